"""Term accuracy and translation quality of pinning, with proper, with random and without terms.

    uv run python benchmarks/pinning.py [--sets it,news,dev,wire] [--langs es,fr,ht] [--repeat 3] [--show]

Sets (all public):
  it      data/pinning-it.jsonl: software and IT, en→es, a small term list for every sentence, as the WMT
          terminology task of 2025 gives them, proper ones and random ones (words of the sentence)
  news    data/pinning-news.jsonl: health and Haiti news, en→es, fr, ht; terms of the sentence where the line
          states them (forms of the TICO-19 terminologies, CC0), else those of the project's glossary
  dev     the authored wire sentences that training leaves out (CRC-32 of the line divisible by 40), with the
          project's glossary
  wire    the agency stories of ../shared/wire, where they are: the whole of drafting, in all languages at
          once, with the project's glossary against an empty one; no reference, so only outcomes and time

Per set, language and run: sentences with terms, occurrences, how they ended, term accuracy, chrF++.
"exact" counts a term as translated where its required form stands in the output, whatever the case, once
for each sentence and term (the task's own measure, without lemmas); "verified" counts occurrences that hold
an allowed or inflected form at a place of their own. The time ratio is that of plain decoding plus pinning to
plain decoding, in processor time and by the clock.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import platform
import re
import time
import zlib
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any

from sacrebleu.metrics import CHRF

from translator.catalog.merge import needed
from translator.drafting.draft import draft_units
from translator.drafting.titles import Casing
from translator.engine.decode import Engine
from translator.engine.model import Request, Search
from translator.engine.normalise import normalise
from translator.engine.packages import find_packages
from translator.engine.translate import translate
from translator.formats.registry import read_story
from translator.glossary.csvfile import load_term_base
from translator.glossary.matching import Matcher
from translator.glossary.model import Forms, Occurrence, Term, TermBase
from translator.languages import TARGETS
from translator.pinning.model import Pinned, Sentence
from translator.pinning.pin import pin
from translator.story import Role

ROOT = Path(__file__).parent.parent
DATA = ROOT / "benchmarks" / "data"
WIRE = ROOT.parent / "shared" / "wire"
AUTHORED = (ROOT / "training" / "authored", ROOT.parent / "shared" / "training" / "authored")


@dataclass(frozen=True)
class Line:
    """A sentence with its reference and its terms by run."""

    source: str
    reference: str
    runs: Mapping[str, tuple[Occurrence, ...]]


def rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def listed(source: str, terms: Mapping[str, str], lang: str) -> tuple[Occurrence, ...]:
    """Find the terms of a sentence's own list."""
    base = TermBase(
        tuple(
            Term((en,), "term", False, {lang: Forms(form)}, line=n)
            for n, (en, form) in enumerate(terms.items())
        ),
        "",
    )
    return Matcher(base).find(source, lang)


def load(name: str, lang: str, matcher: Matcher) -> Iterator[Line]:
    if name == "it" and lang == "es":
        for row in rows(DATA / "pinning-it.jsonl"):
            runs = {run: listed(row["en"], row[run], lang) for run in ("proper", "random")}
            yield Line(row["en"], row[lang], runs)
    elif name == "news":
        for row in rows(DATA / "pinning-news.jsonl"):
            own = {en: forms[lang] for en, forms in row.get("terms", {}).items()}
            found = listed(row["en"], own, lang) if own else matcher.find(row["en"], lang)
            yield Line(row["en"], row[lang], {"proper": found})
    elif name == "dev":
        column = 1 + list(TARGETS).index(lang)
        for cells in held_out():
            yield Line(cells[0], cells[column], {"proper": matcher.find(cells[0], lang)})


def held_out() -> Iterator[list[str]]:
    folder = next((folder for folder in AUTHORED if folder.is_dir()), None)
    for path in sorted(folder.glob("*.tsv")) if folder else ():
        for line in path.read_text(encoding="utf-8").splitlines(keepends=True):
            cells = line.rstrip("\n").split("\t")
            if len(cells) == 4 and zlib.crc32(line.encode()) % 40 == 0:
                yield cells


@dataclass(frozen=True)
class Clock:
    """Seconds of processor and of wall time that a call took."""

    processor: float
    wall: float

    @classmethod
    def of(cls, call: Callable[[], Any], repeat: int) -> tuple[Clock, Any]:
        best, result = None, None
        for _ in range(repeat):
            start = time.process_time(), time.perf_counter()
            result = call()
            clock = cls(time.process_time() - start[0], time.perf_counter() - start[1])
            best = clock if best is None or clock.processor < best.processor else best
        assert best is not None
        return best, result


def exact(occurrences: Sequence[Sequence[Occurrence]], outputs: Sequence[str], lang: str) -> float:
    hits = total = 0
    for found, output in zip(occurrences, outputs, strict=True):
        for form in {
            occurrence.term.source: occurrence.term.forms[lang].required for occurrence in found
        }.values():
            total += 1
            hits += normalise(form).lower() in output.lower()
    return hits / total if total else 1.0


