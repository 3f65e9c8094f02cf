"""Corpora to token arrays, with a sampling weight for each group.

Written to the output folder: ``train.npz`` (S and T: flat uint16 piece ids of all sources and targets; so
and to: their n + 1 offsets; G: the group of each example), ``meta.json`` (vocabulary size, groups, counts,
weights), ``vocabulary.model`` (SentencePiece, Kudo and Richardson 2018) and ``dev.tsv`` (authored
lines kept out of training). A target begins with its language tag; both end in ``</s>``.
"""

from __future__ import annotations

import json
import random
import shutil
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np
import sentencepiece

from training.annotate import annotated
from training.corpus import Corpus, Pair, read_corpus
from training.text import CLOSE, LANGS, OPEN, TAGS

EOS = 2
LONGEST = 160  # tokens
VOCABULARY = "vocabulary.model"


def prepare(corpora: Path, recipe: Path, out: Path, vocabulary: int = 0, seed: int = 7) -> dict[str, int]:
    """Prepare the corpora of one folder with the weights (and vocabulary) of another; return counts by group.

    ``vocabulary``: the number of pieces of a new vocabulary (0: take the recipe's).
    """
    out.mkdir(parents=True, exist_ok=True)
    rng = random.Random(seed)
    corpus = read_corpus(corpora)
    (out / "dev.tsv").write_text("".join(corpus.held_out), encoding="utf-8")
    if vocabulary:
        _learn_vocabulary(corpus, out, vocabulary, rng)
    elif recipe / VOCABULARY != out / VOCABULARY:
        shutil.copy(recipe / VOCABULARY, out / VOCABULARY)
    pieces = sentencepiece.SentencePieceProcessor(model_file=str(out / VOCABULARY))
    packer = _Packer(pieces)
    for lang in LANGS:
        pairs = corpus.pairs[lang]
        packer.add(lang, pairs)
        packer.add(lang, list(annotated(pairs, lang, rng)))
        packer.add(lang, _capitals(pairs, lang, rng))
    counts = packer.save(out / "train.npz")
    weights = json.loads((recipe / "weights.json").read_text(encoding="utf-8"))
    mix = {group: count * _weight(weights, group) for group, count in counts.items()}
    meta = {"vocab": pieces.get_piece_size(), "groups": packer.groups, "counts": counts, "mix": mix}
    (out / "meta.json").write_text(json.dumps(meta, indent=1, ensure_ascii=False), encoding="utf-8")
    return counts


def _weight(weights: dict[str, float], group: str) -> float:
    return weights.get(group, weights.get(group.split("/")[1], weights["default"]))


def _capitals(pairs: Sequence[Pair], lang: str, rng: random.Random) -> list[Pair]:
    """Return a few pairs in capitals, as headlines are."""
    sample = rng.sample(pairs, min(len(pairs) // 60, 4000))
    return [Pair(pair.source.upper(), pair.target.upper(), f"{lang}/caps") for pair in sample]


def _learn_vocabulary(corpus: Corpus, out: Path, size: int, rng: random.Random) -> None:
    def lines() -> Iterable[str]:
        for lang in LANGS:
            for pair in rng.sample(corpus.pairs[lang], min(len(corpus.pairs[lang]), 120_000)):
                authored = pair.group.endswith("/authored")
                yield from [pair.target] * (6 if authored else 3 if lang == "ht" else 1)
                if authored or rng.random() < 0.4:
                    yield pair.source

    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(lines()),
        model_prefix=str(out / VOCABULARY.removesuffix(".model")),
        vocab_size=size,
        model_type="unigram",
        byte_fallback=True,
        character_coverage=0.9998,
        user_defined_symbols=[*TAGS.values(), OPEN, CLOSE],
        unk_id=0,
        bos_id=1,
        eos_id=EOS,
        pad_id=-1,
        split_digits=True,
        hard_vocab_limit=False,
        num_threads=2,
        minloglevel=2,
    )


class _Packer:
    """Collects examples as flat arrays of piece ids."""

    def __init__(self, pieces: sentencepiece.SentencePieceProcessor) -> None:
        self._pieces = pieces
        self._sources: list[list[int]] = []
        self._targets: list[list[int]] = []
        self._group_ids: list[int] = []
        self.groups: list[str] = []

    def add(self, lang: str, pairs: Sequence[Pair]) -> None:
        tag = self._pieces.piece_to_id(TAGS[lang])
        sources = self._pieces.encode([pair.source for pair in pairs])
        targets = self._pieces.encode([pair.target for pair in pairs])
        for pair, source, target in zip(pairs, sources, targets, strict=True):
            if len(source) <= LONGEST and len(target) <= LONGEST:
                if pair.group not in self.groups:
                    self.groups.append(pair.group)
                self._sources.append([*source, EOS])
                self._targets.append([tag, *target, EOS])
                self._group_ids.append(self.groups.index(pair.group))

    def save(self, path: Path) -> dict[str, int]:
        np.savez(
            path,
            S=np.concatenate([np.array(ids, np.uint16) for ids in self._sources]),
            so=np.cumsum([0, *map(len, self._sources)]),
            T=np.concatenate([np.array(ids, np.uint16) for ids in self._targets]),
            to=np.cumsum([0, *map(len, self._targets)]),
            G=np.array(self._group_ids, np.int16),
        )
        counts = Counter(self._group_ids)
        return {group: counts[index] for index, group in enumerate(self.groups)}
