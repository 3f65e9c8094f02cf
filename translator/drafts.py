"""Drafts: what the machine proposes for a segment, with the outcome of every pinned term."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Outcome(StrEnum):
    """How a pinned term ended."""

    MET = "met"
    REPAIRED = "repaired"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class TermOutcome:
    """The proof for one occurrence of one term.

    ``source_span`` is in the msgid, ``target_span`` in the msgstr (None: failed); ``required`` is the
    form the term base asks for and ``form`` the text that stands in the msgstr (an allowed variant or an
    inflected, elided or contracted form of it). ``method`` names the repair or the reason of the failure.
    ``score_before`` and ``score_after`` are the model's length-normalised log-probabilities of the plain and
    of the final hypothesis (None: not scored).
    """

    source: str
    source_span: tuple[int, int]
    required: str
    outcome: Outcome
    form: str = ""
    target_span: tuple[int, int] | None = None
    method: str = ""
    score_before: float | None = None
    score_after: float | None = None


@dataclass(frozen=True, slots=True)
class Unit:
    """What is to be drafted: one msgid into one language; ``role`` is a ``translator.story.Role`` value."""

    msgid: str
    lang: str
    role: str = "paragraph"
    msgctxt: str | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """A machine draft of a unit; ``notes`` are for the reviewer: what went wrong and was not mended."""

    unit: Unit
    msgstr: str
    terms: tuple[TermOutcome, ...] = ()
    notes: tuple[str, ...] = ()
    score: float | None = None
