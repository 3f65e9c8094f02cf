"""ninjs 1.3 to 3.1, the IPTC's news in JSON (https://iptc.org/standards/ninjs/).

Version 1 has ``headline``, ``body_text``, ``body_html`` …; version 2 has lists (``headlines``, ``bodies``,
``descriptions``) of objects with a ``value``; version 3 writes names in camel case.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from translator.errors import TranslatorError
from translator.formats.base import Edit, Source
from translator.formats.html import html_paragraphs
from translator.formats.html_tree import parse_html
from translator.formats.inline import Flow, Paragraph, StoryBuilder, encode_markup
from translator.formats.inline_blocks import byline_role
from translator.formats.ninjs_json import Node, Text, json_string, parse_json, string_text
from translator.formats.paragraphs import unwrapped
from translator.formats.xmlspans_edits import is_english, suffixed
from translator.story import Role, Segment, Story

_FIELDS = {
    "headline": Role.HEADLINE,
    "title": Role.HEADLINE,
    "byline": Role.BYLINE,
    "by": Role.BYLINE,
    "located": Role.DATELINE,
    "ednote": Role.NOTE,
    "body": Role.PARAGRAPH,
    "description": Role.CAPTION,
}
_FIELD = re.compile(r"(headline|body|description)_(\w+)")
_LISTS = {"headlines": Role.HEADLINE, "bodies": Role.PARAGRAPH, "descriptions": Role.CAPTION}
_PROBE = re.compile(r'"(?:headlines?|bod(?:y_\w+|ies)|descriptions?(?:_\w+)?)"\s*:', re.IGNORECASE)
_MARKUP = re.compile(r"x?html|nitf", re.IGNORECASE)
_SURROGATE = re.compile("[\ud800-\udfff]")
_LINE = re.compile(r"[^\r\n]+")


@dataclass(frozen=True, slots=True)
class NinjsFormat:
    """ninjs, as `StoryFormat` describes formats."""

    name: str = "ninjs"
    suffixes: tuple[str, ...] = (".json", ".ninjs")

    def detect(self, source: Source) -> float:
        """Return certainty for a JSON object with a headline, a body or a description, malformed or not."""
        if not re.match(r"\s*\{", source.text):
            return 0.0
        return 0.9 if _PROBE.search(source.text) else 0.0

    def declared_encoding(self, data: bytes) -> str | None:
        """Return None: JSON declares no encoding."""
        return None

    def parse(self, source: Source) -> Story:
        """Read a ninjs object. Raises TranslatorError for malformed JSON, or a story without a word."""
        root = parse_json(source)
        if root.kind != "object":
            raise TranslatorError(
                "holds no ninjs object", path=source.path, hint="put one story, as an object, in each file"
            )
        builder = StoryBuilder(source.text)
        plain = "json-ascii" if source.text.isascii() and "\\u" in source.text else "json"
        for node, role, markup in _strings(root):
            text = _sound(string_text(source.text, node), source)
            for paragraph in (_markup if markup else _plain)(text, role, source):
                builder.add(paragraph, f"{plain}+markup" if markup else plain, text.positions)
        return builder.story(source, self.name, dict(_metadata(root)))

    def encode(self, segment: Segment, msgstr: str) -> str:
        """Return msgstr as it stands in a JSON string, mark-up escaped before where the string is HTML."""
        text = encode_markup(segment, msgstr) if segment.escape.endswith("+markup") else unwrapped(msgstr)
        return json_string(text, ascii=segment.escape.startswith("json-ascii"))

    def metadata_edits(self, story: Story, lang: str, provenance: str) -> Sequence[Edit]:
        """Return the edits of the language and slug line, and an editorial note of the provenance."""
        root = parse_json(Source(story.path, story.slug, story.text))
        edits = [
            Edit(node.start, node.end, f'"{lang}"')
            for node in _walk(root)
            if node.key.lower() == "language" and node.kind == "string" and is_english(node.value)
        ]
        slug = root.get("slugline")
        if slug is not None and slug.kind == "string" and slug.value:
            ascii_ = story.text.isascii()
            edits.append(
                Edit(slug.start, slug.end, f'"{json_string(suffixed(slug.value, lang), ascii=ascii_)}"')
            )
        added = {"language": lang} if root.get("language") is None else {}
        note, text = root.get("ednote"), f"Translation: {provenance}."
        if note is not None and note.kind == "string":
            place = note.end - 1
            edits.append(Edit(place, place, f" {text}" if note.value else text))
        else:
            added["edNote" if any(not each.key.islower() for each in root.content) else "ednote"] = text
        return [*edits, *_added(story.text, root, added)]


def _added(text: str, root: Node, members: Mapping[str, str]) -> Iterator[Edit]:
    """Yield the edit that puts members first in an object, laid out as its other members are."""
    if not members:
        return
    gap = re.compile(r"\s*").match(text, root.start + 1)
    blank = gap.group() if gap else ""
    pieces = "".join(f'{blank}"{name}": "{value}",' for name, value in members.items())
    yield Edit(root.start + 1, root.start + 1, pieces)


def _walk(node: Node) -> Iterator[Node]:
    yield node
    for child in node.content:
        yield from _walk(child)


def _strings(root: Node, picture: bool = False) -> Iterator[tuple[Node, Role, bool]]:
    """Yield the strings to translate: the value, its role, and whether it is mark-up."""
    for node in root.content:
        key = node.key.lower()
        if key in _LISTS:
            yield from _listed(node, _LISTS[key])
        elif key == "associations":
            for each in node.content:
                if each.kind == "object":
                    yield from _strings(each, picture=True)
        elif node.kind == "string" and node.value.strip():
            match = _FIELD.fullmatch(key)
            role = _FIELDS.get(match.group(1) if match else key)
            if role is None or (picture and role in (Role.DATELINE, Role.PARAGRAPH, Role.NOTE)):
                continue
            yield node, role, bool(match and _MARKUP.search(match.group(2)))


def _listed(items: Node, role: Role) -> Iterator[tuple[Node, Role, bool]]:
    for item in items.content:
        value = item.get("value")
        if value is not None and value.kind == "string" and value.value.strip():
            kind = item.string("contenttype") or item.string("role")
            yield value, role, bool(_MARKUP.search(kind))


def _sound(text: Text, source: Source) -> Text:
    """Return the text. Raises TranslatorError for half a character, which nothing could write."""
    lone = _SURROGATE.search(text.value)
    if lone is not None:
        start = text.positions[lone.start()]
        raise TranslatorError(
            f"half a character: {source.text[start : start + 6]}",
            path=source.path,
            line=source.text.count("\n", 0, start) + 1,
            column=start - source.text.rfind("\n", 0, start),
            hint="write the whole surrogate pair, or the character itself",
        )
    return text


def _plain(text: Text, role: Role, source: Source) -> Iterator[Paragraph]:
    """Yield the lines of a plain string."""
    for line in _LINE.finditer(text.value):
        flow = _line_flow(text.value, *line.span())
        if flow.text:
            each = byline_role(flow.text) if role is Role.BYLINE else role
            yield Paragraph(each, flow, *line.span())


def _line_flow(value: str, start: int, end: int) -> Flow:
    kept = value[start:end].strip()
    start += value[start:end].index(kept[0]) if kept else 0
    return Flow(kept, list(range(start, start + len(kept))), list(range(start + 1, start + len(kept) + 1)))


def _markup(text: Text, role: Role, source: Source) -> Iterator[Paragraph]:
    """Yield the paragraphs of a string of HTML."""
    inner = replace(source, text=text.value)
    for paragraph in html_paragraphs(text.value, parse_html(inner)):
        keeps = role is Role.PARAGRAPH or paragraph.role is not Role.PARAGRAPH
        yield paragraph if keeps else replace(paragraph, role=role)


def _metadata(root: Node) -> Iterator[tuple[str, str]]:
    usable = root.string("usable").lower()
    yield "status", root.string("pubstatus") or ("withheld" if usable in ("false", "no") else "")
    yield "embargo", root.string("embargoed")
    yield "language", root.string("language")
    yield "slug", root.string("slugline")
    yield "version", root.string("version")


FORMAT = NinjsFormat()
