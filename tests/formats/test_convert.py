"""Conversion: a translated story in another format reads as the same story."""

from pathlib import Path

import pytest

from translator.catalog.model import Catalog, Entry
from translator.formats.convert import render_as
from translator.formats.registry import formats, parse_story
from translator.rendering import Rendered
from translator.story import Role, Story

FIXTURES = sorted((Path(__file__).parent / "fixtures").iterdir())


def story_of(path: Path) -> Story:
    return parse_story(path.read_bytes(), path.name, path.name.partition(".")[0])


def converted(story: Story, format: str, *, reviewed: bool = True) -> Rendered:
    entries = [
        Entry(each.msgid, f"Ò {each.msgid}", each.msgctxt, flags=() if reviewed else ("fuzzy",))
        for each in story.translatable
    ]
    return render_as(story, Catalog(None, tuple(entries)), "ht", format, drafts=True)


@pytest.mark.parametrize("format", [each.name for each in formats()])
@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: path.name)
def test_what_is_written_reads_in_its_format(path: Path, format: str) -> None:
    story = story_of(path)
    rendered = converted(story, format)
    again = parse_story(rendered.data, f"out.{format}", "out")
    assert again.format == format
    assert (rendered.segments, rendered.unreviewed, rendered.drafted) == (len(story.translatable), 0, 0)
    headline = next((each.msgid for each in story.segments if each.role is Role.HEADLINE), None)
    if headline is not None:
        titles = [each.msgid for each in again.segments if each.role is Role.HEADLINE]
        assert titles and titles[0].startswith("Ò ")
    text = " ".join(each.msgid for each in again.segments).replace("—", "-").replace(" ", "")
    last = [each for each in story.translatable if each.role is Role.PARAGRAPH][-1]
    expected = last.msgid
    for placeable in last.placeables:
        expected = expected.replace(placeable.name, "")
    assert f"Ò{expected}".replace("—", "-").replace("'", "’").replace(" ", "") in text.replace("'", "’")
    assert again.metadata.get("language", "ht") == "ht"


@pytest.mark.parametrize("format", [each.name for each in formats()])
def test_a_draft_says_so(format: str) -> None:
    story = story_of(next(path for path in FIXTURES if path.name == "police.nitf.xml"))
    rendered = converted(story, format, reviewed=False)
    assert rendered.drafted == len(story.translatable)
    count = rendered.drafted
    note = (
        f"[BOUYON OTOMATIK: {count} segman sou {count} poko revize]" if format == "txt" else "machine draft"
    )
    assert note in rendered.text
    assert "machine draft" not in converted(story, format).text


def test_what_is_not_reviewed_stays_english_without_drafts() -> None:
    story = story_of(next(path for path in FIXTURES if path.name == "game.anpa"))
    rendered = render_as(story, Catalog(), "ht", "nitf", drafts=False)
    assert (rendered.unreviewed, rendered.drafted) == (rendered.segments, 0)
    assert "<p>Jacmel won for the third time in four games.</p>" in rendered.text
