"""Bad input gets one clear line, exit status 2, and leaves every file as it was."""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import files, translator
from translator.__main__ import main
from translator.catalog.lock import project_lock


def story(root: Path) -> Path:
    return root / "locales" / "en" / "haiti-police.txt"


def catalog(root: Path, lang: str = "es") -> Path:
    return root / "locales" / lang / "LC_MESSAGES" / "haiti-police.po"


def damaged_package(root: Path) -> None:
    package = root / "bad"
    bundled = next((Path(__file__).parents[2] / "translator" / "models").glob("translate-en_es-*"))
    shutil.copytree(bundled, package)
    (package / "model" / "model.bin").unlink()


BAD: list[tuple[str, Callable[[Path], object], str, str]] = [
    ("a missing story", lambda root: None, "translate no-such", "locales/en: no story 'no-such'"),
    ("a misspelt slug", lambda root: None, "translate haiti-polce", "did you mean 'haiti-police'?"),
    ("an unknown language", lambda root: None, "translate --to de", "unknown language 'de'"),
    ("no language", lambda root: None, "translate --to ,", "--to names no language"),
    ("no stories", lambda root: story(root).unlink(), "translate", "locales/en: no story found"),
    (
        "an empty story",
        lambda root: story(root).write_text(""),
        "translate",
        "haiti-police.txt: the story is empty",
    ),
    (
        "a story that is not UTF-8",
        lambda root: story(root).write_bytes(b"By X\nP\xe9tion-Ville is calm today.\n"),
        "translate",
        "haiti-police.txt:2: byte 0xE9",
    ),
    (
        "a binary file",
        lambda root: story(root).write_bytes(b"\x00\x01\x02text"),
        "translate",
        "haiti-police.txt",
    ),
    (
        "a broken row of the glossary",
        lambda root: (root / "glossary" / "places.csv").write_text("source,es\nLima\n"),
        "translate",
        "glossary/places.csv:2: ",
    ),
    (
        "an unknown column of the glossary",
        lambda root: (root / "glossary" / "places.csv").write_text("source,de\nLima,Lima\n"),
        "translate",
        "'de'",
    ),
    (
        "no glossary",
        lambda root: shutil.rmtree(root / "glossary"),
        "translate",
        "glossary: no such folder",
    ),
    (
        "a catalog with a syntax error",
        lambda root: (
            catalog(root).parent.mkdir(parents=True),
            catalog(root).write_text('msgid "a"\nmsgstr "b\n'),
        ),
        "translate",
        "haiti-police.po:2: ",
    ),
    (
        "a missing package",
        lambda root: None,
        "translate --package none.argosmodel",
        "none.argosmodel: no such package",
    ),
    ("a damaged package", damaged_package, "translate --package {root}/bad", "damaged model package"),
    (
        "settings that are not TOML",
        lambda root: (root / "translator.toml").write_text("languages = "),
        "translate",
        "translator.toml: not valid TOML",
    ),
    (
        "an unknown setting",
        lambda root: (root / "translator.toml").write_text('langs = ["fr"]'),
        "translate",
        "unknown setting 'langs'",
    ),
    ("render without a catalog", lambda root: None, "render haiti-police --to fr", "no catalog yet"),
    ("render of an unknown story", lambda root: None, "render nothing --to fr", "no story 'nothing'"),
    ("a check that is none", lambda root: None, "check --only nothing", "no check 'nothing'"),
    ("an unknown report format", lambda root: None, "check --format yaml", "unknown format 'yaml'"),
    ("an unknown severity", lambda root: None, "check --fail-on fatal", "unknown severity 'fatal'"),
    ("a missing baseline", lambda root: None, "check --baseline none.json", "none.json: cannot be read"),
    ("an unknown revision", lambda root: None, "check --changed-since nowhere", "nowhere"),
]


@pytest.mark.parametrize(
    ("damage", "command", "message"), [row[1:] for row in BAD], ids=[row[0] for row in BAD]
)
def test_bad_input(project: Path, damage: Callable[[Path], object], command: str, message: str) -> None:
    damage(project)
    before = files(project)
    done = translator(*command.format(root=project).split(), "--root", project)
    assert (done.returncode, done.stdout) == (2, "")
    (line,) = done.stderr.splitlines()
    assert line.startswith("translator: error: ")
    assert message in line
    assert files(project) == before


def test_a_root_that_is_not_there(tmp_path: Path) -> None:
    done = translator("status", "--root", tmp_path / "none")
    assert done.returncode == 2
    assert "no such folder" in done.stderr


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_an_unwritable_folder(project: Path) -> None:
    (project / "locales").chmod(0o555)
    try:
        done = translator("translate", "--root", project, "--to", "es")
        assert done.returncode == 2
        assert "cannot be written" in done.stderr
    finally:
        (project / "locales").chmod(0o755)


def test_a_file_where_a_folder_must_be(project: Path) -> None:
    (project / "locales" / "es").write_text("in the way")
    before = files(project)
    done = translator("translate", "--root", project, "--to", "es")
    assert done.returncode == 2
    assert "cannot be written" in done.stderr
    assert len(done.stderr.strip().splitlines()[-1].split("\n")) == 1
    assert files(project) == before


def test_two_runs_at_once(project: Path) -> None:
    before = files(project)
    with project_lock(project):
        done = translator("translate", "--root", project)
    assert done.returncode == 2
    assert "another run is at work in this project" in done.stderr
    assert files(project) == before


def test_ctrl_c_in_the_middle(project: Path) -> None:
    path = story(project)
    text = path.read_text(encoding="utf-8")
    path.write_text(text + "".join(f"Police counted {n} new cases in the north.\n" for n in range(100, 400)))
    before = files(project)
    process = subprocess.Popen(
        [sys.executable, "-m", "translator", "translate", "--root", str(project)],
        stderr=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stderr is not None
    process.stderr.readline()  # the first line of progress: the model is at work
    time.sleep(0.2)
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=60)
    assert process.returncode == 130
    assert "interrupted" in err
    assert "Traceback" not in err
    after = {name: data for name, data in files(project).items() if name != ".translator.lock"}
    assert after == before


def test_ctrl_c_while_it_starts(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def interrupted(name: str) -> None:
        raise KeyboardInterrupt

    monkeypatch.delattr("translator.cli", raising=False)
    monkeypatch.delitem(sys.modules, "translator.cli", raising=False)
    monkeypatch.setattr("translator.commands.check.register", interrupted)  # as the command line is imported
    with pytest.raises(SystemExit) as end:
        main()
    assert end.value.code == 130
    assert capsys.readouterr().err == "translator: interrupted; existing files are as they were\n"
