"""Addresses stand as they do in the source: URLs, e-mail addresses, handles and hashtags."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from translator.checks.base import Check, Context, Entry, Example
from translator.checks.registry import register
from translator.findings import Finding, Severity

_KINDS = {
    "e-mail address": r"[\w.+%-]+@[\w-]+(?:\.[\w-]+)+",
    "URL": r"(?:https?|ftp)://[^\s<>\"“”«»]+|\bwww\.[^\s<>\"“”«»]+"
    r"|(?<![\w@./-])(?:[\w-]+\.)+(?:com|org|net|gov|edu|info|int|ht|fr|es)(?:/[^\s<>\"“”«»]*)?(?![\w-])",
    "handle": r"(?<![\w@/.])@[A-Za-z]\w+",
    "hashtag": r"(?<![\w&/#])#(?=\w*[^\W\d_])\w+",
}
_ADDRESS = re.compile("|".join(f"(?P<k{index}>{pattern})" for index, pattern in enumerate(_KINDS.values())))
# What every address has: a cheap test that most texts fail.
_SIGN = re.compile(r"[@#.]\w|://")
_LANGUAGE = re.compile(r"(?<=[/.])(?:en|es|fr|ht)(?=[/.]|$)|(?<=//)(?:en|es|fr|ht)(?=\.)")


@lru_cache(maxsize=4096)
def _addresses(text: str) -> tuple[tuple[str, str, int], ...]:
    """Return ``(kind, address, start)`` of each address, without the punctuation that follows it."""
    if not _SIGN.search(text):
        return ()
    kinds = tuple(_KINDS)
    found = []
    for match in _ADDRESS.finditer(text):
        address = match.group().rstrip(".,;:!?'’)]…")
        if match.group().startswith(address + ")") and address.count("(") > address.count(")"):
            address += ")"
        found.append((kinds[int((match.lastgroup or "k0")[1:])], address, match.start()))
    return tuple(found)


def _key(address: str) -> str:
    """Return the form to compare by.

    The scheme, a final slash and a part that names a language (``/en/``, ``fr.``) do not count, nor does
    the case of the host.
    """
    if address[0] in "@#":
        return address
    host, slash, path = (
        re.sub(r"^(?:https?://)?(?:www\.)?", "", address, flags=re.I).rstrip("/").partition("/")
    )
    return (
        _LANGUAGE.sub("··", f"/{host.lower()}{slash}{path}") if slash or host.count(".") > 1 else host.lower()
    )


@register
class AddressCheck(Check):
    """A reader follows an address letter by letter, so it must not change."""

    id = "address"
    description = "A URL, e-mail address, handle or hashtag is lost or changed"
    severity = Severity.ERROR
    bad = Example("es", "Write to desk@example.org.", "Escriba a desk@ejemplo.org.")
    good = Example("es", "Write to desk@example.org.", "Escriba a desk@example.org.")

    def check(self, entry: Entry, context: Context) -> Iterator[Finding]:
        """Yield a finding for each address of msgid that msgstr has not."""
        source = _addresses(entry.msgid)
        if not source:
            return
        target = _addresses(entry.msgstr)
        there = {_key(address) for _, address, _ in target}
        for kind, address, _ in source:
            if _key(address) not in there and address not in entry.msgstr:
                yield self.finding(entry, f"the {kind} {address} is lost or changed")
