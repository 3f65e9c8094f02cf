"""Findings as GitHub workflow commands and a step summary.

GitHub shows at most 10 annotations of each level a step and 50 a job, and drops the rest silently (its
documentation of "workflow commands"). The annotations here stay within the first limit, the last place of
each level says how many are not shown, and the step summary holds every finding.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from translator.findings import Finding, Severity
from translator.reports.text import location, summary

LIMIT = 10
SUMMARY_BYTES = 1024 * 1024
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def workflow_commands(findings: Sequence[Finding]) -> str:
    """Return the workflow commands, one a line, at most ten of each level; the tenth may be a count."""
    lines: list[str] = []
    for severity in reversed(Severity):
        found = [finding for finding in findings if finding.severity is severity]
        shown = found if len(found) <= LIMIT else found[: LIMIT - 1]
        lines += [_command(finding) for finding in shown]
        if len(found) > len(shown):
            rest = len(found) - len(shown)
            text = f"{rest} more {severity}s are not annotated: see the step summary"
            lines.append(f"::{_LEVELS[severity]} title=translator check::{text}")
    return "".join(line + "\n" for line in lines)


def step_summary(findings: Sequence[Finding], limit: int = SUMMARY_BYTES) -> str:
    """Return GitHub Markdown for ``$GITHUB_STEP_SUMMARY``: a count of each check, then all findings.

    GitHub refuses a summary above 1 MiB, so what would pass ``limit`` bytes is counted instead of shown.
    """
    head = [f"### translator check: {summary(findings)}", ""]
    if not findings:
        return "\n".join(head)
    head += ["| check | findings |", "|---|---|"]
    head += [f"| {check} | {count} |" for check, count in Counter(f.check for f in findings).most_common()]
    head += ["", "| where | severity | finding | segment |", "|---|---|---|---|"]
    text = "\n".join(head) + "\n"
    size = len(text.encode())
    for index, finding in enumerate(findings):
        cells = (
            location(finding),
            finding.severity,
            f"{finding.message} [{finding.check}]",
            finding.msgid or "",
        )
        row = "| " + " | ".join(_cell(cell) for cell in cells) + " |\n"
        size += len(row.encode())
        if size > limit - 200:
            return text + f"\n{len(findings) - index} more findings do not fit into this summary.\n"
        text += row
    return text


def _cell(text: str) -> str:
    for char, escape in (("\\", "\\\\"), ("|", "\\|"), ("<", "&lt;"), ("\r", " "), ("\n", " "), ("`", "\\`")):
        text = text.replace(char, escape)
    return text


def _command(finding: Finding) -> str:
    options = {"file": finding.path, "title": finding.check}
    if finding.line:
        options["line"] = str(finding.line)
    if finding.column:
        options["col"] = str(finding.column)
    listed = ",".join(f"{key}={_escape(value, option=True)}" for key, value in options.items())
    text = finding.message + (f"\n{finding.msgid}" if finding.msgid else "")
    return f"::{_LEVELS[finding.severity]} {listed}::{_escape(text)}"


def _escape(text: str, option: bool = False) -> str:
    """Escape as GitHub's own toolkit does (``@actions/core``, command.ts)."""
    pairs = [("%", "%25"), ("\r", "%0D"), ("\n", "%0A")] + ([(":", "%3A"), (",", "%2C")] if option else [])
    for char, escape in pairs:
        text = text.replace(char, escape)
    return text
