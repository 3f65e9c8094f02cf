"""Rules of the term-base lint about the forms of one term in one language; those of characters serve all."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from translator.findings import Severity
from translator.glossary.folding import INVISIBLE, compose, fold
from translator.glossary.model import Forms, Term
from translator.glossary.target import find_forbidden, find_form


@dataclass(frozen=True, slots=True)
class Slip:
    """What a rule finds: the id of the check (without its prefix), how bad it is, and a message."""

    check: str
    severity: Severity
    message: str


def _all_forms(forms: Forms) -> Iterator[tuple[str, str]]:
    yield "required form", forms.required
    yield from (("variant", form) for form in forms.variants)
    yield from (("forbidden form", form) for form in forms.forbidden)


def forbidden_required(term: Term, lang: str) -> Iterator[Slip]:
    """A forbidden form that is also allowed, or that can never be found because an allowed one covers it."""
    forms = term.forms[lang]
    for form in forms.forbidden:
        if form in forms.allowed:
            kind = "required" if form == forms.required else "a variant"
            message = f"'{form}' is forbidden and also {kind}"
            yield Slip("forbidden-required", Severity.ERROR, message)
        elif not find_forbidden(forms, f"x {form}, x", lang, term_type=term.type):
            yield Slip("unmatchable", Severity.WARNING, f"the forbidden form '{form}' can never be found")


def redundant(term: Term, lang: str) -> Iterator[Slip]:
    """A form stated twice, or a variant that differs from another form in typography alone."""
    forms = term.forms[lang]
    for stated in (forms.allowed, forms.forbidden):
        seen: dict[tuple[str, str], str] = {}
        for form in stated:
            shape = (fold(form, diacritics=True).text, "".join(filter(str.isupper, form)))
            if shape in seen:
                again = "twice" if seen[shape] == form else f"beside '{seen[shape]}', which equals it"
                yield Slip("redundant", Severity.WARNING, f"'{form}' is stated {again}")
            seen.setdefault(shape, form)


def unmatchable_form(term: Term, lang: str) -> Iterator[Slip]:
    """A required form or variant that is not found in its own words: no letters, or it reads as mark-up."""
    forms = term.forms[lang]
    for form in forms.allowed:
        found = find_form(Forms(form), f"x {form}, x", lang, term_type=term.type)
        if found is None or not found.met:
            yield Slip("unmatchable", Severity.WARNING, f"the form '{form}' can never be found")


_WRONG_APOSTROPHE = re.compile(r"(?<=[^\W\d_])[´`′‘](?=[^\W\d_])")


def characters(term: Term, lang: str) -> Iterator[Slip]:
    """Invisible and control characters, runs of spaces, accents as apostrophes, stray quotes and marks."""
    if lang == "en":
        texts = [("source", source) for source in term.sources]
    else:
        texts = list(_all_forms(term.forms[lang]))
    for kind, text in texts:
        for char in dict.fromkeys(text):
            if char in INVISIBLE or unicodedata.category(char) in ("Cc", "Co", "Cn"):
                name = unicodedata.name(char, "control character").lower()
                message = f"the {kind} '{compose(text)}' holds U+{ord(char):04X} ({name})"
                yield Slip("characters", Severity.WARNING, message)
        if re.search(r"[^\S\n]{2,}", text):
            yield Slip("characters", Severity.WARNING, f"the {kind} '{text}' holds two spaces in a row")
        if _WRONG_APOSTROPHE.search(text):
            message = f"the {kind} '{text}' has {_WRONG_APOSTROPHE.findall(text)[0]} for an apostrophe"
            yield Slip("characters", Severity.WARNING, message)
        if re.search(r"[,;:!?]$|^[\"“«].*[\"”»]$", text):
            message = f"the {kind} '{text}' carries punctuation, which is not part of a term"
            yield Slip("characters", Severity.WARNING, message)


def mojibake(term: Term, lang: str) -> Iterator[Slip]:
    """Letters that a wrong decoding has broken (``HaÃ¯ti``), as ftfy's measure of badness tells."""
    from ftfy.badness import is_bad

    texts = term.sources if lang == "en" else [form for _, form in _all_forms(term.forms[lang])]
    for text in texts:
        if "\ufffd" in text or is_bad(text):
            message = f"'{text}' looks wrongly decoded; save the file as UTF-8"
            yield Slip("mojibake", Severity.ERROR, message)


_WITH_CAPITAL = frozenset(
    "gobierno estado ejército policía parlamento congreso senado presidencia iglesia internet"
    " état premier première parlement sénat église".split()
)


def form_case(term: Term, lang: str) -> Iterator[Slip]:
    """A common noun whose form begins with a capital, institutions aside, and Spanish demonyms."""
    form = term.forms[lang].required
    if not form[0].isupper() or form[1:].lower() != form[1:] or form.lower().split()[0] in _WITH_CAPITAL:
        return
    if term.type == "term" and term.source.islower():
        yield Slip("case", Severity.WARNING, f"the form '{form}' has a capital, the source has none")
    elif term.type == "demonym" and lang == "es":
        yield Slip("case", Severity.WARNING, f"'{form}': Spanish writes demonyms in small letters")


_WORD = re.compile(r"[^\W\d_]+")
_NOT_HAITIAN = re.compile(r"[éêëôöçâäîïûüùœæñqx]|c(?!h)|(?<!o)u(?!i)")


def orthography_ht(term: Term, lang: str) -> Iterator[Slip]:
    """Letters the official spelling lacks, outside persons' names, acronyms and words of the source.

    Institut pédagogique national, communiqué of 31 January 1980: no é, ê, ô, ç …, no q or x, c only in ch,
    u only in ou and ui.
    """
    if lang != "ht" or term.type == "person":
        return
    kept = {word.lower() for source in term.sources for word in _WORD.findall(source)}
    others = [term.forms[other].allowed for other in ("es", "fr") if other in term.forms]
    for form in term.forms[lang].allowed:
        if len(others) > 1 and all(form in allowed for allowed in others):
            continue  # a name that no language translates
        for word in _WORD.findall(form):
            slip = _NOT_HAITIAN.search(word.lower())
            if slip is not None and not word.isupper() and word.lower() not in kept:
                message = f"'{form}': '{slip.group()}' is no letter of the official spelling"
                yield Slip("orthography-ht", Severity.WARNING, message)
                break
