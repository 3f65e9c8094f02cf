"""Findings: what the source lint, the glossary lint and the checks report."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How bad a finding is, mildest first.

    >>> Severity.ERROR.rank > Severity.NOTE.rank
    True
    """

    NOTE = "note"
    WARNING = "warning"
    ERROR = "error"

    @property
    def rank(self) -> int:
        """0 for a note, 1 for a warning, 2 for an error."""
        return list(Severity).index(self)


@dataclass(frozen=True, slots=True)
class Fix:
    """A safe replacement: ``text`` for the half-open span ``start:end`` of the text it is about."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing found wrong.

    ``path`` is relative to the project root, with forward slashes; ``line`` and ``column`` count from 1
    (0: not known). ``lang`` is the target language, or "en" for the source. ``msgctxt``/``msgid`` name
    the catalog entry, where there is one. ``span`` is a half-open span of characters in the text the finding
    is about: the msgstr of a check, the file's text of a source lint.
    """

    check: str
    severity: Severity
    message: str
    path: str
    line: int = 0
    column: int = 0
    lang: str = "en"
    msgctxt: str | None = None
    msgid: str | None = None
    span: tuple[int, int] | None = None
    fix: Fix | None = None


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """Return findings in the order of every report: errors first, then by place."""
    return sorted(
        findings,
        key=lambda f: (-f.severity.rank, f.path, f.line, f.span or (0, 0), f.check, f.message, f.msgid or ""),
    )
