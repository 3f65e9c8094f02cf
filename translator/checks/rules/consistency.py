"""Consistency over all catalogs of a language: the same source, the same translation."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from translator.checks.base import CatalogCheck, Context, Entry, Example
from translator.checks.registry import register
from translator.checks.strictness import is_strict
from translator.checks.text import words
from translator.findings import Finding, Severity


@register
class InconsistentTranslation(CatalogCheck):
    """One source sentence, two translations: the reader of both stories sees two desks at work.

    Weblate's check "Inconsistent" is the same rule within one project. Context is part of the source: a
    headline may read otherwise than running text. Within one file of another tool, which as a gettext
    catalog could hold no message twice, a text says a thing again, and its translator may vary.
    """

    id = "inconsistent-translation"
    description = "Equal sources have different translations"
    severity = Severity.WARNING
    bad = Example("es", "Two schools reopened.", "Reabrieron dos escuelas.")
    good = Example("es", "Two schools reopened.", "Dos escuelas reabrieron.")

    def check_all(self, entries: Sequence[Entry], context: Context) -> Iterator[Finding]:
        """Yield a finding for each entry whose translation is not the most frequent one of its source."""
        groups: dict[tuple[str | None, str], list[Entry]] = defaultdict(list)
        for entry in entries:
            if entry.msgstr.strip():
                groups[entry.msgctxt, " ".join(entry.msgid.split())].append(entry)
        for group in groups.values():
            if len(group) > 1:
                yield from self._compare(group)

    def _compare(self, group: list[Entry]) -> Iterator[Finding]:
        counts = Counter(words(entry.msgstr) for entry in group)
        if len(counts) < 2:
            return
        first = {key: index for index, key in reversed(list(enumerate(words(e.msgstr) for e in group)))}
        usual = min(counts, key=lambda key: (-counts[key], first[key]))
        model = group[first[usual]]
        for entry in group:
            same_text = bool(entry.path) and entry.path == model.path and not is_strict(entry)
            if words(entry.msgstr) != usual and (counts[usual] > 1 or not same_text):
                where = f"{model.path}:{model.line}" if model.path else "elsewhere"
                yield self.finding(
                    entry, f"the same source is translated otherwise in {where}: “{_short(model.msgstr)}”"
                )


def _short(text: str) -> str:
    return text if len(text) <= 80 else text[:77].rstrip() + "…"
