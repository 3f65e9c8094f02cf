"""Measure the segmenter: golden rules, annotated wire paragraphs, speed; pySBD and others beside it.

    uv run --group bench python benchmarks/segmenter.py [--references FILE] [--repeat N] [--errors]

* Golden rules: the tables of ``tests/segmentation``; a rule is met when its text comes out exactly.
* Wire: ``data/segmenter-wire.txt``. A boundary is a place between two sentences of a paragraph; ends of
  paragraphs are given to all and not counted. pySBD and sentencex keep a quotation of several sentences
  whole on purpose, which the annotation does not; the second F1 therefore leaves out all boundaries inside
  quotation marks, in the annotation and in the output.
* References: human text, one sentence or more a line (``FILE`` is not part of the project). The lines that
  end with a stop are joined; found are the line ends that come back. Lines may hold several sentences, so
  that extra boundaries are no errors by themselves.
* Speed: processor time over the wire paragraphs, one call a paragraph, the best of ``--repeat`` rounds, on
  one core; and of ours over one text of a megabyte.

``--errors`` prints the wire boundaries that ours misses or adds.
"""

from __future__ import annotations

import argparse
import re
import time
from collections.abc import Callable, Iterable
from importlib.metadata import version
from pathlib import Path
from typing import NamedTuple

from translator.segmentation import sentences

HERE = Path(__file__).resolve().parent
TABLES = HERE.parent / "tests" / "segmentation"
Splitter = Callable[[str, str], list[str]]


class Tool(NamedTuple):
    name: str
    split: Splitter
    langs: tuple[str, ...]


def ours(text: str, lang: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text, lang)]


def tools() -> list[Tool]:
    found = [Tool("translator", ours, ("en", "es", "fr", "ht"))]
    for make in (_pysbd, _sentencex, _minisbd):
        try:
            found.append(make())
        except (ImportError, OSError) as error:  # minisbd fetches its models on first use
            print(f"left out: {error}")
    return found


def _pysbd() -> Tool:
    import pysbd

    by_lang = {lang: pysbd.Segmenter(language=lang, clean=False) for lang in ("en", "es", "fr")}
    return Tool(f"pySBD {version('pysbd')}", lambda text, lang: by_lang[lang].segment(text), tuple(by_lang))


def _sentencex() -> Tool:
    from sentencex import segment

    return Tool(
        f"sentencex {version('sentencex')}", lambda text, lang: list(segment(lang, text)), ("en", "es", "fr")
    )


def _minisbd() -> Tool:
    from minisbd import SBDetect

    by_lang = {lang: SBDetect(lang) for lang in ("en", "es", "fr")}
    return Tool(
        f"minisbd {version('minisbd')}", lambda text, lang: by_lang[lang].sentences(text), tuple(by_lang)
    )


def golden(lang: str) -> list[list[str]]:
    lines = (TABLES / f"golden-{lang}.txt").read_text(encoding="utf-8").splitlines()
    return [line.split("|#|")[1].split("|") for line in lines if not line.startswith("#")]


def wire() -> list[list[str]]:
    lines = (HERE / "data" / "segmenter-wire.txt").read_text(encoding="utf-8").splitlines()
    return [line.split("|") for line in lines if not line.startswith("#")]


def rules_met(tool: Tool, lang: str) -> str:
    if lang not in tool.langs:
        return "–"
    rules = golden(lang)
    met = sum([part.strip() for part in tool.split(" ".join(rule), lang)] == rule for rule in rules)
    return f"{met}/{len(rules)}"


def boundaries(parts: Iterable[str], ignored: frozenset[int] = frozenset()) -> set[int]:
    """Return the places between the parts, counted in characters that are no whitespace."""
    lengths = [len("".join(part.split())) for part in parts]
    places = {sum(lengths[:index]) for index in range(1, len(lengths))}
    return places - ignored - {0, sum(lengths)}


def quoted(text: str) -> frozenset[int]:
    """Return the places inside quotation marks."""
    solid = "".join(text.split())
    return frozenset(
        place for match in re.finditer(r"“[^“”]*”", solid) for place in range(match.start() + 1, match.end())
    )


