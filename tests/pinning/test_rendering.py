from __future__ import annotations

import re

import pytest

from translator.engine.model import Alignment
from translator.pinning.rendering import rendering


def aligned(source: str, target: str, links: dict[str, str]) -> Alignment:
    """An alignment of words: each target word attends to one source word, "." where none is named."""
    sources = [match.span() for match in re.finditer(r"\w+|\.", source)]
    targets = [match.span() for match in re.finditer(r"\w+|\.", target)]
    words = [source[start:end] for start, end in sources]
    rows = []
    for start, end in targets:
        row = [0.02] * len(words)
        row[words.index(links.get(target[start:end], "."))] = 0.9
        rows.append(tuple(row))
    return Alignment(tuple(sources), tuple(targets), tuple(rows))


CASES = {
    "one word": (
        "The patch works.",
        "patch",
        "La parroquia funciona.",
        {"parroquia": "patch", "funciona": "works"},
        "parroquia",
    ),
    "article at the edge is left": (
        "The patch works.",
        "patch",
        "La parroquia funciona.",
        {"La": "patch", "parroquia": "patch", "funciona": "works"},
        "parroquia",
    ),
    "preposition inside is taken": (
        "The access token expires.",
        "access token",
        "El juguete de acceso expira.",
        {"juguete": "token", "de": "The", "acceso": "access", "expira": "expires"},
        "juguete de acceso",
    ),
    "the word of another source word stays": (
        "An xray showed it.",
        "xray",
        "Un rayo mostró eso.",
        {"rayo": "xray", "mostró": "showed", "eso": "it"},
        "rayo",
    ),
    "left out": ("The patch works.", "patch", "Funciona.", {"Funciona": "works"}, None),
}


@pytest.mark.parametrize(("source", "term", "target", "links", "expected"), CASES.values(), ids=CASES)
def test_rendering(source: str, term: str, target: str, links: dict[str, str], expected: str | None) -> None:
    start = source.index(term)
    span = rendering(target, "es", aligned(source, target, links), (start, start + len(term)), source)
    assert (None if span is None else target[slice(*span)]) == expected


def test_a_word_that_attends_to_the_term_goes_to_the_word_that_claims_it() -> None:
    source, target = "An xray showed it.", "Un rayo mostró eso."
    alignment = aligned(source, target, {"rayo": "xray", "eso": "it"})
    rows = list(alignment.weights)
    rows[2] = (0.0, 0.6, 0.4, 0.0, 0.0)  # "mostró" looks at the term more than at its own verb
    alignment = Alignment(alignment.source_spans, alignment.target_spans, tuple(rows))
    assert rendering(target, "es", alignment, (3, 7)) == (3, 14)
    assert rendering(target, "es", alignment, (3, 7), source) == (3, 7)
