"""dropped-text and length-ratio."""

from __future__ import annotations

import pytest

from tests.checks.cases import findings, table
from translator.checks.coverage import dropped_odds, uncovered_source
from translator.checks.rules.omission import sentence_count

EN_ONE = "The hospital closed on Monday."
EN_TWO = "Doctors said the generators had run out of fuel."
EN_THREE = "Thousands of families fled the neighborhood with their children after the attack."
EN_CLAUSE = (
    "The prime minister, who arrived in the capital on Tuesday with a delegation of businessmen, "
    "promised more police officers."
)
ES = {
    1: "El hospital cerró el lunes.",
    2: "Los médicos dijeron que los generadores se quedaron sin combustible.",
    3: "Miles de familias huyeron del barrio con sus hijos después del ataque.",
    4: "El primer ministro, que llegó el martes a la capital con una delegación de empresarios, prometió más "
    "policías.",
    5: "El primer ministro prometió más policías.",
}
FR = {
    1: "L'hôpital a fermé lundi.",
    2: "Les médecins ont déclaré que les générateurs étaient à court de carburant.",
    3: "Des milliers de familles ont fui le quartier avec leurs enfants après l'attaque.",
    4: "Le Premier ministre, arrivé mardi dans la capitale avec une délégation d'hommes d'affaires, a promis "
    "davantage de policiers.",
    5: "Le Premier ministre a promis davantage de policiers.",
}
HT = {
    1: "Lopital la fèmen lendi.",
    2: "Doktè yo di dèlko yo pa gen gaz ankò.",
    3: "Plizyè milye fanmi kouri kite katye a ak pitit yo apre atak la.",
    4: "Premye minis la, ki rive nan kapital la madi ak yon delegasyon biznismann, pwomèt plis polisye.",
    5: "Premye minis la pwomèt plis polisye.",
}


def _bad(text: dict[int, str]) -> list[tuple[str, str]]:
    return [
        (f"{EN_ONE} {EN_TWO}", text[1]),
        (f"{EN_TWO} {EN_THREE}", text[3]),
        (f"{EN_TWO} {EN_THREE}", text[2]),
        (EN_CLAUSE, text[5]),
        (EN_TWO, f"{text[2]} {text[3]}"),
        (EN_ONE, f"{text[1]} {text[3]}"),
    ]


def _good(text: dict[int, str]) -> list[tuple[str, str]]:
    return [
        (EN_ONE, text[1]),
        (EN_TWO, text[2]),
        (EN_THREE, text[3]),
        (EN_CLAUSE, text[4]),
        (f"{EN_ONE} {EN_TWO}", f"{text[1]} {text[2]}"),
        (f"{EN_TWO} {EN_THREE}", f"{text[2]} {text[3]}"),
    ]


BAD = {"es": _bad(ES), "fr": _bad(FR), "ht": _bad(HT)}
GOOD = {"es": _good(ES), "fr": _good(FR), "ht": _good(HT)}

TOO_LONG_OR_SHORT = {
    lang: [
        (EN_TWO, "No."),
        (EN_THREE, "Ale."),
        (EN_CLAUSE, "El jefe."),
        (EN_ONE, "xyz " * 30),
        (EN_TWO, "abc def " * 30),
    ]
    for lang in ("es", "fr", "ht")
}


@pytest.mark.parametrize(("lang", "msgid", "msgstr"), table(BAD))
def test_dropped_or_added_found(lang: str, msgid: str, msgstr: str) -> None:
    assert len(findings("dropped-text", lang, msgid, msgstr)) == 1


@pytest.mark.parametrize(("lang", "msgid", "msgstr"), table(GOOD))
def test_complete_silent(lang: str, msgid: str, msgstr: str) -> None:
    assert findings("dropped-text", lang, msgid, msgstr) == []


@pytest.mark.parametrize(("lang", "msgid", "msgstr"), table(TOO_LONG_OR_SHORT))
def test_length_found(lang: str, msgid: str, msgstr: str) -> None:
    assert len(findings("length-ratio", lang, msgid, msgstr)) == 1


@pytest.mark.parametrize(
    ("lang", "msgid", "msgstr"), table({**GOOD, "es": [*GOOD["es"], ("Yes", "Así es, señor")]})
)
def test_length_silent(lang: str, msgid: str, msgstr: str) -> None:
    assert findings("length-ratio", lang, msgid, msgstr) == []


def test_the_finding_names_what_is_lost() -> None:
    (finding,) = findings("dropped-text", "es", EN_CLAUSE, ES[5])
    assert "on Tuesday with a delegation" in finding.message


def test_added_text_has_a_span() -> None:
    msgstr = f"{ES[2]} {ES[3]}"
    (finding,) = findings("dropped-text", "es", EN_TWO, msgstr)
    assert finding.span is not None
    assert "familias" in msgstr[slice(*finding.span)]


def test_no_stretch_where_all_is_covered() -> None:
    stretch = uncovered_source(EN_THREE, ES[3], "es")
    assert stretch is None or stretch.score < 3


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Llovió.", 1),
        ("Llovió. Nevó.", 2),
        ("M. Dupont est là. Il dort.", 2),
        ("El Sr. Paz vino.", 1),
        ("«\u00a0Oui.\u00a0» Il dort.", 2),
        ("¿Quién? ¡Yo!", 2),
        ("a 3.5 Mbit", 1),
    ],
)
def test_sentence_count(text: str, count: int) -> None:
    assert sentence_count(text) == count


@pytest.mark.parametrize(
    ("lang", "whole", "short"),
    [
        ("es", "El convoy salió el lunes, y la policía cerró la carretera.", "El convoy salió el lunes."),
        ("fr", "Le convoi est parti lundi, et la police a fermé la route.", "Le convoi est parti lundi."),
        ("ht", "Konvwa a te pati lendi, e lapolis te fèmen wout la.", "Konvwa a te pati lendi."),
    ],
)
def test_the_odds_rise_where_a_clause_is_gone(lang: str, whole: str, short: str) -> None:
    source = "The convoy left on Monday, and the police closed the road."
    assert dropped_odds(source, whole, lang) < 0 < 2.6 < dropped_odds(source, short, lang)