class Score(NamedTuple):
    right: int
    found: int
    expected: int

    @property
    def precision(self) -> float:
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        return self.right / self.expected

    @property
    def f1(self) -> float:
        return 2 * self.right / (self.found + self.expected)


def score(tool: Tool, paragraphs: list[list[str]], whole_quotations: bool, errors: bool = False) -> Score:
    right = found = expected = 0
    for paragraph in paragraphs:
        text = " ".join(paragraph)
        ignored = quoted(text) if whole_quotations else frozenset()
        truth = boundaries(paragraph, ignored)
        got = boundaries(tool.split(text, "en"), ignored)
        right, found, expected = right + len(truth & got), found + len(got), expected + len(truth)
        if errors and truth != got:
            print("differs:", " | ".join(tool.split(text, "en")))
    return Score(right, found, expected)


def megabytes_a_second(tool: Tool, texts: list[str], repeat: int) -> float:
    best = float("inf")
    for _ in range(repeat):
        start = time.process_time()
        for text in texts:
            tool.split(text, "en")
        best = min(best, time.process_time() - start)
    return sum(len(text.encode()) for text in texts) / best / 1e6


def reference_recall(tool: Tool, lines: list[str]) -> tuple[float, int]:
    # In documents of a hundred lines: some of the tools slow down over long texts.
    right = expected = extra = 0
    for first in range(0, len(lines), 100):
        document = lines[first : first + 100]
        truth, got = boundaries(document), boundaries(tool.split(" ".join(document), "en"))
        right, expected = right + len(truth & got), expected + len(truth)
        extra += len(got - truth)
    return right / expected, extra


def table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> None:
    print("| " + " | ".join(head) + " |")
    print("|" + "---|" * len(head))
    for row in rows:
        print("| " + " | ".join(row) + " |")
    print()


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--references", type=Path, help="human text, one sentence or more a line")
    parser.add_argument("--repeat", type=int, default=5, help="rounds of the timing (default 5)")
    parser.add_argument(
        "--errors", action="store_true", help="print the wire paragraphs that ours gets wrong"
    )
    options = parser.parse_args()
    competing = tools()

    print("\nGolden rules met\n")
    langs = ("en", "es", "fr", "ht")
    table(("tool", *langs), ((tool.name, *(rules_met(tool, lang) for lang in langs)) for tool in competing))

    paragraphs = wire()
    print(f"Wire: {len(paragraphs)} paragraphs, {sum(map(len, paragraphs))} sentences\n")
    rows = []
    for tool in competing:
        every = score(tool, paragraphs, False, errors=options.errors and tool.split is ours)
        outside = score(tool, paragraphs, True)
        percent = (every.precision, every.recall, every.f1, outside.f1)
        rows.append((tool.name, *(f"{100 * value:.2f}" for value in percent)))
    table(("tool", "precision %", "recall %", "F1 %", "F1 % outside quotations"), rows)

    if options.references:
        lines = options.references.read_text(encoding="utf-8").splitlines()
        lines = [line.strip() for line in lines if re.search(r"[.!?…][\"”’)]*\s*$", line)]
        print(f"References: {len(lines)} lines of {options.references.name}\n")
        results = [(tool.name, *reference_recall(tool, lines)) for tool in competing]
        table(
            ("tool", "line ends found %", "other boundaries"),
            ((n, f"{100 * r:.2f}", str(e)) for n, r, e in results),
        )

    texts = [" ".join(paragraph) for paragraph in paragraphs]
    speeds = {tool.name: megabytes_a_second(tool, texts, options.repeat) for tool in competing}
    print("Speed, one core\n")
    table(
        ("tool", "MB/s", "ours is faster by"),
        ((name, f"{speed:.3f}", f"{speeds['translator'] / speed:.1f}×") for name, speed in speeds.items()),
    )
    megabyte = "\n\n".join(texts) + "\n\n"
    megabyte *= 1 + 1_000_000 // len(megabyte)
    print(f"ours over one text of a megabyte: {megabytes_a_second(competing[0], [megabyte], 3):.2f} MB/s")


if __name__ == "__main__":
    main()
