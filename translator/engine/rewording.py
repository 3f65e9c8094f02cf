"""Sums, times of day and abbreviations of wire English, in the words that models translate best.

A small model garbles the signs and short forms that its training text seldom held, and knows the words they
stand for. €5 million goes in as 5 million euros, $4M as $4 million, Oct. 15 as October 15, Gen. Kanja as
General Kanja; 3 p.m. as 15:00 for French, as 15:00 hours for Spanish (a las 15:00 horas), and as it is for
Haitian Creole, which has both halves of the day (3 zè nan aprèmidi). The abbreviations are those of the
agencies (AP Stylebook, "months", "military titles", "legislative titles").
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from operator import itemgetter

from translator.engine.normalise import Normalised
from translator.engine.packages import Terminology

_Piece = tuple[str, int, int]
"""A text and the span of the normalised text that it stands for."""

_CURRENCIES = {
    "€": "euro",
    "£": "pound",
    "¥": "yen",
    "₹": "rupee",
    "₽": "rouble",
    "₩": "won",
    "₪": "shekel",
    "₺": "lira",
    "₦": "naira",
    "₲": "guarani",
    "₴": "hryvnia",
    "₫": "dong",
}
_INVARIABLE = frozenset("¥₩₺₦₫")
_SCALES = {
    "k": "thousand",
    "m": "million",
    "mn": "million",
    "b": "billion",
    "bn": "billion",
    "tn": "trillion",
}
_MONTHS = {
    "Jan": "January",
    "Feb": "February",
    "Mar": "March",
    "Apr": "April",
    "Aug": "August",
    "Sep": "September",
    "Sept": "September",
    "Oct": "October",
    "Nov": "November",
    "Dec": "December",
}
_TITLES = {
    "Gen": "General",
    "Adm": "Admiral",
    "Col": "Colonel",
    "Maj": "Major",
    "Capt": "Captain",
    "Cmdr": "Commander",
    "Lt": "Lieutenant",
    "Sgt": "Sergeant",
    "Cpl": "Corporal",
    "Brig": "Brigadier",
    "Sen": "Senator",
    "Sens": "Senators",
    "Rep": "Representative",
    "Reps": "Representatives",
    "Gov": "Governor",
    "Govs": "Governors",
    "Rev": "Reverend",
    "Insp": "Inspector",
}
_UNITS = {
    "mph": "miles an hour",
    "kph": "kilometers an hour",
    "km/h": "kilometers an hour",
    "pct": "percent",
}
_END = re.compile(r"[\"')\]]*$")


def reworded(given: Normalised, lang: str, marks: Terminology | None = None) -> Normalised:
    """Return a normalised English text as a model for the language reads it best, with its offsets.

    What stands between the ``marks`` of a package is a target form, and stays.

    >>> from translator.engine.normalise import normalised
    >>> reworded(normalised("a £20 million loan at 3 p.m. on Oct. 5"), "es").text
    'a 20 million pounds loan at 15:00 hours on October 5'
    """
    text, position = "", 0
    starts: list[int] = []
    ends: list[int] = []
    for match, rule in _matches(given.text, marks):
        kept = (given.text[position : match.start()], position, match.start())
        for piece, start, end in (kept, *rule(match, lang)):
            text += piece
            if piece == given.text[start:end]:
                starts += given.starts[start:end]
                ends += given.ends[start:end]
            else:  # words for what stands there, or for nothing that does
                first, last = given.span(start, end)
                starts += [first] * len(piece)
                ends += [last] * len(piece)
        position = match.end()
    if not position:
        return given
    return Normalised(
        text + given.text[position:], (*starts, *given.starts[position:]), (*ends, *given.ends[position:])
    )


_Rule = Callable[[re.Match[str], str], Iterator[_Piece]]


def _matches(text: str, marks: Terminology | None) -> Iterator[tuple[re.Match[str], _Rule]]:
    found = [(match.start(), match, rule) for pattern, rule in _RULES for match in pattern.finditer(text)]
    position = 0
    for start, match, rule in sorted(found, key=itemgetter(0)):
        marked = marks is not None and text.count(marks.open, 0, start) > text.count(marks.close, 0, start)
        if start >= position and not marked:
            position = match.end()
            yield match, rule


def _sum(match: re.Match[str], lang: str) -> Iterator[_Piece]:
    start, end = match.span("amount")
    yield match["amount"], start, end
    scale = f" {match['long']}" if match["long"] else _scale(match) if match["short"] else ""
    plural = match["amount"] != "1" and match["sign"] not in _INVARIABLE
    yield f"{scale} {_CURRENCIES[match['sign']]}{'s' if plural else ''}", end, match.end()


def _dollars(match: re.Match[str], lang: str) -> Iterator[_Piece]:
    end = match.end("amount")
    yield match.string[match.start() : end], match.start(), end
    yield _scale(match), end, match.end()


def _scale(match: re.Match[str]) -> str:
    return f" {_SCALES[match['short'].lower()]}"


def _time(match: re.Match[str], lang: str) -> Iterator[_Piece]:
    start, end = match.span()
    hour, minute = int(match["hour"]), match["minute"] or "00"
    hour = hour % 12 + (12 if match["half"].lower() == "p" else 0)
    stop = "." if match["stop"] and _END.match(match.string, end) else ""
    if lang == "ht":
        clock = match["hour"] + (f":{minute}" if match["minute"] else "")
        yield f"{clock} {match['half'].lower()}.m.", start, end
    else:
        yield f"{hour}:{minute}{' hours' if lang == 'es' else ''}{stop}", start, end


def _words(words: dict[str, str]) -> _Rule:
    def rule(match: re.Match[str], lang: str) -> Iterator[_Piece]:
        yield match.string[match.start() : match.start("short")], match.start(), match.start("short")
        yield words[match["short"]], *match.span("short")

    return rule


def _any(words: dict[str, str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


_AMOUNT = r"(?P<amount>\d(?:[\d.,]*\d)?)"
_SHORT = r"(?P<short>[mbt]n|[kKmMbB])"
_RULES: tuple[tuple[re.Pattern[str], _Rule], ...] = (
    (
        re.compile(
            rf"(?<![\w$.])(?P<sign>[{''.join(_CURRENCIES)}]) ?{_AMOUNT}"
            rf"(?: (?P<long>thousand|(?:m|b|tr)illion)|{_SHORT})?(?![\w-])"
        ),
        _sum,
    ),
    (re.compile(rf"\$ ?{_AMOUNT}{_SHORT}(?![\w-])"), _dollars),
    (
        re.compile(
            r"(?<![\w:.,$])(?P<hour>1[0-2]|0?[1-9])(?:[:.](?P<minute>[0-5]\d))?"
            r" ?(?P<half>[ap])\.?m\b(?P<stop>\.?)",
            re.IGNORECASE,
        ),
        _time,
    ),
    (re.compile(rf"\b(?P<short>{_any(_MONTHS)})\.?(?= \d)"), _words(_MONTHS)),
    (re.compile(rf"\b(?P<short>{_any(_TITLES)})\.(?= [A-Z])"), _words(_TITLES)),
    (re.compile(rf"(?<=\d) ?\b(?P<short>{_any(_UNITS)})(?!\w)"), _words(_UNITS)),
)
