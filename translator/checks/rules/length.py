"""The translation is about as long as its language makes the source."""

from __future__ import annotations

from collections.abc import Iterator

from translator.checks.base import Check, Context, Entry, Example
from translator.checks.lengths import deviation, spread
from translator.checks.registry import register
from translator.checks.strictness import is_strict
from translator.findings import Finding, Severity

_LIMIT, _LIMIT_STRICT = 5.5, 4.2  # standard deviations
_LEAST_LENGTH = 12


@register
class LengthRatio(Check):
    """Far too long or far too short."""

    id = "length-ratio"
    description = "The translation is far longer or shorter than the language makes such a source."
    severity = Severity.WARNING
    bad = Example("es", "The hospital has been closed since the attack on Monday.", "El hospital.")
    good = Example(
        "es",
        "The hospital has been closed since the attack on Monday.",
        "El hospital está cerrado desde el ataque del lunes.",
    )
    source = "Gale and Church, A Program for Aligning Sentences in Bilingual Corpora (1993)"

    def check(self, entry: Entry, context: Context) -> Iterator[Finding]:
        """Yield one finding when the length is outside the limits."""
        if len(entry.msgid) < _LEAST_LENGTH:
            return
        off = deviation(entry.msgid, entry.msgstr, entry.lang)
        limit = (_LIMIT_STRICT if is_strict(entry) else _LIMIT) * spread(entry.msgid)
        if abs(off) > limit:
            kind = "long" if off > 0 else "short"
            yield self.finding(
                entry, f"too {kind}: {len(entry.msgstr)} characters for {len(entry.msgid)} of the source"
            )
