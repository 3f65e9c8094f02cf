"""Evaluation: chrF++ (Popović 2017) and BLEU of a package, with sacrebleu's signatures (Post 2018)."""

from __future__ import annotations

import json
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import ctranslate2
import sacrebleu
import sentencepiece

from training.text import LANGS, normalise


@dataclass(frozen=True, slots=True)
class Score:
    """Scores of one package on one test set; ``speed`` in English words a second."""

    name: str
    lang: str
    lines: int
    chrf: float
    bleu: float
    speed: float
    signatures: tuple[str, str]

    def __str__(self) -> str:
        return (
            f"{self.name:14} en-{self.lang}  chrF++ {self.chrf:5.1f}  BLEU {self.bleu:5.1f}  "
            f"{self.lines} lines, {self.speed:.0f} words/s\n    " + "\n    ".join(self.signatures)
        )


def translate(package: Path, lines: Sequence[str], beam: int = 4) -> list[str]:
    """Translate lines with a package that ``export`` wrote."""
    metadata = json.loads((package / "metadata.json").read_text(encoding="utf-8"))
    pieces = sentencepiece.SentencePieceProcessor(model_file=str(package / "sentencepiece.model"))
    translator = ctranslate2.Translator(str(package / "model"), compute_type="int8", intra_threads=2)
    tokens = [pieces.encode(normalise(line), out_type=str) for line in lines]
    results = translator.translate_batch(
        tokens,
        target_prefix=[[metadata["target_prefix"]]] * len(tokens),
        beam_size=beam,
        max_batch_size=2048,
        batch_type="tokens",
        max_decoding_length=200,
    )
    return [pieces.decode_pieces(result.hypotheses[0][1:]).strip() for result in results]


def score(
    package: Path, name: str, sources: Sequence[str], references: Sequence[str], beam: int = 4
) -> Score:
    """Translate the sources and score the output against normalised references."""
    lang = json.loads((package / "metadata.json").read_text(encoding="utf-8"))["to_code"]
    began = time.monotonic()
    output = translate(package, sources, beam)
    speed = sum(len(line.split()) for line in sources) / (time.monotonic() - began)
    truth = [[normalise(line, lang) for line in references]]
    chrf, bleu = sacrebleu.CHRF(word_order=2), sacrebleu.BLEU()
    scores = chrf.corpus_score(output, truth).score, bleu.corpus_score(output, truth).score
    signatures = f"chrF++|{chrf.get_signature()}", f"BLEU|{bleu.get_signature()}"
    return Score(name, lang, len(sources), *scores, speed, signatures)


def held_out(data: Path, lang: str) -> tuple[list[str], list[str]]:
    """Return the English and the translations of the authored lines kept out of training."""
    rows = [line.split("\t") for line in (data / "dev.tsv").read_text(encoding="utf-8").splitlines()]
    return [row[0] for row in rows], [row[1 + LANGS.index(lang)] for row in rows]


def test_set(folder: Path, name: str, lang: str, limit: int) -> tuple[list[str], list[str]]:
    """Return the first lines of a line-aligned test set, ``NAME.en`` with ``NAME.<lang>`` beside it."""
    texts = [
        (folder / f"{name}.{code}").read_text(encoding="utf-8").split("\n")[:limit] for code in ("en", lang)
    ]
    return texts[0], texts[1]
