"""Comparing the quantities of a source and its translation by value."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from operator import ne

from translator.checks.quantities.digits import Number, numbers
from translator.checks.quantities.spelled import compounds, spans_of_time, spelled
from translator.checks.quantities.units import (
    UNITS,
    calendar,
    currencies,
    has_percent,
    is_conversion,
    may_name_a_date,
    unit_after,
)

Problem = tuple[str, tuple[int, int] | None]

_MISSPELT_SCALE = re.compile(r"\s?(?:los\s)?(?:mil(?!es?\b|l?as?\b)|bil|thou|tril)")
_PERCENT = re.compile(r"\s?(?:%|percent\b|per cent\b)")
_GARBLED = re.compile(r"\d[.,]{2}\d|[+-][.,]{1,2}\d")  # copy that has lost or doubled a mark: +,9.2
_FIRST_WORD = re.compile(r"[\s\u00a0\u202f-]?[^\W\d_]+(?: de millones| millones)?")
_HARD = re.compile(r"%|[$€£]")


def compare(msgid: str, msgstr: str, lang: str, *, strict: bool = True) -> Iterator[Problem]:
    """Yield what differs between the quantities of the two texts, with the span in msgstr where there is one.

    A number of the source counts as kept when any reading of it is a reading of a number of the
    translation, or can be put in words that stand there; and the other way round. What is left on both
    sides has been changed. Unless ``strict``, only slips count: digits that changed places, came twice or
    were left out, one digit of a large figure, figures that are off by a power of ten, and percentages and
    sums of money lost; not another figure altogether.
    """
    if _GARBLED.search(msgid):
        return
    source, target = numbers(msgid, "en"), numbers(msgstr, lang)
    lost = _unmatched(source, target, msgstr, lang)
    added = _unmatched(target, source, msgid, "en")
    lost, added = _without(_is_misspelt, *_without(_is_converted, lost, added))
    if lost and added and not _same_digits(lost, added):
        if strict or (len(lost) == len(added) and all(map(_is_slip, lost, added))):
            message = f"{_listed(lost)} in the source, {_listed(added)} in the translation"
            yield message, (added[0].start, added[0].end)
    elif lost and not added:
        for number in lost:
            if _is_hard(number, msgstr, strict=strict) and not _is_written(number, target, msgstr):
                yield f"{number.text} is lost", None
    elif strict and added and _is_surely_added(source, target, msgid, msgstr, lang):
        yield f"{_listed(added)} is not in the source", (added[0].start, added[0].end)
    elif strict or not (lost or added):
        yield from _beside(source, target, msgid, msgstr)


def compare_dates(msgid: str, msgstr: str, lang: str) -> Iterator[Problem]:
    """Yield the months and days of the week that were changed: one is lost and another stands there."""
    if not may_name_a_date(msgid):
        return
    source, target = calendar(msgid, "en"), calendar(msgstr, lang)
    for kind, names in source.items():
        others = target[kind]
        lost, added = names.keys() - others.keys(), others.keys() - names.keys()
        if not lost or not added or len(names) != len(others):
            continue
        one, other = min(lost), min(added)
        if kind != "month" and (one - other) % 7 in (1, 6) and _AROUND_MIDNIGHT.search(msgid):
            continue  # the night of Sunday is the night to Monday
        span = others[other]
        yield f"the {kind} {msgid[slice(*names[one])]} became {msgstr[slice(*span)]}", span


_AROUND_MIDNIGHT = re.compile(r"\b(?:night|evening|midnight|day after|day before|overnight|late)\b")


def _unmatched(some: Sequence[Number], others: Sequence[Number], other_text: str, lang: str) -> list[Number]:
    there = frozenset().union(*(number.values for number in others))
    left = [number for number in some if number.values.isdisjoint(there)]
    if left:
        words = spelled(other_text, lang)
        left = [
            number
            for number in left
            if number.values.isdisjoint(words | _spans(number, other_text)) or _is_article(number, other_text)
        ]
    return left


_ONE_PERCENT = re.compile(r"\b(?:uno?|one|une?|yon|youn)\s+(?:%|p[oe]r\s?cent|por\s?cien|pour\s?cent|pousan)")


def _is_article(number: Number, other_text: str) -> bool:
    """Whether the word for a 1 per cent is but an article of the other text: *un alza del 3 %*."""
    one = number.values == {1.0} and _PERCENT.match(number.after) is not None
    return one and _ONE_PERCENT.search(other_text.lower()) is None


def _spans(number: Number, other_text: str) -> frozenset[float]:
    unit = unit_after(number.after)
    return spans_of_time(other_text, unit) if unit else frozenset()


def _without(
    same: Callable[[Number, Number], bool], lost: list[Number], added: list[Number]
) -> tuple[list[Number], list[Number]]:
    """Return the numbers that are left when those are taken off that are the same after all."""
    kept = list(lost)
    for number in lost:
        for other in added:
            if same(number, other):
                kept.remove(number)
                added = [one for one in added if one is not other]
                break
    return kept, added


def _is_converted(number: Number, other: Number) -> bool:
    unit, other_unit = unit_after(number.after), unit_after(other.after)
    if unit is None or other_unit is None:
        return False
    return any(
        is_conversion(value, unit, other_value, other_unit)
        for value in number.values
        for other_value in other.values
        if isinstance(value, float) and isinstance(other_value, float)
    )


def _is_misspelt(number: Number, other: Number) -> bool:
    """Whether the digits agree and a scale word is only misspelt: 450 milion, 2 thousans."""
    thousands = {value * 1000 for value in number.plain}
    return bool((number.plain | thousands) & other.plain) and any(
        _MISSPELT_SCALE.match(one.after) and one.values <= one.plain for one in (number, other)
    )


def _is_slip(one: Number, other: Number) -> bool:
    """Whether a number became another by a slip of the hand.

    >>> number = lambda text: numbers(text, "en")[0]
    >>> [_is_slip(number("5,600"), number(text)) for text in ("6,500", "56,000", "560", "5,900", "7,300")]
    [True, True, True, True, False]
    """
    a, b = re.sub(r"\D", "", one.text), re.sub(r"\D", "", other.text)
    if a.rstrip("0") == b.rstrip("0"):
        return True
    if len(a) == len(b):
        if len(a) > 3 and _largest(one) >= 2100 and sum(map(ne, a, b)) == 1:
            return True  # one digit of a large figure, not another year
        return sorted(a) == sorted(b)
    return min(len(a), len(b)) > 1 and (a.startswith(b) or b.startswith(a))


def _is_surely_added(
    source: Sequence[Number], target: Sequence[Number], msgid: str, msgstr: str, lang: str
) -> bool:
    """Whether a new number stands for one that is said twice, or spelt out and nowhere to be found."""
    if len(source) == len(target):
        return len({number.values for number in source}) < len(source)
    if len(target) < len(source):
        return False
    there = frozenset().union(*(number.values for number in target)) | spelled(msgstr, lang)
    return any(whole not in there for whole in compounds(msgid, "en"))


def _same_digits(lost: list[Number], added: list[Number]) -> bool:
    """Whether the two sides write the same digits with other breaks: 555-1234 and 55 51 23 4."""
    one, two = ("".join(re.findall(r"\d", "".join(n.text for n in side))) for side in (lost, added))
    return one == two and len(lost) != len(added)


_DIGITS = re.compile(r"\d[\d\s.,:]*")
_BARE_PERCENT = re.compile(r"(?<![\d½%\s.,])[\s\u00a0\u202f]%")


def _is_written(number: Number, target: Sequence[Number], msgstr: str) -> bool:
    """Whether the digits of a number stand in the translation all the same, however broken up."""
    if any(number.plain & other.plain for other in target):
        return True
    digits = re.sub(r"\D", "", number.text)
    groups = (re.sub(r"\D", "", group) for group in _DIGITS.findall(msgstr))
    return len(digits) > 2 and any(digits in group for group in groups)


def _is_hard(number: Number, msgstr: str, *, strict: bool) -> bool:
    """Whether a number is of a kind that no translator leaves out: per cent, money.

    Or it left its sign behind: a per cent of nothing. If ``strict``, decimals and all above 20 are, too.
    """
    value = _largest(number)
    if _PERCENT.match(number.after) and _BARE_PERCENT.search(msgstr):
        return True
    around = number.before[-1:] + number.after[:2]
    return bool(_HARD.search(around)) or (strict and (not value.is_integer() or value > 20))


def _listed(some: Sequence[Number]) -> str:
    return " and ".join(dict.fromkeys(_shown(number) for number in some))


def _shown(number: Number) -> str:
    """Return a number as it is written, with the scale word that it was read with."""
    if number.values <= number.plain or not number.plain or max(number.plain) >= _largest(number):
        return number.text
    word = _FIRST_WORD.match(number.after)
    return number.text + (word.group() if word else "")


def _largest(number: Number) -> float:
    return max((value for value in number.values if isinstance(value, float)), default=0.0)


def _beside(source: Sequence[Number], target: Sequence[Number], msgid: str, msgstr: str) -> Iterator[Problem]:
    """Yield what differs beside numbers that agree: per cent, currency, unit."""
    kept = frozenset().union(*(number.values for number in target))
    percent = [number for number in source if _PERCENT.match(number.after)]
    if any(number.values & kept for number in percent) and not has_percent(msgstr):
        yield "the percentage became a plain number", None
    money, other_money = currencies(msgid), currencies(msgstr)
    if len(money) == 1 and len(other_money) == 1 and money != other_money:
        yield f"the currency {min(money)} became {min(other_money)}", None
    for number in source:
        unit = unit_after(number.after)
        if unit is None:
            continue
        twins = [other for other in target if other.values & number.values]
        units = {unit_after(other.after) for other in twins}
        if len(twins) == 1 and None not in units and unit not in units and not _is_kin(unit, units):
            span = (twins[0].start, twins[0].end)
            yield f"{number.text} {unit}s became {number.text} {min(filter(None, units))}s", span


def _is_kin(unit: str, units: set[str | None]) -> bool:
    return any(other is not None and UNITS[other][0] != UNITS[unit][0] for other in units)
