"""Sentences that are too long for a model, cut at the marks of their clauses."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translator.segmentation import clauses


def at_most(length: int) -> Callable[[str], bool]:
    return lambda piece: len(piece) <= length


CASES = {
    "fits": (40, "The port, which was shut, opened."),
    "semicolon": (40, "The port was shut for a week;| no ship could land."),
    "dash": (40, "The port was shut for a week —| nobody knew why."),
    "colon": (40, "The council asked for three things:| men, money and time."),
    "semicolon before comma": (45, "The port, shut for days;| the road, cut in two, and the town."),
    "comma": (40, "When the convoy came to the river,| the bridge had been burned."),
    "comma not in a number": (24, "They counted 1,200,300| rounds of it"),
    "conjunction": (40, "The convoy came to the river| and the bridge had been burned there"),
    "relative clause": (40, "The convoy came to the long river| which runs through the burned town"),
    "spaces": (20, "one two three four| five six seven eight| nine"),
    "no short first piece": (40, "No, the convoy came to the long river| where the bridge is burned"),
    "a word too long": (10, "abcdefghij|klmnopqrst|uv xyz"),
    "three pieces": (30, "The port was shut;| the road was cut;| the town waited, for days."),
}


@pytest.mark.parametrize(("length", "expected"), CASES.values(), ids=CASES.keys())
def test_clauses(length: int, expected: str) -> None:
    text = expected.replace("|", "")
    pieces = [text[start:end] for start, end in clauses(text, 0, len(text), at_most(length))]
    assert pieces == [piece.strip() for piece in expected.split("|")]


def test_only_the_span_is_cut() -> None:
    text = "Before. One two three. After."
    assert [text[a:b] for a, b in clauses(text, 8, 22, at_most(7))] == ["One two", "three."]


@given(st.text(), st.integers(0, 30), st.integers(0, 30), st.integers(1, 20))
def test_nothing_but_whitespace_is_lost_and_all_pieces_fit(
    text: str, start: int, end: int, most: int
) -> None:
    start, end = sorted((min(start, len(text)), min(end, len(text))))
    position = start
    for begin, stop in clauses(text, start, end, at_most(most)):
        assert text[position:begin].strip() == ""
        assert 0 < stop - begin <= most
        position = stop
    assert text[position:end].strip() == ""


def test_when_nothing_fits_each_character_is_a_piece() -> None:
    assert clauses("ab c", 0, 4, lambda piece: False) == ((0, 1), (1, 2), (3, 4))


def test_few_calls_of_a_costly_test() -> None:
    calls = 0

    def fits(piece: str) -> bool:
        nonlocal calls
        calls += 1
        return len(piece) <= 200

    text = "word and word, " * 2_000
    assert len(clauses(text, 0, len(text), fits)) < 200
    assert calls < 200 * 60
