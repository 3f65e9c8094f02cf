"""Word lists of the languages, loaded when a check first needs one."""

from __future__ import annotations

from functools import cache, lru_cache


@lru_cache(maxsize=16384)
def is_known(word: str, lang: str, above: int = 0) -> bool:
    """Whether the lower-cased word stands in the language's list (en, es, fr) more than ``above`` times.

    The lists are pyspellchecker's, counted in film subtitles; Haitian Creole has none, so nothing is known.
    """
    return lang in _LISTED and _counts(lang).get(word, 0) > above


_LISTED = ("en", "es", "fr")


@cache
def _counts(lang: str) -> dict[str, int]:
    from spellchecker import SpellChecker

    # A plain dict of strings and numbers, which the garbage collector need not look into.
    return dict(SpellChecker(language=lang, distance=1).word_frequency.dictionary)
