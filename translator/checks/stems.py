"""Crude stems: accents off, cut to a few letters, so that the forms of a word meet."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import repeat
from operator import itemgetter

# Haitian Creole words do not inflect; the others lose their endings. Longer English stems tell more apart.
_STEM_LENGTH = {"en": 6, "es": 5, "fr": 5, "ht": 6}
_TOKEN = re.compile(r"<[^<>]*>|(?P<word>[^\W\d_]{2,})")


@lru_cache(maxsize=65536)
def stem(word: str, lang: str) -> str:
    """Return the stem of a word.

    >>> stem("réseaux", "fr"), stem("networks", "en")
    ('resea', 'networ')
    """
    if word.isascii():
        return word[: _STEM_LENGTH[lang]].lower()
    plain = unicodedata.normalize("NFD", word.lower())
    letters = "".join(c for c in plain if not unicodedata.combining(c))
    return letters[: _STEM_LENGTH[lang]]


@lru_cache(maxsize=4096)
def stem_tokens(text: str, lang: str) -> tuple[tuple[str, bool], ...]:
    """Return the stems of the words of a text, each with whether the word has a capital.

    Mark-up and one-letter words are left out.

    >>> stem_tokens("Le <em>Monde</em>", "fr")
    (('le', True), ('monde', True))
    """
    tokens = _TOKEN.findall(text)
    words = list(filter(None, tokens)) if "<" in text else tokens
    return tuple(
        zip(map(stem, words, repeat(lang)), map(str.isupper, map(itemgetter(0), words)), strict=True)
    )


def span(text: str, first: int, last: int) -> tuple[int, int]:
    """Return the span of the text from one of its ``stem_tokens`` to another, given their indices."""
    words = [match.span() for match in _TOKEN.finditer(text) if match.group("word")]
    return words[first][0], words[last][1]
