"""Telling a bad hypothesis from a usable one, without a reference.

The rules are those of the catalog checks, as strict as they are with drafts, and some that only make sense
for the output of a model: marks and tags that it let through, unknown tokens, loops below the word, and any
figure that it dropped (people leave out a small one now and then; a model that does has lost its way).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from translator.checks.base import Check, Context, Entry
from translator.checks.quantities.digits import Number, numbers
from translator.checks.quantities.spelled import spelled

_DEBRIS = re.compile(r"[⟪⟫]|⁇|<unk>|<2[a-z]{2,3}>|<0x[0-9A-F]{2}>|\N{REPLACEMENT CHARACTER}")
_LETTER = re.compile(r"[^\W\d_]")
_TOKEN = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_TITLE = re.compile(r"[A-Z][a-z]{2,} [a-z][^.!?;:]*")  # a title in sentence case, without an end
_TITLE_WORDS = 8
_COMMON = 500  # times in the English list: a word, and hardly a name
_STUTTER = re.compile(r"([^\W\d_]{1,5}?)\1{4,}|([^\w\s.])\2{3,}|(\d)\3{7,}", re.IGNORECASE)


def problems(source: str, hypothesis: str, lang: str) -> tuple[str, ...]:
    """Return what is wrong with a hypothesis, in a few words each; nothing when it is usable.

    It is empty, copies the English, loops, loses or changes a figure (5,600 may be 5.600 or 5 600, 3 may be
    in words), is far too long or too short, or holds marks, tags or unknown tokens.

    >>> problems("Gangs killed 5,600 people.", "Las bandas mataron a 5.600 personas.", "es")
    ()
    >>> problems("Gangs killed 24 people.", "Las bandas mataron a personas.", "es")
    ('24 is lost',)
    """
    if not source.strip():
        return ()
    if not hypothesis.strip() or (_LETTER.search(source) and not _LETTER.search(hypothesis)):
        return ("nothing is translated",)
    found = list(dict.fromkeys(_problems(source, hypothesis, lang)))
    named = " ".join(found)
    lost = [figure for figure in _lost(source, hypothesis, lang) if figure not in named]
    return (*found, *(f"{figure} is lost" for figure in dict.fromkeys(lost)))


def _problems(source: str, hypothesis: str, lang: str) -> Iterator[str]:
    entry = Entry(source, hypothesis, lang, fuzzy=True)
    context = Context()
    looped = False
    for check in _checks():
        for finding in check.check(entry, context):
            looped = looped or check.id == "repeated-word"
            yield finding.message
    for match in _DEBRIS.finditer(hypothesis):
        if match.group() not in source:
            yield f"'{match.group()}' is left over"
    stutter = _STUTTER.search(hypothesis)
    if stutter and not _STUTTER.search(source):
        yield f"'{stutter.group()[:24]}' is a loop"
    lead = copied_lead(source, hypothesis, lang)
    if lead:
        yield f"'{lead}' is left in English"
    again = None if looped else _said_again(source, hypothesis)
    if again:
        yield f"'{again}' is said twice"


def is_title(source: str) -> bool:
    """Tell whether a text looks like a title in sentence case: a few words, the second one small, no end.

    >>> is_title("Border closed"), is_title("Bill Gates visits"), is_title("The border is closed.")
    (True, False, False)
    """
    return _TITLE.fullmatch(source) is not None and len(source.split()) <= _TITLE_WORDS


def copied_lead(source: str, hypothesis: str, lang: str) -> str | None:
    """Return the first word of a title that a hypothesis took for a name, and copied; or None.

    >>> copied_lead("Border closed", "Border cerrada", "es")
    'Border'
    >>> copied_lead("Haiti waits", "Haiti espera", "es")
    """
    lead = source.split(" ", 1)[0]
    if not is_title(source) or lead not in _TOKEN.findall(hypothesis):
        return None
    from translator.checks.vocabulary import is_known

    known = is_known(lead.lower(), "en", _COMMON) and not is_known(lead.lower(), lang)
    return lead if known else None


def _said_again(source: str, hypothesis: str) -> str | None:
    """Return a phrase that stands twice, not overlapping, though nothing half as long does in the source.

    Of human translations one in a thousand repeats four words where the English does not repeat two, or
    five where it does not repeat three.
    """
    for size, of_source in ((4, 2), (5, 3)):
        phrase = _repeated(hypothesis, size)
        if phrase and not _repeated(source, of_source):
            return phrase
    return None


def _repeated(text: str, size: int) -> str | None:
    tokens = [match.group().lower() for match in _TOKEN.finditer(text)]
    first: dict[tuple[str, ...], int] = {}
    for position in range(len(tokens) - size + 1):
        phrase = tuple(tokens[position : position + size])
        if position - first.setdefault(phrase, position) >= size:
            return " ".join(phrase)
    return None


@cache
def _checks() -> tuple[Check, ...]:
    # Each loads tables of its own, which no import of the engine should pay for.
    from translator.checks.rules.content import Untranslated
    from translator.checks.rules.length import LengthRatio
    from translator.checks.rules.numbers import NumberCheck
    from translator.checks.rules.repetition import RepeatedWord

    return (Untranslated(), RepeatedWord(), NumberCheck(), LengthRatio())


def _lost(source: str, hypothesis: str, lang: str) -> Iterator[str]:
    """Yield the figures of the source that the hypothesis has neither as a figure nor in words."""
    figures = numbers(source, "en")
    if not figures:
        return
    kept = frozenset().union(*(number.values for number in numbers(hypothesis, lang)))
    groups = re.findall(r"\d+", hypothesis)
    for figure in figures:
        digits = re.sub(r"\D", "", figure.text)
        # Digits grouped in another way are the comparison's business, not a loss.
        if figure.values & kept or digits in groups or (len(digits) > 2 and digits in "".join(groups)):
            continue
        if not _in_words(figure) & spelled(hypothesis, lang):
            yield figure.text


def _in_words(figure: Number) -> set[float]:
    """Return the values by which words may name a figure; those of a clock count to twelve as well."""
    plain = {value for value in figure.values if isinstance(value, float)}
    hours = {value[1] // 60 for value in figure.values if isinstance(value, tuple)}
    return plain | {float(hour % 12 or 12) for hour in hours}
