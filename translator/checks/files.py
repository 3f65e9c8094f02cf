"""Running the checks over catalog files: in parallel, and with the results of earlier runs kept.

What runs the checks is imported only where something has changed: an unchanged repository costs no more
than reading its files.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from translator.checks.base import Check, Context, Entry
from translator.checks.results import Results, digest
from translator.findings import Finding, in_order

if TYPE_CHECKING:
    from translator.checks.run import Checked

_PARALLEL_FROM = 400_000  # bytes of catalogs; less is done before a second process has started


def run_files(
    paths: Iterable[Path],
    root: Path,
    context: Context,
    checks: Sequence[Check] | None = None,
    *,
    reviewed_only: bool = False,
    cache: bool = True,
    jobs: int = 0,
) -> list[Finding]:
    """Return the findings of the checks (default: all) over catalog files, as ``run`` orders them.

    With ``cache`` the results are kept in ``.translator-cache/`` below the root under a digest of the
    file, the term base, the settings and the checks' own code, so what has not changed is not read again.
    ``jobs`` is the number of processes (0: one a core, where that pays off). Raises TranslatorError for a
    file that cannot be read.
    """
    files = sorted(set(paths))
    results = Results(root, context, checks, reviewed_only, enabled=cache)
    keys = {path: results.key(path) for path in files}
    known = {path: results.get(str(path), keys[path]) for path in files}
    stale = [path for path in files if known[path] is None]
    fresh = _check(stale, root, context, checks, reviewed_only, jobs) if stale else {}
    findings: list[Finding] = []
    for path in files:
        one = fresh[path][1] if path in fresh else known[path] or []
        results.put(str(path), keys[path], one)
        findings += one
    together = digest(*(f"{path}={keys[path]}" for path in files))
    over_all = results.get("*", together)
    if over_all is None:
        read = {path: entries for path, (entries, _) in fresh.items()}
        over_all = _over_all(files, read, root, context, checks, reviewed_only)
    results.put("*", together, over_all)
    results.save()
    return in_order([*findings, *over_all])


def _over_all(
    files: Sequence[Path],
    read: dict[Path, list[Entry]],
    root: Path,
    context: Context,
    checks: Sequence[Check] | None,
    reviewed_only: bool,
) -> list[Finding]:
    from translator.checks.entries import load_entries
    from translator.checks.run import counts, over_all

    entries = (
        entry for path in files for entry in (read[path] if path in read else load_entries(path, root))
    )
    return list(over_all([entry for entry in entries if counts(entry, reviewed_only)], context, checks))


def _check(
    paths: Sequence[Path],
    root: Path,
    context: Context,
    checks: Sequence[Check] | None,
    reviewed_only: bool,
    jobs: int,
) -> dict[Path, Checked]:
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor
    from functools import partial

    from translator.checks.run import check_files

    wanted = jobs or _pays_off(paths)
    if wanted < 2 or len(paths) < 2 or "fork" not in multiprocessing.get_all_start_methods():
        return check_files(paths, root, context, checks, reviewed_only)
    count = min(wanted, len(paths))
    chunks = [paths[start::count] for start in range(count)]
    fresh = replace(context)  # without its matcher, which each worker makes for itself
    work = partial(check_files, root=root, context=fresh, checks=checks, reviewed_only=reviewed_only)
    checked: dict[Path, Checked] = {}
    # Forked workers start at once, with the checks imported; the term base is sent once to each.
    with ProcessPoolExecutor(count, mp_context=multiprocessing.get_context("fork")) as pool:
        for done in pool.map(work, chunks):
            checked.update(done)
    return checked


def _pays_off(paths: Sequence[Path]) -> int:
    total = sum(path.stat().st_size for path in paths if path.is_file())
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return cores if total >= _PARALLEL_FROM else 1
