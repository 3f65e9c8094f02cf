"""From a tree of mark-up to paragraphs: which elements are blocks, what role they have, what is opaque."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from translator.formats.inline import FlowReader, Paragraph
from translator.formats.xmlspans import Element, Leaf
from translator.story import Role

_TITLED = re.compile(
    r"\b(?:writer|correspondent|editor|reporter|staff|special|bureau|by|and|in|for)\b", re.IGNORECASE
)


def _no_role(_: Element) -> Role | None:
    return None


@dataclass(frozen=True, slots=True)
class Scheme:
    """What a vocabulary's elements are.

    ``blocks`` are elements that hold paragraphs or are one, with their roles (None: the role of what they
    are in); ``opaque`` elements are left alone, inline or not; ``parts`` are inline elements that are blocks
    of their own in a dateline; ``role_of`` tells roles by attributes.
    """

    blocks: Mapping[str, Role | None]
    opaque: frozenset[str] = frozenset()
    parts: frozenset[str] = frozenset()
    role_of: Callable[[Element], Role | None] = field(default=_no_role)


class BlockReader:
    """Finds the paragraphs below an element, in document order."""

    def __init__(self, text: str, scheme: Scheme) -> None:
        self._text = text
        self._scheme = scheme
        self._flows = FlowReader(text, scheme.opaque)
        self._blocks: dict[int, bool] = {}

    def read(self, element: Element, role: Role = Role.PARAGRAPH) -> list[Paragraph]:
        """Return the paragraphs in an element that is itself of a role."""
        found: list[Paragraph] = []
        run: list[Element | Leaf] = []
        for node in element.content:
            if isinstance(node, Leaf) or not self._is_block(node, role):
                run.append(node)
                continue
            self._flush(run, role, found)
            run = []
            if node.name not in self._scheme.opaque and node.get("translate") != "no":
                found += self.read(node, self._role(node) or role)
        self._flush(run, role, found)
        return found

    def _role(self, element: Element) -> Role | None:
        return self._scheme.role_of(element) or self._scheme.blocks.get(element.name)

    def _is_block(self, element: Element, role: Role) -> bool:
        if role is Role.DATELINE and element.name in self._scheme.parts:
            return True
        known = self._blocks.get(id(element))
        if known is None:
            known = element.name in self._scheme.blocks or (
                element.name not in self._scheme.opaque
                and any(self._is_block(child, Role.PARAGRAPH) for child in element.elements)
            )
            self._blocks[id(element)] = known
        return known

    def _flush(self, run: Sequence[Element | Leaf], role: Role, found: list[Paragraph]) -> None:
        for part in self._split(run):
            flow = self._flows.read(part)
            if not flow.text:
                continue
            each = byline_role(flow.text) if role is Role.BYLINE else role
            found.append(Paragraph(each, flow, part[0].start, part[-1].end))

    def _split(self, run: Sequence[Element | Leaf]) -> list[list[Element | Leaf]]:
        """Split a run at double line breaks, which much copy has for paragraphs."""
        parts: list[list[Element | Leaf]] = [[]]
        breaks = 0
        for node in run:
            if isinstance(node, Element) and node.name == "br":
                breaks += 1
            elif not self._is_blank(node):
                if breaks > 1:
                    parts.append([])
                breaks = 0
            parts[-1].append(node)
        return [part for part in parts if part]

    def _is_blank(self, node: Element | Leaf) -> bool:
        if isinstance(node, Element):
            return False
        return node.kind == "other" or (node.kind == "text" and self._text[node.start : node.end].isspace())


def byline_role(text: str) -> Role:
    """Return the role of a byline: bare names are the same in every language.

    >>> [byline_role(text).value for text in ("By Ana Ruiz", "Ana Ruiz", "Staff writer")]
    ['byline', 'opaque', 'byline']
    """
    words = text.split()
    bare = not _TITLED.search(text) and all(word[:1].isupper() or len(word) < 4 for word in words)
    return Role.OPAQUE if bare else Role.BYLINE
