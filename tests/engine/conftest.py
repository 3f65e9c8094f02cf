"""The bundled packages for real, and variants of them made of symbolic links."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from translator.engine.decode import Engine
from translator.engine.packages import bundled_packages, find_packages

MakePackage = Callable[..., Path]


@pytest.fixture(scope="session")
def engine() -> Engine:
    return Engine(find_packages(["es", "fr", "ht"], environ={}))


@pytest.fixture
def make_package() -> MakePackage:
    """Return a function that lays out a copy of a bundled package, with other metadata, in a folder.

    A key set to None is left out; a name in ``without`` is a file left out.
    """

    def make(
        folder: Path,
        version: str = "1.0",
        lang: str = "es",
        name: str = "",
        without: tuple[str, ...] = (),
        **metadata: Any,
    ) -> Path:
        source = next(bundled_packages().glob(f"translate-en_{lang}-*"))
        package = folder / (name or f"translate-en_{lang}-{version.replace('.', '_')}")
        (package / "model").mkdir(parents=True)
        for path in [source / "sentencepiece.model", *(source / "model").iterdir()]:
            relative = path.relative_to(source)
            if relative.as_posix() not in without:
                (package / relative).symlink_to(path)
        values = json.loads((source / "metadata.json").read_text(encoding="utf-8"))
        values |= {"package_version": version, **metadata}
        if "metadata.json" not in without:
            text = json.dumps({key: value for key, value in values.items() if value is not None})
            (package / "metadata.json").write_text(text, encoding="utf-8")
        return package

    return make
