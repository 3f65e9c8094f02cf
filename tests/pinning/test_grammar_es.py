from __future__ import annotations

import pytest

from translator.pinning.grammar_es import features, fit
from translator.pinning.neighbours import Features, Fitted

CASES = {
    "acronym of an institution": ("los camiones de ", "PMA", "", "los camiones del ", ""),
    "acronym of a thing": ("los archivos de ", "JSON", "", "los archivos de ", ""),
    "geographic name": ("la policía de ", "islas Turcas y Caicos", "", "la policía de las ", ""),
    "de el becomes del": ("un portavoz de el ", "ministerio", "", "un portavoz del ", ""),
    "a el becomes al": ("pidió a el ", "gobierno", "", "pidió al ", ""),
    "del before a feminine": ("el jefe del ", "Policía Nacional de Haití", "", "el jefe de la ", ""),
    "al before a feminine": ("ayudó al ", "misión", "", "ayudó a la ", ""),
    "al before a plural": ("envió al ", "Naciones Unidas", "", "envió a las ", ""),
    "a la before a masculine": ("Viajó a la ", "Departamento de Estado", "", "Viajó al ", ""),
    "de las before a masculine singular": ("uno de las ", "servidor", "", "uno del ", ""),
    "invariable noun keeps the number": ("uno de las ", "cortafuegos", "", "uno de los ", ""),
    "name with its own El": ("tropas del ", "El Salvador", "", "tropas de ", ""),
    "article of an acronym": ("dijo el ", "MSS", "", "dijo la ", ""),
    "capital of a sentence": ("El ", "MSS", " informó", "La ", " informó"),
    "indefinite article": ("con un ", "base de datos", "", "con una ", ""),
    "demonstrative": ("Este ", "interfaz", "", "Esta ", ""),
    "possessive takes the number": ("su ", "archivos de configuración", "", "sus ", ""),
    "adjective before the noun": ("el nuevo ", "fuerza", "", "la nueva ", ""),
    "apocope": ("la primera ", "centro de datos", "", "el primer ", ""),
    "gran stays": ("el gran ", "red", "", "la gran ", ""),
    "stressed a takes el": ("la ", "agua", " potable", "el ", " potable"),
    "stressed a with an adjective between": ("el nuevo ", "arma", "", "la nueva ", ""),
    "stressed a after un": ("una ", "área", " protegida", "un ", " protegida"),
    "adjective after the noun": ("la ", "MSS", " keniano", "la ", " keniana"),
    "participle after the noun": ("las ", "carpetas", " compartidos", "las ", " compartidas"),
    "adjective of number": ("los ", "nodos", " principal", "los ", " principales"),
    "participle after ser": ("La ", "MSS", " fue atacado el lunes", "La ", " fue atacada el lunes"),
    "participle after haber sido": ("el ", "token", " ha sido robada", "el ", " ha sido robado"),
    "verb after the noun stays": ("La ", "MSS", " aseguró", "La ", " aseguró"),
    "noun after the noun stays": ("La ", "MSS", " estado mayor", "La ", " estado mayor"),
    "y before i": ("Honduras y ", "Irlanda", "", "Honduras e ", ""),
    "y before hie stays": ("agua y ", "hielo", "", "agua y ", ""),
    "e before a consonant": ("Honduras e ", "Kenia", "", "Honduras y ", ""),
    "o before o": ("la OEA o ", "Oxfam", "", "la OEA u ", ""),
    "institution after a bare preposition": ("cerca de ", "Aeropuerto Internacional", "", "cerca del ", ""),
    "feminine institution": ("vuelos a ", "Misión de la ONU", "", "vuelos a la ", ""),
    "common noun after a bare preposition stays": ("falta de ", "aeropuerto", "", "falta de ", ""),
    "city after a bare preposition stays": ("cerca de ", "Puerto Príncipe", "", "cerca de ", ""),
    "unknown gender stays": ("El ", "XYZ", " keniano", "El ", " keniano"),
    "word beyond the neighbours stays": ("La casa, ", "cortafuegos", "", "La casa, ", ""),
}


@pytest.mark.parametrize(("left", "form", "right", "left_after", "right_after"), CASES.values(), ids=CASES)
def test_fit(left: str, form: str, right: str, left_after: str, right_after: str) -> None:
    assert fit(left, form, right) == Fitted(left_after, form, right_after)


OWN_ARTICLES = {
    "the form's article replaces one": (
        "viven en la ",
        "los Estados Unidos",
        "viven en ",
        "los Estados Unidos",
    ),
    "at the start of a sentence": ("El ", "la Haya", "", "La Haya"),
    "contraction with the form's article": ("jefe de ", "el FMI", "jefe ", "del FMI"),
    "article after a contraction": ("fue al ", "la capital", "fue a ", "la capital"),
}


@pytest.mark.parametrize(
    ("left", "form", "left_after", "form_after"), OWN_ARTICLES.values(), ids=OWN_ARTICLES
)
def test_form_with_its_own_article(left: str, form: str, left_after: str, form_after: str) -> None:
    assert fit(left, form, "") == Fitted(left_after, form_after, "")


FEATURES = {
    "Misión Multinacional de Apoyo a la Seguridad": "fs",
    "Consejo Presidencial de Transición": "ms",
    "Fuerzas Armadas": "fp",
    "problema": "ms",
    "interfaces": "fp",
    "actualizaciones de seguridad": "fp",
    "botón Guardar": "ms",
    "nueva versión": "fs",
    "Estados Unidos": "mp",
    "virus": "m",
    "crisis": "f",
    "luces": "fp",
    "ONU": "fs",
    "FMI": "ms",
    "XYZ": "",
}


@pytest.mark.parametrize(("form", "expected"), FEATURES.items(), ids=FEATURES)
def test_features(form: str, expected: str) -> None:
    found = features(form)
    assert found.gender + found.number == expected


def test_stated_features_come_first() -> None:
    assert fit("el ", "XYZ", " keniano", Features("f", "s")) == Fitted("la ", "XYZ", " keniana")


def test_the_article_of_an_institution_goes_with_its_name() -> None:
    town = "Saint-Michel-de-l'Attalaye"
    assert fit("se propagó a la ", town, ".", replaced="Academia de Saint-Michel").left == "se propagó a "
    assert fit("la gente del ", town, ".", replaced="Departamento Saint-Michel").left == "la gente de "
    assert fit("se propagó a la ", town, ".", replaced="Saint-Michel").left == "se propagó a la "
