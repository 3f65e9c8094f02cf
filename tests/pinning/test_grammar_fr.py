from __future__ import annotations

import pytest

from translator.pinning.agreement_fr import features
from translator.pinning.grammar_fr import fit
from translator.pinning.neighbours import Features, Fitted
from translator.pinning.sounds_fr import starts_with_vowel

CASES = {
    "acronym of an institution": ("le bureau de ", "HCR", "", "le bureau du ", ""),
    "acronym of a thing": ("les fichiers de ", "JSON", "", "les fichiers de ", ""),
    "geographic name": ("la police de ", "îles Turques-et-Caïques", "", "la police des ", ""),
    "de le becomes du": ("le chef de le ", "ministère", "", "le chef du ", ""),
    "à le becomes au": ("répond à le ", "conseil", "", "répond au ", ""),
    "de les becomes des": ("le vote de les ", "États-Unis", "", "le vote des ", ""),
    "à les becomes aux": ("parle à les ", "autorités", "", "parle aux ", ""),
    "du before a vowel": ("le chef du ", "ONU", "", "le chef de l'", ""),
    "du before a feminine": ("le chef du ", "MSS", "", "le chef de la ", ""),
    "au before a vowel": ("dit au ", "UNICEF", "", "dit à l'", ""),
    "au before a feminine": ("dit au ", "mission", "", "dit à la ", ""),
    "de la before a masculine": ("le chef de la ", "Conseil de sécurité", "", "le chef du ", ""),
    "article before a vowel": ("la ", "OEA", "", "l'", ""),
    "elided article before a consonant": ("L'", "pare-feu", "", "Le ", ""),
    "elided article before a feminine": ("selon l'", "MSS", "", "selon la ", ""),
    "aspirated h": ("l'", "Honduras", "", "le ", ""),
    "mute h": ("le ", "hôpital", "", "l'", ""),
    "d' before a consonant": ("l'appel d'", "Médecins sans frontières", "", "l'appel de ", ""),
    "de before a vowel": ("l'appel de ", "Oxfam", "", "l'appel d'", ""),
    "que before a vowel": ("parce que ", "Haïti", "", "parce qu'", ""),
    "qu' before a consonant": ("parce qu'", "CARICOM", "", "parce que ", ""),
    "lorsque before a vowel": ("lorsque ", "Amnesty", "", "lorsqu'", ""),
    "indefinite article": ("un ", "base de données", " partagé", "une ", " partagée"),
    "ce before a vowel": ("ce ", "accord", "", "cet ", ""),
    "cet before a feminine": ("cet ", "mission", "", "cette ", ""),
    "feminine possessive before a vowel": ("sa ", "organisation", "", "son ", ""),
    "possessive before a consonant": ("son ", "mission", "", "sa ", ""),
    "adjective before a vowel": ("le nouveau ", "accord", "", "le nouvel ", ""),
    "adjective before a feminine": ("le nouveau ", "force", "", "la nouvelle ", ""),
    "elision before the adjective": ("l'ancien ", "présidence", "", "l'ancienne ", ""),
    "adjective after the noun": ("la ", "MSS", " kényan", "la ", " kényane"),
    "adjective in -al, plural": ("les ", "pays", " régional", "les ", " régionaux"),
    "participle after the noun": ("la ", "base de données", " partagé", "la ", " partagée"),
    "participle after être": ("La ", "MSS", " a été attaqué", "La ", " a été attaquée"),
    "verb after the noun stays": ("La ", "MSS", " affirme", "La ", " affirme"),
    "en before a masculine state": ("Il vit en ", "Kenya", "", "Il vit au ", ""),
    "au before a feminine state": ("Il vit au ", "Jamaïque", "", "Il vit en ", ""),
    "au before a masculine state with a vowel": ("au ", "Équateur", "", "en ", ""),
    "en before a plural state": ("en ", "États-Unis", "", "aux ", ""),
    "aux before an island without article": ("aux ", "Cuba", "", "à ", ""),
    "au before Haiti": ("au ", "Haïti", "", "en ", ""),
    "article before Haiti goes": ("l'", "Haïti", "", "", ""),
    "de before a masculine state": ("les soldats de ", "Kenya", "", "les soldats du ", ""),
    "de before a plural state": ("les soldats de ", "Bahamas", "", "les soldats des ", ""),
    "de before a feminine state stays": ("les soldats de ", "Jamaïque", "", "les soldats de ", ""),
    "institution after de": ("près de ", "aéroport international X", "", "près de l'", ""),
    "institution after d'": ("appel d'", "Organisation mondiale", "", "appel de l'", ""),
    "institution after à": ("dit à ", "Conseil de sécurité", "", "dit au ", ""),
    "common noun after de stays": ("manque de ", "police", "", "manque de ", ""),
    "unknown gender stays": ("la ", "XYZ", " armé", "la ", " armé"),
    "word beyond the neighbours stays": ("La mission, ", "pare-feu", "", "La mission, ", ""),
}


