"""Brackets are paired."""

from __future__ import annotations

from collections.abc import Iterator

from translator.checks.base import Check, Context, Entry, Example
from translator.checks.marks import brackets
from translator.checks.registry import register
from translator.checks.strictness import is_strict
from translator.findings import Finding, Severity

_ROUND = "([{"


@register
class Brackets(Check):
    """A bracket without partner; in drafts also a pair lost."""

    id = "brackets"
    description = "A bracket has no partner, or brackets of the source are lost."
    severity = Severity.WARNING
    bad = Example("es", "The mission (MSS) began.", "La misión (MSS comenzó.")
    good = Example("es", "The mission (MSS) began.", "La misión (MSS) comenzó.")

    def check(self, entry: Entry, context: Context) -> Iterator[Finding]:
        """Yield one finding for the first bracket without partner, or for lost pairs."""
        target, source = entry.msgstr, entry.msgid
        if not any(char in target for char in "()[]{}"):
            if entry.fuzzy and any(char in source for char in _ROUND) and brackets(source) is None:
                yield self.finding(entry, "the brackets of the source are lost")
            return
        alone = brackets(target)
        if alone is not None:
            if brackets(source) is None:
                char, position = alone
                yield self.finding(entry, f"{char} has no partner", (position, position + 1))
        elif entry.fuzzy and brackets(source) is None:
            wanted = sum(source.count(char) for char in _ROUND)
            found = sum(target.count(char) for char in _ROUND)
            if wanted != found and is_strict(entry):
                yield self.finding(entry, f"{found} pair(s) of brackets, {wanted} in the source")
