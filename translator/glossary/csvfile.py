"""Reading the term base from CSV files that an editor can open in a spreadsheet.

RFC 4180, as spreadsheets in fact write it: UTF-8 with or without a byte-order mark, commas, or the semicolons
or tabs of Spanish and French locales, any line end, quoted cells that hold line breaks.
"""

from __future__ import annotations

import csv
import difflib
import hashlib
import io
import json
import re
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path

from translator.errors import TranslatorError
from translator.glossary.model import Forms, Term, TermBase
from translator.languages import TARGETS

TYPES = ("organisation", "acronym", "place", "person", "title", "demonym", "term")
"""What a term may be."""

CASES = ("sensitive", "insensitive")
"""Whether the case of a source counts; an empty cell: it does where the source holds a capital."""

STATUSES = ("approved", "proposed", "deprecated")
"""``approved`` and ``proposed`` terms are pinned and checked; ``deprecated`` ones are kept for the record."""

COLUMNS = (
    *("source", "type", "case"),
    *(f"{lang}{suffix}" for lang in TARGETS for suffix in ("", "_variants", "_forbidden")),
    *("note", "status"),
)
"""The columns of a file; all but ``source`` may be missing."""

_DELIMITERS = ",;\t"


def load_term_base(folder: Path, root: Path | None = None) -> TermBase:
    """Return the terms of all CSV files of a folder, by name of the file; a folder without any holds none.

    Paths in the terms and in errors are relative to ``root`` (default: to the folder's parent). Raises
    TranslatorError, with the line, for what is not a term base: no such folder, not UTF-8, an unknown or
    repeated column, a row with too few or too many cells, an unbalanced quote, an unknown type, case or
    status, variants without the required form.
    """
    base = folder.parent if root is None else root
    if not folder.is_dir():
        where = _shown(folder, base)
        raise TranslatorError("no such folder", path=where, hint="put the CSV files of the term base there")
    paths = sorted(path for path in folder.glob("*.csv") if not path.name.startswith((".", "~")))
    terms = tuple(term for path in paths for term in read_terms(path, _shown(path, base)))
    return TermBase(terms, _signature(terms))


def read_terms(path: Path, shown: str | None = None) -> tuple[Term, ...]:
    """Return the terms of one file; ``shown`` is how terms and errors cite it.

    Raises TranslatorError as ``load_term_base`` does.
    """
    name = path.as_posix() if shown is None else shown
    try:
        data = path.read_bytes()
    except OSError as error:
        raise TranslatorError(f"cannot be read: {error.strerror}", path=name) from None
    return tuple(parse_terms(_decode(data, name), name))


def parse_terms(text: str, path: str) -> Iterator[Term]:
    """Yield the terms of a file's text; ``path`` is how terms and errors cite it.

    >>> [term] = parse_terms("source;type;es;es_variants\\nMSS;acronym;MSS;MMAS|misión", "organisations.csv")
    >>> term.case_sensitive, term.forms["es"].allowed, term.line
    (True, ('MSS', 'MMAS', 'misión'), 2)
    """
    rows = _rows(text, path)
    header_line, header = next(rows, (1, []))
    columns = _columns(header, path, header_line)
    for line, cells in rows:
        while len(cells) > len(columns) and not cells[-1].strip():
            cells.pop()
        if len(cells) != len(columns):
            raise TranslatorError(
                f"expected {len(columns)} cells, found {len(cells)}",
                path=path,
                line=line,
                hint='put a cell that holds the separator between "quotes"',
            )
        yield _term(dict(zip(columns, cells, strict=True)), path, line)


def _shown(path: Path, root: Path) -> str:
    try:
        return path.resolve().relative_to(root.resolve()).as_posix()
    except ValueError:
        return path.as_posix()


def _decode(data: bytes, path: str) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise TranslatorError("is UTF-16", path=path, line=1, hint="save it as 'CSV UTF-8'")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = len(re.findall(rb"\r\n|\r|\n", data[: error.start])) + 1
        raise TranslatorError("is not UTF-8", path=path, line=line, hint="save it as 'CSV UTF-8'") from None


