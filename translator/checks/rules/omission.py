"""Nothing of the source is dropped, and nothing added."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from translator.checks.base import Check, Context, Entry, Example
from translator.checks.coverage import Stretch, uncovered_source, uncovered_target
from translator.checks.lengths import deviation, spread
from translator.checks.registry import register
from translator.checks.strictness import is_strict
from translator.findings import Finding, Severity

_BREAK = re.compile(r"[.!?…]+[\u00a0\u202f]?[\"”»)]*\s+(?=[\"“«¿¡(—–]*[\u00a0\u202f]?[A-ZÀ-Þ])")
# "M. Dupont", "Sr. Paz", "Gen. Paz": a full stop that ends no sentence.
_ABBREVIATION = re.compile(r"(?<![^\W_])(?:[^\W\d_]|[A-Z][a-zà-ÿ]|Gen|Sra|Sgt|Gov|Rep|Sen|Mme|Col|Rev|Hon)$")
_SENTENCE_GAINS, _SENTENCE_AGREES = 3.0, -2.0  # nats
_LEAST, _LEAST_STRICT = 15.0, 6.0
# Standard deviations of length below (above) which the lexicon is asked at all.
_OFF, _OFF_STRICT = 1.0, 0.3
_LEAST_WORDS, _LEAST_WORDS_STRICT = 4, 3


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
        """Yield at most one finding: text dropped, else text added."""
        off = deviation(entry.msgid, entry.msgstr, entry.lang) / spread(entry.msgid)
        sentences = sentence_count(entry.msgstr) - sentence_count(entry.msgid)
        strict = is_strict(entry)
        least, enough = (_LEAST_STRICT, _OFF_STRICT) if strict else (_LEAST, _OFF)
        fewest = _LEAST_WORDS_STRICT if strict else _LEAST_WORDS
        if off < -enough or sentences < 0:
            stretch = uncovered_source(entry.msgid, entry.msgstr, entry.lang)
            if stretch is not None and self._is_sure(stretch, -sentences, entry.msgid, least, fewest):
                lost = _short(entry.msgid[stretch.start : stretch.end])
                yield self.finding(entry, f"not translated: “{lost}”")
                return
        if off > enough or sentences > 0:
            stretch = uncovered_target(entry.msgid, entry.msgstr, entry.lang)
            if stretch is not None and self._is_sure(stretch, sentences, entry.msgstr, least, fewest):
                text = _short(entry.msgstr[stretch.start : stretch.end])
                yield self.finding(entry, f"not in the source: “{text}”", (stretch.start, stretch.end))

    @staticmethod
    def _is_sure(stretch: Stretch, sentences: int, text: str, least: float, fewest: int) -> bool:
        score = stretch.score
        if sentences > 0:
            score += _SENTENCE_GAINS
        elif sentence_count(text) > 1:
            score += _SENTENCE_AGREES
        return stretch.words >= fewest and score > least


def _short(text: str) -> str:
    return text if len(text) <= 60 else text[:57].rstrip() + "…"
