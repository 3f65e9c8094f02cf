"""Spanish: ¿ ¡ where they lack, curly quotes, decimal comma.

Source: Real Academia Española, *Ortografía de la lengua española* (2010); quotes and grouping as in
EFE's *Libro del estilo urgente* (2011): “ ” outside and ‘ ’ inside, 5.600, 3,5 %. A text that a reviewer
set with « » keeps them, with “ ” inside (RAE).
"""

from __future__ import annotations

import re

from translator.typography.common import apostrophes, decimal_before, decimals, ellipses, percent, thousands
from translator.typography.quotes import Style, set_quotes

_EFE = Style(("“", "”"), ("‘", "’"))
_RAE = Style(("«", "»"), ("“", "”"))
_DECIMALS = decimal_before(
    r"%|por ciento|millones|puntos?|km|kg|kilómetros|metros?|grados|euros?|dólares|gourdes|toneladas|€"
)
_CLOSERS = re.compile(r"[?!]+")
_BOUNDARY = re.compile(r"[.…]+[\"”»)]*\s+|[?!]+[\"”»)]*,?\s*|[:;]\s+|[\"“«(\[—–]\s*|\n\s*")
_ASKING = re.compile(
    r"(?:,|\b(?:pero|y|entonces))\s+(?=(?:(?:a|de|con|en|por|para|desde|hasta) )?"
    r"(?:qué|quién(?:es)?|cómo|cuándo|d[oó]nde|cuál(?:es)?|cuánt[oa]s?)\b)",
    re.IGNORECASE,
)
_OPENER = {"?": "¿", "!": "¡"}


def spanish(text: str) -> str:
    """Return the masked text set for Spanish.

    >>> spanish('Preguntó: "Quién fue?" El 3.5 % no lo sabe.').replace("\u00a0", "_")
    'Preguntó: “¿Quién fue?” El 3,5_% no lo sabe.'
    """
    text = open_signs(ellipses(apostrophes(text)))
    text = set_quotes(text, _RAE if "«" in text else _EFE)
    return percent(decimals(thousands(text, "."), _DECIMALS))


def open_signs(text: str) -> str:
    """Return the text with ¿ or ¡ before each sentence that closes with ? or ! and opens with neither.

    The sign stands where the question starts: behind a vocative or conjunction when an interrogative
    word follows, else at the start of the sentence.

    >>> open_signs("Pero, qué pasó? Nadie lo sabe! ¿Sí?")
    'Pero, ¿qué pasó? ¡Nadie lo sabe! ¿Sí?'
    """
    out: list[str] = []
    position = 0
    for match in _CLOSERS.finditer(text):
        sentence = text[position : match.end()]
        position = match.end()
        stem = sentence[: len(sentence) - len(match.group())]
        if "¿" in stem or "¡" in stem or not any(char.isalnum() for char in stem) or stem.endswith("("):
            out.append(sentence)
            continue
        start = _start(stem)
        out.append(f"{stem[:start]}{_OPENER[match.group()[0]]}{stem[start:]}{match.group()}")
    return "".join([*out, text[position:]])


def _start(stem: str) -> int:
    """Return where the question or exclamation that ``stem`` ends with begins."""
    start = 0
    for match in _BOUNDARY.finditer(stem):
        if any(char.isalnum() for char in stem[match.end() :]):
            start = match.end()
    for match in _ASKING.finditer(stem, start):
        start = match.end()
    while start < len(stem) and not stem[start].isalnum() and stem[start] in " \u00a0\u202f\"”»’'),.;:…":
        start += 1
    return start
