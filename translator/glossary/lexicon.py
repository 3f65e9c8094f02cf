"""What a form may look like in a translation: all its spellings, folded, and a pattern that finds them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from itertools import islice, product

from translator.glossary import inflection_es, inflection_fr
from translator.glossary.folding import compose, fold
from translator.glossary.model import Forms


class Kind(StrEnum):
    """How a form stands in a translation, the closest to the term base first."""

    EXACT = "exact"
    CONTRACTED = "contracted"
    INFLECTED = "inflected"
    VARIANT = "variant"
    DIACRITICS = "diacritics"


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Spellings, each with its kind and the form it is one of; ``pattern`` finds the longest of them."""

    spellings: Mapping[str, tuple[Kind, str]]
    pattern: re.Pattern[str]


@lru_cache(maxsize=32768)
def lexicon(forms: Forms, lang: str, term_type: str) -> Lexicon:
    """Return the spellings of the allowed forms, with their diacritics."""
    found: dict[str, tuple[Kind, str]] = {}
    for form in forms.allowed:
        base = Kind.EXACT if form == forms.required else Kind.VARIANT
        for kind, spelling in _spellings(form, lang, term_type):
            found.setdefault(spelling, (base if kind is Kind.EXACT else kind, form))
    return _lexicon(found, prefixed=lang == "es" and term_type != "term")


@lru_cache(maxsize=32768)
def plain_lexicon(forms: Forms, lang: str, term_type: str) -> Lexicon:
    """Return the spellings of the allowed forms without their diacritics."""
    found: dict[str, tuple[Kind, str]] = {}
    for spelling, (_, form) in lexicon(forms, lang, term_type).spellings.items():
        found.setdefault(fold(spelling).text, (Kind.DIACRITICS, form))
    return _lexicon(found)


@lru_cache(maxsize=32768)
def forbidden_lexicon(forms: Forms, lang: str, term_type: str) -> Lexicon:
    """Return the spellings of the forbidden forms."""
    found: dict[str, tuple[Kind, str]] = {}
    for form in forms.forbidden:
        for kind, spelling in _spellings(form, lang, term_type):
            if kind is not Kind.CONTRACTED:
                found.setdefault(spelling, (kind, form))
    return _lexicon(found)


_NEVER = re.compile(r"(?!)")
_START = r"(?<!\w)"
_START_OR_PREFIX = r"(?:(?<!\w)|(?<=\bex)|(?<=\bpro)|(?<=\banti))"
"""Spanish writes its prefixes together with a word: ``exprimer ministro``, ``proamericano``."""


def _lexicon(spellings: Mapping[str, tuple[Kind, str]], prefixed: bool = False) -> Lexicon:
    if not spellings:
        return Lexicon(spellings, _NEVER)
    longest_first = sorted(spellings, key=lambda spelling: (-len(spelling), spelling))
    words = "|".join(map(re.escape, longest_first))
    return Lexicon(spellings, re.compile(f"{_START_OR_PREFIX if prefixed else _START}(?:{words})(?!\\w)"))


_ARTICLES: dict[str, frozenset[str]] = {
    "es": inflection_es.ARTICLES,
    "fr": inflection_fr.ARTICLES,
    "ht": frozenset(),
}
_PREPOSITIONS = {"es": inflection_es.PREPOSITIONS, "fr": inflection_fr.PREPOSITIONS}
_CONTRACTED = {"le": ("du", "au"), "les": ("des", "aux")}
_CONJUNCTIONS = frozenset("y e o u et ou ni ak".split())
_WITH_INFLECTION = frozenset({"term", "title", "demonym"})


def _spellings(form: str, lang: str, term_type: str) -> Iterator[tuple[Kind, str]]:
    written = compose(form)
    plain = fold(written, diacritics=True).text
    if not plain.strip():
        return
    yield from ((Kind.EXACT, spelling) for spelling in _spaced(plain))
    inflected = [plain, *_inflected(written, lang, term_type)]
    yield from ((Kind.INFLECTED, spelling) for spelling in inflected[1:])
    for spelling in inflected:
        yield from ((Kind.CONTRACTED, other) for other in _without_article(spelling, written, lang))


