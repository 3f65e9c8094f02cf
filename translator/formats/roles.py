"""What a paragraph of plain wire copy is: slug, headline, byline, subhead, sign-off and so on.

The forms are those of the agencies' own manuals and of the news they send: the AP Stylebook and AP's
"Guide to story formats", EFE's Manual de español urgente, and Reuters' and AFP's handbooks.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from translator.formats.lines import LIST_MARKER
from translator.formats.paragraphs import AGENCIES, dateline_end
from translator.story import Role


@dataclass(frozen=True, slots=True)
class Classified:
    """A paragraph's role, and how many characters at its start are a label or a list marker."""

    role: Role
    skip: int = 0


_LABELS = (
    (r"slug(?:line)?|story id", Role.SLUG),
    (r"key ?words?|tags?|topics?|subjects?|categor(?:y|ies)", Role.KEYWORDS),
    (r"head(?:line)?|title|hl\d?", Role.HEADLINE),
    (r"sub-?head(?:line)?|sub-?title|deck|kicker", Role.SUBHEAD),
    (r"by-?line|authors?", Role.BYLINE),
    (r"dateline", Role.DATELINE),
    (
        r"charset|encoding|date|time|version|priority|urgency|word ?count|words|ref(?:erence)?|id|section|"
        r"desk|status|language|lang|source|credit|usage|embargo|uri|url|link",
        Role.OPAQUE,
    ),
)
_LABEL = tuple((re.compile(rf"(?:{names})[ \t]*:[ \t]*", re.IGNORECASE), role) for names, role in _LABELS)
_SLUG = re.compile(r"(?=\S*[-/])(?=\S*[A-Za-z])[A-Z0-9&.'’+]+(?:[-/–,][A-Z0-9&.'’+]*)+(?:\s\([^()]{1,30}\))?")
_AP_SLUG = re.compile(r"(?:BC|AM|PM|AP)(?:-{1,2}[\w.'’]+){1,8}(?:,\s.{0,60})?")
_LOWER_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+){2,}")
_BYLINE = re.compile(r"(?:By|BY|by)\s+[^\W\d_a-z][^\n]{1,140}(?<![.!?;:,])")
_NOT_BYLINE = re.compile(r"by\s(?:the\s|now\b|then\b|land\b|air\b|sea\b|\w+ing\b)", re.IGNORECASE)
_CREDIT = re.compile(
    rf"(?:{AGENCIES}|[\w .,&'’-]{{0,60}}\b(?:Writers?|Correspondents?|Staff|Reporters?|Editor|Bureau|"
    r"News Service|Special to [\w ]{2,40}))",
)
_AGENCY = re.compile(rf"[(/]?{AGENCIES}(?:/{AGENCIES})*[)/]?\.?")
_NOTE = re.compile(
    r"[\[(]?\s*(?:EDS?|Eds?|Editors?[’']?s?[’']?\s+notes?|EDITORS?[’']?S?[’']?\s+NOTES?|Notes?\s+to\s+editors?|"
    r"NOTES?(?:\s+TO\s+EDITORS?)?|Attention(?:\s+editors?)?|ATTENTION(?:\s+EDITORS?)?|Correction|"
    r"CORRECTION|Clarification|CLARIFICATION|Advisory|ADVISORY)\s*\.?\s*[:—–-]"
    r"|\((?:Adds|Updates|Corrects|Recasts|Refiles|Repeats|Clarifies|Fixes|Removes|Changes|Writethru)\b[^()]*\)\Z"
    r"|(?:ADDS|UPDATES|CORRECTS|RECASTS|REFILES|CLARIFIES)\s"
    r"|(?:©|\(c\)|Copyright)\s",
)
_CAPTION = re.compile(
    r"(?:(?:file\s+|photo\s+)?(?:photo|caption|picture|image|video|graphic|map|infographic)(?:\s+caption)?"
    r"|photo\s*\d+)\s*[:—–]\s*",
    re.IGNORECASE,
)
_CAPTION_SHAPE = re.compile(
    r"(?:In\s+this\s+(?:\w+[ ,]+){0,6}(?:file\s+)?(?:photo|picture|image)\b.*"
    r"|.*[( ](?:AP\s+Photo|EFE|AFP|Reuters|REUTERS|Getty(?:\s+Images)?)\s?/\s?[A-Z][\w.'’ -]{1,40}\)?)",
    re.DOTALL,
)
_DESK = re.compile(
    r"[a-z]{2,5}(?:/[a-z]{2,4}(?:-[a-z]{2,4})?)+|[a-z]{2,4}(?:-[a-z]{2,4})+(?:/[a-z]{2,4})*|[a-z]{2,3}"
    r"|[A-Z]{2,3}(?:/[A-Z]{2,3})+"
)
_END_MARK = re.compile(
    r"-?\s?30\s?-|\(?(?:END|ENDS|ENDIT|MORE|more|End|Ends)\)?(?:\s?/\s?\w+)?|AP-[A-Z]{2}-[\d-]+.*"
    r"|\((?:Reporting|Writing|Editing|Additional reporting|Compiled|Translated)\s+by\b[^()]*\)"
)
_OPAQUE = re.compile(r"(?:https?://|www\.)\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|@\w+")
_ENDS_SENTENCE = re.compile(r"[.!?;:,…][\"'”’»)\]]*\Z")
_ENDS_ACRONYM = re.compile(r"(?:\b[A-Z]\.){2,}\Z|\b(?:Inc|Corp|Jr|Sr|Co|Ltd)\.\Z")
_QUESTION = re.compile(r"(?:What|Who|Why|How|When|Where|Which|Can|Could|Will|Is|Are|Does|Do)\b[^.!?]*\?")
_HEADLINE_LENGTH = 160
_SUBHEAD_LENGTH = 90
_SUBHEAD_WORDS = 14
_HEADLINES = 4


