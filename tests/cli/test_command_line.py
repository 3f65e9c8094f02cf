"""The command line as a tool among others: help, completion, pipes, odd names."""

import json
import subprocess
import sys
from pathlib import Path

import polib
import pytest

from tests.cli.conftest import files, process, translator
from translator.catalog.lock import project_lock
from translator.catalog.po import load
from translator.project import init_project

FULL = Path("/dev/full")


def complete(root: Path, *words: str) -> set[str]:
    """Return what the shell would offer after these words."""
    done = process(
        cwd=root,
        _TRANSLATOR_COMPLETE="complete_bash",
        COMP_WORDS=" ".join(("translator", *words)),
        COMP_CWORD=str(len(words)),
    )
    assert done.stderr == ""
    return set(done.stdout.split())


class TestHelp:
    @pytest.mark.parametrize("command", [(), ("glossary",)])
    def test_every_summary_fits_its_line(self, command: tuple[str, ...]) -> None:
        done = translator(*command, "--help", COLUMNS="80")
        commands = done.stdout.partition("Commands:\n")[2].splitlines()
        assert len(commands) >= 3
        assert all(line.endswith(".") and not line.endswith("...") for line in commands)

    def test_a_misspelt_command_is_guessed(self) -> None:
        done = translator("statsu")
        assert done.returncode == 2
        assert "status" in done.stderr


class TestCompletion:
    def test_of_slugs_languages_and_commands(self, project: Path, tmp_path: Path) -> None:
        assert complete(project, "translate", "hai") == {"haiti-police"}
        assert complete(tmp_path, "render", "--root", str(project), "h") == {"haiti-police"}
        assert complete(tmp_path, "render", "h") == set()
        assert complete(tmp_path, "translate", "--to", "es,") == {"es,fr", "es,ht"}
        assert complete(tmp_path, "render", "x", "--to", "h") == {"ht"}
        assert complete(tmp_path, "sta") == {"status"}


class TestOutput:
    @pytest.mark.skipif(not FULL.exists(), reason="no device is always full here")
    def test_a_full_disk_behind_it_is_one_line(self, translated: Path) -> None:
        for command in ("status", "render haiti-police --to fr --drafts", "check --format json"):
            with FULL.open("wb") as out:
                done = subprocess.run(
                    [sys.executable, "-m", "translator", *command.split(), "--root", str(translated)],
                    stdout=out,
                    stderr=subprocess.PIPE,
                    text=True,
                    check=False,
                )
            assert done.returncode == 2
            (line,) = done.stderr.splitlines()
            assert line.startswith("translator: error: output cannot be written: ")

    def test_a_reader_that_stops_early_gets_no_traceback(self, translated: Path) -> None:
        with subprocess.Popen(
            [sys.executable, "-m", "translator", "status", "--root", str(translated)],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        ) as run:
            assert run.stdout is not None
            assert run.stderr is not None
            run.stdout.close()
            assert run.stderr.read() == ""

    def test_progress_is_plain_lines_beside_it(self, project: Path) -> None:
        done = translator("translate", "--root", project, "--to", "es")
        assert "translating: 5 of 5\n" in done.stderr
        assert "of 0" not in done.stderr
        assert "translating" not in done.stdout

    def test_is_utf8_whatever_the_locale(self, translated: Path) -> None:
        done = process(
            "glossary", "why", "Haiti", "--to", "fr", "--root", translated, LC_ALL="C", PYTHONUTF8="0"
        )
        assert "required: 'Haïti'" in done.stdout


class TestStories:
    def test_one_given_twice_is_translated_once(self, translated: Path) -> None:
        done = translator("translate", "haiti-police", "haiti-police", "--to", "es", "--root", translated)
        assert len(done.stdout.splitlines()) == 2

    def test_may_have_odd_names_and_one_word(self, tmp_path: Path) -> None:
        init_project(tmp_path)
        folder = tmp_path / "locales" / "en"
        for name, text in {
            "two words.v2": "The road is closed.\r\n",
            "élève": "\ufeffThe road is closed.\n",
            "-dash": "The road is closed.",
            "one": "Yes",
        }.items():
            (folder / f"{name}.txt").write_bytes(text.encode())
        done = translator("translate", "--to", "es", cwd=tmp_path)
        assert done.returncode == 0, done.stderr
        for name, english in (("two words.v2", "closed.\r\n"), ("élève", "closed.\n"), ("-dash", "closed.")):
            path = tmp_path / "locales" / "es" / "LC_MESSAGES" / f"{name}.po"
            (reference,) = load(path, "").entries[0].references
            assert (reference.path, reference.line) == (f"locales/en/{name}.txt", 1)
            rendered = translator("render", "--to", "es", "--", name, cwd=tmp_path)
            assert rendered.returncode == 1
            assert rendered.stdout.endswith(english)

    def test_status_counts_segments_as_translate_does(self, tmp_path: Path) -> None:
        init_project(tmp_path)
        story = tmp_path / "locales" / "en" / "road.txt"
        story.write_text("The road is closed. It rained. The road is closed.\n", encoding="utf-8")
        done = translator("translate", "--to", "fr", "--json", cwd=tmp_path)
        (row,) = json.loads(done.stdout)["stories"]
        (state,) = json.loads(translator("status", "--to", "fr", "--json", cwd=tmp_path).stdout)["stories"]
        assert (row["segments"], row["new"]) == (3, 2)
        assert (state["segments"], state["drafts"], state["missing"]) == (3, 3, 0)


class TestLayout:
    def test_an_editor_may_lay_a_catalog_out_anew(self, project: Path) -> None:
        """What a translator's editor wrote is not rewritten while nothing changes."""
        translator("translate", "--root", project, "--to", "fr")
        path = project / "locales" / "fr" / "LC_MESSAGES" / "haiti-police.po"
        po = polib.pofile(str(path), wrapwidth=40)
        po[0].flags.remove("fuzzy")
        po.save()
        saved = path.read_bytes()
        assert translator("translate", "--root", project, "--to", "fr").returncode == 0
        assert path.read_bytes() == saved


def test_check_says_when_there_is_nothing_to_check(tmp_path: Path) -> None:
    done = translator("check", "--root", tmp_path)
    assert (done.returncode, done.stdout) == (0, "no findings\n")
    assert done.stderr == "no catalog found: nothing was checked\n"


def test_apply_waits_for_no_other_run(translated: Path) -> None:
    before = files(translated)
    with project_lock(translated):
        done = process("glossary", "apply", "MSS", "--root", translated)
    assert done.returncode == 2
    assert "another run is at work" in done.stderr
    assert files(translated) == before
