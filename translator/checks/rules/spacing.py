"""Spaces: none twice, none at the ends that the source has not, none before punctuation where not due."""

from __future__ import annotations

import re
from collections.abc import Iterator

from translator.checks.base import Check, Context, Entry, Example
from translator.checks.registry import register
from translator.checks.strictness import is_strict
from translator.findings import Finding, Fix, Severity

_RUN = re.compile(r"(?<=\S)[ \u00a0\u202f]{2,}(?=\S)")
_BEFORE = {
    # A French writer puts a space before ; : ! ? (typography-fr says which); nobody before these.
    "fr": re.compile(r"(?<=[\w\"”»)\]])[ \u00a0\u202f]+(?=[,)\]]|\.(?!\w|\.))(?!,\d)"),
    "": re.compile(r"(?<=[\w\"”»)\]])[ \u00a0\u202f]+(?=[,)\];!?]|:(?![\w-])|\.(?!\w|\.))(?!,\d|:[-)(])"),
}
# A cheap test that most texts fail: every place that the patterns match has one of these.
_SUSPECT = re.compile(r"[ \u00a0\u202f][ \u00a0\u202f,)\];!?:.]|[(\[][ \u00a0\u202f]")
_AFTER_OPENER = re.compile(r"(?<=[(\[])[ \u00a0\u202f]+(?=\w)")


@register
class DoubleSpace(Check):
    """Double, leading, trailing or stray spaces."""

    id = "double-space"
    description = "Two spaces in a row, a space at an end, or one before punctuation that takes none."
    severity = Severity.WARNING
    measured = True
    bad = Example("es", "The mission, he said.", "La misión , dijo.")
    good = Example("es", "The mission, he said.", "La misión, dijo.")

    def check(self, entry: Entry, context: Context) -> Iterator[Finding]:
        """Yield a finding with a fix for each place."""
        text = entry.msgstr
        yield from self._ends(entry)
        if not _SUSPECT.search(text):
            return
        if "  " not in entry.msgid:
            for match in _RUN.finditer(text):
                run = match.group()
                keep = next((char for char in "\u202f\u00a0" if char in run), " ")
                yield self._space(entry, "two spaces in a row", match, keep)
        # Reviewed French of other tools is full of spaces before a comma: a habit of hand, not of sense.
        if entry.lang != "fr" or is_strict(entry):
            pattern = _BEFORE.get(entry.lang, _BEFORE[""])
            if not pattern.search(entry.msgid):
                for match in pattern.finditer(text):
                    yield self._space(entry, f"a space before {text[match.end()]}", match, "")
            for match in _AFTER_OPENER.finditer(text):
                yield self._space(entry, f"a space after {text[match.start() - 1]}", match, "")

    def _ends(self, entry: Entry) -> Iterator[Finding]:
        text = entry.msgstr
        stripped = text.strip(" \u00a0\u202f\t")
        if stripped == text or not stripped:
            return
        start = text.index(stripped)
        end = start + len(stripped)
        if start and not entry.msgid[:1].isspace():
            yield self.finding(entry, "a space at the start", (0, start), Fix(0, start, ""))
        if end < len(text) and not entry.msgid[-1:].isspace():
            yield self.finding(entry, "a space at the end", (end, len(text)), Fix(end, len(text), ""))

    def _space(self, entry: Entry, message: str, match: re.Match[str], text: str) -> Finding:
        return self.finding(entry, message, match.span(), Fix(match.start(), match.end(), text))
