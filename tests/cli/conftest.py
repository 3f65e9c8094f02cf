"""A project in a temporary folder, and the command line as a user runs it."""

import io
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from translator.cli import main
from translator.project import init_project

STORY = """\
By Marie Laurent
Port-au-Prince, (EFE).- At least 14 people died on Monday, police in Haiti said.
“We need help,” said a Kenyan officer of the MSS. The airport stayed shut.
Fear in the capital
Gangs control nearly 90% of the city, according to the United Nations. EFE
ml/jd
"""


@dataclass(frozen=True)
class Done:
    """What a run of the command line left: its exit status and what it printed."""

    returncode: int
    stdout: str
    stderr: str


def process(*arguments: str | Path, cwd: Path | None = None, **env: str) -> Done:
    """Run the command line in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-m", "translator", *map(str, arguments)],
        cwd=cwd,
        env={**os.environ, "COLUMNS": "200", **env},
        capture_output=True,
        text=True,
        check=False,
        timeout=240,
    )
    return Done(done.returncode, done.stdout, done.stderr)


def translator(*arguments: str | Path, cwd: Path | None = None, **env: str) -> Done:
    """Run the command line in this process: faster, and where opening a socket fails."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "argv", ["translator", *map(str, arguments)])
        streams = [io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="") for _ in range(2)]
        patch.setattr(sys, "stdout", streams[0])
        patch.setattr(sys, "stderr", streams[1])
        patch.chdir(cwd or Path.cwd())
        for name, value in {"COLUMNS": "200", **env}.items():
            patch.setenv(name, value)
        with pytest.raises(SystemExit) as end:
            main()
        for stream in streams:
            stream.flush()
    out, err = (stream.buffer.getvalue().decode("utf-8") for stream in streams)  # type: ignore[attr-defined]
    return Done(int(end.value.code or 0), out, err)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a project with one small story, not yet translated."""
    root = tmp_path / "newsroom"
    init_project(root)
    (root / "locales" / "en" / "haiti-police.txt").write_text(STORY, encoding="utf-8")
    return root


@pytest.fixture(scope="session")
def translated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a project that the command line laid out and translated; copy it before you change it."""
    root = tmp_path_factory.mktemp("translated") / "newsroom"
    assert process("init", root).returncode == 0
    (root / "locales" / "en" / "haiti-police.txt").write_text(STORY, encoding="utf-8")
    done = process("translate", "--root", root)
    assert done.returncode == 0, done.stderr
    return root


def files(root: Path) -> dict[str, bytes]:
    """Return every file below a folder with its bytes."""
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in sorted(root.rglob("*"))
        if path.is_file() and ".translator-cache" not in path.parts
    }
