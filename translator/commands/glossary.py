"""The commands ``glossary lint``, ``glossary why`` and ``glossary apply``."""

from __future__ import annotations

import json
import sys
from contextlib import nullcontext
from typing import TYPE_CHECKING, Annotated

import typer

from translator.commands.options import HERE, Json, Root, To, print_text
from translator.project import open_project

if TYPE_CHECKING:
    from translator.glossary.usage import Use
    from translator.project import Project

app = typer.Typer(help="Look after the term base.", no_args_is_help=True, rich_markup_mode=None)


@app.command()
def lint(root: Root = HERE, json_: Json = False) -> None:
    """Find mistakes in the term base.

    Reports duplicates, conflicts, missing forms and forms that cannot match. Exit status 1 if there are any.

    Example: translator glossary lint
    """
    from translator.glossary.csvfile import load_term_base
    from translator.glossary.lint import lint as lint_terms
    from translator.reports import machine, text

    project = open_project(root)
    found = list(lint_terms(load_term_base(project.glossary_folder, project.root)))
    if json_:
        print_text(machine.render_json(found))
    else:
        print_text(text.render(found, colour=sys.stdout.isatty()))
    if found:
        raise typer.Exit(1)


Term = Annotated[str, typer.Argument(help="English form of a term.", metavar="TERM")]


@app.command()
def why(term: Term, to: To = None, root: Root = HERE, json_: Json = False) -> None:
    """Show how a term was rendered.

    Lists every place where it occurs in the catalogs, with what stands there.
    Exit status 1 if a place has none of its forms.

    Example: translator glossary why MSS
    """
    found = _uses(open_project(root), term, to)
    if json_:
        rows = [
            {
                "path": use.path,
                "line": use.entry.line,
                "lang": use.lang,
                "msgid": use.entry.msgid,
                "source_span": (use.occurrence.start, use.occurrence.end),
                "required": use.required,
                "form": use.found.text if use.found else None,
                "target_span": (use.found.start, use.found.end) if use.found else None,
                "met": use.met,
                "reviewed": use.entry.reviewed,
            }
            for use in found
        ]
        print_text(json.dumps({"uses": rows}, ensure_ascii=False, indent=2) + "\n")
    else:
        for use in found:
            state = "met" if use.met else "not met"
            print_text(f"{use.path}:{use.entry.line}: {state}: {use.outcome}; required: '{use.required}'\n")
            print_text(f"    {use.entry.msgid}\n    {use.entry.msgstr}\n")
        met = sum(use.met for use in found)
        print_text(f"{term}: {len(found)} uses, {met} met\n")
    if not all(use.met for use in found):
        raise typer.Exit(1)


@app.command()
def apply(
    term: Term,
    to: To = None,
    root: Root = HERE,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only show the proposals.")] = False,
) -> None:
    """Propose a term's required form.

    Wherever the catalogs have another one, the entry is changed and becomes fuzzy.
    The old translation stays in a translator's comment; a human decides.

    Example: translator glossary apply MSS --dry-run
    """
    from translator.catalog.lock import project_lock
    from translator.pinning.apply import propose, write_proposals
    from translator.pipeline import load_engine

    project = open_project(root)
    with nullcontext() if dry_run else project_lock(project.root):
        found = _uses(project, term, to)
        proposals = propose(found, load_engine(project, {use.lang for use in found}))
        if not dry_run:
            write_proposals(project, proposals)
    for proposal in proposals:
        use = proposal.use
        print_text(f"{use.path}:{use.entry.line}: {use.outcome}; required: '{use.required}'\n")
        print_text(f"  - {use.entry.msgstr}\n  + {proposal.msgstr or '(where it stands was not found)'}\n")
    changed = sum(proposal.msgstr is not None for proposal in proposals)
    print_text(f"{term}: {changed} of {len(proposals)} places {'can be ' if dry_run else ''}changed\n")


def _uses(project: Project, term: str, to: str | None) -> list[Use]:
    from translator.catalog.po import load
    from translator.glossary.csvfile import load_term_base
    from translator.glossary.usage import find_term, uses
    from translator.project import target_languages

    term_base = load_term_base(project.glossary_folder, project.root)
    entry = find_term(term_base, term)
    catalogs = [
        (lang, load(path, project.relative(path)))
        for lang in target_languages(project, to)
        for path in project.catalogs(lang)
    ]
    return list(uses(entry, term_base, catalogs))
