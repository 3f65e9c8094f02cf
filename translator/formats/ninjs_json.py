"""JSON as a tree of exact spans, and strings whose characters know where they stand in the file."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from translator.errors import TranslatorError
from translator.formats.base import Source

MAX_DEPTH = 100
_TOKEN = re.compile(r'"(?:[^"\\]++|\\.)*+"|[{}\[\],:]|[^\s{}\[\],:"]++')
_UNIT = re.compile(r"\\u[dD][89abAB]\w{2}\\u[dD][c-fC-F]\w{2}|\\u\w{4}|\\.|.", re.DOTALL)


@dataclass(slots=True)
class Node:
    """A JSON value at ``start:end`` of the text; ``key`` is its name in its object ("" in an array)."""

    kind: str
    start: int
    end: int
    key: str = ""
    value: str = ""
    content: list[Node] = field(default_factory=list)

    def get(self, key: str) -> Node | None:
        """Return the value of a key, whatever its case: ninjs 3 writes ``pubStatus``."""
        return next((each for each in self.content if each.key.lower() == key), None)

    def string(self, key: str) -> str:
        """Return the string at a key, "" when there is none."""
        node = self.get(key)
        return node.value if node is not None and node.kind in ("string", "literal") else ""


@dataclass(frozen=True, slots=True)
class Text:
    """A string's value; ``positions[i]`` is where character i stands in the file, the last one the end."""

    value: str
    positions: tuple[int, ...]


def parse_json(source: Source) -> Node:
    """Return the tree of a JSON text.

    Raises TranslatorError with line and column for malformed JSON, and for values nested too deeply.
    """
    try:
        json.loads(source.text)
    except json.JSONDecodeError as error:
        raise TranslatorError(
            f"malformed JSON: {error.msg[:1].lower() + error.msg[1:]}",
            path=source.path,
            line=error.lineno,
            column=error.colno,
            hint="mend the file, or ask its sender for another",
        ) from None
    except (RecursionError, ValueError):
        raise _too_deep(source) from None
    return _tree(source)


def _too_deep(source: Source) -> TranslatorError:
    return TranslatorError(
        f"holds values nested deeper than {MAX_DEPTH}, or a number too long to read",
        path=source.path,
        hint="no story does; check where it comes from",
    )


def _tree(source: Source) -> Node:
    root = Node("array", 0, len(source.text))
    stack = [root]
    key: str | None = None
    for token in _tokens(source.text):
        piece = token.group()
        start, end = token.span()
        if piece in "}]":
            stack.pop().end = end
        elif piece == ":":
            key = stack[-1].content.pop().value
        elif piece != ",":
            kind = {"{": "object", "[": "array", '"': "string"}.get(piece[0], "literal")
            value = json.loads(piece) if kind == "string" else piece
            node = Node(kind, start, end, key or "", value)
            key = None
            stack[-1].content.append(node)
            if kind in ("object", "array"):
                stack.append(node)
            if len(stack) > MAX_DEPTH:
                raise _too_deep(source)
    return root.content[0]


def _tokens(text: str) -> Iterator[re.Match[str]]:
    return _TOKEN.finditer(text)


def string_text(text: str, node: Node) -> Text:
    r"""Return a string's value with the places of its characters.

    >>> string_text(r'"a\u00e9\n"', Node("string", 0, 11))
    Text(value='aé\n', positions=(1, 2, 8, 10))
    """
    pieces: list[str] = []
    positions: list[int] = []
    for unit in _UNIT.finditer(text, node.start + 1, node.end - 1):
        raw = unit.group()
        value = raw if raw[0] != "\\" else str(json.loads(f'"{raw}"'))
        pieces.append(value)
        positions += [unit.start()] * len(value)
    return Text("".join(pieces), (*positions, node.end - 1))


def json_string(text: str, *, ascii: bool) -> str:
    """Return text as it stands between the quotes of a JSON string."""
    return json.dumps(text, ensure_ascii=ascii)[1:-1]
