"""The checks of form stay silent on human translations."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from tests.checks.cases import CHECKS
from translator.checks.base import Context, Entry

REFERENCES = Path(__file__).resolve().parents[3] / "shared" / "references"
FORM = (
    "wrong-language quote-pairing quote-count end-punctuation brackets repeated-word length-ratio "
    "dropped-text double-space typography-fr typography-es orthography-ht"
).split()


@pytest.mark.parametrize(
    ("name", "lang"),
    [
        ("newstest2011", "es"),
        ("newstest2012", "es"),
        ("newstest2011", "fr"),
        ("newstest2012", "fr"),
        ("general", "ht"),
    ],
)
def test_human_translations_come_out_clean(name: str, lang: str) -> None:
    source, target = REFERENCES / f"{name}.en", REFERENCES / f"{name}.{lang}"
    if not target.is_file():
        pytest.skip("the references are not here")
    counts: Counter[str] = Counter()
    total = 0
    lines = zip(
        source.read_text(encoding="utf-8").split("\n"),
        target.read_text(encoding="utf-8").split("\n"),
        strict=True,
    )
    for msgid, msgstr in lines:
        if not (msgid.strip() and msgstr.strip()):
            continue
        total += 1
        entry = Entry(msgid.strip(), msgstr.strip(), lang)
        for check_id in FORM:
            check = CHECKS[check_id]
            if lang in check.langs:
                counts[check_id] += sum(1 for _ in check.check(entry, Context()))
    assert counts.total() <= total / 250  # of one in 200 for all checks together
    assert counts["wrong-language"] <= total / 1000