def _spaced(form: str) -> Iterable[str]:
    """Abbreviations are set with and without a space after their dots: ``EE. UU.``, ``EE.UU.``."""
    return dict.fromkeys((form, form.replace(". ", "."), re.sub(r"\.(?=\w)", ". ", form)))


def _without_article(spelling: str, written: str, lang: str) -> Iterator[str]:
    if lang == "fr" and spelling.startswith("l'") and written[0].islower():
        yield spelling[2:]
    first, space, rest = spelling.partition(" ")
    if not space or first not in _ARTICLES[lang]:
        return
    if written[0].islower():
        yield rest
    elif lang == "fr":
        yield from (f"{contracted} {rest}" for contracted in _CONTRACTED.get(first, ()))


def _inflected(written: str, lang: str, term_type: str) -> Iterator[str]:
    """Yield the inflections of a form; a name has none, an adjective beside it (in small letters) has."""
    if not written.islower() and term_type not in _WITH_INFLECTION:
        return
    gender = term_type != "term"  # in a row of a name, what is in small letters is its adjective
    if lang == "ht":
        yield from _feminines_ht(written) if gender else ()
        return
    choices: list[_Numbers] = []
    varied = 0
    usual = True
    words = written.split(" ")
    for index, word in enumerate(words):
        plain = fold(word, diacritics=True).text
        if plain in _PREPOSITIONS[lang] or (lang == "fr" and plain.startswith(("d'", "l'")) and index):
            choices += [_fixed(fold(rest, diacritics=True).text) for rest in words[index:]]
            break
        inflects = varied < _MAX_INFLECTED and _varies(word, plain, lang, index)
        choices.append(_word_forms(plain, lang, gender, usual) if inflects else _fixed(plain))
        if inflects and not varied:  # adjectives vary in gender where the noun does
            usual = len(choices[-1][0]) > 1
        varied += inflects
    for number in (0, 1):
        yield from map(" ".join, islice(product(*(forms[number] for forms in choices)), _MAX_SPELLINGS))


_MAX_INFLECTED = 3
_MAX_SPELLINGS = 256
_Numbers = tuple[Sequence[str], Sequence[str]]
"""The singulars and the plurals of a word."""


def _fixed(word: str) -> _Numbers:
    return (word,), (word,)


def _varies(word: str, plain: str, lang: str, index: int) -> bool:
    if plain in _CONJUNCTIONS or (index == 0 and plain in _ARTICLES[lang]):
        return False
    return len(word) > 2 and word[-1].isalpha() and not word.isupper()


def _word_forms(word: str, lang: str, gender: bool, usual: bool) -> _Numbers:
    """A word of two parts inflects in the last, or in both: ``vice-présidentes``, ``gardes-côtes``."""
    inflections = inflection_es.inflections if lang == "es" else inflection_fr.inflections
    *heads, last = word.split("-")
    if len(last) < 3 or len(heads) > 1:
        return _fixed(word)
    singulars, plurals = map(sorted, inflections(last, gender, usual))
    if not heads:
        return singulars, plurals
    one, many = map(sorted, inflections(heads[0], gender, usual))
    return _joined([*one, heads[0]], singulars), _joined([*many, heads[0]], plurals)


def _joined(heads: Sequence[str], lasts: Sequence[str]) -> Sequence[str]:
    return [f"{head}-{last}" for head in dict.fromkeys(heads) for last in lasts]


_FEMININES_HT = (("tè", "tris"), ("è", "èz"), ("en", "èn"), ("an", "àn"))


def _feminines_ht(written: str) -> Iterator[str]:
    """The feminine of nouns of persons: ``ayisyen``, ``ayisyèn``; ``direktè``, ``direktris``.

    Valdman, *Haitian Creole: Structure, Variation, Status, Origin*, ch. 5.
    """
    first, space, rest = fold(written, diacritics=True).text.partition(" ")
    for ending, feminine in _FEMININES_HT:
        if first.endswith(ending):
            yield first.removesuffix(ending) + feminine + space + rest
