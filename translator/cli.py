"""The command line: ``translator COMMAND``.

Exit status: 0 clean, 1 findings, 2 bad input, 130 interrupted.
"""

from __future__ import annotations

import sys
from typing import Annotated, NoReturn

import typer

from translator import __version__
from translator.commands import check, glossary, stories
from translator.errors import TranslatorError

INTERRUPTED = 130

app = typer.Typer(
    name="translator",
    help="Translate English wire copy offline into reviewable gettext catalogs, with pinned terms.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)
stories.register(app)
check.register(app)
app.add_typer(glossary.app, name="glossary")


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"translator {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool, typer.Option("--version", help="Print the version.", is_eager=True, callback=_print_version)
    ] = False,
) -> None:
    pass


def main() -> None:
    """Run the command line and exit."""
    try:
        app(prog_name="translator")
    except TranslatorError as error:
        _fail(str(error))
    except OSError as error:  # a full disk behind standard output, a folder that vanished
        where = f"{error.filename}: " if error.filename else "output cannot be written: "
        _fail(f"{where}{error.strerror or error}")
    except SystemExit as end:
        if end.code == INTERRUPTED:
            print("translator: interrupted; existing files are as they were", file=sys.stderr)
        raise


def _fail(message: str) -> NoReturn:
    print(f"translator: error: {' '.join(message.split())}", file=sys.stderr)
    sys.exit(2)


if __name__ == "__main__":
    main()
