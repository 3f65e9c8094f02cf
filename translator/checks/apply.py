"""Writing what the checks found into the catalogs: safe fixes of drafts, and annotations for the editor."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from translator.catalog.lock import project_lock
from translator.catalog.model import Catalog, Entry
from translator.catalog.po import load
from translator.catalog.serialise import serialise
from translator.catalog.write import write_all
from translator.checks.fixes import apply_fixes
from translator.findings import Finding
from translator.project import Project

ANNOTATION = "check: "

_Key = tuple[str, str | None, str | None]


def fix_drafts(project: Project, findings: Iterable[Finding]) -> int:
    """Make the safe fixes of findings in the drafts they are about; return how many entries changed.

    Reviewed and obsolete entries stay as they are. Raises TranslatorError for a catalog that cannot be read.
    """
    fixes: dict[_Key, list[Finding]] = {}
    for finding in findings:
        if finding.fix is not None:
            fixes.setdefault((finding.path, finding.msgctxt, finding.msgid), []).append(finding)

    def mend(entry: Entry, path: str) -> Entry:
        found = fixes.get((path, entry.msgctxt, entry.msgid), [])
        if not found or entry.reviewed or entry.obsolete:
            return entry
        return replace(entry, msgstr=apply_fixes(entry.msgstr, found))

    return _rewrite(project, _paths(project, fixes), mend)


def annotate(project: Project, findings: Iterable[Finding]) -> None:
    """Write each finding into its entry as a translator comment.

    Raises TranslatorError for a catalog that cannot be read.
    """
    about: dict[_Key, list[str]] = {}
    for finding in findings:
        line = f"{ANNOTATION}{finding.severity}: {finding.message} [{finding.check}]"
        about.setdefault((finding.path, finding.msgctxt, finding.msgid), []).append(line)

    def note(entry: Entry, path: str) -> Entry:
        lines = about.get((path, entry.msgctxt, entry.msgid), [])
        return replace(entry, comments=(*entry.comments, *lines)) if lines else entry

    _rewrite(project, _paths(project, about), note)


def strip_annotations(project: Project, paths: Sequence[Path]) -> None:
    """Take the annotations of an earlier run out of catalogs.

    Raises TranslatorError for a catalog that cannot be read.
    """

    def bare(entry: Entry, path: str) -> Entry:
        kept = tuple(line for line in entry.comments if not line.startswith(ANNOTATION))
        return entry if kept == entry.comments else replace(entry, comments=kept)

    _rewrite(project, paths, bare)


def _paths(project: Project, keys: Iterable[_Key]) -> list[Path]:
    return [project.root / path for path in sorted({path for path, _, _ in keys})]


def _rewrite(project: Project, paths: Sequence[Path], change: Callable[[Entry, str], Entry]) -> int:
    """Rewrite catalogs entry by entry; return how many entries changed."""
    count, files = 0, []
    with project_lock(project.root):
        for path in paths:
            catalog = load(path, project.relative(path))
            entries = tuple(change(entry, catalog.path) for entry in catalog.entries)
            different = sum(not a.same_as(b) for a, b in zip(entries, catalog.entries, strict=True))
            if different:
                count += different
                files.append((path, serialise(Catalog(catalog.header, entries, catalog.path))))
        write_all(files)
    return count
