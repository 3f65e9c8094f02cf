"""Paragraphs with inline mark-up: segments whose msgids name the mark-up, and what is written back.

A flow is the text of a paragraph without its tags, with the span of the file that each character stands for
and the places of the tags. Sentences are found in the flow, so no tag disturbs them. A tag pair around whole
sentences stays outside the segments; a pair that ends inside another sentence than it begins joins both into
one segment, so that every segment holds whole pairs only.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from html import unescape
from types import MappingProxyType

from translator.errors import TranslatorError
from translator.formats.base import Source
from translator.formats.paragraphs import Segmenter, dateline_end, signoff_start
from translator.formats.xmlspans import Element, Leaf
from translator.segmentation import sentences
from translator.story import Block, Hint, Placeable, Role, Segment, Story

ENTITIES = {"person": "person", "location": "place", "org": "organisation"}
"""Elements of NITF (and NewsML-G2's inline content) that name a person, place or organisation."""

_PIECE = re.compile(r"&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});|[ \t\r\n\f]+|.", re.DOTALL)
_PLACEABLE = re.compile(r"</?[A-Za-z][\w.-]*/?>")
_NOT_IN_NAME = re.compile(r"[^A-Za-z0-9_-]+")
_RUNNING = frozenset({Role.PARAGRAPH, Role.LIST_ITEM, Role.CAPTION, Role.NOTE})

Span = tuple[int, int]


@dataclass(slots=True)
class Mark:
    """A tag in a flow: before which character it stands, its span in the file, and its pair's number."""

    kind: str
    element: str
    position: int
    start: int
    end: int
    raw: str
    pair: int


@dataclass(slots=True)
class Flow:
    """The text of a paragraph without mark-up; character i stands for ``starts[i]:ends[i]`` of the file.

    ``solid`` are spans that only go as a whole. ``spaced`` is where an element stands that is seen (an image,
    an address), so that the spaces on both sides of it count.
    """

    text: str = ""
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    solid: list[Span] = field(default_factory=list)
    spaced: int = 0

    @property
    def has_words(self) -> bool:
        """Whether there is a letter or figure in it."""
        return any(character.isalnum() for character in self.text)

    def trimmed(self) -> Flow:
        """Return the flow without white space at its end."""
        length = len(self.text.rstrip())
        self.text, self.starts, self.ends = self.text[:length], self.starts[:length], self.ends[:length]
        for mark in self.marks:
            mark.position = min(mark.position, length)
        return self


class FlowReader:
    """Makes flows of the nodes of a tree over a text; ``opaque`` names elements whose text is no language."""

    def __init__(self, text: str, opaque: Collection[str] = ()) -> None:
        self._text = text
        self._opaque = opaque

    def read(self, nodes: Iterable[Element | Leaf]) -> Flow:
        """Return the flow of a run of text and inline elements."""
        flow, characters = Flow(), list[str]()
        for node in nodes:
            self._node(node, flow, characters)
        flow.text = "".join(characters)
        return flow.trimmed()

    def span(self, start: int, end: int) -> Flow:
        """Return the flow of a span without mark-up, such as an attribute's value."""
        return self.read([Leaf("text", start, end)])

    def _node(self, node: Element | Leaf, flow: Flow, characters: list[str]) -> None:
        if isinstance(node, Leaf):
            if node.kind == "text":
                self._characters(node.start, node.end, flow, characters)
            elif node.kind == "cdata":
                self._cdata(node, flow, characters)
            else:
                self._mark("alone", "x", node.start, node.end, flow, characters)
        elif node.alone or node.name in self._opaque:
            self._mark("alone", node.name, node.start, node.end, flow, characters)
            if node.name == "br":
                _add(" ", node.end, node.end, flow, characters)
            else:
                flow.spaced = len(characters)
        elif not node.closed:
            self._mark("alone", node.name, node.start, node.inner_start, flow, characters)
            for child in node.content:
                self._node(child, flow, characters)
        else:
            pair = len(flow.marks)
            self._mark("open", node.name, node.start, node.inner_start, flow, characters, pair)
            for child in node.content:
                self._node(child, flow, characters)
            self._mark("close", node.name, node.inner_end, node.end, flow, characters, pair)

    def _mark(
        self, kind: str, name: str, start: int, end: int, flow: Flow, characters: list[str], pair: int = -1
    ) -> None:
        pair = len(flow.marks) if pair < 0 else pair
        flow.marks.append(Mark(kind, name, len(characters), start, end, self._text[start:end], pair))

    def _characters(self, start: int, end: int, flow: Flow, characters: list[str]) -> None:
        for match in _PIECE.finditer(self._text, start, end):
            piece = match.group()
            for character in unescape(piece) if piece[0] == "&" else piece[0]:
                _add(character, match.start(), match.end(), flow, characters)

    def _cdata(self, node: Leaf, flow: Flow, characters: list[str]) -> None:
        # The whole section is replaced or nothing of it: what is written instead is escaped otherwise.
        first = len(characters)
        for position in range(node.start + len("<![CDATA["), node.end - len("]]>")):
            _add(self._text[position], position, position + 1, flow, characters)
        if len(characters) > first:
            flow.starts[first], flow.ends[-1] = node.start, node.end
            flow.solid.append((first, len(characters)))


def _add(character: str, start: int, end: int, flow: Flow, characters: list[str]) -> None:
    if character in " \t\r\n\f":
        if not characters or (characters[-1] == " " and flow.spaced != len(characters)):
            return
        character = " "
    characters.append(character)
    flow.starts.append(start)
    flow.ends.append(end)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A block of a story before segmentation: its role, flow, and span in the file."""

    role: Role
    flow: Flow
    start: int
    end: int


class StoryBuilder:
    """Collects the blocks and segments of a story from its paragraphs, which come in order."""

    def __init__(self, text: str) -> None:
        self._lines = Segmenter(text)
        self._first = True
        self._blocks: list[Block] = []
        self._segments: list[Segment] = []

    def add(self, paragraph: Paragraph, escape: str = "", positions: Sequence[int] | None = None) -> None:
        """Add a paragraph whose characters are escaped in a way that the format names by ``escape``.

        ``positions`` maps the paragraph's offsets to the file's, where it was read from a string in it.
        """
        flow, role = paragraph.flow, paragraph.role
        at: Callable[[int], int] = positions.__getitem__ if positions else int
        if role is Role.PARAGRAPH and not flow.has_words:
            role = Role.RULE
        block = len(self._blocks)
        self._blocks.append(Block(role, at(paragraph.start), at(paragraph.end)))
        for start, end, each in self._spans(flow, role) if flow.has_words else ():
            segment = _segment(flow, start, end, each, block)
            start, end = at(segment.start), at(segment.end)
            line = self._lines.line(start)
            self._segments.append(replace(segment, start=start, end=end, line=line, escape=escape))

    def story(self, source: Source, format: str, metadata: Mapping[str, str]) -> Story:
        """Return the story. Raises TranslatorError when it has no text to translate."""
        if not any(segment.role.translatable for segment in self._segments):
            raise TranslatorError(
                "there is no text to translate in it",
                path=source.path,
                hint=f"is it a story in {format}? Name its format, or remove the file",
            )
        return Story(
            source.slug,
            source.path,
            source.text,
            tuple(self._blocks),
            tuple(self._segments),
            format=format,
            encoding=source.encoding,
            bom=source.bom,
            metadata=MappingProxyType({name: value for name, value in metadata.items() if value}),
        )

    def _spans(self, flow: Flow, role: Role) -> list[tuple[int, int, Role]]:
        if role not in _RUNNING:
            return [(0, len(flow.text), role)]
        text = flow.text
        body = 0
        spans: list[tuple[int, int, Role]] = []
        if role is Role.PARAGRAPH:
            body = dateline_end(text, 0, len(text), first=self._first)
            self._first = False
            if body:
                spans.append((0, body, Role.DATELINE))
        stop = signoff_start(text, body, len(text))
        spans += [(body + a, body + b, role) for a, b in sentences(text[body:stop])]
        if stop < len(text):
            spans.append((stop, len(text), Role.SIGNOFF))
        return _joined(spans, flow, role)


def _joined(spans: list[tuple[int, int, Role]], flow: Flow, role: Role) -> list[tuple[int, int, Role]]:
    """Join the spans that a pair of tags or a CDATA section ties together."""
    opened = {mark.pair: mark.position for mark in flow.marks if mark.kind == "open"}
    ties = [(opened[mark.pair], mark.position) for mark in flow.marks if mark.kind == "close"]
    for start, end in sorted(ties + flow.solid):
        touched = [i for i, (a, b, _) in enumerate(spans) if a < end and start < b]
        if len(touched) < 2:
            continue
        first, last = spans[touched[0]], spans[touched[-1]]
        if (start, end) in ties and start <= first[0] and end >= last[1]:
            continue
        spans[touched[0] : touched[-1] + 1] = [(first[0], last[1], role)]
    return spans


def _segment(flow: Flow, start: int, end: int, role: Role, block: int) -> Segment:
    marks = _inside(flow, start, end)
    names = _names(marks, flow.text[start:end])
    pieces: list[str] = []
    hints: list[Hint] = []
    opened: dict[int, int] = {}
    length = 0
    position = min([start, *(mark.position for mark in marks)])
    for mark, name in zip(marks, names, strict=True):
        piece = flow.text[position : mark.position]
        if mark.kind == "close" and mark.element in ENTITIES:
            hints.append(Hint(opened[mark.pair], length + len(piece), ENTITIES[mark.element]))
        pieces += [piece, name]
        length += len(piece) + len(name)
        opened[mark.pair] = length
        position = max(position, mark.position)
    pieces.append(flow.text[position:end])
    return Segment(
        min([flow.starts[start], *(mark.start for mark in marks)]),
        max([flow.ends[end - 1], *(mark.end for mark in marks)]),
        "".join(pieces),
        role,
        block,
        0,
        tuple(Placeable(name, mark.raw) for name, mark in zip(names, marks, strict=True)),
        tuple(hints),
    )


def _inside(flow: Flow, start: int, end: int) -> list[Mark]:
    """Return the marks that belong to a span: those inside it, with their partners, and what is between."""
    opened = {mark.pair: mark.position for mark in flow.marks if mark.kind == "open"}
    chosen = set()
    for mark in flow.marks:
        a, b = opened.get(mark.pair, mark.position), mark.position
        covers = mark.kind != "alone" and a <= start and b >= end
        if a < end and start < b and mark.kind != "open" and not covers:
            chosen.add(mark.pair)
    inside = [mark for mark in flow.marks if mark.pair in chosen]
    if not inside:
        return []
    first = min(flow.starts[start], inside[0].start)
    last = max(flow.ends[end - 1], inside[-1].end)
    return [mark for mark in flow.marks if first <= mark.start and mark.end <= last]


def _names(marks: list[Mark], text: str) -> list[str]:
    """Return the names of the marks in the msgid; a name that the text itself contains is not taken."""
    keys: dict[int, str] = {}
    taken = {literal.strip("</>") for literal in _PLACEABLE.findall(text)}
    numbers: dict[str, int] = {}
    for mark in marks:
        if mark.pair in keys:
            continue
        stem = _NOT_IN_NAME.sub("-", mark.element)
        stem = stem if stem[:1].isalpha() and stem[:1].isascii() else f"x{stem}"
        number = numbers.get(stem, 0) + 1
        while (key := stem if number == 1 else f"{stem}{number}") in taken:
            number += 1
        numbers[stem] = number
        taken.add(key)
        keys[mark.pair] = key
    return [_FORMS[mark.kind].format(keys[mark.pair]) for mark in marks]


_FORMS = {"open": "<{}>", "close": "</{}>", "alone": "<{}/>"}


def encode_markup(segment: Segment, msgstr: str) -> str:
    """Return a msgstr as mark-up: placeables as the tags that they stand for, characters escaped.

    Tags always come out well nested: one that was left open is closed, and a stray end tag is left out.

    >>> em = (Placeable("<em>", '<em class="x">'), Placeable("</em>", "</em>"))
    >>> encode_markup(Segment(0, 0, "", Role.PARAGRAPH, 0, 1, em), "A & <em>b < c")
    'A &amp; <em class="x">b &lt; c</em>'
    """
    raw = {each.name: each.raw for each in segment.placeables}
    out: list[str] = []
    opened: list[str] = []
    position = 0
    for match in _PLACEABLE.finditer(msgstr):
        name = match.group()
        if name not in raw:
            continue
        out.append(escape(msgstr[position : match.start()]))
        position = match.end()
        if name.startswith("</"):
            if name not in opened:
                continue
            while (inner := opened.pop()) != name:
                out.append(raw[inner])
        elif not name.endswith("/>"):
            if (closing := f"</{name[1:]}") in opened:
                continue
            opened.append(closing)
        out.append(raw[name])
    out.append(escape(msgstr[position:]))
    return "".join([*out, *(raw[closing] for closing in reversed(opened))])


def escape(text: str) -> str:
    """Return text as it stands between tags.

    >>> escape("Q&A <b>")
    'Q&amp;A &lt;b&gt;'
    """
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def escape_attribute(text: str) -> str:
    """Return text as it stands in an attribute's value, in quotes of either kind."""
    return escape(text).replace('"', "&quot;").replace("'", "&#39;")
