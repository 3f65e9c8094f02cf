"""Rules that the languages share: apostrophes, ellipses, numbers."""

from __future__ import annotations

import re

NBSP, NNBSP = "\u00a0", "\u202f"

_APOSTROPHE = re.compile(r"(?<=[^\W\d_])'(?=[^\W\d_])")
_ELLIPSIS = re.compile(r"(?<!\.)\.{3}(?!\.)")
_GROUPED = re.compile(r"(?<![\d.,\u00a0\u202f])(?<!\d )\d{1,3}(?:,\d{3}){2,}(?![\d,]|\.\d)")
_SPACED = re.compile(r"(?<![\d.,\u00a0\u202f])(?<!\d )\d{1,3}(?: \d{3})+(?![\d.]|,\d{3}| \d)")
_PERCENT = re.compile(r"(?<=\d) %")


def apostrophes(text: str) -> str:
    """Return the text with ’ for ' between letters.

    >>> apostrophes("l'avion de O'Brien, 5'10")
    "l’avion de O’Brien, 5'10"
    """
    return _APOSTROPHE.sub("’", text)


def ellipses(text: str) -> str:
    """Return the text with … for three full stops."""
    return _ELLIPSIS.sub("…", text)


def thousands(text: str, separator: str) -> str:
    """Return the text with numbers of two or more English groups (1,200,000) grouped by ``separator``.

    A single group stays: in these languages 5,600 reads as a decimal, and its value is not to be guessed.

    >>> thousands("1,200,000 y 5,600", ".")
    '1.200.000 y 5,600'
    """
    return _GROUPED.sub(lambda match: match.group().replace(",", separator), text)


def spaced_thousands(text: str, separator: str) -> str:
    """Return the text with the plain spaces inside numbers (5 600) as ``separator``."""
    return _SPACED.sub(lambda match: match.group().replace(" ", separator), text)


def decimals(text: str, units: re.Pattern[str]) -> str:
    """Return the text with a decimal comma for the point of numbers that one of the units follows.

    Without a unit a point may be of a date, a version, a time or a thousand: such are left alone.
    """
    return units.sub(lambda match: f"{match.group(1)},{match.group(2)}", text)


def decimal_before(units: str) -> re.Pattern[str]:
    """Return the pattern of a decimal number with a point before one of the units (a regular expression)."""
    return re.compile(rf"(?<![\d.,])(\d+)\.(\d{{1,2}})(?=[ \u00a0\u202f]?(?:{units})(?!\w))")


def percent(text: str) -> str:
    """Return the text with a no-break space for the plain one before the per cent sign."""
    return _PERCENT.sub(f"{NBSP}%", text)
