"""What every format promises: nothing but segments and declared metadata ever changes in a file."""

from itertools import pairwise
from pathlib import Path

import pytest

from translator.catalog.model import Catalog, Entry
from translator.formats.base import Edit
from translator.formats.registry import parse_story, story_format
from translator.rendering import DRAFT, REVIEWED, apply, encode, render
from translator.story import Story

FIXTURES = sorted((Path(__file__).parent / "fixtures").iterdir())


@pytest.fixture(params=FIXTURES, ids=lambda path: path.name)
def path(request: pytest.FixtureRequest) -> Path:
    assert isinstance(request.param, Path)
    return request.param


@pytest.fixture
def story(path: Path) -> Story:
    return parse_story(path.read_bytes(), path.name, path.name.partition(".")[0])


def reencoded(story: Story) -> str:
    format_ = story_format(story.format)
    return apply(
        story.text,
        [Edit(each.start, each.end, format_.encode(each, each.msgid)) for each in story.translatable],
    )


def test_the_content_tells_the_format(path: Path, story: Story) -> None:
    kind = path.name.split(".")[1]
    assert story.format == kind
    assert path.suffix in story_format(kind).suffixes


def test_untranslated_bytes_come_back(path: Path, story: Story) -> None:
    assert encode("".join(piece for piece, _ in story.pieces()), story) == path.read_bytes()


def test_segments_stand_in_order_in_their_blocks(story: Story) -> None:
    assert story.translatable
    assert all(before.end <= after.start for before, after in pairwise(story.segments))
    for segment in story.segments:
        block = story.blocks[segment.block]
        assert block.start <= segment.start < segment.end <= block.end
        assert segment.line == story.text.count("\n", 0, segment.start) + 1
        assert segment.msgid == segment.msgid.strip() != ""
        for hint in segment.hints:
            assert segment.msgid[hint.start : hint.end].strip()


def test_what_is_written_for_the_english_reads_as_the_english(story: Story) -> None:
    again = parse_story(encode(reencoded(story), story), story.path, story.slug)
    assert [(s.role, s.msgid, s.placeables) for s in again.segments] == [
        (s.role, s.msgid, s.placeables) for s in story.segments
    ]
    assert again.metadata == story.metadata


@pytest.mark.parametrize("drafted", [True, False], ids=["draft", "reviewed"])
def test_a_translation_changes_segments_and_metadata_only(story: Story, drafted: bool) -> None:
    entries = [
        Entry(
            segment.msgid,
            f"Ò & “{segment.msgid}” <3",
            segment.msgctxt,
            flags=("fuzzy",) if drafted else (),
        )
        for segment in story.translatable
    ]
    rendered = render(story, Catalog(None, tuple(entries)), "ht", drafts=True)
    edits = story_format(story.format).metadata_edits(story, "ht", DRAFT if drafted else REVIEWED)
    taken = sorted([(s.start, s.end) for s in story.translatable] + [(e.start, e.end) for e in edits])
    assert all(before[1] <= after[0] for before, after in pairwise(taken))
    position = kept_to = 0
    for start, end in [*taken, (len(story.text), len(story.text))]:
        kept = story.text[kept_to:start]
        position = rendered.text.index(kept, position) + len(kept)
        kept_to = end
    again = parse_story(rendered.data, story.path, story.slug)
    assert again.metadata.get("language", "ht") == "ht"
    assert sum(segment.msgid.count("Ò") for segment in again.segments) == len(story.translatable)
