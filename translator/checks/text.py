"""Views of a text that several checks share, cached by text."""

from __future__ import annotations

import re
from functools import lru_cache

_WORD = re.compile(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*")


@lru_cache(maxsize=4096)
def words(text: str) -> tuple[str, ...]:
    """Return the lower-cased words of a text; apostrophes and hyphens inside a word belong to it.

    >>> words("L'aéroport a rouvert à 15 h.")
    ("l'aéroport", 'a', 'rouvert', 'à', 'h')
    """
    return tuple(_WORD.findall(text.lower()))


@lru_cache(maxsize=4096)
def word_set(text: str) -> frozenset[str]:
    """Return the different lower-cased words of a text."""
    return frozenset(words(text))
