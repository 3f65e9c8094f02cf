"""What holds for the spans of any text at all."""

import random
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translator.segmentation import sentences

LANGS = ("en", "es", "fr", "ht")
# Text dense in what the rules look at.
MARKS = ". ? ! … . . . .) .” .\" .' ( ) [ ] “ ” ‘ ’ « » ¿ ¡ — - , ; :".split(" ")
SPACES = [" ", "  ", "\n", "\n\n", "\r\n", "\t", "\x0c", "\u00a0"]
TOKENS = (
    "Gen. U.S. a.m. No. St. 1. 1) 2) a. b. I. The the Paul said asked 5 2024 é Ñ 中 \ufeff http://a.b".split()
)
PIECES = st.sampled_from([*MARKS, *SPACES, *TOKENS, "• ", "\U0001f600"])
TEXTS = st.lists(PIECES).map("".join) | st.text()


@given(TEXTS, st.sampled_from(LANGS))
def test_only_whitespace_is_left_between_the_spans(text: str, lang: str) -> None:
    position = 0
    for start, end in sentences(text, lang):
        assert text[position:start].strip() == ""
        assert start < end
        assert text[start:end] == text[start:end].strip()
        position = end
    assert text[position:].strip() == ""


@given(TEXTS)
def test_a_blank_line_always_parts(text: str) -> None:
    both = text + "x\n\ny" + text
    cut = len(text) + 1
    assert cut in {end for _, end in sentences(both)}


@given(TEXTS, st.sampled_from(LANGS))
def test_a_line_break_counts_as_a_space(text: str, lang: str) -> None:
    one_line = " ".join(text.split())
    wrapped = one_line.replace(" ", "\n")
    assert sentences(wrapped, lang) == sentences(one_line, lang)


def test_nothing_in_nothing() -> None:
    assert sentences("") == ()
    assert sentences(" \n\t ") == ()


def test_an_unknown_language_is_read_as_english() -> None:
    assert sentences("Gen. Paul left. He fell.", "sw") == sentences("Gen. Paul left. He fell.")


SIZE = 1_000_000
PATHOLOGICAL = [
    *(
        ". ",
        ".",
        ". . ",
        "'",
        '"',
        '."',
        '." ',
        "1.",
        "1. ",
        "1) ",
        "9",
        "0123456789. ",
        "a. ",
        "a. b. ",
        "A. ",
    ),
    *(
        "A",
        "é ",
        "(",
        ")",
        "(.)",
        "(a. ",
        "[...] ",
        "?! ",
        "! ",
        "…",
        "“",
        ".” “",
        "« . »",
        ".\u00a0»",
        "• ",
        "St. ",
    ),
    *(
        "U.S. ",
        "p.m. A ",
        "Mr. The ",
        "I. I ",
        '? "A ',
        "?” Paul Jean Paul said ",
        "\n",
        "\r\n",
        " ",
        "\n \n",
        "- ",
    ),
]


@pytest.mark.parametrize("piece", PATHOLOGICAL, ids=repr)
def test_time_is_linear_in_repetitive_text(piece: str) -> None:
    """Four times the text takes about four times as long; quadratic time would take sixteen."""
    small = _seconds((piece * SIZE)[: SIZE // 50])
    large = _seconds((piece * SIZE)[: SIZE * 4 // 50])
    assert large < 9 * small + 0.05


@pytest.mark.parametrize(
    "alphabet", [". ", ".'\" ", ".?!…\"'”)( ", "0123456789. ", 'aA. ()"\n', ".\u00a0»« "], ids=repr
)
def test_a_megabyte_of_marks_takes_less_than_two_seconds(alphabet: str) -> None:
    noise = "".join(random.Random(7).choices(alphabet, k=SIZE))
    assert _seconds(noise) < 2


def _seconds(text: str) -> float:
    """Return the processor time of one call: the best of two, as other work may get in between."""
    times = []
    for _ in range(2):
        start = time.process_time()
        sentences(text)
        times.append(time.process_time() - start)
    return min(times)
