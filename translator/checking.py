"""Checking a project's catalogs, as the command does: the checks, held against a baseline or a revision."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from translator.checks.base import Check, Context
from translator.checks.files import run_files
from translator.errors import TranslatorError
from translator.findings import Finding
from translator.glossary.csvfile import load_term_base
from translator.glossary.model import TermBase
from translator.project import Project, target_languages


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
    checks = select(options.only) if options.only else None
    context = Context(term_base=_term_base(project), published=options.published)
    _strip_annotations(project, paths)

    def run() -> list[Finding]:
        return run_files(
            paths, project.root, context, checks, reviewed_only=options.reviewed, cache=options.cache
        )

    findings, fixed = run(), 0
    if options.fix:
        from translator.checks.apply import fix_drafts

        fixed = fix_drafts(project, findings)
        findings = run() if fixed else findings
    if options.since:
        from translator.checks.changed import keep_changed

        findings = keep_changed(findings, project.root, options.since)
    findings, old, gone = _against_baseline(findings, options)
    if options.annotate:
        from translator.checks.apply import annotate

        annotate(project, findings)
    return Checked(tuple(findings), tuple(project.relative(path) for path in paths), old, gone, fixed)


def _against_baseline(findings: list[Finding], options: CheckOptions) -> tuple[list[Finding], int, int]:
    """Write and read the baselines asked for; return new findings, and the numbers of old and mended ones."""
    if not (options.write_baseline or options.baseline):
        return findings, 0, 0
    from translator.catalog.write import write_all
    from translator.reports.fingerprint import baseline_text, compare, read_baseline

    if options.write_baseline:
        write_all([(options.write_baseline, baseline_text(findings).encode())])
    if not options.baseline:
        return findings, 0, 0
    comparison = compare(findings, read_baseline(options.baseline))
    return list(comparison.new), comparison.old, comparison.fixed


def _strip_annotations(project: Project, paths: Sequence[Path]) -> None:
    annotated = [path for path in paths if b"\n# check: " in path.read_bytes()]
    if annotated:
        from translator.checks.apply import strip_annotations

        strip_annotations(project, annotated)


def select(ids: Sequence[str]) -> tuple[Check, ...]:
    """Return the checks of the ids. Raises TranslatorError for an id that no check has."""
    from translator.checks.registry import all_checks

    known = {check.id: check for check in all_checks()}
    for name in ids:
        if name not in known:
            raise TranslatorError(f"no check '{name}'", hint="translator check --list names all")
    return tuple(known[name] for name in ids)


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
