"""Numbers in digits, with every value that the conventions of the language let them have.

Separators: ISO 80000-1 and the *Bureau international des poids et mesures* (a thin space groups; comma or
point is the decimal mark), the *Ortografía* of the Real Academia (both decimal marks), French and Haitian
usage (decimal comma), English usage (comma groups, point is decimal). Wire copy and its translations mix
them, so outside English a lone mark before three digits has both readings.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from translator.checks.quantities.tables import LETTERS, SCALES

Value = float | tuple[str, int]


@dataclass(frozen=True, slots=True)
class Number:
    """A number in digits at ``start:end`` of the text, unit and scale words not included.

    ``values`` are its possible values; a time of day is ``("time", minutes)``. ``after`` is the text that
    follows, up to 24 characters, in lower case: the unit stands there. ``plain`` are the values of the digits
    alone, without the scale word that follows (none for a time or a mixed number).
    """

    start: int
    end: int
    text: str
    values: frozenset[Value]
    after: str = ""
    before: str = ""
    plain: frozenset[float] = frozenset()


_SPACE = " \u00a0\u202f\u2009"
_NUMBER = re.compile(
    rf"\d{{1,3}}(?:[{_SPACE}]\d{{3}})+(?:[.,]\d{{1,2}})?(?![\d])"
    r"|\d{1,3}(?:['’]\d{3})+(?!\d)"
    r"|\d{1,2}, \d(?=\s?(?:%|por\s?ciento|pour\s?cent))"
    r"|\d+(?:[.,]\d+)*"
)
_FRACTION = re.compile(r"\s(\d)\s?[/⁄]\s?(\d)(?![\d/])")
_VULGAR = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}
_SCALE_AFTER = re.compile(r"\s?[$€£]?[\s\u00a0\u202f-]{0,2}([^\W\d_]+)(?:\s+(?:de\s+)?([^\W\d_]+))?")
_LETTER_AFTER = re.compile(r"\s?([A-Za-z]{1,3})(?![A-Za-z])")
_RANGE = re.compile(
    r"\s*(?:%|[$€£])?\s*(?:-|–|—|/|,|to|and|or|a|y|o|u|e|à|et|ou|ak|oswa|jiska|rive|through)\s*[$€£]?\s*"
)
_TIME_AFTER = re.compile(
    r"\s?(?:h|H|hr|hrs|heures?|horas?|zè|è)(?![^\W\d_])\.?\s?(\d{2})?(?!\d)|:(\d{2})(?![\d:])"
)
_MERIDIEM = re.compile(r"\s?([ap])\.?\s?m\b", re.IGNORECASE)
_AFTERNOON = {
    "en": re.compile(r"\b(?:afternoon|evening|night|tonight)\b", re.I),
    "es": re.compile(r"\b(?:tarde|noche|mediod[ií]a)\b", re.I),
    "fr": re.compile(r"\b(?:apr[eè]s-midi|soir|soirée|nuit)\b", re.I),
    "ht": re.compile(r"\b(?:apr[eè]\s?midi|aswè|nan aswè|lannwit|diswa)\b", re.I),
}


@lru_cache(maxsize=4096)
def numbers(text: str, lang: str) -> tuple[Number, ...]:
    """Return the numbers in digits of a text.

    >>> [sorted(n.values) for n in numbers("5,600 dead, $1.2 billion", "en")]
    [[5600.0], [1200000000.0]]
    >>> [sorted(n.values) for n in numbers("5.600 muertos, 1.200 millones de dólares", "es")]
    [[5.6, 5600.0], [1200000.0, 1200000000.0]]
    """
    found: list[Number] = []
    for match in _NUMBER.finditer(text):
        if not found or match.start() >= found[-1].end:
            found += _read(match, text, lang)
    return tuple(_with_ranges(found, text, lang))


def _read(match: re.Match[str], text: str, lang: str) -> Iterator[Number]:
    written = match.group()
    start, end = match.span()
    parts = re.split(r"[.,]", written)
    if len(parts) > 2 and not _grouped(parts, written):
        position = start
        for part in parts:  # a date, a version, a list: 11.12.2011
            short = (
                {1900 + float(part), 2000 + float(part)} if part is parts[-1] and len(part) == 2 else set()
            )
            yield _number(part, position, {float(part), *short}, text)
            position += len(part) + 1
        return
    times, time_end = _times(written, text, end, lang)
    if time_end > end and text[time_end - 1].isdigit():
        yield _number(text[start:time_end], start, times, text)
        return
    fraction = _FRACTION.match(text, end)
    if fraction and int(fraction[2]) and len(written) < 3:
        mixed = float(written) + int(fraction[1]) / int(fraction[2])
        yield _number(text[start : fraction.end()], start, {mixed}, text)
        return
    plain: set[Value] = set() if times and _MERIDIEM.match(text, time_end) else set(readings(written, lang))
    scaled = _scaled(plain, text[end : end + 40], lang)
    yield _number(written, start, _years(written, text, end, scaled) | times, text)


_AND_A_HALF = re.compile(r"\s?[^\W\d_]+\s(?:y medi[ao]|et demie?|edmi|and a half)\b")


def _number(written: str, start: int, values: set[Value], text: str) -> Number:
    end = start + len(written)
    after = text[end : end + 24].lower()
    if _AND_A_HALF.match(after):
        values = values | {value + 0.5 for value in values if isinstance(value, float)}
    plain = readings(written, "es") if _NUMBER.fullmatch(written) else frozenset()
    return Number(start, end, written, frozenset(values), after, text[max(0, start - 8) : start], plain)


def _grouped(parts: list[str], written: str) -> bool:
    """Whether separators group by three throughout: 1,234,567 or 1.234.567,8."""
    marks = re.findall(r"[.,]", written)
    middle = all(len(part) == 3 for part in parts[1:-1])
    if len(set(marks)) == 1:
        return middle and len(parts[-1]) == 3 and len(parts[0]) <= 3
    return middle and len(parts[0]) <= 3 and len(set(marks[:-1])) == 1


@lru_cache(maxsize=4096)
def readings(written: str, lang: str) -> frozenset[float]:
    """Return the values that a number in digits can have in the language.

    >>> sorted(readings("5,600", "en")), sorted(readings("5,600", "fr")), sorted(readings("5 600,5", "fr"))
    ([5600.0], [5.6, 5600.0], [5600.5])
    """
    digits = re.sub(rf"[{_SPACE}'’]", "", written)
    if ", " in written:
        return frozenset({float(digits.replace(",", "."))})
    marks = re.findall(r"[.,]", digits)
    if not marks:
        return frozenset({float(digits)})
    whole, _, fraction = re.split(r"([.,])", digits)[-3:] if len(marks) == 1 else digits.rpartition(marks[-1])
    if len(marks) > 1 and len(set(marks)) > 1:
        return frozenset({float(f"{re.sub('[.,]', '', whole)}.{fraction}")})
    if len(marks) > 1:
        return frozenset({float(re.sub("[.,]", "", digits))})
    decimal, thousands = float(f"{whole}.{fraction}"), float(whole + fraction)
    if len(fraction) != 3 or len(whole) > 3 or whole.startswith("0") or digits != written:
        return frozenset({decimal})
    if (lang == "en" and marks[0] == ",") or fraction == "000":  # nobody writes 8.000 for 8
        return frozenset({thousands})
    return frozenset({decimal, thousands})


def _scaled(values: set[Value], tail: str, lang: str) -> set[Value]:
    """Return the values times the scale words that follow: million, mil millones, Md."""
    factor = 1.0
    scales = SCALES[lang]
    match = _SCALE_AFTER.match(tail)
    if match and (first := scales.get(match[1].lower())):
        factor = first
        second = scales.get(match[2].lower()) if match[2] else None
        if second and first < second:
            factor *= second
        if re.match(r"[^\W\d_]*\s+(?:y medio|et demie?|edmi|and a half)\b", tail[match.start(1) :]):
            return {value * factor + factor / 2 for value in values if isinstance(value, float)}
        scaled: set[Value] = {round(value * factor, 4) for value in values if isinstance(value, float)}
        return values | scaled if match[1].lower() == "san" else scaled  # "without", or "hundred"
    letter = _LETTER_AFTER.match(tail)
    if letter and (scale := LETTERS.get(letter[1].lower())):
        return values | {round(value * scale, 4) for value in values if isinstance(value, float)}
    part = _VULGAR.get(tail[:1]) or _VULGAR.get(tail[1:2])
    if part:
        return values | {value + part for value in values if isinstance(value, float)}
    return values


def _times(written: str, text: str, end: int, lang: str) -> tuple[set[Value], int]:
    """Return the times of day that a number with what follows it can be, and where they end."""
    hour_text, _, minute_text = written.partition(".")
    if len(hour_text) > 2 or not hour_text.isdigit() or len(minute_text) not in (0, 2):
        return set(), end
    hour, minute = int(hour_text), int(minute_text or 0)
    after = _TIME_AFTER.match(text, end) if not minute_text else None
    if after:
        minute = int(after[1] or after[2] or 0)
        end = after.end() if after[1] or after[2] else end
    meridiem = _MERIDIEM.match(text, after.end() if after else end)
    if hour > 24 or minute > 59:
        return set(), 0
    afternoon = hour <= 12 and not meridiem and _AFTERNOON[lang].search(text, end, end + 40) is not None
    if not (after or meridiem or minute_text or afternoon):
        return set(), 0
    if meridiem:
        hour = hour % 12 + (12 if meridiem[1] in "pP" else 0)
    found: set[Value] = {("time", hour * 60 + minute)}
    if not minute:
        found.add(float(hour))
    if after and minute:
        found.add(hour + minute / 60)  # 5h30 is a span of time too
    if afternoon:
        found.add(("time", (hour % 12 + 12) * 60 + minute))
        if not minute:
            found.add(float(hour % 12 + 12))
    return found, end


_DECADE = re.compile(r"['’]?s\b")
_BEFORE_DECADE = re.compile(r"(?:años|los|années|des|ane|lane|the)\s$", re.IGNORECASE)


def _years(written: str, text: str, end: int, values: set[Value]) -> set[Value]:
    """Return the values with those of decades (1990s, '90s), centuries (1800s) and short years ('08)."""
    if not written.isdigit() or len(written) not in (2, 4):
        return values
    year = float(written)
    start = end - len(written)
    decade = written.endswith("0") and bool(
        _DECADE.match(text, end) or _BEFORE_DECADE.search(text, max(0, start - 8), start)
    )
    if len(written) == 4 and 1000 <= year < 2100:
        short = decade or text[max(0, start - 1) : start] in ("-", "–", "/")
        extra = {year % 100} if short else set()
        return values | extra | ({year // 100 + 1} if decade and written.endswith("00") else set())
    if decade or (start and text[start - 1] in "'’-–/"):
        return values | {1900 + year, 2000 + year}
    return values


_BETWEEN = re.compile(r"\s+([^\W\d_]+)\s+")


def _with_ranges(found: list[Number], text: str, lang: str) -> Iterator[Number]:
    """Yield the numbers with what they are together with the next one.

    The first of a range also has the scale of the last (2 to 3 million), and the parts of a number written
    in scales have its whole value too (5 millones 143 mil 312).
    """
    following: Number | None = None
    out: list[Number] = []
    for number in reversed(found):
        if following is not None:
            if _RANGE.fullmatch(text, number.end, following.start):
                factor = _factor(following)
                if factor > 1:
                    number = _also(number, {value * factor for value in _floats(number)})
            else:
                between = _BETWEEN.fullmatch(text, number.end, following.start)
                if between and between[1].lower() in SCALES[lang]:
                    whole = _whole(number, following)
                    number = _also(number, whole)
                    out = [_also(one, whole) if one is following else one for one in out]
        out.append(number)
        following = number
    yield from reversed(out)


def _whole(number: Number, following: Number) -> set[Value]:
    """Return the value of two numbers in a row, the first with a scale: 5 mil 312, 17 mil 280 millones."""
    first, factor = max(_floats(number)), _factor(following)
    if factor >= _factor(number):
        return {(first + value) * factor for value in following.plain}
    return {first + value for value in _floats(following)}


def _floats(number: Number) -> list[float]:
    return [value for value in number.values if isinstance(value, float)] or [0.0]


def _also(number: Number, values: Iterable[Value]) -> Number:
    return replace(number, values=number.values.union(values))


def _factor(number: Number) -> float:
    if not number.plain:
        return 1.0
    factor = max(_floats(number)) / (min(number.plain) or 1)
    return factor if factor in (1e2, 1e3, 1e6, 1e9, 1e12) else 1.0
