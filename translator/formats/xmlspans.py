"""XML read safely, as a tree of exact spans over the untouched text.

Expat proves that the text is well-formed and refuses what is dangerous: entities of the document's own
("billion laughs"), external ones, depth (OWASP, "XML External Entity Prevention"). Nothing is ever fetched.
In a well-formed text a regular expression then finds every tag exactly (Cameron, "REX: XML Shallow Parsing
with Regular Expressions", 1998), with the offsets that a parser does not give.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html import unescape
from types import MappingProxyType
from xml.parsers import expat

from translator.errors import TranslatorError
from translator.formats.base import Source

MAX_DEPTH = 200
_NAME = r"[A-Za-z_:\u0080-\U0010ffff][\w.:\u0080-\U0010ffff-]*+"
_TOKEN = re.compile(
    rf"<!--.*?-->|<\?.*?\?>|<!\[CDATA\[.*?\]\]>|<!DOCTYPE(?:[^\[>\"']|\"[^\"]*+\"|'[^']*+'|\[.*?\]\s*(?=>))*+>"
    rf"|<(?P<close>/?)(?P<name>{_NAME})(?:[^<>\"']|\"[^\"]*+\"|'[^']*+')*+>|[^<]++",
    re.DOTALL,
)
_ATTRIBUTE = re.compile(
    rf"(?<=[\s\"'])(?P<name>{_NAME})(?:\s*=\s*(?:\"(?P<a>[^\"]*+)\"|'(?P<b>[^']*+)'|(?P<c>[^\s\"'=<>`]++)))?"
)
_ENCODING = re.compile(rb"""\A\s*<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']""")
_PROLOG = re.compile(r"(?:\s|<\?.*?\?>|<!--.*?-->)*+", re.DOTALL)
_ROOT = re.compile(r"<(?:!DOCTYPE\s+)?(?:[\w.-]+:)?([A-Za-z_][\w.-]*)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Attribute:
    """An attribute's value, and its span in the text (without the quotes)."""

    value: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Leaf:
    """A piece that is no element: ``text``, ``cdata``, or ``other`` (a comment, a stray tag …)."""

    kind: str
    start: int
    end: int


@dataclass(slots=True)
class Element:
    """An element: ``start:end`` spans its tags, ``inner_start:inner_end`` what is between them.

    ``name`` is the local name. An element that HTML leaves open ends where its parent does.
    """

    name: str
    attributes: Mapping[str, Attribute]
    start: int
    inner_start: int
    inner_end: int = -1
    end: int = -1
    content: list[Element | Leaf] = field(default_factory=list)

    @property
    def closed(self) -> bool:
        """Whether there is an end tag, or none is needed."""
        return self.end > self.inner_end or self.alone

    @property
    def alone(self) -> bool:
        """Whether the element is one tag."""
        return self.inner_start == self.inner_end == self.end and not self.content

    @property
    def elements(self) -> Iterator[Element]:
        """The child elements."""
        return (node for node in self.content if isinstance(node, Element))

    def get(self, attribute: str) -> str:
        """Return the value of an attribute, "" without one."""
        found = self.attributes.get(attribute)
        return "" if found is None else found.value

    def walk(self) -> Iterator[Element]:
        """Yield the element and all below it, in document order."""
        yield self
        for child in self.elements:
            yield from child.walk()

    def find(self, *names: str) -> Element | None:
        """Return the first element below that has one of the names."""
        return next((each for each in self.walk() if each is not self and each.name in names), None)

    def text(self, source: str) -> str:
        """Return the text in it, references resolved, white space collapsed."""
        pieces = []
        for node in self.content:
            if isinstance(node, Element):
                pieces.append(node.text(source))
            elif node.kind == "text":
                pieces.append(unescape(source[node.start : node.end]))
            elif node.kind == "cdata":
                pieces.append(source[node.start + 9 : node.end - 3])
        return " ".join("".join(pieces).split())


def attributes(text: str, start: int, end: int) -> Mapping[str, Attribute]:
    """Return the attributes of the tag at a span of the text, by their names without prefix (``xml:lang``
    keeps its own).

    >>> attributes('<a href="?a&amp;b">', 0, 19)["href"]
    Attribute(value='?a&b', start=9, end=17)
    """
    found: dict[str, Attribute] = {}
    for match in _ATTRIBUTE.finditer(text, start + 2, end):
        group = match.lastgroup if match.lastgroup != "name" else None
        a, b = match.span(group) if group else (match.end(), match.end())
        name = match["name"]
        found.setdefault(
            name if name.startswith("xml:") else name.lower(), Attribute(unescape(text[a:b]), a, b)
        )
    return MappingProxyType(found)


def root_name(text: str) -> str:
    """Return the local name of the root element, as far as the text's beginning tells ("" if it is no XML).

    >>> root_name("<?xml version='1.0'?><!-- c --><g2:newsItem>")
    'newsItem'
    """
    text = text[:20_000]
    prolog = _PROLOG.match(text)
    match = _ROOT.match(text, prolog.end() if prolog else 0)
    return match.group(1) if match else ""


def declared_encoding(data: bytes) -> str | None:
    """Return the encoding that an XML declaration names.

    >>> declared_encoding(b'<?xml version="1.0" encoding="iso-8859-1"?>')
    'iso-8859-1'
    """
    match = _ENCODING.match(data[:1000])
    return match.group(1).decode("ascii") if match else None


def parse_xml(source: Source) -> Element:
    """Return the root element of a text, its offsets those of the text.

    Raises TranslatorError with line and column for malformed XML, entities declared in the document, and
    elements nested deeper than ``MAX_DEPTH``.
    """
    _prove(source)
    text = source.text
    stack = [Element("", MappingProxyType({}), 0, 0, len(text), len(text))]
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        if match["name"] is None:
            stack[-1].content.append(Leaf(_kind(text, start), start, end))
        elif match["close"]:
            element = stack.pop()
            element.inner_end, element.end = start, end
        else:
            local = match["name"].rpartition(":")[2]
            element = Element(local, attributes(text, start, end), start, end)
            stack[-1].content.append(element)
            if text[end - 2] == "/":
                element.inner_end = element.end = end
            else:
                stack.append(element)
    return next(stack[0].elements)


def _kind(text: str, start: int) -> str:
    if text[start] != "<":
        return "text"
    return "cdata" if text.startswith("<![CDATA[", start) else "other"


def _prove(source: Source) -> None:
    """Raise TranslatorError unless the text is well-formed and harmless."""
    parser = expat.ParserCreate("utf-8", namespace_separator=" ")
    depth = 0

    def fail(what: str, hint: str) -> TranslatorError:
        return TranslatorError(
            what,
            path=source.path,
            line=parser.CurrentLineNumber,
            column=parser.CurrentColumnNumber + 1,
            hint=hint,
        )

    def start(name: str, _: object) -> None:
        nonlocal depth
        depth += 1
        if depth > MAX_DEPTH:
            raise fail(
                f"elements are nested deeper than {MAX_DEPTH}", "no story is; check where it comes from"
            )

    def end(_: str) -> None:
        nonlocal depth
        depth -= 1

    def entity(*_: object) -> None:
        raise fail("declares entities of its own, which is not safe to read", "remove them from its DOCTYPE")

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.EntityDeclHandler = entity
    try:
        parser.Parse(source.text.encode("utf-8", "surrogatepass"), True)
    except expat.ExpatError as error:
        raise TranslatorError(
            f"malformed XML: {expat.ErrorString(error.code)}",
            path=source.path,
            line=error.lineno,
            column=error.offset + 1,
            hint="mend the file, or ask its sender for another",
        ) from None
