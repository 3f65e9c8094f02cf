"""Finding the format of a story file, decoding it, and reading it."""

from __future__ import annotations

import codecs
import difflib
import importlib
import pkgutil
from collections.abc import Iterable
from functools import cache
from pathlib import Path, PurePosixPath

from translator.errors import TranslatorError
from translator.formats.base import Source, StoryFormat
from translator.story import Story

MAX_BYTES = 100 * 1024 * 1024

# UTF-32's little-endian mark begins with UTF-16's.
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Encodings in which decoding and encoding again gives the same bytes back, by Python's codec name.
_REVERSIBLE = frozenset(
    {"ascii", "utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be", "mac-roman", "koi8-r"}
    | {f"iso8859-{part}" for part in range(1, 17)}
    | {f"cp125{page}" for page in range(9)}
    | {"cp437", "cp850"}
)
_NOT_FORMATS = {"base", "registry"}


@cache
def formats() -> tuple[StoryFormat, ...]:
    """Return every story format: the ``FORMAT`` of each module of ``translator.formats``, by name."""
    from translator import formats as package

    found: list[StoryFormat] = []
    for module in pkgutil.iter_modules(package.__path__, package.__name__ + "."):
        if module.name.rpartition(".")[2] not in _NOT_FORMATS:
            found += _format_of(module.name)
    return tuple(sorted(found, key=lambda each: each.name))


def _format_of(module: str) -> Iterable[StoryFormat]:
    # A module without the attribute only helps those that have one.
    format_ = getattr(importlib.import_module(module), "FORMAT", None)
    return () if format_ is None else (format_,)


def story_format(name: str) -> StoryFormat:
    """Return the format of that name. Raises TranslatorError for a name that no format has.

    >>> story_format("txt").suffixes[0]
    '.txt'
    """
    known = {each.name: each for each in formats()}
    if name in known:
        return known[name]
    close = difflib.get_close_matches(name, known, n=1)
    hint = f"did you mean '{close[0]}'?" if close else f"choose from {', '.join(known)}"
    raise TranslatorError(f"unknown format '{name}'", hint=hint)


def read_story(path: Path, root: Path, format: str | None = None) -> Story:
    """Read a story file, in the format of that name or in the one that its content has.

    References cite the path relative to ``root``; the slug is the file name without its suffix. Raises
    TranslatorError for a file that is missing, unreadable, empty or larger than 100 MB, for one whose
    characters cannot be decoded, and for malformed content.
    """
    cited = _cited(path, root)
    return parse_story(_read(path, cited), cited, path.stem, format)


def _cited(path: Path, root: Path) -> str:
    try:
        return path.resolve().relative_to(root.resolve()).as_posix()
    except ValueError:
        return path.as_posix()


def _read(path: Path, cited: str) -> bytes:
    try:
        if path.is_dir():
            raise TranslatorError("is a folder, not a story file", path=cited, hint="name a file in it")
        if not path.exists():
            raise TranslatorError("no such story file", path=cited, hint="check the name and the folder")
        if not path.is_file():
            raise TranslatorError("is not a regular file", path=cited, hint="copy the story into a file")
        if (size := path.stat().st_size) > MAX_BYTES:
            raise _too_large(size, cited)
        return path.read_bytes()
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise TranslatorError(f"cannot be read: {reason}", path=cited, hint="check its permissions") from None


def _too_large(size: int, cited: str) -> TranslatorError:
    return TranslatorError(
        f"is {size / 1024 / 1024:.0f} MB, and the limit of a story is {MAX_BYTES // 1024 // 1024} MB",
        path=cited,
        hint="split it into one file a story",
    )


def parse_story(data: bytes, path: str, slug: str, format: str | None = None) -> Story:
    """Read the bytes of a story, in the format of that name or in the one that the content has.

    The encoding is that of the byte-order mark, else the one that the content declares, else UTF-8.
    ``path`` is what errors and references cite. Raises TranslatorError as ``read_story`` does.

    >>> story = parse_story(b"HAVANA (EFE).- It rained.\\n", "locales/en/rain.txt", "rain")
    >>> [(segment.role.value, segment.msgid) for segment in story.segments]
    [('dateline', 'HAVANA (EFE).-'), ('paragraph', 'It rained.')]
    """
    chosen = None if format is None else story_format(format)
    if len(data) > MAX_BYTES:
        raise _too_large(len(data), path)
    if not data.strip():
        raise empty_story(path)
    bom, encoding = _encoding(data, path, formats() if chosen is None else (chosen,))
    source = Source(path, slug, _decode(data, bom, encoding, path), encoding, bom)
    if not source.text.strip():
        raise empty_story(path)
    if "\0" in source.text:
        raise TranslatorError(
            "is no text: it holds NUL characters",
            path=path,
            line=source.text[: source.text.index("\0")].count("\n") + 1,
            hint="save the story as UTF-8 text",
        )
    return (chosen or detect(source)).parse(source)


def empty_story(path: str) -> TranslatorError:
    """Return the error for a story file without a word in it."""
    return TranslatorError("the story is empty", path=path, hint="put the English text there, or remove it")


def detect(source: Source) -> StoryFormat:
    """Return the format that is surest of the content; the file's suffix decides between equals.

    Raises TranslatorError when the content is of no known format.
    """
    suffix = PurePosixPath(source.path).suffix.lower()
    scores = [(each.detect(source), suffix in each.suffixes, each.name) for each in formats()]
    score, _, name = max(scores)
    if score <= 0:
        raise TranslatorError(
            "is in no known story format",
            path=source.path,
            hint=f"name one of {', '.join(each.name for each in formats())}",
        )
    return story_format(name)


def _encoding(data: bytes, path: str, candidates: Iterable[StoryFormat]) -> tuple[bytes, str]:
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return bom, encoding
    declared = next(filter(None, (each.declared_encoding(data) for each in candidates)), None)
    if declared is None:
        return b"", "utf-8"
    try:
        name = codecs.lookup(declared).name
    except LookupError:
        name = ""
    if name not in _REVERSIBLE:
        raise TranslatorError(
            f"declares the encoding '{declared}', which is not supported",
            path=path,
            hint="save it as UTF-8 and declare that",
        )
    return b"", name


def _decode(data: bytes, bom: bytes, encoding: str, path: str) -> str:
    body = data[len(bom) :]
    try:
        return body.decode(encoding)
    except UnicodeDecodeError as error:
        offset = error.start + len(bom)
        if encoding == "utf-8" and not bom:
            what = f"byte 0x{body[error.start]:02X} at offset {offset} is not UTF-8"
            hint = "save the file as UTF-8, or declare its encoding in the file"
            if 0 in body[:4]:
                what = "is UTF-16 or UTF-32 without a byte-order mark"
        else:
            what = f"the bytes at offset {offset} are not {encoding.upper()}, which the file declares"
            hint = "correct the declaration, or save the file as UTF-8"
        line = body[: error.start].decode(encoding, "replace").count("\n") + 1
        raise TranslatorError(what, path=path, line=line, hint=hint) from None
