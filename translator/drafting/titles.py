"""Titles: English Title Case and ALL CAPS become sentence case before a model sees them.

Spanish, French and Haitian Creole set headlines in sentence case, and the models are trained on running
text. Which words keep their capitals is learned from the running text of the same stories (Lita et al. 2003,
"tRuEcasIng"): a word that is written with a capital inside sentences is a name.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spellchecker import SpellChecker

_WORD = re.compile(r"[^\W\d_]+(?:['’.][^\W\d_]+)*\.?")
_MINOR = frozenset(
    "a an and as at but by for from in into nor of off on or over per so than the to up via vs with"
    " yet after amid".split()
)


@dataclass(frozen=True, slots=True)
class Casing:
    """How words are written inside running text: lower-cased word → its usual form."""

    usual: dict[str, str]

    @classmethod
    def learn(cls, texts: Iterable[str]) -> Casing:
        """Count the written forms of every word that does not begin its sentence."""
        counts: dict[str, Counter[str]] = {}
        for text in texts:
            for match in _WORD.finditer(text):
                if _mid_sentence(text, match.start()):
                    form = match.group() if match.group().count(".") > 1 else match.group().rstrip(".")
                    counts.setdefault(form.lower(), Counter())[form] += 1
        return cls({word: forms.most_common(1)[0][0] for word, forms in counts.items()})


def _mid_sentence(text: str, position: int) -> bool:
    before = text[:position].rstrip(" \t\n\"'“”‘’(«")
    return bool(before) and before[-1] not in ".!?:;—–-"


def is_title_case(text: str) -> bool:
    """Whether a line is in ALL CAPS or Title Case.

    >>> [is_title_case(title) for title in ("Aid Reaches the North", "AID NEAR", "Aid reaches north")]
    [True, True, False]
    """
    words = [word for word in _WORD.findall(text) if word.lower() not in _MINOR]
    if len(words) < 2:
        return len(words) == 1 and len(words[0]) > 5 and words[0].isupper()
    capitals = sum(word[0].isupper() for word in words)
    return capitals == len(words) or (len(words) > 4 and capitals >= 0.9 * len(words))


def sentence_case(text: str, casing: Casing, keep: Collection[tuple[int, int]] = ()) -> str:
    """Return a title in sentence case; the length and every other character stay the same.

    ``keep`` are spans (terms, entity tags) whose capitals are names' own. In Title Case a word that
    neither the stories nor the dictionary know in lower case keeps its capital; in ALL CAPS it gets one.

    >>> sentence_case("Aid Reaches Gonaïves as MSS Waits", Casing({"aid": "aid"}))
    'Aid reaches Gonaïves as MSS waits'
    """
    if not is_title_case(text):
        return text
    shouting = text.isupper()

    def recase(match: re.Match[str]) -> str:
        word = match.group()
        if any(start < match.end() and match.start() < end for start, end in keep):
            return word
        return _recase(word, casing, shouting)

    cased = _WORD.sub(recase, text)
    first = next((index for index, char in enumerate(cased) if char.isalpha()), 0)
    return cased[:first] + cased[first : first + 1].upper() + cased[first + 1 :]


def _recase(word: str, casing: Casing, shouting: bool) -> str:
    lower = word.lower()
    usual = casing.usual.get(lower)
    if usual is not None:
        return usual
    if word.isupper() and len(word) > 1 and not (shouting and (lower in _MINOR or _is_common(lower))):
        return word if not shouting or "." in word or len(word) <= 4 else word.capitalize()
    if lower in _MINOR or _is_common(lower):
        return lower
    return word[0].upper() + word[1:].lower() if shouting else word


@lru_cache(maxsize=4096)
def _is_common(word: str) -> bool:
    """Whether English prose has the word in lower case.

    The word list knows names too, but as prose is counted in lower case, its names are rare.
    """
    stem = re.sub(r"['’]s$", "", word)
    return int(_word_list()[stem]) > _RARE


_RARE = 1200  # "london" counts 1,088 and "smith" 1,006; "hurricane", a rare noun, 5,523


@lru_cache(maxsize=1)
def _word_list() -> SpellChecker:
    from spellchecker import SpellChecker

    return SpellChecker(language="en", distance=1)
