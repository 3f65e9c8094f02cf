"""Measure the checks: precision on human translations, recall on mutations, speed; pofilter beside them.

    uv run --group bench python benchmarks/checks.py [--references FOLDER] [--sample N] [--write]

FOLDER holds line-aligned files, ``<set>.en`` and ``<set>.<lang>``. Prints the tables; ``--write`` puts them
into ``docs/checks.md``, with the list of checks. No sentence of the references is printed or written.
"""

from __future__ import annotations

import argparse
import multiprocessing
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from translator.checks.base import CatalogCheck, Context, Entry
from translator.checks.mutations import MUTATIONS, Mutation, mutate
from translator.checks.outliers import suspects
from translator.checks.registry import all_checks
from translator.checks.run import check_entry, run
from translator.findings import Severity
from translator.glossary.model import Forms, Term, TermBase
from translator.languages import TARGETS
from translator.typography import typeset

ROOT = Path(__file__).resolve().parents[1]
TERMS = 2000
# Damage to French typography needs text that has it: such kinds start from the typeset reference.
RECALL = ("n", "draft", "outlier", "reviewed", "pofilter")
TYPESET_KINDS = frozenset({"no-break-space-lost", "guillemets-lost"})

Pofilter = Callable[[Entry], frozenset[str]]


@dataclass(frozen=True, slots=True)
class ReferenceSet:
    name: str
    lang: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Recall:
    """Of ``count`` mutants, the share found as drafts, as reviewed text of another tool, and by pofilter.

    ``reviewed`` is by the entry alone, ``outlier`` in a catalog that is clean otherwise.
    """

    count: int
    draft: float
    reviewed: float
    outlier: float
    pofilter: float | None


def reference_sets(folder: Path) -> list[ReferenceSet]:
    sets = []
    for source in sorted(folder.glob("*.en")):
        english = source.read_text(encoding="utf-8").split("\n")
        for lang in TARGETS:
            target = source.with_suffix(f".{lang}")
            if target.is_file():
                pairs = zip(english, target.read_text(encoding="utf-8").split("\n"), strict=True)
                path = f"{source.stem}.{lang}.po"
                entries = (
                    Entry(msgid.strip(), msgstr.strip(), lang, path=path, line=number)
                    for number, (msgid, msgstr) in enumerate(pairs, 1)
                    if msgid.strip() and msgstr.strip()
                )
                sets.append(ReferenceSet(source.stem, lang, tuple(entries)))
    return sets


def pofilter(lang: str) -> Pofilter | None:
    """Return the Translate Toolkit's pofilter with its default tests, as a function of an entry."""
    try:
        from translate.filters import checks as toolkit
        from translate.filters.pofilter import pocheckfilter
        from translate.storage.pypo import pounit
    except ImportError:
        return None
    options = SimpleNamespace(
        limitfilters=None, excludefilters={}, includefuzzy=True, includereview=True, autocorrect=False,
        listfilters=False,
    )  # fmt: skip
    config = toolkit.CheckerConfig(targetlanguage=lang)
    checker: Any = pocheckfilter(options, [toolkit.StandardChecker, toolkit.StandardUnitChecker], config)

    def failures(entry: Entry) -> frozenset[str]:
        unit = pounit(entry.msgid)
        unit.target = entry.msgstr
        return frozenset(checker.filterunit(unit))

    return failures


