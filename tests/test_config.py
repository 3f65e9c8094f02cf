"""Where the settings of a project are read from, and what they may be."""

from pathlib import Path

import pytest

from translator.config import Config, load_config
from translator.errors import TranslatorError


def test_without_a_file_the_defaults_count(tmp_path: Path) -> None:
    assert load_config(tmp_path) == Config()
    assert Config().languages == ("es", "fr", "ht")


def test_settings_stand_in_translator_toml(tmp_path: Path) -> None:
    (tmp_path / "translator.toml").write_text(
        'languages = ["ht", "es", "ht"]\nbeam = 2\nteam = "Desk"\n', encoding="utf-8"
    )
    assert load_config(tmp_path) == Config(languages=("ht", "es"), beam=2, team="Desk")


def test_or_in_pyproject_toml(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text(
        '[project]\nname = "x"\n[tool.translator]\nstories = "copy"\n', encoding="utf-8"
    )
    assert load_config(tmp_path) == Config(stories="copy")


def test_translator_toml_comes_first(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("[tool.translator]\nbeam = 2\n", encoding="utf-8")
    (tmp_path / "translator.toml").write_text("beam = 3\n", encoding="utf-8")
    assert load_config(tmp_path).beam == 3


def test_a_pyproject_of_something_else_is_no_settings(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text('[project]\nname = "x"\n', encoding="utf-8")
    assert load_config(tmp_path) == Config()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("beam = ", "not valid TOML"),
        ('langs = ["es"]', "unknown setting 'langs'; known: languages, "),
        ("languages = []", "setting 'languages' names no language"),
        ('languages = "es"', "setting 'languages' must be a list of strings, not 'es'"),
        ('languages = ["de"]', "unknown language 'de'; choose from es, fr, ht"),
        ("packages = [1]", "setting 'packages' must be a list of strings"),
        ("beam = 0", "setting 'beam' must be 1 or more"),
        ("beam = true", "setting 'beam' must be a whole number"),
        ("threads = -1", "setting 'threads' must be a whole number"),
        ("team = 1", "setting 'team' must be a string"),
    ],
)
def test_a_wrong_setting_is_named_with_its_file(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "translator.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(TranslatorError) as raised:
        load_config(tmp_path)
    assert str(raised.value).startswith(f"{path}: {message}")


@pytest.mark.parametrize("text", ["tool = 1", "[tool]\ntranslator = 2"])
def test_a_value_where_a_table_must_be(tmp_path: Path, text: str) -> None:
    (tmp_path / "pyproject.toml").write_text(text, encoding="utf-8")
    with pytest.raises(TranslatorError, match="must be a table"):
        load_config(tmp_path)


def test_a_file_that_is_not_utf8(tmp_path: Path) -> None:
    (tmp_path / "translator.toml").write_bytes(b'team = "D\xe9sk"')
    with pytest.raises(TranslatorError, match="not UTF-8 text"):
        load_config(tmp_path)
