"""Running one check over tables of cases."""

from __future__ import annotations

import pytest

from translator.checks.base import Context, Entry
from translator.checks.registry import all_checks
from translator.findings import Finding

CHECKS = {check.id: check for check in all_checks()}


def findings(check_id: str, lang: str, msgid: str, msgstr: str, **fields: object) -> list[Finding]:
    """Return what a check finds about one entry; a draft unless the fields say otherwise."""
    entry = Entry(msgid, msgstr, lang, **{"fuzzy": True, **fields})  # type: ignore[arg-type]
    return list(CHECKS[check_id].check(entry, Context()))


def table(cases: dict[str, list[tuple[str, str]]]) -> list[object]:
    """Return pytest parameters (lang, msgid, msgstr) of the cases by language."""
    return [
        pytest.param(lang, msgid, msgstr, id=f"{lang}-{number}: {msgstr[:40]}")
        for lang, pairs in cases.items()
        for number, (msgid, msgstr) in enumerate(pairs, 1)
    ]
