"""Cutting a sentence that is too long for a model, at the marks of its clauses."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator

# From the strongest mark to the weakest. Each match ends where the next piece begins.
_MARKS = (
    re.compile(r"[;:][\"”»’']?\s+|\s+[—–]\s*|—|\s--\s"),
    re.compile(r"[,)][\"”»’']?\s+|[.!?…][\"”»’']\s+"),
    re.compile(
        r"\s+(?=(?:and|but|or|nor|while|which|who|whose|that|because|although|though|when|where|after|before|"
        r"since|until|unless|as|if|whether|so|y|o|pero|que|porque|aunque|cuando|donde|mientras|et|ou|mais|"
        r"qui|que|dont|où|parce|quand|lorsque|ak|men|oswa|paske|lè|ki|pandan)\s)",
        re.IGNORECASE,
    ),
    re.compile(r"\s+"),
)
_LEAST = 0.4  # a stronger mark is taken when its piece has at least this share of the longest that fits


def clauses(text: str, start: int, end: int, fits: Callable[[str], bool]) -> tuple[tuple[int, int], ...]:
    """Cut ``text[start:end]`` into spans that fit, at semicolons, dashes, commas, conjunctions or spaces.

    ``fits`` tells whether a piece of text is short enough (for a model: in subword tokens); a prefix of a
    text that fits must fit too. Nothing but whitespace is left out between the spans. A word that does not
    fit by itself is cut between characters; when not even one character fits, it is a span of its own.

    >>> text = "Patrols resumed; the port, which had closed, opened."
    >>> [text[a:b] for a, b in clauses(text, 0, len(text), lambda piece: len(piece) <= 30)]
    ['Patrols resumed;', 'the port, which had closed,', 'opened.']
    """
    return tuple(_pieces(text, start, end, fits))


def _pieces(text: str, start: int, end: int, fits: Callable[[str], bool]) -> Iterator[tuple[int, int]]:
    cuts = [[match.end() for match in mark.finditer(text, start, end)] for mark in _MARKS]
    position = start + len(text[start:end]) - len(text[start:end].lstrip())
    end = position + len(text[position:end].rstrip())
    while position < end:
        cut = end if fits(text[position:end]) else _best(text, position, end, cuts, fits)
        yield position, position + len(text[position:cut].rstrip())
        position = cut


def _best(text: str, position: int, end: int, cuts: list[list[int]], fits: Callable[[str], bool]) -> int:
    longest = _farthest(text, position, end, cuts[-1], fits)
    if longest is None:
        return _inside_word(text, position, end, fits)
    for marks in cuts[:-1]:
        cut = _farthest(text, position, end, marks, fits)
        if cut is not None and cut - position >= _LEAST * (longest - position):
            return cut
    return longest


def _farthest(text: str, position: int, end: int, cuts: list[int], fits: Callable[[str], bool]) -> int | None:
    """Return the last of the cuts up to which the text fits: a binary search, as fitting is monotone."""
    low, high = bisect_right(cuts, position), bisect_right(cuts, end - 1)
    first = low
    while low < high:
        middle = (low + high) // 2
        if fits(text[position : cuts[middle]].rstrip()):
            low = middle + 1
        else:
            high = middle
    return cuts[low - 1] if low > first else None


def _inside_word(text: str, position: int, end: int, fits: Callable[[str], bool]) -> int:
    low, high = position + 1, end
    while low < high:
        middle = (low + high + 1) // 2
        if fits(text[position:middle]):
            low = middle
        else:
            high = middle - 1
    while low < end and text[low].isspace():
        low += 1
    return low
