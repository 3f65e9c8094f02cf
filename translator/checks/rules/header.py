"""The header of a catalog, and the waivers that stand in comments."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import PurePosixPath

from translator.checks.base import Check, Context, Entry, Example
from translator.checks.entries import waivers
from translator.checks.registry import all_checks, register
from translator.findings import Finding, Severity
from translator.languages import TARGETS

_GOOD = (
    "Language: es\nMIME-Version: 1.0\nContent-Type: text/plain; charset=UTF-8\n"
    "Content-Transfer-Encoding: 8bit\nPlural-Forms: nplurals=2; plural=(n != 1);\n"
)
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}(?::\d{2})?\s*(?:[+-]\d{2}:?\d{2}|Z)?$")
_PLACEHOLDERS = (
    "PACKAGE VERSION",
    "YEAR-MO-DA HO:MI+ZONE",
    "FULL NAME <EMAIL@ADDRESS>",
    "LANGUAGE <LL@li.org>",
)


@register
class HeaderCheck(Check):
    """What gettext and its tools read from the header: language, encoding, plural rule, dates."""

    id = "header"
    description = "The catalog's header lacks a field that tools need, or has it wrong"
    severity = Severity.ERROR
    headers = True
    empties = True
    bad = Example("es", "", _GOOD.replace("charset=UTF-8", "charset=CHARSET"))
    good = Example("es", "", _GOOD)
    source = "GNU gettext manual, “Filling in the Header Entry”"

    def check(self, entry: Entry, context: Context) -> Iterator[Finding]:
        """Yield a finding for each field that is missing or wrong."""
        fields = dict(_FIELD.findall(entry.msgstr))
        for problem in (
            *_language(fields, entry),
            *_encoding(fields),
            *_plurals(fields, entry.lang),
            *_dates(fields),
            *_unfilled(fields),
        ):
            yield self.finding(entry, problem)
        if context.published and entry.fuzzy:
            yield self.finding(entry, "the header of a published catalog is marked fuzzy")


_FIELD = re.compile(r"^([\w-]+):[ \t]*(.*?)[ \t]*$", re.MULTILINE)


def _language(fields: dict[str, str], entry: Entry) -> Iterator[str]:
    declared = fields.get("Language", "")
    folders = [part for part in PurePosixPath(entry.path).parts[:-1] if part in TARGETS]
    if not declared:
        yield f"there is no Language: {entry.lang}"
    elif folders and re.split(r"[_@-]", declared)[0] != folders[-1]:
        yield f"Language is {declared}, but the catalog lies in {folders[-1]}/"


def _encoding(fields: dict[str, str]) -> Iterator[str]:
    charset = re.search(r"charset=([\w-]+)", fields.get("Content-Type", ""))
    if charset is None:
        yield "Content-Type names no charset; it must be “text/plain; charset=UTF-8”"
    elif charset[1].lower() not in ("utf-8", "utf8"):
        yield f"the charset is {charset[1]}, not UTF-8"
    if fields.get("MIME-Version", "1.0") != "1.0":
        yield f"MIME-Version is {fields['MIME-Version']}, not 1.0"
    if fields.get("Content-Transfer-Encoding", "8bit").lower() != "8bit":
        yield f"Content-Transfer-Encoding is {fields['Content-Transfer-Encoding']}, not 8bit"


def _plurals(fields: dict[str, str], lang: str) -> Iterator[str]:
    declared = fields.get("Plural-Forms")
    if declared is None:
        return
    wanted = TARGETS[lang].plural_forms
    match = re.fullmatch(r"nplurals=(\d+);\s*plural=([^;]+);?", declared)
    if match is None:
        yield f"Plural-Forms is not understood; it must be “{wanted}”"
    # CLDR 38 and later give Spanish and French a third form, for millions ("un millón de").
    elif _rule(declared) != _rule(wanted) and "1000000" not in declared:
        yield f"Plural-Forms is not the rule of {TARGETS[lang].name}; it must be “{wanted}”"


def _rule(plural_forms: str) -> str:
    return re.sub(r"[\s();]", "", plural_forms)


def _dates(fields: dict[str, str]) -> Iterator[str]:
    for name in ("POT-Creation-Date", "PO-Revision-Date"):
        value = fields.get(name, "")
        if value and value not in _PLACEHOLDERS and not _DATE.match(value):
            yield f"{name} “{value}” is not of the form 2026-01-31 15:00+0000"


def _unfilled(fields: dict[str, str]) -> Iterator[str]:
    for name, value in fields.items():
        if value in _PLACEHOLDERS and name != "PO-Revision-Date":
            yield f"{name} is still the placeholder “{value}”"


@register
class WaiverCheck(Check):
    """A comment that waives a check must say why, and name a check that there is."""

    id = "waiver"
    description = "A check-ignore comment gives no reason, or names no check that exists"
    severity = Severity.WARNING
    bad = Example("es", "Aid arrived.", "Llegó la ayuda.")
    good = Example("es", "Aid arrived.", "Llegó la ayuda.")

    def check(self, entry: Entry, context: Context) -> Iterator[Finding]:
        """Yield a finding for each waiver of the entry's comment that does not count."""
        if "check-ignore" not in entry.tcomment:
            return
        for check, reason in waivers(entry.tcomment).items():
            if check not in _ids():
                yield self.finding(entry, f"the waiver names no check that exists: {check}")
            elif not reason:
                yield self.finding(entry, f"the waiver of {check} gives no reason, so it does not count")


@lru_cache(maxsize=1)
def _ids() -> frozenset[str]:
    return frozenset(check.id for check in all_checks())
