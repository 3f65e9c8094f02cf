"""Proper names and acronyms stay what they are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from translator.checks.base import Check, Context, Entry, Example
from translator.checks.names.acronyms import KEPT, acronyms, bare, known, own_acronyms
from translator.checks.names.compare import changed_name
from translator.checks.registry import register
from translator.checks.strictness import is_strict
from translator.checks.termspans import term_spans
from translator.findings import Finding, Severity


@register
class NameCheck(Check):
    """A name of the source is gone and another stands in the translation.

    Transliterations and names with a form of their own (London, Londres) are known; a name that is merely
    left out is none of this check's concern, and what the term base gives a form is for its own checks.
    """

    id = "name"
    description = "A proper name gave way to another one"
    severity = Severity.WARNING
    measured = True
    bad = Example("es", "The officer, Douglas Kanja, resigned.", "El oficial, Douglas Quispe, dimitió.")
    good = Example("es", "The officer, Douglas Kanja, resigned.", "El oficial, Douglas Kanja, dimitió.")

    def check(self, entry: Entry, context: Context) -> Iterator[Finding]:
        """Yield at most one finding: the first name that came in another's stead."""
        strict = is_strict(entry)
        changed = changed_name(entry.msgid, entry.msgstr, entry.lang, strict=strict)
        if changed is not None and context.term_base is not None:
            terms = term_spans(entry, context)
            if terms[0]:
                changed = changed_name(entry.msgid, entry.msgstr, entry.lang, strict=strict, terms=terms)
        if changed is not None:
            lost, new = changed
            yield self.finding(
                entry, f"“{lost.text}” in the source, “{new.text}” in the translation", (new.start, new.end)
            )


@register
class AcronymCheck(Check):
    """An acronym is either kept or given as the language's own (UN, ONU).

    Which it is, only a list can tell; so an acronym is taken for changed when the translation has it, or
    the form that the list knows, with one letter different. Of those the list knows, one that stands in
    brackets in the source, where it is introduced, must be there.
    """

    id = "acronym"
    description = "An acronym is lost where it is introduced, or changed"
    severity = Severity.WARNING
    measured = True
    bad = Example("fr", "The mission (MSS) has 1,000 officers.", "La mission (MSX) compte 1 000 policiers.")
    good = Example("fr", "The mission (MSS) has 1,000 officers.", "La mission (MSS) compte 1 000 policiers.")

    def check(self, entry: Entry, context: Context) -> Iterator[Finding]:
        """Yield a finding for each acronym of the source that was changed or lost."""
        source = acronyms(entry.msgid)
        if not source:
            return
        target = acronyms(entry.msgstr)
        new = [acronym for acronym in target if acronym not in source and bare(acronym) not in entry.msgid]
        for acronym in source:
            own = [bare(form) for form in known(entry.lang).get(acronym, ()) if form.isupper()]
            if _stands([acronym, *own], entry.msgstr):
                continue
            other = next((one for one in new if _is_changed([acronym, *own], one, entry)), None)
            if other is not None:
                yield self.finding(entry, f"the acronym {acronym} became {other}", target[other])
            elif own and not new and _is_lost(acronym, entry):
                yield self.finding(entry, f"the acronym {acronym} is lost")


def _is_lost(acronym: str, entry: Entry) -> bool:
    """Whether an acronym is introduced in the source, and nothing that may stand for it is there."""
    introduced = f"({acronym})" in entry.msgid
    return introduced and not _stands(known(entry.lang)[acronym], entry.msgstr, begun=True)


def _stands(forms: Sequence[str], msgstr: str, *, begun: bool = False) -> bool:
    """Whether one of the forms is a word of the translation; with ``begun`` a word may go on."""
    text = msgstr.replace(".", "")
    end = r"s?(?![^\W\d_])" if not begun else ""
    return any(
        re.search(rf"(?<![^\W\d_]){re.escape(bare(form))}{end}", text, re.IGNORECASE) for form in forms
    )


def _is_changed(forms: Sequence[str], other: str, entry: Entry) -> bool:
    """Whether another acronym is one of the forms with a letter wrong, and not the language's own."""
    if other in own_acronyms(entry.lang) or any(set(other) <= set(form) for form in forms):
        return False  # other languages order the same words otherwise: IAEA, AIEA
    if len(forms) == 1 and (len(other) < 3 or not (is_strict(entry) or forms[0] in KEPT)):
        return False  # not in the list: it may well have an acronym of its own
    return any(
        len(form) == len(other) and sum(a != b for a, b in zip(form, other, strict=True)) == 1
        for form in forms
    )
