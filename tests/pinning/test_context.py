"""What a form takes over from the translation round it, rule by rule."""

from __future__ import annotations

import pytest

from translator.glossary.model import Forms, Occurrence, Term
from translator.pinning.context import (
    narrowed,
    resembles,
    same_number,
    with_article,
    with_edges,
    with_links,
    with_preposition,
    with_singular_verb,
    without_article,
    without_preposition,
    without_verb,
)
from translator.pinning.verification import Located


def occurrence(text: str, required: str, type: str = "place", lang: str = "fr") -> Occurrence:
    return Occurrence(
        Term((text.removesuffix("s") if type == "demonym" else text,), type, False, {lang: Forms(required)}),
        0,
        len(text),
        text,
    )


RESEMBLES = {
    "the English as it is": ("WFP", "WFP", "PMA", "acronym", True),
    "a slip of the required form": (
        "Penitntiario Nacional",
        "National Penitentiary",
        "Penitenciaría Nacional",
        "place",
        True,
    ),
    "accents do not count": ("vodús", "vodou", "vudú", "term", True),
    "a surname": ("Saint-Cyr", "Laurent Saint-Cyr", "Laurent Saint-Cyr", "person", True),
    "the last word of another name": ("Roja", "Red Cross", "Cruz Roja", "organisation", False),
    "another word": ("grifo", "tap-tap", "tap-tap", "term", False),
    "an abbreviation": ("Col.", "Col.", "coronel", "title", False),
}


@pytest.mark.parametrize(
    ("rendered", "text", "required", "type", "expected"), RESEMBLES.values(), ids=RESEMBLES
)
def test_resembles(rendered: str, text: str, required: str, type: str, expected: bool) -> None:
    assert resembles(rendered, occurrence(text, required, type), required) is expected


NARROWED = {
    "the English name within": (
        "sove ale Belladère apre",
        "ale Belladère",
        "Belladère",
        "place",
        "Belladère",
    ),
    "full stop of an abbreviation": ("la MSS, Col. Mwangi, dijo", "Col", "Col.", "title", "Col."),
    "full stop of the sentence": ("dijo el Col.", "Col", "Col.", "title", "Col"),
    "closing quotation mark": (
        'para Jimmy "Barbecue".',
        'Jimmy "Barbecue',
        "Chérizier",
        "person",
        'Jimmy "Barbecue"',
    ),
    "nothing to leave out": ("la force", "force", "strength", "term", "force"),
}


@pytest.mark.parametrize(("text", "span", "source", "type", "expected"), NARROWED.values(), ids=NARROWED)
def test_narrowed(text: str, span: str, source: str, type: str, expected: str) -> None:
    start = text.index(span)
    first, last = narrowed(text, (start, start + len(span)), occurrence(source, "X", type))
    assert text[first:last] == expected


NUMBERS = {
    "its head in the plural": ("statut de protection", "statuts de défense", "fr", "statuts de protection"),
    "its head in the singular": ("statut de protection", "statut de défense", "fr", "statut de protection"),
    "another head": ("statut de protection", "règles de défense", "fr", "statut de protection"),
    "spanish": ("embargo de armas", "Embargos", "es", "embargos de armas"),
    "creole has none": ("estati", "estatis", "ht", "estati"),
}


@pytest.mark.parametrize(("form", "rendered", "lang", "expected"), NUMBERS.values(), ids=NUMBERS)
def test_same_number(form: str, rendered: str, lang: str, expected: str) -> None:
    assert same_number(form, rendered, lang) == expected


ARTICLES = {
    "begins the sentence": ("", "Col.", " Mwangi dijo", "es", "El "),
    "begins a quotation": ("«", "Col.", " Mwangi dit", "fr", "«Le "),
    "after a preposition": ("escrito por ", "Lt. Gen.", " Hughes", "es", "escrito por el "),
    "in apposition": ("la MSS, ", "Col.", " Mwangi", "fr", "la MSS, "),
    "has one": ("dijo el ", "Col.", " Mwangi", "es", "dijo el "),
    "has a possessive": ("notre ", "Col.", " Mwangi", "fr", "notre "),
    "no abbreviation": ("", "Colonel", " Mwangi", "fr", ""),
    "no name follows": ("", "Col.", ", dijo", "es", ""),
    "creole has none before": ("", "Col.", " Mwangi", "ht", ""),
}


@pytest.mark.parametrize(("left", "text", "right", "lang", "expected"), ARTICLES.values(), ids=ARTICLES)
def test_with_article(left: str, text: str, right: str, lang: str, expected: str) -> None:
    assert with_article(left, occurrence(text, "X", "title"), right, lang) == expected


OF_NAMES = {
    "french": ("la communauté d'", "Haitian", "Amérique", "fr", "la communauté "),
    "spanish": ("la comunidad de ", "Haitian", "América", "es", "la comunidad "),
    "an adjective stood there": ("la communauté de ", "Haitian", "haïti", "fr", "la communauté de "),
    "a plural is a noun": ("la mort d'", "Haitians", "Haïti", "fr", "la mort d'"),
    "an article is kept": ("la police du ", "Haitian", "Kenya", "fr", "la police du "),
}


