"""Spelling of a model's output that its language leaves no choice about."""

from __future__ import annotations

import re

_APART = re.compile(r"\b([Dd]e|[Aa]) el\b(?!-)")


def contracted(text: str, lang: str) -> str:
    """Return an output with the contractions that Spanish demands: de el → del, a el → al.

    The article of a name (de El Salvador) stays apart: Real Academia Española, Nueva gramática (2009),
    § 14.2c.

    >>> contracted("Cerca de el puerto de El Salvador.", "es")
    'Cerca del puerto de El Salvador.'
    """
    if lang != "es":
        return text
    return _APART.sub(lambda match: match[1] + "l", text)
