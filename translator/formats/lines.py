"""The blocks of plain text: lines, and hard-wrapped lines joined into paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

_LINE = re.compile(r"([^\r\n]*)(?:\r\n?|\n|\Z)")
_SENTENCE_END = re.compile(r"[.!?…:][\"'”’»)\]]*\s*\Z")
_BYLINE = re.compile(r"By [^\W\d_a-z][\w .,'’\-]{2,60}")
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


def _runs_on(line: _Line, following: _Line) -> bool:
    """Whether a line ends in the middle of a sentence, however short it is: text is also broken by hand."""
    return line.text[-1] in ",-" or (following.text[0].islower() and not _SENTENCE_END.search(line.text))


def _is_wrapped(chunks: Sequence[list[_Line]], width: int) -> bool:
    """Whether more lines run on into the next one than end with a sentence."""
    if width > _WIDTH:
        return False
    ended = run_on = mid_sentence = 0
    for chunk in chunks:
        for line, following in pairwise(chunk):
            if _SENTENCE_END.search(line.text):
                ended += following.indent <= line.indent  # an indent opens a paragraph in either kind
            elif _is_full(line, following, width):
                run_on += 1
                mid_sentence += following.text[0].islower()
    return run_on > ended and mid_sentence > 0


def _joined(chunk: list[_Line], width: int) -> Iterator[tuple[int, int]]:
    first = chunk[0]
    for line, following in pairwise(chunk):
        # The later lines of a list item hang under its first; an indent elsewhere opens a paragraph.
        indented = following.indent > line.indent and not LIST_MARKER.match(first.text)
        starts = LIST_MARKER.match(following.text) or _BYLINE.fullmatch(following.text)
        if indented or starts or not (_is_full(line, following, width) or _runs_on(line, following)):
            yield first.start, line.end
            first = following
    yield first.start, chunk[-1].end
