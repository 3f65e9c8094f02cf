"""A translated story in another format than its own: headline, byline, dateline, paragraphs, provenance.

What is written is the smallest valid document of the format; inline mark-up and the source's own metadata
stay behind, and the slug, the language, the status and the provenance come along.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from translator.formats.xmlspans_edits import suffixed
from translator.story import Role, Segment, Story

if TYPE_CHECKING:
    from translator.catalog.model import Catalog
    from translator.rendering import Rendered

_SKIPPED = frozenset({Role.SLUG, Role.KEYWORDS, Role.RULE, Role.DESK})
_NAMED_BYLINES = frozenset({"ninjs", "newsml", "nitf", "html"})


@dataclass(frozen=True, slots=True)
class Copy:
    """What is written: a story's parts in the target language, as plain text.

    ``note`` is the line that marks a machine draft in plain text ("" for a reviewed translation).
    """

    slug: str
    lang: str
    provenance: str
    note: str
    status: str
    headline: str
    bylines: tuple[str, ...]
    dateline: str
    body: tuple[tuple[Role, str], ...]


def render_as(story: Story, catalog: Catalog, lang: str, format: str, *, drafts: bool) -> Rendered:
    """Return a story in the target language, written in another format, as UTF-8.

    Translations are chosen as ``translator.rendering.render`` does. Raises TranslatorError for a format that
    is not known.
    """
    from translator.formats.convert_write import write
    from translator.formats.registry import story_format
    from translator.rendering import DRAFT, DRAFT_LINE, REVIEWED, Rendered

    name = story_format(format).name
    translated = _Translated(story, catalog, lang, drafts)
    blocks, count = translated.blocks(), len(story.translatable)
    note = DRAFT_LINE[lang].format(drafts=translated.drafted, segments=count)
    provenance, note = (DRAFT, note) if translated.drafted else (REVIEWED, "")
    copy = _copy(story, blocks, lang, provenance, note)
    text = write(copy, name)
    return Rendered(text, text.encode(), count, translated.unreviewed, translated.drafted)


class _Translated:
    """The texts of a story's blocks in the target language, and how many segments are not reviewed."""

    def __init__(self, story: Story, catalog: Catalog, lang: str, drafts: bool) -> None:
        self._story = story
        self._lang = lang
        self._drafts = drafts
        self._chosen = {each.key: each for each in catalog.entries if each.translated and not each.obsolete}
        self.unreviewed = self.drafted = 0

    def blocks(self) -> list[tuple[Role, str]]:
        """Return the role and the text of every block that has words, in order."""
        texts: dict[int, list[str]] = {}
        rich = any("+markup" in each.escape for each in self._story.segments if each.role is Role.PARAGRAPH)
        for segment in self._story.segments:
            text = self._text(segment)
            if rich and segment.escape and "+markup" not in segment.escape and self._is_body(segment):
                continue  # ninjs gives the text twice, and the one with mark-up tells more
            texts.setdefault(segment.block, []).append(text)
        return [(self._role(index), " ".join(parts)) for index, parts in texts.items()]

    def _is_body(self, segment: Segment) -> bool:
        return self._story.blocks[segment.block].role is Role.PARAGRAPH

    def _text(self, segment: Segment) -> str:
        from translator.typography import typeset

        text = segment.msgid
        if segment.role.translatable:
            entry = self._chosen.get((segment.msgctxt, segment.msgid))
            reviewed = entry is not None and entry.reviewed
            self.unreviewed += not reviewed
            if entry is not None and (reviewed or self._drafts):
                self.drafted += not reviewed
                text = typeset(entry.msgstr, self._lang, segment.role.value)
        for placeable in segment.placeables:
            text = text.replace(placeable.name, "")
        return text

    def _role(self, index: int) -> Role:
        """Return a block's role; in a structured header, names that need no translation are a byline."""
        blocks = self._story.blocks
        role = blocks[index].role
        if role is Role.OPAQUE and self._story.format in _NAMED_BYLINES:
            header = all(block.role not in (Role.PARAGRAPH, Role.CAPTION) for block in blocks[:index])
            return Role.BYLINE if header else role
        return role


def _copy(story: Story, blocks: list[tuple[Role, str]], lang: str, provenance: str, note: str) -> Copy:
    headline = next((text for role, text in blocks if role is Role.HEADLINE), "")
    body: list[tuple[Role, str]] = []
    for role, text in blocks:
        if role in _SKIPPED or role in (Role.BYLINE, Role.DATELINE, Role.OPAQUE):
            continue
        if role is Role.HEADLINE:
            if text == headline:
                continue
            role = Role.SUBHEAD
        body.append((role, text))
    return Copy(
        slug=suffixed(story.metadata.get("slug") or story.slug, lang),
        lang=lang,
        provenance=provenance,
        note=note,
        status=story.metadata.get("status", "").rpartition(":")[2] or "usable",
        headline=headline,
        bylines=tuple(text for role, text in blocks if role is Role.BYLINE),
        dateline=", ".join(text for role, text in blocks if role is Role.DATELINE),
        body=tuple(body),
    )
