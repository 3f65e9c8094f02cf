"""Findings as SARIF 2.1.0 (OASIS standard), which code hosts show beside the lines of a change."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any
from urllib.parse import quote

from translator import __version__
from translator.checks.base import Check
from translator.findings import Finding
from translator.reports.fingerprint import fingerprints

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def render(findings: Sequence[Finding], checks: Sequence[Check]) -> str:
    """Return a SARIF log with one run: the rules of the checks, and a result a finding."""
    rules = {check.id: _rule(check) for check in checks}
    for finding in findings:
        rules.setdefault(finding.check, {"id": finding.check})
    order = list(rules)
    log = {
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "translator",
                        "semanticVersion": __version__,
                        "rules": list(rules.values()),
                    }
                },
                "columnKind": "unicodeCodePoints",
                "results": [
                    _result(finding, name, order)
                    for finding, name in zip(findings, fingerprints(findings), strict=True)
                ],
            }
        ],
    }
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _rule(check: Check) -> dict[str, Any]:
    example = f"Bad: {check.bad.msgstr}\nGood: {check.good.msgstr}"
    return {
        "id": check.id,
        "shortDescription": {"text": check.description},
        "help": {"text": f"{check.description}.\n{example}"},
        "defaultConfiguration": {"level": check.severity.value},
    }


def _result(finding: Finding, fingerprint: str, order: list[str]) -> dict[str, Any]:
    region = {
        key: value for key, value in (("startLine", finding.line), ("startColumn", finding.column)) if value
    }
    place: dict[str, Any] = {"artifactLocation": {"uri": quote(finding.path)}}
    if "startLine" in region:
        place["region"] = region
    result: dict[str, Any] = {
        "ruleId": finding.check,
        "ruleIndex": order.index(finding.check),
        "level": finding.severity.value,
        "message": {"text": finding.message + (f"\n{finding.msgid}" if finding.msgid else "")},
        "locations": [{"physicalLocation": place}],
        "partialFingerprints": {"translator/v1": fingerprint},
    }
    if finding.lang:
        result["properties"] = {"language": finding.lang}
    return result
