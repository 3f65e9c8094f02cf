"""Numbers, percentages, money, dates, times and units, compared by value."""

from __future__ import annotations

import re
from collections.abc import Iterator

from translator.checks.base import Check, Context, Entry, Example
from translator.checks.quantities.compare import compare, compare_dates
from translator.checks.registry import register
from translator.checks.strictness import is_strict
from translator.findings import Finding, Severity

_DIGIT = re.compile(r"\d")


@register
class NumberCheck(Check):
    """A figure has one value, however each language writes it.

    5,600 = 5.600 = 5 600; 1.2 billion = 1.200 millones = 1,2 milliard; 3 p.m. = 15 h; 19th = XIX = XIXe;
    numbers in words, decades, ranges and converted units count. Human translators get about one figure in
    three hundred segments wrong, and each of these would be found; in reviewed catalogs of other tools only
    slips are reported (``is_strict``).
    """

    id = "number"
    description = "A number, percentage, sum of money, date, time or unit differs by value"
    severity = Severity.WARNING
    measured = True
    bad = Example("es", "More than 5,600 people died.", "Murieron más de 56.000 personas.")
    good = Example("es", "More than 5,600 people died.", "Murieron más de 5.600 personas.")
    source = "ISO 80000-1; RAE, Ortografía, “Los números”; Imprimerie nationale, Lexique, “Nombres”"

    def check(self, entry: Entry, context: Context) -> Iterator[Finding]:
        """Yield a finding for each quantity that differs."""
        strict = is_strict(entry)
        if _DIGIT.search(entry.msgid) or _DIGIT.search(entry.msgstr):
            for message, span in compare(entry.msgid, entry.msgstr, entry.lang, strict=strict):
                yield self.finding(entry, message, span)
        for message, span in compare_dates(entry.msgid, entry.msgstr, entry.lang):
            yield self.finding(entry, message, span)
