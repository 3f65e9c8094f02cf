"""ANPA 1312 / IPTC 7901 wire text, as the news agencies of the Americas send it.

Lines of the header begin with ``^`` and end with ``<`` (``=`` for bylines and their credits); paragraphs of
the body are indented and hard-wrapped; ``_`` stands for a dash, double backticks and apostrophes for
quotation marks, ``___`` for a rule; the trailer names the service, the date and the time. Transmission
controls (SOH, STX, ETX …) stay where they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from translator.errors import TranslatorError
from translator.formats.base import Edit, Source
from translator.formats.inline import Flow, Paragraph, StoryBuilder
from translator.formats.inline_blocks import byline_role
from translator.formats.paragraphs import unwrapped
from translator.formats.roles import classify
from translator.formats.xmlspans_edits import suffixed
from translator.story import Role, Segment, Story

_CONTROL = "\x01\x02\x03\x04\x0e\x0f\x11\x12\x13\x14\x16\x1c\x1d\x1e\x1f"
_LINE = re.compile(rf"[^\r\n{_CONTROL}]+")
_SLUG = re.compile(
    r"\^?(?P<slug>(?:BC|AM|PM|AP|US|FBN|BBN|[A-Z]{2,4})-{1,2}[\w.&'’-]+(?:-{1,2}[\w.&'’]+)*)"
    r"(?:, ?[\w -]{1,40}?)*(?P<count>, ?\d{2,5})<?"
)
_HEADER = re.compile(r"\^(?P<text>.*?)(?P<end>[<=])?")
_TRAILER = re.compile(r"(?:AP-[A-Z]{2}-|[A-Z]{2,4}-[A-Z]{2}-)\d{2}-\d{2}-\d{2,4}\s+\d{4}(?:[A-Z]{3})?<?")
_CODES = re.compile(r"[a-z]\d{4}[\x20-\x7e]{0,40}|[rubifd]\s?[a-z]?\s?(?:[\w-]{1,4}\s?){0,6}(?=\Z)")
_MEDIA = re.compile(r"(?:AP|AFP|EFE|UPI|CP|Reuters)\s(?:Photo|Graphic|Video|Audio)s?\b", re.IGNORECASE)
_LONGEST = 120  # characters of a line of transmission
_NOTE = re.compile(r"(?:eds?|editors?|attention|note)\b[^:]{0,40}:", re.IGNORECASE)
_KILL = re.compile(r"\b(?:kill|withhold|withdraw)(?:ed|s|ing)?\b|\beliminat(?:e|es|ed|ion)\b", re.IGNORECASE)
_EMBARGO = re.compile(r"\bembargo(?:ed)?\b|\bhold for release\b", re.IGNORECASE)
_PIECE = re.compile(r"[ \t]*(?:\r\n?|\n)[ \t]*|``|''|(?<=\s)_{1,2}(?=\s)|(?<=\s)--(?=\s)|\s|\S", re.DOTALL)
_READ = {"``": "“", "''": "”", "_": "—", "__": "—", "--": "—"}
_WRITTEN = str.maketrans(
    {
        **dict.fromkeys("“«„", "``"),
        **dict.fromkeys("”»", "''"),
        **dict.fromkeys("‘’", "'"),
        **dict.fromkeys("—–", "_"),
        **dict.fromkeys("\u00a0\u202f\u2009", " "),
        "…": "...",
        "<": "(",
        "^": " ",
    }
)
_GUILLEMET = re.compile(r"(?<=«)\s+|\s+(?=»)")


@dataclass(frozen=True, slots=True)
class AnpaFormat:
    """ANPA text, as `StoryFormat` describes formats."""

    name: str = "anpa"
    suffixes: tuple[str, ...] = (".anpa", ".wire", ".txt")

    def detect(self, source: Source) -> float:
        """Return certainty for a slug line with a count, header lines, a trailer or transmission controls."""
        head = source.text[:4000]
        if re.match(r"\s*[<{\[]", head):
            return 0.0
        signs = [
            re.search(r"^\^.*[<=]\s*$", head, re.MULTILINE) is not None,
            any(_is_sign(_TRAILER, line) for line in source.text[-400:].splitlines()),
            "\x01" in head or "\x02" in head,
        ]
        slugs = [line.group().strip() for line in _LINE.finditer(head) if _slug(line)]
        signs.append(any(slug.endswith("<") for slug in slugs) or (bool(slugs) and any(signs)))
        return min(0.95, 0.45 * sum(signs))

    def declared_encoding(self, data: bytes) -> str | None:
        """Return None: ANPA text declares no encoding."""
        return None

    def parse(self, source: Source) -> Story:
        """Read a message. Raises TranslatorError when it holds several stories, or none."""
        second = source.text.find("\x01", source.text.find("\x01") + 1)
        if source.text.count("\x01") > 1:
            raise TranslatorError(
                "holds several stories: another one begins here",
                path=source.path,
                line=source.text.count("\n", 0, second) + 1,
                hint="put each story into a file of its own",
            )
        builder, escape = StoryBuilder(source.text), _escape(source.text)
        for paragraph in _paragraphs(source.text):
            builder.add(paragraph, escape)
        return builder.story(source, self.name, dict(_metadata(source.text)))

    def encode(self, segment: Segment, msgstr: str) -> str:
        """Return msgstr on one line, with the wire's signs for dashes and quotation marks."""
        text = _GUILLEMET.sub("", unwrapped(msgstr))
        if segment.escape == "typeset":
            return text.replace("<", "(").replace("^", " ")
        return text.translate(_WRITTEN)

    def metadata_edits(self, story: Story, lang: str, provenance: str) -> Sequence[Edit]:
        """Return the edits of the slug, and a note to editors on the provenance in the line after it."""
        note = f"^Eds: Translation ({lang}), {provenance}.<"
        for line in _LINE.finditer(story.text):
            slug = _slug(line)
            if slug is not None:
                start, end = slug.span("slug")
                start, end = line.start() + start, line.start() + end
                newline = re.compile(r"\r\n|[\r\n]|\Z").search(story.text, line.end())
                ending = (newline.group() if newline else "") or "\n"
                return (
                    Edit(start, end, suffixed(story.text[start:end], lang)),
                    Edit(line.end(), line.end(), ending + note),
                )
        start = next(_LINE.finditer(story.text)).start()
        return (Edit(start, start, note + ("\r\n" if "\r\n" in story.text else "\n")),)


