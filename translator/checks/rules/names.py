"""Proper names and acronyms stay what they are."""

from __future__ import annotations

import re
from collections.abc import Iterator

from translator.checks.base import Check, Context, Entry, Example
from translator.checks.names.acronyms import acronyms, bare, known, own_acronyms
from translator.checks.names.compare import changed_name
from translator.checks.registry import register
from translator.checks.strictness import is_strict
from translator.findings import Finding, Severity


@register
class NameCheck(Check):
    """A name of the source is gone and another stands in the translation.

    Transliterations and names with a form of their own (London, Londres) are known; a name that is merely
    left out is none of this check's concern.
    """

    id = "name"
    description = "A proper name gave way to another one"
    severity = Severity.WARNING
    bad = Example("es", "The officer, Douglas Kanja, resigned.", "El oficial, Douglas Perales, dimitió.")
    good = Example("es", "The officer, Douglas Kanja, resigned.", "El oficial, Douglas Kanja, dimitió.")

    def check(self, entry: Entry, context: Context) -> Iterator[Finding]:
        """Yield at most one finding: the first name that came in another's stead."""
        changed = changed_name(entry.msgid, entry.msgstr, entry.lang, strict=is_strict(entry))
        if changed is not None:
            lost, new = changed
            yield self.finding(
                entry, f"“{lost.text}” in the source, “{new.text}” in the translation", (new.start, new.end)
            )


@register
class AcronymCheck(Check):
    """An acronym is either kept or given as the language's own (UN, ONU).

    Which it is, only a list can tell; so an acronym is taken for changed when the list knows other forms
    for it, or when the translation has it with one letter different. Of those the list knows, one that
    stands in brackets in the source, where it is introduced, must be there.
    """

    id = "acronym"
    description = "An acronym is lost where it is introduced, or changed"
    severity = Severity.WARNING
    bad = Example("fr", "The mission (MSS) has 1,000 officers.", "La mission (MSX) compte 1 000 policiers.")
    good = Example("fr", "The mission (MSS) has 1,000 officers.", "La mission (MSS) compte 1 000 policiers.")

    def check(self, entry: Entry, context: Context) -> Iterator[Finding]:
        """Yield a finding for each acronym of the source that was changed or lost."""
        source = acronyms(entry.msgid)
        if not source:
            return
        target = acronyms(entry.msgstr)
        lost = [acronym for acronym in source if not _is_there(acronym, entry)]
        new = [acronym for acronym in target if acronym not in source and bare(acronym) not in entry.msgid]
        for acronym in lost:
            other = next((one for one in new if _is_changed(acronym, one, entry)), None)
            if other is not None:
                yield self.finding(entry, f"the acronym {acronym} became {other}", target[other])
            elif not new and acronym in known(entry.lang) and f"({acronym})" in entry.msgid:
                yield self.finding(entry, f"the acronym {acronym} is lost")


def _is_there(acronym: str, entry: Entry) -> bool:
    text = entry.msgstr.replace(".", "")
    if re.search(rf"(?<![^\W\d_]){re.escape(acronym)}(?![A-Z])", text, re.IGNORECASE):
        return True
    forms = known(entry.lang).get(acronym, ())
    return any(re.search(rf"(?<!\w){re.escape(bare(form))}", text, re.IGNORECASE) for form in forms)


def _is_changed(acronym: str, other: str, entry: Entry) -> bool:
    """Whether another acronym cannot be the language's own for this one."""
    if other in own_acronyms(entry.lang) or set(other) <= set(acronym):
        return False  # other languages order the same words otherwise: IAEA, AIEA
    if acronym in known(entry.lang):
        return len(acronym) == len(other)
    if not is_strict(entry) or len(acronym) != len(other) or len(other) < 3:
        return False
    return sum(a != b for a, b in zip(acronym, other, strict=True)) == 1
