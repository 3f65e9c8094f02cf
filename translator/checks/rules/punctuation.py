"""The mark that ends a segment is the one that ends the source."""

from __future__ import annotations

import re
from collections.abc import Iterator

from translator.checks.base import Check, Context, Entry, Example
from translator.checks.marks import final_mark
from translator.checks.registry import register
from translator.checks.strictness import is_strict
from translator.findings import Finding, Severity

# "etc.", "p.m.", "U.S.", "Inc.": the full stop may belong to the word, not the sentence.
_ABBREVIATION = re.compile(
    r"(?:\b(?:[^\W\d_]\.)+|\b(?:etc|inc|ltd|co|corp|bros|jr|sr|no|st|dr|vs|elatriye)\.)[\"”»)\]’']*\s*$", re.I
)


@register
class EndPunctuation(Check):
    """Final punctuation lost, added or changed."""

    id = "end-punctuation"
    description = "The final punctuation differs from the source's."
    severity = Severity.WARNING
    measured = True
    bad = Example("ht", "Who did it?", "Kiyès ki fè sa.")
    good = Example("ht", "Who did it?", "Kiyès ki fè sa?")

    def check(self, entry: Entry, context: Context) -> Iterator[Finding]:
        """Yield one finding when the final marks differ by more than the language allows."""
        if _ends_plainly(entry.msgid) and _ends_plainly(entry.msgstr):
            return  # the most frequent case
        wanted, found = final_mark(entry.msgid), final_mark(entry.msgstr)
        if wanted == found or (not is_strict(entry) and not self._is_sure(entry, wanted, found)):
            return
        if {wanted, found} <= {".", "…"} or {wanted, found} <= {"", ",", ";"}:
            return
        if {wanted, found} <= {".", ""} and (
            _ABBREVIATION.search(entry.msgid) or _ABBREVIATION.search(entry.msgstr)
        ):
            return
        if not entry.fuzzy and {wanted, found} <= {".", "!", ":", ";"}:
            return  # a reviewer's choice of tone
        end = len(entry.msgstr.rstrip())
        found_text = f"ends with {found}" if found else "has no final mark"
        wanted_text = f"the source with {wanted}" if wanted else "the source has none"
        yield self.finding(entry, f"{found_text}, {wanted_text}", (max(0, end - 1), end))

    @staticmethod
    def _is_sure(entry: Entry, wanted: str, found: str) -> bool:
        """Return whether the translation itself shows the loss: it opens a question that it does not end."""
        opens = entry.msgstr.lstrip('"“«').startswith("¿")
        return entry.lang == "es" and wanted == "?" and found in (".", "") and opens


def _ends_plainly(text: str) -> bool:
    """Return whether a full stop right behind a word or figure ends the text."""
    return text[-1:] == "." and text[-2:-1].isalnum()
