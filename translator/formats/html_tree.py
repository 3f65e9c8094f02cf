"""HTML as a tree of exact spans: the tags of Python's own HTML parser, nested as HTML's rules say.

What the HTML standard (https://html.spec.whatwg.org, "optional tags") lets authors leave out is supplied:
a ``p`` ends at the next block, a ``li`` at the next one. Nothing of the text is ever changed by that.
"""

from __future__ import annotations

from html.parser import HTMLParser
from types import MappingProxyType

from translator.errors import TranslatorError
from translator.formats.base import Source
from translator.formats.xmlspans import MAX_DEPTH, Element, Leaf, attributes

VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_ENDS_P = frozenset(
    "address article aside blockquote details div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6"
    " header hr main menu nav ol p pre section table ul".split()
)
# The open elements that a start tag ends, and those that keep it from looking further up.
_ENDS = {
    "li": (frozenset({"li"}), frozenset({"ul", "ol", "menu"})),
    "dt": (frozenset({"dt", "dd"}), frozenset({"dl"})),
    "dd": (frozenset({"dt", "dd"}), frozenset({"dl"})),
    "tr": (frozenset({"tr", "td", "th"}), frozenset({"table"})),
    "td": (frozenset({"td", "th"}), frozenset({"tr", "table"})),
    "th": (frozenset({"td", "th"}), frozenset({"tr", "table"})),
    "body": (frozenset({"head"}), frozenset()),
    **{name: (frozenset({"p"}), frozenset({"button", "object", "table", "td", "th"})) for name in _ENDS_P},
}


class _Tree(HTMLParser):
    """Builds the tree; tokens end where the next one begins, as the parser reports starts only."""

    def __init__(self, source: Source) -> None:
        super().__init__(convert_charrefs=False)
        self._source = source
        self._text = source.text
        self._starts = [0]
        for line in self._text.split("\n")[:-1]:
            self._starts.append(self._starts[-1] + len(line) + 1)
        end = len(self._text)
        self.root = Element("", MappingProxyType({}), 0, 0, end, end)
        self._stack = [self.root]
        self._pending: tuple[str, str, int] | None = None

    def read(self) -> Element:
        """Return the root of the tree, whose content is the whole text."""
        # What is behind the last ">" holds no tag, and the parser would try every "<" in it as one.
        end = self._text.rfind(">") + 1
        self.feed(self._text[:end])
        self.close()
        self._finish(end)
        if end < len(self._text):
            self._stack[-1].content.append(Leaf("text", end, len(self._text)))
        for element in self._stack[1:]:
            element.inner_end = element.end = len(self._text)
        return self.root

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self._note("open", tag)

    def handle_startendtag(self, tag: str, attrs: object) -> None:
        self._note("empty", tag)

    def handle_endtag(self, tag: str) -> None:
        self._note("close", tag)

    def handle_data(self, data: str) -> None:
        self._note("text")

    def handle_entityref(self, name: str) -> None:
        self._note("text")

    def handle_charref(self, name: str) -> None:
        self._note("text")

    def handle_comment(self, data: str) -> None:
        self._note("other")

    def handle_decl(self, decl: str) -> None:
        self._note("other")

    def handle_pi(self, data: str) -> None:
        self._note("other")

    def unknown_decl(self, data: str) -> None:
        self._note("other")

    def _note(self, kind: str, name: str = "") -> None:
        line, column = self.getpos()
        position = self._starts[line - 1] + column
        if kind == "text" and self._pending is not None and self._pending[0] == "text":
            return
        self._finish(position)
        self._pending = (kind, name, position)

    def _finish(self, end: int) -> None:
        """Add the token that has just ended to the tree."""
        if self._pending is None:
            return
        kind, name, start = self._pending
        self._pending = None
        if kind in ("open", "empty"):
            self._open(name, start, end, kind == "empty" or name in VOID)
        elif kind == "close":
            self._close(name, start, end)
        else:
            self._stack[-1].content.append(Leaf(kind, start, end))

    def _open(self, name: str, start: int, end: int, alone: bool) -> None:
        self._imply(name, start)
        element = Element(name, attributes(self._text, start, end), start, end)
        self._stack[-1].content.append(element)
        if alone and self._text[start:end].endswith("/>") | (name in VOID):
            element.inner_end = element.end = end
            return
        self._stack.append(element)
        if len(self._stack) > MAX_DEPTH:
            raise TranslatorError(
                f"elements are nested deeper than {MAX_DEPTH}",
                path=self._source.path,
                line=self._text.count("\n", 0, start) + 1,
                hint="no story is; check where it comes from",
            )

    def _imply(self, name: str, position: int) -> None:
        ends, limits = _ENDS.get(name, (frozenset[str](), frozenset[str]()))
        for index in range(len(self._stack) - 1, 0, -1):
            if self._stack[index].name in ends:
                self._end_at(index, position, position)
                return
            if self._stack[index].name in limits:
                return

    def _close(self, name: str, start: int, end: int) -> None:
        for index in range(len(self._stack) - 1, 0, -1):
            if self._stack[index].name == name:
                self._end_at(index, start, end)
                return
        self._stack[-1].content.append(Leaf("other", start, end))

    def _end_at(self, index: int, start: int, end: int) -> None:
        for element in self._stack[index + 1 :]:
            element.inner_end = element.end = start
        self._stack[index].inner_end, self._stack[index].end = start, end
        del self._stack[index:]


def parse_html(source: Source) -> Element:
    """Return a nameless element that holds the tree of an HTML document or fragment.

    Raises TranslatorError for elements nested deeper than ``MAX_DEPTH``; HTML knows no other error.
    """
    return _Tree(source).read()
