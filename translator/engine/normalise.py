"""Input normalisation: the text the bundled models were trained on, with offsets back to what was given.

The rules are those of the training data: NFC, straight quotes and apostrophes, plain spaces, hyphens and
ellipses of ASCII, no soft hyphens or zero-width spaces, single spaces, none at either end.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

_REPLACEMENTS = {
    **dict.fromkeys("“”„‟″«»", '"'),
    **dict.fromkeys("‘’‚‛′`´", "'"),
    **dict.fromkeys("\u00a0\u202f\u2009\u2007\t", " "),
    **dict.fromkeys("‐‑−", "-"),
    "―": "—",
    "…": "...",
}
_INVISIBLE = frozenset("\u200b\ufeff\u00ad")
_SPACED_QUOTES = re.compile(r"[«“]\s+|\s+[»”]")


@dataclass(frozen=True, slots=True)
class Normalised:
    """A normalised text; character ``i`` of it stood at ``starts[i]:ends[i]`` of the text that was given."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the half-open span of the given text behind a half-open span of the normalised one.

        >>> normalised("« Oui »,  he said").span(7, 9)
        (10, 12)
        """
        if start < end:
            return self.starts[start], self.ends[end - 1]
        position = self.starts[start] if start < len(self.starts) else (self.ends[-1] if self.ends else 0)
        return position, position


def normalise(text: str) -> str:
    """Return the text as the models know it.

    >>> normalise(" The  “quick” fox…\\u00a0it’s\\tgone ")
    'The "quick" fox... it\\'s gone'
    """
    return normalised(text).text


def normalised(text: str) -> Normalised:
    """Return the text as the models know it, with the offsets of its characters."""
    characters: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for character, start, end in _replaced(text):
        if character.isspace():
            if not characters or characters[-1] == " ":
                continue
            character = " "
        characters.append(character)
        starts.append(start)
        ends.append(end)
    length = len(characters) - (characters[-1:] == [" "])
    return Normalised("".join(characters[:length]), tuple(starts[:length]), tuple(ends[:length]))


def _replaced(text: str) -> Iterator[tuple[str, int, int]]:
    """Yield the characters after composition and replacement, each with its span in ``text``."""
    quotes = {match.start(): match.end() for match in _SPACED_QUOTES.finditer(text)}
    visible = [position for position, character in enumerate(text) if character not in _INVISIBLE]
    index = 0
    while index < len(visible):
        start = visible[index]
        end = quotes.get(start)
        if end is not None:
            yield '"', start, end
            while index < len(visible) and visible[index] < end:
                index += 1
            continue
        first = index
        index += 1
        while index < len(visible) and unicodedata.combining(text[visible[index]]):
            index += 1
        end = visible[index - 1] + 1
        cluster = "".join(text[position] for position in visible[first:index])
        for character in unicodedata.normalize("NFC", cluster):
            for replacement in _REPLACEMENTS.get(character, character):
                yield replacement, start, end
