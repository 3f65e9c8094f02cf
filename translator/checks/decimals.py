"""Decimal points in text of a language that writes a comma."""

from __future__ import annotations

import re
from collections.abc import Iterator

from translator.findings import Fix

_POINT = re.compile(r"(?<![\d.,:])\d+\.\d{1,2}(?!\d|[.,:]\d|\s*(?:[ap]\.?\s?m\b|h\b|hs\b|horas|heures))")
# What follows a quantity, and no time, date or version.
_UNIT = re.compile(
    r"[ \u00a0\u202f]?(?:%|por ciento|pour cent|mill|puntos?|points?|km|kg|dólares|dollars|euros?|"
    r"grados|degrés)"
)


def decimal_points(msgid: str, msgstr: str) -> Iterator[tuple[str, Fix]]:
    """Yield each number of msgstr with a decimal point that is surely one, and its fix.

    It is where msgid has the number just so, or a unit follows; any other may be a time, a date or a version.

    >>> [number for number, _ in decimal_points("up 3.5% at 15:30", "subió 3.5 % a las 15.30")]
    ['3.5']
    """
    if "." not in msgstr:
        return
    for match in _POINT.finditer(msgstr):
        number = match.group()
        same = re.search(rf"(?<![\d.,:]){re.escape(number)}(?!\d|[.,:]\d)", msgid)
        if same or _UNIT.match(msgstr, match.end()):
            point = match.start() + number.index(".")
            yield number, Fix(point, point + 1, ",")