def _rows(text: str, path: str) -> Iterator[tuple[int, list[str]]]:
    """Yield each row that holds anything, with the line it begins on."""
    declared = re.match(r"sep=([,;\t])\r?\n", text)  # what Excel writes and reads above the header
    skipped = 1 if declared else 0
    body = text[declared.end() :] if declared else text
    delimiter = declared[1] if declared else _delimiter(body)
    reader = csv.reader(io.StringIO(body, newline=""), delimiter=delimiter, strict=True)
    line = 1 + skipped
    while True:
        try:
            cells = next(reader, None)
        except csv.Error as error:
            what = "unbalanced quote" if "end of data" in str(error) else f"broken row: {error}"
            hint = 'a quote inside a quoted cell is written twice: ""'
            raise TranslatorError(what, path=path, line=line, hint=hint) from None
        if cells is None:
            return
        if any(cell.strip() for cell in cells):
            yield line, cells
        line = 1 + skipped + reader.line_num


def _delimiter(text: str) -> str:
    """Return the separator that the header uses most, outside quotes."""
    header = next((row for row in text.splitlines() if row.strip()), "")
    bare = re.sub(r'"[^"]*"', "", header)
    return max(_DELIMITERS, key=bare.count)


def _columns(header: list[str], path: str, line: int) -> list[str]:
    columns = [" ".join(cell.lower().split()) for cell in header]
    while columns and not columns[-1]:
        columns.pop()
    for index, column in enumerate(columns):
        if column not in COLUMNS:
            raise TranslatorError(
                f"unknown column '{column}'", path=path, line=line, hint=_known(column, COLUMNS)
            )
        if column in columns[:index]:
            raise TranslatorError(f"column '{column}' stands twice", path=path, line=line)
    if "source" not in columns:
        hint = f"the first row names the columns: {', '.join(COLUMNS)}"
        raise TranslatorError("no column 'source'", path=path, line=line, hint=hint)
    return columns


def _known(value: str, known: Iterable[str]) -> str:
    names = list(known)
    close = difflib.get_close_matches(value, names, n=1)
    return (f"did you mean '{close[0]}'? " if close else "") + f"known: {', '.join(names)}"


def _term(row: dict[str, str], path: str, line: int) -> Term:
    sources = _list(row["source"])
    if not sources:
        raise TranslatorError("no source", path=path, line=line, hint="every term needs its English form")
    case = _choice(row, "case", CASES, path, line)
    return Term(
        sources=sources,
        type=_choice(row, "type", TYPES, path, line) or _guess_type(sources[0]),
        case_sensitive=case == "sensitive" if case else _has_capital(sources[0]),
        forms=_all_forms(row, path, line),
        note=_text(row.get("note", "")),
        status=_choice(row, "status", STATUSES, path, line) or STATUSES[0],
        path=path,
        line=line,
    )


def _choice(row: dict[str, str], column: str, known: tuple[str, ...], path: str, line: int) -> str:
    value = " ".join(row.get(column, "").lower().split())
    if value and value not in known:
        raise TranslatorError(f"unknown {column} '{value}'", path=path, line=line, hint=_known(value, known))
    return value


def _all_forms(row: dict[str, str], path: str, line: int) -> dict[str, Forms]:
    found: dict[str, Forms] = {}
    for lang in TARGETS:
        required = _text(row.get(lang, ""))
        variants = _list(row.get(f"{lang}_variants", ""))
        forbidden = _list(row.get(f"{lang}_forbidden", ""))
        if "|" in required:
            raise TranslatorError(
                f"two required forms in column '{lang}'",
                path=path,
                line=line,
                hint=f"keep one, and put the others into '{lang}_variants'",
            )
        if required:
            found[lang] = Forms(required, variants, forbidden)
        elif variants or forbidden:
            raise TranslatorError(
                f"column '{lang}' is empty, but '{lang}_{'variants' if variants else 'forbidden'}' is not",
                path=path,
                line=line,
                hint="state the required form",
            )
    return found


def _text(cell: str) -> str:
    return unicodedata.normalize("NFC", cell).strip()


def _list(cell: str) -> tuple[str, ...]:
    parts = (_text(part) for part in cell.split("|"))
    return tuple(part for part in parts if part)


def _has_capital(text: str) -> bool:
    return any(char.isupper() for char in text)


def _guess_type(source: str) -> str:
    return "acronym" if source.isupper() and len(source) > 1 and source.isalnum() else "term"


def _signature(terms: Iterable[Term]) -> str:
    content = [
        (
            term.sources,
            term.type,
            term.case_sensitive,
            [(lang, f.required, f.variants, f.forbidden) for lang, f in sorted(term.forms.items())],
            term.note,
            term.status,
        )
        for term in terms
    ]
    return hashlib.sha256(json.dumps(content, ensure_ascii=False).encode()).hexdigest()[:16]
