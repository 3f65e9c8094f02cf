"""Bylines and datelines: fixed forms that rules translate, and a model would only garble.

The shapes are those of the agencies' style books (AP Stylebook, "datelines"; Manual de español urgente
of EFE): ``By NAME[ and NAME]``, and ``PLACE[, REGION][, DATE] (AGENCY) DASH``.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from translator.glossary.matching import Matcher

if TYPE_CHECKING:
    from babel import Locale

_BY = {"es": "Por", "fr": "Par", "ht": "Pa"}
_AND = {"es": "y", "fr": "et", "ht": "ak"}
_IN = {"es": "en", "fr": "à", "ht": "nan"}

_BYLINE = re.compile(r"(?P<by>by)(?P<gap>\s+)(?P<names>\S.*)", re.IGNORECASE | re.DOTALL)
_JOINT = re.compile(r"(\s*,\s*(?:and\s+)?|\s+(?:and|&)\s+|\s+in\s+)", re.IGNORECASE)
# A name, of capitalised words and particles; anything else ("special to the Wire") is not a plain byline.
_WORD = r"(?:(?:[dl]['’])?[^\W\d_a-z][\w.'’\-]*|d[aeiu]|del|la|van|von|der|bin|al|el)"
_NAME = re.compile(rf"{_WORD}(?:\s+{_WORD})*")

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
# CLDR's data of Haitian Creole holds the French names.
_HT_MONTHS = (
    *("janvye", "fevriye", "mas", "avril", "me", "jen"),
    *("jiyè", "out", "septanm", "oktòb", "novanm", "desanm"),
)
_DATE = re.compile(
    r"\b(?:(?P<month>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
    r"(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?\.?\s+(?P<day>\d{1,2})(?:,?\s+(?P<year>\d{4}))?)\b",
    re.IGNORECASE,
)
# A field for the dateline alone, as structured formats have, holds places and dates only.
_PART = r"(?:[^\W\d_a-z][\w.'’\-]*|\d{1,4}|de|of|the|and|du|la)"
_BARE = re.compile(rf"{_PART}(?:[,/\s]+{_PART})*[,/\s]*")
_TAIL = re.compile(
    r"(?P<tail>\s*,?\s*(?:\([^()]*\)\s*(?:\.?\s*[-–—_]+)?|[-–—_]+)\s*)$",
)


def draft_byline(text: str, lang: str, matcher: Matcher) -> str | None:
    """Return the byline in the target language, or None when it is no plain byline of names.

    Names stay as they are; a place after "in" takes the form of the term base.
    """
    match = _BYLINE.fullmatch(text)
    if match is None:
        return None
    pieces = _JOINT.split(match["names"])
    out: list[str] = []
    for name, joint in zip(pieces[::2], [*pieces[1::2], ""], strict=True):
        if not _NAME.fullmatch(name):
            return None
        out += [_place(name, lang, matcher) or name, _joint(joint, lang)]
    by = _BY[lang]
    return (by.upper() if match["by"].isupper() else by) + match["gap"] + "".join(out)


def _joint(joint: str, lang: str) -> str:
    for english, word in (("and", _AND[lang]), ("&", _AND[lang]), ("in", _IN[lang])):
        if re.search(rf"(?<!\w){re.escape(english)}(?!\w)", joint, re.IGNORECASE):
            return f" {word} "
    return joint


def draft_dateline(text: str, lang: str, matcher: Matcher) -> str | None:
    """Return the dateline in the target language, or None when it does not have the form of one.

    Places take the form of the term base, else CLDR's name of a country, else stay; the date takes the
    order and the month name of the language; the agency and the dash, if there are any, stay.
    """
    tail = _TAIL.search(text)
    if tail is None and not _BARE.fullmatch(text):
        return None
    end = len(text) if tail is None else tail.start()
    head = text[:end]
    dates: list[str] = []

    def hold(match: re.Match[str]) -> str:
        dates.append(_date(match, lang))
        return "\0"

    parts = re.split(r"(\s*,\s*)", _DATE.sub(hold, head))
    out = "".join(part if index % 2 else _part(part, lang, matcher) for index, part in enumerate(parts))
    for date in dates:
        out = out.replace("\0", date, 1)
    return out + text[end:]


def _part(part: str, lang: str, matcher: Matcher) -> str:
    if "\0" in part or not part.strip():
        return part
    return _place(part, lang, matcher) or _country(part, lang) or part


def _place(name: str, lang: str, matcher: Matcher) -> str | None:
    for occurrence in matcher.find(name, lang):
        if (occurrence.start, occurrence.end) == (0, len(name)):
            form = occurrence.term.forms[lang].required
            return form.upper() if name.isupper() and len(name) > 1 else form
    return None


def _country(name: str, lang: str) -> str | None:
    if lang == "ht":  # CLDR has no country names in Haitian Creole: it gives the French ones
        return None
    code = _country_codes().get(name.casefold())
    if code is None:
        return None
    found: str | None = _locale(lang).territories.get(code)
    return found.upper() if found and name.isupper() else found


@lru_cache
def _locale(lang: str) -> Locale:
    from babel import Locale

    return Locale.parse(lang)


@lru_cache
def _country_codes() -> dict[str, str]:
    return {name.casefold(): code for code, name in _locale("en").territories.items() if code.isalpha()}


def _date(match: re.Match[str], lang: str) -> str:
    index = _MONTHS.index(match["month"].lower())
    month = _HT_MONTHS[index] if lang == "ht" else _locale(lang).months["format"]["wide"][index + 1]
    if match["month"].isupper():
        month = month.upper()
    day, year = int(match["day"]), match["year"]
    if lang == "es":
        return f"{day} de {month}" + (f" de {year}" if year else "")
    first = "1er" if day == 1 and lang == "fr" else "1ye" if day == 1 and lang == "ht" else str(day)
    return f"{first} {month}" + (f" {year}" if year else "")
