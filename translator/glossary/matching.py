"""Finding the terms of a term base in English text: leftmost, longest, one pass of Aho–Corasick.

Aho and Corasick 1975, "Efficient string matching: an aid to bibliographic search", over folded text; the
rules below decide which of its hits are terms.

- *Words.* A hit begins and ends with a word. The possessive (``MSS's``, ``gangs'``) and contractions
  (``Haiti'll``) end one; an apostrophe before a hit does not begin one (no *Ouverture* in ``L'Ouverture``).
- *Hyphens.* Of a compound with a word in lower case, a number or an acronym, a name is a word (``Kenya-led``,
  ``anti-UN``); a common noun is not (``gang-held``). Between two capitalised words it takes a term on both
  sides, no demonym or person (``Kenya-Haiti``; no *Marc* in ``Saint-Marc``, no *Haitian* in
  ``Haitian-American``), and French particles make a name one (no *Prince* in ``Port-au-Prince``).
- *Case.* A case-sensitive source must stand as written, save for the capital that begins a sentence, and for
  capitals throughout: names of four letters or more anywhere (a dateline), shorter ones in a line all in
  capitals; not where that is an ordinary word (MARCH, WHO).
- *Letters.* Diacritics need not be typed; apostrophes, hyphens and spaces of any kind are equal.
- *Longest.* Of overlapping hits the leftmost wins, of those the longest, of those the one written exactly so.

Mark-up, variables, addresses, handles and hashtags hold no terms.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from translator.glossary.folding import Folded, compose, fold, mask, trim
from translator.glossary.inflection_en import inflected
from translator.glossary.model import Occurrence, Term, TermBase

_CONTRACTIONS = frozenset({"", "s", "ll", "d", "re", "ve"})
_PARTICLES = frozenset("a à au aux d de del des du e en et l la le les lès of sur y".split())
WORDS_IN_CAPITALS = frozenset(
    "aid aids all am an and are as at august be but can do for go had has he her his how if in is it its"
    " led let man march mark may me men met my new no not now of off on one or our out own per put ran red"
    " rice run sat saw say set she sit so ten that the them they this to top turkey two up was way we who why"
    " will win with you".split()
)
"""Words that a name or acronym in capitals may be instead, so that capitals prove nothing."""


@dataclass(frozen=True, slots=True)
class _Pattern:
    """A form of a term, as written; ``rank`` orders those of equal spans: stated before derived."""

    term: Term
    surface: str
    rank: int
    is_name: bool


@dataclass(frozen=True, slots=True)
class _Candidate:
    start: int
    end: int
    order: tuple[bool, bool, int]
    pattern: _Pattern
    needs: tuple[int, ...]
    """Positions in the text where another candidate must end or begin, across a hyphen."""


class Matcher:
    """The terms of a term base, ready to be found; deprecated ones are not."""

    def __init__(self, term_base: TermBase) -> None:
        import ahocorasick_rs

        self._patterns: dict[str, list[_Pattern]] = {}
        for term in term_base.terms:
            if term.status != "deprecated":
                for shape, pattern in _patterns(term):
                    self._patterns.setdefault(shape, []).append(pattern)
        self._by_index = list(self._patterns.values())
        self._automaton = ahocorasick_rs.AhoCorasick(
            list(self._patterns), matchkind=ahocorasick_rs.MatchKind.Standard, store_patterns=False
        )
        self._candidates = lru_cache(maxsize=2048)(self._scan)  # a text is asked about once per language

    def find(self, text: str, lang: str | None = None) -> tuple[Occurrence, ...]:
        """Return the terms in a text, in order, none overlapping; spans are of the text as given.

        With ``lang`` only terms that have a form in that language count: others do not hide what they
        overlap.

        >>> from translator.glossary.csvfile import parse_terms
        >>> terms = "source,fr\\nNational Police,Police nationale\\nHaitian National Police,\\nHaiti,Haïti\\n"
        >>> matcher = Matcher(TermBase(tuple(parse_terms(terms, "t.csv")), ""))
        >>> [found.text for found in matcher.find("Haiti's Haitian National Police")]
        ['Haiti', 'Haitian National Police']
        >>> [found.text for found in matcher.find("Haiti's Haitian National Police", "fr")]
        ['Haiti', 'National Police']
        """
        candidates: Sequence[_Candidate] = self._candidates(text)
        if lang is not None:
            candidates = [candidate for candidate in candidates if lang in candidate.pattern.term.forms]
        found: list[Occurrence] = []
        position = 0
        for candidate in _with_needs_met(candidates):
            if candidate.start >= position:
                position = candidate.end
                term, start = candidate.pattern.term, candidate.start
                found.append(Occurrence(term, start, position, text[start:position]))
        return tuple(found)

    def _scan(self, text: str) -> tuple[_Candidate, ...]:
        masked = mask(text)
        folded = fold(masked)
        haystack = folded.text
        found: list[_Candidate] = []
        for index, start, end in self._automaton.find_matches_as_indexes(haystack, overlapping=True):
            if _is_word(haystack, start, end):
                found += _accepted(self._by_index[index], masked, folded, start, end)
        found.sort(key=lambda candidate: (candidate.start, -candidate.end, candidate.order))
        return tuple(found)


def _patterns(term: Term) -> Iterator[tuple[str, _Pattern]]:
    """Yield what is searched for, folded, with the pattern it stands for."""
    seen: set[str] = set()
    derived = [form for source in term.sources for form in inflected(source, term.type)]
    for rank, forms in enumerate((term.sources, derived)):
        for form in forms:
            surface = compose(form)
            if surface in seen:
                continue
            seen.add(surface)
            shape = fold(surface).text
            if shape.strip():
                yield shape, _Pattern(term, surface, rank, surface != surface.lower())


def _is_word(haystack: str, start: int, end: int) -> bool:
    """Whether a hit begins and ends with a word; hyphens are looked at later."""
    if start:
        before = haystack[start - 1]
        if before.isalnum() or before == "_":
            return False
        if before == "'" and start > 1 and haystack[start - 2].isalnum():
            return False
    if end == len(haystack):
        return True
    after = haystack[end]
    if after.isalnum() or after == "_":
        return False
    return after != "'" or _letters_after(haystack, end + 1) in _CONTRACTIONS


def _letters_after(text: str, start: int) -> str:
    end = start
    while end < len(text) and text[end].isalnum():
        end += 1
    return text[start:end]


def _letters_before(text: str, end: int) -> str:
    start = end
    while start and text[start - 1].isalnum():
        start -= 1
    return text[start:end]


def _accepted(
    patterns: list[_Pattern], text: str, folded: Folded, start: int, end: int
) -> Iterator[_Candidate]:
    first, last = trim(text, *folded.span(start, end))
    found = compose(text[first:last])
    for pattern in patterns:
        if not _case_fits(pattern, found, text, first):
            continue
        needs = _needs(pattern, text, first, last)
        if needs is not None:
            order = (pattern.surface != found, not pattern.term.case_sensitive, pattern.rank)
            yield _Candidate(first, last, order, pattern, needs)


def _case_fits(pattern: _Pattern, found: str, text: str, start: int) -> bool:
    surface = pattern.surface
    if not pattern.term.case_sensitive:
        return True
    if _same_case(found, surface):
        return not (found.isupper() and _is_shouted_word(found, text, start))
    if surface[0].islower() and _same_case(found[1:], surface[1:]) and _begins_sentence(text, start):
        return True
    if not found.isupper() or found.lower() in WORDS_IN_CAPITALS:
        return False
    return sum(map(str.isalpha, found)) >= 4 or _line(text, start).isupper()


def _is_shouted_word(found: str, text: str, start: int) -> bool:
    """Whether this is an ordinary word in a line all in capitals: WHO in MAN WHO FLED, not in "WHO said"."""
    if found.lower() not in WORDS_IN_CAPITALS:
        return False
    line = _line(text, start)
    return line.isupper() and sum(map(str.isalpha, line)) > 2 * len(found)


def _same_case(found: str, surface: str) -> bool:
    return len(found) == len(surface) and all(
        one.isupper() == other.isupper() for one, other in zip(found, surface, strict=True)
    )


_OPENING = " \t\0\"'“”‘’«»([—–-•*"


def _begins_sentence(text: str, start: int) -> bool:
    before = text[:start].rstrip(_OPENING)
    return not before or before[-1] in ".!?:…\n"


def _line(text: str, position: int) -> str:
    start = text.rfind("\n", 0, position) + 1
    end = text.find("\n", position)
    return text[start : end if end >= 0 else len(text)]


_HYPHENS = "-‐‑"


def _needs(pattern: _Pattern, text: str, start: int, end: int) -> tuple[int, ...] | None:
    """Return where other terms must stand for this hit to be one, None where it is none: hyphens."""
    needs: list[int] = []
    if start and text[start - 1] in _HYPHENS:
        partner = _letters_before(text, start - 1)
        if not _is_compound(pattern, partner):
            return None
        if _is_capitalised(partner):
            needs.append(start - 1)
    if end < len(text) and text[end] in _HYPHENS:
        partner = _letters_after(text, end + 1)
        if not _is_compound(pattern, partner):
            return None
        if _is_capitalised(partner):
            needs.append(end + 1)
    return tuple(needs)


def _is_compound(pattern: _Pattern, partner: str) -> bool:
    """Whether a hit is a word of its own beside a hyphen and what stands beyond."""
    if not partner:
        return True
    if not pattern.is_name or partner in _PARTICLES:
        return False
    return not _is_capitalised(partner) or pattern.term.type not in ("demonym", "person")


_AFFIXES = frozenset(
    "all anti cross ex inter intra mid multi neo non pan post pre pro self semi sub trans"
    " aligned born bound era held led made run style wide".split()
)
"""What a compound is made with, and no name: capitalised at the start of a sentence or in a title."""


def _is_capitalised(word: str) -> bool:
    """Whether this looks like a name: not an acronym, no Anti- of ``Anti-UN`` or -Backed of ``US-Backed``."""
    if not word[:1].isupper() or (word.isupper() and len(word) > 1):
        return False
    return word.lower() not in _AFFIXES and not word.endswith("ed")


def _with_needs_met(candidates: Sequence[_Candidate]) -> Sequence[_Candidate]:
    if not any(candidate.needs for candidate in candidates):
        return candidates
    edges = {edge for candidate in candidates for edge in (candidate.start, candidate.end)}
    return [candidate for candidate in candidates if edges.issuperset(candidate.needs)]


_BEFORE_SECOND = re.compile(r"[\s\0]*\([\s\0\"'“‘«]*")
_AFTER_SECOND = re.compile(r"[\s\0\"'”’»]*[,;)]")


def first_mentions(occurrences: Sequence[Occurrence], text: str) -> tuple[tuple[Occurrence, Occurrence], ...]:
    """Return the pairs "Full Name (ACR)", or the other way round, of the terms found in a text.

    Each pair stands in the order of the text; both of it are among the occurrences, and both are pinned.
    """
    masked = mask(text)
    pairs: list[tuple[Occurrence, Occurrence]] = []
    for one, other in pairwise(occurrences):
        between = _BEFORE_SECOND.fullmatch(masked, one.end, other.start)
        if between and _AFTER_SECOND.match(masked, other.end) and _is_acronym(one) != _is_acronym(other):
            pairs.append((one, other))
    return tuple(pairs)


def _is_acronym(occurrence: Occurrence) -> bool:
    letters = occurrence.text.replace(".", "")
    return " " not in letters and (letters.isupper() or occurrence.term.type == "acronym")
