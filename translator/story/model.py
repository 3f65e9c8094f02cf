"""The data model of a story: text, blocks with roles, and segments as exact spans of the text.

Every offset counts characters (code points) of ``Story.text``, half-open. Segments never overlap and
stand in order, so the segments and the gaps between them give the text back exactly, and a rendered
story is the text with some spans replaced.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType


class Role(StrEnum):
    """What a block or segment is in the story; it decides how it is translated, if at all.

    >>> [role.value for role in Role if not role.translatable]
    ['slug', 'keywords', 'sign-off', 'desk-initials', 'rule', 'opaque']
    """

    SLUG = "slug"
    KEYWORDS = "keywords"
    HEADLINE = "headline"
    BYLINE = "byline"
    DATELINE = "dateline"
    PARAGRAPH = "paragraph"
    SUBHEAD = "subhead"
    LIST_ITEM = "list-item"
    CAPTION = "caption"
    NOTE = "editor-note"
    SIGNOFF = "sign-off"
    DESK = "desk-initials"
    RULE = "rule"
    OPAQUE = "opaque"

    @property
    def translatable(self) -> bool:
        """Whether segments of this role go into a catalog."""
        return self not in _UNTRANSLATED

    @property
    def is_title(self) -> bool:
        """Whether the text is set as a title (headline or subhead), without a final full stop."""
        return self in (Role.HEADLINE, Role.SUBHEAD)

    @property
    def is_formula(self) -> bool:
        """Whether the text has a fixed form (byline, dateline) that rules translate better than a model."""
        return self in (Role.BYLINE, Role.DATELINE)


_UNTRANSLATED = frozenset({Role.SLUG, Role.KEYWORDS, Role.SIGNOFF, Role.DESK, Role.RULE, Role.OPAQUE})


@dataclass(frozen=True, slots=True)
class Placeable:
    """A piece of inline mark-up that stands in a msgid as ``name`` and in the file as ``raw``.

    An opening one is ``<em>`` and its closing ``</em>``; one that stands alone is ``<br/>``. A number
    tells apart two of the same element in one segment: ``<a>``, ``<a2>``.
    """

    name: str
    raw: str


@dataclass(frozen=True, slots=True)
class Hint:
    """A span of a segment's msgid that the file's mark-up names: person, place or organisation."""

    start: int
    end: int
    type: str


@dataclass(frozen=True, slots=True)
class Segment:
    """One unit of translation.

    ``start:end`` is its span in the story's text; ``msgid`` is what goes into the catalog: the span with
    character references resolved, inline mark-up as placeables and hard line breaks as single spaces.
    For plain one-line text msgid equals the span. ``block`` is an index into ``Story.blocks``; ``line``
    is the 1-based line of ``start``. ``escape`` names how characters are escaped in the span, as the
    story's format knows it.
    """

    start: int
    end: int
    msgid: str
    role: Role
    block: int
    line: int
    placeables: tuple[Placeable, ...] = ()
    hints: tuple[Hint, ...] = ()
    escape: str = ""

    @property
    def msgctxt(self) -> str | None:
        """The catalog context: titles and formulas may need other words than running text."""
        return self.role.value if self.role.is_title or self.role.is_formula else None


@dataclass(frozen=True, slots=True)
class Block:
    """A span of the text with one role: a line, a paragraph, a field of a structured format."""

    role: Role
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Story:
    """A parsed story.

    ``path`` is what catalog references cite (relative to the project root, forward slashes); ``format`` is
    the registered name of the format it was read as; ``encoding`` is a Python codec name and ``bom`` the
    byte-order mark that stood before the text. ``metadata`` holds what the format knows beside the text
    (``language``, ``status``, ``embargo`` …), all strings.
    """

    slug: str
    path: str
    text: str
    blocks: tuple[Block, ...]
    segments: tuple[Segment, ...]
    format: str = "txt"
    encoding: str = "utf-8"
    bom: bytes = b""
    metadata: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def translatable(self) -> tuple[Segment, ...]:
        """The segments that go into a catalog, in order."""
        return tuple(segment for segment in self.segments if segment.role.translatable)

    def pieces(self) -> Iterator[tuple[str, Segment | None]]:
        """Yield the text as ``(piece, segment or None for a gap)``; the pieces join to ``text``.

        >>> s = Story("s", "s.txt", "A b.  C d.\\n", (Block(Role.PARAGRAPH, 0, 10),), (
        ...     Segment(0, 4, "A b.", Role.PARAGRAPH, 0, 1), Segment(6, 10, "C d.", Role.PARAGRAPH, 0, 1)))
        >>> [piece for piece, _ in s.pieces()]
        ['A b.', '  ', 'C d.', '\\n']
        """
        position = 0
        for segment in self.segments:
            if segment.start > position:
                yield self.text[position : segment.start], None
            yield self.text[segment.start : segment.end], segment
            position = segment.end
        if position < len(self.text):
            yield self.text[position:], None
