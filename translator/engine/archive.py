"""``.argosmodel`` files: zip archives of one package folder, unpacked once into the user's cache."""

from __future__ import annotations

import hashlib
import shutil
import stat
import tempfile
import zipfile
from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from translator.errors import TranslatorError

_LARGEST = 8 * 1024**3  # bytes unpacked; the largest package of Argos's index has under 1 GiB


def unpack(archive: Path, environ: Mapping[str, str]) -> Path:
    """Return the package folder in an ``.argosmodel`` file, unpacked into the cache.

    The cache is ``wire-translator/packages`` under ``$XDG_CACHE_HOME``, else ``~/.cache``, and holds one
    folder for each content. Nothing is written outside it, and an interrupted run leaves nothing half done.
    Raises TranslatorError for a file that is not such an archive, or when the cache cannot be written.
    """
    try:
        with archive.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
        target = _cache(environ) / digest[:16]
        with zipfile.ZipFile(archive) as contents:
            root = _root(archive, contents)
            if not target.is_dir():
                _extract(contents, target)
    except (zipfile.BadZipFile, EOFError, NotImplementedError, RuntimeError):
        raise TranslatorError(
            "damaged model package: not a whole zip archive", path=archive, hint="get the file again"
        ) from None
    except OSError as error:
        raise TranslatorError(
            f"cannot be unpacked: {error.strerror}", path=error.filename or archive
        ) from None
    return target / root


def _cache(environ: Mapping[str, str]) -> Path:
    if environ.get("XDG_CACHE_HOME"):
        return Path(environ["XDG_CACHE_HOME"]) / "wire-translator" / "packages"
    home = Path(environ["HOME"]) if environ.get("HOME") else Path.home()
    return home / ".cache" / "wire-translator" / "packages"


def _root(archive: Path, contents: zipfile.ZipFile) -> PurePosixPath:
    """Return the folder of the one package in the archive, after a look at every name."""
    for member in contents.infolist():
        path = PurePosixPath(member.filename)
        if path.is_absolute() or ".." in path.parts or "\\" in member.filename or _is_link(member):
            raise TranslatorError(
                f"unsafe name '{member.filename}' in the archive", path=archive, hint="do not use this file"
            )
    if sum(member.file_size for member in contents.infolist()) > _LARGEST:
        raise TranslatorError(
            "the archive is too large for a model package", path=archive, hint="do not use this file"
        )
    roots = [path.parent for path in map(PurePosixPath, contents.namelist()) if path.name == "metadata.json"]
    if not roots:
        raise TranslatorError(
            "no package in the archive: it holds no metadata.json",
            path=archive,
            hint="name an .argosmodel file",
        )
    return min(roots, key=lambda root: len(root.parts))


def _is_link(member: zipfile.ZipInfo) -> bool:
    return stat.S_ISLNK(member.external_attr >> 16)


def _extract(contents: zipfile.ZipFile, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    scratch = Path(tempfile.mkdtemp(prefix=".unpacking-", dir=target.parent))
    try:
        contents.extractall(scratch)
        try:
            scratch.replace(target)
        except OSError:
            if not target.is_dir():  # another run may have been faster
                raise
    finally:
        shutil.rmtree(scratch, ignore_errors=True)