def run(name: str, lang: str, lines: Sequence[Line], engine: Engine, options: argparse.Namespace) -> None:
    """Measure one set in one language and print its table."""
    chrf = CHRF(word_order=2)
    for terms in next(iter(lines)).runs:
        chosen = [line for line in lines if line.runs[terms]]
        occurrences = [line.runs[terms] for line in chosen]
        references = [normalise(line.reference) for line in chosen]
        requests = [Request(line.source, lang) for line in chosen]
        plain_clock, plain = Clock.of(
            lambda requests=requests: translate(requests, engine, search=Search(attention=True)),
            options.repeat,
        )
        sentences = [
            Sentence(line.source, lang, found, draft.text, draft.score, alignment=draft.alignment)
            for line, found, draft in zip(chosen, occurrences, plain, strict=True)
        ]
        pin_clock, pinned = Clock.of(lambda sentences=sentences: pin(sentences, engine), options.repeat)
        before, after = [draft.text for draft in plain], [result.text for result in pinned]
        scores = [chrf.corpus_score(outputs, [references]).score for outputs in (before, after)]
        ends = Counter(outcome.outcome.value for result in pinned for outcome in result.terms)
        count = sum(ends.values())
        print(
            f"{name:5} {lang} {terms:7} {len(chosen):4} sentences {count:4} terms | exact "
            f"{exact(occurrences, before, lang):.3f} → {exact(occurrences, after, lang):.3f} | verified "
            f"{ends['met'] / count:.3f} → {(ends['met'] + ends['repaired']) / count:.3f} | chrF++ "
            f"{scores[0]:.1f} → {scores[1]:.1f} ({scores[1] - scores[0]:+.1f}) | time × "
            f"{1 + pin_clock.processor / plain_clock.processor:.2f} processor, "
            f"{1 + pin_clock.wall / plain_clock.wall:.2f} wall"
        )
        if options.show:
            show(sentences, pinned)


def run_wire(langs: Sequence[str], engine: Engine, glossary: TermBase, options: argparse.Namespace) -> None:
    """Draft the agency stories with and without the glossary, and print how the terms ended."""
    stories = [read_story(path, WIRE) for path in sorted(WIRE.glob("*.txt"))] if WIRE.is_dir() else []
    units = [unit for story in stories for lang in langs for unit in needed(story, lang, None)]
    if not units:
        print("wire  no stories in ../shared/wire")
        return
    prose = [segment for story in stories for segment in story.segments if segment.role is Role.PARAGRAPH]
    casing = Casing.learn(segment.msgid for segment in prose)
    clocks = []
    for base in (TermBase((), ""), glossary):
        matcher = Matcher(base)
        clock, drafts = Clock.of(
            lambda matcher=matcher: draft_units(units, engine, matcher, casing=casing), options.repeat
        )
        clocks.append(clock)
    for lang in langs:
        terms = [term for draft in drafts.values() if draft.unit.lang == lang for term in draft.terms]
        ends = Counter(term.outcome.value for term in terms)
        print(
            f"wire  {lang} {len(terms)} terms | met {ends['met']}, repaired {ends['repaired']}, failed "
            f"{ends['failed']} | {sum(unit.lang == lang for unit in units)} segments"
        )
    plain, pinned = clocks
    print(
        f"wire  {','.join(langs)} time × {pinned.processor / plain.processor:.2f} processor, "
        f"{pinned.wall / plain.wall:.2f} wall"
    )
    if options.show:
        for draft in drafts.values():
            for term in draft.terms:
                if term.outcome != "met":
                    print(f"    {draft.unit.lang} {draft.unit.msgid}\n      {draft.msgstr}")
                    print(f"        {term.outcome}: {term.source} = {term.required} ({term.method})")


def show(sentences: Sequence[Sentence], pinned: Sequence[Pinned]) -> None:
    methods = Counter(outcome.method or "plain" for result in pinned for outcome in result.terms)
    print("   ", ", ".join(f"{method}: {count}" for method, count in methods.most_common()))
    for sentence, result in zip(sentences, pinned, strict=True):
        if result.method or any(outcome.outcome == "failed" for outcome in result.terms):
            print(f"    {sentence.msgid}\n      plain  {sentence.plain}\n      pinned {result.text}")
            for outcome in result.terms:
                if outcome.outcome != "met":
                    print(
                        f"        {outcome.outcome}: {outcome.source} = {outcome.required} ({outcome.method})"
                    )


def signature(engine: Engine, glossary: TermBase) -> str:
    """Everything a number depends on."""
    libraries = ("ctranslate2", "sentencepiece", "sacrebleu")
    data = hashlib.sha256(b"".join(path.read_bytes() for path in sorted(DATA.glob("pinning*")))).hexdigest()
    processor = (
        re.search(r"model name\s*: (.*)", Path("/proc/cpuinfo").read_text())
        if Path("/proc/cpuinfo").exists()
        else None
    )
    parts = [
        f"python {platform.python_version()}",
        *(f"{library} {version(library)}" for library in libraries),
        *(package.signature for package in engine.packages.values()),
        f"glossary {glossary.signature}",
        f"data {data[:16]}",
        "seed none (beam search)",
        f"processor {processor.group(1) if processor else platform.processor()}",
    ]
    return " | ".join(parts)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--sets", default="it,news,dev,wire")
    parser.add_argument("--langs", default=",".join(TARGETS))
    parser.add_argument(
        "--repeat", type=int, default=2, help="times to repeat what is timed; the best counts"
    )
    parser.add_argument("--show", action="store_true", help="print every sentence that pinning changed")
    options = parser.parse_args()
    langs = options.langs.split(",")
    engine = Engine(find_packages(langs))
    glossary = load_term_base(ROOT / "glossary")
    matcher = Matcher(glossary)
    translate([Request("The bank opened on Monday.", lang) for lang in langs], engine)
    for name in options.sets.split(","):
        if name == "wire":
            run_wire(langs, engine, glossary, options)
            continue
        for lang in langs:
            lines = list(load(name, lang, matcher))
            if lines:
                run(name, lang, lines, engine, options)
    chrf = CHRF(word_order=2)
    chrf.corpus_score(["a"], [["a"]])
    print(signature(engine, glossary))
    print(chrf.get_signature())


if __name__ == "__main__":
    main()
