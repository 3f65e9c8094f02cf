"""Running the checks: over entries, or over catalog files in parallel and with cached results."""

from __future__ import annotations

import gc
import multiprocessing
import os
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from functools import lru_cache, partial
from pathlib import Path

from translator.checks.base import CatalogCheck, Check, Context, Entry
from translator.checks.entries import load_entries
from translator.checks.fixes import apply_fixes
from translator.checks.outliers import outliers
from translator.checks.registry import all_checks
from translator.checks.results import Results, digest
from translator.findings import Finding

__all__ = ["apply_fixes", "check_entry", "load_entries", "run", "run_paths"]

_PARALLEL_FROM = 400_000  # bytes of catalogs; less is done before a second process has started


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
    kept = [entry for entry in entries if _counts(entry, reviewed_only)]
    with _collector_off():
        findings = [finding for entry in kept for finding in check_entry(entry, context, chosen)]
        return _in_order([*findings, *_over_all(kept, context, chosen)])


@contextmanager
def _collector_off() -> Iterator[None]:
    """Stop the cyclic garbage collector: the checks make no cycles, and it took a third of their time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


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


def run_paths(
    paths: Iterable[Path],
    root: Path,
    context: Context,
    checks: Sequence[Check] | None = None,
    *,
    reviewed_only: bool = False,
    cache: bool = True,
    jobs: int = 0,
) -> list[Finding]:
    """Return the findings over catalog files, as ``run`` orders them.

    With ``cache`` the results are kept in ``.translator-cache/`` below the root under a digest of the
    file, the term base, the settings and the checks' own code, so what has not changed is not read again.
    ``jobs`` is the number of processes (0: one a core, where that pays off). Raises TranslatorError for a
    file that cannot be read.
    """
    chosen = all_checks() if checks is None else tuple(checks)
    files = sorted(set(paths))
    results = Results(root, context, chosen, reviewed_only, enabled=cache)
    keys = {path: results.key(path) for path in files}
    known = {path: results.get(str(path), keys[path]) for path in files}
    stale = [path for path in files if known[path] is None]
    fresh = _check_files(stale, root, context, chosen, reviewed_only, jobs)
    findings: list[Finding] = []
    for path in files:
        one = fresh[path][1] if path in fresh else known[path] or []
        results.put(str(path), keys[path], one)
        findings += one
    together = digest(*(f"{path}={keys[path]}" for path in files))
    over_all = results.get("*", together)
    if over_all is None:
        entries = [
            entry
            for path in files
            for entry in (fresh[path][0] if path in fresh else load_entries(path, root))
            if _counts(entry, reviewed_only)
        ]
        over_all = list(_over_all(entries, context, chosen))
    results.put("*", together, over_all)
    results.save()
    return _in_order([*findings, *over_all])


def _counts(entry: Entry, reviewed_only: bool) -> bool:
    return not entry.obsolete and not (reviewed_only and entry.fuzzy)


def _over_all(entries: Sequence[Entry], context: Context, checks: Sequence[Check]) -> Iterator[Finding]:
    by_lang: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        if entry.msgid:
            by_lang[entry.lang].append(entry)
    for lang in sorted(by_lang):
        served = [check for check in checks if lang in check.langs]
        for check in served:
            if isinstance(check, CatalogCheck):
                kept = [entry for entry in by_lang[lang] if not entry.waivers.get(check.id)]
                yield from check.check_all(kept, context)
        yield from outliers([check for check in served if check.measured], by_lang[lang], context)


def _in_order(findings: list[Finding]) -> list[Finding]:
    return sorted(
        findings,
        key=lambda f: (-f.severity.rank, f.path, f.line, f.span or (0, 0), f.check, f.message, f.msgid or ""),
    )


_Checked = tuple[list[Entry], list[Finding]]


def _check_files(
    paths: Sequence[Path],
    root: Path,
    context: Context,
    checks: Sequence[Check],
    reviewed_only: bool,
    jobs: int,
) -> dict[Path, _Checked]:
    wanted = jobs or _pays_off(paths)
    if wanted < 2 or len(paths) < 2 or "fork" not in multiprocessing.get_all_start_methods():
        return _check_chunk(paths, root, context, checks, reviewed_only)
    count = min(wanted, len(paths))
    chunks = [paths[start::count] for start in range(count)]
    fresh = replace(context)  # without its matcher, which each worker makes for itself
    work = partial(_check_chunk, root=root, context=fresh, checks=checks, reviewed_only=reviewed_only)
    checked: dict[Path, _Checked] = {}
    # Forked workers start at once, with the checks imported; the term base is sent once to each.
    with ProcessPoolExecutor(count, mp_context=multiprocessing.get_context("fork")) as pool:
        for done in pool.map(work, chunks):
            checked.update(done)
    return checked


def _check_chunk(
    paths: Sequence[Path], root: Path, context: Context, checks: Sequence[Check], reviewed_only: bool
) -> dict[Path, _Checked]:
    with _collector_off():
        return {path: _check_file(path, root, context, checks, reviewed_only) for path in paths}


def _pays_off(paths: Sequence[Path]) -> int:
    total = sum(path.stat().st_size for path in paths if path.is_file())
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return cores if total >= _PARALLEL_FROM else 1


def _check_file(
    path: Path, root: Path, context: Context, checks: Sequence[Check], reviewed_only: bool
) -> _Checked:
    entries = load_entries(path, root)
    findings = [
        finding
        for entry in entries
        if _counts(entry, reviewed_only)
        for finding in check_entry(entry, context, checks)
    ]
    return entries, findings
