"""Word lists of the languages, loaded when a check first needs one."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spellchecker import SpellChecker


@lru_cache(maxsize=16384)
def is_known(word: str, lang: str, above: int = 0) -> bool:
    """Whether the lower-cased word stands in the language's list (en, es, fr) more than ``above`` times.

    The lists are pyspellchecker's, counted in film subtitles; Haitian Creole has none, so nothing is known.
    """
    return lang in _LISTED and int(_list(lang)[word]) > above


_LISTED = ("en", "es", "fr")


@cache
def _list(lang: str) -> SpellChecker:
    from spellchecker import SpellChecker

    return SpellChecker(language=lang, distance=1)
