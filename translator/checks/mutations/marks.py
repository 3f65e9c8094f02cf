"""Damage to punctuation, spacing, addresses, mark-up and characters."""

from __future__ import annotations

import random
import re

_QUOTE = re.compile(r"[\"“”«»][\u00a0\u202f]?|[\u00a0\u202f](?=»)")
_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>\"]+|[\w.+-]+@[\w.-]+\.\w+")
_PLACEABLE = re.compile(r"</?\w+/?>|\{\w+\}|%\(\w+\)s|%s")


def _cut(text: str, start: int, end: int, new: str = "") -> str:
    return text[:start] + new + text[end:]


def drop_quotes(msgid: str, msgstr: str, lang: str, rng: random.Random) -> str | None:
    """Take all quotation marks away, where there is one pair."""
    marks = re.findall(r"[\"“”«»]", msgstr)
    if len(marks) != 2 or len(re.findall(r"[\"“”]", msgid)) != 2:
        return None
    return re.sub(r"[«“][\u00a0\u202f ]?|[\u00a0\u202f ]?»|[\"“”]", "", msgstr)


def unpair_quote(msgid: str, msgstr: str, lang: str, rng: random.Random) -> str | None:
    """Take one quotation mark of one pair away."""
    marks = list(re.finditer(r"[\"“”«»]", msgstr))
    if len(marks) != 2 or len(re.findall(r"[\"“”]", msgid)) != 2:
        return None
    return _cut(msgstr, *rng.choice(marks).span())


def drop_bracket(msgid: str, msgstr: str, lang: str, rng: random.Random) -> str | None:
    """Take one bracket of a pair away."""
    pairs = re.findall(r"\([^()]+\)", msgstr)
    if len(pairs) != 1 or len(re.findall(r"[()]", msgstr)) != 2 or len(re.findall(r"[()]", msgid)) != 2:
        return None
    place = msgstr.index(rng.choice("()"))
    return _cut(msgstr, place, place + 1)


def drop_end(msgid: str, msgstr: str, lang: str, rng: random.Random) -> str | None:
    """Take the final full stop away that the source has too."""
    both = re.search(r"\w\.$", msgid) and re.search(r"\w\.$", msgstr) and " " in msgstr
    return msgstr[:-1] if both else None


def double_space(msgid: str, msgstr: str, lang: str, rng: random.Random) -> str | None:
    """Make two spaces of one between words."""
    spaces = list(re.finditer(r"(?<=\w) (?=\w)", msgstr))
    return _cut(msgstr, *rng.choice(spaces).span(), "  ") if spaces and "  " not in msgid else None


def space_before(msgid: str, msgstr: str, lang: str, rng: random.Random) -> str | None:
    """Put a space before a comma."""
    commas = list(re.finditer(r"(?<=[^\W\d_]),(?= )", msgstr))
    return _cut(msgstr, *rng.choice(commas).span(), " ,") if commas and " ," not in msgid else None


_SET = re.compile(r"«[\u00a0\u202f]|[\u00a0\u202f](?=[;:!?»])")


def _still_set(msgstr: str) -> str | None:
    """Return a text that still shows how it is set; one in plain style is right, and set when rendered."""
    return msgstr if _SET.search(msgstr) else None


def drop_no_break_space(msgid: str, msgstr: str, lang: str, rng: random.Random) -> str | None:
    """Take the no-break space before a mark away, where the text has others."""
    spaces = list(re.finditer(r"[\u00a0\u202f](?=[;:!?»])", msgstr))
    return _still_set(_cut(msgstr, *rng.choice(spaces).span())) if spaces else None


def straighten_quotes(msgid: str, msgstr: str, lang: str, rng: random.Random) -> str | None:
    """Make straight quotation marks of a pair of guillemets, where the text has other set marks."""
    pairs = list(re.finditer(r"«[\u00a0\u202f ]?([^«»]*?)[\u00a0\u202f ]?»", msgstr))
    if not pairs:
        return None
    pair = rng.choice(pairs)
    return _still_set(_cut(msgstr, *pair.span(), f'"{pair[1]}"'))


def drop_inverted(msgid: str, msgstr: str, lang: str, rng: random.Random) -> str | None:
    """Take an inverted mark away."""
    marks = list(re.finditer("[¿¡]", msgstr))
    return _cut(msgstr, *rng.choice(marks).span()) if marks else None


def decimal_point(msgid: str, msgstr: str, lang: str, rng: random.Random) -> str | None:
    """Write a decimal point for the comma."""
    commas = list(re.finditer(r"(?<=\d),(?=\d{1,2}(?!\d))", msgstr))
    return _cut(msgstr, *rng.choice(commas).span(), ".") if commas else None


def change_address(msgid: str, msgstr: str, lang: str, rng: random.Random) -> str | None:
    """Double a letter of a URL or e-mail address that both texts have."""
    both = [match for match in _ADDRESS.finditer(msgstr) if match.group().rstrip(".,;:") in msgid]
    if not both:
        return None
    match = rng.choice(both)
    letters = [place for place in range(match.start() + 8, match.end()) if msgstr[place].isalpha()]
    place = rng.choice(letters) if letters else match.start()
    return _cut(msgstr, place, place, msgstr[place])


def change_hashtag(msgid: str, msgstr: str, lang: str, rng: random.Random) -> str | None:
    """Take the sign of a hashtag away that both texts have."""
    both = [match for match in re.finditer(r"(?<!\w)#\w+", msgstr) if match.group() in msgid]
    return _cut(msgstr, both[0].start(), both[0].start() + 1) if both else None


def lose_placeable(msgid: str, msgstr: str, lang: str, rng: random.Random) -> str | None:
    """Lose a tag or a variable."""
    placeables = list(_PLACEABLE.finditer(msgstr))
    return _cut(msgstr, *rng.choice(placeables).span()) if placeables else None


def leave_entity(msgid: str, msgstr: str, lang: str, rng: random.Random) -> str | None:
    """Write an apostrophe, quotation mark or accented letter as an HTML entity."""
    entities = {
        "'": "&#39;",
        '"': "&quot;",
        "é": "&eacute;",
        "ó": "&oacute;",
        "è": "&egrave;",
        "á": "&aacute;",
    }
    places = [place for place, char in enumerate(msgstr) if char in entities]
    if not places:
        return None
    place = rng.choice(places)
    return _cut(msgstr, place, place + 1, entities[msgstr[place]])


def garble(msgid: str, msgstr: str, lang: str, rng: random.Random) -> str | None:
    """Read the bytes of UTF-8 as Windows-1252."""
    if msgstr.isascii():
        return None
    return msgstr.encode("utf-8").decode("cp1252", errors="replace")
