"""Sentence boundaries: one scan for candidates, and small functions that decide on each.

The method is rule-based boundary disambiguation over the untouched text (Grefenstette and Tapanainen,
"What is a word, what is a sentence?", 1994; Palmer and Hearst, 1997), with the conventions of the
golden rules of the pragmatic segmenter. Nothing is rewritten, every character is looked at a bounded
number of times, and all quantifiers are possessive, so that the time is linear in the length of any text.

A quotation of several sentences is several segments; a quotation and its attribution are one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from translator.segmentation.abbreviations import ENGLISH, LEXICONS, Lexicon
from translator.segmentation.attribution import attributes
from translator.segmentation.lists import list_items

# It begins with one set of characters, which the regex engine skips to, and each branch looks back at it.
_CANDIDATE = re.compile(
    r"""[.!?…\n•‣▪●◦⁃∙]
        (?:(?<=[.!?…])
           (?P<rest>[.!?…]*+(?:[ \n\u00a0][.…]++(?!\w))*+)
           (?P<close>(?:["'”’»)\]}]|[ \n\u00a0\u202f]»|[ \n]”(?=\s|\Z)|[ \n]"(?=\s[a-z]|\Z))*+)
           (?P<gap>\s*+)
         | (?<=\n)[^\S\n]*+\n\s*+
         | (?<=\s[•‣▪●◦⁃∙])(?=\s?\w))""",
    re.VERBOSE,
)
_BULLETS = "•‣▪●◦⁃∙"
_OPENERS = "\"'“‘«([{¿¡—–-*_„‹ \n" + _BULLETS
_NEXT = re.compile(r"""(?P<open>["'“‘«(\[{¿¡—–\-*„‹]{0,4}+(?:[ \n\u00a0\u202f](?=\w))?)(?P<word>[\w'’]*+)""")
_ACRONYM = re.compile(r"(?:[^\W\d_]{1,2}\.-?)+[^\W\d_]{1,2}")
_VOWEL = re.compile(r"[aeiouyáéíóúàèùâêîôûëïüœæ]", re.IGNORECASE)
_INNER_CAPITAL = re.compile(r"[a-z]{1,3}[-'’]?[A-Z]")
_BRACKETS = re.compile(r"\([^()]*+\)")
_LEAD_IN = re.compile(
    r"(?:At|By|Around|About|Before|After|Since|Until|From|On|Just|Shortly|Between|As|Only|Not|It|Near|"
    r"A las|Hacia)\b[^,;]{0,40}"
)
_ZONE = re.compile(r"(?:[^\W\d_a-z][\w-]{1,30}\s){1,3}time\b")
_LOOKBACK = 40
_QUOTES = "\"”»'’"
_OPEN_QUOTES = '"“«„'
_UNITS = frozenset("km kg cm mm mph kph kmh lb lbs oz ft in hrs mins Hs hs mg ml ha".split())
_VALUE_SIGNS = "$€£¥#@%[{"
_ROMAN = frozenset("II III IV VI VII VIII IX XI XII".split())
_EXCLAIMED_NAMES = frozenset("Yahoo Jeopardy Yum Chips Joomla Kahoot Oliver Mamma".split())


def sentences(text: str, lang: str = "en") -> tuple[tuple[int, int], ...]:
    """Return the spans of the sentences of a text, half-open, without the whitespace between them.

    ``lang`` is ``en``, ``es``, ``fr`` or ``ht`` (another code is treated as English). A single line break
    counts as a space, a blank line always ends a sentence.

    >>> text = "Gen. Kanja left at 5 p.m. Monday. “Go!” she said."
    >>> [text[start:end] for start, end in sentences(text)]
    ['Gen. Kanja left at 5 p.m. Monday.', '“Go!” she said.']
    """
    spans: list[tuple[int, int]] = []
    start = _skip_space(text, 0)
    for cut, following in _Scanner(text, LEXICONS.get(lang, ENGLISH)).cuts(start):
        end = start + len(text[start:cut].rstrip())
        if end > start:
            spans.append((start, end))
            start = following
    end = start + len(text[start:].rstrip())
    if end > start:
        spans.append((start, end))
    return tuple(spans)


def _skip_space(text: str, position: int) -> int:
    return len(text) - len(text[position:].lstrip())


class _Scanner:
    """One pass over a text; ``start`` is where the sentence at hand begins."""

    def __init__(self, text: str, lexicon: Lexicon) -> None:
        self.text = text
        self.lexicon = lexicon
        self.start = 0
        self.brackets = _BRACKETS.finditer(text) if "(" in text else iter(())
        self.bracket = (-1, -1)

    def cuts(self, start: int) -> Iterator[tuple[int, int]]:
        """Yield ``(end of a sentence, start of the next)``, in order."""
        self.start = start
        items, markers = list_items(self.text)
        waiting = iter((*items, len(self.text) + 1))
        item = next(waiting)
        for match in _CANDIDATE.finditer(self.text):
            while item <= match.start():
                yield item, item
                self.start = item
                item = next(waiting)
            cut = -1 if match.start() in markers else self._cut(match)
            if cut >= 0:
                self.start = self._next_start(match, cut)
                yield cut, self.start
        while item < len(self.text):
            yield item, item
            item = next(waiting)

    def _next_start(self, match: re.Match[str], cut: int) -> int:
        if self.text[cut] in _BULLETS:
            return cut
        if cut < match.end("rest"):  # inside a run of spaced dots: the rest opens the next sentence
            return cut + 1
        return match.end()

    def _cut(self, match: re.Match[str]) -> int:
        """Return where the sentence ends, or -1 when it goes on."""
        gap, following = match.span("gap")
        if gap < 0:
            return match.start()
        if following == len(self.text):
            return -1
        if gap == following:
            return gap if _abutting_quotes(self.text, match["close"], gap) else -1
        mark = self.text[match.start() : match.end("rest")]
        if following - gap > 1 and self.text.count("\n", gap, following) > 1:
            return gap
        if self._in_brackets(gap):
            return -1
        if mark == ".":
            return gap if self._period(match) else -1
        if "!" in mark or "?" in mark:
            return gap if self._exclamation(match, mark) else -1
        return self._ellipsis(match, mark)

    def _in_brackets(self, position: int) -> bool:
        """Whether the position is inside round brackets that opened in the middle of a sentence."""
        while self.bracket[1] <= position:
            found = next(self.brackets, None)
            self.bracket = found.span() if found else (len(self.text), len(self.text) + 1)
        begin, end = self.bracket
        return self.start < begin < position < end

    def _period(self, match: re.Match[str]) -> bool:
        text, close = self.text, match["close"]
        following = _following(text, match.end())
        if following.kind in ("lower", "mark"):
            return following.kind == "lower" and following.quoted and not close and self._plain(match)
        previous, token = self._before(match.start())
        if close and close.strip()[-1] in _QUOTES:
            return not attributes(text, match.end(), whole=True)
        if following.kind == "digit":
            return not self._before_number(token, match)
        return self._ends_before_capital(previous, token, following, match)

    def _plain(self, match: re.Match[str]) -> bool:
        _, token = self._before(match.start())
        return len(token) > 1 and not self._known(token) and not _ACRONYM.fullmatch(token)

    def _before(self, end: int) -> tuple[str, str]:
        """Return the two words before a full stop, the last without its opening marks."""
        words = self.text[max(self.start, end - _LOOKBACK) : end].split()
        if not words:
            return "", ""
        token = words[-1].lstrip(_OPENERS)
        for dash in "—–/":
            if dash in token:
                token = token.rpartition(dash)[2]
        return (words[-2] if len(words) > 1 else ""), token

    def _known(self, token: str) -> bool:
        lexicon = self.lexicon
        return any(
            form in words
            for form in _forms(token)
            for words in (lexicon.titles, lexicon.joining, lexicon.numbered, lexicon.general, lexicon.times)
        )

    def _before_number(self, token: str, match: re.Match[str]) -> bool:
        """Whether a full stop before a digit belongs to an abbreviation, or to the marker of a list."""
        if self._is_marker(token, match):
            return True
        return self._known(token) or bool(_ACRONYM.fullmatch(token)) or _vowelless(token)

    def _is_marker(self, token: str, match: re.Match[str]) -> bool:
        """Whether the sentence so far is the marker of a list item: ``1.``, ``IV.``, ``b.``."""
        if match.start() - self.start > 8 or self.text[self.start : match.start()].strip(_OPENERS) != token:
            return False
        return (token.isdigit() and len(token) <= 3) or token in _ROMAN or len(token) == 1

    def _ends_before_capital(
        self, previous: str, token: str, following: _Following, match: re.Match[str]
    ) -> bool:
        if self._is_marker(token, match):
            return False
        lexicon = self.lexicon
        starter = following.word in lexicon.starters and following.alone
        if token in _UNITS and previous[-1:].isdigit():
            return True
        for form in _forms(token):
            if form in lexicon.titles:
                return following.word in lexicon.clear_starters and following.alone
            if form in lexicon.joining:
                return False
            if form in lexicon.times:
                return self._ends_after_time(following, match)
            if form in lexicon.places and previous.endswith(","):
                return True
            if form in lexicon.numbered and form not in ("No", "no"):
                return starter
            if form in lexicon.general:
                return starter or following.quoted or form in ("etc", "Etc", "al")
        return self._ends_unlisted(previous, token, starter, following)

    def _ends_unlisted(self, previous: str, token: str, starter: bool, following: _Following) -> bool:
        if len(token) == 1 and token.isupper():
            return starter and (token != "I" or previous not in ("", "King", "Pope"))
        if token.count("-") == 1 and len(token) <= 4 and token[-1:].isupper() and token[-2] == "-":
            return starter
        if _ACRONYM.fullmatch(token.rpartition("-")[2]) or _ACRONYM.fullmatch(token):
            return starter or following.quoted
        return starter or not _vowelless(token)

    def _ends_after_time(self, following: _Following, match: re.Match[str]) -> bool:
        if following.word in self.lexicon.time_words or _ZONE.match(self.text, match.end()):
            return False
        return not _LEAD_IN.fullmatch(self.text, self.start, match.start())

    def _exclamation(self, match: re.Match[str], mark: str) -> bool:
        text, close = self.text, match["close"]
        if text[match.start() - 1 : match.start()] in ("(", "[") and close[:1] in (")", "]"):
            return False
        following = _following(text, match.end())
        if following.kind == "mark" or (following.kind == "lower" and not following.inverted):
            return False
        if mark == "!" and not close and self._before(match.start())[1] in _EXCLAIMED_NAMES:
            return following.word not in ("Inc", "News", "Finance", "Sports", "Mail", "Japan")
        return not (close.strip(" \n)]}") and attributes(text, match.end(), whole=False))

    def _ellipsis(self, match: re.Match[str], mark: str) -> int:
        text, close, gap = self.text, match["close"], match.start("gap")
        following = _following(text, match.end())
        if following.kind in ("lower", "mark", "digit") or close[:1] in ("]", ")"):
            return -1
        before = text[match.start() - 1 : match.start()]
        if not text[max(self.start, match.start() - 3) : match.start()].strip(_OPENERS):
            return -1
        if mark.replace("\n", " ") == ". . . ." and not before.isspace() and not close:
            return match.start() + 1
        starter = following.word in self.lexicon.starters and following.word != "I"
        if before.isspace() and len("".join(mark.split())) <= 3 and not close:
            return gap if starter else -1
        _, token = self._before(match.start())
        stutter = token.casefold() == following.word.casefold()
        return -1 if stutter and not close else gap


class _Following(NamedTuple):
    """What comes after a candidate: ``kind`` is upper, lower, digit or mark."""

    kind: str
    word: str
    quoted: bool
    inverted: bool
    alone: bool


def _following(text: str, position: int) -> _Following:
    match = _NEXT.match(text, position)
    assert match is not None  # every part of it is optional
    opener, word, end = match["open"], match["word"], match.end()
    inverted = "¿" in opener or "¡" in opener
    first = word[:1]
    if first.isalpha():
        lower = first.islower() and not inverted and not _INNER_CAPITAL.match(text, match.start("word"))
        kind = "lower" if lower else "upper"
    elif first.isdigit():
        kind = "digit"
    else:
        kind = "upper" if text[end : end + 1] in _VALUE_SIGNS and end < len(text) else "mark"
    initial = len(word) == 1 and text[end : end + 1] == "."
    alone = not initial and text[end : end + 1] not in ("-", "‑")
    return _Following(kind, word, opener[:1] in _OPEN_QUOTES and bool(opener), inverted, alone)


def _forms(token: str) -> tuple[str, ...]:
    """Return the forms an abbreviation may be listed under."""
    if token.isupper() and len(token) > 1:
        return (token, token.capitalize())
    if "-" in token or "'" in token or "’" in token:
        return (token, re.split(r"[-'’]", token)[-1])
    return (token,)


def _vowelless(token: str) -> bool:
    """Whether a word can only be an abbreviation, unlisted as it may be: ``Sqdn``, ``Rgt``."""
    return 2 <= len(token) <= 5 and token.isalpha() and not token.isupper() and not _VOWEL.search(token)


def _abutting_quotes(text: str, close: str, position: int) -> bool:
    return close[-1:] in ("”", "»") and text[position : position + 1] in ("“", "«")