def _slug(line: re.Match[str]) -> re.Match[str] | None:
    content = line.group().strip()
    return _SLUG.fullmatch(content) if len(content) <= _LONGEST else None


def _is_sign(pattern: re.Pattern[str], line: str) -> bool:
    return len(line) <= _LONGEST and pattern.fullmatch(line.strip()) is not None


def _escape(text: str) -> str:
    """Return "typeset" for copy that has real quotation marks or dashes, "wire" for the wire's own."""
    return "typeset" if re.search("[“”—]", text) else "wire"


def _paragraphs(text: str) -> Iterator[Paragraph]:
    """Yield the header's lines, then the paragraphs of the body."""
    spans = list(_spans(text))
    bodies = [index for index, (start, _) in enumerate(spans) if text[start] != "^"]
    flows = {index: _flow(text, *spans[index]) for index in bodies}
    roles: dict[int, tuple[Role, int]] = {}
    running = [index for index in bodies if not _is_transmission(text[slice(*spans[index])])]
    for index, each in zip(
        running, classify([flows[i].text for i in running]) if running else (), strict=True
    ):
        roles[index] = (each.role, each.skip)
    header = _header_roles(text, spans)
    for index, (start, end) in enumerate(spans):
        if text[start] == "^":
            match = _HEADER.fullmatch(text[start:end])
            stop = start + match.end("text") if match else end
            flow = _flow(text, start + 1, stop)
            if flow.text:
                yield Paragraph(header[index], flow, start, end)
            continue
        role, skip = roles.get(index, (Role.SLUG, 0))
        yield Paragraph(role, _flow(text, start + skip, end) if skip else flows[index], start, end)


