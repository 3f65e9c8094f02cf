"""Words per second of the engine, against the same packages called one sentence at a time.

    uv run python benchmarks/engine.py [FILE] [--lines N] [--langs es,fr,ht] [--repeat N]

FILE holds English text, one sentence a line (default: the lines of the authored corpus that training keeps
out). The sentences go through each package three ways, in turn, and the fastest of the repeats counts:

* naive: one ``translate_batch`` call a sentence, CTranslate2's own threading, as Argos Translate does;
* engine: ``Engine.decode``, all sentences and languages together;
* translate: the same with judgement, retries and splitting.

Beam and package are the same in all. Beside words per second of wall time stand words per second of
processor time, which other work on the machine disturbs less, and the texts that differ from the naive ones:
padding alone changes one in some hundreds, but in the engine always in the same way. Then the engine runs
with each number of cores. Last come batches that CTranslate2 makes up and pads by itself.
"""

from __future__ import annotations

import argparse
import time
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import ctranslate2
from sentencepiece import SentencePieceProcessor

from translator.engine.decode import Engine
from translator.engine.model import Request
from translator.engine.normalise import normalise
from translator.engine.packages import PackageInfo, find_packages
from translator.engine.translate import translate

_BEAM = 4
_AUTHORED = Path(__file__).parent.parent / "training" / "authored"


def held_out(folder: Path) -> list[str]:
    """Return the English of the authored lines that training keeps out (one in forty, by checksum)."""
    return [
        line.split("\t")[0]
        for path in sorted(folder.glob("*.tsv"))
        for line in path.read_text(encoding="utf-8").splitlines(keepends=True)
        if line.count("\t") == 3 and zlib.crc32(line.encode()) % 40 == 0
    ]


class Naive:
    """A package called one sentence at a time."""

    def __init__(self, package: PackageInfo) -> None:
        self._package = package
        self._tokenizer = SentencePieceProcessor(model_file=str(package.tokenizer))
        self._translator = ctranslate2.Translator(str(package.model))

    def translate(self, text: str) -> str:
        result = self._translator.translate_batch(
            [self._tokenizer.encode(normalise(text), out_type=str)],
            target_prefix=[[self._package.target_prefix]],
            beam_size=_BEAM,
        )
        return str(self._tokenizer.decode(result[0].hypotheses[0][1:]))

    def translate_padded(self, texts: list[str]) -> list[str]:
        results = self._translator.translate_batch(
            [self._tokenizer.encode(normalise(text), out_type=str) for text in texts],
            target_prefix=[[self._package.target_prefix]] * len(texts),
            beam_size=_BEAM,
            max_batch_size=1024,
            batch_type="tokens",
        )
        return [str(self._tokenizer.decode(result.hypotheses[0][1:])) for result in results]


T = TypeVar("T")
Times = tuple[float, float]  # seconds of wall time, seconds of processor time


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("file", nargs="?", type=Path, help="English text, one sentence a line")
    parser.add_argument("--lines", type=int, default=120)
    parser.add_argument("--langs", default="es,fr,ht")
    parser.add_argument("--repeat", type=int, default=3)
    options = parser.parse_args()
    lines = options.file.read_text(encoding="utf-8").splitlines() if options.file else held_out(_AUTHORED)
    lines = list(dict.fromkeys(line.strip() for line in lines if line.strip()))[: options.lines]
    packages = find_packages(options.langs.split(","))
    requests = [Request(line, lang) for lang in packages for line in lines]
    words = sum(len(request.text.split()) for request in requests)
    print(f"{len(requests)} requests, {words} words, beam {_BEAM}, CTranslate2 {ctranslate2.__version__}")
    for package in packages.values():
        print(f"  {package.signature}")

    naive = {lang: Naive(package) for lang, package in packages.items()}
    engine = Engine(packages)
    runs: dict[str, Callable[[], list[str]]] = {
        "naive": lambda: [naive[request.lang].translate(request.text) for request in requests],
        "engine": lambda: [nbest[0].text for nbest in engine.decode(requests)],
        "translate": lambda: [draft.text for draft in translate(requests, engine)],
    }
    texts, times = race(runs, options.repeat)
    report(times, words)
    other = sum(one != two for one, two in zip(texts["naive"], texts["engine"], strict=True))
    print(f"texts of the engine that differ from the naive ones: {other} of {len(requests)}")

    print("\ncores")
    engines = {str(count): Engine(packages, threads=count) for count in (1, 2, 4)}
    report(
        race({name: lambda e=one: e.decode(requests) for name, one in engines.items()}, options.repeat)[1],
        words,
    )

    print("\nbatches that CTranslate2 makes up by itself")
    padded = {"padded": lambda: [t for lang in packages for t in naive[lang].translate_padded(lines)]}
    report(race(padded, options.repeat)[1], words)


def report(times: dict[str, Times], words: int) -> None:
    """Print words per second of wall and of processor time, and both against the first."""
    first = next(iter(times.values()))
    for name, (wall, cpu) in times.items():
        print(
            f"{name:12} {words / wall:6.0f} words/s {first[0] / wall:5.2f}×"
            f"    {words / cpu:6.0f} words/cpu-s {first[1] / cpu:5.2f}×"
        )


def race(runs: dict[str, Callable[[], T]], repeat: int) -> tuple[dict[str, T], dict[str, Times]]:
    """Run all in turn, ``repeat`` times, and return what they gave and the least times each took."""
    given: dict[str, T] = {}
    times: dict[str, Times] = {}
    for turn in range(repeat + 1):
        for name, work in runs.items():
            wall, cpu = time.perf_counter(), time.process_time()
            given[name] = work()
            took = time.perf_counter() - wall, time.process_time() - cpu
            if turn:  # the first turn loads the models
                before = times.get(name, took)
                times[name] = min(before[0], took[0]), min(before[1], took[1])
    return given, times


if __name__ == "__main__":
    main()
