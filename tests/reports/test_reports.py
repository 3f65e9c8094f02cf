"""What the report formats promise to people, CI servers and code hosts."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from translator.checks.base import Check, Example
from translator.errors import TranslatorError
from translator.findings import Finding, Severity
from translator.reports import fingerprint, github, machine, sarif, text


class Sample(Check):
    id = "sample"
    description = "A sample check"
    severity = Severity.WARNING
    bad = Example("es", "Yes.", "No.")
    good = Example("es", "Yes.", "Sí.")


def finding(number: int = 0, severity: Severity = Severity.ERROR, **changes: object) -> Finding:
    values = {
        "check": "number",
        "severity": severity,
        "message": f"5,600 became {number}",
        "path": "locales/es/LC_MESSAGES/story.po",
        "line": 10 + number,
        "lang": "es",
        "msgid": "It killed 5,600 people.",
    }
    return Finding(**{**values, **changes})  # type: ignore[arg-type]


findings = st.builds(
    Finding,
    check=st.sampled_from(["number", "empty", "term-missing"]),
    severity=st.sampled_from(list(Severity)),
    message=st.text(min_size=1),
    path=st.text("abc/é %.po", min_size=1),
    line=st.integers(0, 10**6),
    column=st.integers(0, 200),
    lang=st.sampled_from(["es", "fr", "ht", "en"]),
    msgid=st.none() | st.text(),
)


class TestFingerprints:
    def test_do_not_depend_on_the_line(self) -> None:
        assert fingerprint.fingerprints([finding(1)]) == fingerprint.fingerprints([finding(1, line=99)])

    def test_tell_equal_findings_apart(self) -> None:
        assert len(set(fingerprint.fingerprints([finding(), finding()]))) == 2

    @pytest.mark.parametrize(
        "change",
        [{"check": "empty"}, {"path": "x.po"}, {"msgid": "Other."}, {"message": "m"}, {"lang": "fr"}],
    )
    def test_depend_on_what_is_found_where(self, change: dict[str, str]) -> None:
        assert fingerprint.fingerprints([finding()]) != fingerprint.fingerprints([finding(**change)])


class TestBaseline:
    def test_new_findings_stand_out_and_mended_ones_are_counted(self, tmp_path: Path) -> None:
        path = tmp_path / "baseline.json"
        path.write_text(fingerprint.baseline_text([finding(1), finding(2)]), encoding="utf-8")
        comparison = fingerprint.compare([finding(2), finding(3)], fingerprint.read_baseline(path))
        assert comparison == fingerprint.Comparison(new=(finding(3),), old=1, fixed=1)

    def test_is_the_same_whatever_the_order(self) -> None:
        first, second = finding(1), finding(2)
        assert fingerprint.baseline_text([first, second]) == fingerprint.baseline_text([second, first])

    @pytest.mark.parametrize("content", ["", "[]", '{"findings": [1]}', "{"])
    def test_that_is_none_says_so(self, tmp_path: Path, content: str) -> None:
        path = tmp_path / "baseline.json"
        path.write_text(content)
        with pytest.raises(TranslatorError, match="not a baseline"):
            fingerprint.read_baseline(path)

    def test_that_is_missing_says_how_to_make_one(self, tmp_path: Path) -> None:
        with pytest.raises(TranslatorError, match="--write-baseline"):
            fingerprint.read_baseline(tmp_path / "none.json")


class TestText:
    def test_names_place_severity_check_and_segment(self) -> None:
        assert text.render([finding(1)]) == (
            "locales/es/LC_MESSAGES/story.po\n"
            "  locales/es/LC_MESSAGES/story.po:11: error: 5,600 became 1 [number]\n"
            "      It killed 5,600 people.\n"
            "1 error\n"
        )

    def test_groups_by_file_and_sorts_by_line(self) -> None:
        found = [finding(5, path="b.po"), finding(1, path="a.po"), finding(2, path="b.po")]
        lines = [line for line in text.render(found).splitlines() if ".po" in line]
        assert [line.split(": ")[0].strip() for line in lines] == [
            "b.po",
            "b.po:12",
            "b.po:15",
            "a.po",
            "a.po:11",
        ]

    def test_counts_by_severity(self) -> None:
        found = [finding(), finding(), finding(severity=Severity.NOTE)]
        assert text.summary(found) == "2 errors, 1 note"

    def test_is_coloured_only_when_asked(self) -> None:
        assert "\x1b" not in text.render([finding()])
        assert "\x1b[31;1merror" in text.render([finding()], colour=True)


class TestJson:
    @given(st.lists(findings, max_size=5))
    def test_round_trips(self, found: list[Finding]) -> None:
        rows = json.loads(machine.render_json(found))["findings"]
        assert [row["message"] for row in rows] == [f.message for f in found]


class TestJunit:
    @given(st.lists(findings, max_size=5))
    def test_is_well_formed_whatever_the_text(self, found: list[Finding]) -> None:
        root = ET.fromstring(machine.render_junit(found, ["a.po"]))
        failures = root.findall("./testsuite/testcase/failure")
        assert len(failures) == sum(f.severity is not Severity.NOTE for f in found)

    def test_totals_are_those_of_its_suites(self) -> None:
        found = [finding(path="a.po"), finding(1, path="a.po"), finding(2, Severity.NOTE, path="a.po")]
        root = ET.fromstring(machine.render_junit(found, ["a.po", "b.po"]))
        assert (root.get("tests"), root.get("failures"), root.get("errors")) == ("4", "2", "0")
        assert len(root.findall("./testsuite/testcase")) == 4

    def test_shows_clean_files_as_passed(self) -> None:
        root = ET.fromstring(machine.render_junit([], ["a.po", "b.po"]))
        assert [suite.get("name") for suite in root] == ["a.po", "b.po"]
        assert root.findall(".//failure") == []


@pytest.fixture(scope="module")
def validator() -> jsonschema.Draft4Validator:
    schema = json.loads(Path(__file__).with_name("sarif-schema-2.1.0.json").read_text(encoding="utf-8"))
    return jsonschema.Draft4Validator(schema)


class TestSarif:
    @pytest.mark.parametrize("found", [[], [finding(1)], [finding(1), finding(2, Severity.NOTE, line=0)]])
    def test_is_valid(self, validator: jsonschema.Draft4Validator, found: list[Finding]) -> None:
        validator.validate(json.loads(sarif.render(found, [Sample()])))

    def test_the_schema_refuses_what_is_wrong(self, validator: jsonschema.Draft4Validator) -> None:
        log = json.loads(sarif.render([finding()], [Sample()]))
        log["runs"][0]["results"][0]["level"] = "fatal"
        assert not validator.is_valid(log)

    def test_names_the_rule_of_each_result(self) -> None:
        run = json.loads(sarif.render([finding(check="sample")], [Sample()]))["runs"][0]
        result = run["results"][0]
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"] == "sample"

    def test_quotes_paths_as_uris(self) -> None:
        log = sarif.render([finding(path="locales/año 1.po")], [])
        assert '"uri": "locales/a%C3%B1o%201.po"' in log


class TestGithub:
    def test_escapes_as_the_toolkit_of_github_does(self) -> None:
        line = github.workflow_commands([finding(message="50% off\nnow", path="a,b:c.po", msgid=None)])
        assert line == "::error file=a%2Cb%3Ac.po,title=number,line=10::50%25 off%0Anow\n"

    def test_says_how_many_are_not_shown(self) -> None:
        lines = github.workflow_commands([finding(i) for i in range(30)]).splitlines()
        assert len(lines) == 10
        assert "21 more errors are not annotated" in lines[-1]

    def test_ten_need_no_count(self) -> None:
        lines = github.workflow_commands([finding(i) for i in range(10)]).splitlines()
        assert len(lines) == 10
        assert "more" not in lines[-1]

    @given(st.lists(findings, max_size=40))
    def test_the_summary_holds_every_finding(self, found: list[Finding]) -> None:
        rows = re.findall(r"^\| .*\[[a-z-]+\] \| ", github.step_summary(found), re.MULTILINE)
        assert len(rows) == len(found)

    def test_the_summary_counts_what_does_not_fit(self) -> None:
        shown = github.step_summary([finding(i) for i in range(100)], limit=2000)
        assert len(shown.encode()) <= 2000
        assert re.search(r"\d+ more findings do not fit", shown)


def test_findings_do_not_load_the_engine() -> None:
    code = "import sys; import translator.reports.sarif; sys.exit('ctranslate2' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], env={**os.environ}, check=False).returncode == 0
