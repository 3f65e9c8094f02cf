"""Options that several commands share."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Annotated

import typer

from translator.project import open_project


def _slugs(ctx: typer.Context, incomplete: str) -> list[str]:
    """Complete a slug from the stories of the project."""
    root = Path(ctx.params.get("root") or ".")
    try:
        return [path.stem for path in open_project(root).stories() if path.stem.startswith(incomplete)]
    except Exception:  # completion must never print anything else
        return []


def _languages(incomplete: str) -> list[str]:
    from translator.languages import TARGETS

    *chosen, last = incomplete.split(",")
    return [",".join([*chosen, code]) for code in TARGETS if code not in chosen and code.startswith(last)]


Root = Annotated[Path, typer.Option("--root", help="Folder of the project.", metavar="DIR")]
Slugs = Annotated[
    list[str] | None,
    typer.Argument(help="Slugs of stories; without any, all stories.", metavar="SLUG", autocompletion=_slugs),
]
Slug = Annotated[str, typer.Argument(help="Slug of a story.", metavar="SLUG", autocompletion=_slugs)]
To = Annotated[
    str | None,
    typer.Option("--to", help="Target languages, e.g. es,fr.", metavar="LANGS", autocompletion=_languages),
]
Target = Annotated[
    str, typer.Option("--to", help="Target language.", metavar="LANG", autocompletion=_languages)
]
Json = Annotated[bool, typer.Option("--json", help="Print JSON, for programs.")]

HERE = Path()


def print_text(text: str) -> None:
    """Print to standard output as UTF-8 whatever the locale of the terminal says."""
    sys.stdout.buffer.write(text.encode("utf-8"))
    sys.stdout.buffer.flush()


def print_table(header: Iterable[str], rows: Sequence[Sequence[object]]) -> None:
    """Print a table with aligned columns: numbers to the right, everything else to the left."""
    header = list(header)
    cells = [[str(cell) for cell in row] for row in rows]
    widths = [max(len(line[i]) for line in [header, *cells]) for i in range(len(header))]
    numeric = [bool(rows) and all(isinstance(row[i], int) for row in rows) for i in range(len(header))]

    def line(values: Sequence[str]) -> str:
        padded = (v.rjust(w) if n else v.ljust(w) for v, w, n in zip(values, widths, numeric, strict=True))
        return "  ".join(padded).rstrip() + "\n"

    print_text(line(header) + "".join(line(row) for row in cells))
