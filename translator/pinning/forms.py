"""The form that an occurrence calls for: the required one, in the plural where the English is.

Rules of the plural: *Nueva gramática de la lengua española*, § 3.2; Grevisse and Goosse, *Le bon usage*,
§ 512–528. Acronyms do not change (*las ONG*, *les ONG*), nor does a Creole noun, whose plural is *yo*.
"""

from __future__ import annotations

import re
from functools import lru_cache

from translator.glossary.inflection_en import inflected
from translator.glossary.model import Occurrence
from translator.pinning.agreement_fr import features as features_fr
from translator.pinning.agreement_fr import inflections
from translator.pinning.grammar_es import features as features_es
from translator.pinning.neighbours import Features, split_last

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


def agreeing(form: str, left: str, lang: str, shape: Features) -> str:
    """Return a demonym as it stands after a text: in agreement with the noun or determiner before it.

    ``shape`` are the features that it has where neither tells them; the number is "p" for a noun in the
    plural.

    >>> agreeing("keniano", "Los agentes ", "es", Features())
    'kenianos'
    >>> agreeing("haïtien", "la police ", "fr", Features())
    'haïtienne'
    """
    split = split_last(left)
    if lang == "ht":
        return form
    if split is not None:
        word = split[1].lower()
        before = _DETERMINERS[lang].get(word)
        if before is None and shape.number != "p":  # an adjective; in the plural it is a noun: Haitians
            before = _features(word, lang)
        if before is not None:
            shape = Features(before.gender or shape.gender, before.number or shape.number)
    cell = Features(shape.gender or "m", shape.number or "s").cell
    assert cell is not None
    return _adjective(form, lang, cell)


_DETERMINERS = {
    "es": {
        **dict.fromkeys("el un este ese del al".split(), Features("m", "s")),
        **dict.fromkeys("la una esta esa".split(), Features("f", "s")),
        **dict.fromkeys("los unos estos esos varios muchos algunos".split(), Features("m", "p")),
        **dict.fromkeys("las unas estas esas varias muchas algunas".split(), Features("f", "p")),
        **dict.fromkeys("dos tres cuatro cinco seis siete ocho nueve diez mil".split(), Features("", "p")),
    },
    "fr": {
        **dict.fromkeys("le un ce du au".split(), Features("m", "s")),
        **dict.fromkeys("la une cette".split(), Features("f", "s")),
        **dict.fromkeys("les des ces aux deux trois quatre cinq six dix mille".split(), Features("", "p")),
    },
}


def _features(word: str, lang: str) -> Features:
    return features_es(word) if lang == "es" else features_fr(word)


def _adjective(form: str, lang: str, cell: int) -> str:
    head, space, rest = form.partition(" ")
    if rest.startswith(("par ", "por ")):  # dirigé par le Kenya: the participle agrees
        return _adjective(head, lang, cell) + space + rest
    if lang == "fr":
        return inflections(form)[cell]
    if form.endswith("o"):
        return form[:-1] + ("o", "a", "os", "as")[cell]
    if form.endswith(("és", "án", "ín", "ol")):
        stem = form[:-2] + form[-2].translate(_UNACCENTED) + form[-1]
        return (form, stem + "a", stem + "es", stem + "as")[cell]
    return form if cell < 2 else _plural_es(form)


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


_PLURALS_FR = {"travail": "travaux", "vitrail": "vitraux", "bail": "baux"} | {
    word: word + "s" for word in ("bal", "festival", "carnaval", "naval", "final", "pneu", "bleu")
}


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
