"""NITF 3, the IPTC's News Industry Text Format (https://iptc.org/standards/nitf/)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from translator.formats.base import Edit, Source
from translator.formats.inline import Paragraph, StoryBuilder, encode_markup
from translator.formats.inline_blocks import BlockReader, Scheme
from translator.formats.xmlspans import Element, declared_encoding, parse_xml, root_name
from translator.formats.xmlspans_edits import (
    PROVENANCE,
    inserted,
    language_edits,
    meta_named,
    set_value,
    suffixed,
)
from translator.story import Role, Segment, Story

SCHEME = Scheme(
    blocks={
        **dict.fromkeys(("body", "body.head", "body.content", "body.end", "block", "hedline")),
        **dict.fromkeys(("ul", "ol", "dl", "media", "bq", "abstract", "note", "p")),
        **dict.fromkeys(("table", "nitf-table", "media-reference", "media-metadata", "media-producer")),
        **dict.fromkeys(("media-object", "rights", "distributor", "copyrite", "datasource", "pre", "hr")),
        **dict.fromkeys(("bibliography", "credit", "object", "block.head", "block.end")),
        "hl1": Role.HEADLINE,
        "hl2": Role.SUBHEAD,
        "note": Role.NOTE,
        "fn": Role.NOTE,
        "tagline": Role.NOTE,
        "byline": Role.BYLINE,
        "byttl": Role.BYLINE,
        "dateline": Role.DATELINE,
        "li": Role.LIST_ITEM,
        "dt": Role.LIST_ITEM,
        "dd": Role.LIST_ITEM,
        "media-caption": Role.CAPTION,
    },
    opaque=frozenset(
        "table nitf-table media-reference media-metadata media-producer media-object rights distributor"
        " copyrite datasource pre bibliography virtloc object postaddr".split()
    ),
    parts=frozenset({"location", "story.date"}),
)
_LANGUAGES = ("baselang", "xml:lang", "lang")
_SLUGS = ("slug", "slugline", "slug-line", "slugword")


@dataclass(frozen=True, slots=True)
class NitfFormat:
    """NITF, as `StoryFormat` describes formats."""

    name: str = "nitf"
    suffixes: tuple[str, ...] = (".xml", ".nitf")

    def detect(self, source: Source) -> float:
        """Return certainty for a root element ``nitf``, well-formed or not."""
        return 1.0 if root_name(source.text) == "nitf" else 0.0

    def declared_encoding(self, data: bytes) -> str | None:
        """Return the encoding of the XML declaration."""
        return declared_encoding(data)

    def parse(self, source: Source) -> Story:
        """Read an NITF document. Raises TranslatorError for malformed XML, or a story without a word."""
        root = parse_xml(source)
        builder = StoryBuilder(source.text)
        for paragraph in nitf_paragraphs(source.text, root):
            builder.add(paragraph)
        return builder.story(source, self.name, dict(_metadata(root)))

    def encode(self, segment: Segment, msgstr: str) -> str:
        """Return msgstr as mark-up."""
        return encode_markup(segment, msgstr)

    def metadata_edits(self, story: Story, lang: str, provenance: str) -> Sequence[Edit]:
        """Return the edits of language attributes, of the slug, and a ``meta`` of the provenance."""
        root = parse_xml(Source(story.path, story.slug, story.text))
        edits = list(language_edits(root, lang, _LANGUAGES))
        for meta in meta_named(root, *_SLUGS):
            if (content := meta.attributes.get("content")) is not None:
                edits.append(set_value(content, suffixed(content.value, lang)))
        return [*edits, _provenance(root, story.text, provenance)]


def nitf_paragraphs(text: str, root: Element) -> Iterator[Paragraph]:
    """Yield the paragraphs below an element ``nitf``: its title, then its body."""
    reader = BlockReader(text, SCHEME)
    title = next((each for head in root.elements if head.name == "head" for each in head.elements), None)
    if title is not None and title.name == "title":
        yield from reader.read(title, Role.HEADLINE)
    for body in root.elements:
        if body.name == "body":
            yield from reader.read(body)


def nitf_metadata(root: Element) -> Iterator[tuple[str, str]]:
    """Yield what the head of an NITF document says of its status and its release."""
    docdata = root.find("docdata")
    if docdata is None:
        return
    status = docdata.get("management-status")
    yield "status", status
    release = docdata.find("date.release")
    if release is not None and release.get("norm"):
        yield "embargo", release.get("norm")
    elif status.lower() == "embargoed":
        yield "embargo", "further notice"


def _metadata(root: Element) -> Iterator[tuple[str, str]]:
    yield from nitf_metadata(root)
    yield "language", next(filter(None, map(root.get, _LANGUAGES)), "")
    for meta in meta_named(root, *_SLUGS):
        yield "slug", meta.get("content")


def _provenance(root: Element, text: str, provenance: str) -> Edit:
    for meta in meta_named(root, PROVENANCE):
        if (content := meta.attributes.get("content")) is not None:
            return set_value(content, provenance)
    element = f'<meta name="{PROVENANCE}" content="{provenance}"/>'
    head = next((each for each in root.elements if each.name == "head"), None)
    if head is None or head.alone:
        return inserted(text, root.inner_start, f"<head>{element}</head>")
    title = next((each for each in head.elements if each.name == "title"), None)
    return inserted(text, head.inner_start if title is None else title.end, element)


FORMAT = NitfFormat()
