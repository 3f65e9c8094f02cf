"""HTML articles (https://html.spec.whatwg.org): what a reader reads of the page, and its title."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from translator.formats import xmlspans
from translator.formats.base import Edit, Source
from translator.formats.html_tree import parse_html
from translator.formats.inline import (
    FlowReader,
    Paragraph,
    StoryBuilder,
    encode_markup,
    escape_attribute,
)
from translator.formats.inline_blocks import BlockReader, Scheme
from translator.formats.xmlspans import Element
from translator.formats.xmlspans_edits import (
    PROVENANCE,
    inserted,
    is_english,
    language_edits,
    meta_named,
    set_value,
)
from translator.story import Role, Segment, Story

_CLASSES = (
    (re.compile(r"(?:[\w-]*[_-])?(?:byline|author)(?:[_-]{1,2}name)?", re.IGNORECASE), Role.BYLINE),
    (re.compile(r"(?:[\w-]*[_-])?dateline", re.IGNORECASE), Role.DATELINE),
    (re.compile(r"(?:[\w-]*[_-])?(?:caption|legend)", re.IGNORECASE), Role.CAPTION),
    (re.compile(r"(?:[\w-]*[_-])?(?:headline|title)", re.IGNORECASE), Role.HEADLINE),
    (re.compile(r"(?:[\w-]*[_-])?(?:subhead(?:line)?|subtitle|dek|deck)", re.IGNORECASE), Role.SUBHEAD),
)


def _role_of(element: Element) -> Role | None:
    """Return the role that a block's class or its schema.org property tells."""
    names = f"{element.get('class')} {element.get('itemprop')} {element.get('rel')}".split()
    return next((role for name in names for pattern, role in _CLASSES if pattern.fullmatch(name)), None)


