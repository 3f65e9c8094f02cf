"""The form that an occurrence calls for: the required one, in the plural where the English is.

Rules of the plural: *Nueva gramática de la lengua española*, § 3.2; Grevisse and Goosse, *Le bon usage*,
§ 512–528. Acronyms do not change (*las ONG*, *les ONG*), nor does a Creole noun, whose plural is *yo*.
"""

from __future__ import annotations

import re
from functools import lru_cache

from translator.glossary.inflection_en import inflected
from translator.glossary.model import Occurrence

_PREPOSITIONS = frozenset(
    "de del al a en para por con sin sobre contra y e o du des d' à au aux pour par avec sans sur sous et ou"
    " contre".split()
)
_INFLECTED_TYPES = ("term", "title", "demonym")


def wanted(occurrence: Occurrence, lang: str) -> str:
    """Return the form to pin for an occurrence.

    >>> from translator.glossary.model import Forms, Term
    >>> term = Term(("armored vehicle",), "term", False, {"es": Forms("vehículo blindado")})
    >>> wanted(Occurrence(term, 0, 16, "armored vehicles"), "es")
    'vehículos blindados'
    """
    required = occurrence.term.forms[lang].required
    if lang == "ht" or not is_plural(occurrence):
        return required
    return plural(required, lang)


def is_plural(occurrence: Occurrence) -> bool:
    """Whether the English stands in the plural where the term's first source is a singular."""
    term = occurrence.term
    if term.type not in _INFLECTED_TYPES:
        return False
    source, text = term.source.lower(), occurrence.text.lower()
    if text == source or len(text) <= len(source):
        return False
    return text in (form.lower() for form in inflected(term.source, term.type))


@lru_cache(maxsize=1024)
def plural(form: str, lang: str) -> str:
    """Return the plural of a noun phrase: of its head and the adjectives up to the first preposition.

    >>> plural("jefe de policía", "es"), plural("journal local", "fr"), plural("ONG", "es")
    ('jefes de policía', 'journaux locaux', 'ONG')
    """
    one = _plural_es if lang == "es" else _plural_fr
    pieces = re.split(r"([ ]|(?<=['’])|(?<=\\w)-)", form)
    done = False
    for index, piece in enumerate(pieces):
        done = done or piece.lower() in _PREPOSITIONS or piece.endswith(("'", "’"))
        if not done and piece.strip(" -"):
            pieces[index] = one(piece)
    return "".join(pieces)


_UNACCENTED = str.maketrans("áéíóú", "aeiou")


def _plural_es(word: str) -> str:
    if word.isupper() or not word[-1].isalpha():
        return word
    if word[-1] in "aeiouáéó":
        return word + "s"
    if word.endswith("z"):
        return word[:-1] + "ces"
    if word.endswith("s"):
        stressed = re.search(r"[áéíóú]s$", word)
        return word[:-2] + word[-2].translate(_UNACCENTED) + "ses" if stressed else word
    if re.search(r"[áéíóú]n$", word):
        return word[:-2] + word[-2].translate(_UNACCENTED) + "nes"
    return word + "es"


_PLURALS_FR = {"travail": "travaux", "vitrail": "vitraux", "bail": "baux", "bal": "bals", "festival": "festivals",
               "carnaval": "carnavals", "naval": "navals", "final": "finals", "pneu": "pneus", "bleu": "bleus"}  # fmt: skip


def _plural_fr(word: str) -> str:
    if word.isupper() or not word[-1].isalpha() or word[-1] in "sxz":
        return word
    if word in _PLURALS_FR:
        return _PLURALS_FR[word]
    if word.endswith("al"):
        return word[:-1] + "ux"
    if word.endswith(("eau", "au", "eu")):
        return word + "x"
    return word + "s"
