"""French target forms: the number and gender that a word of a form may take in its sentence.

Grevisse and Goosse, *Le bon usage*, § 488–520 (gender and number of nouns) and § 539–560 (adjectives). The
rules accept what a sentence may hold, they do not choose: an inflection that no one would write does no harm.
"""

from __future__ import annotations

import re
from functools import lru_cache

PREPOSITIONS = frozenset(
    "de du des d à au aux en dans par pour contre sur sous sans avec entre vers chez".split()
)
ARTICLES = frozenset("le la les un une".split())

_AL_WITH_S = frozenset(
    "bal carnaval festival récital régal chacal naval fatal natal bancal banal choral".split()
)
_AIL_WITH_AUX = frozenset("travail bail corail émail vitrail soupirail".split())
_U_WITH_S = frozenset("bleu pneu landau".split())
_OU_WITH_X = frozenset("bijou caillou chou genou hibou joujou pou".split())

_SINGULAR_IN_S = frozenset(
    "cas pays temps corps bras repas avis procès accès poids choix voix prix croix succès progrès décès"
    " congrès pas dos fils colis tapis permis bois puits virus campus processus consensus gros bas faux paix"
    " toux taux abus refus jus bus cours discours concours secours recours parcours héros propos".split()
)

_FEMININES: dict[str, tuple[str, ...]] = {
    "nouveau": ("nouvelle",),
    "beau": ("belle",),
    "vieux": ("vieille",),
    "blanc": ("blanche",),
    "franc": ("franche",),
    "sec": ("sèche",),
    "grec": ("grecque",),
    "long": ("longue",),
    "faux": ("fausse",),
    "doux": ("douce",),
    "gros": ("grosse",),
    "bas": ("basse",),
    "chef": ("cheffe",),
    "maire": ("mairesse",),
    "maître": ("maîtresse",),
    "prince": ("princesse",),
    "roi": ("reine",),
    "ambassadeur": ("ambassadrice",),
    "auteur": ("auteure", "autrice"),
    "paysan": ("paysanne",),
    "favori": ("favorite",),
}
_ETE = frozenset("complet secret discret inquiet concret désuet".split())

_VARIES_IN_GENDER = re.compile(
    r".(?:é|[^ae]u|ien|éen|ais|ois|[inu]el|[cinr]al|if|eux|ain|ant|ent|eur|ier|ique|aire)$"
)
"""Endings of adjectives, participles and nouns of persons, which vary in gender whatever the term is."""


@lru_cache(maxsize=8192)
def inflections(word: str, gender: bool, usual: bool = True) -> tuple[frozenset[str], frozenset[str]]:
    """Return the singulars and the plurals of a word in small letters, which may be either.

    Both genders with ``gender``; with ``usual`` those of words that vary in it by their ending; else its own.

    >>> [sorted(forms) for forms in inflections("haïtien", True)]
    [['haïtien', 'haïtienne'], ['haïtiennes', 'haïtiens']]
    >>> [sorted(forms) for forms in inflections("réseaux", False)]
    [['réseau'], ['réseaux']]
    >>> [sorted(forms) for forms in inflections("cas", False)]
    [['cas'], ['cas']]
    """
    singulars = set(_singulars(word) or [word])
    for singular in tuple(singulars):
        if gender or (usual and _VARIES_IN_GENDER.search(singular)):
            singulars.update(_feminines(singular))
            if gender:
                singulars.update(_masculines(singular))
    return frozenset(singulars), frozenset(map(_plural, singulars))


def _plural(word: str) -> str:
    if word[-1] in "sxz":
        return word
    if word.endswith("al") and word not in _AL_WITH_S:
        return word[:-2] + "aux"
    if word in _AIL_WITH_AUX:
        return word[:-3] + "aux"
    if (word.endswith(("au", "eu")) and word not in _U_WITH_S) or word in _OU_WITH_X:
        return word + "x"
    return word + "s"


def _singulars(word: str) -> list[str]:
    """Return the words whose plural this is."""
    if (
        word[-1] not in "sx"
        or len(word) < 3
        or word in _SINGULAR_IN_S
        or word.endswith(("ais", "ois", "eux"))
    ):
        return []
    guesses = [word[:-1]]
    if word.endswith("aux") and not word.endswith("eaux"):
        guesses += [word[:-3] + "al", word[:-3] + "ail"]
    return [guess for guess in guesses if _plural(guess) == word]


def _feminines(word: str) -> tuple[str, ...]:
    if word in _FEMININES:
        return _FEMININES[word]
    if word in _ETE:
        return (word[:-2] + "ète",)
    for ending, feminines in _ENDINGS:
        if word.endswith(ending):
            return tuple(word[: len(word) - len(ending)] + feminine for feminine in feminines)
    return (word + "e",)


_ENDINGS = (
    ("e", ("e",)),
    ("er", ("ère",)),
    ("en", ("enne",)),
    ("on", ("onne",)),
    ("el", ("elle",)),
    ("eil", ("eille",)),
    ("et", ("ette",)),
    ("f", ("ve",)),
    ("eux", ("euse",)),
    ("teur", ("trice", "teuse", "teure")),
    ("eur", ("euse", "eure")),
    ("c", ("que",)),
    ("gu", ("guë", "güe")),
)


def _masculines(word: str) -> list[str]:
    """Return the words whose feminine this is."""
    if not word.endswith("e"):
        return []
    guesses = [word[:-1], *(masculine for masculine, feminines in _FEMININES.items() if word in feminines)]
    for ending, feminines in _ENDINGS:
        for feminine in feminines:
            if word.endswith(feminine):
                guesses.append(word[: len(word) - len(feminine)] + ending)
    return [guess for guess in guesses if guess and word in _feminines(guess)]
