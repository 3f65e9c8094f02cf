"""Input normalisation: the text the bundled models were trained on, with offsets back to what was given.

The rules are those of the training data: NFC, straight quotes and apostrophes, plain spaces, hyphens and
ellipses of ASCII, no soft hyphens or zero-width spaces, single spaces, none at either end. A sum of money
with a sign that is rare there has the name of its currency instead: €5 million is 5 million euros.
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
_CURRENCIES = {
    "€": "euro",
    "£": "pound",
    "¥": "yen",
    "₹": "rupee",
    "₽": "rouble",
    "₩": "won",
    "₪": "shekel",
    "₺": "lira",
    "₦": "naira",
    "₲": "guarani",
    "₴": "hryvnia",
    "₫": "dong",
}
_INVARIABLE = frozenset("¥₩₺₦₫")
_SIGNS = frozenset(_CURRENCIES)
_SUM = re.compile(
    rf"(?<![\w$.])(?P<sign>[{''.join(_CURRENCIES)}]) ?"
    r"(?P<amount>\d(?:[\d.,]*\d)?(?: (?:thousand|(?:m|b|tr)illion))?)(?![\w-])"
)
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
    plain = Normalised("".join(characters[:length]), tuple(starts[:length]), tuple(ends[:length]))
    return plain if _SIGNS.isdisjoint(plain.text) else _sums_in_words(plain)


def _sums_in_words(given: Normalised) -> Normalised:
    """Return a text with the currency signs before amounts written as words after them.

    >>> _sums_in_words(normalised("a £20 million loan")).text
    'a 20 million pounds loan'
    """
    text, position = "", 0
    starts: list[int] = []
    ends: list[int] = []

    def copy(start: int, end: int) -> None:
        nonlocal text
        text += given.text[start:end]
        starts.extend(given.starts[start:end])
        ends.extend(given.ends[start:end])

    for match in _SUM.finditer(given.text):
        copy(position, match.start())
        copy(*match.span("amount"))
        word = " " + _currency(match["sign"], match["amount"])
        text += word
        starts += [given.ends[match.end() - 1]] * len(word)  # it stands nowhere in what was given
        ends += [given.ends[match.end() - 1]] * len(word)
        position = match.end()
    copy(position, len(given.text))
    return Normalised(text, tuple(starts), tuple(ends))


def _currency(sign: str, amount: str) -> str:
    plural = amount != "1" and sign not in _INVARIABLE
    return _CURRENCIES[sign] + ("s" if plural else "")


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
