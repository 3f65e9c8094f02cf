"""Bylines and datelines, by rule."""

import time

import pytest

from translator.drafting.formulas import draft_byline, draft_dateline
from translator.glossary.matching import Matcher
from translator.glossary.model import Forms, Term, TermBase


def place(source: str, es: str, fr: str, ht: str, *variants: str) -> Term:
    forms = {"es": Forms(es), "fr": Forms(fr), "ht": Forms(ht)}
    return Term((source, *variants), "place", True, forms)


MATCHER = Matcher(
    TermBase(
        (
            place("Port-au-Prince", "Puerto Príncipe", "Port-au-Prince", "Pòtoprens"),
            place("Cap-Haïtien", "Cabo Haitiano", "Cap-Haïtien", "Okap", "Cap-Haitien"),
            place("Haiti", "Haití", "Haïti", "Ayiti"),
            place("Nairobi", "Nairobi", "Nairobi", "Nayobi"),
        ),
        "0" * 16,
    )
)


@pytest.mark.parametrize(
    ("english", "lang", "expected"),
    [
        ("By Sandrine Exil", "es", "Por Sandrine Exil"),
        ("By Sandrine Exil", "fr", "Par Sandrine Exil"),
        ("By Sandrine Exil", "ht", "Pa Sandrine Exil"),
        ("BY SANDRINE EXIL", "es", "POR SANDRINE EXIL"),
        ("By Ann Roe and Jean-Paul D’Or", "fr", "Par Ann Roe et Jean-Paul D’Or"),
        ("By Ann Roe, Li Wei and Ada de la Cruz", "es", "Por Ann Roe, Li Wei y Ada de la Cruz"),
        ("By Ann Roe in Port-au-Prince", "ht", "Pa Ann Roe nan Pòtoprens"),
        ("By O'Neil McDonald", "fr", "Par O'Neil McDonald"),
        ("By Jeanne d’Arc", "es", "Por Jeanne d’Arc"),
    ],
)
def test_bylines(english: str, lang: str, expected: str) -> None:
    assert draft_byline(english, lang, MATCHER) == expected


@pytest.mark.parametrize("text", ["By the end of the day", "By Ann Roe, special to the Wire", "Ann Roe", ""])
def test_what_is_no_plain_byline_is_left_to_the_model(text: str) -> None:
    assert draft_byline(text, "es", MATCHER) is None


@pytest.mark.parametrize(
    ("english", "lang", "expected"),
    [
        ("Port-au-Prince, (EFE).-", "es", "Puerto Príncipe, (EFE).-"),
        ("Port-au-Prince, (EFE).-", "ht", "Pòtoprens, (EFE).-"),
        ("ATLANTA (AP) —", "fr", "ATLANTA (AP) —"),
        ("CAP-HAITIEN, Haiti (AP) —", "es", "CABO HAITIANO, Haití (AP) —"),
        ("CAP-HAITIEN, Haiti (AP) —", "ht", "OKAP, Ayiti (AP) —"),
        ("NAIROBI, Kenya, March 3 (Reuters) -", "es", "NAIROBI, Kenia, 3 de marzo (Reuters) -"),
        ("NAIROBI, Kenya, March 3 (Reuters) -", "fr", "NAIROBI, Kenya, 3 mars (Reuters) -"),
        ("NAIROBI, Kenya, March 3 (Reuters) -", "ht", "NAYOBI, Kenya, 3 mas (Reuters) -"),
        ("WASHINGTON, Oct 5 (AFP) –", "fr", "WASHINGTON, 5 octobre (AFP) –"),
        ("PARIS, Aug. 1, 2025 (AFP) -", "fr", "PARIS, 1er août 2025 (AFP) -"),
        ("PARIS, Aug. 1, 2025 (AFP) -", "ht", "PARIS, 1ye out 2025 (AFP) -"),
        ("LIMA —", "es", "LIMA —"),
        ("JUNEAU 3, Dec. 12 (AP) —", "es", "JUNEAU 3, 12 de diciembre (AP) —"),
    ],
)
def test_datelines(english: str, lang: str, expected: str) -> None:
    assert draft_dateline(english, lang, MATCHER) == expected


def test_a_sentence_is_no_dateline() -> None:
    assert draft_dateline("It rained in Lima", "es", MATCHER) is None


@pytest.mark.parametrize("name", ["A" * 5000, "ANN-" * 1000, "D'" * 1000, "Ann " * 1000])
def test_long_lines_take_no_time(name: str) -> None:
    started = time.perf_counter()
    assert draft_byline(f"By {name}!", "es", MATCHER) is None
    assert draft_dateline(f"{name}!", "es", MATCHER) is None
    assert time.perf_counter() - started < 2
