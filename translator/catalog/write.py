"""Writing catalogs: all of them after all were built, each one whole or not at all."""

from __future__ import annotations

import errno
import os
import secrets
import stat
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from translator.catalog.model import Catalog
from translator.catalog.serialise import serialise
from translator.errors import TranslatorError


def write_catalog(path: Path, catalog: Catalog) -> bool:
    """Write one catalog; return whether its bytes changed (else the file, time included, is left alone).

    Raises TranslatorError when the folder or file cannot be written; what was there then still is.
    """
    return bool(write_all([(path, serialise(catalog))]))


def write_all(changes: Iterable[tuple[Path, bytes]]) -> tuple[Path, ...]:
    """Write files as one step and return the paths whose bytes changed.

    Every file is first written and synced beside its target under a temporary name; only when all of them
    are there does each take its place (``os.replace``, atomic on one file system). An error or an
    interrupt before that leaves every file as it was. Folders are made, permissions and symbolic links kept.
    Raises TranslatorError when something cannot be written.
    """
    staged: list[tuple[Path, Path]] = []
    changed: list[Path] = []
    try:
        for path, data in changes:
            target = Path(os.path.realpath(path))
            try:
                if _holds(target, data):
                    continue
                staged.append((_stage(target, data), target))
            except OSError as error:
                raise _unwritable(path, error) from None
            changed.append(path)
        while staged:
            temporary, target = staged[0]
            try:
                temporary.replace(target)
            except OSError as error:
                raise _unwritable(target, error) from None
            staged.pop(0)
            _sync_folder(target.parent)
    finally:
        for temporary, _ in staged:
            with suppress(OSError):
                temporary.unlink()
    return tuple(changed)


def _holds(path: Path, data: bytes) -> bool:
    try:
        return path.stat().st_size == len(data) and path.read_bytes() == data
    except FileNotFoundError:
        return False


def _stage(target: Path, data: bytes) -> Path:
    """Write the data beside the target and return the temporary file."""
    target.parent.mkdir(parents=True, exist_ok=True)
    if target.exists() and not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, "the file is read-only", str(target))
    temporary = target.with_name(f".{target.name}.{secrets.token_hex(4)}.tmp")
    # Not tempfile: its files are private, and a new catalog must follow the user's umask.
    descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
    try:
        with os.fdopen(descriptor, "wb") as file:
            if target.exists():
                temporary.chmod(stat.S_IMODE(target.stat().st_mode))
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except BaseException:
        temporary.unlink()
        raise
    return temporary


def _sync_folder(folder: Path) -> None:
    """Make a rename last through a power cut, where folders can be synced (not on Windows)."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _unwritable(path: Path, error: OSError) -> TranslatorError:
    full = error.errno in (errno.ENOSPC, errno.EDQUOT)
    return TranslatorError(
        f"cannot be written: {error.strerror or error}",
        path=path,
        hint="free some space and run again" if full else "make the file and its folder writable",
    )
