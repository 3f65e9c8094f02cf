from __future__ import annotations

import pytest

from translator.glossary.model import Forms, Occurrence, Term
from translator.pinning.forms import agreeing, plural, wanted
from translator.pinning.neighbours import Features

PLURALS = {
    "vowel": ("banda", "es", "bandas"),
    "consonant": ("señal", "es", "señales"),
    "z": ("juez", "es", "jueces"),
    "accent lost": ("misión", "es", "misiones"),
    "unstressed s": ("virus", "es", "virus"),
    "stressed s": ("autobús", "es", "autobuses"),
    "adjective": ("vehículo blindado", "es", "vehículos blindados"),
    "up to the preposition": ("jefe de policía", "es", "jefes de policía"),
    "contraction": ("jefe del Estado", "es", "jefes del Estado"),
    "acronym": ("ONG", "es", "ONG"),
    "French s": ("gang armé", "fr", "gangs armés"),
    "French al": ("général", "fr", "généraux"),
    "French eau": ("réseau", "fr", "réseaux"),
    "French s stays": ("virus", "fr", "virus"),
    "French preposition": ("chef d'état-major", "fr", "chefs d'état-major"),
}


@pytest.mark.parametrize(("form", "lang", "expected"), PLURALS.values(), ids=PLURALS)
def test_plural(form: str, lang: str, expected: str) -> None:
    assert plural(form, lang) == expected


GANG = Term(("gang",), "term", False, {"es": Forms("banda"), "fr": Forms("gang"), "ht": Forms("gang")})
HAITI = Term(("Haiti",), "place", True, {"es": Forms("Haití")})
WANTED = {
    "singular": (GANG, "gang", "es", "banda"),
    "plural": (GANG, "gangs", "es", "bandas"),
    "capital": (GANG, "Gangs", "fr", "gangs"),
    "Creole does not change": (GANG, "gangs", "ht", "gang"),
    "name": (HAITI, "Haiti", "es", "Haití"),
}


@pytest.mark.parametrize(("term", "text", "lang", "expected"), WANTED.values(), ids=WANTED)
def test_wanted(term: Term, text: str, lang: str, expected: str) -> None:
    assert wanted(Occurrence(term, 0, len(text), text), lang) == expected


AGREEING = {
    "participle before an agent, Spanish": ("liderado por Kenia", "la fuerza ", "es", "liderada por Kenia"),
    "participle before an agent, French": ("dirigé par le Kenya", "la force ", "fr", "dirigée par le Kenya"),
    "masculine plural noun": ("keniano", "Los agentes ", "es", "kenianos"),
    "feminine noun": ("haitiano", "la Guardia Costera y la policía ", "es", "haitiana"),
    "determiner": ("haitiano", "detuvo a las ", "es", "haitianas"),
    "number": ("haitiano", "deportó a 130 ", "es", "haitianos"),
    "-és": ("francés", "las tropas ", "es", "francesas"),
    "-ense": ("estadounidense", "las tropas ", "es", "estadounidenses"),
    "French feminine": ("haïtien", "la police ", "fr", "haïtienne"),
    "French plural": ("kényan", "des policiers ", "fr", "kényans"),
    "Creole": ("ayisyen", "lapolis ", "ht", "ayisyen"),
}


@pytest.mark.parametrize(("form", "left", "lang", "expected"), AGREEING.values(), ids=AGREEING)
def test_agreeing(form: str, left: str, lang: str, expected: str) -> None:
    assert agreeing(form, left, lang, Features("m", "p" if "130" in left else "s")) == expected
