"""Inline mark-up and symbols: taken out before a text is translated, put back where the words went.

A model never sees the placeables of a msgid (``<em>``, ``</em>``, ``<br/>``), nor what it would only garble:
symbols (©, emoji) and words of other scripts (習近平). They come back by word alignment: a pair encloses the
words that the enclosed words became, and one that stands alone follows the word that the word before it
became (the projection of Hanneman and Dinu 2020, "How Should Markup Tags Be Translated?"). None is ever lost.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from translator.engine.model import Alignment

PLACEABLE = re.compile(r"</?[A-Za-z][\w.-]*/?>")
# All but the Latin letters and their accents, General Punctuation, currency signs, and ⟪ ⟫ of the models.
_FOREIGN = r"[^\x00-\u02ff\u0300-\u036f\u1e00-\u1eff\u2000-\u200c\u200e-\u206f\u20a0-\u20bf\u27ea\u27eb]"
_SYMBOL = rf"(?:{_FOREIGN}|[©®¬±²³¶·¹¼½¾§†‡•‣×÷])"
_SYMBOLS = rf"{_SYMBOL}+(?:[\s,.]*{_SYMBOL}+)*"
_ENCLOSED = rf"(?:[(«“\"‘]{_SYMBOLS}[)»”\"’]|{_SYMBOLS})"
_OPAQUE = re.compile(rf"{PLACEABLE.pattern}|^{_ENCLOSED}\s*|\s*{_ENCLOSED}")
_ENTITY = re.compile(r"(?:person|location|org)\d*")  # elements of NITF


@dataclass(frozen=True, slots=True)
class Mark:
    """A placeable, or symbols with the space beside them, and where it stood: an offset into the text
    without mark-up."""

    name: str
    position: int

    @property
    def key(self) -> str:
        """What an opening and its closing placeable share."""
        return self.name.strip("</>")

    @property
    def kind(self) -> str:
        """One of "open", "close" and "alone"."""
        if self.name.endswith("/>") or not self.name.startswith("<"):
            return "alone"
        return "close" if self.name.startswith("</") else "open"


@dataclass(frozen=True, slots=True)
class Stripped:
    """A msgid without its placeables, and these in order.

    ``offsets[i]`` is where character i of the text stands in the msgid; the last one is the msgid's end.
    """

    text: str
    marks: tuple[Mark, ...]
    offsets: tuple[int, ...]


def strip(msgid: str) -> Stripped:
    """Take the placeables and the symbols out of a msgid.

    >>> strip("The <em>MSS</em> left.<br/>").text
    'The MSS left.'
    >>> strip("© 2024 Wire™").text
    '2024 Wire'
    """
    text, position = "", 0
    marks: list[Mark] = []
    offsets: list[int] = []
    for match in _OPAQUE.finditer(msgid):
        offsets += range(position, match.start())
        text += msgid[position : match.start()]
        marks.append(Mark(match.group(), len(text)))
        position = match.end()
    offsets += range(position, len(msgid) + 1)
    return Stripped(text + msgid[position:], tuple(marks), tuple(offsets))


def entities(stripped: Stripped) -> list[tuple[int, int]]:
    """Return the spans of the text that its mark-up says to be names of persons, places, organisations.

    >>> entities(strip("Police in <location>Lower Delmas</location>"))
    [(10, 22)]
    """
    opened: dict[str, int] = {}
    found: list[tuple[int, int]] = []
    for mark in stripped.marks:
        if _ENTITY.fullmatch(mark.key) and mark.kind == "open":
            opened[mark.key] = mark.position
        elif mark.kind == "close" and mark.key in opened:
            found.append((opened.pop(mark.key), mark.position))
    return found


def restore(
    stripped: Stripped,
    target: str,
    alignment: Alignment | None,
    known: Mapping[tuple[int, int], tuple[int, int]] | None = None,
) -> str:
    """Put the placeables of a stripped msgid into its translation.

    ``known`` maps spans of the text to the spans of the target that they are known to have become: terms.
    """
    placed: list[tuple[int, int, str]] = []
    open_marks: list[tuple[Mark, int]] = []
    for order, mark in enumerate(stripped.marks):
        if mark.kind == "open":
            open_marks.append((mark, order))
            continue
        partner = next((pair for pair in reversed(open_marks) if pair[0].key == mark.key), None)
        if mark.kind == "close" and partner is not None:
            open_marks.remove(partner)
            inner = (partner[0].position, mark.position)
            start, end = (known or {}).get(inner) or _project(stripped.text, *inner, target, alignment)
            placed += [(start, partner[1], partner[0].name), (end, order, mark.name)]
        else:
            placed.append((_after(stripped.text, mark.position, target, alignment), order, mark.name))
    for mark, order in open_marks:
        placed.append((_before(stripped.text, mark.position, target, alignment), order, mark.name))
    return _insert(target, placed)


def _insert(target: str, placed: list[tuple[int, int, str]]) -> str:
    out, position = "", 0
    for place, _, name in sorted(placed):
        out += target[position:place] + name
        position = place
    return out + target[position:]


def _project(source: str, start: int, end: int, target: str, alignment: Alignment | None) -> tuple[int, int]:
    """Return the span of the target that a span of the source became."""
    enclosed = source[start:end]
    if not enclosed.strip():
        place = _after(source, start, target, alignment)
        return place, place
    if start == 0 and end == len(source):
        return 0, len(target)
    found = _verbatim(enclosed, source, start, target)
    if found is not None:
        return found
    spans = _aligned(start, end, alignment)
    if not spans:
        return _proportional(source, start, end, target)
    return _to_words(target, min(a for a, _ in spans), max(b for _, b in spans))


def _verbatim(enclosed: str, source: str, start: int, target: str) -> tuple[int, int] | None:
    """Return where a name that stays as it is stands, if there is no doubt which one it is."""
    pattern = re.compile(rf"(?<!\w){re.escape(enclosed.strip())}(?!\w)")
    places = [match.span() for match in pattern.finditer(target)]
    nth = len(pattern.findall(source[:start]))
    if places and len(places) == len(pattern.findall(source)):
        return places[nth] if nth < len(places) else None
    return None


def _aligned(start: int, end: int, alignment: Alignment | None) -> list[tuple[int, int]]:
    """Return the spans of the output tokens that look mostly at the source span."""
    if alignment is None:
        return []
    chosen = []
    for span, weights in zip(alignment.target_spans, alignment.weights, strict=False):
        if not weights or span[0] == span[1]:
            continue
        best = max(range(min(len(weights), len(alignment.source_spans))), key=weights.__getitem__)
        a, b = alignment.source_spans[best]
        if a < end and start < b:
            chosen.append(span)
    return chosen


def _to_words(target: str, start: int, end: int) -> tuple[int, int]:
    """Return a span widened to whole words, without the spaces at its ends."""

    def inside_word(place: int) -> bool:
        return 0 < place < len(target) and target[place - 1].isalnum() and target[place].isalnum()

    while inside_word(start):
        start -= 1
    while inside_word(end):
        end += 1
    while start < end and target[start].isspace():
        start += 1
    while end > start and target[end - 1].isspace():
        end -= 1
    return start, end


def _proportional(source: str, start: int, end: int, target: str) -> tuple[int, int]:
    scale = len(target) / max(1, len(source))
    a = min(round(start * scale), len(target))
    b = max(a, min(round(end * scale), len(target)))
    return _to_words(target, a, b)


def _after(source: str, position: int, target: str, alignment: Alignment | None) -> int:
    """Return where a placeable goes that stood after a word of the source."""
    if position >= len(source.rstrip()):
        return len(target)
    word = re.search(r"\w+\W*$", source[:position])
    if word is None:
        return 0
    return _project(source, word.start(), word.end(), target, alignment)[1]


def _before(source: str, position: int, target: str, alignment: Alignment | None) -> int:
    """Return where a placeable goes that stood before a word of the source."""
    word = re.match(r"\W*\w+", source[position:])
    if word is None:
        return len(target)
    return _project(source, position, position + word.end(), target, alignment)[0]
