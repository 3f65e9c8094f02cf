"""Spanish: questions and exclamations open too; decimals have a comma."""

from __future__ import annotations

import re
from collections.abc import Iterator

from translator.checks.base import Check, Context, Entry, Example
from translator.checks.decimals import decimal_points
from translator.checks.marks import quotations
from translator.checks.registry import register
from translator.checks.strictness import is_strict
from translator.findings import Finding, Fix, Severity

_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+|[:;]-?[)(]")


@register
class TypographyEs(Check):
    """¿ and ¡ without partner or lacking; a decimal point for the comma."""

    id = "typography-es"
    description = "A question or exclamation lacks one of its marks, or a decimal mark is a point."
    severity = Severity.WARNING
    measured = True
    langs = ("es",)
    bad = Example("es", "Who did it?", "Quién lo hizo?")
    good = Example("es", "Who did it?", "¿Quién lo hizo?")
    source = "Real Academia Española, Ortografía de la lengua española (2010), «signos dobles» and «cifras»"

    def check(self, entry: Entry, context: Context) -> Iterator[Finding]:
        """Yield a finding for each pair of signs that does not match, and for each decimal point."""
        text = entry.msgstr
        if "?" in text or "!" in text or "¿" in text or "¡" in text:
            text = _ADDRESS.sub(lambda match: " " * len(match.group()), text)
            yield from self._pair(entry, text)
        if is_strict(entry):
            for number, fix in decimal_points(entry.msgid, entry.msgstr):
                yield self.finding(entry, f"{number}: the decimal mark is a comma", (fix.start, fix.end), fix)

    def _pair(self, entry: Entry, text: str) -> Iterator[Finding]:
        # "¿Qué dices!" and "¡¿Qué?!" are allowed: the two signs may mix, so openers and closers are
        # counted together, and a run of closers (?!, !!!) is one.
        openers = len(re.findall("[¿¡]+", text))
        closers = len(re.findall("[?!]+", text)) - len(re.findall(r"\([?!]+\)", text))
        if closers == openers or _quotes_the_source(entry):
            return
        if closers > openers:
            first = re.search(r"[?!]", text)
            fix = _opener_fix(text) if openers == 0 and closers == 1 else None
            assert first is not None
            yield self.finding(entry, f"{first.group()} is not opened", (first.start(), first.end()), fix)
        else:
            last = max(text.rfind("¿"), text.rfind("¡"))
            yield self.finding(entry, f"{text[last]} is not closed", (last, last + 1))


def _quotes_the_source(entry: Entry) -> bool:
    """Return whether a quotation with a sign is left as the source has it: a motto, a brand, a title."""
    text = entry.msgstr
    return any(
        (quoted := text[start + 1 : end].strip(" .,")).endswith(("!", "?")) and quoted in entry.msgid
        for start, end in quotations(text).pairs
    )


def _opener_fix(text: str) -> Fix | None:
    """Return the fix for a whole text that is one question or exclamation; None where the start is unsure."""
    match = re.fullmatch(r"([\"“«(]?)([^.,;:?!…\"“”«»]+)([?!])[\"”»)]?\.?", text.strip())
    if match is None or text != text.strip():
        return None
    start = match.start(2)
    return Fix(start, start, "¿" if match.group(3) == "?" else "¡")
