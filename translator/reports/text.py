"""Findings as text: grouped by file, one line each, coloured on a terminal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import groupby

from translator.findings import Finding, Severity

_COLOURS = {Severity.ERROR: "31;1", Severity.WARNING: "33", Severity.NOTE: "36"}


def render(findings: Sequence[Finding], *, colour: bool = False) -> str:
    """Return the findings as lines ``path:line:column: severity: message [check]``.

    There is one group a file, in the order in which files first appear, by line.
    """
    lines: list[str] = []
    first = {path: index for index, path in enumerate(dict.fromkeys(f.path for f in findings))}
    ordered = sorted(findings, key=lambda finding: (first[finding.path], finding.line, finding.column))
    for path, group in groupby(ordered, key=lambda finding: finding.path):
        lines.append(_paint(path, "1", colour))
        lines += [_line(finding, colour) for finding in group]
    return "".join(line + "\n" for line in [*lines, summary(findings)])


def summary(findings: Iterable[Finding]) -> str:
    """Return the closing line: how many findings of each severity.

    >>> summary([])
    'no findings'
    """
    counts = Counter(finding.severity for finding in findings)
    parts = [
        f"{counts[severity]} {severity}{'s' if counts[severity] > 1 else ''}"
        for severity in reversed(Severity)
        if counts[severity]
    ]
    return ", ".join(parts) or "no findings"


def location(finding: Finding) -> str:
    """Return ``path:line:column`` as far as it is known.

    >>> location(Finding("empty", Severity.ERROR, "empty", "a.po", line=3))
    'a.po:3'
    """
    place = [finding.path, *(str(number) for number in (finding.line, finding.column) if number)]
    return ":".join(place)


def _line(finding: Finding, colour: bool) -> str:
    severity = _paint(finding.severity.value, _COLOURS[finding.severity], colour)
    excerpt = f"\n      {_shorten(finding.msgid)}" if finding.msgid else ""
    return f"  {location(finding)}: {severity}: {finding.message} [{finding.check}]{excerpt}"


def _shorten(text: str, width: int = 90) -> str:
    return text if len(text) <= width else text[: width - 1].rstrip() + "…"


def _paint(text: str, code: str, colour: bool) -> str:
    return f"\x1b[{code}m{text}\x1b[0m" if colour else text
