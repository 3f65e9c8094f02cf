"""Inline-term examples: source phrases replaced by their marked target phrases, so that a model copies them.

The method of Dinu et al. 2019, "Training Neural Machine Translation to Apply Terminology Constraints"
(the "replace" variant), with phrases taken from word alignment, as in Bergmanis and Pinnis 2021,
instead of a dictionary.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence

import numpy as np

from training.align import align
from training.corpus import Pair
from training.text import CLOSE, OPEN, words

_NOISE = re.compile(r"^[\W\d_]*$")
_PUNCTUATION = frozenset(',.;:!?"()')
_SHARE = {"es": 0.2, "fr": 0.2, "ht": 0.5}  # of the pairs that are not authored
Phrase = tuple[int, int, int, int]  # source words i0:i1, target words j0:j1


def annotated(pairs: Sequence[Pair], lang: str, rng: random.Random) -> Iterator[Pair]:
    """Yield copies of some pairs with one to three source phrases replaced by ``⟪ target phrase⟫``.

    The space gives the phrase's first word the pieces that it has in the target.
    """
    tokens = [(words(pair.source), words(pair.target)) for pair in pairs]
    links = align(
        [[word.lower()[:7] for word in source] for source, _ in tokens],
        [[word.lower()[:7] for word in target] for _, target in tokens],
    )
    for pair, (source, target), link in zip(pairs, tokens, links, strict=True):
        share = 1.0 if pair.group.endswith("/authored") else _SHARE[lang]
        if not 5 <= len(source) <= 60 or rng.random() > share:
            continue
        text = _replace(pair, source, target, _phrases(source, target, link, rng))
        if text is not None:
            yield Pair(text, pair.target, f"{lang}/terms")


def _phrases(source: list[str], target: list[str], link: np.ndarray, rng: random.Random) -> list[Phrase]:
    back: dict[int, list[int]] = {}
    for j, i in enumerate(link):
        if i >= 0:
            back.setdefault(int(i), []).append(j)
    picked: list[Phrase] = []
    used: set[int] = set()
    for _ in range(12):
        j0 = rng.randrange(len(target))
        j1 = min(len(target), j0 + rng.choice([1, 1, 2, 2, 3, 4, 5]))
        phrase = _consistent(link, back, j0, j1)
        if phrase is None or used & set(range(*phrase)):
            continue
        i0, i1 = phrase
        if not _is_term(source[i0:i1], target[j0:j1], rng):
            continue
        used |= set(range(i0, i1))
        picked.append((i0, i1, j0, j1))
        if len(picked) >= rng.choice([1, 1, 1, 2, 3]):
            break
    return picked


def _consistent(link: np.ndarray, back: dict[int, list[int]], j0: int, j1: int) -> tuple[int, int] | None:
    """Return the source span of a target span if nothing in either is aligned outside (Och et al. 1999)."""
    linked = [int(i) for i in link[j0:j1]]
    if min(linked) < 0:
        return None
    i0, i1 = min(linked), max(linked) + 1
    closed = all(i in back and all(j0 <= j < j1 for j in back[i]) for i in range(i0, i1))
    return (i0, i1) if closed and i1 - i0 <= 6 else None


def _is_term(source: list[str], target: list[str], rng: random.Random) -> bool:
    if all(_NOISE.match(word) for word in target) or sum(map(len, target)) < 4:
        return False
    if _PUNCTUATION.intersection(source + target):
        return False
    return any(word[:1].isupper() for word in source) or rng.random() >= 0.5


def _replace(pair: Pair, source: list[str], target: list[str], phrases: list[Phrase]) -> str | None:
    s_spans, t_spans = _spans(pair.source, source), _spans(pair.target, target)
    if not phrases or s_spans is None or t_spans is None:
        return None
    text = pair.source
    for i0, i1, j0, j1 in sorted(phrases, reverse=True):
        form = pair.target[t_spans[j0][0] : t_spans[j1 - 1][1]]
        text = text[: s_spans[i0][0]] + f"{OPEN} {form}{CLOSE}" + text[s_spans[i1 - 1][1] :]
    return text


def _spans(text: str, tokens: list[str]) -> list[tuple[int, int]] | None:
    spans, position = [], 0
    for token in tokens:
        start = text.find(token, position)
        if start < 0:
            return None
        position = start + len(token)
        spans.append((start, position))
    return spans
