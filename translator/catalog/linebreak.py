"""Where a line may break, and how wide characters are: what gettext's tools wrap strings by.

The rules are those of Unicode Standard Annex #14 in its pair-table form (section 7.3, revision 37), which
the GNU library behind ``msgcat`` applies. Python's ``textwrap``, which polib wraps with, knows spaces and
hyphens only, so a catalog wrapped by it changes in every line as soon as a gettext tool touches it.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Collection
from functools import cache, lru_cache

from translator.catalog.linebreak_data import EXCEPTIONS, PAIRS

_BY_CATEGORY = {"Ps": "OP", "Pe": "CL", "Pi": "QU", "Pf": "QU", "Sc": "PR", "Pd": "BA", "Zs": "BA"}
_COMBINING = {"Mn", "Mc", "Me", "Cc", "Cf"}
_HEBREW = range(0x5D0, 0x5F3)


@cache
def _exceptions() -> dict[str, str]:
    table: dict[str, str] = {}
    for line in EXCEPTIONS.replace("\n    ", " ").splitlines():
        name, *spans = line.split()
        for span in spans:
            first, _, last = span.partition("-")
            table.update((chr(code), name) for code in range(int(first, 16), int(last or first, 16) + 1))
    return table


@cache
def _pairs() -> dict[tuple[str, str], str]:
    head, *rows = PAIRS.splitlines()
    columns = head.split()
    return {
        (row.split()[0], column): cell
        for row in rows
        for column, cell in zip(columns, row.split()[1:], strict=True)
    }


@lru_cache(maxsize=4096)
def _line_class(char: str) -> str:
    """Return the line-breaking class of a character (UAX #14, Table 1)."""
    exception = _exceptions().get(char)
    if exception:
        return exception
    category = unicodedata.category(char)
    wide = unicodedata.east_asian_width(char) in "WF"
    if category in _COMBINING:
        return "CM"
    if category == "Nd" and not wide:
        return "NU"
    if category in _BY_CATEGORY and not (wide and category in ("Pd", "Zs")):
        return _BY_CATEGORY[category]
    if wide:
        return "ID"
    return "HL" if ord(char) in _HEBREW else "AL"


@lru_cache(maxsize=4096)
def char_width(char: str) -> int:
    """Return the columns that a character takes: 0, 1 or 2 (Unicode Standard Annex #11).

    >>> [char_width(char) for char in "é\\u0301中"]
    [1, 0, 2]
    """
    if unicodedata.category(char) in ("Mn", "Me", "Cf", "Cc"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


_START = "start"


def break_opportunities(text: str) -> list[int]:
    """Return the indices before which a line may break, in order; index 0 is none.

    A mandatory break (a line separator) is given as the negated index of the separator.

    >>> text = "state-of-the-art — “aid”, he said"
    >>> "|".join(text[a:b] for a, b in zip([0, *break_opportunities(text)], [*break_opportunities(text), 99]))
    'state-|of-|the-|art |— |“aid”, |he |said'
    """
    found: list[int] = []
    last, before_last, previous, spaced, flags = _START, "", "", False, 0
    for index, char in enumerate(text):
        kind = _line_class(char)
        if kind == "BK":
            found.append(-index)
            last, spaced = _START, False
        elif kind == "SP":
            spaced = True
        elif kind == "ZW":
            last, spaced = "ZW", False
        elif kind in ("CM", "ZWJ"):
            base = last in (_START, "ZW") or spaced
            if base and last != _START:
                found.append(index)
            last, spaced = ("AL" if base else last), False
        else:
            if _may_break(last, kind, before_last, previous, spaced, flags):
                found.append(index)
            before_last = "" if spaced else last
            last, spaced = kind, False
        flags = flags + 1 if kind == "RI" else flags if kind in ("CM", "ZWJ") else 0
        previous = kind
    return found


def _may_break(last: str, kind: str, before_last: str, previous: str, spaced: bool, flags: int) -> bool:
    """Whether a line may break between the last base character and this one; flags counts the RI before."""
    if last == _START or (previous == "ZWJ" and not spaced):  # LB8a
        return False
    if last == "ZW":
        return True
    if kind == last == "RI":  # LB30a: flags are pairs of regional indicators
        return spaced or flags % 2 == 0
    if before_last == "HL" and last in ("HY", "BA"):  # LB21a
        return False
    cell = _pairs()[last, kind]
    return cell == "÷" or (cell == "%" and spaced)


def wrap(text: str, width: int, first_column: int, no_break: Collection[int] = ()) -> list[str]:
    """Cut a text into lines of at most ``width`` columns where its words allow, as ``msgcat`` does.

    ``first_column`` columns of the first line are taken. ``no_break`` holds indices before which no line
    may break. The lines join to the text; a word that is wider than a line stays whole.

    >>> wrap("Aid arrived in Gonaïves.", 10, 0)
    ['Aid ', 'arrived ', 'in ', 'Gonaïves.']
    """
    lines: list[str] = []
    line_start, piece_start, column, seen = 0, -1, first_column, 0

    def close(end: int) -> None:
        nonlocal line_start, column, seen
        piece = sum(char_width(char) for char in text[seen:end])
        if piece_start >= 0 and column + piece > width:
            lines.append(text[line_start:piece_start])
            line_start, column = piece_start, 0
        column += piece
        seen = end

    for index in break_opportunities(text):
        if index <= 0:
            close(-index)
            piece_start, column, seen = -1, 0, 1 - index
        elif index not in no_break:
            close(index)
            piece_start = index
    close(len(text))
    return [*lines, text[line_start:]]
