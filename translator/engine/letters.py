"""Letters that a model cannot spell: folded to their base letters for it, and given back in its output.

A vocabulary of pieces spells a rare letter (ł, ș, ğ) as bytes, which a small model garbles, and the name
round it; the same name without the stroke or the cedilla is copied well.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping

_WORD = re.compile(r"[^\W\d_]+")
_STROKES = str.maketrans("łŁøØđĐıħĦŧŦ", "lLoOdDihHtT")  # letters without a decomposition in Unicode


def fold(text: str, spells: Callable[[str], bool]) -> tuple[str, dict[str, str]]:
    """Return a text of the same length, its words in base letters that hold one the model does not spell.

    Beside it the words that changed: folded → as given. A letter without a base letter stays.

    >>> fold("Erdoğan spoke", lambda letter: letter.isascii())
    ('Erdogan spoke', {'Erdogan': 'Erdoğan'})
    """
    if text.isascii():
        return text, {}
    words: dict[str, str] = {}

    def plain(match: re.Match[str]) -> str:
        word = match.group()
        if all(map(spells, word)):
            return word
        folded = "".join(map(_base, word))  # all its accents: it is a name of another language
        if folded != word:
            words.setdefault(folded, word)
        return folded

    return _WORD.sub(plain, text), words


def unfold(text: str, words: Mapping[str, str]) -> str:
    """Return an output with its folded words as they were given.

    >>> unfold("Habló Erdogan.", {"Erdogan": "Erdoğan"})
    'Habló Erdoğan.'
    """
    return _WORD.sub(lambda match: words.get(match.group(), match.group()), text) if words else text


def _base(letter: str) -> str:
    base = unicodedata.normalize("NFD", letter.translate(_STROKES))[0]
    return base if base.isascii() and base.isalpha() else letter
