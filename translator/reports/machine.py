"""Findings for programs: JSON and JUnit XML."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from itertools import groupby
from typing import Any
from xml.etree import ElementTree as ET

from translator.findings import Finding, Severity
from translator.reports.fingerprint import fingerprints
from translator.reports.text import location


def as_dicts(findings: Sequence[Finding]) -> list[dict[str, Any]]:
    """Return the findings as JSON-able dictionaries, with fingerprints; what is unknown is left out."""
    return [
        {
            "fingerprint": name,
            **{key: value for key, value in asdict(finding).items() if value not in (None, 0, "")},
        }
        for name, finding in zip(fingerprints(findings), findings, strict=True)
    ]


def render_json(findings: Sequence[Finding]) -> str:
    """Return ``{"findings": […]}`` as indented JSON."""
    return json.dumps({"findings": as_dicts(findings)}, ensure_ascii=False, indent=2) + "\n"


def render_junit(findings: Sequence[Finding], checked: Sequence[str]) -> str:
    """Return JUnit XML: one test suite a file checked, one failed test case a finding.

    A file without findings is one passed test case, so that a viewer shows what was looked at.
    ``checked`` are the paths of all files. The dialect is that of the Ant JUnit task's schema, which
    Jenkins and GitLab read.
    """
    by_path = {
        path: list(group)
        for path, group in groupby(sorted(findings, key=lambda finding: finding.path), key=lambda f: f.path)
    }
    root = ET.Element("testsuites", name="translator check")
    for path in sorted({*checked, *by_path}):
        found = by_path.get(path, [])
        failures = sum(finding.severity is not Severity.NOTE for finding in found)
        suite = ET.SubElement(
            root, "testsuite", name=path, tests=str(max(1, len(found))), failures=str(failures), errors="0"
        )
        if not found:
            ET.SubElement(suite, "testcase", classname=path, name="no findings")
        for finding in found:
            _case(suite, finding)
    for total in ("tests", "failures", "errors"):
        root.set(total, str(sum(int(suite.get(total, 0)) for suite in root)))
    ET.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"


def _case(suite: ET.Element, finding: Finding) -> None:
    name = f"{finding.check}: {_printable(finding.msgid or '')[:120]}"
    case = ET.SubElement(suite, "testcase", classname=finding.path, name=name)
    kind = "system-out" if finding.severity is Severity.NOTE else "failure"
    child = ET.SubElement(case, kind)
    if kind == "failure":
        child.set("type", finding.severity.value)
        child.set("message", _printable(finding.message))
    child.text = _printable(f"{location(finding)}: {finding.message}\n{finding.msgid or ''}")


def _printable(text: str) -> str:
    """Drop the characters that XML 1.0 cannot hold (section 2.2, "Characters")."""
    return "".join(char for char in text if char in "\t\n\r" or (char >= " " and char not in "\ufffe\uffff"))