def precision(sets: Sequence[ReferenceSet], filters: dict[str, Pofilter | None]) -> list[str]:
    """Return the table of findings on each set, by check; the references count as reviewed."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    headings = [f"{one.name} {one.lang}" for one in sets]
    totals, others = [], []
    for one, heading in zip(sets, headings, strict=True):
        found = run(one.entries, Context())
        for finding in found:
            counts[finding.check][heading] += 1
        totals.append(len(found))
        failing = filters[one.lang]
        others.append(sum(len(failing(entry)) for entry in one.entries) if failing else None)
    sizes = [len(one.entries) for one in sets]
    rows = [["segments", "", *map(str, sizes), str(sum(sizes))]]
    for check in all_checks():
        row = [counts[check.id][heading] for heading in headings]
        if any(row):
            rows.append([f"`{check.id}`", check.severity.value, *map(str, row), str(sum(row))])
    rows.append(["**all checks**", "", *map(str, totals), f"**{sum(totals)}**"])
    rates = [f"{100 * total / size:.2f} %" for total, size in zip(totals, sizes, strict=True)]
    rows.append(
        ["**findings a segment**", "at most 0.50 %", *rates, f"**{100 * sum(totals) / sum(sizes):.2f} %**"]
    )
    errors = [
        max((counts[c.id][heading] for c in all_checks() if c.severity is Severity.ERROR), default=0)
        for heading in headings
    ]
    worst = [f"{100 * count / size:.2f} %" for count, size in zip(errors, sizes, strict=True)]
    rows.append(["**worst error check**", "at most 0.10 %", *worst, ""])
    if all(other is not None for other in others):
        known = [other or 0 for other in others]
        rows.append(["pofilter, findings", "", *map(str, known), str(sum(known))])
        shares = [f"{100 * other / size:.0f} %" for other, size in zip(known, sizes, strict=True)]
        rows.append(["pofilter, findings a segment", "", *shares, f"{100 * sum(known) / sum(sizes):.0f} %"])
    return table(["check", "severity", *headings, "all"], rows)


def recall(sets: Sequence[ReferenceSet], sample: int, filters: dict[str, Pofilter | None]) -> list[str]:
    """Return the table of the shares of mutants found, by kind and language."""
    entries: dict[str, list[Entry]] = defaultdict(list)
    for one in sets:
        entries[one.lang].extend(one.entries)
    rows = []
    for mutation in MUTATIONS:
        row = [mutation.kind, ", ".join(f"`{check}`" for check in mutation.checks) or "none"]
        for lang in TARGETS:
            found = _recall(mutation, lang, entries[lang], sample, filters[lang])
            if found is None:
                row += [""] * len(RECALL)
                continue
            other = "" if found.pofilter is None else f"{100 * found.pofilter:.0f}"
            shares = (found.draft, found.outlier, found.reviewed)
            row += [str(found.count), *(f"{100 * share:.1f}" for share in shares), other]
        rows.append(row)
    headings = [f"{lang} {part}" for lang in TARGETS for part in RECALL]
    return table(["mutation", "checks for it", *headings], rows)


def _recall(
    mutation: Mutation, lang: str, entries: Iterable[Entry], sample: int, failing: Pofilter | None
) -> Recall | None:
    checks = [check for check in all_checks() if check.id in mutation.checks]
    count = drafts = reviewed = outlying = others = 0
    for entry in entries:
        if count == sample:
            break
        if mutation.kind in TYPESET_KINDS:
            entry = replace(entry, msgstr=typeset(entry.msgstr, lang))
        damaged = mutate(mutation.kind, entry.msgid, entry.msgstr, lang)
        draft = replace(entry, fuzzy=True)
        # What the checks report already before the damage measures nothing.
        if damaged is None or any(check_entry(draft, Context(), checks)):
            continue
        count += 1
        drafts += any(check_entry(replace(draft, msgstr=damaged), Context(), checks))
        mutant = replace(entry, msgstr=damaged)
        alone = any(check_entry(mutant, Context(), checks))
        reviewed += alone
        outlying += alone or any(
            suspects(check, mutant, Context()) for check in checks if check.measured and lang in check.langs
        )
        if failing:
            others += bool(failing(replace(entry, msgstr=damaged)) - failing(entry))
    if not count:
        return None
    rate = others / count if failing else None
    return Recall(count, drafts / count, reviewed / count, outlying / count, rate)


def synthetic_term_base() -> TermBase:
    """Return a term base of made-up two-word terms, none of them in any text."""
    syllables = ["ba", "ko", "ri", "tu", "me", "na", "zo", "lin", "var", "pes", "dul", "gat", "fem"]
    terms = []
    for number in range(TERMS):
        parts = [syllables[number // 13**place % 13] for place in range(3)]
        name = "".join(parts).capitalize() + " " + parts[0] + syllables[number % 7]
        forms = {lang: Forms(f"{name}{lang}", (f"{name}s",), (f"{name}x",)) for lang in TARGETS}
        terms.append(Term((f"{name} {number}",), "organisation", False, forms, line=number + 2))
    return TermBase(tuple(terms), "0" * 16)


def speed(sets: Sequence[ReferenceSet]) -> tuple[float, int]:
    """Return entries a second of processor time on one core, all checks, and the number of entries timed.

    The best of three runs, each in a process of its own and so with nothing cached: a machine that has other
    work to do makes every run slower, and none faster.
    """
    times = []
    for _ in range(3):
        with ProcessPoolExecutor(1, multiprocessing.get_context("fork")) as pool:
            times.append(pool.submit(_timed, sets).result())
    count = sum(len(one.entries[_WARM:]) for one in sets)
    return count / min(times), count


_WARM = 20


def _timed(sets: Sequence[ReferenceSet]) -> float:
    context = Context(term_base=synthetic_term_base())
    for one in sets:
        run(one.entries[:_WARM], context)  # the tables and word lists are read, the terms compiled
    entries = [entry for one in sets for entry in one.entries[_WARM:]]
    start = time.process_time()
    run(entries, context)
    return time.process_time() - start


def check_list() -> list[str]:
    rows = [
        [
            f"`{check.id}`",
            check.severity.value,
            " ".join(check.langs) if len(check.langs) < len(TARGETS) else "all",
            "all entries together" if isinstance(check, CatalogCheck) else "one entry",
            check.description.rstrip("."),
            check.source,
        ]
        for check in all_checks()
    ]
    return table(["id", "severity", "languages", "looks at", "reports", "source of the rule"], rows)


def table(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    """Return a Markdown table."""
    lines = ["| " + " | ".join(headings) + " |", "|" + " --- |" * len(headings)]
    return lines + ["| " + " | ".join(cell.replace("|", "\\|") for cell in row) + " |" for row in rows]


DOCUMENT = """# The checks

