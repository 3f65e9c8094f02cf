"""Plain-text wire copy: one paragraph a line, or hard-wrapped with blank lines between paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from translator.errors import TranslatorError
from translator.formats.base import Edit, Source
from translator.formats.lines import paragraph_spans
from translator.formats.paragraphs import Segmenter, unwrapped
from translator.formats.roles import Classified, classify
from translator.story import Block, Role, Segment, Story

_DECLARATION = re.compile(
    rb"\A(?:[^\r\n]*\r?\n){0,5}?(?:charset|encoding)[ \t]*:[ \t]*([\w.:-]+)", re.IGNORECASE
)
_MARKUP = re.compile(r"\s*(?:<[!?a-zA-Z]|\{\s*\"|\[\s*\{)")
# Notices stand in capitals, in a line of their own above or below the copy.
_KILL = re.compile(
    r"(?:(?:MANDATORY|ADVISORY|BULLETIN|STORY) )?KILL\b[^a-z]*|.*\bMANDATORY KILL\b.*"
    r"|(?:STORY )?WITH(?:DRAWN?|HELD|HOLD)\b[^a-z]*"
)
_EMBARGO = re.compile(r"(?:STRICTLY )?EMBARGO(?:ED)?\b.*|HOLD FOR RELEASE\b.*")
_NOTICE_BLOCKS = 4
_RUNNING = frozenset({Role.PARAGRAPH, Role.LIST_ITEM, Role.CAPTION, Role.NOTE})


@dataclass(frozen=True, slots=True)
class TextFormat:
    """Plain text, as `StoryFormat` describes formats."""

    name: str = "txt"
    suffixes: tuple[str, ...] = (".txt", ".text")

    def detect(self, source: Source) -> float:
        """Return a low certainty for any text, and none for mark-up: no story should show its tags."""
        return 0.0 if _MARKUP.match(source.text) else 0.1

    def declared_encoding(self, data: bytes) -> str | None:
        """Return the encoding that a ``Charset:`` or ``Encoding:`` line near the top names."""
        match = _DECLARATION.match(data[:1000])
        return match.group(1).decode("ascii", "replace") if match else None

    def parse(self, source: Source) -> Story:
        """Read text into blocks and segments. Raises TranslatorError when there is no word in it."""
        spans = paragraph_spans(source.text)
        if not spans:
            raise TranslatorError("the story is empty", path=source.path, hint="put the English text there")
        texts = [unwrapped(source.text[start:end]) for start, end in spans]
        roles = classify(texts)
        blocks = tuple(Block(each.role, start, end) for each, (start, end) in zip(roles, spans, strict=True))
        segments = tuple(_segments(source.text, blocks, roles))
        return Story(
            source.slug,
            source.path,
            source.text,
            blocks,
            segments,
            format=self.name,
            encoding=source.encoding,
            bom=source.bom,
            metadata=MappingProxyType(dict(_notices(texts))),
        )

    def encode(self, segment: Segment, msgstr: str) -> str:
        """Return msgstr on one line: a line break would start another paragraph."""
        return unwrapped(msgstr)

    def metadata_edits(self, story: Story, lang: str, provenance: str) -> Sequence[Edit]:
        """Return no edit: plain text has no place for a language or a provenance."""
        return ()


def _notices(texts: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield ``status`` and ``embargo`` as far as notices of the agency name them."""
    for text in (*texts[:_NOTICE_BLOCKS], *texts[-_NOTICE_BLOCKS:]):
        if _KILL.fullmatch(text.strip()):
            yield "status", "kill"
        if _EMBARGO.fullmatch(text.strip()):
            yield "embargo", "further notice"


def _segments(text: str, blocks: tuple[Block, ...], roles: list[Classified]) -> list[Segment]:
    make = Segmenter(text)
    running = [index for index, block in enumerate(blocks) if block.role is Role.PARAGRAPH]
    found: list[Segment] = []
    for index, (block, each) in enumerate(zip(blocks, roles, strict=True)):
        start = _after_label(text, block, each.skip)
        if block.role in _RUNNING:
            first = bool(running) and index == running[0]
            found += make.paragraph(start, block.end, block.role, index, first=first)
        else:
            found.append(make.segment(start, block.end, block.role, index))
    return found


def _after_label(text: str, block: Block, skip: int) -> int:
    """Return where a block's text starts behind its label; a label broken over two lines stays in it."""
    if "\n" in text[block.start : block.start + skip] or "\r" in text[block.start : block.start + skip]:
        return block.start
    return block.start + skip


FORMAT = TextFormat()
