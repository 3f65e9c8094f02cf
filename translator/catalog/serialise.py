"""Catalogs as text, laid out exactly as GNU gettext's ``msgcat`` lays them out.

polib wraps with Python's ``textwrap`` and sorts header fields, so what it writes changes wholesale when
a gettext tool, Poedit or Weblate next saves the file; this writer is a fixed point of ``msgcat``.
"""

from __future__ import annotations

from collections.abc import Iterator

from translator.catalog.linebreak import wrap
from translator.catalog.model import FUZZY, Catalog, Entry, Header, Reference

_PAGE = 79
_ESCAPES = {
    "\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r",
    "\a": "\\a", "\b": "\\b", "\f": "\\f", "\v": "\\v",
}  # fmt: skip
_TABLE = str.maketrans(_ESCAPES)


def serialise(catalog: Catalog) -> bytes:
    """Return the catalog as the bytes of a PO file, in UTF-8.

    Obsolete entries come last; those without a translation are left out, as gettext leaves them.
    ``msgcat`` gives the same bytes back (gettext 0.21, page width 80).
    """
    entries = [*catalog.active, *(entry for entry in catalog.obsolete if entry.translated)]
    if catalog.header is not None:
        entries.insert(0, header_entry(catalog.header))
    return "\n".join(entry_text(entry) for entry in entries).encode()


def header_entry(header: Header) -> Entry:
    """Return the header as the entry that a PO file holds it in (empty msgid)."""
    lines = (f"{name}: {value}\n" if name else f"{value}\n" for name, value in header.fields)
    return Entry(
        msgid="",
        msgstr="".join(lines),
        comments=header.comments,
        extracted=header.extracted,
        flags=header.flags,
    )


def entry_text(entry: Entry) -> str:
    """Return the lines of one entry.

    >>> print(entry_text(Entry("Aid arrived.", "Llegó la ayuda.", flags=("fuzzy",),
    ...     references=(Reference("locales/en/aid.txt", 3),))), end="")
    #: locales/en/aid.txt:3
    #, fuzzy
    msgid "Aid arrived."
    msgstr "Llegó la ayuda."
    """
    return "".join(f"{line}\n" for line in _lines(entry))


def _lines(entry: Entry) -> Iterator[str]:
    for comment in entry.comments:
        yield _comment("#", comment)
    for comment in entry.extracted:
        yield _comment("#.", comment)
    yield from _references(entry.references)
    flags = _ordered(entry)
    if flags:
        yield f"#, {', '.join(flags)}"
    wrapped = "no-wrap" not in entry.flags
    before = "#~| " if entry.obsolete else "#| "
    if entry.previous is not None:
        for keyword, value in (
            ("msgctxt", entry.previous.msgctxt),
            ("msgid", entry.previous.msgid),
            ("msgid_plural", entry.previous.msgid_plural),
        ):
            if value is not None:
                yield from _string(before, keyword, value, wrapped)
    prefix = "#~ " if entry.obsolete else ""
    if entry.msgctxt is not None:
        yield from _string(prefix, "msgctxt", entry.msgctxt, wrapped)
    yield from _string(prefix, "msgid", entry.msgid, wrapped)
    if entry.msgid_plural is None:
        yield from _string(prefix, "msgstr", entry.msgstr, wrapped)
        return
    yield from _string(prefix, "msgid_plural", entry.msgid_plural, wrapped)
    for index, form in enumerate(entry.msgstr_plural):
        yield from _string(prefix, f"msgstr[{index}]", form, wrapped)


def _comment(marker: str, comment: str) -> str:
    # Gettext reads a backslash at the end of any line, comments too, as a continuation.
    guard = " " if comment.endswith("\\") else ""
    return f"{marker} {comment}{guard}" if comment else marker


def _ordered(entry: Entry) -> list[str]:
    """Return the flags as msgcat orders them: fuzzy (of a translation only), formats, range, no-wrap."""
    rank = {FUZZY: 0, "no-wrap": 3}
    flags = (flag for flag in dict.fromkeys(entry.flags) if flag != FUZZY or entry.translated)
    return sorted(flags, key=lambda flag: rank.get(flag, 2 if flag.startswith("range:") else 1))


def _references(references: tuple[Reference, ...]) -> Iterator[str]:
    line, used = "#:", 2
    for reference in references:
        # A file name with a space stands between isolates (gettext manual, "The Format of PO Files").
        path = f"\u2068{reference.path}\u2069" if " " in reference.path else reference.path
        item = f" {path}:{reference.line}" if reference.line else f" {path}"
        size = len(item.encode())  # msgcat counts bytes here, not columns
        if line != "#:" and used + size > _PAGE:
            yield line
            line, used = "#:", 2
        line += item
        used += size
    if line != "#:":
        yield line


def _string(prefix: str, keyword: str, value: str, wrapped: bool) -> Iterator[str]:
    """Yield a keyword and its string, wrapped as ``write-po.c`` of gettext wraps it."""
    portions = _portions(value)
    width = _PAGE - 2 - len(prefix) if wrapped else 1_000_000_000
    if len(portions) == 1:
        pieces = _wrapped(portions[0], width, len(keyword) + 1)
        if len(pieces) == 1:
            yield f'{prefix}{keyword} "{pieces[0]}"'
            return
    yield f'{prefix}{keyword} ""'
    for portion in portions:
        for piece in _wrapped(portion, width, 0):
            yield f'{prefix}"{piece}"'


def _portions(value: str) -> list[str]:
    """Return the value cut after each newline, escaped; one empty portion for an empty value."""
    *lines, rest = value.split("\n")
    cut = [f"{line}\n" for line in lines] + ([rest] if rest or not lines else [])
    return [portion.translate(_TABLE) for portion in cut]


def _wrapped(escaped: str, width: int, first_column: int) -> list[str]:
    if len(escaped) * 2 + first_column <= width:  # no character is wider than two columns
        return [escaped]
    no_break: set[int] = set()
    index = escaped.find("\\")
    while index >= 0:
        no_break.add(index + 1)
        index = escaped.find("\\", index + 2)
    if escaped.endswith("\\n") and len(escaped) - 1 in no_break:
        no_break.add(len(escaped) - 2)
    return wrap(escaped, width, first_column, no_break)
