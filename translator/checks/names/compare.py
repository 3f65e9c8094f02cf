"""Proper names of a source that gave way to other ones in the translation."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from translator.checks.names.exonyms import renderings
from translator.checks.names.similar import derived, fold, similar
from translator.checks.termspans import Spans, inside
from translator.checks.vocabulary import is_known

_TOKEN = re.compile(r"[^\W\d_]+(?:[-'’.][^\W\d_]+)*")
# A word that begins with a capital, after an elided article or none.
_CAPITALISED = re.compile(
    r"(?<![^\W\d_])(?<![-.'’])(?:(?:[dljmnstDLJMNST]|[Qq]u)['’])?"
    r"([A-Z\u00c0-\u00de\u0100-\u024f](?!-)[^\W\d_]+(?:[-'’.][^\W\d_]+)*)",
)
_CAPITAL = re.compile(r"[A-Z\u00c0-\u00de\u0100-\u024f][^\W\d_]{2,}")
_INNER = re.compile(r"[-'’.]")
_BEFORE = " \t\u00a0\u202f\"“”‘’'«»(¿¡[—–-"
# Capitalised, but no names: the calendar, titles, contractions.
_NOT_NAMES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june "
    "july jan feb mar apr jun jul aug sep sept oct nov dec august september october november december "
    "mrs miss mister sir lord lady mme mlle sra srta señor señora monsieur madame msye madan internet "
    "god christmas easter ramadan allah".split()
)
_DEMONYM = re.compile(r"(?:[ie]ans?|ish|ese|ites?|ists?|ism)$")
# Names that the word list has so often that they would pass for words.
_FIRST_NAMES = frozenset(
    "adam alan albert alex alice andrew andy anna anne anthony arthur barbara ben bill billy bob bobby "
    "brian bush carl carlos charles charlie chris christian christine clinton dan daniel danny david "
    "dennis donald doug eddie edward elizabeth emily emma eric frank fred gary george greg harry helen "
    "henry howard jack jackson james jane jason jean jeff jennifer jerry jim jimmy joan joe joey john "
    "johnny jonathan jose joseph josh juan julia julie karen kate kelly ken kevin kim larry laura lee "
    "leo linda lisa louis lucy luis luke marcus maria marie martha martin mary matt max mike michael "
    "michelle miguel miller monica nancy nathan nick oliver oscar patrick paul pedro pete peter phil "
    "philip rachel ralph ray richard rick robert roger ron rose roy ryan sam samuel sara sarah scott "
    "sean simon sophie stephen steve steven stuart susan ted thomas tim tom tommy tony victor vincent "
    "walter warren wayne william wilson".split()
)
# English prose has these so often in lower case that a capital says little.
_COMMON, _RARE = 1200, 300


@dataclass(frozen=True, slots=True)
class Name:
    """A capitalised word at ``start:end``; ``initial``: it begins a sentence, as any word may."""

    text: str
    start: int
    end: int
    initial: bool


@lru_cache(maxsize=4096)
def capitalised(text: str) -> tuple[Name, ...]:
    """Return the capitalised words of a text, without ``'s`` and elided articles; acronyms are left out.

    >>> [(name.text, name.initial) for name in capitalised("Gen. Kanja's men met l'ONU and L'Équipe.")]
    [('Gen', True), ('Kanja', False), ('Équipe', False)]
    """
    found = []
    for match in _CAPITALISED.finditer(text):
        word = match[1]
        if word[-2] in "'’":
            word = word[:-2]
        if len(word) > 2 and word[0].isupper() and "." not in word and not word.isupper():
            start = match.start(1)
            before = text[max(0, match.start() - 12) : match.start()].rstrip(_BEFORE)
            initial = not before or (before[-1] in ".!?:…" and not _is_title(before))
            found.append(Name(word, start, start + len(word), initial))
    return tuple(found)


def _is_title(before: str) -> bool:
    word = before[:-1].rpartition(" ")[2]
    return before[-1] == "." and word[:1].isupper() and len(word) < 5


@lru_cache(maxsize=4096)
def _words(text: str) -> frozenset[str]:
    """Return the folded words of a text, and the parts of those with a hyphen or an apostrophe."""
    found = set()
    for word in _TOKEN.findall(text):
        folded = fold(word)
        found.add(folded)
        if not folded.isalpha():
            found.update(part for part in _INNER.split(folded) if len(part) > 2)
    return frozenset(found)


def changed_name(
    msgid: str, msgstr: str, lang: str, *, strict: bool = True, terms: tuple[Spans, Spans] = ((), ())
) -> tuple[Name, Name] | None:
    """Return a name of the source that is gone and a name that came in its stead, or None.

    Both must be sure: neither has a counterpart that it resembles, or a known form, on the other side,
    and neither is a word of its language. Names that resemble each other are taken for spellings of one.
    Unless ``strict``, it must be one rare name that gave way to one. What lies in ``terms``, the spans of the
    terms in msgid and of their forms in msgstr, is no name here.
    """
    if not _may_be_gone(msgid, msgstr):
        return None
    gone = [
        name
        for name in _only_in(msgid, msgstr)
        if is_name(name.text.lower(), certain=name.initial) and not inside(name.start, name.end, terms[0])
    ]
    if not gone:
        return None
    if _is_title_case(msgid):
        gone = [name for name in gone if is_name(name.text.lower(), certain=True)]
    new = [name for name in _only_in(msgstr, msgid) if not inside(name.start, name.end, terms[1])]
    if not new:
        return None
    lost = [name for name in gone if _is_lost(name, msgid, msgstr, lang)]
    if not lost:
        return None
    expected = frozenset().union(*(renderings(lang).get(word, frozenset()) for word in _words(msgid)))
    came = [name for name in new if _is_new(name, msgid, expected, lang)]
    if not strict and not _is_plain_exchange(lost, came, lang):
        return None
    return next(((gone, name) for name in came for gone in lost if gone.initial or not name.initial), None)


def _may_be_gone(msgid: str, msgstr: str) -> bool:
    """Whether a word with a capital that no word list knows well is not in the translation: a quick look."""
    for word in _CAPITAL.findall(msgid):
        if word not in msgstr and not word.isupper():
            lower = word.lower()
            if lower in _FIRST_NAMES or not is_known(lower, "en", _COMMON):
                return True
    return False


def _only_in(text: str, other: str) -> list[Name]:
    names = [name for name in capitalised(text) if name.text not in other]
    return [name for name in names if fold(name.text) not in fold(other)] if names else names


def _is_plain_exchange(lost: list[Name], came: list[Name], lang: str) -> bool:
    """Whether one name came for one, both rare: several at once are another wording of a title or place."""
    if len({name.text for name in lost}) != 1 or len({name.text for name in came}) != 1:
        return False
    word = lost[0].text.lower()
    if len(word) < 5 or word in _FIRST_NAMES or is_known(word, "en", _RARE) or fold(word) in renderings(lang):
        return False
    return len(came[0].text) > 4 and "-" not in came[0].text


def _is_title_case(text: str) -> bool:
    tokens = _TOKEN.findall(text)
    return len(tokens) > 3 and sum(token[0].isupper() for token in tokens) > 0.6 * len(tokens)


def _is_lost(name: Name, msgid: str, msgstr: str, lang: str) -> bool:
    there = _words(msgstr)
    parts = [part for part in _INNER.split(name.text) if len(part) > 1]
    if len(parts) > 1 and any(fold(part) in there or is_known(part.lower(), "en", _COMMON) for part in parts):
        return False
    known = renderings(lang)
    forms = known.get(fold(name.text)) or known.get(fold(name.text).removesuffix("s"), frozenset())
    # What stands beside the name in the source as well (Faso, of Burkina) does not render it.
    forms -= _words(msgid) - {fold(name.text)}
    return not _any_like(forms, there) and not _has_like(name.text, msgstr)


def _has_like(name: str, text: str) -> bool:
    """Whether a text has a name that is similar, or a word that could be derived from the name."""
    if any(similar(name, other.text) for other in capitalised(text)):
        return True
    return any(derived(name, word) for word in _words(text))


def is_name(word: str, *, certain: bool = False) -> bool:
    """Whether a lower-cased word, written with a capital, is a name rather than a word of English.

    With ``certain`` the capital says nothing: it begins a sentence or stands in a title.

    >>> is_name("kanja"), is_name("michael"), is_name("parliament"), is_name("monday")
    (True, True, False, False)
    """
    if word in _FIRST_NAMES:
        return not certain
    if word in _NOT_NAMES or (_DEMONYM.search(word) and is_known(word, "en")):
        return False
    return not is_known(word, "en", 0 if certain else _COMMON)


def _any_like(forms: frozenset[str], words: frozenset[str]) -> bool:
    """Whether one of the words is one of the forms, or an inflected form or derivative of it."""
    return not forms.isdisjoint(words) or any(
        word[:4] == form[:4] for form in forms if len(form) > 3 for word in words
    )


def _is_new(name: Name, msgid: str, expected: frozenset[str], lang: str) -> bool:
    word = name.text.lower()
    if word in _NOT_NAMES or (lang == "ht" and name.initial) or _any_like(expected, frozenset({fold(word)})):
        return False
    if is_known(word, "en", _COMMON) or any(_is_word(part, lang) for part in _INNER.split(word)):
        return False
    return not _has_like(name.text, msgid)


def _is_word(word: str, lang: str) -> bool:
    """Whether a word, or what it is a plural or feminine of, is one of the language's own."""
    if is_known(word, lang):
        return True
    if lang == "fr" and word[0] == "e" and is_known("é" + word[1:], lang):
        return True  # capitals may do without accents: Etats
    if word.endswith("iones") and is_known(word[:-4] + "ón", lang):
        return True
    for ending in ("s", "es", "a", "as", "os", "e"):
        stem = word.removesuffix(ending)
        if stem != word and (is_known(stem, lang) or is_known(stem + "o", lang)):
            return True
    return False
