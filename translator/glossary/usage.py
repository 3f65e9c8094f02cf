"""Where a term occurs in a project's catalogs, and how each place renders it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from translator.catalog.model import Catalog, Entry
from translator.errors import TranslatorError
from translator.glossary.matching import Matcher
from translator.glossary.model import Occurrence, Term, TermBase
from translator.glossary.target import FormMatch, match_all


@dataclass(frozen=True, slots=True)
class Use:
    """One occurrence of a term in a catalog entry, and the form that renders it (None: none of its forms)."""

    entry: Entry
    path: str
    lang: str
    occurrence: Occurrence
    found: FormMatch | None

    @property
    def required(self) -> str:
        """The form that the term base requires."""
        return self.occurrence.term.forms[self.lang].required

    @property
    def met(self) -> bool:
        """Whether a required or allowed form stands there."""
        return self.found is not None and self.found.met

    @property
    def outcome(self) -> str:
        """What the term was rendered as, in a few words."""
        if self.found is None:
            return "none of its forms"
        if not self.found.met:
            return f"'{self.found.text}': only the diacritics differ"
        return f"'{self.found.text}' ({self.found.kind.value})"


def find_term(term_base: TermBase, name: str) -> Term:
    """Return the term of that English form, whatever its case.

    Raises TranslatorError when there is none.
    """
    import difflib

    wanted = name.casefold()
    for exact in (True, False):
        for term in term_base.terms:
            if name in term.sources if exact else wanted in [source.casefold() for source in term.sources]:
                return term
    close = difflib.get_close_matches(
        name, [source for term in term_base.terms for source in term.sources], n=1
    )
    hint = f"did you mean '{close[0]}'?" if close else "add it to a CSV file of the glossary"
    raise TranslatorError(f"no term '{name}' in the glossary", hint=hint)


def uses(term: Term, term_base: TermBase, catalogs: Iterable[tuple[str, Catalog]]) -> Iterator[Use]:
    """Yield every use of a term in catalogs, given as pairs of language and catalog.

    All terms are matched together, so that a word inside a longer term is left to that one.
    """
    matcher = Matcher(term_base)
    for lang, catalog in catalogs:
        for entry in catalog.active:
            if entry.translated:
                yield from _in_entry(term, matcher.find(entry.msgid, lang), entry, catalog.path, lang)


def _in_entry(
    term: Term, occurrences: Sequence[Occurrence], entry: Entry, path: str, lang: str
) -> Iterator[Use]:
    if any(occurrence.term == term for occurrence in occurrences):
        found = match_all(occurrences, entry.msgstr, lang)
        for occurrence, match in zip(occurrences, found, strict=True):
            if occurrence.term == term:
                yield Use(entry, path, lang, occurrence, match)
