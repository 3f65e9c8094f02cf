"""The commands about stories: ``init``, ``translate``, ``render``, ``lint`` and ``status``."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from translator.commands.options import (
    HERE,
    Json,
    Root,
    Slug,
    Slugs,
    Target,
    To,
    print_table,
    print_text,
)
from translator.project import open_project


def register(app: typer.Typer) -> None:
    """Add the commands to the command line."""
    for command in (init, translate, render, lint, status):
        app.command()(command)


def init(
    folder: Annotated[
        Path, typer.Argument(help="Folder to lay out; made if it is not there.", metavar="DIR")
    ],
) -> None:
    """Lay out a project folder.

    Makes a place for stories, the default term base and commented settings; what exists stays as it is.

    Example: translator init newsroom
    """
    from shlex import quote

    from translator.project import init_project, open_project

    for path in init_project(folder):
        print_text(f"made {path}\n")
    stories = open_project(folder).stories_folder
    print_text(
        f"Put English stories into {stories}, then run: translator translate --root {quote(str(folder))}\n"
    )


def translate(
    slugs: Slugs = None,
    to: To = None,
    root: Root = HERE,
    package: Annotated[
        list[Path] | None,
        typer.Option(
            "--package", help="Argos package (folder or .argosmodel) that overrides others.", metavar="PATH"
        ),
    ] = None,
    report: Annotated[
        Path | None,
        typer.Option(
            "--report", help="Write the outcome of every term drafted in this run, as JSON.", metavar="FILE"
        ),
    ] = None,
    redraft: Annotated[
        bool, typer.Option("--redraft", help="Draft anew what no human has touched (new model or terms).")
    ] = False,
    force: Annotated[
        bool, typer.Option("--force", help="Translate a story that is embargoed, killed or withdrawn, too.")
    ] = False,
    json_: Json = False,
) -> None:
    """Translate stories offline into catalogs.

    Segments the stories, drafts them with the glossary pinned, and merges the catalogs.
    Reviewed entries are never changed; only new and changed segments are drafted.

    Example: translator translate haiti-hurricane-flood-aid --to fr,ht
    """
    from translator.commands.progress import progress
    from translator.pipeline import Options, translate_stories

    project = open_project(root)
    with progress(sys.stderr) as show:
        options = Options(
            slugs=tuple(slugs or ()), to=to, packages=tuple(package or ()), redraft=redraft, force=force
        )
        run = translate_stories(project, options, show)
    if report:
        from translator.pinning.report import write_report

        write_report(report, run.drafts)
    for finding in run.lint:
        typer.echo(f"{finding.path}:{finding.line}:{finding.column}: warning: {finding.message}", err=True)
    if json_:
        print_text(json.dumps(run.as_dict(), ensure_ascii=False, indent=2) + "\n")
        return
    print_table(_COLUMNS, [[getattr(row, name) for name in _COLUMNS.values()] for row in run.rows])


_COLUMNS = {
    "story": "slug",
    "language": "lang",
    "segments": "segments",
    "new": "new",
    "changed": "changed",
    "reused": "reused",
    "pins met": "met",
    "repaired": "repaired",
    "failed": "failed",
    "findings": "findings",
}


def render(
    slug: Slug,
    to: Target,
    root: Root = HERE,
    drafts: Annotated[
        bool, typer.Option("--drafts", help="Include drafts; the first line then says so.")
    ] = False,
    format_: Annotated[
        str | None,
        typer.Option("--format", help="Write another format than the story's own.", metavar="FORMAT"),
    ] = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="Write to a file.", metavar="FILE")
    ] = None,
) -> None:
    """Give a story back in a target language.

    The text is rebuilt from the English file and the catalog.
    What is not reviewed stays English and the exit status is 1, unless --drafts is given.

    Example: translator render haiti-hurricane-flood-aid --to fr --drafts
    """
    from translator.rendering import render_slug, write_rendered

    rendered = render_slug(open_project(root), slug, to, drafts=drafts, format=format_)
    if output:
        write_rendered(output, rendered.data)
    else:
        sys.stdout.buffer.write(rendered.data)
        sys.stdout.buffer.flush()
    if rendered.unreviewed and not drafts:
        hint = "review them, or give --drafts"
        typer.echo(
            f"{slug}: {rendered.unreviewed} of {rendered.segments} segments are not reviewed "
            f"and stay English; {hint}",
            err=True,
        )
        raise typer.Exit(1)


def lint(slugs: Slugs = None, root: Root = HERE, json_: Json = False) -> None:
    """Report damage in the English stories.

    Names line and column: malformed numbers, lost and truncated words, unbalanced quotes, mojibake and more.
    Exit status 1 if there is any.

    Example: translator lint haiti-hurricane-flood-aid
    """
    from translator.formats.registry import read_story
    from translator.lint.story import lint as lint_story
    from translator.reports import machine, text

    project = open_project(root)
    found = [
        finding
        for path in project.stories(tuple(slugs or ()))
        for finding in lint_story(read_story(path, project.root))
    ]
    if json_:
        print_text(machine.render_json(found))
    else:
        print_text(text.render(found, colour=sys.stdout.isatty()))
    if found:
        raise typer.Exit(1)


def status(slugs: Slugs = None, to: To = None, root: Root = HERE, json_: Json = False) -> None:
    """Show how far the review is.

    Counts the segments of each story and language.

    Example: translator status --to ht
    """
    from translator.pipeline import review_status

    rows = review_status(open_project(root), tuple(slugs or ()), to)
    if json_:
        print_text(
            json.dumps({"stories": [asdict(row) for row in rows]}, ensure_ascii=False, indent=2) + "\n"
        )
        return
    print_table(
        ("story", "language", "segments", "reviewed", "drafts", "missing"),
        [(row.slug, row.lang, row.segments, row.reviewed, row.drafts, row.missing) for row in rows],
    )
