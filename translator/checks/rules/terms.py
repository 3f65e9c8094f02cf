"""The term base in the translations: required forms, forbidden forms, one rendering throughout."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from translator.checks.base import CatalogCheck, Check, Context, Entry, Example
from translator.checks.registry import register
from translator.findings import Finding, Severity
from translator.glossary.model import Occurrence, Term


def _occurrences(entry: Entry, context: Context) -> tuple[Occurrence, ...]:
    matcher = context.matcher
    return matcher.find(entry.msgid, entry.lang) if matcher is not None else ()


def _terms(occurrences: Sequence[Occurrence]) -> Iterator[Term]:
    seen: set[str] = set()
    for occurrence in occurrences:
        if occurrence.term.source not in seen:
            seen.add(occurrence.term.source)
            yield occurrence.term


@register
class TermMissing(Check):
    """A term of the source does not stand in the translation in a form that the term base allows.

    Inflected and contracted forms count (``glossary.target``); of a term that is said several times one
    form is enough, for the others may be pronouns.
    """

    id = "term-missing"
    description = "A term lacks the form that the term base requires"
    severity = Severity.ERROR
    bad = Example("es", "The United Nations sent aid.", "Las Naciones Aliadas enviaron ayuda.")
    good = Example("es", "The United Nations sent aid.", "Las Naciones Unidas enviaron ayuda.")

    def check(self, entry: Entry, context: Context) -> Iterator[Finding]:
        """Yield a finding for each term of the source that no form renders, or one without its accents."""
        occurrences = _occurrences(entry, context)
        if not occurrences:
            return
        from translator.glossary.target import match_all

        matches = match_all(occurrences, entry.msgstr, entry.lang, nested=True)
        met = {o.term.source for o, match in zip(occurrences, matches, strict=True) if match and match.met}
        told: set[str] = set()
        for occurrence, match in zip(occurrences, matches, strict=True):
            term = occurrence.term
            if term.source in met or term.source in told:
                continue
            told.add(term.source)
            required = term.forms[entry.lang].required
            if match is None:
                yield self.finding(entry, f"“{occurrence.text}” must be “{required}”")
            else:
                span = (match.start, match.end)
                yield self.finding(entry, f"“{match.text}” must be written “{match.form}”", span)


@register
class TermForbidden(Check):
    """A form that the term base forbids stands in the translation of the term."""

    id = "term-forbidden"
    description = "A form that the term base forbids"
    severity = Severity.ERROR
    bad = Example("es", "The United Nations sent aid.", "La UN envió ayuda.")
    good = Example("es", "The United Nations sent aid.", "La ONU envió ayuda.")

    def check(self, entry: Entry, context: Context) -> Iterator[Finding]:
        """Yield a finding for each place where a forbidden form of a term of the source stands."""
        from translator.glossary.target import find_forbidden

        for term in _terms(_occurrences(entry, context)):
            forms = term.forms[entry.lang]
            if forms.forbidden:
                for match in find_forbidden(forms, entry.msgstr, entry.lang, term_type=term.type):
                    message = f"“{match.text}” is forbidden for “{term.source}”: “{forms.required}”"
                    yield self.finding(entry, message, (match.start, match.end))


@register
class TermConsistency(CatalogCheck):
    """The same words of the source are rendered by one allowed form here and by another there.

    The noun and the adjective of a name (Haití, haitiano) are no two renderings: the sentence decides.
    """

    id = "term-consistency"
    description = "One term, several of its allowed forms, across the catalogs"
    severity = Severity.NOTE
    bad = Example("es", "Gangs attacked. The gangs fled.", "Atacaron las pandillas. Huyeron las bandas.")
    good = Example("es", "Gangs attacked. The gangs fled.", "Atacaron las pandillas. Huyeron las pandillas.")

    def check_all(self, entries: Sequence[Entry], context: Context) -> Iterator[Finding]:
        """Yield a finding for each entry with a form that is not the most frequent one of its term."""
        from translator.glossary.target import match_all

        uses: dict[tuple[str, str], list[tuple[str, Entry, tuple[int, int]]]] = defaultdict(list)
        for entry in entries:
            occurrences = _occurrences(entry, context)
            if not entry.msgstr or not any(one.term.forms[entry.lang].variants for one in occurrences):
                continue
            matches = match_all(occurrences, entry.msgstr, entry.lang, nested=True)
            for occurrence, match in zip(occurrences, matches, strict=True):
                forms = occurrence.term.forms[entry.lang]
                if (
                    match is not None
                    and match.met
                    and forms.variants
                    and _is_alike(match.form, forms.required)
                ):
                    key = (occurrence.term.source, occurrence.text.lower().replace(".", ""))
                    uses[key].append((match.form, entry, (match.start, match.end)))
        for (_, text), found in uses.items():
            yield from self._compare(text, found)

    def _compare(self, text: str, found: list[tuple[str, Entry, tuple[int, int]]]) -> Iterator[Finding]:
        counts = Counter(form for form, _, _ in found)
        if len(counts) < 2:
            return
        usual = min(
            counts, key=lambda form: (-counts[form], next(i for i, f in enumerate(found) if f[0] == form))
        )
        for form, entry, span in found:
            if form != usual:
                message = f"“{text}” is “{form}” here, but “{usual}” in {counts[usual]} other places"
                yield self.finding(entry, message, span)


def _is_alike(form: str, required: str) -> bool:
    """Whether both forms have a capital, or neither: a name, or a word made from it."""
    return form[:1].islower() == required[:1].islower()
