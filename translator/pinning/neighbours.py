"""What the grammars share: features of a form, its neighbours, and how letters keep their case.

A *neighbour* is a word that a form governs or agrees with and that touches it: its article, preposition or
prenominal adjective on the left, its postposed determiner or adjective on the right. A repair may change
neighbours and nothing else.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

MAX_NEIGHBOURS = 4
"""No repair reaches further than this many words from the form, on either side."""


@dataclass(frozen=True, slots=True)
class Features:
    """Gender ("m", "f") and number ("s", "p") of a form; "" where not known."""

    gender: str = ""
    number: str = ""

    @property
    def cell(self) -> int | None:
        """The index of the features in a paradigm (m.s., f.s., m.p., f.p.), None unless both are known."""
        if not self.gender or not self.number:
            return None
        return "mf".index(self.gender) + 2 * "sp".index(self.number)


@dataclass(frozen=True, slots=True)
class Fitted:
    """A form with its neighbours repaired: the text before it, the form as it stands, the text after it."""

    left: str
    form: str
    right: str


class Paradigms:
    """Inflection tables: a row (a line, or up to ``|``) holds masculine and feminine singular, then plural.

    A fifth column is the singular before a vowel (French ``nouvel``, ``cet``); ``_`` stands for a space.

    >>> Paradigms("nuevo nueva nuevos nuevas").inflect("Nuevo", 1)
    'Nueva'
    """

    def __init__(self, table: str) -> None:
        self._rows: dict[str, tuple[str, ...]] = {}
        for row in re.split(r"[\n|]", table):
            cells = tuple(cell.replace("_", " ") for cell in row.split())
            for cell in cells:
                self._rows.setdefault(cell, cells)

    def __contains__(self, word: str) -> bool:
        return word.lower() in self._rows

    def inflect(self, word: str, cell: int, *, before_vowel: bool = False) -> str:
        """Return the cell of the word's row, in the case of the word; an unknown word as it is."""
        row = self._rows.get(word.lower())
        if row is None:
            return word
        if before_vowel and len(row) > 4 and (cell == 0 or (cell == 1 and row[4] == row[0])):
            return match_case(row[4], word)  # mon école: a possessive takes its masculine
        return word if row[cell] == word.lower() else match_case(row[cell], word)


def match_case(text: str, model: str) -> str:
    """Return the text in the case of a model word: capitals, initial capital, or as it is.

    >>> match_case("de la", "Del")
    'De la'
    """
    if model.isupper() and len(model) > 1:
        return text.upper()
    return text[:1].upper() + text[1:] if model[:1].isupper() else text


_LAST_WORD = re.compile(r"(?:^|(?<=[\s(\"'«“‘¿¡—–]))([^\W\d_]+)( +)$")


def split_last(left: str) -> tuple[str, str, str] | None:
    """Split the text before a form into ``(rest, last word, spaces)``; None when no word touches the form.

    >>> split_last("dijo la ")
    ('dijo ', 'la', ' ')
    """
    match = _LAST_WORD.search(left)
    return None if match is None else (left[: match.start(1)], match.group(1), match.group(2))


_FIRST_WORD = re.compile(r"( +)([^\W\d_]+)(?![\w'’\-])")


def split_first(right: str) -> tuple[str, str, str] | None:
    """Split the text after a form into ``(spaces, first word, rest)``; None when no word touches the form."""
    match = _FIRST_WORD.match(right)
    return None if match is None else (match.group(1), match.group(2), right[match.end() :])


_CLAUSE = re.compile(
    r"[.,;:!?…\"«“(—–]\s*|(?<!\w)(?:que|y|et|mais|pero|quand|cuando)\s+|(?<!\w)qu'", re.IGNORECASE
)
_PREPOSITIONS = frozenset(
    "de del d du des a al à au aux en con por para sobre contra avec par pour sur sans sin dans entre".split()
)


def leads(left: str) -> bool:
    """Whether a form after this text leads its clause, so that what follows can only agree with it.

    >>> leads("Ayer la nueva "), leads("Los agentes de la "), leads("dijo que el ")
    (False, False, True)
    """
    words = re.findall(r"[^\W\d_]+", _CLAUSE.split(left)[-1].lower())
    return len(words) <= 2 and not _PREPOSITIONS & set(words)


_PLURAL = re.compile(
    r"(?<![\w'’])(?:les|des|ces|[mts]es|leurs|nos|vos|los|unos|las|unas|est[oa]s|sus) +$", re.I
)
_SINGULAR = re.compile(r"(?<![\w])(?:l['’]|(?:le|la|un|une|cette|ce|el|una|est[ea]|su|son|sa) +)$", re.I)


def number_before(left: str) -> str:
    """Return the number ("s", "p") that the determiner at the end of a text shows, "" for none.

    >>> number_before("Les "), number_before("y la "), number_before("en ")
    ('p', 's', '')
    """
    return "p" if _PLURAL.search(left) else "s" if _SINGULAR.search(left) else ""


def noted_features(note: str) -> Features:
    """Read the features that a term's note states: ``f``, ``m pl``, ``fem.``, ``plural`` …

    Only a note, or a part of one between ``;``, that says nothing else is read.

    >>> noted_features("see the mandate; f pl")
    Features(gender='f', number='p')
    """
    for part in re.split(r"[;|]", note.lower()):
        words = re.findall(r"[a-zéí]+", part)
        if words and all(word in _NOTED for word in words):
            gender = next((_NOTED[word] for word in words if _NOTED[word] in "mf"), "")
            number = next((_NOTED[word] for word in words if _NOTED[word] in "sp"), "")
            return Features(gender, number or ("s" if gender else ""))
    return Features()


_NOTED = {
    **dict.fromkeys(("f", "fem", "feminine", "femenino", "féminin"), "f"),
    **dict.fromkeys(("m", "masc", "masculine", "masculino", "masculin"), "m"),
    **dict.fromkeys(("pl", "plural", "pluriel"), "p"),
    **dict.fromkeys(("sg", "sing", "singular", "singulier"), "s"),
}
