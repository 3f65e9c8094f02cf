"""The one exception that every step raises for bad input."""

from __future__ import annotations

from pathlib import Path


class TranslatorError(Exception):
    """Something the user can mend: what is wrong, where, and what to do.

    ``str(error)`` is the one line that the command line prints before it exits with status 2.

    >>> print(TranslatorError("unknown language 'de'", hint="choose from es, fr, ht"))
    unknown language 'de'; choose from es, fr, ht
    >>> print(TranslatorError("expected 4 cells, found 3", path="glossary/places.csv", line=7))
    glossary/places.csv:7: expected 4 cells, found 3
    """

    def __init__(
        self,
        what: str,
        *,
        path: str | Path | None = None,
        line: int | None = None,
        column: int | None = None,
        hint: str | None = None,
    ) -> None:
        self.what = what
        self.path = None if path is None else str(path)
        self.line = line
        self.column = column
        self.hint = hint
        super().__init__(str(self))

    def __str__(self) -> str:
        where = ""
        if self.path is not None:
            where = (
                ":".join(str(part) for part in (self.path, self.line, self.column) if part is not None) + ": "
            )
        return where + self.what + (f"; {self.hint}" if self.hint else "")
