"""wrong-language: whole texts, stretches, and what only looks foreign."""

from __future__ import annotations

import pytest

from tests.checks.cases import findings, table
from translator.checks.langid import identify

BAD = {
    "es": [
        ("Police closed the road on Monday.", "La police a fermé la route lundi."),
        ("Police closed the road on Monday.", "Lapolis fèmen wout la lendi."),
        ("He lives in the north.", "Police said he lives in the north."),
        ("We do not know who did it.", "Nou pa konnen kiyès ki fè sa."),
        (
            "The minister said on Tuesday that the port would open.",
            "El ministro dijo el martes que le port serait bientôt ouvert aux navires.",
        ),
    ],
    "fr": [
        ("Police closed the road on Monday.", "La policía cerró la carretera el lunes."),
        ("Police closed the road on Monday.", "Lapolis fèmen wout la lendi."),
        ("Families wait for water.", "The families were waiting for water."),
        ("They do not have any more food.", "Yo pa gen manje ankò."),
        (
            "The mayor said that the bridge had fallen into the river.",
            "Le maire a déclaré que el puente se había caído al río.",
        ),
    ],
    "ht": [
        ("Police closed the road on Monday.", "La police a fermé la route lundi."),
        ("Police closed the road on Monday.", "La policía cerró la carretera el lunes."),
        ("Families wait for water.", "The families were waiting for water."),
        ("We have nothing left to eat.", "No nos queda nada para comer."),
        (
            "The mayor said that the bridge had fallen into the river.",
            "Majistra a di que el puente se había caído al río.",
        ),
    ],
}
GOOD = {
    "es": [
        ("Police closed the road on Monday.", "La policía cerró la carretera el lunes."),
        ("He sang La Vie en rose.", "Cantó La Vie en rose."),
        ("Le Monde reported it.", "Lo informó Le Monde."),
        ("No.", "Non."),
        ("The group Médecins Sans Frontières left.", "La organización Médecins Sans Frontières se fue."),
        (
            "See https://www.nations-unies.org/une-page-de-la-mission",
            "Vea https://www.nations-unies.org/une-page",
        ),
    ],
    "fr": [
        ("Police closed the road on Monday.", "La police a fermé la route lundi."),
        ("The daily El País reported it.", "C'est le quotidien El País qui l'a annoncé."),
        ("The Washington Post says so.", "Le Washington Post le dit."),
        ("Yes.", "Wi."),
        ("He has no mandate.", "Il n'a pas de mandat."),
    ],
    "ht": [
        ("Police closed the road on Monday.", "Lapolis fèmen wout la lendi."),
        ("He works for Médecins Sans Frontières.", "L ap travay pou Médecins Sans Frontières."),
        ("The New York Times reported it.", "Se New York Times ki bay nouvèl la."),
        ("Thank you.", "Gracias."),
        ("The president of the council spoke.", "Prezidan konsèy la pale."),
    ],
}


@pytest.mark.parametrize(("lang", "msgid", "msgstr"), table(BAD))
def test_found(lang: str, msgid: str, msgstr: str) -> None:
    assert len(findings("wrong-language", lang, msgid, msgstr)) == 1


@pytest.mark.parametrize(("lang", "msgid", "msgstr"), table(GOOD))
def test_silent(lang: str, msgid: str, msgstr: str) -> None:
    assert findings("wrong-language", lang, msgid, msgstr) == []


@pytest.mark.parametrize("lang", ["es", "fr", "ht"])
def test_identify_tells_the_languages_apart(lang: str) -> None:
    texts = [pair[1] for pair in GOOD[lang][:1]]
    assert [identify(text) for text in texts] == [lang]


def test_span_covers_the_foreign_stretch() -> None:
    msgstr = "Le maire a déclaré lundi devant la presse que el puente se había caído."
    (finding,) = findings("wrong-language", "fr", "The mayor said that the bridge had fallen.", msgstr)
    assert finding.span is not None
    assert "puente se había caído" in msgstr[slice(*finding.span)]


def test_a_reviewed_foreign_title_needs_more_than_a_draft() -> None:
    msgstr = "Presentó la obra sobre el développement des entreprises en Cuba."
    assert findings("wrong-language", "es", "He spoke.", msgstr, fuzzy=False) == []
