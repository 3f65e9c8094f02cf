"""Numbers in words: every value that the words of a text can stand for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from translator.checks.quantities.tables import JOINTS, MEANINGS, MONTHS, SCALES, SMALL, SPANS

_WORD = re.compile(r"[^\W\d_]+")
_ROMAN = re.compile(r"\b(?=[IVXLC])(?:X[CL]|L?X{0,3})(?:I[XV]|V?I{0,3})(?:e|er|è|º|ème)?\b")
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_HALF_OF = re.compile(r"\b(?:half an?|medio|media|demi|demie)[\s-]([^\W\d_]+)")
_FRENCH_ORDINAL = re.compile(r"(\w+?)i[èe]mes?$")


@lru_cache(maxsize=2048)
def spelled(text: str, lang: str) -> frozenset[float]:
    """Return the values that words of the text can stand for.

    The set is generous: a compound gives its parts too, ``half`` gives 0.5, 50 (per cent) and 30 (minutes),
    and a month its number, for it answers only whether a number in digits may have been put in words.

    >>> sorted(spelled("deux cent vingt-cinq", "fr"))
    [2.0, 5.0, 20.0, 25.0, 100.0, 120.0, 125.0, 200.0, 220.0, 225.0]
    """
    found: set[float] = set()
    for run in _runs(text, lang):
        for start in range(min(len(run), 8)):
            found |= _values(run[start:], lang)
    for word in _WORD.findall(text.lower()):
        found.update(MEANINGS[lang].get(word, ()))
        if word in MONTHS[lang]:
            found.add(MONTHS[lang][word])
        if lang == "fr" and word.endswith(("ième", "ièmes")):
            found |= _french_ordinal(word)
    for match in _HALF_OF.finditer(text.lower()):
        found.add(SCALES[lang].get(match[1], 0.0) / 2)
    found.update(roman(text))
    return frozenset(found)


@lru_cache(maxsize=2048)
def compounds(text: str, lang: str) -> tuple[float, ...]:
    """Return the numbers that a text spells out, two and more: the whole of each, not its parts.

    >>> compounds("Two hundred forty-four of the one million", "en")
    (244.0, 1000000.0)
    """
    found = []
    for run in _runs(text, lang):
        whole = max(_values(run, lang), default=0.0)
        if whole > 1 and any(word in SMALL[lang] for word in run):
            found.append(whole)
    return tuple(found)


def spans_of_time(text: str, unit: str) -> frozenset[float]:
    """Return how many of the unit the spans of time can be that a text names in words.

    >>> sorted(spans_of_time("Il a plu une semaine.", "day"))
    [7.0]
    """
    table = SPANS.get(unit)
    if table is None:
        return frozenset()
    return frozenset(value for word in _WORD.findall(text.lower()) for value in table.get(word, ()))


def roman(text: str) -> Iterator[float]:
    """Yield the values of the Roman numerals of a text.

    >>> list(roman("Luis XIV, siglo XXI"))
    [14, 21]
    """
    for match in _ROMAN.finditer(text):
        total = 0
        digits = [_ROMAN_VALUES[char] for char in match.group() if char in _ROMAN_VALUES]
        for value, following in zip(digits, [*digits[1:], 0][: len(digits)], strict=True):
            total += -value if value < following else value
        if total:
            yield total


def _runs(text: str, lang: str) -> Iterator[list[str]]:
    """Yield the runs of number words, joints between them left out."""
    small, scales, joints = SMALL[lang], SCALES[lang], JOINTS[lang]
    run: list[str] = []
    end = 0
    for match in _WORD.finditer(text.lower()):
        word = match.group()
        if run and text[end : match.start()].strip(" \u00a0\u202f-‑"):
            yield run
            run = []
        if word in small or word in scales:
            run.append(word)
        elif not (run and word in joints):
            if word in ("medio", "media", "demi", "demie", "half", "edmi") and run:
                run.append("½")
            if run:
                yield run
            run = []
        end = match.end()
    if run:
        yield run


def _values(run: list[str], lang: str) -> set[float]:
    small, scales = SMALL[lang], SCALES[lang]
    found: set[float] = set()
    total = current = 0.0
    last_scale = 1.0
    previous = ""
    for word in run:
        if word == "½":
            found.add(total + current + last_scale / 2)
            continue
        if word in scales:
            last_scale = scales[word]
            found.add(last_scale)
            if last_scale <= 100:
                current = (current or 1) * last_scale
            else:
                total += (current or total or 1) * last_scale - (0 if current or not total else total)
                current = 0
        elif lang == "fr" and word.startswith("vingt") and previous == "quatre":
            current += 80 - 4
        else:
            value = small[word]
            found.add(value)
            if current and not _adds(current, value):
                found.add(total + current)
                current = value  # «mil novecientos» goes on, «dos tres» begins anew
            else:
                current += value
        found |= {total + current, current}
        previous = word
    return found - {0.0} | ({0.0} if any(small.get(word) == 0 for word in run) else set())


def _adds(current: float, value: float) -> bool:
    """Whether a number word goes on the number before it: 20 and 5 do, 5 and 20 do not."""
    if value < 10:
        return current % 10 == 0
    if value < 20:
        return current % 100 in (0, 60, 80)
    return current % 100 == 0 if value < 100 else current % 1000 == 0


def _french_ordinal(word: str) -> set[float]:
    match = _FRENCH_ORDINAL.match(word)
    if match is None:
        return set()
    stem = match[1]
    for form in (stem, stem + "e", stem[:-1], stem.replace("v", "f"), stem + "s"):
        if form in SMALL["fr"]:
            return {SMALL["fr"][form]}
        if form in SCALES["fr"]:
            return {SCALES["fr"][form]}
    return set()
