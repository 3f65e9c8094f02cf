"""Reading PO files: polib parses, and what it would lose or misread is settled before.

polib 1.2 skips ``#~|`` lines and comments after the last message, splits text at other line separators
than the newline, cuts the last character of a string without its closing quote, and takes comments apart
from the header's into it; a catalog that goes through a reader and a writer must keep all of a translator's
work, so the text is checked and put into the form it reads without loss.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from translator.catalog.comments import rejoined
from translator.catalog.model import Catalog, Entry, Header, Previous, Reference
from translator.errors import TranslatorError

if TYPE_CHECKING:
    import polib

_CHARSET = re.compile(rb'"Content-Type:[^"\n]*charset=([^\s"\\;]+)', re.IGNORECASE)
_STRING = re.compile(r'"(?:[^"\\]|\\.)*"')
_KEYWORD = re.compile(r"(msgctxt|msgid_plural|msgid|msgstr(?:\[\d\])?)\s*(.*)", re.DOTALL)
_COMMENT = re.compile(r"#(~\||[.:,|~])?[ \t]?(.*)", re.DOTALL)
_ISOLATED = re.compile("\u2068([^\u2069]*)\u2069")
_ESCAPE = re.compile(r"\\(x[0-9A-Fa-f]{1,2}|[0-7]{1,3}|.)")
_FILLER = "\x00"


def load(path: Path, shown: str | None = None) -> Catalog:
    """Read a catalog; ``shown`` is the path as reports cite it (default: as given).

    Raises TranslatorError when the file cannot be read, is not in the encoding it declares, or is no PO
    file (with the line), or when two entries have the same msgctxt and msgid.
    """
    name = shown or path.as_posix()
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        raise TranslatorError("no such catalog", path=name) from None
    except OSError as error:
        raise TranslatorError(f"cannot be read: {error.strerror}", path=name) from None
    return parse(data, name)


def parse(data: bytes, path: str = "") -> Catalog:
    """Parse the bytes of a PO file. Raises TranslatorError as ``load`` does.

    >>> [entry.msgstr for entry in parse('msgid "Aid"\\nmsgstr "Ayuda"\\n'.encode()).entries]
    ['Ayuda']
    """
    lines, trailing = _without_trailing_comments(_normalised(_decoded(data, path), path))
    if not lines:
        return Catalog(path=path)
    entries = _polib_entries(lines, path)
    header: Header | None = None
    messages: list[Entry] = []
    for entry in entries:
        if entry.msgid == "" and entry.msgctxt is None and not entry.obsolete and header is None:
            header = _header(entry)
        else:
            messages.append(entry)
    if trailing:
        header = header or Header()
        header = Header(header.fields, (*header.comments, *trailing), header.extracted, header.flags)
    _refuse_duplicates(messages, path)
    return Catalog(header, tuple(messages), path)


def _decoded(data: bytes, path: str) -> str:
    match = _CHARSET.search(data)
    charset = match[1].decode("ascii", "replace") if match else "UTF-8"
    if charset.upper() == "CHARSET":  # the placeholder of a template that was never filled in
        charset = "UTF-8"
    hint = "save the catalog as UTF-8"
    try:
        return data.removeprefix(codecs.BOM_UTF8).decode(charset)
    except LookupError:
        raise TranslatorError(f"unknown charset '{charset}'", path=path, hint=hint) from None
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise TranslatorError(
            f"not in {charset} as the header says", path=path, line=line, hint=hint
        ) from None


def _normalised(text: str, path: str) -> list[str]:
    """Return the lines in the form that polib reads without loss.

    Raises TranslatorError for a line that belongs to no entry.
    """
    lines: list[str] = []
    last = "msgstr"
    for number, raw in enumerate(re.split(r"\r\n|\r|\n", text), 1):
        line = raw.strip(" \t\f\v")
        if line.startswith("#"):
            marker, rest = _comment(line)
            if not marker.startswith("#~") and marker != "#|":
                lines.append(f"{marker} {rest}" if rest else marker)
                continue
            prefix, line = marker, rest
        elif not line:
            lines.append("")
            continue
        else:
            prefix = ""
        last, line = _statement(line, "" if prefix in ("#|", "#~|") else last, path, number)
        lines.append(f"{'#|' if prefix == '#~|' else prefix} {line}".lstrip())
        last = last if prefix not in ("#|", "#~|") else "msgstr"
    if last in ("msgctxt", "msgid", "msgid_plural"):
        raise TranslatorError(f"{last} without a msgstr", path=path, line=len(lines), hint=_MEND)
    return lines


_MEND = "restore the line, or run msgfmt -c on the file for more"


def _comment(line: str) -> tuple[str, str]:
    match = _COMMENT.match(line)
    assert match is not None
    marker, rest = match[1] or "", match[2]
    if marker == ":":
        rest = _ISOLATED.sub(lambda found: found[0].replace(" ", _FILLER), rest)
    return f"#{marker}", rest


def _statement(line: str, last: str, path: str, number: int) -> tuple[str, str]:
    """Return the keyword that the line belongs to and the line, checked."""
    match = _KEYWORD.fullmatch(line)
    keyword, string = (match[1], match[2]) if match else ("", line)
    if not _STRING.fullmatch(string):
        what = "a string without its closing quote" if string.startswith('"') else "not a line of a PO file"
        raise TranslatorError(f"{what}: {line[:40]}", path=path, line=number, hint=_MEND)
    if keyword in ("msgctxt", "msgid") and last in _OPEN and (keyword, last) != ("msgid", "msgctxt"):
        raise TranslatorError(f"{last} without a msgstr", path=path, line=number, hint=_MEND)
    decoded = _ESCAPE.sub(_character, string)
    return keyword or last, f"{keyword} {decoded}".lstrip()


_OPEN = ("msgctxt", "msgid", "msgid_plural")


def _character(match: re.Match[str]) -> str:
    """Return an escape that polib does not know as its character, any other as it is."""
    code = match[1]
    if code == "a":
        return "\a"
    if not re.fullmatch(r"x[0-9A-Fa-f]+|[0-7]+", code):
        return match[0]
    char = chr(int(code[1:], 16) if code.startswith("x") else int(code, 8))
    return {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r"}.get(char, char)


def _without_trailing_comments(lines: list[str]) -> tuple[list[str], list[str]]:
    """Cut off what follows the last message; return the lines and the translator comments cut off."""
    end = len(lines)
    while end and (not lines[end - 1] or lines[end - 1].startswith(("# ", "#.", "#:", "#,", "#|"))):
        end -= 1
    return lines[:end], [line[2:] for line in lines[end:] if line.startswith("# ")]


class _Text(str):
    """A text whose lines end at newlines only; ``str.splitlines`` also cuts at U+2028 and others."""

    __slots__ = ()

    def splitlines(self, keepends: bool = False) -> list[str]:
        return self.split("\n")


def _polib_entries(lines: list[str], path: str) -> Iterator[Entry]:
    import polib

    class AllEntries(polib.POFile):  # type: ignore[misc, unused-ignore]
        """A POFile that keeps the header as an entry, with its comments, instead of a sorted dict."""

        def find(self, *args: Any, **kwargs: Any) -> None:
            return None

    try:
        catalog = polib.pofile(_Text("\n".join(lines)), klass=AllEntries, encoding="utf-8")
    except OSError as error:
        match = re.search(r"\(line (\d+)\)", str(error))
        line = int(match[1]) if match else None
        raise TranslatorError("not a PO file from here on", path=path, line=line, hint=_MEND) from None
    for index, entry in enumerate(catalog):
        # polib takes the comments before the first entry for the header's, whichever entry is first.
        before = catalog.header if index == 0 else ""
        yield _entry(entry, "\n".join(part for part in (before, entry.tcomment) if part))


def _entry(entry: polib.POEntry, comments: str) -> Entry:
    previous = None
    if entry.previous_msgid is not None or entry.previous_msgctxt is not None:
        previous = Previous(entry.previous_msgid, entry.previous_msgctxt, entry.previous_msgid_plural)
    plural = entry.msgid_plural or None
    return Entry(
        msgid=entry.msgid,
        msgstr="" if plural else entry.msgstr,
        msgctxt=entry.msgctxt,
        comments=tuple(comments.split("\n")) if comments else (),
        extracted=rejoined(entry.comment.split("\n")) if entry.comment else (),
        references=tuple(
            Reference(file.strip("\u2068\u2069").replace(_FILLER, " "), int(line) if line else 0)
            for file, line in entry.occurrences
        ),
        flags=tuple(flag for flag in entry.flags if flag),
        previous=previous,
        obsolete=bool(entry.obsolete),
        msgid_plural=plural,
        msgstr_plural=tuple(form for _, form in sorted(entry.msgstr_plural.items())) if plural else (),
        line=entry.linenum or 1,  # polib gives the first entry line 0
    )


def _header(entry: Entry) -> Header:
    fields: list[tuple[str, str]] = []
    for line in entry.msgstr.split("\n"):
        name, colon, value = line.partition(":")
        if colon and re.fullmatch(r"[\w-]+", name):
            fields.append((name, value.strip()))
        elif line:
            fields.append(("", line))
    return Header(tuple(fields), entry.comments, entry.extracted, entry.flags)


def _refuse_duplicates(entries: list[Entry], path: str) -> None:
    seen: dict[tuple[str | None, str], int] = {}
    for entry in entries:
        first = seen.setdefault(entry.key, entry.line)
        if first != entry.line:
            raise TranslatorError(
                f"duplicate message, first at line {first}: {entry.msgid[:40]}",
                path=path,
                line=entry.line,
                hint="keep one of the two, or join them with msguniq",
            )
