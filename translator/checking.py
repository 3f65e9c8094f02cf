"""Checking a project's catalogs, as the command does: the checks, held against a baseline or a revision."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from translator.catalog.lock import project_lock
from translator.catalog.model import Catalog, Entry
from translator.catalog.po import load
from translator.catalog.serialise import serialise
from translator.catalog.write import write_all
from translator.checks.base import Check, Context
from translator.checks.changed import keep_changed
from translator.checks.fixes import apply_fixes
from translator.checks.registry import all_checks
from translator.checks.run import run_paths
from translator.errors import TranslatorError
from translator.findings import Finding
from translator.glossary.csvfile import load_term_base
from translator.glossary.model import TermBase
from translator.project import Project, target_languages
from translator.reports.fingerprint import baseline_text, compare, read_baseline

_ANNOTATION = "check: "


@dataclass(frozen=True, slots=True)
class CheckOptions:
    """What a run of ``check`` is asked for; see the command's help."""

    slugs: tuple[str, ...] = ()
    to: str | None = None
    only: tuple[str, ...] = ()
    reviewed: bool = False
    published: bool = False
    baseline: Path | None = None
    write_baseline: Path | None = None
    since: str | None = None
    fix: bool = False
    annotate: bool = False
    cache: bool = True


@dataclass(frozen=True, slots=True)
class Checked:
    """The outcome: findings that count, the catalogs looked at, and what the baseline and the fixes took.

    ``old`` findings are in the baseline, ``gone`` ones of the baseline are mended; ``fixed`` entries were
    rewritten by safe fixes.
    """

    findings: tuple[Finding, ...]
    paths: tuple[str, ...]
    old: int = 0
    gone: int = 0
    fixed: int = 0


def check_project(project: Project, options: CheckOptions) -> Checked:
    """Run the checks over a project's catalogs.

    Files are only written when asked: a baseline, safe fixes of drafts, annotations; annotations of an
    earlier run are taken out. Raises TranslatorError for an unknown language, slug, check or revision,
    and for a catalog, term base or baseline that cannot be read.
    """
    paths = _catalogs(project, options)
    checks = select(options.only)
    context = Context(term_base=_term_base(project), published=options.published)
    _strip_annotations(project, paths)

    def run() -> list[Finding]:
        return run_paths(
            paths, project.root, context, checks, reviewed_only=options.reviewed, cache=options.cache
        )

    findings = run()
    fixed = 0
    if options.fix:
        fixed = _fix(project, paths, findings)
        findings = run() if fixed else findings
    if options.since:
        findings = keep_changed(findings, project.root, options.since)
    if options.write_baseline:
        write_all([(options.write_baseline, baseline_text(findings).encode())])
    old = gone = 0
    if options.baseline:
        comparison = compare(findings, read_baseline(options.baseline))
        findings, old, gone = list(comparison.new), comparison.old, comparison.fixed
    if options.annotate:
        _annotate(project, paths, findings)
    return Checked(tuple(findings), tuple(project.relative(path) for path in paths), old, gone, fixed)


def select(ids: Sequence[str]) -> tuple[Check, ...]:
    """Return the checks of the ids, or all. Raises TranslatorError for an id that no check has."""
    known = {check.id: check for check in all_checks()}
    for name in ids:
        if name not in known:
            raise TranslatorError(f"no check '{name}'", hint="translator check --list names all")
    return tuple(known[name] for name in ids) if ids else tuple(known.values())


def _term_base(project: Project) -> TermBase | None:
    folder = project.glossary_folder
    return load_term_base(folder, project.root) if folder.is_dir() else None


def _catalogs(project: Project, options: CheckOptions) -> list[Path]:
    found = [path for lang in target_languages(project, options.to) for path in project.catalogs(lang)]
    if options.slugs:
        names = {path.stem for path in found}
        for slug in options.slugs:
            if slug not in names:
                raise TranslatorError(f"no catalog of a story '{slug}'", hint="translate it first")
        found = [path for path in found if path.stem in options.slugs]
    return found


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


def _fix(project: Project, paths: Sequence[Path], findings: Sequence[Finding]) -> int:
    fixes: dict[tuple[str, str | None, str | None], list[Finding]] = {}
    for finding in findings:
        if finding.fix is not None:
            fixes.setdefault((finding.path, finding.msgctxt, finding.msgid), []).append(finding)

    def mend(entry: Entry, path: str) -> Entry:
        found = fixes.get((path, entry.msgctxt, entry.msgid), [])
        if not found or entry.reviewed or entry.obsolete:
            return entry
        return replace(entry, msgstr=apply_fixes(entry.msgstr, found))

    return _rewrite(project, [path for path in paths if _named(project, path, findings)], mend)


def _named(project: Project, path: Path, findings: Sequence[Finding]) -> bool:
    shown = project.relative(path)
    return any(finding.path == shown for finding in findings)


def _annotate(project: Project, paths: Sequence[Path], findings: Sequence[Finding]) -> None:
    about: dict[tuple[str, str | None, str | None], list[str]] = {}
    for finding in findings:
        line = f"{_ANNOTATION}{finding.severity}: {finding.message} [{finding.check}]"
        about.setdefault((finding.path, finding.msgctxt, finding.msgid), []).append(line)

    def note(entry: Entry, path: str) -> Entry:
        lines = about.get((path, entry.msgctxt, entry.msgid), [])
        return replace(entry, comments=(*entry.comments, *lines)) if lines else entry

    _rewrite(project, [path for path in paths if _named(project, path, findings)], note)


def _strip_annotations(project: Project, paths: Sequence[Path]) -> None:
    def bare(entry: Entry, path: str) -> Entry:
        kept = tuple(line for line in entry.comments if not line.startswith(_ANNOTATION))
        return entry if kept == entry.comments else replace(entry, comments=kept)

    marker = f"\n# {_ANNOTATION}".encode()
    annotated = [path for path in paths if marker in path.read_bytes()]
    if annotated:
        _rewrite(project, annotated, bare)
