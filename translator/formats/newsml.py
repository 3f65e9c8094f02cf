"""NewsML-G2 (https://iptc.org/standards/newsml-g2/): news items with inline XHTML, NITF or plain text.

A package item has the headlines of what it links to; a news message holds items. One item's text is one
story, so a message with the texts of several is refused.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from translator.errors import TranslatorError
from translator.formats.base import Edit, Source
from translator.formats.html import SCHEME as HTML
from translator.formats.inline import FlowReader, Paragraph, StoryBuilder, encode_markup, escape
from translator.formats.inline_blocks import BlockReader, byline_role
from translator.formats.nitf import nitf_metadata, nitf_paragraphs
from translator.formats.xmlspans import Element, Leaf, declared_encoding, parse_xml, root_name
from translator.formats.xmlspans_edits import is_english, language_edits, set_value, suffixed
from translator.story import Role, Segment, Story

_ROOTS = frozenset({"newsitem", "packageitem", "newsmessage"})
_ITEMS = ("newsItem", "packageItem")
_META = {
    "headline": Role.HEADLINE,
    "description": Role.CAPTION,
    "by": Role.BYLINE,
    "dateline": Role.DATELINE,
}
_SHORT = {"drol:caption": Role.CAPTION, "drol:summary": Role.PARAGRAPH}
# What stands before an editorial note in ``itemMeta``, in the order of the schema.
_BEFORE_NOTE = frozenset(
    "itemClass provider versionCreated firstCreated embargoed pubStatus role fileName generator profile"
    " service title edNote".split()
)


@dataclass(frozen=True, slots=True)
class NewsmlFormat:
    """NewsML-G2, as `StoryFormat` describes formats."""

    name: str = "newsml"
    suffixes: tuple[str, ...] = (".xml", ".newsml")

    def detect(self, source: Source) -> float:
        """Return certainty for a news item, package item or news message, well-formed or not."""
        return 1.0 if root_name(source.text).lower() in _ROOTS else 0.0

    def declared_encoding(self, data: bytes) -> str | None:
        """Return the encoding of the XML declaration."""
        return declared_encoding(data)

    def parse(self, source: Source) -> Story:
        """Read an item. Raises TranslatorError for malformed XML, several stories, or none."""
        root = parse_xml(source)
        _refuse_several(root, source)
        builder = StoryBuilder(source.text)
        for paragraph in _paragraphs(source.text, root):
            builder.add(paragraph)
        return builder.story(source, self.name, dict(_metadata(root, source.text)))

    def encode(self, segment: Segment, msgstr: str) -> str:
        """Return msgstr as mark-up."""
        return encode_markup(segment, msgstr)

    def metadata_edits(self, story: Story, lang: str, provenance: str) -> Sequence[Edit]:
        """Return the edits of languages and slug lines, and an editorial note of the provenance."""
        text = story.text
        root = parse_xml(Source(story.path, story.slug, text))
        edits = list(language_edits(root, lang, ("xml:lang", "lang")))
        for element in root.walk():
            tag = element.attributes.get("tag" if element.name == "language" else "contentlanguage")
            if tag is not None and is_english(tag.value):
                edits.append(set_value(tag, lang))
            if element.name == "slugline" and (slug := element.text(text)):
                edits.append(Edit(element.inner_start, element.inner_end, escape(suffixed(slug, lang))))
            if element.name == "itemMeta" and not element.alone:
                edits.append(_note(element, text, provenance))
        return edits


def _note(meta: Element, text: str, provenance: str) -> Edit:
    """Return the edit that adds an editorial note where the schema has it."""
    place, blank = meta.inner_start, ""
    for child in meta.elements:
        if child.name in _BEFORE_NOTE:
            before = text[: child.start]
            place, blank = child.end, before[len(before.rstrip()) :]
    prefix = text[meta.start + 1 : meta.inner_start].partition("itemMeta")[0]
    return Edit(place, place, f"{blank}<{prefix}edNote>Translation: {provenance}.</{prefix}edNote>")


def _contents(root: Element) -> list[Element]:
    """Return the elements that hold a text."""
    names = ("inlineXML", "inlineData")
    return [each for each in root.walk() if each.name in names and _is_text(each)]


def _is_text(element: Element) -> bool:
    kind = element.get("contenttype").lower()
    return element.name == "inlineXML" or (
        not element.get("encoding") and (not kind or kind.startswith("text/"))
    )


def _refuse_several(root: Element, source: Source) -> None:
    items = [each for each in root.walk() if each.name == "newsItem" and _contents(each)]
    if len(items) > 1:
        raise TranslatorError(
            f"holds {len(items)} stories: another one begins here",
            path=source.path,
            line=source.text.count("\n", 0, items[1].start) + 1,
            hint="put each news item into a file of its own",
        )


def _paragraphs(text: str, root: Element) -> Iterator[Paragraph]:
    """Yield the paragraphs of every item, in document order."""
    for element in root.walk():
        if element.name in ("contentMeta", "partMeta", "itemRef"):
            for child in element.elements:
                role = _SHORT.get(child.get("role")) or _META.get(child.name)
                if child.name == "title" and element.name == "itemRef":
                    role = Role.HEADLINE
                if role is not None and child.name != "slugline":
                    yield from _field(text, child, role)
        elif element.name in ("inlineXML", "inlineData") and _is_text(element):
            yield from _content(text, element)


def _field(text: str, element: Element, role: Role) -> Iterator[Paragraph]:
    for paragraph in BlockReader(text, HTML).read(element, role):
        if paragraph.role is Role.BYLINE:
            role = byline_role(paragraph.flow.text)
        yield Paragraph(role, paragraph.flow, paragraph.start, paragraph.end)


def _content(text: str, element: Element) -> Iterator[Paragraph]:
    if element.name == "inlineData":
        yield from _lines(text, element)
        return
    for root in element.elements:
        if root.name == "nitf":
            yield from nitf_paragraphs(text, root)
        else:
            body = root.find("body") or root
            yield from BlockReader(text, HTML).read(body)


def _lines(text: str, element: Element) -> Iterator[Paragraph]:
    """Yield the paragraphs of plain text: its lines, as in plain copy, or a CDATA section as one."""
    flows = FlowReader(text)
    for leaf in element.content:
        if isinstance(leaf, Element) or leaf.kind == "other":
            continue
        pieces: list[tuple[int, int]] = [(leaf.start, leaf.end)]
        if leaf.kind == "text":
            pieces, position = [], leaf.start
            for line in text[leaf.start : leaf.end].splitlines(keepends=True):
                pieces.append((position, position + len(line)))
                position += len(line)
        for start, end in pieces:
            flow = flows.read([Leaf(leaf.kind, start, end)])
            if flow.text:
                yield Paragraph(Role.PARAGRAPH, flow, start, end)


def _metadata(root: Element, text: str) -> Iterator[tuple[str, str]]:
    yield "language", root.get("xml:lang")
    for element in root.walk():
        if element.name == "nitf":
            yield from ((name, value) for name, value in nitf_metadata(element) if value)
        elif element.name == "language" and element.get("tag"):
            yield "language", element.get("tag")
        elif element.name == "slugline":
            yield "slug", element.text(text)
    # The worst status counts, and the embargo of any item.
    for element in root.walk():
        if element.name == "embargoed" and (until := element.text(text)):
            yield "embargo", until
        if element.name == "pubStatus":
            status = element.get("qcode") or element.get("uri").rpartition("/")[2]
            yield "status", status
            if status.rpartition(":")[2] != "usable":
                return


FORMAT = NewsmlFormat()
