"""Templates and the Babel extractor, through the real msginit, msgmerge and pybabel."""

from __future__ import annotations

import io
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from babel.messages.extract import DEFAULT_KEYWORDS
from babel.messages.extract import extract as babel_extract
from babel.messages.pofile import read_po

from tests.catalog.conftest import build_story, drafts_for
from translator.catalog.extractor import extract
from translator.catalog.header import HeaderInfo
from translator.catalog.merge import merge, needed
from translator.catalog.model import Catalog
from translator.catalog.po import load, parse
from translator.catalog.serialise import serialise
from translator.catalog.template import messages, template
from translator.catalog.write import write_catalog
from translator.errors import TranslatorError
from translator.formats.registry import read_story
from translator.story import Role

INFO = HeaderInfo("2025-01-02 03:04+0000", "en_es 1.0 ab", "cd")
COPY = """By Ana Pierre

PORT-AU-PRINCE, Haiti, March 3 (EFE).- Trucks with food reached Gonaives. Police guarded the road.

“We waited two weeks,” said a nurse. It rained on 5% of all days.

Police guarded the road.
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    folder = tmp_path / "locales" / "en"
    folder.mkdir(parents=True)
    (folder / "aid.txt").write_text(COPY, encoding="utf-8")
    (tmp_path / "babel.cfg").write_text("[wire: locales/en/*.txt]\n", encoding="utf-8")
    return tmp_path


def pybabel(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    program = shutil.which("pybabel", path=str(Path(sys.executable).parent)) or shutil.which("pybabel")
    assert program is not None
    ran = subprocess.run([program, *arguments], cwd=root, capture_output=True, check=False, encoding="utf-8")
    assert ran.returncode == 0, ran.stderr
    return ran


def test_a_template_is_what_the_tools_expect(
    gettext: Callable[..., subprocess.CompletedProcess[bytes]],
) -> None:
    story = build_story((Role.HEADLINE, "Aid"), "One.", "Two.", "One.")
    data = serialise(template(story, None, INFO))
    assert gettext("msgcat", data).stdout == data
    assert gettext("msgfmt", data, "-c", "-o", "/dev/null").returncode == 0
    made = gettext("msginit", data, "--no-translator", "-l", "fr", "-o", "-", "-i")
    assert made.returncode == 0, made.stderr
    assert [each.key for each in parse(made.stdout).entries] == [each.key for each in messages(story)]


def test_an_unchanged_story_keeps_its_template() -> None:
    story = build_story("One.")
    first = template(story, None, INFO)
    again = template(story, parse(serialise(first)), HeaderInfo("2030-01-01 00:00+0000"))
    assert serialise(again) == serialise(first)


def test_msgmerge_with_the_template_keeps_every_translation(project: Path) -> None:
    program = shutil.which("msgmerge")
    if program is None:
        pytest.skip("msgmerge is not installed")
    story = read_story(project / "locales/en/aid.txt", project)
    catalog = merge(story, "es", None, drafts_for(needed(story, "es", None)), info=INFO).catalog
    write_catalog(project / "es.po", catalog)
    write_catalog(project / "aid.pot", template(story, None, INFO))
    subprocess.run([program, "-q", "-U", "--backup=off", "es.po", "aid.pot"], cwd=project, check=True)
    merged = load(project / "es.po")
    assert [(each.key, each.msgstr) for each in merged.entries] == [
        (each.key, each.msgstr) for each in catalog.entries
    ]


def test_pybabel_extracts_the_messages_of_the_template(project: Path) -> None:
    pybabel(project, "extract", "-F", "babel.cfg", "-o", "aid.pot", ".")
    story = read_story(project / "locales/en/aid.txt", project)
    found = load(project / "aid.pot")
    ours = messages(story)
    assert [each.key for each in found.entries] == [each.key for each in ours]
    assert [each.references for each in found.entries] == [each.references for each in ours]
    assert [set(each.extracted) for each in found.entries] == [set(each.extracted) for each in ours]
    assert {each.msgctxt for each in ours} >= {"byline", "dateline"}


def test_pybabel_updates_and_compiles_a_catalog_of_ours(project: Path) -> None:
    path = project / "locales/es/LC_MESSAGES/aid.po"
    source = project / "locales/en/aid.txt"
    story = read_story(source, project)
    catalog = merge(story, "es", None, drafts_for(needed(story, "es", None)), info=INFO).catalog
    text = serialise(catalog).decode().replace('#, fuzzy\nmsgid "Police', 'msgid "Police')
    text = text.replace("M(es) Police guarded the road.", "La policía vigiló la carretera.")
    path.parent.mkdir(parents=True)
    path.write_text(text, encoding="utf-8")
    reviewed = [each.msgid for each in load(path).entries if each.reviewed]
    assert reviewed == ["Police guarded the road."]
    source.write_text(COPY + "\nA new sentence ends the story.\n", encoding="utf-8")
    pybabel(project, "extract", "-F", "babel.cfg", "-o", "aid.pot", ".")
    pybabel(project, "update", "-i", "aid.pot", "-o", str(path), "-l", "es")
    updated = load(path)
    assert [each.msgid for each in updated.entries if each.reviewed] == reviewed
    assert updated.by_key[None, "A new sentence ends the story."].msgstr == ""
    story = read_story(source, project)
    units = needed(story, "es", updated)
    assert [unit.msgid for unit in units] == ["A new sentence ends the story."]
    write_catalog(path, merge(story, "es", updated, drafts_for(units), info=INFO).catalog)
    pybabel(project, "compile", "-i", str(path), "-o", "aid.mo", "-l", "es")
    assert (project / "aid.mo").stat().st_size > 0


def test_a_format_that_babel_guessed_from_prose_is_dropped(
    project: Path, gettext: Callable[..., subprocess.CompletedProcess[bytes]]
) -> None:
    story = read_story(project / "locales/en/aid.txt", project)
    catalog = merge(story, "es", None, drafts_for(needed(story, "es", None)), info=INFO).catalog
    rain = "It rained on 5% of all days."
    write_catalog(project / "es.po", catalog)
    pybabel(project, "extract", "-F", "babel.cfg", "-o", "aid.pot", ".")
    pybabel(project, "update", "-i", "aid.pot", "-o", "es.po", "-l", "es")
    text = (project / "es.po").read_text(encoding="utf-8")
    assert "python-format" in text
    reviewed = parse(text.replace(f"M(es) {rain}", "Llovió uno de cada veinte días.").encode())
    entries = tuple(
        replace(each, flags=each.flags[1:]) if each.msgid == rain else each for each in reviewed.entries
    )
    broken = Catalog(reviewed.header, entries)
    assert b"format" in gettext("msgfmt", serialise(broken), "-c", "-o", "/dev/null").stderr
    mended = serialise(merge(story, "es", broken, [], info=INFO).catalog)
    assert gettext("msgfmt", mended, "-c", "-o", "/dev/null").stderr == b""


def test_babel_reads_a_whole_catalog_of_ours(project: Path) -> None:
    story = read_story(project / "locales/en/aid.txt", project)
    catalog = merge(story, "ht", None, drafts_for(needed(story, "ht", None)), info=INFO).catalog
    babel = read_po(io.BytesIO(serialise(catalog)), abort_invalid=True)
    assert [((each.context or None), each.id, each.string, each.fuzzy) for each in babel if each.id] == [
        (each.msgctxt, each.msgid, each.msgstr, True) for each in catalog.entries
    ]
    assert (str(babel.locale), babel.num_plurals) == ("ht", 2)


def test_the_extractor_reads_a_story_without_a_file_name() -> None:
    found = list(babel_extract(extract, io.BytesIO(COPY.encode()), DEFAULT_KEYWORDS))
    assert [(line, message, context) for line, message, _, context in found][:3] == [
        (1, "By Ana Pierre", "byline"),
        (3, "PORT-AU-PRINCE, Haiti, March 3 (EFE).-", "dateline"),
        (3, "Trucks with food reached Gonaives.", None),
    ]
    assert [line for line, message, *_ in found if message == "Police guarded the road."] == [3, 7]


def test_a_broken_story_is_an_error_for_babel_too() -> None:
    with pytest.raises(TranslatorError, match="not UTF-8"):
        list(extract(io.BytesIO(b"Caf\xe9 reached.\n"), DEFAULT_KEYWORDS, (), {}))


def test_without_pgettext_contexts_would_be_lost() -> None:
    with pytest.raises(TranslatorError, match="add the option -k pgettext:1c,2"):
        list(extract(io.BytesIO(COPY.encode()), {"_": None}, (), {}))
