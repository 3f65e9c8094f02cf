"""Finding what a term was rendered as: the words of the output that attend to the term in the source.

Attention of the last decoder layer as a soft word alignment: Garg et al. 2019, "Jointly Learning to Align and
Translate"; merged over the pieces of a word, as Chen et al. 2020, "Accurate Word Alignment Induction", do.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from translator.engine.model import Alignment

_WORD = re.compile(r"\w+(?:[-.]\w+)*['’]?")
_ATTENDS = 0.45
"""The share of a word's attention that must rest on the term for the word to belong to its rendering."""

_CLAIMS = 0.2
"""The share of a word's attention by which another word of the source, which no other word attends to more,
keeps it from the term."""

_FUNCTION_WORDS = {
    "es": frozenset(
        "el la los las un una unos unas de del al a en y e o u que con por para su sus se lo le les no antes"
        " después tras durante desde hasta sin sobre contra entre según como más ha han había fue fueron es"
        " son era está están ser este esta ese esa estos estas".split()
    ),
    "fr": frozenset(
        "le la les l' un une des de d' du au aux à en et ou que qu' qui dans par pour sur avec sans sous son"
        " sa ses ce cette ces leur leurs ne n' pas se s' avant après depuis pendant chez vers contre entre"
        " selon comme plus a ont avait est sont était été être y il elle ils elles".split()
    ),
    "ht": frozenset(
        "a an la lan nan yo yon de pou ak ki sou te ap e epi se li l pa gen anvan apre depi pandan kont anba"
        " san ant selon dapre tankou plis t pral sa".split()
    ),
}
"""Words that no rendering begins or ends with."""


@dataclass(frozen=True, slots=True)
class _Word:
    """A word of the output, and the share of its attention that rests on the term."""

    start: int
    end: int
    text: str
    mass: float


def rendering(
    text: str, lang: str, alignment: Alignment, source_span: tuple[int, int], source: str = ""
) -> tuple[int, int] | None:
    """Return the half-open span of ``text`` that renders a span of the request's text.

    ``alignment`` is that of the hypothesis ``text``. Articles and prepositions at the edges are left out,
    those between two attending words are in. Where the request's text is given as ``source``, a word that
    another word of it attends to most is left to that. None where no word attends to the span enough.
    """
    spans = [match.span() for match in _WORD.finditer(text)]
    on_term = _attention(spans, alignment, source_span)
    claimed = _claimed(source, spans, alignment, source_span)
    words = [
        _Word(start, end, text[start:end], 0.0 if index in claimed else on_term[index])
        for index, (start, end) in enumerate(spans)
    ]
    best = max(_runs(words, lang), key=lambda run: sum(word.mass for word in run), default=None)
    return None if best is None else (best[0].start, best[-1].end)


def _attention(
    words: Sequence[tuple[int, int]], alignment: Alignment, source_span: tuple[int, int]
) -> list[float]:
    """The share of each output word's attention that rests on a span of the source."""
    columns = [
        index
        for index, (start, end) in enumerate(alignment.source_spans)
        if start < source_span[1] and source_span[0] < end
    ]
    shares = []
    for first, last in words:
        rows = [
            weights
            for (start, end), weights in zip(alignment.target_spans, alignment.weights, strict=True)
            if start < last and first < end
        ]
        total = sum(sum(row) for row in rows)
        inside = sum(row[column] for row in rows for column in columns)
        shares.append(inside / total if total else 0.0)
    return shares


def _claimed(
    source: str, words: Sequence[tuple[int, int]], alignment: Alignment, term: tuple[int, int]
) -> set[int]:
    """The output words that are the best of another word of the source, one of substance.

    Without this the verb after a subject that is a term would often go with it.
    """
    claimed: set[int] = set()
    for match in _WORD.finditer(source):
        if len(match.group()) < 4 or (match.start() < term[1] and term[0] < match.end()):
            continue
        shares = _attention(words, alignment, match.span())
        top = max(range(len(shares)), key=shares.__getitem__, default=None)
        if top is not None and shares[top] >= _CLAIMS:
            claimed.add(top)
    return claimed


def _runs(words: list[_Word], lang: str) -> list[list[_Word]]:
    """Groups of attending words, with at most two function words between two of them."""
    runs: list[list[_Word]] = []
    gap: list[_Word] | None = None
    for word in words:
        function = word.text.lower() in _FUNCTION_WORDS[lang]
        if word.mass >= _ATTENDS and not function:
            if gap is None:
                runs.append([])
            runs[-1] += [*(gap or []), word]
            gap = []
        elif gap is not None:
            gap.append(word)
            if not function or len(gap) > 2:
                gap = None
    return runs
