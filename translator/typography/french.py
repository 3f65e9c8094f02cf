"""French: « … » and no-break spaces.

Source: *Lexique des règles typographiques en usage à l'Imprimerie nationale* (2002), «Ponctuation»: a
no-break word space (U+00A0) inside « » and before the colon, a no-break thin space (U+202F) before
; ! ?; thousands spaced, decimals with a comma, a no-break space before %.
"""

from __future__ import annotations

import re

from translator.typography.common import (
    NBSP,
    NNBSP,
    apostrophes,
    decimal_before,
    decimals,
    ellipses,
    percent,
    spaced_thousands,
    thousands,
)
from translator.typography.quotes import Style, set_quotes

_STYLE = Style(("«", "»"), ("“", "”"))
_ELISION = re.compile(
    r"(?<![^\W\d_])((?:[ldnmtscj]|(?:jus|lors|puis|quoi|pres|quel)?qu))'(?=[«“\"\d\ue000])", re.I
)
_AFTER_OPEN = re.compile(r"« ?(?=[^\s\u00a0\u202f])")
_BEFORE_CLOSE = re.compile(r"(?<=[^\s\u00a0\u202f]) ?»")
_COLON = re.compile(r"(?<=[^\s\u00a0\u202f(\[«“‘:;!?]) ?:(?=[\s\u00a0\u202f\"«“‘]|$)")
_HIGH = re.compile(r"(?<=[^\s\u00a0\u202f(\[«“‘:;!?¿¡]) ?(?=[;!?])(?!;\S)")
_HOURS = re.compile(r"(?<=\d) h(?![^\W\d_])(?: (?=\d{2}(?!\d)))?")
_PERCENT = re.compile(r"(?<=\d)%")
_CURRENCY = re.compile(r"(?<=\d) (?=[€$£])")
_DECIMALS = decimal_before(
    r"%|millions?|milliards?|points?|pour cent|km|kg|mètres?|degrés?|euros?|dollars?|gourdes?|tonnes?|"
    r"fois|€|\$"
)


def french(text: str) -> str:
    """Return the masked text as the Imprimerie nationale sets it; a no-break space that stands is kept.

    >>> french('"Qui?" a-t-il dit: "Lui!"').replace("\u00a0", "_").replace("\u202f", "~")
    '«_Qui~?_» a-t-il dit_: «_Lui~!_»'
    """
    text = _ELISION.sub(r"\1’", apostrophes(ellipses(text)))
    text = set_quotes(text, _STYLE)
    text = _AFTER_OPEN.sub(f"«{NBSP}", text)
    text = _BEFORE_CLOSE.sub(f"{NBSP}»", text)
    text = _COLON.sub(f"{NBSP}:", text)
    text = _HIGH.sub(NNBSP, text)
    text = spaced_thousands(thousands(text, NNBSP), NNBSP)
    text = _PERCENT.sub(f"{NBSP}%", percent(decimals(text, _DECIMALS)))
    text = _HOURS.sub(lambda match: match.group().replace(" ", NBSP), text)
    return _CURRENCY.sub(NBSP, text)
