"""The blocks of plain text: lines, and hard-wrapped lines joined into paragraphs."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_LINE = re.compile(r"([^\r\n]*)(?:\r\n?|\n|\Z)")
_SENTENCE_END = re.compile(r"[.!?…:][\"'”’»)\]]*\s*\Z")
_WIDTH = 100  # no agency and no mail program wraps text wider than this
LIST_MARKER = re.compile(r"(?:[-–—*•‣▪●◦·⁃]\s+|\(?\d{1,2}[.)]\s+|\(?[a-z]\)\s+)(?=\S)")


@dataclass(frozen=True, slots=True)
class _Line:
    """A line without its end: the span of its text without outer whitespace, and its indent."""

    start: int
    end: int
    indent: int
    text: str


def paragraph_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Return the spans of the paragraphs of plain text, without outer whitespace.

    In text with one paragraph a line, each line is one. In hard-wrapped text (where a line ends because
    the next word did not fit) lines join until a blank line, an indent, a list marker or a short line.

    >>> [text[a:b] for text in ["One.\\nTwo.\\n"] for a, b in paragraph_spans(text)]
    ['One.', 'Two.']
    """
    chunks = list(_chunks(text))
    width = max((len(line.text) + line.indent for chunk in chunks for line in chunk), default=0)
    if not _is_wrapped(chunks, width):
        return tuple((line.start, line.end) for chunk in chunks for line in chunk)
    return tuple(span for chunk in chunks for span in _joined(chunk, width))


def _lines(text: str) -> Iterator[_Line]:
    for match in _LINE.finditer(text):
        raw = match.group(1)
        stripped = raw.strip()
        indent = len(raw) - len(raw.lstrip())
        start = match.start() + indent
        yield _Line(start, start + len(stripped), indent, stripped)


def _chunks(text: str) -> Iterator[list[_Line]]:
    """Yield the runs of lines between blank lines."""
    chunk: list[_Line] = []
    for line in _lines(text):
        if line.text:
            chunk.append(line)
        elif chunk:
            yield chunk
            chunk = []
    if chunk:
        yield chunk


def _is_full(line: _Line, following: _Line, width: int) -> bool:
    """Whether a line ends because the first word of the next one did not fit."""
    first = following.text.split(None, 1)[0]
    return line.indent + len(line.text) + 1 + len(first) > width


def _is_wrapped(chunks: Sequence[list[_Line]], width: int) -> bool:
    if width > _WIDTH:
        return False
    wrapped = broken = 0
    for chunk in chunks:
        for line, following in itertools.pairwise(chunk):
            if _SENTENCE_END.search(line.text) or not _is_full(line, following, width):
                broken += 1
            else:
                wrapped += 1
    return wrapped > broken


def _joined(chunk: list[_Line], width: int) -> Iterator[tuple[int, int]]:
    start = chunk[0].start
    for index, (line, following) in enumerate(itertools.pairwise(chunk)):
        hanging = index > 0 and chunk[index - 1].indent == line.indent < following.indent
        if hanging or LIST_MARKER.match(following.text) or not _is_full(line, following, width):
            yield start, line.end
            start = following.start
    yield start, chunk[-1].end
