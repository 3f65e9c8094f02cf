"""Where the terms of the term base stand in an entry: what they are called there is not for other checks."""

from __future__ import annotations

from translator.checks.base import Context, Entry

Spans = tuple[tuple[int, int], ...]


def term_spans(entry: Entry, context: Context) -> tuple[Spans, Spans]:
    """Return the spans of the terms of msgid, and those of their forms in msgstr, forbidden ones too.

    Whether a form is the right one is what the term checks are about.
    """
    matcher = context.matcher
    occurrences = matcher.find(entry.msgid, entry.lang) if matcher is not None else ()
    if not occurrences:
        return (), ()
    from translator.glossary.target import find_forbidden, find_forms

    there: set[tuple[int, int]] = set()
    for term in {occurrence.term.source: occurrence.term for occurrence in occurrences}.values():
        forms = term.forms[entry.lang]
        for match in (
            *find_forms(forms, entry.msgstr, entry.lang, term_type=term.type, case_sensitive=False),
            *find_forbidden(forms, entry.msgstr, entry.lang, term_type=term.type),
        ):
            there.add((match.start, match.end))
    return tuple((one.start, one.end) for one in occurrences), tuple(sorted(there))


def inside(start: int, end: int, spans: Spans) -> bool:
    """Return whether a span overlaps one of the others."""
    return any(start < other_end and other_start < end for other_start, other_end in spans)
