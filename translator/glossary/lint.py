"""The lint of a term base: what would pin the wrong form, or never match at all."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from translator.findings import Finding, Severity
from translator.glossary.folding import fold
from translator.glossary.lint_forms import (
    Slip,
    characters,
    forbidden_required,
    form_case,
    mojibake,
    orthography_ht,
    redundant,
    unmatchable_form,
)
from translator.glossary.matching import WORDS_IN_CAPITALS, Matcher
from translator.glossary.model import Term, TermBase
from translator.languages import SOURCE, TARGETS

CHECKS: Mapping[str, str] = {
    "glossary-duplicate": "The same source with the same forms stands twice",
    "glossary-conflict": "The same source requires different forms",
    "glossary-missing-form": "A term has no form in a language that the term base serves",
    "glossary-forbidden-required": "A forbidden form is also the required form or a variant",
    "glossary-redundant": "A form is stated twice",
    "glossary-unmatchable": "A source or form can never be found in a text",
    "glossary-case": "The case of a source or form makes it match too much or stand out",
    "glossary-characters": "Invisible characters, double spaces, wrong apostrophes, stray punctuation",
    "glossary-mojibake": "Letters that a wrong decoding has broken",
    "glossary-orthography-ht": "A Haitian form is not in the official spelling",
}
"""What the lint looks for: the ids of its findings, each with a line that explains it."""

_FORM_RULES: tuple[Callable[[Term, str], Iterator[Slip]], ...] = (
    *(forbidden_required, redundant, unmatchable_form, characters, mojibake, form_case, orthography_ht),
)
_DEPRECATED_RULES = (characters, mojibake)


def lint(term_base: TermBase) -> Iterator[Finding]:
    """Yield what is wrong with a term base, in the order of its rows; ``lang`` is "en" for the sources.

    An error pins or forbids the wrong thing; a warning is of what cannot work as it stands. Of deprecated
    terms only the characters are looked at.
    """
    langs = [lang for lang in TARGETS if any(lang in term.forms for term in term_base.terms)]
    matcher = Matcher(term_base)
    earlier: dict[str, list[tuple[str, Term]]] = {}
    for term in term_base.terms:
        live = term.status != "deprecated"
        if live:
            yield from _lint_sources(term, matcher)
            yield from _against_earlier(term, earlier)
            yield from _missing_forms(term, langs)
        for lang in (SOURCE, *term.forms):
            for rule in _FORM_RULES if live and lang != SOURCE else _DEPRECATED_RULES:
                for slip in rule(term, lang):
                    yield _finding(term, slip, lang)


def _finding(term: Term, slip: Slip, lang: str = SOURCE) -> Finding:
    return Finding(
        check=f"glossary-{slip.check}",
        severity=slip.severity,
        message=f"{term.source}: {slip.message}",
        path=term.path,
        line=term.line,
        lang=lang,
    )


def _missing_forms(term: Term, langs: list[str]) -> Iterator[Finding]:
    if not term.forms:
        yield _finding(term, Slip("missing-form", Severity.WARNING, "no form in any language"))
        return
    for lang in langs:
        if lang not in term.forms:
            slip = Slip("missing-form", Severity.WARNING, f"no form in {TARGETS[lang].name}")
            yield _finding(term, slip, lang)


_NAMES = ("place", "person", "acronym")
_AMBIGUOUS = WORDS_IN_CAPITALS | {"us"}


def _lint_sources(term: Term, matcher: Matcher) -> Iterator[Finding]:
    for index, source in enumerate(term.sources):
        if source in term.sources[:index]:
            slip = Slip("duplicate", Severity.WARNING, f"the source '{source}' stands twice")
            yield _finding(term, slip)
        if not any(found.text == source for found in matcher.find(source)):
            slip = Slip("unmatchable", Severity.WARNING, f"the source '{source}' can never be found")
            yield _finding(term, slip)
        word = source.lower()
        if not term.case_sensitive and source != word and word in _AMBIGUOUS:
            message = f"'{source}' is not case-sensitive, so the word '{word}' is taken for it"
            yield _finding(term, Slip("case", Severity.ERROR, message))
    if term.type in _NAMES and not any(source != source.lower() for source in term.sources):
        slip = Slip("case", Severity.WARNING, f"of type {term.type}, but without a capital")
        yield _finding(term, slip)


def _against_earlier(term: Term, earlier: dict[str, list[tuple[str, Term]]]) -> Iterator[Finding]:
    """Compare a term with those of earlier rows that the same words of a text would be taken for."""
    clashing: dict[int, tuple[str, Term]] = {}
    for source in dict.fromkeys(term.sources):
        shape = fold(source, diacritics=True).text
        for written, other in earlier.get(shape, ()):
            if written == source or not (term.case_sensitive or other.case_sensitive):
                clashing.setdefault(id(other), (source, other))
    for source, other in clashing.values():
        yield from _clash(term, source, other)
    for source in dict.fromkeys(term.sources):
        earlier.setdefault(fold(source, diacritics=True).text, []).append((source, term))


def _clash(term: Term, source: str, other: Term) -> Iterator[Finding]:
    where = f"{other.path}:{other.line}"
    different = [lang for lang in term.forms if lang in other.forms and term.forms[lang] != other.forms[lang]]
    for lang in different:
        one, two = term.forms[lang].required, other.forms[lang].required
        if one != two:
            message = f"'{source}' requires '{one}' here and '{two}' in {where}"
            yield _finding(term, Slip("conflict", Severity.ERROR, message), lang)
    if all(term.forms[lang].required == other.forms[lang].required for lang in different):
        message = f"'{source}' stands in {where} too; the first row wins"
        yield _finding(term, Slip("duplicate", Severity.WARNING, message))
