"""Damage to figures: numbers, percentages, money, dates."""

from __future__ import annotations

import random
import re

_NUMBER = re.compile(r"\d+(?:[.,\u00a0\u202f]\d+)*")
_PERCENT = re.compile(
    r"(\d+(?:[.,]\d+)?)(?=[\s\u00a0\u202f]?(?:%|por ciento|pour cent|pousan))", re.IGNORECASE
)
_SCALES = {
    "es": (("mil", "millones"), ("millones", "mil"), ("millón", "mil")),
    "fr": (
        ("milliers", "millions"), ("millions", "milliards"), ("milliards", "millions"),
        ("million", "milliard"),
    ),
    "ht": (("mil", "milyon"), ("milyon", "milya"), ("milya", "milyon")),
}  # fmt: skip
_MONEY = {
    "es": (("dólares", "euros"), ("euros", "dólares"), ("pesos", "dólares"), ("gourdes", "euros")),
    "fr": (("dollars", "euros"), ("euros", "dollars"), ("gourdes", "euros")),
    "ht": (("dola", "ewo"), ("goud", "dola")),
}
_WEEKDAYS = {
    "es": ("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"),
    "fr": ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
    "ht": ("lendi", "madi", "mèkredi", "jedi", "vandredi", "samdi", "dimanch"),
}
_MONTHS = {
    "es": (
        "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre",
        "noviembre", "diciembre",
    ),
    "fr": (
        "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
        "novembre", "décembre",
    ),
    "ht": (
        "janvye", "fevriye", "mas", "avril", "me", "jen", "jiyè", "out", "septanm", "oktòb", "novanm",
        "desanm",
    ),
}  # fmt: skip


def _shared(msgid: str, msgstr: str) -> list[re.Match[str]]:
    """Return the numbers of msgstr whose digits msgid has too: the damage must be to what was right."""
    joined = {re.sub(r"\D", "", number) for number in _NUMBER.findall(msgid)}
    return [match for match in _NUMBER.finditer(msgstr) if re.sub(r"\D", "", match.group()) in joined]


def _put(text: str, match: re.Match[str], new: str) -> str:
    return text[: match.start()] + new + text[match.end() :]


def swap_digits(msgid: str, msgstr: str, lang: str, rng: random.Random) -> str | None:
    """Swap two different neighbouring digits, but do not make a leading zero."""
    places = [
        (match, place)
        for match in _shared(msgid, msgstr)
        for place in range(match.start(), match.end() - 1)
        if msgstr[place : place + 2].isdigit()
        and msgstr[place] != msgstr[place + 1]
        and not (place == match.start() and msgstr[place + 1] == "0")
    ]
    if not places:
        return None
    _, place = rng.choice(places)
    return msgstr[:place] + msgstr[place + 1] + msgstr[place] + msgstr[place + 2 :]


def change_digit(msgid: str, msgstr: str, lang: str, rng: random.Random) -> str | None:
    """Replace one digit of a number by another."""
    places = [
        place
        for match in _shared(msgid, msgstr)
        for place in range(match.start(), match.end())
        if msgstr[place].isdigit()
    ]
    if not places:
        return None
    place = rng.choice(places)
    digit = rng.choice([digit for digit in "123456789" if digit != msgstr[place]])
    return msgstr[:place] + digit + msgstr[place + 1 :]


def scale_number(msgid: str, msgstr: str, lang: str, rng: random.Random) -> str | None:
    """Make a whole number ten times as large."""
    matches = [match for match in _shared(msgid, msgstr) if match.group().isdigit()]
    if not matches:
        return None
    match = rng.choice(matches)
    return _put(msgstr, match, match.group() + "0")


def change_scale_word(msgid: str, msgstr: str, lang: str, rng: random.Random) -> str | None:
    """Put another scale word after a number in digits."""
    for word, other in _SCALES[lang]:
        match = re.search(rf"(?<=\d )(?<!mil ){word}(?!\w| millon)", msgstr)
        if match and re.search(r"\d[\d.,]*[\s-]?(?:thousand|[mb]illion|bn|m\b)", msgid):
            return _put(msgstr, match, other)
    return None


def drop_number(msgid: str, msgstr: str, lang: str, rng: random.Random) -> str | None:
    """Leave out a percentage, a sum of money or a number of four digits and more that is no year."""
    matches = [
        match
        for match in _shared(msgid, msgstr)
        if (msgstr[match.end() :].lstrip(" \u00a0\u202f")[:1] or " ") in "%$€"
        or (len(match.group()) > 4 and not match.group().isdigit())
    ]
    if not matches:
        return None
    match = rng.choice(matches)
    return re.sub(" {2,}", " ", _put(msgstr, match, ""))


def change_percentage(msgid: str, msgstr: str, lang: str, rng: random.Random) -> str | None:
    """Make a percentage half as much again, as a whole number."""
    if "%" not in msgid and "percent" not in msgid and "per cent" not in msgid:
        return None
    matches = list(_PERCENT.finditer(msgstr))
    if not matches:
        return None
    match = rng.choice(matches)
    return _put(msgstr, match, str(round(float(match[1].replace(",", ".")) * 1.5) + 1))


def _replace_word(msgstr: str, pairs: tuple[tuple[str, str], ...]) -> str | None:
    for word, other in pairs:
        match = re.search(rf"(?<!\w){word}(?!\w)", msgstr)
        if match:
            return _put(msgstr, match, other)
    return None


def change_currency(msgid: str, msgstr: str, lang: str, rng: random.Random) -> str | None:
    """Name another currency after the one sum of money."""
    if not re.search(r"[$€]|\d[\d.,]*(?: \w+)? (?:dollars|euros|gourdes)", msgid):
        return None
    words = "|".join(word for word, _ in _MONEY[lang])
    if len(re.findall(rf"(?<!\w)(?:{words})(?!\w)|[$€£]", msgstr)) != 1 or not re.search(r"\d", msgstr):
        return None
    return _replace_word(msgstr, _MONEY[lang])


def _change_name_of(names: tuple[str, ...], msgstr: str, rng: random.Random, apart: int) -> str | None:
    matches = list(re.finditer(rf"(?<!\w)(?:{'|'.join(names)})(?!\w)", msgstr, re.IGNORECASE))
    if len(matches) != 1:
        return None
    match = matches[0]
    index = names.index(match.group().lower())
    other = names[(index + apart + rng.randrange(len(names) - 2 * apart + 1)) % len(names)]
    return _put(msgstr, match, other.capitalize() if match.group()[0].isupper() else other)


def change_weekday(msgid: str, msgstr: str, lang: str, rng: random.Random) -> str | None:
    """Name another day of the week, not the one before or after."""
    if len(re.findall(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day", msgid)) != 1:
        return None
    return _change_name_of(_WEEKDAYS[lang], msgstr, rng, 2)


def change_month(msgid: str, msgstr: str, lang: str, rng: random.Random) -> str | None:
    """Name another month beside a number."""
    english = r"(?:January|February|April|June|July|August|September|October|November|December)"
    if len(re.findall(english, msgid)) != 1 or re.search(r"\b(?:March|May)\b", msgid):
        return None
    return _change_name_of(_MONTHS[lang], msgstr, rng, 1)
