"""Crude stems: accents off, cut to a few letters, so that the forms of a word meet."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

# Haitian Creole words do not inflect; the others lose their endings. Longer English stems tell more apart.
_STEM_LENGTH = {"en": 6, "es": 5, "fr": 5, "ht": 6}
_TOKEN = re.compile(r"<[^<>]*>|(?P<word>[^\W\d_]{2,})")


@lru_cache(maxsize=65536)
def stem(word: str, lang: str) -> str:
    """Return the stem of a word.

    >>> stem("réseaux", "fr"), stem("networks", "en")
    ('resea', 'networ')
    """
    plain = unicodedata.normalize("NFD", word.lower())
    letters = "".join(c for c in plain if not unicodedata.combining(c))
    return letters[: _STEM_LENGTH[lang]]


@lru_cache(maxsize=4096)
def stems(text: str, lang: str) -> tuple[tuple[str, int, int], ...]:
    """Return the stems of the words of a text with their spans; mark-up and one-letter words left out."""
    return tuple(
        (stem(match.group(), lang), match.start(), match.end())
        for match in _TOKEN.finditer(text)
        if match.group("word")
    )
