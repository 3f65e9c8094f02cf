"""The checks inside Babel, and through the real ``pybabel compile``."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, TranslationError

from translator.checks.babel_checker import check


def told(lang: str, msgid: str, msgstr: str, *, role: str = "role: paragraph", **fields: object) -> str:
    catalog = Catalog(locale=lang)
    message = catalog.add(msgid, msgstr, auto_comments=[role] if role else [], **fields)  # type: ignore[arg-type]
    try:
        check(catalog, message)
    except TranslationError as error:
        return str(error)
    return ""


@pytest.mark.parametrize(
    ("lang", "msgid", "msgstr", "ids"),
    [
        ("es", "See https://example.org.", "Vea https://ejemplo.org.", ["address"]),
        ("fr", "The <em>Times</em> said so.", "Le <em>Times l'a dit.", ["placeable"]),
        ("ht", "The school reopened.", "LekÃ²l la relouvri.", ["encoding"]),
        ("es", "Aid reached the north today.", "Aid reached the north today.", ["untranslated"]),
        ("es", "See <b>a@b.org</b>.", "Vea <b>a@c.org.", ["address", "placeable"]),
    ],
)
def test_errors_are_raised(lang: str, msgid: str, msgstr: str, ids: list[str]) -> None:
    error = told(lang, msgid, msgstr)
    assert error
    assert all(f"({check_id})" in error for check_id in ids)


@pytest.mark.parametrize(
    ("lang", "msgid", "msgstr", "fields"),
    [
        ("es", "Aid came.", "Llegó la ayuda.", {}),
        ("es", "Aid came.", "Llegó  la ayuda.", {}),  # a warning
        ("es", "Aid came.", "", {}),  # not translated: Babel leaves it out
        ("de", "See https://example.org.", "Siehe https://beispiel.org.", {}),
        ("es", "See https://example.org.", "Vea https://ejemplo.org.", {"role": ""}),
        ("es", "See https://example.org.", "Vea https://ejemplo.org.", {"flags": ["fuzzy"]}),
        (
            "es",
            "See https://a.org.",
            "Vea https://b.org.",
            {"user_comments": ["check-ignore: address moved"]},
        ),
    ],
)
def test_silence(lang: str, msgid: str, msgstr: str, fields: dict[str, object]) -> None:
    assert told(lang, msgid, msgstr, **fields) == ""  # type: ignore[arg-type]


def test_no_catalog() -> None:
    message = Catalog(locale="es").add(
        "See https://a.org.", "https://b.org", auto_comments=["role: paragraph"]
    )
    check(None, message)


def test_pybabel_compile_reports_what_is_wrong(tmp_path: Path) -> None:
    glossary = tmp_path / "glossary"
    glossary.mkdir()
    (glossary / "t.csv").write_text("source,es\nNational Police,Policía Nacional\n", encoding="utf-8")
    catalog = tmp_path / "aid.po"
    catalog.write_text(
        'msgid ""\nmsgstr ""\n"Language: es\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n'
        '#. role: paragraph\nmsgid "See https://example.org."\nmsgstr "Vea https://ejemplo.org."\n\n'
        '#. role: paragraph\nmsgid "The National Police came."\nmsgstr "Vinieron agentes."\n\n'
        'msgid "Save at https://example.org"\nmsgstr "Guardar"\n',
        encoding="utf-8",
    )
    command = [sys.executable, "-m", "babel.messages.frontend", "compile", "-i", str(catalog), "-o"]
    done = subprocess.run(
        [*command, str(tmp_path / "aid.mo"), "-l", "es"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    lines = [line for line in done.stderr.splitlines() if "aid.po:" in line]
    assert [line.rpartition("(")[2] for line in lines] == ["address)", "term-missing)"]
    assert "aid.po:7" in lines[0] or "aid.po:6" in lines[0]
