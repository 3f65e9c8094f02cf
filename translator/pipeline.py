"""The main job, end to end: stories → segments → drafts → catalogs, and how far their review is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from translator.catalog.header import HeaderInfo, story_date
from translator.catalog.lock import project_lock
from translator.catalog.memory import TranslationMemory, build_memory
from translator.catalog.merge import Merged, merge, needed
from translator.catalog.model import Catalog
from translator.catalog.po import load
from translator.catalog.serialise import serialise
from translator.catalog.template import template
from translator.catalog.write import write_all
from translator.drafts import Draft, Unit
from translator.findings import Finding
from translator.formats.registry import read_story
from translator.glossary.csvfile import load_term_base
from translator.lint.story import lint
from translator.project import Project, target_languages
from translator.story import Role, Story

if TYPE_CHECKING:
    from translator.engine.decode import Engine
    from translator.glossary.model import TermBase

Progress = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True)
class Options:
    """What a run of ``translate`` is asked for; see the command's help."""

    slugs: tuple[str, ...] = ()
    to: str | None = None
    packages: tuple[Path, ...] = ()
    redraft: bool = False
    force: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the summary: a story in a language, counted in entries (``segments``: in segments)."""

    slug: str
    lang: str
    segments: int
    new: int
    reused: int
    changed: int
    obsolete: int
    met: int
    repaired: int
    failed: int
    findings: int


@dataclass(frozen=True, slots=True)
class Run:
    """What a run did: the summary, the drafts it made, what the source lint found, and files written."""

    rows: tuple[Row, ...]
    drafts: tuple[Draft, ...]
    lint: tuple[Finding, ...]
    written: tuple[str, ...]

    def as_dict(self) -> dict[str, Any]:
        """Return the run for ``--json``."""
        from translator.reports.machine import as_dicts

        return {
            "stories": [asdict(row) for row in self.rows],
            "lint": as_dicts(self.lint),
            "written": list(self.written),
        }


@dataclass(frozen=True, slots=True)
class _Job:
    """One story in one language: where its catalog lies, what it held, and what wants a draft."""

    story: Story
    lang: str
    path: Path
    catalog: Catalog | None
    units: tuple[Unit, ...]


def translate_stories(project: Project, options: Options, progress: Progress | None = None) -> Run:
    """Translate stories of a project into its catalogs.

    Everything is read before anything is drafted, and every catalog is built before any is written, so that
    an error or an interrupt leaves all files as they were. Raises TranslatorError for what is wrong with the
    input: a story, a catalog, the term base, a model package, the project's folder.
    """
    langs = target_languages(project, options.to)
    paths = project.stories(options.slugs)
    with project_lock(project.root):
        stories = tuple(_story(path, project, options) for path in paths)
        term_base = load_term_base(project.glossary_folder, project.root)
        memories = {lang: build_memory(_all_catalogs(project, lang)) for lang in langs}
        jobs = [_job(story, lang, project, memories[lang], options) for story in stories for lang in langs]
        drafts, models = _drafts(jobs, stories, term_base, project, options, progress)
        created = {story.slug: story_date(path) for story, path in zip(stories, paths, strict=True)}
        shared = HeaderInfo(glossary=term_base.signature, bugs=project.config.bugs, team=project.config.team)
        merged = []
        for job in jobs:
            info = replace(shared, created=created[job.story.slug], model=models.get(job.lang, ""))
            merged.append(_merge(job, drafts, memories[job.lang], info, project))
        templates = [
            _template(story, project, replace(shared, created=created[story.slug])) for story in stories
        ]
        changed = [
            (job.path, serialise(each.catalog))
            for job, each in zip(jobs, merged, strict=True)
            if each.changed or job.catalog is None
        ]
        written = write_all([*changed, *templates])
    findings = _findings([job.path for job in jobs], project, term_base)
    rows = tuple(
        _row(job, each, findings[project.relative(job.path)]) for job, each in zip(jobs, merged, strict=True)
    )
    found = tuple(finding for story in stories for finding in lint(story))
    return Run(rows, tuple(drafts.values()), found, tuple(project.relative(path) for path in written))


def _story(path: Path, project: Project, options: Options) -> Story:
    from translator.formats.status import refuse_withdrawn

    story = read_story(path, project.root)
    if not options.force:
        refuse_withdrawn(story)
    return story


def _all_catalogs(project: Project, lang: str) -> list[Catalog]:
    return [load(path, project.relative(path)) for path in project.catalogs(lang)]


def _job(story: Story, lang: str, project: Project, memory: TranslationMemory, options: Options) -> _Job:
    path = project.catalog_path(lang, story.slug)
    catalog = load(path, project.relative(path)) if path.exists() else None
    units = needed(story, lang, catalog, memory=memory, redraft=options.redraft)
    return _Job(story, lang, path, catalog, units)


def _drafts(
    jobs: Sequence[_Job],
    stories: Sequence[Story],
    term_base: TermBase,
    project: Project,
    options: Options,
    progress: Progress | None,
) -> tuple[dict[Unit, Draft], dict[str, str]]:
    """Return the drafts of all units of the run, and the signature of the package of each language."""
    units = [unit for job in jobs for unit in job.units]
    if not units:
        if options.packages:  # what is named must be there, even when nothing needs it
            load_engine(project, {job.lang for job in jobs}, options.packages)
        return {}, {}
    from translator.drafting.draft import draft_units
    from translator.drafting.titles import Casing
    from translator.glossary.matching import Matcher

    engine = load_engine(project, {unit.lang for unit in units}, options.packages)
    casing = Casing.learn(
        segment.msgid for story in stories for segment in story.segments if segment.role is Role.PARAGRAPH
    )
    beam = project.config.beam
    drafts = draft_units(units, engine, Matcher(term_base), casing=casing, beam=beam, progress=progress)
    return drafts, {lang: package.signature for lang, package in engine.packages.items()}


def load_engine(project: Project, langs: Iterable[str], packages: Sequence[Path] = ()) -> Engine:
    """Return the engine of a project for some languages; ``packages`` come before the settings' own.

    Raises TranslatorError for a package that is missing or damaged.
    """
    from translator.engine.decode import Engine
    from translator.engine.packages import find_packages

    found = find_packages(sorted(langs), package_paths=(*packages, *project.packages))
    return Engine(found, project.config.threads)


def _merge(
    job: _Job, drafts: dict[Unit, Draft], memory: TranslationMemory, info: HeaderInfo, project: Project
) -> Merged:
    made = [drafts[unit] for unit in job.units]
    path = project.relative(job.path)
    return merge(job.story, job.lang, job.catalog, made, memory=memory, info=info, path=path)


def _template(story: Story, project: Project, info: HeaderInfo) -> tuple[Path, bytes]:
    path = project.template_path(story.slug)
    old = load(path, project.relative(path)) if path.exists() else None
    return path, serialise(template(story, old, info))


def _findings(paths: Sequence[Path], project: Project, term_base: TermBase) -> Counter[str]:
    """Count the checks' findings by catalog."""
    from translator.checks.base import Context
    from translator.checks.files import run_files

    found = run_files(paths, project.root, Context(term_base=term_base))
    return Counter(finding.path for finding in found)


