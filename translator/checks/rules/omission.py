"""Nothing of the source is dropped, and nothing added."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from translator.checks.base import Check, Context, Entry, Example
from translator.checks.coverage import Stretch, dropped_odds, uncovered_source, uncovered_target
from translator.checks.lengths import deviation, spread
from translator.checks.registry import register
from translator.checks.strictness import is_strict
from translator.findings import Finding, Severity

_BREAK = re.compile(r"[.!?…]+[\u00a0\u202f]?[\"”»)]*\s+(?=[\"“«¿¡(—–]*[\u00a0\u202f]?[A-ZÀ-Þ])")
# "M. Dupont", "Sr. Paz", "Gen. Paz": a full stop that ends no sentence.
_ABBREVIATION = re.compile(r"(?<![^\W_])(?:[^\W\d_]|[A-Z][a-zà-ÿ]|Gen|Sra|Sgt|Gov|Rep|Sen|Mme|Col|Rev|Hon)$")
_SENTENCE_GAINS, _SENTENCE_AGREES = 3.0, -2.0  # nats


@dataclass(frozen=True, slots=True)
class _Needs:
    """What a finding needs: log odds of a dropped clause; evidence (nats) and words of an added stretch;
    standard deviations of length.

    ``short`` is the deviation below which the lexicon is asked for dropped text at all (no longer text has
    such odds), ``off`` that above which it is asked for added text, ``sentence_off`` that at which one
    sentence more or less is reason enough.
    """

    short: float
    odds: float
    score: float
    words: int
    off: float
    sentence_off: float


# In human translations of news, one segment in fifty has the odds of a draft's finding, one in a
# two thousand those of a reviewed catalog of another tool.
_LENIENT = _Needs(-2.2, 13.0, 15.0, 4, 1.8, 3.2)
_STRICT = _Needs(-1.3, 4.6, 6.0, 3, 0.3, 1.5)
_DRAFT = _Needs(-0.6, 2.6, 6.0, 3, 0.3, 1.5)


@lru_cache(maxsize=4096)
def sentence_count(text: str) -> int:
    """Return how many sentences a text has, roughly.

    >>> sentence_count('Gen. Paz left. "We won!" he said. It rained.')
    3
    """
    breaks = _BREAK.finditer(text)
    return 1 + sum(
        not _ABBREVIATION.search(text, max(0, match.start() - 4), match.start()) for match in breaks
    )


@register
class DroppedText(Check):
    """A sentence or clause of the source is lost, or one is added."""

    id = "dropped-text"
    description = "A clause or sentence of the source has no counterpart, or one was added."
    severity = Severity.WARNING
    measured = True
    covers = frozenset({"length-ratio"})
    bad = Example(
        "es",
        "The hospital closed on Monday. Doctors said the generators had run out of fuel.",
        "El hospital cerró el lunes.",
    )
    good = Example(
        "es",
        "The hospital closed on Monday. Doctors said the generators had run out of fuel.",
        "El hospital cerró el lunes. Los médicos dijeron que los generadores se quedaron sin combustible.",
    )
    source = "Brown et al., The Mathematics of Statistical Machine Translation (1993), Model 1"

    def check(self, entry: Entry, context: Context) -> Iterator[Finding]:
        """Yield at most one finding: text dropped, text added, or a sentence more or less."""
        off = deviation(entry.msgid, entry.msgstr, entry.lang) / spread(entry.msgid)
        more = sentence_count(entry.msgstr) - sentence_count(entry.msgid)
        needs = _DRAFT if entry.fuzzy else _STRICT if is_strict(entry) else _LENIENT
        if (off < needs.short or more < 0) and dropped_odds(
            entry.msgid, entry.msgstr, entry.lang
        ) > needs.odds:
            yield self.finding(entry, _lost(entry))
            return
        if off > needs.off or more > 0:
            stretch = uncovered_target(entry.msgid, entry.msgstr, entry.lang)
            if stretch is not None and _is_sure(stretch, more, entry.msgstr, needs):
                text = _short(entry.msgstr[stretch.start : stretch.end])
                yield self.finding(entry, f"not in the source: “{text}”", (stretch.start, stretch.end))
                return
        if more * off > 0 and abs(off) > needs.sentence_off:
            yield self.finding(entry, f"{abs(more)} sentence(s) {'added' if more > 0 else 'lost'}")


def _lost(entry: Entry) -> str:
    stretch = uncovered_source(entry.msgid, entry.msgstr, entry.lang)
    if stretch is None:
        return "a clause is not translated"
    return f"not translated: “{_short(entry.msgid[stretch.start : stretch.end])}”"


def _is_sure(stretch: Stretch, sentences: int, text: str, needs: _Needs) -> bool:
    score = stretch.score
    if sentences > 0:
        score += _SENTENCE_GAINS
    elif sentence_count(text) > 1:
        score += _SENTENCE_AGREES
    return stretch.words >= needs.words and score > needs.score


def _short(text: str) -> str:
    return text if len(text) <= 60 else text[:57].rstrip() + "…"
