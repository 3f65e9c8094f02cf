"""Telling bad hypotheses from usable ones."""

from __future__ import annotations

from pathlib import Path

import pytest

from translator.engine.quality import problems

_REFERENCES = Path(__file__).parents[3] / "shared" / "references"


@pytest.mark.parametrize(
    ("lang", "source", "hypothesis"),
    [
        ("es", "More than 5,600 people died.", "Más de 5.600 personas murieron."),
        ("es", "More than 5,600 people died.", "Más de 5 600 personas murieron."),
        ("fr", "Prices rose 1.2% in May.", "Les prix ont augmenté de 1,2% en mai."),
        ("fr", "The 3 men fled.", "Les trois hommes ont fui."),
        ("ht", "Gunmen killed 12 people.", "Bandi yo touye douz moun."),
        ("es", "The office opens at 6 p.m.", "La oficina abre a las seis de la tarde."),
        ("fr", "The office opens at 11 p.m.", "Le bureau ouvre à 23 heures."),
        ("es", "It cost $1.2 billion.", "Costó 1.200 millones de dólares."),
        ("es", "MINUSTAH", "MINUSTAH"),
        ("fr", "Port-au-Prince", "Port-au-Prince"),
        ("ht", "They spoke quickly.", "Yo pale vit vit."),
        ("fr", "We meet tomorrow.", "Nous nous réunissons demain."),
        ("es", "The ⟪ mark stays.", "La marca ⟪ se queda."),
        ("es", "", ""),
        ("es", "Haiti waits", "Haiti espera"),
        ("es", "Bill Gates visits", "Bill Gates visita"),
        ("fr", "Port shut", "Port fermé"),
        ("es", "Border closed the door.", "Border cerró la puerta."),
        ("es", "5,600", "5.600"),
        ("es", "Waaaaait!", "¡Espeeeeera!"),
    ],
)
def test_usable(lang, source, hypothesis):
    assert problems(source, hypothesis, lang) == ()


@pytest.mark.parametrize(
    ("lang", "source", "hypothesis", "message"),
    [
        pytest.param("es", "Aid came.", " ", "nothing is translated", id="empty"),
        pytest.param(
            "fr",
            "Gangs control most of the capital.",
            "Gangs control most of the capital.",
            "the English is not translated",
            id="copy",
        ),
        pytest.param(
            "es", "Gangs killed 24 people.", "Las bandas mataron a personas.", "24 is lost", id="lost"
        ),
        pytest.param("es", "Border closed", "Border cerrada", "'Border' is left in English", id="name"),
        pytest.param("ht", "Long recovery", '?"', "nothing is translated", id="no letters"),
        pytest.param("es", "It won 1:0.", "Ganó 1:00.", "0 is lost", id="a zero too many"),
        pytest.param(
            "es",
            "More than 5,600 died.",
            "Más de 56.000 murieron.",
            "5,600 in the source, 56.000",
            id="changed",
        ),
        pytest.param(
            "ht",
            "It comes from there.",
            "Li soti nan pwen pwen pwen pwen an.",
            "'pwen' stands twice",
            id="words",
        ),
        pytest.param(
            "es",
            "The head of the mission spoke to the press on Monday.",
            "El jefe de la misión de la misión de la misión habló.",
            "is repeated",
            id="phrases",
        ),
        pytest.param(
            "fr",
            "He won in Montenegro and celebrates a title there today.",
            "Il a gagné au Monténégro et fête ici un titre, il a gagné au Monténégro et va.",
            "'il a gagné au' is said twice",
            id="phrases apart",
        ),
        pytest.param("ht", "The market opened.", "Mache a louvwiwiwiwiwiwi.", "is a loop", id="letters"),
        pytest.param("es", "It cost a lot.", "Costó 100000000000 mucho.", "is a loop", id="digits"),
        pytest.param("es", "The MSS spoke.", "⟪La MSS habló.", "'⟪' is left over", id="mark"),
        pytest.param("es", "He spoke.", "Habló el ⁇ ayer.", "'⁇' is left over", id="unknown"),
        pytest.param("es", "He spoke.", "<2es> Habló.", "'<2es>' is left over", id="tag"),
        pytest.param(
            "fr",
            "The minister said that the government would open the hospital in the north in May.",
            "Le ministre.",
            "too short",
            id="short",
        ),
    ],
)
def test_bad(lang, source, hypothesis, message):
    assert any(message in problem for problem in problems(source, hypothesis, lang))


def test_each_problem_is_named_once():
    found = problems("More than 5,600 died and 5,600 fled.", "Más de 56.000 murieron y 56.000 huyeron.", "es")
    assert len(found) == len(set(found)) == 1


@pytest.mark.parametrize(
    ("name", "lang"),
    [
        ("newstest2011", "es"),
        ("newstest2011", "fr"),
        ("newstest2012", "es"),
        ("newstest2012", "fr"),
        ("general", "ht"),
    ],
)
def test_is_nearly_silent_on_human_translations(name, lang):
    if not _REFERENCES.is_dir():
        pytest.skip("no reference translations beside the project")
    source, target = (
        (_REFERENCES / f"{name}.{code}").read_text(encoding="utf-8").split("\n") for code in ("en", lang)
    )
    pairs = [pair for pair in zip(source, target, strict=True) if pair[0]][::3]
    bad = [pair for pair in pairs if problems(*pair, lang)]
    assert len(bad) / len(pairs) < 0.025
