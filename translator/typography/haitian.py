"""Haitian Creole: the official spelling has no apostrophe; curly quotes; decimal comma.

Source: the official orthography of 1979/80 and the Akademi Kreyòl Ayisyen's first resolution (2017):
short pronouns and markers stand alone (``l ap``, ``m te``), with a space and no apostrophe.
"""

from __future__ import annotations

import re

from translator.typography.common import (
    NBSP,
    apostrophes,
    decimal_before,
    decimals,
    ellipses,
    percent,
    spaced_thousands,
    thousands,
)
from translator.typography.quotes import Style, set_quotes

_STYLE = Style(("“", "”"), ("‘", "’"))
# m'ap, l'te, pa'm, pou'l: not before a capital, where the apostrophe is of a name (d'Haïti, L'Ouverture).
_BEFORE = re.compile(r"(?<![\w’'-])([mwlntks]|pa|te|sa|ki|se|pou)['’](?=[^\W\d_])(?![A-ZÀ-Þ])", re.IGNORECASE)
_AFTER = re.compile(r"(?<=[^\W\d_])['’](?=(?:[mwlny]|ap|te|ta|yo)(?![\w’'-]))")
_DECIMALS = decimal_before(r"%|pousan|milyon|milya|mèt|kilomèt|km|kg|degre|dola|goud|tòn|fwa")


def haitian(text: str) -> str:
    """Return the masked text set for Haitian Creole.

    >>> haitian('Li di: "M\\'ap vini", pou\\'l wè Toussaint L\\'Ouverture.')
    'Li di: “M ap vini”, pou l wè Toussaint L’Ouverture.'
    """
    text = _AFTER.sub(" ", _BEFORE.sub(r"\1 ", text))
    text = set_quotes(ellipses(apostrophes(text)), _STYLE)
    text = spaced_thousands(thousands(text, NBSP), NBSP)
    return percent(decimals(text, _DECIMALS))