def classify(texts: list[str]) -> list[Classified]:
    """Return the role of each paragraph of a story; ``texts`` are its paragraphs, unwrapped, in order."""
    tail = _tail(texts)
    body_end = len(texts) - len(tail)
    header = _header(texts[:body_end])
    body = [
        _body(text, index + 1 < body_end and _is_running(texts[index + 1]))
        for index, text in enumerate(texts[len(header) : body_end], len(header))
    ]
    return [*header, *body, *tail]


def is_title(text: str, length: int = _HEADLINE_LENGTH) -> bool:
    """Return whether a paragraph is set as a title: short, capitalised, without a final stop.

    >>> is_title("Failures in command"), is_title("It failed.")
    (True, False)
    """
    if len(text) > length or LIST_MARKER.match(text):
        return False
    first = text.lstrip("\"'“‘«([¿¡")[:1]
    if not first or not (first.isdigit() or (first.isalpha() and not first.islower())):
        return False
    return not _ENDS_SENTENCE.search(text) or _ENDS_ACRONYM.search(text) is not None


def _is_running(text: str) -> bool:
    """Whether a paragraph is running text, as it follows a headline or a subhead."""
    if dateline_end(text, 0, len(text), first=True) or LIST_MARKER.match(text):
        return True
    return _ENDS_SENTENCE.search(text) is not None or len(text) > _HEADLINE_LENGTH


def _header(texts: list[str]) -> list[Classified]:
    """Return the roles of the paragraphs before the first of the running text."""
    roles: list[Classified] = []
    titles: list[int] = []
    byline = _byline_index(texts)
    for index, text in enumerate(texts):
        common = _anywhere(text)
        if common is None and dateline_end(text, 0, len(text), first=True):
            break
        role = common or _header_role(text, index, byline)
        if role is None:
            break
        if role.role is Role.HEADLINE and not role.skip:
            titles.append(index)
        roles.append(role)
    return roles[: _plausible(texts, roles, titles, byline)]


def _byline_index(texts: list[str]) -> int:
    """Return which paragraph of the header is the byline, or -1: running text ends the header."""
    stops = 0
    for index, text in enumerate(texts[:12]):
        if _is_byline(text):
            return index
        if _anywhere(text) is None:
            stops += _ENDS_SENTENCE.search(text) is not None  # one headline may be a whole sentence
            if stops > 1 or len(text) > _HEADLINE_LENGTH or dateline_end(text, 0, len(text), first=True):
                return -1
    return -1


