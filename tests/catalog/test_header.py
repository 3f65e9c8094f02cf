"""The header: complete when made, then the humans'."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.catalog.conftest import build_story, drafts_for
from translator import __version__
from translator.catalog.header import HeaderInfo, catalog_header, signatures, story_date, template_header
from translator.catalog.merge import merge, needed
from translator.catalog.model import Header
from translator.catalog.po import parse
from translator.catalog.serialise import serialise
from translator.errors import TranslatorError

INFO = HeaderInfo("2025-01-02 03:04+0000", "en_es 1.0 ab", "cd", "desk@example.org", "Desk <d@example.org>")


def made(lang: str = "es", info: HeaderInfo = INFO) -> Header:
    return catalog_header(None, lang, "aid", info, drafted=True)


def test_a_new_header_is_complete_and_in_order() -> None:
    assert made().fields == (
        ("Project-Id-Version", "aid"),
        ("Report-Msgid-Bugs-To", "desk@example.org"),
        ("POT-Creation-Date", "2025-01-02 03:04+0000"),
        ("PO-Revision-Date", "2025-01-02 03:04+0000"),
        ("Last-Translator", "Automatically generated"),
        ("Language-Team", "Desk <d@example.org>"),
        ("Language", "es"),
        ("MIME-Version", "1.0"),
        ("Content-Type", "text/plain; charset=UTF-8"),
        ("Content-Transfer-Encoding", "8bit"),
        ("Plural-Forms", "nplurals=2; plural=(n != 1);"),
        ("X-Generator", f"wire-translator {__version__}"),
        ("X-Translator-Model", "en_es 1.0 ab"),
        ("X-Translator-Glossary", "cd"),
    )


@pytest.mark.parametrize(("lang", "plural"), [("es", "(n != 1)"), ("fr", "(n > 1)"), ("ht", "(n != 1)")])
def test_the_language_and_its_plural_rule(lang: str, plural: str) -> None:
    header = made(lang)
    assert (header.get("Language"), header.get("Plural-Forms")) == (lang, f"nplurals=2; plural={plural};")


def test_an_unknown_language_is_an_error() -> None:
    with pytest.raises(TranslatorError, match="unknown language 'de'"):
        made("de")


EDITED = Header(
    (
        ("Project-Id-Version", "Aid desk 3"),
        ("PO-Revision-Date", "2026-02-03 10:00+0100"),
        ("Last-Translator", "Ana <ana@example.org>"),
        ("Language-Team", "Español"),
        ("Language", "es_DO"),
        ("Content-Type", "text/plain; charset=UTF-8"),
        ("Plural-Forms", "nplurals=3; plural=n == 1 ? 0 : n != 0 && n % 1000000 == 0 ? 1 : 2;"),
        ("X-Generator", "Poedit 3.4"),
        ("X-Poedit-Basepath", "."),
    ),
    ("Ana’s notes",),
)


def test_what_a_human_wrote_stays_and_only_missing_fields_come() -> None:
    header = catalog_header(EDITED, "es", "aid", INFO, drafted=False)
    assert [field for field in header.fields if field in EDITED.fields] == list(EDITED.fields)
    assert [name for name, _ in header.fields if not EDITED.get(name)] == [
        "Report-Msgid-Bugs-To", "POT-Creation-Date", "MIME-Version", "Content-Transfer-Encoding",
    ]  # fmt: skip
    assert header.comments == EDITED.comments
    assert catalog_header(header, "es", "aid", INFO, drafted=False) == header


def test_an_editor_s_generator_stays_when_drafts_come_and_the_signatures_are_ours() -> None:
    header = catalog_header(EDITED, "es", "aid", INFO, drafted=True)
    assert header.get("X-Generator") == "Poedit 3.4"
    assert signatures(header) == ("en_es 1.0 ab", "cd")


def test_other_models_are_named_only_when_they_drafted_something() -> None:
    newer = HeaderInfo("2026-01-01 00:00+0000", "en_es 2.0 ef", "gh")
    assert catalog_header(made(), "es", "aid", newer, drafted=False) == made()
    assert signatures(catalog_header(made(), "es", "aid", newer, drafted=True)) == ("en_es 2.0 ef", "gh")


def test_placeholders_and_another_charset_are_settled() -> None:
    old = Header(
        (
            ("Project-Id-Version", "PACKAGE VERSION"),
            ("Last-Translator", "FULL NAME <EMAIL@ADDRESS>"),
            ("Language", ""),
            ("Content-Type", "text/plain; charset=ISO-8859-1"),
        )
    )
    header = catalog_header(old, "ht", "aid", INFO, drafted=False)
    assert header.get("Project-Id-Version") == "aid"
    assert header.get("Last-Translator") == "Automatically generated"
    assert (header.get("Language"), header.get("Content-Type")) == ("ht", "text/plain; charset=UTF-8")


def test_a_header_in_a_file_survives_a_run_byte_for_byte() -> None:
    story = build_story("Aid arrived.")
    first = merge(story, "es", None, drafts_for(needed(story, "es", None)), info=INFO).catalog
    text = serialise(first).decode().replace("Automatically generated", "Ana <ana@example.org>")
    text = text.replace('"X-Translator-Model', '"X-Loco-Source: web\\n"\n"X-Translator-Model')
    after = merge(
        story, "es", parse(text.encode()), [], info=HeaderInfo("2030-01-01 00:00+0000", "new", "new")
    )
    assert serialise(after.catalog).decode() == text


def test_the_date_is_that_of_the_story_or_of_the_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    story = tmp_path / "aid.txt"
    story.touch()
    os.utime(story, (1_000_000_000, 1_000_000_000))
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    assert story_date(story) == "2001-09-09 01:46+0000"
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    assert story_date(story) == "1970-01-01 00:00+0000"


def test_a_template_has_placeholders_and_keeps_the_header_it_has() -> None:
    header = template_header(None, "aid", INFO)
    assert header.flags == ("fuzzy",)
    assert (header.get("Language"), header.get("Last-Translator")) == ("", "FULL NAME <EMAIL@ADDRESS>")
    assert template_header(header, "aid", HeaderInfo("2030-01-01 00:00+0000")) == header