_OPAQUE = (
    "script style noscript template nav aside form button select textarea svg math iframe object video audio"
    " canvas pre code kbd samp table footer dialog head title"
)
SCHEME = Scheme(
    blocks={
        **dict.fromkeys(
            "html body main article section div header address figure details hgroup center".split()
        ),
        **dict.fromkeys("ul ol dl menu hr p blockquote".split()),
        **dict.fromkeys(_OPAQUE.replace(" code kbd samp", "").split()),
        "h1": Role.HEADLINE,
        **dict.fromkeys(("h2", "h3", "h4", "h5", "h6", "summary"), Role.SUBHEAD),
        **dict.fromkeys(("li", "dt", "dd"), Role.LIST_ITEM),
        "figcaption": Role.CAPTION,
    },
    opaque=frozenset(_OPAQUE.split()),
    role_of=_role_of,
)
_DESCRIPTIONS = {
    **dict.fromkeys(("og:title", "twitter:title", "title", "headline"), Role.HEADLINE),
    **dict.fromkeys(("description", "og:description", "twitter:description"), Role.CAPTION),
}
_START = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*<(?:!doctype\s+html|(?:html|head|body|article|main|section|header|div|h[1-6]|p)"
    r"[\s>])",
    re.IGNORECASE | re.DOTALL,
)
_CHARSET = re.compile(rb"<meta\s[^>]*?charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
_LATIN_1 = frozenset({"iso-8859-1", "latin-1", "latin1", "ascii", "us-ascii"})


@dataclass(frozen=True, slots=True)
class HtmlFormat:
    """HTML, as `StoryFormat` describes formats."""

    name: str = "html"
    suffixes: tuple[str, ...] = (".html", ".htm", ".xhtml")

    def detect(self, source: Source) -> float:
        """Return certainty for a page, and less of it for a piece of one."""
        if not _START.match(source.text[:20_000]):
            return 0.0
        return 0.9 if re.search(r"<(?:html|!doctype\s+html)", source.text[:20_000], re.IGNORECASE) else 0.5

    def declared_encoding(self, data: bytes) -> str | None:
        """Return the encoding of the XML declaration or of the ``meta`` element.

        Latin-1 stands for Windows-1252, as the Encoding standard (https://encoding.spec.whatwg.org) says.
        """
        if data.lstrip()[:1] != b"<" or xmlspans.declared_encoding(data):
            return None
        match = _CHARSET.search(data[:4096])
        declared = match.group(1).decode("ascii") if match else None
        return "windows-1252" if declared and declared.lower() in _LATIN_1 else declared

    def parse(self, source: Source) -> Story:
        """Read a page. Raises TranslatorError when there is no text in it."""
        root = parse_html(source)
        builder = StoryBuilder(source.text)
        for paragraph, escape in _paragraphs(source.text, root):
            builder.add(paragraph, escape)
        return builder.story(source, self.name, dict(_metadata(root)))

    def encode(self, segment: Segment, msgstr: str) -> str:
        """Return msgstr as mark-up, or as an attribute's value."""
        return escape_attribute(msgstr) if segment.escape == "attribute" else encode_markup(segment, msgstr)

    def metadata_edits(self, story: Story, lang: str, provenance: str) -> Sequence[Edit]:
        """Return the edits of language attributes, and a ``meta`` of the provenance."""
        root = parse_html(Source(story.path, story.slug, story.text))
        page = root.find("html")
        edits = [] if page is None else list(language_edits(page, lang, ("lang", "xml:lang")))
        for meta in root.walk():
            content = meta.attributes.get("content")
            if meta.name == "meta" and content and is_english(content.value) and _says_language(meta):
                edits.append(set_value(content, lang))
        return [*edits, *_provenance(root, story.text, provenance)]


def _says_language(meta: Element) -> bool:
    names = {meta.get(name).lower() for name in ("http-equiv", "name", "property", "itemprop")}
    return bool(names & {"content-language", "language", "dc.language", "og:locale", "inlanguage"})


def _provenance(root: Element, text: str, provenance: str) -> Iterator[Edit]:
    for meta in meta_named(root, PROVENANCE):
        if (content := meta.attributes.get("content")) is not None:
            yield set_value(content, provenance)
            return
    head = root.find("head")
    element = f'<meta name="{PROVENANCE}" content="{provenance}">'
    if text[:1000].lstrip().startswith("<?xml"):
        element = element[:-1] + "/>"
    if head is not None:
        charset = next((each for each in head.elements if "charset" in each.attributes), None)
        yield inserted(text, head.inner_start if charset is None else charset.end, element)
    elif (page := root.find("html")) is not None:
        yield inserted(text, page.inner_start, f"<head>{element}</head>")
    else:
        yield Edit(0, 0, f"<!-- {PROVENANCE}: {provenance} -->\n")


def html_paragraphs(text: str, element: Element) -> list[Paragraph]:
    """Return the paragraphs in an element."""
    return BlockReader(text, SCHEME).read(element)


def _paragraphs(text: str, root: Element) -> Iterator[tuple[Paragraph, str]]:
    head, title = root.find("head"), root.find("title")
    for element in (head or root).walk():
        if element is title:
            for each in BlockReader(text, SCHEME).read(element, Role.HEADLINE):
                yield each, ""
        elif element.name == "meta" and (content := element.attributes.get("content")):
            role = _DESCRIPTIONS.get((element.get("name") or element.get("property")).lower())
            flow = FlowReader(text).span(content.start, content.end)
            if role is not None and flow.has_words:
                yield Paragraph(role, flow, content.start, content.end), "attribute"
    body = root.find("body") or root
    for element in _articles(body):
        for each in BlockReader(text, SCHEME).read(element):
            yield each, ""


def _articles(body: Element) -> list[Element]:
    """Return the elements that hold the story: its article, and a headline before it."""
    article = body.find("article") or body.find("main")
    if article is None:
        return [body]
    headline = body.find("h1")
    if headline is None or headline.start > article.start:
        return [article]
    wrapper = Element("", headline.attributes, headline.start, headline.start, headline.end, headline.end)
    wrapper.content.append(headline)
    return [wrapper, article]


def _metadata(root: Element) -> Iterator[tuple[str, str]]:
    page = root.find("html")
    if page is not None:
        yield "language", page.get("lang") or page.get("xml:lang")


FORMAT = HtmlFormat()