@pytest.mark.parametrize(("left", "text", "rendered", "lang", "expected"), OF_NAMES.values(), ids=OF_NAMES)
def test_without_preposition(left: str, text: str, rendered: str, lang: str, expected: str) -> None:
    assert without_preposition(left, occurrence(text, "haïtien", "demonym"), rendered, lang) == expected


TURKS = "îles Turques-et-Caïques"
PLACES = {
    "adjective after a noun": ("La police ", "turque et Caicos", TURKS, "place", "La police de "),
    "name after a noun": ("La police ", "Turks", TURKS, "place", "La police "),
    "no noun before": ("près des ", "turques", TURKS, "place", "près des "),
    "a verb before": ("il visita ", "national", "Palais national", "place", "il visita "),
    "no place": ("la police ", "nationale", "Police nationale", "organisation", "la police "),
}


@pytest.mark.parametrize(("left", "rendered", "form", "type", "expected"), PLACES.values(), ids=PLACES)
def test_with_preposition(left: str, rendered: str, form: str, type: str, expected: str) -> None:
    assert with_preposition(left, occurrence("X", form, type), rendered, form, "fr") == expected


LINKS = {
    "en for à": ("Pillés en Martissant.", "Tous pillés à Martissant.", "Martissant", "Pillés à Martissant."),
    "au for à": ("Ils vont au Mexico.", "Ils vont à Mexico.", "Mexico", "Ils vont à Mexico."),
    "lost": ("le quartier Solino", "un quartier de Solino", "Solino", "le quartier de Solino"),
    "another construction": ("le chef de Solino", "à Solino", "Solino", "le chef de Solino"),
    "none in the plain one": ("la mort à Solino", "Solino pleure", "Solino", "la mort à Solino"),
}


@pytest.mark.parametrize(("text", "plain", "name", "expected"), LINKS.values(), ids=LINKS)
def test_with_links(text: str, plain: str, name: str, expected: str) -> None:
    def place(where: str) -> list[Located]:
        start = where.index(name)
        return [Located(start, start + len(name), name)]

    assert with_links(text, place(text), plain, place(plain)) == expected


def test_edges() -> None:
    assert with_edges("ayisyen yo voye èd", "Haitians sent aid.") == "Ayisyen yo voye èd."
    assert with_edges("fin.", "end.") == "fin."
    assert with_edges("«Oui»", "“Yes.”") == "«Oui»"


@pytest.mark.parametrize(
    ("lang", "left", "name", "expected"),
    [
        ("es", "Los ", "Human Rights Watch", ""),
        ("es", "los médicos de los ", "Partners In Health", "los médicos de "),
        ("es", "la huelga del ", "Air Canada", "la huelga de "),
        ("es", "según ", "Human Rights Watch", "según "),
        ("es", "dijo el ", "New York Times", "dijo el "),
        ("es", "dijo la ", "EFE", "dijo la "),
        ("fr", "Les ", "Human Rights Watch", ""),
        ("fr", "les médecins des ", "Partners in Health", "les médecins de "),
        ("fr", "selon l'", "Amnesty International", "selon "),
        ("fr", "aux ", "Spirit Airlines", "à "),
        ("ht", "la ", "Human Rights Watch", "la "),
    ],
)
def test_a_name_that_stays_english_has_no_article(lang: str, left: str, name: str, expected: str) -> None:
    assert without_article(left, occurrence(name, name, "organisation", lang), name, lang) == expected


@pytest.mark.parametrize(
    ("lang", "left", "right", "expected"),
    [
        ("fr", "", " affirment que", " affirme que"),
        ("es", "", " afirman que", " afirma que"),
        ("es", "", " dijo que", " dijo que"),
        ("fr", "les gens de ", " affirment", " affirment"),
        ("ht", "", " yo di", " di"),
        ("ht", "", " di yo", " di yo"),
    ],
)
def test_a_name_that_stays_english_takes_a_singular_verb(
    lang: str, left: str, right: str, expected: str
) -> None:
    save = occurrence("Save the Children", "Save the Children", "organisation", lang)
    assert with_singular_verb(left, right, save, "Save the Children", lang) == expected


def test_a_translated_name_keeps_its_article() -> None:
    white_house = occurrence("White House", "Casa Blanca", "organisation", "es")
    assert without_article("dijo la ", white_house, "Casa Blanca", "es") == "dijo la "


@pytest.mark.parametrize(
    ("lang", "text", "form", "kept"),
    [
        ("ht", "Pèsonn pa janm bay fas", "krim òganize", "Pèsonn"),
        ("ht", "gwoup moun ki ame yo", "gwoup ame", "gwoup moun ki ame yo"),
        ("ht", "moun k ap mande", "moun k ap mande azil", "moun k ap mande"),
        ("ht", "pa janm", "krim", "pa"),
        ("fr", "on ne dit pas", "crime", "on ne dit pas"),
    ],
)
def test_a_creole_rendering_ends_before_the_predicate(lang: str, text: str, form: str, kept: str) -> None:
    start, end = without_verb(text, (0, len(text)), form, lang)
    assert text[start:end] == kept
