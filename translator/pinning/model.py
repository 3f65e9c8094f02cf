"""What pinning takes and gives."""

from __future__ import annotations

from dataclasses import dataclass

from translator.drafts import TermOutcome
from translator.engine.model import Alignment
from translator.glossary.model import Occurrence


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence to pin: its msgid, the term occurrences in it, and its plain translation with score.

    ``occurrences`` stand in order and do not overlap. ``text`` is what the model reads instead of the msgid
    (a title in sentence case), of the same length ("" for the msgid itself). ``score`` is the
    length-normalised log-probability of ``plain`` (None: not known), ``alignment`` the soft alignment of
    ``plain`` with the text the model read: without it pinning asks the model for it, where it needs one.
    """

    msgid: str
    lang: str
    occurrences: tuple[Occurrence, ...]
    plain: str
    score: float | None = None
    text: str = ""
    alignment: Alignment | None = None

    @property
    def source(self) -> str:
        """The text the model reads."""
        return self.text or self.msgid


@dataclass(frozen=True, slots=True)
class Pinned:
    """The translation kept for a sentence: its text and score, and the outcome of every occurrence, in order.

    ``method`` names how the text was made: "" for the plain translation.
    """

    text: str
    score: float | None
    terms: tuple[TermOutcome, ...]
    method: str = ""
