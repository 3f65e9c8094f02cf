"""The pre-commit hooks: what they run exists, and passes and fails a project as it should."""

from __future__ import annotations

import shlex
from pathlib import Path

import pytest
import yaml

from tests.cli.conftest import translator

HOOKS = yaml.safe_load((Path(__file__).parents[2] / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
PO = """\
msgid ""
msgstr ""
"Project-Id-Version: a\\n"
"Language: es\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"

msgid "The MSS left Haiti on Monday."
msgstr "{}"
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    assert translator("init", tmp_path).returncode == 0
    catalog = tmp_path / "locales" / "es" / "LC_MESSAGES" / "a.po"
    catalog.parent.mkdir(parents=True)
    catalog.write_text(PO.format("La MSS se fue de Haití el lunes."), encoding="utf-8")
    return tmp_path


def run(hook: dict[str, str], project: Path) -> int:
    command, *arguments = shlex.split(hook["entry"])
    assert command == "translator"
    return translator(*arguments, cwd=project).returncode


@pytest.mark.parametrize("hook", HOOKS, ids=lambda hook: hook["id"])
def test_a_clean_project_passes(hook: dict[str, str], project: Path) -> None:
    assert run(hook, project) == 0


def test_a_lost_term_fails(project: Path) -> None:
    catalog = project / "locales" / "es" / "LC_MESSAGES" / "a.po"
    catalog.write_text(PO.format("La misión se fue de Haití el lunes."), encoding="utf-8")
    assert run(HOOKS[0], project) == 1


def test_a_broken_term_base_fails(project: Path) -> None:
    terms = project / "glossary" / "terms.csv"
    terms.write_text(terms.read_text(encoding="utf-8") + "curfew,nonsense,,,\n", encoding="utf-8")
    assert run(HOOKS[1], project) == 2
