"""Decimal points in text of a language that writes a comma."""

from __future__ import annotations

import re
from collections.abc import Iterator

from translator.findings import Fix

_POINT = re.compile(r"(?<![\d.,:])\d+\.\d{1,2}(?![\d.,:]|\s*(?:[ap]\.?\s?m\b|h\b|hs\b|horas|heures))")


def decimal_points(msgid: str, msgstr: str) -> Iterator[tuple[str, Fix]]:
    """Yield each number of msgstr with a decimal point that msgid has just so, and its fix.

    A number that the source writes otherwise may be a time, a date or a version, and is left alone.

    >>> [number for number, _ in decimal_points("up 3.5% at 15:30", "subió 3.5 % a las 15.30")]
    ['3.5']
    """
    if "." not in msgstr or "." not in msgid:
        return
    for match in _POINT.finditer(msgstr):
        number = match.group()
        if re.search(rf"(?<![\d.,:]){re.escape(number)}(?![\d.,:])", msgid):
            point = match.start() + number.index(".")
            yield number, Fix(point, point + 1, ",")
