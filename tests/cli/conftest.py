"""A project in a temporary folder, and the command line as a user runs it."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

STORY = """\
By Marie Laurent
Port-au-Prince, (EFE).- At least 14 people died on Monday, police in Haiti said.
“We need help,” said a Kenyan officer of the MSS. The airport stayed shut.
Fear in the capital
Gangs control nearly 90% of the city, according to the United Nations. EFE
ml/jd
"""

Run = Callable[..., subprocess.CompletedProcess[str]]


def translator(
    *arguments: str | Path, cwd: Path | None = None, **env: str
) -> subprocess.CompletedProcess[str]:
    """Run the command line in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "translator", *map(str, arguments)],
        cwd=cwd,
        env={**os.environ, "COLUMNS": "200", **env},
        capture_output=True,
        text=True,
        check=False,
        timeout=240,
    )


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a project with one small story, not yet translated."""
    root = tmp_path / "newsroom"
    assert translator("init", root).returncode == 0
    (root / "locales" / "en" / "haiti-police.txt").write_text(STORY, encoding="utf-8")
    return root


@pytest.fixture(scope="session")
def translated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a translated project; copy it before you change it."""
    root = tmp_path_factory.mktemp("translated") / "newsroom"
    translator("init", root)
    (root / "locales" / "en" / "haiti-police.txt").write_text(STORY, encoding="utf-8")
    done = translator("translate", "--root", root)
    assert done.returncode == 0, done.stderr
    return root


def files(root: Path) -> dict[str, bytes]:
    """Return every file below a folder with its bytes."""
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in sorted(root.rglob("*"))
        if path.is_file() and ".translator-cache" not in path.parts
    }
