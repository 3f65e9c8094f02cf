"""The commands ``glossary lint``, ``glossary why`` and ``glossary apply``."""

from __future__ import annotations

import sys

import typer

from translator.commands.options import HERE, Json, Root, print_text, project_at

app = typer.Typer(help="Look after the term base.", no_args_is_help=True, rich_markup_mode=None)


@app.command()
def lint(root: Root = HERE, json_: Json = False) -> None:
    """Find duplicates, conflicts and forms that cannot match; exit status 1 if there are any.

    Example: translator glossary lint
    """
    from translator.glossary.csvfile import load_term_base
    from translator.glossary.lint import lint as lint_terms
    from translator.reports import machine, text

    project = project_at(root)
    found = list(lint_terms(load_term_base(project.glossary_folder, project.root)))
    if json_:
        print_text(machine.render_json(found))
    else:
        print_text(text.render(found, colour=sys.stdout.isatty()))
    if found:
        raise typer.Exit(1)
