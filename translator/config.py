"""Configuration: where a newsroom keeps its stories, catalogs and glossary, and how it translates them."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from translator.errors import TranslatorError
from translator.languages import TARGETS, language

STANDALONE = "translator.toml"


@dataclass(frozen=True, slots=True)
class Config:
    """The settings of one project; every folder is relative to its root.

    ``languages`` are the target languages of a plain ``translate``; ``packages`` are further Argos
    packages (folders or ``.argosmodel`` files) that override all others; ``threads`` is the number of
    processor cores to use (0: all); ``beam`` the beam size of the search; ``team`` and ``bugs`` go into the
    headers of new catalogs.
    """

    languages: tuple[str, ...] = tuple(TARGETS)
    stories: str = "locales/en"
    catalogs: str = "locales"
    glossary: str = "glossary"
    packages: tuple[str, ...] = ()
    threads: int = 0
    beam: int = 4
    team: str = ""
    bugs: str = ""


def load_config(root: Path) -> Config:
    """Read the settings of the project in ``root``.

    They stand in ``translator.toml``, or under ``[tool.translator]`` of ``pyproject.toml``; the first that
    is there counts, and without either the defaults do. Raises TranslatorError for a file that is not
    TOML, an unknown setting or language, or a value of the wrong type.
    """
    path = root / STANDALONE
    if path.is_file():
        return _config(_read(path), path)
    path = root / "pyproject.toml"
    if path.is_file():
        return _config(_table(_table(_read(path), "tool", path), "translator", path), path)
    return Config()


def _read(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise TranslatorError(f"not valid TOML: {error}", path=path) from None
    except UnicodeDecodeError:
        raise TranslatorError("not UTF-8 text", path=path, hint="save the file as UTF-8") from None
    except OSError as error:
        raise TranslatorError(f"cannot be read: {error.strerror}", path=path) from None


def _table(parent: dict[str, Any], name: str, path: Path) -> dict[str, Any]:
    table = parent.get(name, {})
    if not isinstance(table, dict):
        raise TranslatorError(f"'{name}' must be a table, not {table!r}", path=path)
    return table


def _config(table: dict[str, Any], path: Path) -> Config:
    known = {field.name: field.default for field in fields(Config)}
    values: dict[str, Any] = {}
    for key, value in table.items():
        if key not in known:
            raise TranslatorError(f"unknown setting '{key}'", path=path, hint=f"known: {', '.join(known)}")
        values[key] = _typed(key, value, known[key], path)
    if "languages" in values:
        values["languages"] = _languages(values["languages"], path)
    if values.get("beam") == 0:
        raise TranslatorError("setting 'beam' must be 1 or more, not 0", path=path)
    return Config(**values)


def _languages(codes: Iterable[str], path: Path) -> tuple[str, ...]:
    distinct = tuple(dict.fromkeys(codes))
    if not distinct:
        raise TranslatorError(
            "setting 'languages' names no language", path=path, hint='for example ["es", "fr"]'
        )
    try:
        return tuple(language(code).code for code in distinct)
    except TranslatorError as error:
        raise TranslatorError(error.what, path=path, hint=error.hint) from None


def _typed(key: str, value: Any, default: object, path: Path) -> object:
    if isinstance(default, tuple):
        if isinstance(value, list) and all(isinstance(item, str) for item in value):
            return tuple(value)
        wanted = "a list of strings"
    elif isinstance(default, int):
        if isinstance(value, int) and not isinstance(value, bool) and value >= 0:
            return value
        wanted = "a whole number, 0 or more"
    else:
        if isinstance(value, str):
            return value
        wanted = "a string"
    raise TranslatorError(f"setting '{key}' must be {wanted}, not {value!r}", path=path)
