"""Batches: examples drawn by the weights of their groups, in bins of similar length."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np

EDGES = (6, 8, 10, 12, 14, 16, 18, 20, 24, 28, 32, 36, 40, 48, 56, 64, 80, 96, 120, 164)
EOS = 2


@dataclass(frozen=True)
class Batch:
    """Arrays of one batch: n examples padded to s source and t target tokens.

    ``source`` (n, s) and ``target_in`` (n, t) are ids; ``mask`` (n, 1, 1, s) is 0 where there is a token
    and -1e4 elsewhere; ``places`` are the flat places of the m labels in (n, t), ``labels`` (m,) their ids.
    """

    source: np.ndarray
    target_in: np.ndarray
    mask: np.ndarray
    places: np.ndarray
    labels: np.ndarray


class Data:
    """The arrays that ``prepare`` wrote."""

    def __init__(self, folder: Path) -> None:
        arrays = np.load(folder / "train.npz")
        self.source, self.source_offsets = arrays["S"], arrays["so"]
        self.target, self.target_offsets = arrays["T"], arrays["to"]
        self.group = arrays["G"]
        meta = json.loads((folder / "meta.json").read_text(encoding="utf-8"))
        self.groups: list[str] = meta["groups"]
        self.mix: dict[str, float] = meta["mix"]
        self.vocab: int = meta["vocab"]

    def frequencies(self) -> np.ndarray:
        """Return how often each piece stands in the targets, plus one (vocab,)."""
        return np.bincount(self.target, minlength=self.vocab) + 1.0

    def lengths(self, index: int) -> tuple[int, int]:
        """Return the source and target lengths of an example."""
        s, t = self.source_offsets, self.target_offsets
        return int(s[index + 1] - s[index]), int(t[index + 1] - t[index])


def batches(data: Data, mix: Mapping[str, float], tokens: int, rng: np.random.Generator) -> Iterator[Batch]:
    """Yield batches of about ``tokens`` padded tokens for ever, drawing groups by the weights of ``mix``."""
    bins: dict[tuple[int, int], list[int]] = {}
    for index in _draw(data, mix, rng):
        s, t = (_edge(length) for length in data.lengths(index))
        t = max(t, EDGES[max(0, EDGES.index(s) - 3)])
        s = max(s, EDGES[max(0, EDGES.index(t) - 4)])
        chosen = bins.setdefault((s, t), [])
        chosen.append(index)
        if len(chosen) >= max(1, tokens // max(s, t)):
            yield _batch(data, bins.pop((s, t)), s, t)


def _edge(length: int) -> int:
    return next(edge for edge in EDGES if length <= edge)


def _draw(data: Data, mix: Mapping[str, float], rng: np.random.Generator) -> Iterator[int]:
    members = {
        name: np.flatnonzero(data.group == i) for i, name in enumerate(data.groups) if mix.get(name, 0) > 0
    }
    members = {name: indices for name, indices in members.items() if len(indices)}
    weights = np.array([mix[name] for name in members], float)
    pools = [_shuffled(indices, rng) for indices in members.values()]
    while True:
        for pool in rng.choice(len(pools), 4000, p=weights / weights.sum()):
            yield next(pools[pool])


def _shuffled(indices: np.ndarray, rng: np.random.Generator) -> Iterator[int]:
    while True:
        yield from rng.permutation(indices).tolist()


def _batch(data: Data, indices: list[int], s: int, t: int) -> Batch:
    n = len(indices)
    source, target_in = np.full((n, s), EOS, np.int64), np.full((n, t), EOS, np.int64)
    labels, mask = np.full((n, t), -1, np.int64), np.full((n, 1, 1, s), -1e4, np.float32)
    for row, index in enumerate(indices):
        x = data.source[data.source_offsets[index] : data.source_offsets[index + 1]]
        y = data.target[data.target_offsets[index] : data.target_offsets[index + 1]]
        source[row, : len(x)] = x
        mask[row, 0, 0, : len(x)] = 0
        target_in[row, 0] = 1
        target_in[row, 1 : len(y)] = y[:-1]
        labels[row, 1 : len(y)] = y[1:]  # the language tag is given, not learned
    places = np.flatnonzero(labels.reshape(-1) >= 0)
    return Batch(source, target_in, mask, places, labels.reshape(-1)[places])
