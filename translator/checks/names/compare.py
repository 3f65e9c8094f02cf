"""Proper names of a source that gave way to other ones in the translation."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from translator.checks.names.exonyms import renderings
from translator.checks.names.similar import fold, similar
from translator.checks.vocabulary import is_known

_TOKEN = re.compile(r"[^\W\d_]+(?:[-'’.][^\W\d_]+)*")
_POSSESSIVE = re.compile(r"['’]s?$")
_ELIDED = re.compile(r"^(?:[dljmnst]|qu)['’]", re.IGNORECASE)
_BEFORE = " \t\u00a0\u202f\"“”‘’'«»(¿¡[—–-"
# Capitalised, but no names: the calendar, titles, contractions.
_NOT_NAMES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july "
    "august september october november december mrs miss mister sir lord lady mme mlle sra srta señor señora "
    "monsieur madame msye madan internet god christmas easter ramadan allah".split()
)
_DEMONYM = re.compile(r"(?:[ie]ans?|ish|ese|ers?|ites?|ists?|ism|ic|ons?)$")
# English prose has these so often in lower case that a capital says little.
_COMMON = 1200


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
    for match in _TOKEN.finditer(text):
        start, word = match.start(), match.group()
        elided = _ELIDED.match(word)
        if elided:
            start += elided.end()
            word = word[elided.end() :]
        if not word[:1].isupper():
            continue
        word = _POSSESSIVE.sub("", word)
        if len(word) > 2 and "." not in word and not word.isupper() and word[1:2] != "-":
            before = text[: match.start()].rstrip(_BEFORE)
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
        found.add(fold(word))
        found.update(part for part in re.split(r"[-'’.]", fold(word)) if len(part) > 2)
    return frozenset(found)


def changed_name(msgid: str, msgstr: str, lang: str) -> tuple[Name, Name] | None:
    """Return a name of the source that is gone and a name that came in its stead, or None.

    Both must be sure: neither has a counterpart that it resembles, or a known form, on the other side,
    and neither is a word of its language. Names that resemble each other are taken for spellings of one.
    """
    there = _words(msgstr)
    gone = [name for name in capitalised(msgid) if fold(name.text) not in there and len(name.text) > 2]
    if not gone:
        return None
    here = _words(msgid)
    new = [name for name in capitalised(msgstr) if fold(name.text) not in here]
    if not new:
        return None
    title = _is_title_case(msgid)
    lost = [name for name in gone if _is_lost(name, title, there, lang)]
    if not lost:
        return None
    expected = frozenset().union(*(renderings(lang).get(word, frozenset()) for word in here))
    for name in new:
        if not _is_new(name, here, expected, lang):
            continue
        for other in lost:
            if other.initial or not name.initial:
                return other, name
    return None


def _is_title_case(text: str) -> bool:
    tokens = _TOKEN.findall(text)
    return len(tokens) > 3 and sum(token[0].isupper() for token in tokens) > 0.6 * len(tokens)


def _is_lost(name: Name, title: bool, there: frozenset[str], lang: str) -> bool:
    word = name.text.lower()
    if word in _NOT_NAMES or (_DEMONYM.search(word) and is_known(word, "en", 0)):
        return False
    if is_known(word, "en", 0 if name.initial or title else _COMMON):
        return False
    parts = [part for part in re.split(r"[-'’.]", name.text) if len(part) > 1]
    if len(parts) > 1 and any(fold(part) in there or is_known(part.lower(), "en", _COMMON) for part in parts):
        return False
    forms = renderings(lang).get(fold(name.text), frozenset())
    return not forms & there and not any(similar(name.text, word) for word in there)


def _is_new(name: Name, here: frozenset[str], expected: frozenset[str], lang: str) -> bool:
    word = name.text.lower()
    if word in _NOT_NAMES or fold(word) in expected or (lang == "ht" and name.initial):
        return False
    if is_known(word, "en", _COMMON) or any(_is_word(part, lang) for part in re.split(r"[-'’.]", word)):
        return False
    return not any(similar(name.text, other) for other in here)


def _is_word(word: str, lang: str) -> bool:
    """Whether a word, or what it is a plural or feminine of, is one of the language's own."""
    if is_known(word, lang):
        return True
    if word.endswith("iones") and is_known(word[:-4] + "ón", lang):
        return True
    for ending in ("s", "es", "a", "as", "os", "e"):
        stem = word.removesuffix(ending)
        if stem != word and (is_known(stem, lang) or is_known(stem + "o", lang)):
            return True
    return False
