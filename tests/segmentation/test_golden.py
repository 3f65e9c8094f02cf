"""The golden rules: one table a language, of names and of sentences with ``|`` between them."""

from pathlib import Path

import pytest

from translator.segmentation import sentences

HERE = Path(__file__).parent


def golden(lang: str) -> list[tuple[str, list[str]]]:
    lines = (HERE / f"golden-{lang}.txt").read_text(encoding="utf-8").splitlines()
    cases = (line.split("|#|") for line in lines if not line.startswith("#"))
    return [(name, text.split("|")) for name, text in cases]


CASES = [(lang, name, expected) for lang in ("en", "es", "fr", "ht") for name, expected in golden(lang)]


@pytest.mark.parametrize(
    ("lang", "expected"),
    [(lang, expected) for lang, _, expected in CASES],
    ids=[f"{lang}: {name}" for lang, name, _ in CASES],
)
def test_golden_rule(lang: str, expected: list[str]) -> None:
    text = " ".join(expected)
    assert [text[start:end] for start, end in sentences(text, lang)] == expected


def test_all_english_rules_are_there() -> None:
    assert len(golden("en")) == 48
