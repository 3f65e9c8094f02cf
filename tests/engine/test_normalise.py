"""What the models read, and where each character of it stood."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translator.engine.normalise import normalise, normalised

_TEXT = st.text(st.sampled_from("ab é e\u0301“”«»’ \u00a0\t\n…⟪⟫1,-−\u00ad\u200b"), max_size=40)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("“Yes”, he said", '"Yes", he said', id="quotes"),
        pytest.param("« Oui »", '"Oui"', id="guillemets with spaces"),
        pytest.param("it’s ‘gone’", "it's 'gone'", id="apostrophes"),
        pytest.param("5\u00a0600\u202fF", "5 600 F", id="no-break spaces"),
        pytest.param("wait…", "wait...", id="ellipsis"),
        pytest.param("−5 to 10‑12", "-5 to 10-12", id="minus and hyphen"),
        pytest.param("a – b — c", "a – b — c", id="dashes stay"),
        pytest.param("so\u00adft\u200b\ufeff", "soft", id="invisible characters"),
        pytest.param("  a \n b\t", "a b", id="white space"),
        pytest.param("cafe\u0301", "café", id="composition"),
        pytest.param("snake_case", "snake_case", id="underscore"),
        pytest.param("\u00ad ", "", id="nothing visible"),
    ],
)
def test_normalise(text, expected):
    assert normalise(text) == expected


@given(_TEXT)
def test_is_idempotent(text):
    assert normalise(normalise(text)) == normalise(text)


@given(_TEXT)
def test_every_character_stands_where_the_offsets_say(text):
    result = normalised(text)
    assert len(result.starts) == len(result.ends) == len(result.text)
    assert list(result.starts) == sorted(result.starts)
    for index, character in enumerate(result.text):
        start, end = result.span(index, index + 1)
        visible = text[start:end].replace("\u00ad", "").replace("\u200b", "")
        given_text = unicodedata.normalize("NFC", visible)
        if character.isalnum() or character in "⟪⟫,":
            assert character in given_text


@given(_TEXT)
def test_nothing_visible_is_lost(text):
    spans = [normalised(text).span(i, i + 1) for i in range(len(normalised(text).text))]
    covered = {position for start, end in spans for position in range(start, end)}
    lost = {text[i] for i in range(len(text)) if i not in covered}
    assert all(character.isspace() or character in "\u00ad\u200b" for character in lost)
