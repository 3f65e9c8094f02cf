"""English words, from the packaged list of pyspellchecker."""

from __future__ import annotations

import re
from functools import lru_cache

_COMMON = 20  # counts below are typing errors and foreign words in the corpus of the list
_LONGEST_CUT = 4


@lru_cache(maxsize=1)
def _frequencies() -> dict[str, int]:
    from spellchecker import SpellChecker

    return dict(SpellChecker(language="en", distance=1).word_frequency.dictionary)


@lru_cache(maxsize=1)
def _joined() -> str:
    return "\n".join(word for word, count in _frequencies().items() if count >= _COMMON) + "\n"


@lru_cache(maxsize=4096)
def known(word: str) -> bool:
    """Whether a lower-case word, or what it is inflected from, is in the list."""
    words = _frequencies()
    if word in words:
        return True
    stems = [re.sub(suffix, repl, word) for suffix, repl in _INFLECTIONS if re.search(suffix, word)]
    return any(stem in words for stem in stems)


_INFLECTIONS = (
    (r"s$", ""), (r"es$", ""), (r"ies$", "y"), (r"ed$", ""), (r"ed$", "e"), (r"ing$", ""), (r"ing$", "e"),
    (r"er$", ""), (r"ly$", ""), (r"^(?:un|re|non|pre|over|under|out|anti|multi|inter|co)", ""),
    (r"(?:ship|ness|ment|like|less|wide)$", ""), (r"isation", "ization"), (r"ise", "ize"), (r"our", "or"),
    (r"i[sz]e[sd]?$", ""), (r"(?:ity|ism|ist)s?$", ""),
)  # fmt: skip


@lru_cache(maxsize=1024)
def wholes(fragment: str, limit: int = 3) -> tuple[str, ...]:
    """Return common words that end in a fragment which is itself no word, the most common first.

    At most four letters are taken to be lost.
    """
    if known(fragment):
        return ()
    pattern = re.compile(rf"^[a-z]{{1,{_LONGEST_CUT}}}{re.escape(fragment)}$", re.MULTILINE)
    found = pattern.findall(_joined())
    return tuple(sorted(found, key=lambda word: -_frequencies()[word])[:limit])
