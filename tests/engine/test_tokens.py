"""Pieces and their spans."""

from __future__ import annotations

import pytest

from translator.engine.normalise import normalise
from translator.engine.packages import bundled_packages
from translator.engine.tokens import BpeTokenizer, SentencePieceTokenizer, spans

_TEXTS = [
    pytest.param("The MSS said 25,000 people fled.", id="plain"),
    pytest.param("Pòtoprens, Gonayiv ak Latibonit", id="creole"),
    pytest.param("«¿Qué?», preguntó — ¡él!", id="spanish marks"),
    pytest.param("a 😀 b 中文", id="characters spelled in bytes"),
    pytest.param("file_name and user_id", id="underscores"),
    pytest.param("The ⟪la MSS⟫ said", id="terminology marks"),
    pytest.param("-- 12:30 -- (AP)", id="punctuation"),
]


@pytest.fixture(scope="module")
def tokenizer():
    return SentencePieceTokenizer(next(bundled_packages().glob("*en_es*")) / "sentencepiece.model")


@pytest.mark.parametrize("text", _TEXTS)
def test_decoding_gives_the_text_back(tokenizer, text):
    text = normalise(text)
    assert tokenizer.decode(tokenizer.encode(text)) == text


@pytest.mark.parametrize("text", _TEXTS)
def test_the_spans_cover_all_that_is_visible_in_order(tokenizer, text):
    text = normalise(text)
    found = spans(tokenizer.encode(text), text)
    starts = [start for start, _ in found]
    assert starts == sorted(starts)
    covered = {position for start, end in found for position in range(start, end)}
    assert {i for i, character in enumerate(text) if not character.isspace()} == covered


def test_pieces_that_do_not_show_have_empty_spans():
    assert spans(["<2es>", "▁La", "▁", "MSS"], "La MSS") == ((0, 0), (0, 2), (3, 3), (3, 6))


def test_the_byte_pair_packages_of_older_argos_versions(tmp_path):
    (tmp_path / "bpe.model").write_text("#version: 0.2\nt h\nth e</w>\n", encoding="utf-8")
    tokenizer = BpeTokenizer(tmp_path / "bpe.model", "en", "es")
    pieces = tokenizer.encode("the port, the city")
    assert pieces[0] == "the"
    assert tokenizer.decode(pieces) == "the port, the city"
    assert tokenizer.encode("") == []
    found = spans(pieces, "the port, the city")
    assert "".join("the port, the city"[a:b] for a, b in found) == "theport,thecity"
