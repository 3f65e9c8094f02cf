"""Mark-up and characters: placeables kept, nothing encoded twice."""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from translator.checks.base import Check, Context, Entry, Example
from translator.checks.registry import register
from translator.findings import Finding, Fix, Severity

_PLACEABLE = re.compile(
    r"</?[A-Za-z][\w-]*/?>"
    r"|\{\{\s*[\w.]+\s*\}\}|\$?\{[A-Za-z_]?[\w.]*(?:![rsa])?(?::[^{}\s]*)?\}"
    r"|%\([A-Za-z_]\w*\)[-+#0]*\d*(?:\.\d+)?[sdifgeurxX]"
    r"|(?<![\d%])%(?:\d+\$)?(?:\.\d+)?[sdif](?![^\W\d_])"
)
_TAG = re.compile(r"<(/?)([A-Za-z][\w-]*)(/?)>")


@lru_cache(maxsize=4096)
def _placeables(text: str) -> Counter[str]:
    if "<" not in text and "{" not in text and "%" not in text:
        return Counter()
    return Counter(_PLACEABLE.findall(text))


@register
class PlaceableCheck(Check):
    """Inline mark-up and variables must stand in the translation as they do in the source.

    Weblate's checks of placeholders and XML markup, and pofilter's ``variables``, ``printf`` and ``xmltags``
    state the same rule.
    """

    id = "placeable"
    description = "A placeable (<em>…</em>, {name}, %s) is lost, added or badly nested"
    severity = Severity.ERROR
    bad = Example("es", "The <em>New York Times</em> said so.", "Lo dijo el <em>New York Times.")
    good = Example("es", "The <em>New York Times</em> said so.", "Lo dijo el <em>New York Times</em>.")

    def check(self, entry: Entry, context: Context) -> Iterator[Finding]:
        """Yield a finding for each placeable that is lost or added, else one for bad nesting."""
        source, target = _placeables(entry.msgid), _placeables(entry.msgstr)
        if not source and not target:
            return
        for name in sorted(source - target):
            yield self.finding(entry, f"{name} is lost")
        for name in sorted(target - source):
            start = entry.msgstr.rindex(name)
            yield self.finding(entry, f"{name} does not stand in the source", (start, start + len(name)))
        if source == target and _is_nested(entry.msgid) and not _is_nested(entry.msgstr):
            yield self.finding(entry, "the tags are not properly nested")


def _is_nested(text: str) -> bool:
    opened: list[str] = []
    for closing, name, alone in _TAG.findall(text):
        if alone:
            continue
        if not closing:
            opened.append(name)
        elif not opened or opened.pop() != name:
            return False
    return not opened


_ENTITY = re.compile(r"&(?:[A-Za-z][A-Za-z0-9]{1,30}|#\d{2,7}|#[xX][0-9A-Fa-f]{2,6});")
# UTF-8 read as Windows-1252 or Latin-1: a lead byte and continuation bytes, as that code page's characters.
_CP1252 = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
_CONTINUATION = f"[\u0080-\u00bf{_CP1252}]"
_MOJIBAKE = re.compile(
    f"[\u00c2-\u00df]{_CONTINUATION}|[\u00e0-\u00ef]{_CONTINUATION}{{2}}|[\u00f0-\u00f4]{_CONTINUATION}{{3}}"
)
_LOST = re.compile("\ufffd|\u00ef\u00bf\u00bd")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
# A cheap test that most texts fail: every place that the patterns above match begins so.
_SUSPECT = re.compile(f"[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f\ufffd]|[\u00c2-\u00f4]{_CONTINUATION}")


@register
class EncodingCheck(Check):
    """Characters that went through the wrong decoder: entities, mojibake, control marks."""

    id = "encoding"
    description = "An HTML entity, mojibake (Ã© for é), or a lost or control character"
    severity = Severity.ERROR
    bad = Example("fr", "The school reopened.", "L&#39;Ã©cole a rouvert.")
    good = Example("fr", "The school reopened.", "L'école a rouvert.")

    def check(self, entry: Entry, context: Context) -> Iterator[Finding]:
        """Yield a finding, with the fix where there is one, for each damaged place."""
        msgstr = entry.msgstr
        if msgstr.isascii() and "&" not in msgstr and msgstr.isprintable():
            return
        if "&" not in msgstr and not _SUSPECT.search(msgstr):
            return
        for pattern, what in ((_LOST, "lost character"), (_CONTROL, "control character")):
            for match in pattern.finditer(msgstr):
                if match.group() not in entry.msgid:
                    yield self.finding(entry, f"{what} {match.group()!r}", match.span())
        if "&" in msgstr:
            yield from self._entities(entry)
        for match in _MOJIBAKE.finditer(msgstr):
            meant = _decoded(match.group())
            if meant is not None and match.group() not in entry.msgid:
                yield self._damaged(entry, match, meant, "mojibake")

    def _entities(self, entry: Entry) -> Iterator[Finding]:
        for match in _ENTITY.finditer(entry.msgstr):
            meant = html.unescape(match.group())
            if meant != match.group() and match.group() not in entry.msgid:
                yield self._damaged(entry, match, meant, "HTML entity")

    def _damaged(self, entry: Entry, match: re.Match[str], meant: str, what: str) -> Finding:
        fix = Fix(match.start(), match.end(), meant)
        return self.finding(entry, f"{what} {match.group()} for {meant!r}", match.span(), fix)


def _decoded(damaged: str) -> str | None:
    """Return what the characters are when their code page's bytes are read as UTF-8, or None."""
    try:
        raw = b"".join(
            char.encode("cp1252") if char in _CP1252 else char.encode("latin-1") for char in damaged
        )
        meant = raw.decode("utf-8")
    except UnicodeError:
        return None
    # «Â°» and the like: what it would stand for must be a character that news text has.
    return meant if (meant.isprintable() and meant != "\ufffd") or meant in "\u00a0\u202f\u00ad" else None
