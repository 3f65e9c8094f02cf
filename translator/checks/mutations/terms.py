"""Damage to the terms of a term base."""

from __future__ import annotations

from collections.abc import Iterator

from translator.glossary.matching import Matcher
from translator.glossary.target import match_all

TERM_CHECKS = {"term-replaced": ("term-missing",), "term-forbidden": ("term-forbidden", "term-missing")}


def term_mutants(msgid: str, msgstr: str, lang: str, matcher: Matcher) -> Iterator[tuple[str, str]]:
    """Yield ``(kind, damaged msgstr)`` for each term that is met exactly once.

    ``term-replaced`` puts words there that no term base has; ``term-forbidden`` each form that this one
    forbids. ``TERM_CHECKS`` names the checks that are for them.
    """
    occurrences = matcher.find(msgid, lang)
    matches = match_all(occurrences, msgstr, lang)
    for occurrence, match in zip(occurrences, matches, strict=True):
        if match is None or not match.met:
            continue
        if sum(other.term.source == occurrence.term.source for other in occurrences) > 1:
            continue
        if msgstr.count(match.text) > 1:
            continue
        before, after = msgstr[: match.start], msgstr[match.end :]
        yield "term-replaced", f"{before}{_NONSENSE[lang]}{after}"
        for forbidden in occurrence.term.forms[lang].forbidden:
            yield "term-forbidden", f"{before}{forbidden}{after}"


_NONSENSE = {"es": "cosa indeterminada", "fr": "chose indéterminée", "ht": "bagay san non"}
