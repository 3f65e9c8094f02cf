"""Results of earlier runs, kept by content in one file below the project root."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Sequence
from dataclasses import asdict
from functools import cache
from pathlib import Path
from typing import Any

import translator
from translator.checks.base import Check, Context
from translator.findings import Finding, Fix, Severity

FOLDER = ".translator-cache"


def digest(*parts: str | bytes) -> str:
    """Return a digest (32 hex digits) of a sequence of texts."""
    total = hashlib.blake2b(digest_size=16)
    for part in parts:
        data = part.encode("utf-8", "surrogateescape") if isinstance(part, str) else part
        total.update(len(data).to_bytes(8, "big"))
        total.update(data)
    return total.hexdigest()


class Results:
    """The findings of earlier runs: name of a file (or ``*``: all together) → key and findings.

    A broken or foreign cache file counts as empty, and one that cannot be written is given up silently:
    the cache only saves time.
    """

    def __init__(
        self,
        root: Path,
        context: Context,
        checks: Sequence[Check] | None,
        reviewed_only: bool,
        *,
        enabled: bool = True,
    ) -> None:
        self._enabled = enabled
        self._settings = digest(
            _code(),
            context.term_base.signature if context.term_base else "",
            f"{context.published} {reviewed_only}",
            *(["*"] if checks is None else [check.id for check in checks]),
        )
        self._file = root / FOLDER / "checks.json"
        self._stored = _load(self._file) if enabled else {}
        self._changed = False

    def key(self, path: Path) -> str:
        """Return the key of a file's findings; a file that cannot be read has one that nothing matches."""
        if not self._enabled:
            return ""
        try:
            return digest(self._settings, path.read_bytes())
        except OSError:
            return ""

    def get(self, name: str, key: str) -> list[Finding] | None:
        """Return the findings kept under the name, or None when there are none for that key."""
        stored = self._stored.get(name)
        if not self._enabled or not key or not isinstance(stored, dict) or stored.get("key") != key:
            return None
        try:
            return [_finding(one) for one in stored["findings"]]
        except (KeyError, TypeError, ValueError):
            return None

    def put(self, name: str, key: str, findings: Sequence[Finding]) -> None:
        """Keep the findings under the name, instead of what stood there."""
        if self._enabled and key and self.get(name, key) is None:
            self._stored[name] = {"key": key, "findings": [asdict(finding) for finding in findings]}
            self._changed = True

    def save(self) -> None:
        """Write the results, atomically, without those of files that are gone."""
        if not self._changed:
            return
        kept = {name: one for name, one in self._stored.items() if name == "*" or Path(name).is_file()}
        try:
            self._file.parent.mkdir(exist_ok=True)
            ignore = self._file.parent / ".gitignore"
            if not ignore.exists():
                ignore.write_text("*\n", encoding="utf-8")
            temporary = self._file.with_suffix(f".{os.getpid()}.tmp")
            temporary.write_text(json.dumps(kept, ensure_ascii=False), encoding="utf-8")
            temporary.replace(self._file)
        except OSError:
            return


def _load(file: Path) -> dict[str, Any]:
    try:
        stored = json.loads(file.read_bytes())
    except (OSError, ValueError):
        return {}
    return stored if isinstance(stored, dict) else {}


def _finding(stored: dict[str, Any]) -> Finding:
    values = dict(stored)
    values["severity"] = Severity(values["severity"])
    if values["span"] is not None:
        values["span"] = tuple(values["span"])
    if values["fix"] is not None:
        values["fix"] = Fix(**values["fix"])
    return Finding(**values)


@cache
def _code() -> str:
    """Return a digest of the code that findings depend on: a new version of a check finds new things."""
    package = Path(translator.__file__).parent
    files = sorted(
        file for folder in ("checks", "glossary", "typography") for file in (package / folder).rglob("*.py")
    )
    return digest(*(file.read_bytes() for file in files))
