"""Words that stand twice, and loops: the mark of a tired hand or of a model that got stuck."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from operator import eq

from translator.checks.base import Check, Context, Entry, Example
from translator.checks.registry import register
from translator.checks.strictness import is_strict
from translator.checks.text import words
from translator.findings import Finding, Severity

_DOUBLE = re.compile(r"(?<![\w'’-])([^\W\d_][\w'’-]*)(\s+)(\1)(?![\w'’-])", re.IGNORECASE)
_DIGIT = re.compile(r"\d")
_TOKEN = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")

# Doubles that the grammar asks for, and emphasis by doubling.
_LEGITIMATE = {
    "es": "no sí ya muy nos casi bien tan más poco ja je ay adiós rápido nunca todo eh bla tictac "
    "puro mucho claro vamos viva gracias hola",
    "fr": "nous vous en très oui non si bien là faire ha hé hein tout bla ça allez vite "
    "merci vive ah oh bonjour",
    "ht": "piti ti anpil vit byen dousman toutotou kounye konsa tou mache wi non prese chak menm plen "
    "dwat fen cho fò fre souvan rapid youn tanzantan long yo",
}
_LEGITIMATE_SETS = {lang: frozenset(text.split()) for lang, text in _LEGITIMATE.items()}
# Haitian Creole reduplicates many verbs, adjectives and adverbs, most of them short: elsewhere than in a
# draft only what it never doubles is sure, and longer words that are not in use so.
_HT_NEVER_DOUBLED = frozenset("nan ak pou ki sou pa ke sa se si men epi oswa oubyen lè yon la an".split())


_HT_DOUBLED = frozenset(
    "pitit menm anpil manje tounen kare chante konsa lontan rete bonè kole tande lwen mouri dirèk anndan "
    "aryè chita twoub pase ansanm rive kouche kote lapriyè fasil toutan mwatye konprann desann monte moute "
    "danse plenyen dòmi kriye kouri mache pale ti-pa gade kache tranble".split()
)
_HT_LONG = 5


@lru_cache(maxsize=1024)
def _doubles(text: str) -> frozenset[str]:
    return frozenset(match.group(1).lower() for match in _DOUBLE.finditer(text))


@register
class RepeatedWord(Check):
    """The same word twice in a row, or the same phrase over and over."""

    id = "repeated-word"
    description = "A word stands twice in a row, or a phrase is repeated over and over (a loop)."
    severity = Severity.WARNING
    bad = Example("fr", "in the capital", "dans la capitale de de la région")
    good = Example("fr", "We meet tomorrow", "Nous nous réunissons demain")

    def check(self, entry: Entry, context: Context) -> Iterator[Finding]:
        """Yield a finding for each doubled word, else one for a loop."""
        spoken = words(entry.msgstr)
        if len(set(spoken)) == len(spoken):
            return
        found = False
        doubled = any(map(eq, spoken, spoken[1:]))
        for match in _DOUBLE.finditer(entry.msgstr) if doubled else ():
            if not self._is_legitimate(entry, match):
                found = True
                # Deleting a word is no safe fix where the grammar may want both: left to the editor.
                yield self.finding(entry, f"'{match.group(1)}' stands twice", match.span())
        if not found and _may_loop(spoken, entry.msgstr):
            loop = loop_in(entry.msgstr, 3 if is_strict(entry) else 4)
            if loop is not None and loop_in(entry.msgid, 3) is None:
                yield self.finding(entry, f"'{entry.msgstr[loop[0] : loop[1]]}' is repeated", loop)

    @staticmethod
    def _is_legitimate(entry: Entry, match: re.Match[str]) -> bool:
        first, second = match.group(1), match.group(3)
        word = first.lower()
        if word in _LEGITIMATE_SETS.get(entry.lang, ()):
            return True
        # "de De Gaulle"; and what the source doubles too ("Duran Duran").
        if (first[0].islower() and second[0].isupper()) or _doubles(entry.msgid):
            return True
        if entry.lang != "ht" or entry.fuzzy or word in _HT_NEVER_DOUBLED:
            return False
        return len(word) < _HT_LONG or word in _HT_DOUBLED


def _may_loop(words: tuple[str, ...], text: str) -> bool:
    """Return whether three words stand together twice, as in every loop; two in a text with figures."""
    if len(set(zip(words, words[1:], words[2:], strict=False))) < len(words) - 2:
        return True
    return _DIGIT.search(text) is not None and len(set(pairwise(words))) < len(words) - 1


@lru_cache(maxsize=1024)
def loop_in(text: str, least: int) -> tuple[int, int] | None:
    """Return the span of the first phrase that is said over and over, or None.

    A phrase of ``least`` to twelve words twice in a row, or a shorter one ("la crème de la crème") three
    times; a phrase of four words that stands four times anywhere is a loop too.

    >>> text = "el jefe de la misión de la misión de la misión"
    >>> text[slice(*loop_in(text, 4))]
    'de la misión'
    """
    tokens = list(_TOKEN.finditer(text))
    words = [token.group().lower() for token in tokens]
    count = len(words)
    for size in range(2, min(12, count // 2) + 1):
        needed = size * (1 if size >= least else 2)  # words that must equal those ``size`` before them
        run = 0
        for index, same in enumerate(map(eq, words, words[size:])):
            run = run + 1 if same else 0
            start = index - run + 1
            if run == needed and any(word.isalpha() for word in words[start : start + size]):
                return tokens[start].start(), tokens[start + size - 1].end()
    fours = Counter(zip(words, words[1:], words[2:], words[3:], strict=False))
    common = fours.most_common(1)
    if common and common[0][1] >= 4:
        start = next(i for i in range(count) if tuple(words[i : i + 4]) == common[0][0])
        return tokens[start].start(), tokens[start + 3].end()
    return None
