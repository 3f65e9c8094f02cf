"""Spanish target forms: the number and gender that a word of a form may take in its sentence.

RAE and ASALE, *Nueva gramática de la lengua española*, § 2 (gender) and § 3 (number). The rules accept what
a sentence may hold, they do not choose: an inflection that no speaker would write does no harm.
"""

from __future__ import annotations

import re
from functools import lru_cache

PREPOSITIONS = frozenset("de del a al ante bajo con contra desde en entre hacia para por sin sobre".split())
ARTICLES = frozenset("el la los las un una unos unas".split())

_ACUTE = str.maketrans("aeiou", "áéíóú")
_PLAIN = str.maketrans("áéíóú", "aeiou")
_VOWELS = "aeiouáéíóú"

_PLURALS = {"régimen": "regímenes", "carácter": "caracteres", "espécimen": "especímenes"}
_FEMININES = {
    "presidente": "presidenta",
    "vicepresidente": "vicepresidenta",
    "expresidente": "expresidenta",
    "jefe": "jefa",
    "juez": "jueza",
    "alcalde": "alcaldesa",
    "actor": "actriz",
    "príncipe": "princesa",
    "español": "española",
    "asistente": "asistenta",
    "intendente": "intendenta",
    "sirviente": "sirvienta",
}
_APOCOPATED = {
    form: frozenset(forms.split())
    for forms in (
        "primer primero primera primeros primeras",
        "tercer tercero tercera terceros terceras",
        "buen bueno buena buenos buenas",
        "gran grande grandes",
    )
    for form in forms.split()
}
_MASCULINES = {feminine: masculine for masculine, feminine in _FEMININES.items()}

_SINGULAR_IN_S = ("sis", "tis", "us", "és", "lunes", "martes", "jueves", "viernes", "atlas")

_VARIES_IN_GENDER = re.compile(
    r".(?:[aií]d|an|eñ|[ií]c|ari|os|iv|at|er|ist|fug|intern)o$|.{2}(?:or|és|án|ín)$"
)
"""Endings of adjectives, participles and nouns of persons, which vary in gender whatever the term is."""


@lru_cache(maxsize=8192)
def inflections(word: str, gender: bool, usual: bool = True) -> tuple[frozenset[str], frozenset[str]]:
    """Return the singulars and the plurals of a word in small letters, which may be either.

    Both genders with ``gender``; with ``usual`` those of words that vary in it by their ending; else its own.

    >>> [sorted(forms) for forms in inflections("keniano", True)]
    [['keniana', 'keniano'], ['kenianas', 'kenianos']]
    >>> [sorted(forms) for forms in inflections("misiones", False)]
    [['misión'], ['misiones']]
    >>> [sorted(forms) for forms in inflections("crisis", False)]
    [['crisis'], ['crisis']]
    """
    if word in _APOCOPATED:
        forms = _APOCOPATED[word]
        return frozenset(f for f in forms if f[-1] != "s"), frozenset(f for f in forms if f[-1] == "s")
    singulars = set(_singulars(word) or [word])
    for singular in tuple(singulars):
        if gender or (usual and _VARIES_IN_GENDER.search(singular)):
            singulars.add(_feminine(singular))
            if gender:
                singulars.update(_masculines(singular))
    return frozenset(singulars), frozenset(map(_plural, singulars))


def _plural(word: str) -> str:
    if word in _PLURALS:
        return _PLURALS[word]
    last = word[-1]
    if last == "z":
        return word[:-1] + "ces"
    if last in "aeiouáéó":
        return word + "s"
    if last in "íú":
        return word + "es"
    if last in "nsx" and len(word) > 1:
        return _plural_nsx(word)
    return word + ("es" if last in "lrdjy" else "s")


def _plural_nsx(word: str) -> str:
    before = word[-2]
    if before in "áéíóú":
        hiatus = len(word) > 2 and before in "íú" and word[-3] in "aeo"
        return (word if hiatus else word[:-2] + before.translate(_PLAIN) + word[-1]) + "es"
    syllables = re.findall(r"[aeiouáéíóú]+", word)
    if word[-1] in "sx":
        return word + "es" if len(syllables) == 1 else word
    if len(syllables) > 1 and before in _VOWELS and not any(char in "áéíóú" for char in word):
        return _stressed_before_last(word) + "es"
    return word + "es"


def _stressed_before_last(word: str) -> str:
    """``joven`` → ``jóven``: what is stressed on the last syllable but one shows it in the plural."""
    vowels = [match.start() for match in re.finditer(r"[aeiou]", word[:-2])]
    index = vowels[-1]
    return word[:index] + word[index].translate(_ACUTE) + word[index + 1 :]


def _singulars(word: str) -> list[str]:
    """Return the words whose plural this is."""
    if not word.endswith("s") or len(word) < 4 or word.endswith(_SINGULAR_IN_S):
        return []
    if word.endswith("iones"):
        return [word[:-4] + "ón"]
    stem = word[:-2]
    guesses = [word[:-1], stem, word[:-3] + "z", *(one for one, many in _PLURALS.items() if many == word)]
    if word.endswith(("nes", "ses")) and stem[-2:-1] in _VOWELS:
        guesses.append(stem[:-2] + stem[-2].translate(_ACUTE) + stem[-1])
        guesses.append(stem.translate(_PLAIN))
    return [guess for guess in guesses if guess != word and _plural(guess) == word]


def _feminine(word: str) -> str:
    if word in _FEMININES:
        return _FEMININES[word]
    if word.endswith("o"):
        return word[:-1] + "a"
    if word.endswith("or"):
        return word + "a"
    if word.endswith(("ón", "án", "ín", "és")):
        return word[:-2] + word[-2].translate(_PLAIN) + word[-1] + "a"
    return word


def _masculines(word: str) -> list[str]:
    """Return the words whose feminine this is."""
    if word in _MASCULINES:
        return [_MASCULINES[word]]
    if not word.endswith("a"):
        return []
    stem = word[:-1]
    guesses = [stem + "o", stem]
    if len(stem) > 1:
        guesses.append(stem[:-2] + stem[-2].translate(_ACUTE) + stem[-1])
    return [guess for guess in guesses if _feminine(guess) == word]