def _spans(text: str) -> Iterator[tuple[int, int]]:
    """Yield the spans of lines, the lines of each paragraph joined."""
    start = end = -1
    previous = 0
    for line in _LINE.finditer(text):
        content = line.group()
        gap = text[previous : line.start()]
        previous = line.end()
        if not content.strip():
            if start >= 0:
                yield start, end
            start = -1
            continue
        joins = start >= 0 and _joins(content, text[start:end] if end - start <= _LONGEST else "x", gap)
        joins = joins and text[end - 1] not in "<="
        if start >= 0 and not joins:
            yield start, end
        start = start if joins else line.start() + len(content) - len(content.lstrip())
        end = line.start() + len(content.rstrip())
    if start >= 0:
        yield start, end


def _joins(content: str, before: str, gap: str) -> bool:
    """Whether a line goes on with the paragraph before it: there is no indent, sign or blank line between."""
    if content[0].isspace() or "^" in (content[0], before[0]) or re.search(r"\n.*\n|[^\r\n]", gap, re.DOTALL):
        return False
    pieces = (content.strip(), before)
    return not any(_is_transmission(piece) or _is_rule(piece) for piece in pieces)


def _is_transmission(line: str) -> bool:
    return any(_is_sign(pattern, line) for pattern in (_SLUG, _TRAILER, _CODES))


def _is_rule(line: str) -> bool:
    return len(line) <= _LONGEST and set(line) == {"_"}


def _header_roles(text: str, spans: Sequence[tuple[int, int]]) -> dict[int, Role]:
    """Return the roles of the ``^`` lines: slug, notes, headlines, bylines with their credits."""
    roles: dict[int, Role] = {}
    started = byline = False
    for index, (start, end) in enumerate(spans):
        line = text[start:end]
        if line[0] != "^":
            started = started or not _is_transmission(line)
            continue
        content = line[1:].rstrip("<=").strip()
        if _is_sign(_SLUG, line):
            roles[index] = Role.SLUG
        elif _MEDIA.match(content):
            roles[index] = Role.OPAQUE
        elif not any(character.isalnum() for character in content):
            roles[index] = Role.RULE
        elif _NOTE.match(content):
            roles[index] = Role.NOTE
        elif line.endswith("=") or re.match(r"by\s+[^\W\d_a-z]", content, re.IGNORECASE) or byline:
            roles[index] = byline_role(content)
            byline = True
        else:
            roles[index] = Role.SUBHEAD if started else Role.HEADLINE
            byline = False
        byline = byline and not started
    return roles


def _flow(text: str, start: int, end: int) -> Flow:
    """Return the flow of a span, the wire's signs read as what they stand for."""
    flow, characters = Flow(), list[str]()
    for match in _PIECE.finditer(text, start, end):
        piece = match.group()
        character = " " if piece.isspace() else _READ.get(piece, piece)
        if character == " ":
            if not characters or characters[-1] == " ":
                continue
            if "\n" in piece and characters[-1] == "-" and characters[-2:-1] != [" "]:
                continue  # a word hyphenated in itself: Port-au-Prince
        characters.append(character)
        flow.starts.append(match.start())
        flow.ends.append(match.end())
    flow.text = "".join(characters)
    return flow.trimmed()


def _metadata(text: str) -> Iterator[tuple[str, str]]:
    for line in _LINE.finditer(text):
        content = line.group().strip()
        slug = _slug(line)
        if slug is not None:
            yield "slug", slug["slug"]
        if slug is not None or content.startswith("^") or _NOTE.match(content):
            if _is_kill(content, slug is not None):
                yield "status", "kill"
            if _EMBARGO.search(content):
                yield "embargo", "further notice"


def _is_kill(line: str, is_slug: bool) -> bool:
    """Whether a slug or a note to editors kills the story; a headline about a killing does not."""
    if is_slug:
        return re.search(r"(?:^|[-, ])(?:KILL|Kill|WITHHOLD|ELIMINATION|Elimination)\b", line) is not None
    if re.search(r"\b(?:MANDATORY|BULLETIN|ADVISORY|STORY|PHOTO)\s+KILL\b", line, re.IGNORECASE):
        return True
    return _NOTE.match(line.lstrip("^")) is not None and _KILL.search(line) is not None


FORMAT = AnpaFormat()
