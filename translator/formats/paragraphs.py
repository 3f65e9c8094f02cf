"""What every format shares below the block: datelines, sign-offs, sentences, and segments made of them."""

from __future__ import annotations

import re
from bisect import bisect_right

from translator.segmentation import sentences
from translator.story import Role, Segment

AGENCIES = (
    r"(?:EFE|AP|AFP|Reuters|REUTERS|Xinhua|XINHUA|ANSA|dpa|DPA|UPI|TASS|Interfax|Kyodo|PTI|ANI|IANS|IPS|VOA|RFI|"
    r"CMC|CNN|BBC|APA|ANP|AAP|Belga|Lusa|LUSA|Anadolu|AA|Notimex|Télam|Prensa Latina|Europa Press|EP|"
    r"Bloomberg|CP|The Canadian Press|PA|PA Media|AlterPresse|HPN|NAN|GNA|KNA|UN News|RIA Novosti|"
    r"Agencia EFE|Agence France-Presse|The Associated Press|Associated Press|Thomson Reuters Foundation)"
)
_MONTH = (
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)"
)
_DATE = rf"(?:{_MONTH}[A-Za-z]*\.?\s\d{{1,2}}(?:,?\s\d{{4}})?|\d{{1,2}}\s{_MONTH}[A-Za-z]*\.?(?:\s\d{{4}})?)"
_PARTICLE = r"(?:de|del|la|las|los|du|des|le|les|of|the|and|y|et|au|aux|sur|en|el|al|upon|da|do|di)"
_PLACE = (
    rf"[^\W\d_a-z][\w'’.\-]*(?:[ ](?:{_PARTICLE}[ ])*[^\W\d_a-z][\w'’.\-]*){{0,4}}"
    rf"(?:/[^\W\d_a-z][\w'’.\-]*(?:[ ][^\W\d_a-z][\w'’.\-]*){{0,3}})?"
)
_UPPER_PLACE = r"[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ'’.\-]+(?:[ ][A-ZÀ-ÖØ-Þ'’.\-]+){0,4}"
_DASH = r"(?:\s*\.?\s*(?:--|[-–—_])+|\s*:)"
_DATELINE = re.compile(
    rf"(?:{_PLACE}(?:,\s{_PLACE}){{0,2}}(?:,?\s{_DATE})?,?\s\((?:{AGENCIES})(?:/{AGENCIES})?\){_DASH}?"
    rf"|{_UPPER_PLACE}(?:,\s{_PLACE}){{0,2}}(?:,?\s{_DATE})?,?\s\([^()\n]{{2,40}}\){_DASH}"
    rf"|\((?:{AGENCIES})\){_DASH})(?=\s|\Z)"
)
# Without an agency, only the place in capitals and a dash after a space tell a dateline.
_BARE_DATELINE = re.compile(
    rf"(?!(?:BREAKING|URGENT|UPDATED?|ALERT|EXCLUSIVE|ANALYSIS|FACTBOX|EXPLAINER|WRAPUP|ATTENTION|NOTE)\b)"
    rf"{_UPPER_PLACE}(?:,\s{_PLACE}){{0,2}}(?:,?\s{_DATE})?(?:\.-|\s(?:--|[-–—]))(?=\s+[\"“'‘]?[A-Z0-9]|\s*\Z)"
)
_SIGNOFF = re.compile(
    rf"[.!?…\"”’»)](?P<gap>\s+)(?P<sign>(?:--?\s?|[–—]\s?|/)?(?:\({AGENCIES}(?:/{AGENCIES})?\)|"
    rf"{AGENCIES}(?:/{AGENCIES})?|\(?(?:END|ENDS)\)?)/?\.?)\Z"
)
_PHOTO_CREDIT = re.compile(
    r"\s(?P<sign>\(?(?:AP\s+Photo|EFE|AFP|Reuters|REUTERS|Getty(?:\s+Images)?)\s?/\s?[A-Z][^\n.!?]{1,40}\)?)\.?\Z"
)
_TAIL = 120
_BREAK = re.compile(r"[^\S\r\n]*(?:\r\n?|\n)\s*")
_HYPHEN_BREAK = re.compile(r"(?<=\w-)\s*(?:\r\n?|\n)\s*(?=\w)")
_LINE_END = re.compile(r"\r\n?|\n")


def dateline_end(text: str, start: int, end: int, *, first: bool) -> int:
    """Return where the dateline that opens a paragraph ends, or ``start`` when none does.

    A dateline without an agency (``GONAIVES, Haiti —``) counts only in the ``first`` paragraph.

    >>> dateline_end("NAIROBI, Kenya, March 3 (Reuters) - It rained.", 0, 46, first=True)
    35
    """
    window = text[start : min(end, start + 200)]
    match = _DATELINE.match(window) or (_BARE_DATELINE.match(window) if first else None)
    return start + match.end() if match else start


def signoff_start(text: str, start: int, end: int) -> int:
    """Return where the agency's sign-off or a photo's credit that closes a paragraph starts, or ``end``.

    >>> signoff_start("It rained. EFE", 0, 14)
    11
    """
    begin = max(start, end - _TAIL)
    match = _SIGNOFF.search(text[begin:end]) or _PHOTO_CREDIT.search(text[begin:end])
    return begin + match.start("sign") if match else end


class Segmenter:
    """Makes the segments of one story from the spans of its blocks."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._line_starts = [0, *(match.end() for match in _LINE_END.finditer(text))]

    def line(self, position: int) -> int:
        """Return the 1-based line of a position."""
        return bisect_right(self._line_starts, position)

    def segment(self, start: int, end: int, role: Role, block: int) -> Segment:
        """Return the segment of a span; line breaks stand as single spaces in its msgid."""
        return Segment(start, end, unwrapped(self._text[start:end]), role, block, self.line(start))

    def sentences(self, start: int, end: int, role: Role, block: int) -> list[Segment]:
        """Return one segment for each sentence of a span."""
        return [
            self.segment(start + begin, start + stop, role, block)
            for begin, stop in sentences(self._text[start:end])
        ]

    def paragraph(
        self, start: int, end: int, role: Role, block: int, *, first: bool = False
    ) -> list[Segment]:
        """Return the segments of a paragraph: its dateline, its sentences and its sign-off or credit.

        ``first`` tells that it is the story's first, which may have a dateline without an agency.
        """
        found: list[Segment] = []
        body = dateline_end(self._text, start, end, first=first) if role is Role.PARAGRAPH else start
        if body > start:
            found.append(self.segment(start, body, Role.DATELINE, block))
        stop = signoff_start(self._text, body, end)
        found += self.sentences(body, stop, role, block)
        if stop < end:
            found.append(self.segment(stop, end, Role.SIGNOFF, block))
        return found


def unwrapped(text: str) -> str:
    """Return text with hard line breaks as single spaces, and none after a hyphen.

    >>> unwrapped("from Port-au-\\n  Prince to\\r\\nGonaives")
    'from Port-au-Prince to Gonaives'
    """
    if "\n" not in text and "\r" not in text:
        return text
    return _BREAK.sub(" ", _HYPHEN_BREAK.sub("", text))
