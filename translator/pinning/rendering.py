"""Finding what a term was rendered as: the words of the output that attend to the term in the source.

Attention of the last decoder layer as a soft word alignment: Garg et al. 2019, "Jointly Learning to Align and
Translate"; merged over the pieces of a word, as Chen et al. 2020, "Accurate Word Alignment Induction", do.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from translator.engine.model import Alignment

_WORD = re.compile(r"\w+(?:[-.]\w+)*['’]?")
_ATTENDS = 0.45
"""The share of a word's attention that must rest on the term for the word to belong to its rendering."""

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
    start: int
    end: int
    text: str
    mass: float


def rendering(
    text: str, lang: str, alignment: Alignment, source_span: tuple[int, int]
) -> tuple[int, int] | None:
    """Return the half-open span of ``text`` that renders a span of the request's text.

    ``alignment`` is that of the hypothesis ``text``. Articles and prepositions at the edges are
    left out, those between two attending words are in. None where no word attends to the span enough.
    """
    columns = [
        index
        for index, (start, end) in enumerate(alignment.source_spans)
        if start < source_span[1] and source_span[0] < end
    ]
    if not columns:
        return None
    words = _words(text, alignment, columns)
    best = max(_runs(words, lang), key=lambda run: sum(word.mass for word in run), default=None)
    return None if best is None else (best[0].start, best[-1].end)


def _words(text: str, alignment: Alignment, columns: list[int]) -> list[_Word]:
    found = []
    for match in _WORD.finditer(text):
        rows = [
            weights
            for (start, end), weights in zip(alignment.target_spans, alignment.weights, strict=True)
            if start < match.end() and match.start() < end
        ]
        total = sum(sum(row) for row in rows)
        inside = sum(row[column] for row in rows for column in columns)
        found.append(_Word(match.start(), match.end(), match.group(), inside / total if total else 0.0))
    return found


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
