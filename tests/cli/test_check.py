"""``translator check`` as CI and a desk run it."""

import json
import subprocess
from pathlib import Path

import pytest

from tests.cli.conftest import files, translator

HEADER = """\
msgid ""
msgstr ""
"Project-Id-Version: aid\\n"
"Report-Msgid-Bugs-To: \\n"
"POT-Creation-Date: 2026-03-01 10:00+0000\\n"
"PO-Revision-Date: 2026-03-01 10:00+0000\\n"
"Last-Translator: Ana Pérez <ana@example.org>\\n"
"Language-Team: none\\n"
"Language: es\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"
"""
GOOD = ("Police counted 5,600 tents in the north.", "La policía contó 5.600 tiendas en el norte.")
WRONG_NUMBER = ("Police counted 5,600 tents in the south.", "La policía contó 6.500 tiendas en el sur.")
TERM = ("The MSS left the port on Monday.", "La misión dejó el puerto el lunes.")
SPACED = ("The road to the airport is open again.", "La carretera al  aeropuerto está abierta de nuevo.")


def write(
    root: Path, *pairs: tuple[str, str], fuzzy: tuple[tuple[str, str], ...] = (), comment: str = ""
) -> Path:
    path = root / "locales" / "es" / "LC_MESSAGES" / "aid.po"
    path.parent.mkdir(parents=True, exist_ok=True)
    entries = []
    for msgid, msgstr in (*pairs, *fuzzy):
        flag = "#, fuzzy\n" if (msgid, msgstr) in fuzzy else ""
        entries.append(f'{comment}{flag}msgid "{msgid}"\nmsgstr "{msgstr}"\n')
    path.write_text("\n".join([HEADER, *entries]), encoding="utf-8")
    return path


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "glossary").mkdir()
    (tmp_path / "glossary" / "terms.csv").write_text("source,case,es\nMSS,sensitive,MSS\n", encoding="utf-8")
    return tmp_path


STRICT = ("--fail-on", "warning")


def ids(stdout: str) -> list[str]:
    return [row["check"] for row in json.loads(stdout)["findings"]]


class TestExit:
    def test_clean(self, root: Path) -> None:
        write(root, GOOD)
        done = translator("check", "--root", root)
        assert (done.returncode, done.stdout) == (0, "no findings\n")

    def test_findings(self, root: Path) -> None:
        write(root, GOOD, WRONG_NUMBER)
        done = translator("check", "--root", root, *STRICT)
        assert done.returncode == 1
        assert "[number]" in done.stdout
        assert "aid.po:18: " in done.stdout

    def test_below_the_threshold(self, root: Path) -> None:
        write(root, SPACED)
        assert translator("check", "--root", root).returncode == 0
        assert translator("check", "--root", root, "--fail-on", "note").returncode == 1

    def test_a_broken_glossary_rule_fails(self, root: Path) -> None:
        write(root, TERM)
        done = translator("check", "--root", root, "--format", "json")
        assert done.returncode == 1
        assert "term-missing" in ids(done.stdout)


class TestFormats:
    @pytest.mark.parametrize("name", ["text", "json", "junit", "sarif", "github"])
    def test_each_names_the_finding(self, root: Path, name: str) -> None:
        write(root, WRONG_NUMBER)
        done = translator("check", "--root", root, "--format", name, *STRICT)
        assert done.returncode == 1
        assert "number" in done.stdout
        assert "aid.po" in done.stdout

    def test_github_gets_a_summary(self, root: Path, tmp_path: Path) -> None:
        write(root, WRONG_NUMBER)
        summary = tmp_path / "summary.md"
        translator("check", "--root", root, "--format", "github", GITHUB_STEP_SUMMARY=str(summary))
        assert "| number | 1 |" in summary.read_text(encoding="utf-8")

    def test_a_report_goes_to_a_file(self, root: Path, tmp_path: Path) -> None:
        write(root, WRONG_NUMBER)
        done = translator("check", "--root", root, "--format", "sarif", "-o", tmp_path / "f.sarif", *STRICT)
        assert (done.returncode, done.stdout) == (1, "")
        assert json.loads((tmp_path / "f.sarif").read_text())["version"] == "2.1.0"


