"""Corpora: reading, cleaning and holding out.

An authored line is ``english TAB spanish TAB french TAB creole``; a line of ``corpus-LANG.tsv[.xz]`` is
``group TAB english TAB target`` (``SOURCES.md`` lists the groups and their licences).
"""

from __future__ import annotations

import lzma
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from training.text import CLOSE, LANGS, OPEN, normalise

_MARKUP = re.compile(r"<\w|\{\w|%[sd]|\\n|&\w+;")
HELD_OUT = 40  # one authored line in so many is kept out of training


@dataclass(frozen=True, slots=True)
class Pair:
    """An English text and its translation, both normalised, and the group it belongs to (``es/tatoeba``)."""

    source: str
    target: str
    group: str


@dataclass
class Corpus:
    """The pairs of each language, and the authored lines that are held out."""

    pairs: dict[str, list[Pair]] = field(default_factory=lambda: {lang: [] for lang in LANGS})
    held_out: list[str] = field(default_factory=list)


def read_corpus(folder: Path) -> Corpus:
    """Read ``authored/*.tsv`` and whatever ``corpus-*.tsv[.xz]`` there is in a folder, without duplicates."""
    corpus = Corpus()
    seen: dict[str, set[tuple[str, str]]] = {lang: set() for lang in LANGS}

    def add(lang: str, english: str, target: str, group: str) -> None:
        source, target = normalise(english), normalise(target, lang)
        key = (source.lower(), target.lower())
        if is_usable(source, target) and key not in seen[lang]:
            seen[lang].add(key)
            corpus.pairs[lang].append(Pair(source, target, f"{lang}/{group}"))

    for line in authored_lines(folder):
        if is_held_out(line):
            corpus.held_out.append(line)
            continue
        english, *targets = line.rstrip("\n").split("\t")
        for lang, target in zip(LANGS, targets, strict=True):
            add(lang, english, target, "authored")
    for lang in LANGS:
        for line in _third_party_lines(folder, lang):
            cells = line.rstrip("\n").split("\t")
            if len(cells) == 3:
                add(lang, cells[1], cells[2], cells[0])
    return corpus


def is_held_out(line: str) -> bool:
    """Whether an authored line (with its line end) is kept for evaluation; depends on the line alone."""
    return zlib.crc32(line.encode()) % HELD_OUT == 0


def is_usable(source: str, target: str) -> bool:
    """Whether a normalised pair is fit to train on: lengths that go together, no mark-up, not a copy.

    >>> is_usable("The port reopened on Monday.", "El puerto reabrió el lunes.")
    True
    >>> is_usable("The port reopened on Monday.", "El puerto.")
    False
    """
    n, m = len(source.split()), len(target.split())
    if not (1 <= n <= 90 and 1 <= m <= 100):
        return False
    if len(source) > 12 and not 0.4 < len(target) / len(source) < 2.6:
        return False
    if n > 3 and source == target:
        return False
    both = source + target
    return OPEN not in both and CLOSE not in both and not _MARKUP.search(both)


def authored_lines(folder: Path) -> Iterator[str]:
    """Yield the lines of the authored corpus that have four columns, with their line ends."""
    for path in sorted((folder / "authored").glob("*.tsv")):
        with path.open(encoding="utf-8") as file:
            yield from (line for line in file if line.count("\t") == 3)


def _third_party_lines(folder: Path, lang: str) -> Iterator[str]:
    plain, packed = folder / f"corpus-{lang}.tsv", folder / f"corpus-{lang}.tsv.xz"
    if plain.exists():
        with plain.open(encoding="utf-8") as file:
            yield from file
    if packed.exists():
        with lzma.open(packed, "rt", encoding="utf-8") as file:
            yield from file
