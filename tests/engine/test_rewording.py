"""Sums and times reach a model in the words that it knows, and every character where it stood."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translator.engine.decode import Engine
from translator.engine.model import Request
from translator.engine.normalise import normalised
from translator.engine.packages import Terminology
from translator.engine.rewording import reworded


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        pytest.param("fr", "It gave €5 million.", "It gave 5 million euros.", id="million"),
        pytest.param("es", "It cost £1, not € 2,000.", "It cost 1 pound, not 2,000 euros.", id="one"),
        pytest.param("ht", "It paid ¥300 billion", "It paid 300 billion yen", id="no plural"),
        pytest.param("es", "a £20-million loan", "a £20-million loan", id="compound"),
        pytest.param("es", "5 €, US$5 and A€5", "5 €, US$5 and A€5", id="no plain sum"),
        pytest.param(
            "es", "¥300bn, $4M or £2m", "300 billion yen, $4 million or 2 million pounds", id="short"
        ),
        pytest.param("es", "a 5K race, $5 m and $4mph", "a 5K race, $5 m and $4mph", id="no scales"),
        pytest.param(
            "fr", "Oct. 2024, Nov 15 and Sept. 3", "October 2024, November 15 and September 3", id="dates"
        ),
        pytest.param("fr", "Dec. and Mar Lar, marine", "Dec. and Mar Lar, marine", id="no dates"),
        pytest.param(
            "ht", "Lt. Col. Doe and Gen. Kanja", "Lieutenant Colonel Doe and General Kanja", id="titles"
        ),
        pytest.param("es", "It is a gen. and a col.", "It is a gen. and a col.", id="no titles"),
        pytest.param("es", "at 120 mph, 60 pct", "at 120 miles an hour, 60 percent", id="units"),
        pytest.param("es", "⟪3 p.m.⟫ on Oct. 3", "⟪3 p.m.⟫ on October 3", id="marked"),
        pytest.param("es", "at 3 p.m. Monday", "at 15:00 hours Monday", id="afternoon"),
        pytest.param("fr", "at 3 p.m. Monday", "at 15:00 Monday", id="afternoon, French"),
        pytest.param("ht", "at 3 PM Monday", "at 3 p.m. Monday", id="afternoon, Creole"),
        pytest.param("ht", "at 9.30am", "at 9:30 a.m.", id="minutes, Creole"),
        pytest.param("fr", "from 9:30 a.m. to 11:45 p.m.", "from 9:30 to 23:45.", id="to the end"),
        pytest.param("ht", "It left at 6 p.m.", "It left at 6 p.m.", id="one stop"),
        pytest.param("es", "“I left at 6 p.m.”", '"I left at 18:00 hours."', id="end of a quote"),
        pytest.param("fr", "12 a.m. and 12 p.m. noon", "0:00 and 12:00 noon", id="twelve"),
        pytest.param("fr", "07:15 AM, 7PM", "7:15, 19:00", id="no full stops"),
        pytest.param("fr", "13 p.m., 3 pm2, $3 amends", "13 p.m., 3 pm2, $3 amends", id="none"),
    ],
)
def test_reworded(lang: str, text: str, expected: str) -> None:
    assert reworded(normalised(text), lang, Terminology("⟪", "⟫")).text == expected


def test_offsets() -> None:
    result = reworded(normalised("Pay £20 now, at 3 p.m. on Monday"), "es")
    assert result.text == "Pay 20 pounds now, at 15:00 hours on Monday"
    assert result.span(4, 6) == (5, 7)
    assert result.span(7, 13) == (7, 7)  # stands nowhere in what was given
    assert result.span(14, 17) == (8, 11)
    assert result.span(22, 27) == (16, 22)
    assert result.span(37, 43) == (26, 32)


@given(st.text(st.sampled_from("a €£$1,3 .:pmkGen"), max_size=30), st.sampled_from(["es", "fr", "ht"]))
def test_every_character_has_an_offset_in_order(text: str, lang: str) -> None:
    plain = normalised(text)
    result = reworded(plain, lang)
    assert len(result.text) == len(result.starts) == len(result.ends)
    assert list(result.starts) == sorted(result.starts)
    assert list(result.ends) == sorted(result.ends)


@pytest.mark.parametrize(
    ("lang", "source", "kept"),
    [("fr", "It left at 3 p.m. on Monday.", "15"), ("es", "Britain sent £20 million.", "libras")],
)
def test_the_models_say_it(engine: Engine, lang: str, source: str, kept: str) -> None:
    ((hypothesis,),) = engine.decode([Request(source, lang)])
    assert kept in hypothesis.text


def test_what_the_output_begins_with_is_not_reworded(engine: Engine) -> None:
    ((hypothesis,),) = engine.decode([Request("It cost £20.", "es", prefix="Costó 3 pm")])
    assert hypothesis.text.startswith("Costó 3 pm")
