"""The checks as a checker of Babel: ``pybabel compile`` reports what would embarrass the agency.

Babel calls every function of the entry point ``babel.checkers`` for each message of each catalog that it
checks (``babel.messages.checkers``), in whatever project it runs. So this one speaks of wire copy alone:
messages with the role that this toolkit's templates give them, in a language that it serves.
"""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from babel.messages.catalog import Catalog, Message

    from translator.checks.base import Context

_ROLE = re.compile(r"role: ([a-z-]+)$")


def check(catalog: Catalog | None, message: Message) -> None:
    """Raise babel's TranslationError for what the checks find wrong with a message; silent otherwise.

    Only findings of error severity count, and only of messages that are translated: Babel reports neither
    missing nor fuzzy ones, and a plural message is none of a story. The term base is that of the project
    in the working folder, where there is one. Of several findings all are told, in one line.
    """
    role = next((match[1] for line in message.auto_comments if (match := _ROLE.match(line))), "")
    if not role or catalog is None or catalog.locale is None or message.fuzzy:
        return
    msgid, msgstr, lang = message.id, message.string, catalog.locale.language
    if not isinstance(msgid, str) or not isinstance(msgstr, str) or not msgid or not msgstr:
        return
    findings = _errors(msgid, msgstr, lang, message.context, role, "\n".join(message.user_comments))
    if findings:
        from babel.messages.catalog import TranslationError

        raise TranslationError("; ".join(findings))


def _errors(msgid: str, msgstr: str, lang: str, msgctxt: str | None, role: str, tcomment: str) -> list[str]:
    from translator.checks.base import Entry
    from translator.checks.entries import waivers
    from translator.checks.run import check_entry
    from translator.findings import Severity
    from translator.languages import TARGETS

    if lang not in TARGETS:
        return []
    entry = Entry(
        msgid=msgid,
        msgstr=msgstr,
        lang=lang,
        msgctxt=msgctxt,
        role=role,
        tcomment=tcomment,
        waivers=waivers(tcomment),
    )
    return [
        f"{finding.message} ({finding.check})"
        for finding in check_entry(entry, _context(Path.cwd()))
        if finding.severity is Severity.ERROR
    ]


@lru_cache(maxsize=4)
def _context(folder: Path) -> Context:
    """Return what the checks know of the project in a folder: its term base, if that can be read."""
    from translator.checks.base import Context
    from translator.errors import TranslatorError
    from translator.glossary.csvfile import load_term_base
    from translator.project import open_project

    try:
        glossary = open_project(folder).glossary_folder
        return Context(load_term_base(glossary) if glossary.is_dir() else None)
    except TranslatorError:
        return Context()
