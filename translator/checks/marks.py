"""Quotation marks, brackets and final punctuation of a text, cached by text: shared by several checks."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

QUOTES = '"“”„«»'
_QUOTE = re.compile(f"[{QUOTES}]")
_CLOSER_OF = {"“": "”", "«": "»", "„": "“"}
# 2" or 5'10": inches, not a quote. A digit before the mark and no word after it that could be quoted.
_INCHES = re.compile(r"(?<=\d)\"(?=\s+[^\W\d]|\s*x|[-)])")
_TRAIL = " \t\n\u00a0\u202f.,;:!?…\"“”«»'’‘)]}"
_STRENGTH = "?!:….;,"


@dataclass(frozen=True, slots=True)
class QuoteScan:
    """The quotations of a text: spans ``(open, close)`` of the marks, and the marks left alone."""

    pairs: tuple[tuple[int, int], ...]
    unpaired: tuple[int, ...]


@lru_cache(maxsize=4096)
def quotations(text: str) -> QuoteScan:
    """Pair the double quotation marks of a text; apostrophes and single quotes are not looked at.

    Straight marks open and close in turn; ``“`` closes what ``„`` opened (German style), ``”`` and ``»``
    close the nearest opener of their own kind or a straight one.

    >>> quotations('"A," he said. "B.')
    QuoteScan(pairs=((0, 3),), unpaired=(14,))
    >>> quotations('La tele de 32" cuesta poco')
    QuoteScan(pairs=(), unpaired=())
    """
    marks = [match.start() for match in _QUOTE.finditer(text)]
    if not marks:
        return QuoteScan((), ())
    if len(marks) % 2:
        inches = {match.start() for match in _INCHES.finditer(text)}
        marks = [mark for mark in marks if mark not in inches]
    pairs: list[tuple[int, int]] = []
    opened: list[int] = []
    unpaired: list[int] = []
    for mark in marks:
        opener = _opener_for(text, mark, opened)
        if opener is not None:
            unpaired.extend(opened[opener + 1 :])
            pairs.append((opened[opener], mark))
            del opened[opener:]
        elif text[mark] in "”»":
            unpaired.append(mark)
        else:
            opened.append(mark)
    return QuoteScan(tuple(sorted(pairs)), tuple(sorted(unpaired + opened)))


def _opener_for(text: str, mark: int, opened: list[int]) -> int | None:
    """Return the index in ``opened`` of the mark that this one closes; None if it opens or is alone."""
    char = text[mark]
    for index in range(len(opened) - 1, -1, -1):
        before = text[opened[index]]
        if _CLOSER_OF.get(before, before) == char or (char in "”»" and before == '"'):
            return index
        if char == '"' and before in "“„":
            return index
    return None


def brackets(text: str) -> tuple[str, int] | None:
    """Return the first bracket without partner and its position, or None when all pair.

    Round brackets after a list mark (``a)``, ``1)``) and in emoticons are no brackets.

    >>> brackets("uno (dos [tres) cuatro"), brackets("a) uno (dos)")
    (('[', 9), None)
    """
    stack: list[tuple[str, int]] = []
    for match in _BRACKET.finditer(text):
        char = match.group("bracket")
        if char is None:
            continue
        position = match.start("bracket")
        if char in "([{":
            stack.append((char, position))
        elif stack and stack[-1][0] == _OPENER[char]:
            stack.pop()
        elif stack or not _LIST_MARK.search(text, 0, position):
            return stack[-1] if stack else (char, position)
    return stack[-1] if stack else None


_OPENER = {")": "(", "]": "[", "}": "{"}
_BRACKET = re.compile(r"(?:[:;]-?[)(](?!\w))|(?P<bracket>[()\[\]{}])")
_LIST_MARK = re.compile(r"(?<!\S)(?:[^\W\d_]|\d{1,2}|[ivx]{1,4})$")


@lru_cache(maxsize=4096)
def final_mark(text: str) -> str:
    """Return the mark that ends a text behind closing quotes and brackets, the strongest of several.

    ``...`` counts as ``…``; "" when there is none.

    >>> final_mark('"¿Quién?", dijo.'), final_mark('"Really?".'), final_mark("(El fin…)"), final_mark("Fin")
    ('.', '?', '…', '')
    """
    trail = text[len(text.rstrip(_TRAIL)) :]
    if "..." in trail or ". . ." in trail:
        trail += "…"
    return next((mark for mark in _STRENGTH if mark in trail), "")
