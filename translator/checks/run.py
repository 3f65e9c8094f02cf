"""Running the checks over entries; ``files`` runs them over catalog files."""

from __future__ import annotations

import gc
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path

from translator.checks.base import CatalogCheck, Check, Context, Entry
from translator.checks.entries import load_entries
from translator.checks.outliers import outliers
from translator.checks.registry import all_checks
from translator.findings import Finding, in_order


def run(
    entries: Iterable[Entry],
    context: Context,
    checks: Sequence[Check] | None = None,
    *,
    reviewed_only: bool = False,
) -> list[Finding]:
    """Return the findings of the checks (default: all) over entries, errors first, then by place.

    Obsolete entries are left out, fuzzy ones only with ``reviewed_only``. What an entry waives with a
    reason is left out too.
    """
    chosen = all_checks() if checks is None else tuple(checks)
    kept = [entry for entry in entries if counts(entry, reviewed_only)]
    with collector_off():
        findings = [finding for entry in kept for finding in check_entry(entry, context, chosen)]
        return in_order([*findings, *over_all(kept, context, chosen)])


@contextmanager
def collector_off() -> Iterator[None]:
    """Stop the cyclic garbage collector: the checks make no cycles, and it took a third of their time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.freeze()  # and unfrozen as old objects: the first collection need not look through them all
            gc.enable()
            gc.unfreeze()


def check_entry(entry: Entry, context: Context, checks: Sequence[Check] | None = None) -> Iterator[Finding]:
    """Yield the findings of the single-entry checks (default: all) about one entry, without the waived.

    One cause gives one finding: what a check that has one ``covers`` is left out.
    """
    found: list[Finding] = []
    covered: frozenset[str] = frozenset()
    header, empty, waivers = not entry.msgid, not entry.msgstr, entry.waivers
    for check in _for_entries(tuple(checks) if checks is not None else all_checks(), entry.lang, header):
        if (empty and not check.empties) or (waivers and waivers.get(check.id)):
            continue
        for finding in check.check(entry, context):
            found.append(finding)
            covered |= check.covers
    yield from (finding for finding in found if finding.check not in covered) if covered else found


@lru_cache(maxsize=64)
def _for_entries(checks: tuple[Check, ...], lang: str, headers: bool) -> tuple[Check, ...]:
    """Return those of the checks that look at single entries of the language, or at headers."""
    return tuple(
        check
        for check in checks
        if lang in check.langs and check.headers == headers and not isinstance(check, CatalogCheck)
    )


def counts(entry: Entry, reviewed_only: bool) -> bool:
    """Say whether a run looks at the entry: not at obsolete ones, nor at fuzzy ones if ``reviewed_only``."""
    return not entry.obsolete and not (reviewed_only and entry.fuzzy)


def over_all(
    entries: Sequence[Entry], context: Context, checks: Sequence[Check] | None = None
) -> Iterator[Finding]:
    """Yield the findings of the checks that need all entries of a language together."""
    chosen = all_checks() if checks is None else tuple(checks)
    by_lang: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        if entry.msgid:
            by_lang[entry.lang].append(entry)
    for lang in sorted(by_lang):
        served = [check for check in chosen if lang in check.langs]
        for check in served:
            if isinstance(check, CatalogCheck):
                kept = [entry for entry in by_lang[lang] if not entry.waivers.get(check.id)]
                yield from check.check_all(kept, context)
        yield from outliers([check for check in served if check.measured], by_lang[lang], context)


Checked = tuple[list[Entry], list[Finding]]


def check_files(
    paths: Sequence[Path],
    root: Path,
    context: Context,
    checks: Sequence[Check] | None = None,
    reviewed_only: bool = False,
) -> dict[Path, Checked]:
    """Return for each catalog file its entries and the findings of the single-entry checks about them.

    Raises TranslatorError for a file that cannot be read.
    """
    chosen = all_checks() if checks is None else tuple(checks)
    with collector_off():
        return {path: _check_file(path, root, context, chosen, reviewed_only) for path in paths}


def _check_file(
    path: Path, root: Path, context: Context, checks: Sequence[Check], reviewed_only: bool
) -> Checked:
    entries = load_entries(path, root)
    kept = (entry for entry in entries if counts(entry, reviewed_only))
    return entries, [finding for entry in kept for finding in check_entry(entry, context, checks)]
