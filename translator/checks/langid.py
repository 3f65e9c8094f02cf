"""Telling English, Spanish, French and Haitian Creole apart, word by word.

The probability of a word in a language mixes its frequency in a small corpus with a character trigram
model of the language's words (Dunning, *Statistical Identification of Language*, 1994; the mix of words
and n-grams as in Lui and Baldwin's langid.py, 2012). ``training/checks/language_data.py`` makes the tables.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from math import log

LANGS = ("en", "es", "fr", "ht")
_TOKEN = re.compile(
    r"<[^<>]*>|(?:https?://|www\.)\S+|\S+@\S+|#\w+|(?P<word>[^\W\d_]+(?:-[^\W\d_]+)*['’]?)", re.UNICODE
)
_WORD_WEIGHT = 0.9
_LETTERS = 45
_PRIOR = 4.0
# Two languages share many words ("nation", "no", "la"): no word speaks louder than this (nats).
_LOUDEST = 7.0
_FAR = 4.0  # times as frequent: a word of the other language rather than of this one


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text that may tell its language: lower-cased, with its span."""

    text: str
    start: int
    end: int


@dataclass(frozen=True)
class _Model:
    words: dict[str, float]
    trigrams: dict[str, int]
    contexts: dict[str, int]

    def probability(self, word: str) -> float:
        padded = f"^^{word}$"
        shape = 1.0
        for start in range(len(padded) - 2):
            count = self.trigrams.get(padded[start : start + 3], 0)
            context = self.contexts.get(padded[start : start + 2], 0)
            shape *= (count + _PRIOR / _LETTERS) / (context + _PRIOR)
        return _WORD_WEIGHT * self.words.get(word, 0.0) + (1 - _WORD_WEIGHT) * shape


@cache
def _models() -> tuple[_Model, ...]:
    words: dict[str, dict[str, int]] = {lang: {} for lang in LANGS}
    grams: dict[str, dict[str, int]] = {lang: {} for lang in LANGS}
    totals: dict[str, int] = {}
    data = files("translator.checks").joinpath("data/langid.tsv").read_text(encoding="utf-8")
    for line in data.splitlines():
        lang, kind, *rest = line.split("\t")
        if kind == "total":
            totals[lang] = int(rest[0])
        else:
            (words if kind == "w" else grams)[lang][rest[0]] = int(rest[1])
    models = []
    for lang in LANGS:
        contexts: defaultdict[str, int] = defaultdict(int)
        for gram, count in grams[lang].items():
            contexts[gram[:2]] += count
        shares = {word: count / totals[lang] for word, count in words[lang].items()}
        models.append(_Model(shares, grams[lang], dict(contexts)))
    return tuple(models)


@cache
def foreign_words(own: str) -> frozenset[str]:
    """Return the words of the other languages' tables that ``own`` has not, or has far more rarely.

    >>> "with" in foreign_words("fr"), "nous" in foreign_words("fr")
    (True, False)
    """
    models = _models()
    mine = models[LANGS.index(own)].words
    return frozenset(
        word for model in models for word, share in model.words.items() if share > _FAR * mine.get(word, 0.0)
    )


@lru_cache(maxsize=32768)
def word_scores(word: str) -> tuple[float, ...]:
    """Return the log probability of a lower-cased word in each of ``LANGS``, the worst one cut off.

    >>> scores = dict(zip(LANGS, word_scores("toujou")))
    >>> max(scores, key=scores.get)
    'ht'
    """
    scores = [log(model.probability(word)) for model in _models()]
    floor = max(scores) - _LOUDEST
    return tuple(max(score, floor) for score in scores)


@lru_cache(maxsize=4096)
def telling_words(text: str) -> tuple[Word, ...]:
    """Return the words that may tell the language of a text: not names, mark-up, addresses or handles.

    A capitalised word is taken for a name unless it opens the text or all words are capitalised so.

    >>> [word.text for word in telling_words("La mission de Médecins du monde, <em>dit</em> a@b.org")]
    ['la', 'mission', 'de', 'du', 'monde', 'dit']
    """
    found = [match for match in _TOKEN.finditer(text) if match.group("word")]
    shouting = text.isupper()
    words = []
    for index, match in enumerate(found):
        token = match.group()
        if token[0].isupper() and index and not shouting:
            continue
        words.append(Word(token.lower().replace("’", "'"), match.start(), match.end()))
    return tuple(words)


@lru_cache(maxsize=4096)
def language_scores(text: str) -> tuple[float, ...]:
    """Return the summed log probability of the telling words of a text in each of ``LANGS``."""
    columns = [word_scores(word.text) for word in telling_words(text)]
    return tuple(map(sum, zip(*columns, strict=True))) if columns else (0.0,) * len(LANGS)


def identify(text: str) -> str:
    """Return the most likely of ``LANGS`` for a text, "" where no word tells.

    >>> [identify(t) for t in ("Lapolis fè konnen sa", "La policía lo informó", "La police l'a dit")]
    ['ht', 'es', 'fr']
    """
    scores = language_scores(text)
    best = max(scores)
    return LANGS[scores.index(best)] if telling_words(text) else ""
