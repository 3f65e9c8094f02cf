"""Slips in a reviewed catalog of another tool, told from its translators' habits by the catalog as a whole.

Some translators join sentences, turn quotes into reported speech and correct the figures of the source, in
up to one segment in twenty; others hold to the form of the source throughout. A single entry does not tell
which it is, a catalog does: where a rule is kept in all entries but a few, those few are slips.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from translator.checks.base import Check, Context, Entry
from translator.checks.strictness import is_strict
from translator.findings import Finding

LEAST_ENTRIES = 500
"""Reviewed entries of one language that it takes to know their habits."""
_SHARE = 2000  # one entry in so many (but one at least) may break a rule that counts as kept


def outliers(checks: Sequence[Check], entries: Sequence[Entry], context: Context) -> Iterator[Finding]:
    """Yield what each check would report if it were strict, where all but very few entries are clean.

    ``entries`` are of one language. Nothing is yielded that a check reports by itself.
    """
    reviewed = [entry for entry in entries if entry.msgstr and not is_strict(entry)]
    if len(reviewed) < LEAST_ENTRIES:
        return
    stricter: list[Entry] = []  # made as far as they are needed: most checks give up early
    for check in checks:
        yield from _outliers(check, reviewed, stricter, context)


def _outliers(
    check: Check, reviewed: Sequence[Entry], stricter: list[Entry], context: Context
) -> Iterator[Finding]:
    allowed = max(1, len(reviewed) // _SHARE)
    found: list[list[Finding]] = []
    for index, entry in enumerate(reviewed):
        if index == len(stricter):
            stricter.append(_as_strict(entry))
        more = _suspects(check, entry, stricter[index], context)
        if more:
            found.append(more)
            if len(found) > allowed:
                return
    for more in found:
        yield from more


def suspects(check: Check, entry: Entry, context: Context) -> list[Finding]:
    """Return what a check would report about a reviewed entry if it were strict, and does not otherwise."""
    return _suspects(check, entry, _as_strict(entry), context)


def _as_strict(entry: Entry) -> Entry:
    return replace(entry, role="paragraph")


def _suspects(check: Check, entry: Entry, strict: Entry, context: Context) -> list[Finding]:
    found = [] if entry.waivers.get(check.id) else list(check.check(strict, context))
    if not found:
        return found
    sure = {(finding.message, finding.span) for finding in check.check(entry, context)}
    return [finding for finding in found if (finding.message, finding.span) not in sure]
