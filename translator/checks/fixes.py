"""Safe fixes: the replacements that findings carry, applied to a msgstr."""

from __future__ import annotations

from collections.abc import Iterable

from translator.findings import Finding


def apply_fixes(msgstr: str, findings: Iterable[Finding]) -> str:
    """Return the msgstr with the fixes of its findings made; of two that overlap, the first counts.

    Fixes are about typography, spacing and encoding alone; a finding about the meaning carries none.

    >>> from translator.findings import Fix, Severity
    >>> finding = Finding("double-space", Severity.WARNING, "two spaces", "es.po", fix=Fix(3, 5, " "))
    >>> apply_fixes("Una  vez", [finding, finding])
    'Una vez'
    """
    fixes = sorted(
        {finding.fix for finding in findings if finding.fix}, key=lambda f: (f.start, f.end, f.text)
    )
    done: list[str] = []
    position = 0
    for fix in fixes:
        if fix.start >= position:
            done += [msgstr[position : fix.start], fix.text]
            position = max(fix.end, position)
    return "".join([*done, msgstr[position:]])