def _plausible(texts: list[str], roles: list[Classified], titles: list[int], byline: int) -> int:
    """Return how many of the header's paragraphs to keep: lines without a stop need not be headlines."""
    if not titles or byline >= 0:
        return len(roles)
    if len(titles) > _HEADLINES or (len(roles) == len(texts) and len(titles) > 1):
        return titles[0] + 1
    return len(roles)


def _header_role(text: str, index: int, byline: int) -> Classified | None:
    for pattern, role in _LABEL:
        match = pattern.match(text)
        if match and (match.end() < len(text) or not role.translatable):
            return Classified(role, match.end() if role.translatable else 0)
    if _SLUG.fullmatch(text) or _AP_SLUG.fullmatch(text) or _LOWER_SLUG.fullmatch(text):
        return Classified(Role.SLUG)
    if _is_byline(text):
        return Classified(Role.BYLINE)
    if _AGENCY.fullmatch(text):
        return Classified(Role.OPAQUE)
    if 0 <= byline < index:
        return Classified(Role.BYLINE) if index == byline + 1 and _CREDIT.fullmatch(text) else None
    if index < byline and len(text) <= _HEADLINE_LENGTH:
        return Classified(Role.HEADLINE)
    headline = is_title(text) or (len(text) <= _SUBHEAD_LENGTH and text.endswith("?") and is_title(text[:-1]))
    return Classified(Role.HEADLINE) if headline and not index > 8 else None


def _is_byline(text: str) -> bool:
    return bool(_BYLINE.fullmatch(text)) and not _NOT_BYLINE.match(text)


def _anywhere(text: str) -> Classified | None:
    """Return the role of a paragraph whose form alone tells it, wherever it stands."""
    if not any(character.isalnum() for character in text):
        return Classified(Role.RULE)
    if _NOTE.match(text):
        return Classified(Role.NOTE)
    caption = _CAPTION.match(text)
    if caption and caption.end() < len(text):
        return Classified(Role.CAPTION, caption.end())
    if len(text) < 1_000 and _CAPTION_SHAPE.fullmatch(text):
        return Classified(Role.CAPTION)
    if _OPAQUE.fullmatch(text):
        return Classified(Role.OPAQUE)
    return None


def _body(text: str, followed: bool) -> Classified:
    common = _anywhere(text)
    if common is not None:
        return common
    if _END_MARK.fullmatch(text) or _AGENCY.fullmatch(text):
        return Classified(Role.SIGNOFF)
    marker = LIST_MARKER.match(text)
    if marker:
        return Classified(Role.LIST_ITEM, marker.end())
    hashes = re.match(r"#{1,6}\s+(?=\w)", text)
    if hashes:
        return Classified(Role.SUBHEAD, hashes.end())
    return Classified(Role.SUBHEAD if followed and _is_subhead(text) else Role.PARAGRAPH)


def _is_subhead(text: str) -> bool:
    if len(text.split()) > _SUBHEAD_WORDS or dateline_end(text, 0, len(text), first=True):
        return False
    if is_title(text, _SUBHEAD_LENGTH):
        return True
    if len(text) > _SUBHEAD_LENGTH or not text.endswith("?"):
        return False
    return text.isupper() or _QUESTION.fullmatch(text) is not None


def _tail(texts: list[str]) -> list[Classified]:
    """Return the roles of the closing lines that are no text: desk initials, sign-off, rules."""
    found: list[Classified] = []
    for text in reversed(texts[1:]):
        if _AGENCY.fullmatch(text) or _END_MARK.fullmatch(text):
            found.append(Classified(Role.SIGNOFF))
        elif _DESK.fullmatch(text):
            found.append(Classified(Role.DESK))
        elif not any(character.isalnum() for character in text):
            found.append(Classified(Role.RULE))
        else:
            break
    return found[::-1]
