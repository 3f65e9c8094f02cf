"""Build the small bilingual lexicons of the dropped-text check from an authored parallel corpus.

    uv run python -m training.checks.lexicon training/authored

Trains IBM Model 1 (Brown et al. 1993) on stems in both directions at once and keeps, for each English
stem, the target stems it is likely to become. Writes ``lexicon.<lang>.tsv`` into
``translator/checks/data/``: the English stem, how often it is covered, its target stems. Then for each
target stem how often it is covered, so that added text can be told. Same input, same bytes.
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from pathlib import Path

from translator.checks.stems import stem_tokens

LANGS = ("en", "es", "fr", "ht")
DATA = Path(__file__).resolve().parents[2] / "translator" / "checks" / "data"
ROUNDS, LEAST_COUNT, LEAST_P, MOST_FORMS = 5, 3, 0.05, 8
COMMON = 0.04  # a stem in more than this share of the sentences tells nothing


def read(folder: Path, column: int) -> list[tuple[list[str], list[str]]]:
    """Return the stems of each example: English, and the language of the column."""
    pairs = []
    for path in sorted(folder.glob("*.tsv")):
        for line in path.read_text(encoding="utf-8").splitlines():
            cells = line.split("\t")
            if len(cells) == len(LANGS) and cells[0] and cells[column]:
                source = sorted({stem for stem, _ in stem_tokens(cells[0], "en")})
                target = sorted({stem for stem, _ in stem_tokens(cells[column], LANGS[column])})
                pairs.append((source, target))
    return pairs


def model1(pairs: list[tuple[list[str], list[str]]]) -> dict[str, dict[str, float]]:
    """Return p(target stem | English stem) after a few rounds of expectation maximisation."""
    table: dict[str, dict[str, float]] = {}
    for round_number in range(ROUNDS):
        counts: defaultdict[str, defaultdict[str, float]] = defaultdict(lambda: defaultdict(float))
        for source, target in pairs:
            for t in target:
                weights = [table[s].get(t, 0.0) if round_number else 1.0 for s in source]
                total = sum(weights) + 1e-4
                for s, weight in zip(source, weights, strict=True):
                    share = weight / total
                    if share > 1e-3:
                        counts[s][t] += share
        table = {}
        for s, row in counts.items():
            norm = sum(row.values())
            table[s] = {t: value / norm for t, value in row.items() if value / norm > 1e-4}
    return table


def main(folder: Path) -> None:
    """Write the three lexicons."""
    for column in range(1, len(LANGS)):
        lang = LANGS[column]
        pairs = read(folder, column)
        counts = Counter(s for source, _ in pairs for s in source)
        target_counts = Counter(t for _, target in pairs for t in target)
        telling = {s for s, n in counts.items() if LEAST_COUNT <= n <= COMMON * len(pairs)}
        telling_targets = {t for t, n in target_counts.items() if LEAST_COUNT <= n <= COMMON * len(pairs)}
        forms = {}
        for s, row in model1(pairs).items():
            if s in telling:
                kept = sorted(
                    (-p, t) for t, p in row.items() if p >= LEAST_P and target_counts[t] <= 0.1 * len(pairs)
                )
                if kept:
                    forms[s] = [t for _, t in kept[:MOST_FORMS]]
        lines = []
        covered = Counter(
            s for source, target in pairs for s in source if s in forms and set(forms[s]) & set(target)
        )
        for s in sorted(forms):
            lines.append(f"{s}\t{(covered[s] + 1) / (counts[s] + 2):.2f}\t{' '.join(forms[s])}")
        back = defaultdict(set)
        for s, row in forms.items():
            for t in row:
                back[t].add(s)
        returned: Counter[str] = Counter()
        for source, target in pairs:
            present = set(source)
            returned.update(t for t in target if t in back and back[t] & present)
        lines.extend(
            f"<{t}\t{(returned[t] + 1) / (target_counts[t] + 2):.2f}"
            for t in sorted(telling_targets & back.keys())
        )
        (DATA / f"lexicon.{lang}.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
