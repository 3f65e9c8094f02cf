"""The verb takes the number of a form that became its subject."""

from __future__ import annotations

import pytest

from translator.pinning.neighbours import number_before
from translator.pinning.substitution import substitute
from translator.pinning.verbs import agree_verb


@pytest.mark.parametrize(
    ("lang", "right", "old", "new", "expected"),
    [
        ("fr", " menacent deux communes", "p", "s", " menace deux communes"),
        ("fr", " ont fui", "p", "s", " a fui"),
        ("fr", " attaquaient", "p", "s", " attaquait"),
        ("fr", " attaquèrent", "p", "s", " attaqua"),
        ("fr", " choisissent", "p", "s", " choisit"),
        ("fr", " arriveront", "p", "s", " arrivera"),
        ("fr", " récemment libérés", "p", "s", " récemment libérés"),
        ("fr", " affirment", "p", "s", " affirme"),
        ("fr", " de Port-au-Prince", "p", "s", " de Port-au-Prince"),
        ("fr", " est arrivée", "s", "p", " sont arrivée"),
        ("fr", " arrivait", "s", "p", " arrivaient"),
        ("fr", " contre lui", "s", "p", " contre lui"),
        ("fr", " menacent", "p", "p", " menacent"),
        ("fr", " menacent", "", "s", " menacent"),
        ("fr", ", ont-ils dit", "p", "s", ", ont-ils dit"),
        ("es", " amenazan a todos", "p", "s", " amenaza a todos"),
        ("es", " mataron", "p", "s", " mató"),
        ("es", " murieron", "p", "s", " murió"),
        ("es", " temían", "p", "s", " temía"),
        ("es", " crecen", "p", "s", " crece"),
        ("es", " ha dicho", "s", "p", " han dicho"),
        ("es", " controlaba", "s", "p", " controlaban"),
        ("es", " mató", "s", "p", " mataron"),
        ("es", " haitiana", "s", "p", " haitiana"),
        ("es", " Juan", "p", "s", " Juan"),
    ],
)
def test_agree_verb(lang: str, right: str, old: str, new: str, expected: str) -> None:
    assert agree_verb(right, old, new, lang) == expected


@pytest.mark.parametrize(
    ("left", "number"),
    [
        ("Les ", "p"),
        ("et ses ", "p"),
        ("l’", "s"),
        ("Una ", "s"),
        ("de los ", "p"),
        ("en ", ""),
        ("miles ", ""),
    ],
)
def test_number_before(left: str, number: str) -> None:
    assert number_before(left) == number


@pytest.mark.parametrize(
    ("lang", "text", "replaced", "form", "expected"),
    [
        ("fr", "Les hommes armés menacent la ville.", "hommes armés", "famine", "La famine menace la ville."),
        ("es", "Las pandillas mataron a dos.", "pandillas", "hambruna", "La hambruna mató a dos."),
        (
            "fr",
            "Les chefs des gangs menacent la ville.",
            "gangs",
            "famine",
            "Les chefs de la famine menacent la ville.",
        ),
        ("es", "Los de la banda mataron a dos.", "banda", "MSS", "Los de la MSS mataron a dos."),
    ],
)
def test_only_the_verb_of_the_form_agrees(
    lang: str, text: str, replaced: str, form: str, expected: str
) -> None:
    start = text.index(replaced)
    assert substitute(text, start, start + len(replaced), form, lang).text == expected
