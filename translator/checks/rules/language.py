"""The translation is in its language, whole and in part."""

from __future__ import annotations

import re
from collections.abc import Iterator

from translator.checks.base import Check, Context, Entry, Example
from translator.checks.langid import LANGS, foreign_words, language_scores, telling_words, word_scores
from translator.checks.registry import register
from translator.checks.strictness import is_strict
from translator.checks.text import word_set, words
from translator.findings import Finding, Severity

_NAMES = {"en": "English", "es": "Spanish", "fr": "French", "ht": "Haitian Creole"}
_LEAST_WORDS = 4
_SPARSE = 15  # one word in so many of another language's is a name or a loan
_MARGIN = 7.5  # nats by which another language must beat the right one over the whole text
# A stretch of foreign words: no word counts for more than _CAP, and each costs _TOLL, so that neither
# one loud word nor many lukewarm ones make a stretch.
_CAP, _FLOOR, _TOLL = 3.0, -6.0, 0.5
_STRETCH_WORDS = 3
_STRETCH_MARGIN, _STRETCH_MARGIN_STRICT = 8.5, 4.5
_TITLE = 5.0  # what a stretch must exceed its margin by that a quotation mark or a name leads


_LEAD = re.compile(r"[\"“«(]\s?$|[^\s.!?][ \"“«(]+[A-ZÀ-Þ][\w'’-]*\s+$|[A-ZÀ-Þ]['’]$")


@register
class WrongLanguage(Check):
    """Text, or a stretch of it, in another of the languages served or in English."""

    id = "wrong-language"
    description = "The text, or a stretch of it, is in another language (of four words or more)."
    severity = Severity.ERROR
    bad = Example("es", "Police closed the road on Monday.", "La police a fermé la route lundi.")
    good = Example("es", "Police closed the road on Monday.", "La policía cerró la carretera el lunes.")
    source = "Dunning, Statistical Identification of Language (1994)"

    def check(self, entry: Entry, context: Context) -> Iterator[Finding]:
        """Yield at most one finding: for the whole text, else for the worst stretch."""
        if len(entry.words) < _LEAST_WORDS or entry.msgstr == entry.msgid or entry.lang not in LANGS:
            return
        # Two common words of another language are the least that such a text or stretch has: a quick look.
        foreign = len(foreign_words(entry.lang).intersection(entry.words))
        if foreign < 2 or foreign * _SPARSE < len(entry.words):
            return
        scores = language_scores(entry.msgstr)
        own = LANGS.index(entry.lang)
        best = max(scores)
        if best - scores[own] > _MARGIN:
            name = _NAMES[LANGS[scores.index(best)]]
            yield self.finding(entry, f"the text is {name}, not {_NAMES[entry.lang]}")
            return
        least = _STRETCH_MARGIN_STRICT if is_strict(entry) else _STRETCH_MARGIN
        stretch = foreign_stretch(entry.msgstr, own, least)
        if stretch is not None:
            lang, start, end = stretch
            if lang != "en" and _is_cited(entry.msgstr[start:end], entry.msgid):
                return
            yield self.finding(entry, f"'{entry.msgstr[start:end]}' is {_NAMES[lang]}", (start, end))


def _is_cited(text: str, msgid: str) -> bool:
    """Return whether the English source has the same foreign words: a name, a title, a saying."""
    cited = words(text)
    return len(set(cited) & word_set(msgid)) * 2 > len(set(cited))


def _leads_a_title(text: str, start: int) -> bool:
    """Return whether a quotation mark or a capitalised word within the sentence stands before ``start``."""
    return _LEAD.search(text, max(0, start - 40), start) is not None


def foreign_stretch(text: str, own: int, least: float) -> tuple[str, int, int] | None:
    """Return language and span of the stretch of words that another language explains best, or None.

    The stretch is the run of words with the largest sum (Kadane's algorithm) of what each word is more
    likely by in that language than in ``LANGS[own]``; ``least`` (nats) is what the sum must exceed.
    """
    words = telling_words(text)
    columns = [word_scores(word.text) for word in words]
    loudest = sum(max(0.0, min(_CAP, max(scores) - scores[own])) for scores in columns)
    if loudest <= least:
        return None
    best, found = least, None
    for other, lang in enumerate(LANGS):
        if other == own:
            continue
        total, start = 0.0, 0
        for index, scores in enumerate(columns):
            if total <= 0.0:
                total, start = 0.0, index
            total += min(_CAP, max(_FLOOR, scores[other] - scores[own])) - _TOLL
            if total > best and index - start + 1 >= _STRETCH_WORDS:
                if total <= least + _TITLE and _leads_a_title(text, words[start].start):
                    continue
                best, found = total, (lang, words[start].start, words[index].end)
    return found
