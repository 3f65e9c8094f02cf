"""Argos packages: where they are looked for, which one is taken, and whether it is whole.

A package is a folder with ``metadata.json``, ``model/`` (CTranslate2) and ``sentencepiece.model`` or
``bpe.model``, as Argos Translate installs it and its index offers it. Two keys of the metadata go beyond
that: ``target_prefix`` (which Argos Translate knows too), the first token of every output, and
``terminology``, the marks between which a required target form may stand in the source.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from translator.engine.archive import unpack
from translator.errors import TranslatorError
from translator.languages import SOURCE, TARGETS

CHECKSUMS = "SHA256SUMS"
_MODEL = "model/model.bin"
_TOKENIZERS = ("sentencepiece.model", "bpe.model")


@dataclass(frozen=True, slots=True)
class Terminology:
    """The marks that open and close a required target form in the source text."""

    open: str
    close: str

    def wrap(self, form: str) -> str:
        """Return a target form between the marks.

        >>> Terminology("⟪", "⟫").wrap("la MSS")
        '⟪la MSS⟫'
        """
        return f"{self.open}{form}{self.close}"


@dataclass(frozen=True, slots=True)
class PackageInfo:
    """One package: its folder, what its metadata says, and a digest (SHA-256) of its model and tokenizer."""

    path: Path
    version: str
    lang: str
    tokenizer: Path
    target_prefix: str = ""
    terminology: Terminology | None = None
    digest: str = ""

    @property
    def name(self) -> str:
        """The name by which Argos's index knows such a package: ``translate-en_es``."""
        return f"translate-{SOURCE}_{self.lang}"

    @property
    def model(self) -> Path:
        """The folder of the CTranslate2 model."""
        return self.path / "model"

    @property
    def signature(self) -> str:
        """Name, version and eight digits of the digest: what a catalog's header cites."""
        return f"{self.name} {self.version} ({self.digest[:8]})"


def bundled_packages() -> Path:
    """Return the folder of the packages that come with the toolkit."""
    return Path(__file__).parent.parent / "models"


def search_path(environ: Mapping[str, str], bundled: Path | None = None) -> tuple[Path, ...]:
    """Return the folders in which packages are looked for, in order.

    ``ARGOS_PACKAGES_DIR``; the folder in which Argos Translate installs packages for the user
    (``$XDG_DATA_HOME``, else ``~/.local/share``, then ``argos-translate/packages``); the bundled ones.
    """
    folders = []
    if environ.get("ARGOS_PACKAGES_DIR"):
        folders.append(Path(environ["ARGOS_PACKAGES_DIR"]))
    home = environ.get("HOME")
    data = environ.get("XDG_DATA_HOME") or (Path(home) / ".local" / "share" if home else None)
    if data:
        folders.append(Path(data) / "argos-translate" / "packages")
    folders.append(bundled or bundled_packages())
    return tuple(folders)


def find_packages(
    langs: Sequence[str],
    *,
    package_paths: Sequence[Path] = (),
    bundled: Path | None = None,
    environ: Mapping[str, str] | None = None,
) -> dict[str, PackageInfo]:
    """Return the package for each target language.

    ``package_paths`` (folders or ``.argosmodel`` files) override all others for their language. Without
    one, every folder of ``search_path`` is looked through and the newest version wins, the first in order
    among equals. The package taken is whole: its files are there and, where a ``SHA256SUMS`` lies beside its
    folder that lists them, are the listed ones.

    Raises TranslatorError for a language without a package, and for a package that is damaged.
    """
    environ = os.environ if environ is None else environ
    named = [_named(path, environ) for path in package_paths]
    folders = search_path(environ, bundled)
    installed = [package for folder in folders for package in _installed(folder)]
    found: dict[str, PackageInfo] = {}
    for lang in langs:
        candidates = [package for package in named if package.lang == lang] or [
            package for package in installed if package.lang == lang
        ]
        if not candidates:
            raise TranslatorError(
                f"no package that translates English to {TARGETS[lang].name if lang in TARGETS else lang}",
                hint=f"install one in {folders[0]} or name it with --package",
            )
        found[lang] = _checked(_newest(candidates))
    return found


def _newest(packages: Sequence[PackageInfo]) -> PackageInfo:
    from packaging.version import Version

    return max(packages, key=lambda package: Version(package.version))


