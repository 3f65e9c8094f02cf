"""What a story format is: one module each behind this protocol, found through a registry."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from translator.story import Segment, Story


@dataclass(frozen=True, slots=True)
class Source:
    """The decoded bytes of a story file, before parsing.

    ``text`` excludes the byte-order mark, and line ends stand as they were.
    """

    path: str
    slug: str
    text: str
    encoding: str = "utf-8"
    bom: bytes = b""


@dataclass(frozen=True, slots=True)
class Edit:
    """A replacement of the half-open span ``start:end`` of ``Story.text`` by ``text``."""

    start: int
    end: int
    text: str


class StoryFormat(Protocol):
    """A story format: detection, reading into spans, and what is written back beside the segments."""

    name: str
    suffixes: tuple[str, ...]

    def detect(self, source: Source) -> float:
        """Return how sure the content is of this format, 0 (not) to 1 (certain)."""

    def declared_encoding(self, data: bytes) -> str | None:
        """Return the encoding that the bytes themselves declare in this format, or None."""

    def parse(self, source: Source) -> Story:
        """Read the text into a story. Raises TranslatorError with line and column for malformed text."""

    def encode(self, segment: Segment, msgstr: str) -> str:
        """Return msgstr as it must stand in the file: placeables as mark-up, characters escaped."""

    def metadata_edits(self, story: Story, lang: str, provenance: str) -> Sequence[Edit]:
        """Return the edits that name the target language and the provenance (machine draft / reviewed)."""
