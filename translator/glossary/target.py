"""Finding the forms of a term in a translation: what is there, how it is inflected, what is missing.

Before comparison both sides are folded: lower case, plain spaces, apostrophes, quotes and hyphens.
Diacritics count; so do the capitals of a form, while a small letter may be a capital (the start of a
sentence, a title, a line in capitals). A form may stand

- as required, or as one of the variants;
- *inflected*: in another number, and gender where words vary in it, of its words before a preposition
  (``grupos armados``, ``primera ministra``, ``kényanes``); names do not inflect, nor does Haitian Creole save
  for the feminine of nouns of persons;
- *contracted*: its own article gone into a preposition or changed (``du Cap-Haïtien``, ``del Gobierno``);
  neighbours that elide or contract (``l'ONU``, ``de la MSS``, ``MSS-la``) leave a form as it is.

Reported, but not met: *diacritics*, a spelling that differs from a form in nothing else.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from translator.glossary.folding import Folded, compose, fold, mask, trim
from translator.glossary.lexicon import Kind, Lexicon, forbidden_lexicon, lexicon, plain_lexicon
from translator.glossary.model import Forms, Occurrence

__all__ = ["FormMatch", "Kind", "find_forbidden", "find_form", "find_forms", "match_all", "tally"]


@dataclass(frozen=True, slots=True)
class FormMatch:
    """A form found: the half-open span ``start:end`` of msgstr, what stands there, and the form it is of."""

    start: int
    end: int
    text: str
    form: str
    kind: Kind

    @property
    def met(self) -> bool:
        """Whether this renders the term as the term base wants it."""
        return self.kind is not Kind.DIACRITICS


def find_form(
    forms: Forms, msgstr: str, lang: str, *, term_type: str = "term", case_sensitive: bool = True
) -> FormMatch | None:
    """Return the best rendering of a term in a translation, or None.

    The required form comes before variants, an exact one before an inflected one, an earlier one before a
    later; one from which only diacritics differ comes last. ``term_type`` and ``case_sensitive`` are those of
    the term: of a term that is not case-sensitive only acronyms need their capitals.

    >>> found = find_form(Forms("keniano"), "Las tropas kenianas", "es", term_type="demonym")
    >>> found.text, str(found.kind), found.form
    ('kenianas', 'inflected', 'keniano')
    >>> find_form(Forms("ONU"), "le chef de l’ONU", "fr").kind.value
    'exact'
    >>> find_form(Forms("Haití"), "en Haiti", "es").met
    False
    """
    found = find_forms(forms, msgstr, lang, term_type=term_type, case_sensitive=case_sensitive)
    if found:
        return min(found, key=lambda match: _preference(match, forms, msgstr))
    return _near_miss(forms, msgstr, lang, term_type, case_sensitive, ())


def find_forms(
    forms: Forms, msgstr: str, lang: str, *, term_type: str = "term", case_sensitive: bool = True
) -> tuple[FormMatch, ...]:
    """Return every place where a translation renders a term as the term base wants it, in order."""
    strict = case_sensitive and term_type != "demonym"  # un Haïtien, mais un soldat haïtien
    found = _matches(lexicon(forms, lang, term_type), _prepared(msgstr), msgstr)
    return tuple(match for match in found if _case_fits(match, lang, strict))


def find_forbidden(forms: Forms, msgstr: str, lang: str, *, term_type: str = "term") -> tuple[FormMatch, ...]:
    """Return every place where a forbidden form stands, in order; not those inside an allowed form.

    Nor those inside another name: beside a hyphen, or a capitalised word beside another (``Radio Haiti``).

    >>> forms = Forms("fuerza multinacional", (), ("fuerza", "misión"))
    >>> [match.text for match in find_forbidden(forms, "La misión y la fuerza multinacional", "es")]
    ['misión']
    """
    if not forms.forbidden:
        return ()
    found = [
        match
        for match in _matches(forbidden_lexicon(forms, lang, term_type), _prepared(msgstr), msgstr)
        if _case_fits(match, lang, True) and not _in_name(match, msgstr)
    ]
    if not found:
        return ()
    allowed = find_forms(forms, msgstr, lang, term_type=term_type)
    return tuple(
        match for match in found if not any(a.start <= match.start and match.end <= a.end for a in allowed)
    )


@lru_cache(maxsize=2048)
def _prepared(msgstr: str) -> Folded:
    return fold(mask(msgstr), diacritics=True)


@lru_cache(maxsize=2048)
def _prepared_plain(msgstr: str) -> Folded:
    return fold(mask(msgstr))


def _matches(words: Lexicon, prepared: Folded, msgstr: str) -> Iterator[FormMatch]:
    for match in words.pattern.finditer(prepared.text):
        start, end = trim(msgstr, *prepared.span(*match.span()))
        kind, form = words.spellings[match.group()]
        yield FormMatch(start, end, msgstr[start:end], form, kind)


def _near_miss(
    forms: Forms,
    msgstr: str,
    lang: str,
    term_type: str,
    case_sensitive: bool,
    taken: Sequence[FormMatch],
) -> FormMatch | None:
    for match in _matches(plain_lexicon(forms, lang, term_type), _prepared_plain(msgstr), msgstr):
        if _case_fits(match, lang, case_sensitive) and not _overlaps(match, taken):
            return match
    return None


def _overlaps(match: FormMatch, others: Sequence[FormMatch]) -> bool:
    return any(match.start < other.end and other.start < match.end for other in others)


def _case_fits(match: FormMatch, lang: str, case_sensitive: bool) -> bool:
    """Whether the capitals of the form stand in the text."""
    text, form = match.text, match.form
    if text == form or form.islower():
        return True
    if text.isupper() and not form.isupper():
        return len(text) > 1
    there, wanted = _words(text), _words(form)
    if match.kind is Kind.CONTRACTED or (lang == "fr" and wanted[0] in ("Le", "La", "Les", "L")):
        there, wanted = there[-len(wanted) + 1 :], wanted[1:]
    return len(there) != len(wanted) or all(
        _word_case_fits(one, other, case_sensitive) for one, other in zip(there, wanted, strict=True)
    )


@lru_cache(maxsize=8192)
def _words(text: str) -> list[str]:
    return compose(text).replace("’", "'").replace("-", " ").replace("'", " ").split() or [""]


def _word_case_fits(text: str, form: str, case_sensitive: bool) -> bool:
    acronym = len(form) > 1 and form.isupper()
    if not case_sensitive and not acronym:
        return True
    if text.isupper() and len(form) > 1:
        return True
    return all(one.isupper() or not other.isupper() for one, other in zip(text, form, strict=False))


_DETERMINERS_HT = ("la", "a", "an", "nan", "lan", "yo", "sa")


def _beside_hyphen(match: FormMatch, msgstr: str) -> bool:
    """Whether the match may be a part of a longer name with a hyphen; a Haitian determiner is none."""
    if match.start > 1 and msgstr[match.start - 1] in "-‑" and msgstr[match.start - 2].isalnum():
        return True
    if match.end + 1 >= len(msgstr) or msgstr[match.end] not in "-‑" or not msgstr[match.end + 1].isalnum():
        return False
    return _words(msgstr[match.end + 1 : match.end + 8])[0].rstrip('.,;:!?)»”"') not in _DETERMINERS_HT


def _in_name(match: FormMatch, msgstr: str) -> bool:
    if _beside_hyphen(match, msgstr):
        return True
    if not match.text[0].isupper() or match.text.isupper():
        return False
    after = msgstr[match.end : match.end + 2]
    if after[:1] == " " and after[1:].isupper():
        return True
    head, space, word = msgstr[: match.start].rstrip(" ").rpartition(" ")
    begins_sentence = not space or head[-1:] in '.!?:…«“"'
    return msgstr[match.start - 1] == " " and word[:1].isupper() and not begins_sentence


_ORDER = {kind: index for index, kind in enumerate(Kind)}


def _preference(match: FormMatch, forms: Forms, msgstr: str) -> tuple[bool, bool, int, int]:
    return (match.form != forms.required, _beside_hyphen(match, msgstr), _ORDER[match.kind], match.start)


def match_all(
    occurrences: Sequence[Occurrence], msgstr: str, lang: str, *, nested: bool = False
) -> tuple[FormMatch | None, ...]:
    """Return for each occurrence of a source text its own rendering in the translation, or None.

    Renderings do not overlap: two occurrences of a term need two forms. As many occurrences as can be are
    met, longer forms first, then required ones, then those in the order of the source. What is left takes a
    spelling from which only diacritics differ, if there is one (``met`` is false of it). With ``nested`` a
    term may also be met inside the longer form of another: *Haití* in *Policía Nacional de Haití*.

    Occurrences whose term has no form in the language get None.
    """
    if not occurrences:
        return ()
    candidates = [_candidates(occurrence, msgstr, lang) for occurrence in occurrences]
    found = _assigned(candidates, occurrences, msgstr, lang)
    for index, occurrence in enumerate(occurrences):
        if found[index] is None and nested:
            found[index] = _nested(candidates[index], occurrence, found, occurrences)
        forms = occurrence.term.forms.get(lang)
        if found[index] is None and forms is not None:
            taken = [match for match in found if match is not None]
            term = occurrence.term
            found[index] = _near_miss(forms, msgstr, lang, term.type, term.case_sensitive, taken)
    return tuple(found)


def _candidates(occurrence: Occurrence, msgstr: str, lang: str) -> tuple[FormMatch, ...]:
    term = occurrence.term
    forms = term.forms.get(lang)
    if forms is None:
        return ()
    return find_forms(forms, msgstr, lang, term_type=term.type, case_sensitive=term.case_sensitive)


def _assigned(
    candidates: Sequence[Sequence[FormMatch]],
    occurrences: Sequence[Occurrence],
    msgstr: str,
    lang: str,
) -> list[FormMatch | None]:
    """Greedily the best pairs, then augmenting paths for those left over (Kuhn's algorithm)."""
    found: list[FormMatch | None] = [None] * len(occurrences)
    length = max(occurrence.end for occurrence in occurrences)

    def cost(pair: tuple[int, FormMatch]) -> tuple[int, tuple[bool, bool, int, int], float, int]:
        index, match = pair
        preference = _preference(match, occurrences[index].term.forms[lang], msgstr)
        distance = abs(occurrences[index].start / length - match.start / len(msgstr))
        return (match.start - match.end, (*preference[:3], 0), distance, index)

    pairs = [(index, match) for index, matches in enumerate(candidates) for match in matches]
    for index, match in sorted(pairs, key=cost) if len(pairs) > 1 else pairs:
        if found[index] is None and not _overlaps(match, [m for m in found if m is not None]):
            found[index] = match
    for index in range(len(occurrences)):
        if found[index] is None:
            _augment(index, candidates, found, set())
    return found


def _augment(
    index: int,
    candidates: Sequence[Sequence[FormMatch]],
    found: list[FormMatch | None],
    seen: set[FormMatch],
    path: tuple[int, ...] = (),
) -> bool:
    """Give an occurrence one of its matches, moving the one that holds it elsewhere; False if none can.

    ``path`` holds the occurrences that have just been given theirs, and keep it.
    """
    for match in candidates[index]:
        if match in seen:
            continue
        holders = [i for i, other in enumerate(found) if other is not None and _overlaps(match, [other])]
        if len(holders) > 1 or index in holders or set(holders) & set(path):
            continue
        seen.add(match)
        held = found[index]
        found[index] = match
        for holder in holders:
            moved, found[holder] = found[holder], None
            if not _augment(holder, candidates, found, seen, (*path, index)):
                found[holder], found[index] = moved, held
        if found[index] is match:
            return True
    return False


def _nested(
    candidates: Sequence[FormMatch],
    occurrence: Occurrence,
    found: Sequence[FormMatch | None],
    occurrences: Sequence[Occurrence],
) -> FormMatch | None:
    for match in candidates:
        around = [
            other
            for other, holder in zip(found, occurrences, strict=True)
            if other is not None and _overlaps(match, [other])
            if holder.term == occurrence.term or other.end - other.start <= match.end - match.start
        ]
        if not around:
            return match
    return None


def tally(
    occurrences: Sequence[Occurrence], matches: Sequence[FormMatch | None]
) -> Mapping[str, tuple[int, int]]:
    """Return for each term, by its source, how often it occurs and how often it is met.

    For languages that leave a repeated name to a pronoun: a caller may accept (2, 1) where (1, 0) is wrong.
    """
    counts: dict[str, tuple[int, int]] = {}
    for occurrence, match in zip(occurrences, matches, strict=True):
        needed, met = counts.get(occurrence.term.source, (0, 0))
        counts[occurrence.term.source] = (needed + 1, met + (match is not None and match.met))
    return counts
