"""French: guillemets and the no-break spaces before ; : ! ? and inside « », the same way all through."""

from __future__ import annotations

import re
from collections.abc import Iterator

from translator.checks.base import Check, Context, Entry, Example
from translator.checks.decimals import decimal_points
from translator.checks.registry import register
from translator.checks.strictness import is_strict
from translator.findings import Finding, Fix, Severity

_NO_BREAK = "\u00a0\u202f"
_MASKED = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+|<[^<>]*>|\d+:\d+|[:;]-?[)(]|\w+:\w+")
_HIGH = re.compile(r"(?<=[\w»”\")\]%€$])(?P<space>[ \u00a0\u202f]?)(?P<mark>[;:!?])(?![;:!?])")
_OPEN = re.compile(r"«(?P<space>[ \u00a0\u202f]?)(?=\S)")
_CLOSE = re.compile(r"(?<=\S)(?P<space>[ \u00a0\u202f]?)»")


@register
class TypographyFr(Check):
    """A segment set with French spacing or guillemets keeps to them."""

    id = "typography-fr"
    description = (
        "No-break spaces before ; : ! ? and inside « » are lacking, quotes mix, or a decimal mark is a point."
    )
    severity = Severity.NOTE
    measured = True
    langs = ("fr",)
    bad = Example(
        "fr", '"Who?" he asked: "You!"', "« Qui\u202f?\u00a0», a-t-il demandé\u00a0: «\u00a0Toi!\u00a0»"
    )
    good = Example(
        "fr",
        '"Who?" he asked: "You!"',
        "«\u00a0Qui\u202f?\u00a0», a-t-il demandé\u00a0: «\u00a0Toi\u202f!\u00a0»",
    )
    source = "Lexique des règles typographiques en usage à l'Imprimerie nationale (2002), «Ponctuation»"

    def check(self, entry: Entry, context: Context) -> Iterator[Finding]:
        """Yield a finding with a fix for each space that is not as the segment sets the others.

        A segment in plain style – straight quotes, no space or a plain one before the high marks – is
        left to the renderer, which typesets it; one that has a no-break space anywhere is held to it. In a
        draft or a catalog of this toolkit, a plain space that may break the line is reported as well.
        """
        text = entry.msgstr
        if is_strict(entry):
            for number, fix in decimal_points(entry.msgid, text):
                yield self.finding(entry, f"{number}: the decimal mark is a comma", (fix.start, fix.end), fix)
        typeset = "\u00a0" in text or "\u202f" in text
        strict = is_strict(entry)
        guillemets = "«" in text or "»" in text
        if not (typeset or strict or guillemets):
            return
        masked = _MASKED.sub(lambda match: "_" * len(match.group()), text)
        typeset = typeset and _sets_marks(masked)
        if (guillemets or typeset) and '"' in masked:
            position = masked.index('"')
            yield self.finding(entry, 'straight " in a text that is set', (position, position + 1))
        for pattern in (_HIGH, _OPEN, _CLOSE):
            for match in pattern.finditer(masked):
                space = match["space"]
                if (typeset and (not space or space == " ")) or (strict and space == " "):
                    yield self._space(entry, match)

    def _space(self, entry: Entry, match: re.Match[str]) -> Finding:
        mark = match.groupdict().get("mark")
        wanted = "\u202f" if mark in (";", "!", "?") else "\u00a0"
        where = f"before {mark}" if mark else "inside « »"
        start, end = match.span("space")
        return self.finding(
            entry, f"no no-break space {where}", (start, max(end, start)), Fix(start, end, wanted)
        )


def _sets_marks(text: str) -> bool:
    """Return whether a no-break space stands at a mark, not merely inside a number ("5 600")."""
    return any(
        match["space"] in _NO_BREAK and match["space"]
        for pattern in (_HIGH, _OPEN, _CLOSE)
        for match in pattern.finditer(text)
    )
