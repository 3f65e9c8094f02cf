"""repeated-word: doubles and loops; restates the Translate Toolkit's doublewords and Weblate's duplicate."""

from __future__ import annotations

import pytest

from tests.checks.cases import findings, table

BAD = {
    "es": [
        ("in the capital", "en la la capital"),
        ("He said that it rained.", "Dijo que que llovió."),
        ("The chief of the mission", "El jefe jefe de la misión"),
        ("The gangs attacked the port.", "Las bandas atacaron el puerto las bandas atacaron el puerto."),
        ("The mission of support", "La misión de la misión de la misión de apoyo"),
        ("It rained", "El el agua cayó"),
    ],
    "fr": [
        ("in the capital", "dans la capitale de de la région"),
        ("The chief of the mission", "Le chef chef de la mission"),
        ("He is there.", "Il est est là."),
        ("The gangs attacked the port.", "Les gangs ont attaqué le port les gangs ont attaqué le port."),
        ("The mission of support", "La mission de la mission de la mission d'appui"),
    ],
    "ht": [
        ("in the capital", "nan nan kapital la"),
        ("the chief", "chèf chèf misyon an"),
        ("He came with it.", "Li vini ak ak li."),
        ("The gangs attacked the port.", "Gang yo atake pò a gang yo atake pò a."),
        ("support", "misyon sipò a misyon sipò a misyon sipò a"),
    ],
}
GOOD = {
    "es": [
        ("It is very, very good.", "Es muy muy bueno."),
        ("No, no.", "No no."),
        ("Duran Duran played.", "Tocó Duran Duran."),
        ("the crème de la crème", "la crema de la crema"),
        ("little by little", "poco a poco"),
        ("had had", "lo había tenido"),
        ("Bye bye, she said.", "Dijo bye bye."),
    ],
    "fr": [
        ("We meet.", "Nous nous réunissons."),
        ("You wonder.", "Vous vous demandez."),
        ("de Gaulle's party", "le parti de De Gaulle"),
        ("very, very good", "très très bon"),
        ("while speaking of it", "tout en en parlant"),
        ("have it done", "le faire faire"),
    ],
    "ht": [
        ("very small", "piti piti"),
        ("now", "kounye kounye a"),
        ("a great many", "anpil anpil moun"),
        ("slowly", "dousman dousman"),
        ("their plantain", "yo di yo yo pa la"),
        ("Papa Papa", "Papa Papa"),
    ],
}


@pytest.mark.parametrize(("lang", "msgid", "msgstr"), table(BAD))
def test_found(lang: str, msgid: str, msgstr: str) -> None:
    assert findings("repeated-word", lang, msgid, msgstr)


@pytest.mark.parametrize(("lang", "msgid", "msgstr"), table(GOOD))
def test_silent(lang: str, msgid: str, msgstr: str) -> None:
    assert findings("repeated-word", lang, msgid, msgstr) == []


def test_haitian_reduplication_is_believed_when_reviewed() -> None:
    assert findings("repeated-word", "ht", "They all sang.", "Yo tout ap chante chante.", fuzzy=False) == []
    assert findings("repeated-word", "ht", "in the house", "nan nan kay la", fuzzy=False) != []


def test_span_is_of_the_double() -> None:
    (finding,) = findings("repeated-word", "es", "in the capital", "en la la capital")
    assert finding.span == (3, 8)
