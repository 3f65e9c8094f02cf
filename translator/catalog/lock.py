"""One run at a time in a project."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from translator.errors import TranslatorError

LOCK_NAME = ".translator.lock"


@contextmanager
def project_lock(root: Path) -> Iterator[None]:
    """Hold the lock of a project for the ``with`` block; another process never waits, it is refused.

    The operating system frees the lock of a process that dies. The file is removed while the lock is still
    held: filelock notices a lock on a removed file (no links left) and tries again. Raises TranslatorError
    when another run holds the lock, or the folder is not writable.
    """
    from filelock import FileLock, Timeout

    path = root / LOCK_NAME
    lock = FileLock(path, blocking=False)
    try:
        lock.acquire()
    except Timeout:
        raise TranslatorError(
            "another run is at work in this project", path=root, hint="wait for it to end, then run again"
        ) from None
    except OSError as error:
        raise TranslatorError(
            f"the project cannot be locked: {error.strerror or error}", path=root, hint="make it writable"
        ) from None
    try:
        yield
    finally:
        with suppress(OSError):
            path.unlink()
        lock.release()