This page is generated: `uv run --group bench python benchmarks/checks.py --write`.

{checks}

## Precision

Findings on human translations, which are read as a reviewed catalog of another tool: line-aligned
news in Spanish and French (newstest, 3,003 segments each) and general prose in Haitian Creole. Some
of these findings are true slips of the translators, but each counts. Beside them the findings of
the Translate Toolkit's pofilter with its default tests on the same segments.

{precision}

## Recall

Share (%) of damaged translations that a check which is for the damage reports: up to {sample} of
each kind and language, made from the same references. *draft*: the entry is fuzzy or of a catalog
of this toolkit, where a difference of form from the source is reason enough for a finding.
*outlier*: a reviewed entry of another tool, in a run over 500 or more of them of which at most one in
2,000 breaks the same rule, so that it is a slip and no habit. *reviewed*: the same entry by itself, or
among others whose translators are freer than that, as in the references: there quotes run over
entries, sentences are joined and split and figures of the source are corrected, in up to one segment
in twenty, so that the checks of form ask for more evidence. *pofilter*: a test fails that passed
before the damage.

{recall}

## Speed

{speed:,.0f} entries a second of processor time on one core, all checks, with a glossary of
{terms:,} made-up terms ({entries:,} entries, nothing cached, the best of three runs).
"""


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--references", type=Path, default=ROOT.parent / "shared" / "references")
    parser.add_argument("--sample", type=int, default=200, help="mutants of each kind and language")
    parser.add_argument("--write", action="store_true", help="write docs/checks.md")
    options = parser.parse_args(arguments)
    sets = reference_sets(options.references)
    if not sets:
        print(f"{options.references}: no references", file=sys.stderr)
        return 2
    rate, timed = speed(sets)
    filters = {lang: pofilter(lang) for lang in TARGETS}
    page = DOCUMENT.format(
        checks="\n".join(check_list()),
        precision="\n".join(precision(sets, filters)),
        recall="\n".join(recall(sets, options.sample, filters)),
        sample=options.sample,
        speed=rate,
        terms=TERMS,
        entries=timed,
    )
    print(page)
    if options.write:
        (ROOT / "docs").mkdir(exist_ok=True)
        (ROOT / "docs" / "checks.md").write_text(page, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
