"""Which words of a text the other side accounts for, and the stretch that it does not.

A small bilingual lexicon (IBM Model 1 over stems; ``training/checks/lexicon.py``) says which source words
have their translation in the target. Where text was dropped, a run of source words has none, and the
target is shorter by as much: the two likelihood ratios are added up.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from math import log

from translator.checks.lengths import deviation, spread
from translator.checks.stems import span, stem_tokens

# Share of a word's usual coverage that is left in free human translation, and the chance that a word
# is "covered" by an unrelated part of the other side.
_FREEDOM, _CHANCE = 0.8, 0.12
_NAME_COVER = 0.85
_NAME_LETTERS = 4
_TELLING = 0.55  # nats for a drop when uncovered: words with a translation of their own


@dataclass(frozen=True, slots=True)
class Stretch:
    """A run of words the other side does not account for: span, evidence (nats), words of known cover."""

    start: int
    end: int
    score: float
    words: int


@dataclass(frozen=True)
class _Lexicon:
    forms: dict[str, frozenset[str]]
    sources: dict[str, frozenset[str]]
    cover: dict[str, tuple[float, float]]
    cover_back: dict[str, tuple[float, float]]


def _weights(cover: float) -> tuple[float, float]:
    """Return the log likelihood ratios (dropped against kept) of a covered and of an uncovered word."""
    kept = min(0.92, max(_CHANCE + 0.05, cover * _FREEDOM))
    return log(_CHANCE / kept), log((1 - _CHANCE) / (1 - kept))


@cache
def _lexicon(lang: str) -> _Lexicon:
    forms: dict[str, frozenset[str]] = {}
    sources: dict[str, set[str]] = {}
    cover: dict[str, tuple[float, float]] = {}
    cover_back: dict[str, tuple[float, float]] = {}
    data = files("translator.checks").joinpath(f"data/lexicon.{lang}.tsv").read_text(encoding="utf-8")
    for line in data.splitlines():
        word, share, *rest = line.split("\t")
        if word.startswith("<"):
            cover_back[word[1:]] = _weights(float(share))
        else:
            forms[word] = frozenset(rest[0].split())
            cover[word] = _weights(float(share))
            for form in forms[word]:
                sources.setdefault(form, set()).add(word)
    return _Lexicon(forms, {form: frozenset(words) for form, words in sources.items()}, cover, cover_back)


_NAME_WEIGHTS = _weights(_NAME_COVER / _FREEDOM)


@lru_cache(maxsize=2048)
def uncovered_source(msgid: str, msgstr: str, lang: str) -> Stretch | None:
    """Return the stretch of msgid most likely dropped from msgstr; None where nothing points to one."""
    lexicon = _lexicon(lang)
    stretch = _worst(msgid, "en", msgstr, lang, lexicon.forms.get, lexicon.cover)
    return None if stretch is None else _with_length(stretch, msgid, msgid, msgstr, lang, -1)


@lru_cache(maxsize=2048)
def uncovered_target(msgid: str, msgstr: str, lang: str) -> Stretch | None:
    """Return the stretch of msgstr most likely added to msgid; None where nothing points to one."""
    lexicon = _lexicon(lang)
    stretch = _worst(msgstr, lang, msgid, "en", lexicon.sources.get, lexicon.cover_back)
    return None if stretch is None else _with_length(stretch, msgstr, msgid, msgstr, lang, 1)


def dropped_evidence(msgid: str, msgstr: str, lang: str) -> tuple[float, ...]:
    """Return what speaks for a clause dropped from msgstr, as numbers: the inputs of ``dropped_odds``.

    The length against the usual one, in standard deviations, and the square of what is missing; evidence
    (nats) and words of the worst stretch, and whether it ends the text; words that nothing accounts for, and
    their share; commas lost; and the number of words, in twenties.
    """
    off = deviation(msgid, msgstr, lang) / spread(msgid)
    stretch = uncovered_source(msgid, msgstr, lang)
    open_words = len(_open_words(msgid, msgstr, lang))
    size = max(1, len(stem_tokens(msgid, "en")))
    ends = stretch is not None and len(msgid) - stretch.end < len(msgid) / 20
    return (
        off,
        min(off, 0.0) ** 2,
        stretch.score if stretch else 0.0,
        float(stretch.words) if stretch else 0.0,
        float(ends),
        float(open_words),
        open_words / size,
        float(msgid.count(",") - msgstr.count(",")),
        size / 20,
    )


_DROPPED = (-1.987, 0.090, 0.075, 0.411, 1.861, 0.261, 7.269, 1.594, -3.020, -5.686)
"""Weights of the evidence, and the constant: ``training/checks/omission.py``."""


def dropped_odds(msgid: str, msgstr: str, lang: str) -> float:
    """Return the log odds that msgstr lacks a clause of msgid, were one in two such."""
    *weights, constant = _DROPPED
    evidence = dropped_evidence(msgid, msgstr, lang)
    return constant + sum(weight * value for weight, value in zip(weights, evidence, strict=True))


def unaccounted(msgid: str, msgstr: str, lang: str) -> frozenset[tuple[int, int]]:
    """Return the spans of the words of msgid that msgstr should account for, and does not.

    Of words that translators render freely nothing is known, and they are left out.

    >>> unaccounted("Police closed the hospital.", "La policía cerró.", "es")
    frozenset({(18, 26)})
    """
    return frozenset(span(msgid, index, index) for index in _open_words(msgid, msgstr, lang))


def _open_words(msgid: str, msgstr: str, lang: str) -> list[int]:
    """Return the indices of the words of msgid, as ``stem_tokens`` counts them, that nothing accounts for."""
    lexicon = _lexicon(lang)
    there = {stem for stem, _ in stem_tokens(msgstr, lang)}
    beginnings = {stem[:_NAME_LETTERS] for stem in there}
    found = []
    for index, (stem, capital) in enumerate(stem_tokens(msgid, "en")):
        weights = lexicon.cover.get(stem, _NAME_WEIGHTS if capital else None)
        if weights is None or weights[1] < _TELLING or stem[:_NAME_LETTERS] in beginnings:
            continue
        if there.isdisjoint(lexicon.forms.get(stem, ())):
            found.append(index)
    return found


def _worst(
    text: str,
    lang: str,
    other: str,
    other_lang: str,
    forms: Callable[[str], frozenset[str] | None],
    cover: dict[str, tuple[float, float]],
) -> Stretch | None:
    """Return the run of words of ``text`` with the largest sum of weights (Kadane's algorithm)."""
    there = {stem for stem, _ in stem_tokens(other, other_lang)}
    beginnings = {stem[:_NAME_LETTERS] for stem in there}
    best, first, last, size = 0.0, 0, 0, 0
    total, begin, known = 0.0, 0, 0
    for index, (stem, capital) in enumerate(stem_tokens(text, lang)):
        weights = cover.get(stem, _NAME_WEIGHTS if capital else None)
        if weights is None:
            continue
        if total <= 0.0:
            total, begin, known = 0.0, index, 0
        known += 1
        if stem[:_NAME_LETTERS] in beginnings or not there.isdisjoint(forms(stem) or ()):
            total += weights[0]
        else:
            total += weights[1]
            if total > best:
                best, first, last, size = total, begin, index, known
    if not size:
        return None
    return Stretch(*span(text, first, last), best, size)


def _with_length(stretch: Stretch, text: str, msgid: str, msgstr: str, lang: str, sign: int) -> Stretch:
    """Add what the length says: how much likelier it is with that much dropped (-1) or added (1)."""
    share = min(0.9, (stretch.end - stretch.start) / max(1, len(text)))
    shift = -sign * log(1 - share)
    off = deviation(msgid, msgstr, lang)
    width = spread(msgid)
    evidence = (off**2 - (off - shift) ** 2) / (2 * width**2)
    return Stretch(stretch.start, stretch.end, stretch.score + evidence, stretch.words)
