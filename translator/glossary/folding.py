"""Folding: a text as it is compared when case and typographic characters, or diacritics too, do not count."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff\u200e\u200f"
"""Characters without width: soft hyphen, zero-width spaces and joiners, direction marks."""

_PLAIN = {
    **dict.fromkeys("’‘ʼ´′‛", "'"),
    **dict.fromkeys("‐‑−", "-"),
    **dict.fromkeys("“”„‟«»", '"'),
    **dict.fromkeys(INVISIBLE, ""),
}
_NOTHING = dict.fromkeys(map(ord, INVISIBLE))

PLACEABLE = re.compile(
    r"</?[A-Za-z][^<>]*>|https?://\S*[^\s.,;:!?)\]»”\"']|www\.\S*[^\s.,;:!?)\]»”\"']"
    r"|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<!\w)[@#]\w+|\$?\{\{?[^{}]*\}\}?|%\(\w+\)[a-z]"
)
"""What stands in a text without being language: mark-up, variables, addresses, handles and hashtags."""

_MAY_HOLD_PLACEABLE = re.compile(r"[<@#{]|://|www\.|%\(")


class _Table(dict[int, str]):
    """What ``str.translate`` makes of each character: one character, or none; computed when first met."""

    def __init__(self, diacritics: bool) -> None:
        super().__init__()
        self.diacritics = diacritics

    def __missing__(self, codepoint: int) -> str:
        self[codepoint] = folded = self._fold(chr(codepoint))
        return folded

    def _fold(self, char: str) -> str:
        if char in _PLAIN:
            return _PLAIN[char]
        if char.isspace():
            return " "
        if unicodedata.combining(char):
            return ""
        base = char if self.diacritics else unicodedata.normalize("NFD", char)[0]
        return base.lower()[0]


_WITHOUT_DIACRITICS = _Table(diacritics=False)
_WITH_DIACRITICS = _Table(diacritics=True)


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text; ``offsets`` holds where its characters stood (None: where they stand)."""

    text: str
    offsets: Sequence[int] | None

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the span of the text that was folded behind a half-open span of the folded one."""
        return (start, end) if self.offsets is None else (self.offsets[start], self.offsets[end])


def fold(text: str, *, diacritics: bool = False) -> Folded:
    """Return the text in lower case, with plain spaces, apostrophes, quotes and hyphens.

    Invisible characters go, every space after another, and diacritics too, unless ``diacritics``.

    >>> fold("Pétion\u2011Ville\u00a0: l’ONU").text
    "petion-ville : l'onu"
    >>> fold("the  MSS").span(4, 7)
    (5, 8)
    >>> fold("Haïti", diacritics=True).text
    'haïti'
    """
    if text.isascii() and text.isprintable():
        folded = text.lower()
    elif diacritics and not unicodedata.is_normalized("NFC", text):
        return _squeezed(_composed(text), len(text))
    else:
        folded = text.translate(_WITH_DIACRITICS if diacritics else _WITHOUT_DIACRITICS)
    if len(folded) == len(text) and "  " not in folded:
        return Folded(folded, None)
    table = _WITH_DIACRITICS if diacritics else _WITHOUT_DIACRITICS
    return _squeezed(((table[ord(char)], index) for index, char in enumerate(text)), len(text))


def _composed(text: str) -> Iterator[tuple[str, int]]:
    """Yield the folded characters of a text in which letters and diacritics stand apart."""
    for match in re.finditer(r"[^\u0300-\u036f][\u0300-\u036f]*|[\u0300-\u036f]+", text):
        char = unicodedata.normalize("NFC", match.group())[0]
        yield _WITH_DIACRITICS[ord(char)], match.start()


def _squeezed(characters: Iterator[tuple[str, int]], length: int) -> Folded:
    kept: list[str] = []
    offsets: list[int] = []
    for char, position in characters:
        if char and not (char == " " and kept and kept[-1] == " "):
            kept.append(char)
            offsets.append(position)
    return Folded("".join(kept), [*offsets, length])


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the span without the spaces and invisible characters at its end, which fold away."""
    while end > start and (text[end - 1].isspace() or text[end - 1] in INVISIBLE):
        end -= 1
    return start, end


@lru_cache(maxsize=8192)
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
