"""Names with rare letters go through a model in base letters, and come back as they were."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translator.engine.decode import Engine
from translator.engine.letters import fold, unfold
from translator.engine.model import Request
from translator.engine.output import contracted

_KNOWN = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZáéíóúñàèçê")


@pytest.mark.parametrize(
    ("text", "folded", "words"),
    [
        ("Erdoğan spoke", "Erdogan spoke", {"Erdogan": "Erdoğan"}),
        ("Władysław Ștefan", "Wladyslaw Stefan", {"Wladyslaw": "Władysław", "Stefan": "Ștefan"}),
        ("Dvořák", "Dvorak", {"Dvorak": "Dvořák"}),
        ("José in Petit-Goâve", "José in Petit-Goave", {"Goave": "Goâve"}),
        ("Łódź-based", "Lodz-based", {"Lodz": "Łódź"}),
        ("Øster and Æro", "Oster and Æro", {"Oster": "Øster"}),
        ("習 5 °C", "習 5 °C", {}),
        ("plain", "plain", {}),
    ],
)
def test_fold(text: str, folded: str, words: dict[str, str]) -> None:
    assert fold(text, _KNOWN.__contains__) == (folded, words)


@pytest.mark.parametrize(
    ("output", "expected"),
    [
        ("Habló Erdogan.", "Habló Erdoğan."),
        ("l’Erdogan d’hier", "l’Erdoğan d’hier"),
        ("Erdogans", "Erdogans"),
        ("", ""),
    ],
)
def test_unfold(output: str, expected: str) -> None:
    assert unfold(output, {"Erdogan": "Erdoğan"}) == expected


@given(st.text("abł éğȘ -1ø習", max_size=20))
def test_lengths_stay_and_the_words_come_back(text: str) -> None:
    folded, words = fold(text, _KNOWN.__contains__)
    assert len(folded) == len(text)
    if len(set(words.values())) == len(set(text.split())) == len(text.split()):
        assert unfold(folded, words) == text


@pytest.mark.parametrize("lang", ["es", "fr", "ht"])
def test_a_required_beginning_with_rare_letters_comes_back(engine: Engine, lang: str) -> None:
    ((hypothesis,),) = engine.decode([Request("Władysław met the police.", lang, prefix="Władysław")])
    assert hypothesis.text.startswith("Władysław")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("cerca de el puerto", "cerca del puerto"),
        ("De el sur a el norte", "Del sur al norte"),
        ("la capital de El Salvador", "la capital de El Salvador"),
        ("de él y a ella", "de él y a ella"),
        ("modelo el-Sisi de el-Arish", "modelo el-Sisi de el-Arish"),
        ("ida el lunes", "ida el lunes"),
    ],
)
def test_spanish_contracts(text: str, expected: str) -> None:
    assert contracted(text, "es") == expected
    assert contracted(text, "fr") == text
