"""The command ``check``."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Annotated

import typer

from translator.commands.options import HERE, Root, Slugs, To, print_table, print_text
from translator.errors import TranslatorError
from translator.project import open_project

_FORMATS = ("text", "json", "junit", "sarif", "github")


def register(app: typer.Typer) -> None:
    """Add the command to the command line."""
    app.command()(check)


def check(
    slugs: Slugs = None,
    to: To = None,
    root: Root = HERE,
    format_: Annotated[
        str, typer.Option("--format", help=f"One of {', '.join(_FORMATS)}.", metavar="FORMAT")
    ] = "text",
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="Write the report to a file.", metavar="FILE")
    ] = None,
    fail_on: Annotated[
        str, typer.Option("--fail-on", help="Severity that fails: note, warning or error.")
    ] = "error",
    only: Annotated[
        list[str] | None, typer.Option("--only", help="Run only this check (may be repeated).", metavar="ID")
    ] = None,
    baseline: Annotated[
        Path | None, typer.Option("--baseline", help="Let old findings pass.", metavar="FILE")
    ] = None,
    write_baseline: Annotated[
        Path | None, typer.Option("--write-baseline", help="Record today's findings.", metavar="FILE")
    ] = None,
    changed_since: Annotated[
        str | None, typer.Option("--changed-since", help="Only entries changed since.", metavar="REV")
    ] = None,
    reviewed: Annotated[bool, typer.Option("--reviewed", help="Leave drafts out.")] = False,
    published: Annotated[
        bool, typer.Option("--published", help="Catalogs are about to be published: no draft may be left.")
    ] = False,
    fix: Annotated[
        bool, typer.Option("--fix", help="Mend typography and spacing of drafts; reviewed text stays.")
    ] = False,
    annotate: Annotated[
        bool, typer.Option("--annotate", help="Write findings into the catalogs, until the next run.")
    ] = False,
    no_cache: Annotated[bool, typer.Option("--no-cache", help="Look at unchanged files again, too.")] = False,
    list_: Annotated[bool, typer.Option("--list", help="List the checks.")] = False,
    explain: Annotated[
        str | None, typer.Option("--explain", help="Explain a check, with examples.", metavar="ID")
    ] = None,
) -> None:
    """Check the catalogs for mistakes.

    Looks at terms, numbers, names, quotes, language, typography and more.

    Exit status: 0 clean, 1 findings at or above --fail-on, 2 could not run.

    Example: translator check --format github --changed-since origin/main
    """
    if list_:
        _list()
        return
    if explain:
        _explain(explain)
        return
    if format_ not in _FORMATS:
        raise TranslatorError(f"unknown format '{format_}'", hint=f"choose from {', '.join(_FORMATS)}")
    threshold = _severity(fail_on)
    from translator.checking import CheckOptions, check_project

    checked = check_project(
        open_project(root),
        CheckOptions(
            slugs=tuple(slugs or ()),
            to=to,
            only=tuple(only or ()),
            reviewed=reviewed,
            published=published,
            baseline=baseline,
            write_baseline=write_baseline,
            since=changed_since,
            fix=fix,
            annotate=annotate,
            cache=not no_cache,
        ),
    )
    if not checked.paths:
        typer.echo("no catalog found: nothing was checked", err=True)
    report = _report(format_, checked, colour=output is None and sys.stdout.isatty())
    if output:
        from translator.catalog.write import write_all

        write_all([(output, report.encode())])
    else:
        print_text(report)
    if baseline:
        typer.echo(f"baseline: {checked.old} old findings, {checked.gone} of the baseline are gone", err=True)
    if fix:
        typer.echo(f"mended {checked.fixed} drafts", err=True)
    if any(finding.severity.rank >= threshold for finding in checked.findings):
        raise typer.Exit(1)


def _severity(name: str) -> int:
    from translator.findings import Severity

    try:
        return Severity(name).rank
    except ValueError:
        hint = f"choose from {', '.join(Severity)}"
        raise TranslatorError(f"unknown severity '{name}'", hint=hint) from None


def _report(format_: str, checked: object, colour: bool) -> str:
    from translator.checking import Checked
    from translator.reports import github, machine, text

    assert isinstance(checked, Checked)
    findings = checked.findings
    if format_ == "json":
        return machine.render_json(findings)
    if format_ == "junit":
        return machine.render_junit(findings, checked.paths)
    if format_ == "sarif":
        from translator.checks.registry import all_checks
        from translator.reports import sarif

        return sarif.render(findings, all_checks())
    if format_ == "github":
        summary = os.environ.get("GITHUB_STEP_SUMMARY")
        if summary:
            with Path(summary).open("a", encoding="utf-8") as file:
                file.write(github.step_summary(findings) + "\n")
        return github.workflow_commands(findings) + text.summary(findings) + "\n"
    return text.render(findings, colour=colour)


def _list() -> None:
    from translator.checks.registry import all_checks

    rows = [(check.id, check.severity, ",".join(check.langs), check.description) for check in all_checks()]
    print_table(("check", "severity", "languages", "what it finds"), rows)


def _explain(name: str) -> None:
    from translator.checking import select

    (check,) = select((name,))
    lines = [f"{check.id} ({check.severity}; {', '.join(check.langs)})", f"  {check.description}"]
    for label, example in (("bad", check.bad), ("good", check.good)):
        lines += [f"  {label} ({example.lang}):", f"    {example.msgid}", f"    {example.msgstr}"]
    if check.source:
        lines.append(f"  source: {check.source}")
    print_text("\n".join(lines) + "\n")
