"""Quotation marks: each is paired, and what the source quotes stays a quote."""

from __future__ import annotations

from collections.abc import Iterator

from translator.checks.base import Check, Context, Entry, Example
from translator.checks.marks import quotations
from translator.checks.registry import register
from translator.checks.strictness import is_strict
from translator.findings import Finding, Severity


@register
class QuotePairing(Check):
    """An opening quotation mark without a closing one, or the reverse."""

    id = "quote-pairing"
    description = "A quotation mark has no partner, though those of the source are paired."
    severity = Severity.WARNING
    measured = True
    bad = Example("es", '"We won," he said.', '"Ganamos, dijo.')
    good = Example("es", '"We won," he said.', '"Ganamos", dijo.')
    source = "Real Academia Española, Ortografía de la lengua española (2010), «comillas»"

    def check(self, entry: Entry, context: Context) -> Iterator[Finding]:
        """Yield one finding for the first mark without partner."""
        scan = quotations(entry.msgstr)
        if not scan.unpaired or quotations(entry.msgid).unpaired:
            return
        mark = scan.unpaired[0]
        char = entry.msgstr[mark]
        # A straight mark alone may belong to a quote that runs on in the next entry of a foreign catalog.
        if char == '"' and not is_strict(entry):
            return
        yield self.finding(entry, f"{char} has no partner", (mark, mark + 1))


@register
class QuoteCount(Check):
    """A quotation of the source lost or split, or one added."""

    id = "quote-count"
    description = "The translation has fewer or more quotations than the source."
    severity = Severity.WARNING
    measured = True
    bad = Example("fr", '"We won," he said.', "Nous avons gagné, a-t-il dit.")
    good = Example("fr", '"We won," he said.', "« Nous avons gagné », a-t-il dit.")

    def check(self, entry: Entry, context: Context) -> Iterator[Finding]:
        """Yield one finding when the number of quotations differs."""
        if not is_strict(entry):
            return
        source, target = quotations(entry.msgid), quotations(entry.msgstr)
        if source.unpaired or target.unpaired:
            return
        wanted, found = len(source.pairs), len(target.pairs)
        if wanted == found or self._reviewed_choice(entry, wanted, found):
            return
        yield self.finding(entry, f"{found} quotation(s), {wanted} in the source")

    def _reviewed_choice(self, entry: Entry, wanted: int, found: int) -> bool:
        """Return whether a reviewer may have meant the difference: scare quotes, single for double."""
        if "'" in entry.msgid and wanted < found:
            singles = entry.msgid.count(" '") + entry.msgid.startswith("'")
            return found - wanted <= singles
        if entry.fuzzy:
            return False
        if wanted < found:
            return True
        longest = max(close - start for start, close in quotations(entry.msgid).pairs)
        return longest < 25
