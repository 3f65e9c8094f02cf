"""The template of a story (``.pot``): what Weblate and Poedit make and update catalogs from."""

from __future__ import annotations

from translator.catalog import comments
from translator.catalog.header import HeaderInfo, template_header
from translator.catalog.model import Catalog, Entry, Key, Reference
from translator.story import Segment, Story


def template(story: Story, old: Catalog | None = None, info: HeaderInfo | None = None) -> Catalog:
    """Return the template of a story; the header of the ``old`` one stays, dates included."""
    header = template_header(None if old is None else old.header, story.slug, info or HeaderInfo())
    return Catalog(header, messages(story))


def messages(story: Story) -> tuple[Entry, ...]:
    """Return the messages of a story without translations, each once, in order."""
    by_key: dict[Key, list[Segment]] = {}
    for segment in story.translatable:
        by_key.setdefault((segment.msgctxt, segment.msgid), []).append(segment)
    names = comments.block_names(story)
    return tuple(
        Entry(
            msgid=msgid,
            msgctxt=msgctxt,
            references=tuple(
                Reference(story.path, line) for line in dict.fromkeys(each.line for each in segments)
            ),
            extracted=comments.place_comments(segments, names),
        )
        for (msgctxt, msgid), segments in by_key.items()
    )
