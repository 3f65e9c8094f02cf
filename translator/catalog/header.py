"""The header of a catalog: complete when it is made, and then left to the humans who edit it.

No field is taken from the clock. Both dates are those of the source (``story_date``) when the catalog is
made and stay as they are until an editor writes them, so a run changes no line of a header unless it has
to: a field is missing, the text is no longer in the declared charset, or other models or terms were used.
"""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from translator import __version__
from translator.catalog.model import FUZZY, Header
from translator.languages import language

GENERATOR: Final = "wire-translator"
MODEL_FIELD: Final = "X-Translator-Model"
GLOSSARY_FIELD: Final = "X-Translator-Glossary"

# GNU gettext manual, "Filling in the Header Entry"; the order is that of xgettext.
_ORDER = (
    "Project-Id-Version", "Report-Msgid-Bugs-To", "POT-Creation-Date", "PO-Revision-Date",
    "Last-Translator", "Language-Team", "Language", "MIME-Version", "Content-Type",
    "Content-Transfer-Encoding", "Plural-Forms", "X-Generator", MODEL_FIELD, GLOSSARY_FIELD,
)  # fmt: skip
_PLACEHOLDERS = frozenset(
    {"PACKAGE VERSION", "YEAR-MO-DA HO:MI+ZONE", "FULL NAME <EMAIL@ADDRESS>", "LANGUAGE <LL@li.org>"}
)
_UTF8 = "text/plain; charset=UTF-8"
_OURS = (MODEL_FIELD, GLOSSARY_FIELD)


@dataclass(frozen=True, slots=True)
class HeaderInfo:
    """What a run knows for headers.

    ``created`` is a date as ``story_date`` gives it; ``model`` and ``glossary`` are the signatures of what
    the drafts were made with; ``bugs`` and ``team`` come from the settings.
    """

    created: str = ""
    model: str = ""
    glossary: str = ""
    bugs: str = ""
    team: str = ""


def story_date(path: Path) -> str:
    """Return the date of a story for headers, in UTC: SOURCE_DATE_EPOCH if set, else the file's own.

    The variable is that of reproducible-builds.org. The same story gives the same date on every run.

    >>> import os; os.environ["SOURCE_DATE_EPOCH"] = "1700000000"
    >>> story_date(Path("aid.txt"))
    '2023-11-14 22:13+0000'
    >>> del os.environ["SOURCE_DATE_EPOCH"]
    """
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    seconds = float(epoch) if re.fullmatch(r"\d+", epoch) else path.stat().st_mtime
    return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%d %H:%M+0000")


def catalog_header(old: Header | None, lang: str, slug: str, info: HeaderInfo, *, drafted: bool) -> Header:
    """Return the header of a story's catalog in a language, made new or from the one it has.

    What is there stays (a translator's name, the fields of Poedit or Weblate, unknown ones, comments), but
    for placeholders that were never filled in and a charset other than UTF-8. The generator and the two
    signatures follow when the run ``drafted`` something; an editor's own X-Generator stays.
    Raises TranslatorError for an unknown language.
    """
    wanted = _wanted(lang, slug, info)
    if old is None:
        comments = (
            f"{language(lang).name} translation of the story {slug}.",
            "A fuzzy entry is a machine draft: no human has reviewed it.",
        )
        return Header(tuple((name, wanted[name]) for name in _ORDER if name in wanted), comments)
    header = _completed(old, wanted)
    if not header.get("Content-Type").lower().endswith("utf-8"):
        header = header.with_field("Content-Type", _UTF8)
    if drafted:
        for name in (*_OURS, "X-Generator"):
            if name in wanted and (name in _OURS or header.get(name).startswith(GENERATOR)):
                header = header.with_field(name, wanted[name])
    return header


def template_header(old: Header | None, slug: str, info: HeaderInfo) -> Header:
    """Return the header of a story's template: placeholders for the translator, as xgettext writes it."""
    if old is not None:
        return old
    wanted = {
        **_wanted("es", slug, info),
        "PO-Revision-Date": "YEAR-MO-DA HO:MI+ZONE",
        "Last-Translator": "FULL NAME <EMAIL@ADDRESS>",
        "Language-Team": "LANGUAGE <LL@li.org>",
        "Language": "",
    }
    fields = tuple(
        (name, wanted[name]) for name in _ORDER if name in wanted and name not in ("Plural-Forms", *_OURS)
    )
    return Header(fields, (f"Translation template of the story {slug}.",), flags=(FUZZY,))


def signatures(header: Header | None) -> tuple[str, str]:
    """Return the signatures of model and glossary that the drafts were made with ("" where unknown)."""
    return ("", "") if header is None else (header.get(MODEL_FIELD), header.get(GLOSSARY_FIELD))


def _wanted(lang: str, slug: str, info: HeaderInfo) -> dict[str, str]:
    fields = {
        "Project-Id-Version": slug,
        "Report-Msgid-Bugs-To": info.bugs,
        "POT-Creation-Date": info.created,
        "PO-Revision-Date": info.created,
        # What msginit writes where there is no translator and no team.
        "Last-Translator": "Automatically generated",
        "Language-Team": info.team or "none",
        "Language": lang,
        "MIME-Version": "1.0",
        "Content-Type": _UTF8,
        "Content-Transfer-Encoding": "8bit",
        "Plural-Forms": language(lang).plural_forms,
        "X-Generator": f"{GENERATOR} {__version__}",
        MODEL_FIELD: info.model,
        GLOSSARY_FIELD: info.glossary,
    }
    optional = ("POT-Creation-Date", "PO-Revision-Date", *_OURS)
    return {name: value for name, value in fields.items() if value or name not in optional}


def _completed(header: Header, wanted: dict[str, str]) -> Header:
    """Return the header with its placeholders filled in and missing fields at their usual places."""
    fields = list(header.fields)
    for index, (name, value) in enumerate(fields):
        if name in wanted and (value in _PLACEHOLDERS or (name == "Language" and not value)):
            fields[index] = (name, wanted[name])
    for rank, name in enumerate(_ORDER):
        if name not in wanted or name in _OURS or any(name == field for field, _ in fields):
            continue
        before = [index for index, (field, _) in enumerate(fields) if field in _ORDER[:rank]]
        fields.insert(before[-1] + 1 if before else 0, (name, wanted[name]))
    return replace(header, fields=tuple(fields))
