"""Which entries of catalogs changed since a revision of the repository."""

from __future__ import annotations

import subprocess
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from translator.errors import TranslatorError
from translator.findings import Finding

if TYPE_CHECKING:
    import polib

Key = tuple[str, str | None, str]


def keep_changed(findings: Sequence[Finding], root: Path, revision: str) -> list[Finding]:
    """Return the findings about entries that are new or different since a revision (any name git knows).

    Raises TranslatorError when git does not know the revision, or the root is in no repository.
    """
    _git(
        root, "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}", what=f"git knows no '{revision}'"
    )
    changed = {path: _changed(root, revision, path) for path in {finding.path for finding in findings}}
    return [
        finding
        for finding in findings
        if (finding.path, finding.msgctxt, finding.msgid or "") in changed[finding.path]
    ]


def _changed(root: Path, revision: str, path: str) -> set[Key]:
    import polib

    before = _git(root, "show", f"{revision}:./{path}")
    old = {_state(entry) for entry in polib.pofile(before)} if before else set()
    entries = polib.pofile(str(root / path))
    changed = {(path, entry.msgctxt, entry.msgid) for entry in entries if _state(entry) not in old}
    return changed | {(path, None, "")}  # findings about the header stay


def _state(entry: polib.POEntry) -> tuple[object, ...]:
    return (entry.msgctxt, entry.msgid, entry.msgstr, entry.fuzzy, entry.obsolete)


def changed_files(root: Path, revision: str, folders: Iterable[str]) -> tuple[str, ...]:
    """Return the files below folders that differ from a revision, with paths relative to the root."""
    listing = _git(
        root, "diff", "--name-only", "--relative", revision, "--", *folders, what="git diff failed"
    )
    return tuple((listing or "").splitlines())


def _git(root: Path, *arguments: str, what: str = "") -> str | None:
    """Return what a git command prints, or None when it fails and ``what`` is empty."""
    try:
        done = subprocess.run(
            ["git", *arguments],
            cwd=root,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            check=False,
        )
    except FileNotFoundError:
        raise TranslatorError("git is not installed", hint="it is needed to know what changed") from None
    if done.returncode == 0:
        return done.stdout
    if what:
        raise TranslatorError(what, path=root, hint="name a revision of this repository")
    return None