class TestDebt:
    def test_a_baseline_lets_old_findings_pass_and_new_ones_fail(self, root: Path, tmp_path: Path) -> None:
        baseline = tmp_path / "baseline.json"
        write(root, WRONG_NUMBER)
        translator("check", "--root", root, "--write-baseline", baseline)
        done = translator("check", "--root", root, "--baseline", baseline, *STRICT)
        assert done.returncode == 0
        assert "1 old findings, 0 of the baseline are gone" in done.stderr
        write(root, GOOD, TERM)
        done = translator("check", "--root", root, "--baseline", baseline, *STRICT)
        assert done.returncode == 1
        assert "0 old findings, 1 of the baseline are gone" in done.stderr

    def test_a_waiver_with_a_reason_silences_one_entry(self, root: Path) -> None:
        write(root, WRONG_NUMBER, comment="# check-ignore: number The source is wrong.\n")
        assert translator("check", "--root", root, *STRICT).returncode == 0

    def test_a_waiver_without_a_reason_is_a_finding(self, root: Path) -> None:
        write(root, WRONG_NUMBER, comment="# check-ignore: number\n")
        assert translator("check", "--root", root, "--fail-on", "note").returncode == 1

    def test_only_what_changed_since_a_revision(self, root: Path) -> None:
        def git(*arguments: str) -> None:
            subprocess.run(
                ["git", "-c", "user.name=T", "-c", "user.email=t@example.org", *arguments],
                cwd=root,
                check=True,
                capture_output=True,
            )

        write(root, WRONG_NUMBER)
        git("init", "-q")
        git("add", "-A")
        git("commit", "-qm", "old debt")
        assert translator("check", "--root", root, "--changed-since", "HEAD").returncode == 0
        write(root, WRONG_NUMBER, TERM)
        done = translator("check", "--root", root, "--changed-since", "HEAD", "--format", "json")
        assert done.returncode == 1
        assert set(ids(done.stdout)) == {"term-missing", "acronym"} & set(ids(done.stdout))
        assert ids(done.stdout)


class TestWriting:
    def test_nothing_is_written_unasked(self, root: Path) -> None:
        write(root, WRONG_NUMBER, SPACED)
        before = files(root)
        translator("check", "--root", root)
        assert files(root) == before

    def test_fix_mends_the_spacing_of_drafts_only(self, root: Path) -> None:
        path = write(root, SPACED)
        translator("check", "--root", root, "--fix")
        assert "al  aeropuerto" in path.read_text(encoding="utf-8")
        path = write(root, fuzzy=(SPACED,))
        translator("check", "--root", root, "--fix")
        assert "al aeropuerto" in path.read_text(encoding="utf-8")

    def test_annotations_go_with_the_next_run(self, root: Path) -> None:
        path = write(root, WRONG_NUMBER)
        translator("check", "--root", root, "--annotate")
        assert "# check: " in path.read_text(encoding="utf-8")
        translator("check", "--root", root)
        assert "# check: " not in path.read_text(encoding="utf-8")


class TestExplain:
    def test_list_names_every_check(self) -> None:
        from translator.checks.registry import all_checks

        listed = translator("check", "--list").stdout
        assert all(f"\n{check.id} " in listed for check in all_checks())

    def test_explain_shows_examples(self) -> None:
        done = translator("check", "--explain", "number")
        assert "bad (" in done.stdout
        assert "good (" in done.stdout


class TestGlossaryCommands:
    def test_why_shows_each_use_and_its_rendering(self, root: Path) -> None:
        write(root, ("The MSS left.", "La MSS se fue."), TERM)
        done = translator("glossary", "why", "MSS", "--root", root)
        assert done.returncode == 1
        assert "met: 'MSS' (exact)" in done.stdout
        assert "not met: none of its forms" in done.stdout
        assert "MSS: 2 uses, 1 met" in done.stdout

    def test_why_knows_no_such_term(self, root: Path) -> None:
        done = translator("glossary", "why", "MST", "--root", root)
        assert done.returncode == 2
        assert "did you mean 'MSS'?" in done.stderr

    def test_apply_proposes_a_renamed_form_as_fuzzy(self, root: Path) -> None:
        (root / "glossary" / "terms.csv").write_text(
            "source,case,es,es_forbidden\nconvoy,insensitive,caravana,convoy\n", encoding="utf-8"
        )
        path = write(root, ("The convoy left the port.", "El convoy salió del puerto."))
        assert translator("check", "--root", root).returncode == 1
        before = path.read_bytes()
        translator("glossary", "apply", "convoy", "--root", root, "--dry-run")
        assert path.read_bytes() == before
        done = translator("glossary", "apply", "convoy", "--root", root)
        assert done.returncode == 0
        text = path.read_text(encoding="utf-8")
        assert "La caravana salió del puerto." in text
        assert "#, fuzzy" in text
        assert "# before: El convoy salió del puerto." in text
