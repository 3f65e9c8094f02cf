"""Folding: a text as it is compared when case, diacritics and typographic characters do not count."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

_APOSTROPHES = "’‘ʼ`´′‛"
_HYPHENS = "‐‑−"
INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff\u200e\u200f"
"""Characters without width: soft hyphen, zero-width spaces and joiners, direction marks."""

_NOTHING = dict.fromkeys(map(ord, INVISIBLE))

PLACEABLE = re.compile(
    r"</?[A-Za-z][^<>]*>|https?://\S*[^\s.,;:!?)\]»”\"']|www\.\S*[^\s.,;:!?)\]»”\"']"
    r"|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<!\w)[@#]\w+|\$?\{\{?[^{}]*\}\}?|%\(\w+\)[a-z]"
)
"""What stands in a text without being language: mark-up, variables, addresses, handles and hashtags."""

_MAY_HOLD_PLACEABLE = re.compile(r"[<@#{]|://|www\.|%\(")


class _Table(dict[int, str]):
    """What ``str.translate`` makes of each character: one character, or none; computed when first met."""

    def __missing__(self, codepoint: int) -> str:
        self[codepoint] = folded = _fold_character(chr(codepoint))
        return folded


def _fold_character(char: str) -> str:
    if char in _APOSTROPHES:
        return "'"
    if char in _HYPHENS:
        return "-"
    if char in INVISIBLE or unicodedata.combining(char):
        return ""
    if char.isspace():
        return " "
    return unicodedata.normalize("NFD", char)[0].lower()[0]


_TABLE = _Table()


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text; ``offsets`` holds where its characters stood (None: where they stand)."""

    text: str
    offsets: Sequence[int] | None

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the span of the text that was folded behind a half-open span of the folded one."""
        return (start, end) if self.offsets is None else (self.offsets[start], self.offsets[end])


def fold(text: str) -> Folded:
    """Return the text in lower case, without diacritics, with plain spaces, apostrophes and hyphens.

    Invisible characters go, and so does every space after another.

    >>> fold("Pétion\u2011Ville\u00a0: l’ONU").text
    "petion-ville : l'onu"
    >>> fold("the  MSS").span(4, 7)
    (5, 8)
    """
    folded = text.lower() if text.isascii() and text.isprintable() else text.translate(_TABLE)
    if len(folded) == len(text) and "  " not in folded:
        return Folded(folded, None)
    kept: list[str] = []
    offsets: list[int] = []
    for index, char in enumerate(text):
        plain = _TABLE[ord(char)]
        if plain and not (plain == " " and kept and kept[-1] == " "):
            kept.append(plain)
            offsets.append(index)
    return Folded("".join(kept), [*offsets, len(text)])


def compose(text: str) -> str:
    """Return the text composed (NFC), with single plain spaces, none at its ends, nothing invisible.

    >>> compose(" Uni\\u00adted\\u00a0 Nations")
    'United Nations'
    """
    if text.isascii() and "  " not in text and text.isprintable():
        return text.strip()
    return unicodedata.normalize("NFC", " ".join(text.translate(_NOTHING).split()))


def mask(text: str) -> str:
    """Return the text, as long as it was, with placeables overwritten by a character no term holds.

    >>> mask('<em>MSS</em> on x.org, info@mss.org').replace("\\0", "_")
    '____MSS_____ on x.org, ____________'
    """
    if _MAY_HOLD_PLACEABLE.search(text) is None:
        return text
    return PLACEABLE.sub(lambda match: "\0" * len(match.group()), text)
