"""Stable names for findings, and baselines of old ones."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from translator.errors import TranslatorError
from translator.findings import Finding


def fingerprints(findings: Sequence[Finding]) -> tuple[str, ...]:
    """Return one fingerprint a finding: 16 hex digits, the same from run to run.

    It depends on the check, the file, the entry and the message, and not on line numbers, so that it
    survives edits elsewhere in the file; equal findings are told apart by a count.
    """
    seen: Counter[str] = Counter()
    names = []
    for finding in findings:
        parts = (finding.check, finding.path, finding.lang, finding.msgctxt, finding.msgid, finding.message)
        key = json.dumps(parts, ensure_ascii=False)
        names.append(hashlib.sha256(f"{key}#{seen[key]}".encode()).hexdigest()[:16])
        seen[key] += 1
    return tuple(names)


@dataclass(frozen=True, slots=True)
class Comparison:
    """Findings held against a baseline: new ones, how many are old, and how many of the old are mended."""

    new: tuple[Finding, ...]
    old: int
    fixed: int


def read_baseline(path: Path) -> frozenset[str]:
    """Return the fingerprints in a baseline file.

    Raises TranslatorError when it cannot be read or is no baseline.
    """
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        return frozenset(row["fingerprint"] for row in data["findings"])
    except OSError as error:
        hint = "write one with --write-baseline"
        raise TranslatorError(f"cannot be read: {error.strerror}", path=path, hint=hint) from None
    except (ValueError, KeyError, TypeError):
        hint = "write it anew with --write-baseline"
        raise TranslatorError("not a baseline of this tool", path=path, hint=hint) from None


def compare(findings: Sequence[Finding], baseline: frozenset[str]) -> Comparison:
    """Hold findings against a baseline."""
    named = list(zip(fingerprints(findings), findings, strict=True))
    new = tuple(finding for name, finding in named if name not in baseline)
    present = {name for name, _ in named} & baseline
    return Comparison(new, len(findings) - len(new), len(baseline - present))


def baseline_text(findings: Sequence[Finding]) -> str:
    """Return a baseline file of findings: sorted JSON, so that its diffs are small."""
    rows = [
        {"path": finding.path, "check": finding.check, "message": finding.message, "fingerprint": name}
        for name, finding in zip(fingerprints(findings), findings, strict=True)
    ]
    rows.sort(key=lambda row: tuple(row.values()))
    return json.dumps({"version": 1, "findings": rows}, ensure_ascii=False, indent=1) + "\n"