def _named(path: Path, environ: Mapping[str, str]) -> PackageInfo:
    if path.is_file():
        path = unpack(path, environ)
    elif not path.is_dir():
        raise TranslatorError(
            "no such package", path=path, hint="name an Argos package folder or an .argosmodel file"
        )
    package = _read(path)
    if package is None:
        raise TranslatorError(
            "not a package that translates from English", path=path, hint="see its metadata.json"
        )
    return package


def _installed(folder: Path) -> Iterator[PackageInfo]:
    try:
        children = sorted(child for child in folder.iterdir() if child.is_dir())
    except FileNotFoundError:
        return
    except OSError as error:
        raise TranslatorError(f"cannot be read: {error.strerror}", path=folder) from None
    for child in children:
        if (child / "metadata.json").is_file() or (child / _MODEL).is_file():
            package = _read(child)
            if package is not None:
                yield package


def _read(folder: Path) -> PackageInfo | None:
    """Return the package in a folder, or None when it does something else than translate from English."""
    metadata = _metadata(folder / "metadata.json")
    if metadata.get("type", "translate") != "translate" or metadata.get("from_code") != SOURCE:
        return None
    for key in ("to_code", "package_version"):
        if not isinstance(metadata.get(key), str):
            raise _damaged(folder / "metadata.json", f"has no {key}")
    version = _version(metadata["package_version"], folder)
    tokenizer = next((folder / name for name in _TOKENIZERS if (folder / name).is_file()), None)
    return PackageInfo(
        path=folder,
        version=version,
        lang=metadata["to_code"],
        tokenizer=tokenizer or folder / _TOKENIZERS[0],
        target_prefix=str(metadata.get("target_prefix") or ""),
        terminology=_terminology(metadata.get("terminology"), folder),
    )


def _metadata(path: Path) -> dict[str, Any]:
    try:
        metadata = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise _damaged(path, "is missing") from None
    except (OSError, ValueError) as error:
        raise _damaged(path, f"cannot be read: {error}") from None
    if not isinstance(metadata, dict):
        raise _damaged(path, "is not a JSON object")
    return metadata


def _version(text: str, folder: Path) -> str:
    from packaging.version import InvalidVersion, Version

    try:
        Version(text)
    except InvalidVersion:
        raise _damaged(folder / "metadata.json", f"package_version '{text}' is not a version") from None
    return text


def _terminology(marks: object, folder: Path) -> Terminology | None:
    if marks is None:
        return None
    if isinstance(marks, dict):
        opening, closing = marks.get("open"), marks.get("close")
        if isinstance(opening, str) and isinstance(closing, str) and opening and closing:
            return Terminology(opening, closing)
    raise _damaged(folder / "metadata.json", "terminology must hold the strings open and close")


def _checked(package: PackageInfo) -> PackageInfo:
    """Return the package with its digest once its files are there and match their listed sums."""
    listed = _listed(package.path)
    digest = hashlib.sha256()
    for path in (package.path / _MODEL, package.tokenizer):
        digest.update(_sum(path).encode())
    for name, expected in listed.items():
        if _sum(package.path.parent / name) != expected:
            raise _damaged(package.path.parent / name, f"does not match its sum in {CHECKSUMS}")
    return PackageInfo(
        package.path,
        package.version,
        package.lang,
        package.tokenizer,
        package.target_prefix,
        package.terminology,
        digest.hexdigest(),
    )


def _listed(folder: Path) -> dict[str, str]:
    """Return the sums that stand beside a package for its files, in the format of ``sha256sum``."""
    try:
        lines = (folder.parent / CHECKSUMS).read_text(encoding="utf-8").splitlines()
    except OSError:
        return {}
    pairs = (line.split(maxsplit=1) for line in lines if line.strip())
    return {name: digest for digest, name in pairs if name.startswith(folder.name + "/")}


def _sum(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except FileNotFoundError:
        raise _damaged(path, "is missing") from None
    except OSError as error:
        raise _damaged(path, f"cannot be read: {error.strerror}") from None


def _damaged(path: Path, what: str) -> TranslatorError:
    return TranslatorError(
        f"damaged model package: {path.name} {what}", path=path, hint="install the package again"
    )
