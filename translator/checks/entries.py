"""Catalog files as entries for the checks, with the waivers that comments give them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from translator.checks.base import Entry
from translator.errors import TranslatorError
from translator.languages import TARGETS

if TYPE_CHECKING:
    import polib

HEADER_ROLE = "header"

_ROLE = re.compile(r"^\s*role\s*[:=]?\s+([a-z][a-z-]*)\s*$", re.MULTILINE)
_WAIVER = re.compile(
    r"^[ \t]*check-ignore:[ \t]*(?P<ids>[\w-]+(?:[ \t]*,[ \t]*[\w-]+)*)(?P<reason>.*)$", re.MULTILINE
)
_SYNTAX = re.compile(r"\(line (\d+)\)(?:: (.+))?")


def load_entries(path: Path, root: Path) -> list[Entry]:
    """Read the entries of a PO file in file order, the header first (empty msgid, role "header").

    A plural message gives one entry for each form. The language is that of the ``Language`` header, else of
    a folder of the path (``locales/es/…``); a waiver in the comment of the header waives for all entries.
    Raises TranslatorError for a file that is not there, is no PO file, or is in a language not served.
    """
    shown = _shown(path, root)
    catalog = _parse(path, shown)
    lang = _language(catalog, shown)
    header = Entry(
        msgid="",
        msgstr="".join(f"{name}: {value}\n" for name, value in catalog.metadata.items()),
        lang=lang,
        path=shown,
        line=1,
        role=HEADER_ROLE,
        fuzzy=bool(catalog.metadata_is_fuzzy),
        tcomment=catalog.header,
        waivers=waivers(catalog.header),
    )
    return [header, *(entry for one in catalog for entry in _entries(one, lang, shown, header.waivers))]


def waivers(comment: str) -> dict[str, str]:
    """Return the waivers of a translator comment: check id → reason ("" where none is given).

    >>> waivers("Desk: fine.\\ncheck-ignore: number, name the source is wrong\\ncheck-ignore: term-missing")
    {'number': 'the source is wrong', 'name': 'the source is wrong', 'term-missing': ''}
    """
    found: dict[str, str] = {}
    for match in _WAIVER.finditer(comment):
        reason = match["reason"].strip(" \t:–—-")
        found.update(dict.fromkeys(re.split(r"[ \t]*,[ \t]*", match["ids"]), reason))
    return found


def _shown(path: Path, root: Path) -> str:
    try:
        return path.resolve().relative_to(root.resolve()).as_posix()
    except ValueError:
        return path.as_posix()


def _parse(path: Path, shown: str) -> polib.POFile:
    import polib

    if not path.is_file():
        raise TranslatorError("no such catalog", path=shown)
    try:
        return polib.pofile(str(path))
    except UnicodeDecodeError:
        raise TranslatorError(
            "not in the encoding that its header names", path=shown, hint="save the catalog as UTF-8"
        ) from None
    except OSError as error:
        match = _SYNTAX.search(str(error))
        if match is None:
            raise TranslatorError(f"cannot be read: {error.strerror or error}", path=shown) from None
        raise TranslatorError(
            f"not a PO file: {match[2] or 'syntax error'}", path=shown, line=int(match[1])
        ) from None


def _language(catalog: polib.POFile, shown: str) -> str:
    declared = catalog.metadata.get("Language", "").strip()
    for code in (declared, *reversed(PurePosixPath(shown).parts[:-1]), PurePosixPath(shown).stem):
        base = re.split(r"[_\-@]", code)[0].lower()
        if base in TARGETS:
            return base
    raise TranslatorError(
        f"the catalog's language '{declared}' is not served" if declared else "the catalog names no language",
        path=shown,
        hint=f"its Language header must be one of {', '.join(TARGETS)}",
    )


def _entries(entry: polib.POEntry, lang: str, shown: str, inherited: Mapping[str, str]) -> Iterator[Entry]:
    role = _ROLE.search(entry.comment)
    pairs = [(entry.msgid, entry.msgstr)]
    if entry.msgid_plural:
        pairs = [
            (entry.msgid if int(index) == 0 else entry.msgid_plural, form)
            for index, form in sorted(entry.msgstr_plural.items())
        ]
    own = waivers(entry.tcomment)
    own.update({check: reason for check, reason in inherited.items() if not own.get(check)})
    for msgid, msgstr in pairs:
        yield Entry(
            msgid=msgid,
            msgstr=msgstr,
            lang=lang,
            path=shown,
            line=entry.linenum or 0,
            msgctxt=entry.msgctxt,
            role=role[1] if role else "",
            fuzzy=entry.fuzzy,
            obsolete=bool(entry.obsolete),
            comment=entry.comment,
            tcomment=entry.tcomment,
            references=tuple(entry.occurrences),
            waivers=own,
        )