@pytest.mark.parametrize(("left", "form", "right", "left_after", "right_after"), CASES.values(), ids=CASES)
def test_fit(left: str, form: str, right: str, left_after: str, right_after: str) -> None:
    assert fit(left, form, right) == Fitted(left_after, form, right_after)


SUBJECTS = {
    "a state that begins a sentence": ("", "Brésil", " enverra des soldats", "Le "),
    "with a vowel": ("", "Équateur", " enverra des soldats", "L'"),
    "after et": ("Les Bahamas et ", "Jamaïque", " ont proposé", "Les Bahamas et la "),
    "plural": ("Mais ", "Bahamas", " ont proposé", "Mais les "),
    "in a dateline": ("Belladère, ", "Brésil", ", (EFE).-", "Belladère, "),
    "a state without article": ("", "Haïti", " attend", ""),
    "a city": ("", "Port-au-Prince", " attend", ""),
}


@pytest.mark.parametrize(("left", "form", "right", "left_after"), SUBJECTS.values(), ids=SUBJECTS)
def test_article_of_a_state(left: str, form: str, right: str, left_after: str) -> None:
    assert fit(left, form, right, replaced="X").left == left_after


OWN_ARTICLES = {
    "contraction with the form's article": ("le chef de ", "le Kenya", "le chef ", "du Kenya"),
    "contraction of à": ("vendu à ", "les Bahamas", "vendu ", "aux Bahamas"),
    "the form's article replaces one": ("vers la ", "l'Artibonite", "vers ", "l'Artibonite"),
    "after du": ("le chef du ", "l'Artibonite", "le chef de ", "l'Artibonite"),
}


@pytest.mark.parametrize(
    ("left", "form", "left_after", "form_after"), OWN_ARTICLES.values(), ids=OWN_ARTICLES
)
def test_form_with_its_own_article(left: str, form: str, left_after: str, form_after: str) -> None:
    assert fit(left, form, "") == Fitted(left_after, form_after, "")


VOWELS = {
    "ONU": True, "MSS": False, "UE": True, "FMI": False, "HCR": False, "Haïti": True, "Hinche": False,
    "Honduras": False, "hôpital": True, "haut-commissaire": False, "hackers": False, "Yémen": False,
    "Ypres": True, "onze": False, "œuvre": True, "État": True, "Artibonite": True, "yaourt": False,
}  # fmt: skip


@pytest.mark.parametrize(("form", "elides"), VOWELS.items(), ids=VOWELS)
def test_elision(form: str, elides: bool) -> None:
    assert starts_with_vowel(form) is elides


FEATURES = {
    "Mission multinationale d'appui à la sécurité": "fs",
    "Conseil présidentiel de transition": "ms",
    "Police nationale d'Haïti": "fs",
    "forces armées": "fp",
    "problème": "ms",
    "journaux": "mp",
    "nouvelle version": "fs",
    "Kenya": "ms",
    "Bahamas": "fp",
    "XYZ": "",
}


@pytest.mark.parametrize(("form", "expected"), FEATURES.items(), ids=FEATURES)
def test_features(form: str, expected: str) -> None:
    found = features(form)
    assert found.gender + found.number == expected


def test_stated_features_come_first() -> None:
    assert fit("le ", "XYZ", " armé", Features("f", "s")) == Fitted("la ", "XYZ", " armée")
