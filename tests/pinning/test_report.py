from __future__ import annotations

import json
from pathlib import Path

import pytest

from translator.drafts import Draft, Outcome, TermOutcome, Unit
from translator.errors import TranslatorError
from translator.pinning.report import report, write_report

DRAFTS = (
    Draft(
        Unit("The MSS met the PNH.", "es"),
        "La MSS se reunió con la policía.",
        (
            TermOutcome(
                "MSS", (4, 7), "MSS", Outcome.REPAIRED, "MSS", (3, 6), "substitution", -0.5, -0.61239
            ),
            TermOutcome("PNH", (16, 19), "PNH", Outcome.FAILED, method="the model leaves the term out"),
        ),
        score=-0.61239,
    ),
    Draft(Unit("It rained.", "es"), "Llovió."),
    Draft(
        Unit("The MSS left.", "fr"),
        "La MSS est partie.",
        (TermOutcome("MSS", (4, 7), "MSS", Outcome.MET, "MSS", (3, 6)),),
        ("check the number",),
    ),
)


def test_every_occurrence_is_there_with_its_proof() -> None:
    made = report(DRAFTS)
    assert [segment["msgid"] for segment in made["segments"]] == ["The MSS met the PNH.", "The MSS left."]
    for segment in made["segments"]:
        for term in segment["terms"]:
            start, end = term["source_span"]
            assert segment["msgid"][start:end] == term["source_text"]
            if term["target_span"] is not None:
                start, end = term["target_span"]
                assert segment["msgstr"][start:end] == term["form"]
    repaired, failed = made["segments"][0]["terms"]
    assert (repaired["score_before"], repaired["score_after"]) == (-0.5, -0.6124)
    assert (failed["outcome"], failed["target_span"]) == ("failed", None)
    assert made["segments"][1]["notes"] == ["check the number"]


def test_summary_counts_by_language() -> None:
    assert report(DRAFTS)["summary"] == {
        "es": {"occurrences": 2, "met": 0, "repaired": 1, "failed": 1, "methods": {"substitution": 1}},
        "fr": {"occurrences": 1, "met": 1, "repaired": 0, "failed": 0, "methods": {}},
    }


def test_no_terms() -> None:
    assert report([DRAFTS[1]]) == {"version": 1, "summary": {}, "segments": []}


def test_file_is_the_report_and_the_same_each_time(tmp_path: Path) -> None:
    path = tmp_path / "report.json"
    write_report(path, DRAFTS)
    first = path.read_bytes()
    write_report(path, DRAFTS)
    assert path.read_bytes() == first
    assert json.loads(first) == report(DRAFTS)
    assert [entry.name for entry in tmp_path.iterdir()] == ["report.json"]


def test_unwritable_file_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(TranslatorError, match=r"report\.json"):
        write_report(tmp_path / "file" / "report.json", DRAFTS)
