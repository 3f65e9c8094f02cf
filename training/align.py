"""Word alignment: IBM model 1 with a prior for the diagonal.

The model is that of fast_align (Dyer, Chahuneau and Smith 2013, "A Simple, Fast, and Effective
Reparameterization of IBM Model 2"), with a fixed tension instead of an optimised one. Compiled with numba.

Shapes: a corpus of n sentences is two flat arrays, word ids and n + 1 offsets. The translation table is
sparse: for source word s its target words are ``keys[rows[s]:rows[s + 1]]``, sorted, with probabilities
at the same places of ``probs``. Source word 0 is the empty word.
"""

from __future__ import annotations

from collections.abc import Sequence

import numba as nb
import numpy as np

TENSION = 4.0
EMPTY = 0.08  # prior probability that a target word has no source word


@nb.njit
def _weight(i, j, n, m, probability):
    if i == n:
        return probability * EMPTY
    distance = abs((i + 0.5) / n - (j + 0.5) / m)
    return probability * (1 - EMPTY) * np.exp(-TENSION * distance) / n


@nb.njit(fastmath=True)
def _expect(source, s_offsets, target, t_offsets, rows, keys, probs, counts, totals):
    for k in range(len(s_offsets) - 1):
        a, c = s_offsets[k], t_offsets[k]
        n, m = s_offsets[k + 1] - a, t_offsets[k + 1] - c
        if n == 0 or m == 0:
            continue
        weights = np.empty(n + 1)
        places = np.empty(n + 1, np.int64)
        for j in range(m):
            total = 0.0
            for i in range(n + 1):
                s = 0 if i == n else source[a + i]
                low, high = rows[s], rows[s + 1]
                places[i] = low + np.searchsorted(keys[low:high], target[c + j])
                weights[i] = _weight(i, j, n, m, probs[places[i]])
                total += weights[i]
            for i in range(n + 1):
                share = weights[i] / (total + 1e-300)
                counts[places[i]] += share
                totals[0 if i == n else source[a + i]] += share


@nb.njit
def _decode(source, s_offsets, target, t_offsets, rows, keys, probs, best):
    for k in range(len(s_offsets) - 1):
        a, c = s_offsets[k], t_offsets[k]
        n, m = s_offsets[k + 1] - a, t_offsets[k + 1] - c
        for j in range(m):
            top, choice = 0.0, -1
            for i in range(n + 1):
                s = 0 if i == n else source[a + i]
                low, high = rows[s], rows[s + 1]
                place = low + np.searchsorted(keys[low:high], target[c + j])
                known = place < high and keys[place] == target[c + j]
                weight = _weight(i, j, n, m, probs[place] if known else 1e-12)
                if weight > top:
                    top, choice = weight, (i if i < n else -1)
            best[c + j] = choice


def _flat(sentences: Sequence[Sequence[str]]) -> tuple[np.ndarray, np.ndarray, int]:
    ids: dict[str, int] = {}
    flat = np.array([ids.setdefault(word, len(ids) + 1) for words in sentences for word in words], np.int64)
    return flat, np.cumsum([0, *map(len, sentences)]), len(ids)


def _pairs(source, s_offsets, target, t_offsets, width):
    """Return the sorted keys ``s * width + t`` of all words that stand in one pair of sentences."""
    found: list[np.ndarray] = []
    pending: list[np.ndarray] = []
    for k in range(len(s_offsets) - 1):
        s = np.append(np.unique(source[s_offsets[k] : s_offsets[k + 1]]), 0)
        t = np.unique(target[t_offsets[k] : t_offsets[k + 1]])
        pending.append((s[:, None] * width + t[None]).ravel())
        if len(pending) >= 50_000:
            found, pending = [np.unique(np.concatenate([*found, *pending]))], []
    return np.unique(np.concatenate([*found, *pending]))


def align(
    sources: Sequence[Sequence[str]], targets: Sequence[Sequence[str]], iterations: int = 4
) -> list[np.ndarray]:
    """Return for each pair an array that holds, for each target word, the index of its source word or -1."""
    source, s_offsets, s_count = _flat(sources)
    target, t_offsets, t_count = _flat(targets)
    width = t_count + 2
    pairs = _pairs(source, s_offsets, target, t_offsets, width)
    owners, keys = pairs // width, pairs % width
    rows = np.searchsorted(owners, np.arange(s_count + 2))
    probs = 1.0 / np.maximum(1, np.diff(rows)[owners])
    for _ in range(iterations):
        counts, totals = np.zeros(len(keys)), np.zeros(s_count + 2)
        _expect(source, s_offsets, target, t_offsets, rows, keys, probs, counts, totals)
        probs = counts / np.maximum(totals[owners], 1e-12)
    best = np.full(len(target), -1, np.int32)
    _decode(source, s_offsets, target, t_offsets, rows, keys, probs, best)
    return [best[t_offsets[k] : t_offsets[k + 1]] for k in range(len(sources))]
