"""Fit the weights by which the check of dropped text adds up its evidence.

    uv run --extra train python -m training.checks.omission training/authored

Logistic regression (Cox 1958, "The Regression Analysis of Binary Sequences") of whether a clause was dropped
on the evidence of ``translator.checks.coverage.dropped_evidence``: the translations of an authored corpus
against the same with a clause dropped by ``translator.checks.mutations``. Prints the weights, the constant
last, for ``translator/checks/coverage.py``. Same input, same weights.
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np

from training.checks.language_data import LANGS, rows
from translator.checks.coverage import dropped_evidence
from translator.checks.mutations import mutate

STEPS, RATE, DECAY = 4000, 0.5, 1e-4


def examples(folder: Path) -> tuple[np.ndarray, np.ndarray]:
    """Return the evidence, one example a row, and which of them lack a clause (1) or nothing (0)."""
    evidence, dropped = [], []
    for number, (english, *targets) in enumerate(rows(folder)):
        for lang, target in zip(LANGS[1:], targets, strict=True):
            damaged = mutate("clause-dropped", english, target, lang, number)
            if damaged is not None:
                evidence += [
                    dropped_evidence(english, target, lang),
                    dropped_evidence(english, damaged, lang),
                ]
                dropped += [0, 1]
    return np.array(evidence, dtype=float), np.array(dropped, dtype=float)


def fit(evidence: np.ndarray, dropped: np.ndarray) -> np.ndarray:
    """Return the weight of each kind of evidence, and the constant, by gradient descent."""
    mean, spread = evidence.mean(0), evidence.std(0) + 1e-9
    inputs = np.c_[(evidence - mean) / spread, np.ones(len(evidence))]
    weights = np.zeros(inputs.shape[1])
    for _ in range(STEPS):
        likely = 1 / (1 + np.exp(-inputs @ weights))
        weights -= RATE * (inputs.T @ (likely - dropped) / len(dropped) + DECAY * weights)
    raw = weights[:-1] / spread
    return np.append(raw, weights[-1] - raw @ mean)


if __name__ == "__main__":
    print(", ".join(f"{weight:.3f}" for weight in fit(*examples(Path(sys.argv[1])))))