def _row(job: _Job, merged: Merged, findings: int) -> Row:
    stats = merged.stats
    return Row(
        slug=job.story.slug,
        lang=job.lang,
        segments=stats.segments,
        new=stats.new,
        reused=stats.reused,
        changed=stats.changed,
        obsolete=stats.obsolete,
        met=stats.met,
        repaired=stats.repaired,
        failed=stats.failed,
        findings=findings,
    )


@dataclass(frozen=True, slots=True)
class Status:
    """How far the review of a story is in a language: segments reviewed, drafts, and without either."""

    slug: str
    lang: str
    segments: int
    reviewed: int
    drafts: int
    missing: int


def review_status(project: Project, slugs: Sequence[str] = (), to: str | None = None) -> tuple[Status, ...]:
    """Return the state of review of stories, by story and language.

    Raises TranslatorError for a story or a catalog that cannot be read.
    """
    langs = target_languages(project, to)
    rows = []
    for path in project.stories(slugs):
        story = read_story(path, project.root)
        keys = [(segment.msgctxt, segment.msgid) for segment in story.translatable]
        for lang in langs:
            where = project.catalog_path(lang, story.slug)
            entries = load(where, project.relative(where)).by_key if where.exists() else {}
            live = [entries[key] for key in keys if key in entries and not entries[key].obsolete]
            reviewed = sum(entry.reviewed for entry in live)
            drafts = sum(entry.translated and entry.fuzzy for entry in live)
            rows.append(Status(story.slug, lang, len(keys), reviewed, drafts, len(keys) - reviewed - drafts))
    return tuple(rows)
