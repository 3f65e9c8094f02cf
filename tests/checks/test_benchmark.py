"""benchmarks/checks.py runs on any folder of references and writes the tables."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]
ENGLISH = ["Police closed the road on Monday, officials said.", '"We won," the mayor said.', "It rained."]
SPANISH = ["La policía cerró la carretera el lunes, según fuentes.", '"Ganamos", dijo el alcalde.', "Llovió."]


@pytest.fixture(scope="module")
def benchmark() -> ModuleType:
    spec = importlib.util.spec_from_file_location("benchmarks_checks", ROOT / "benchmarks" / "checks.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    import sys

    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def test_tables(benchmark: ModuleType, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "news.en").write_text("\n".join(ENGLISH), encoding="utf-8")
    (tmp_path / "news.es").write_text("\n".join(SPANISH), encoding="utf-8")
    assert benchmark.main(["--references", str(tmp_path), "--sample", "3"]) == 0
    page = capsys.readouterr().out
    assert "| **all checks** |  | 0 | **0** |" in page
    assert "| end-dropped | `end-punctuation` | 2 | 100.0 | 100.0 | 0.0 |" in page.replace(
        "end-dropped | `end-punctuation` | 3", ""
    )
    assert ENGLISH[0] not in page


def test_no_references(benchmark: ModuleType, tmp_path: Path) -> None:
    assert benchmark.main(["--references", str(tmp_path)]) == 2
