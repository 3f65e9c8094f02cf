"""The table of mutations, and applying them."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from translator.checks.mutations import figures, marks, wording
from translator.errors import TranslatorError
from translator.languages import TARGETS

Damage = Callable[[str, str, str, random.Random], str | None]


@dataclass(frozen=True, slots=True)
class Mutation:
    """A kind of damage: ``checks`` are the ids of the checks of which at least one must find it."""

    kind: str
    description: str
    checks: tuple[str, ...]
    damage: Damage
    langs: tuple[str, ...] = tuple(TARGETS)


_ES, _FR, _HT = ("es",), ("fr",), ("ht",)
_NUMBER, _DROPPED = ("number",), ("dropped-text", "length-ratio")
_TYPOGRAPHY = ("typography-es", "typography-fr")
_SPACE = ("double-space", *_TYPOGRAPHY)
_QUOTE = ("quote-pairing", "quote-count")
_ENGLISH = ("untranslated", "wrong-language")

MUTATIONS: tuple[Mutation, ...] = (
    Mutation("digits-swapped", "two neighbouring digits swapped", _NUMBER, figures.swap_digits),
    Mutation("digit-changed", "one digit of a number changed", _NUMBER, figures.change_digit),
    Mutation("number-scaled", "a number ten times as large", _NUMBER, figures.scale_number),
    Mutation("scale-word-changed", "millions for thousands, and so on", _NUMBER, figures.change_scale_word),
    Mutation("number-dropped", "a percentage, sum or large figure lost", _NUMBER, figures.drop_number),
    Mutation("percentage-changed", "a percentage by half as much again", _NUMBER, figures.change_percentage),
    Mutation("currency-changed", "euros for dollars, and so on", _NUMBER, figures.change_currency),
    Mutation("weekday-changed", "another day of the week", _NUMBER, figures.change_weekday),
    Mutation("month-changed", "another month", _NUMBER, figures.change_month),
    Mutation("name-changed", "a name replaced by another", ("name",), wording.change_name),
    Mutation("acronym-changed", "one letter of an acronym changed", ("acronym",), wording.change_acronym),
    Mutation("emptied", "nothing left", ("empty",), wording.empty),
    Mutation("untranslated", "the English instead", _ENGLISH, wording.untranslate),
    Mutation("english-leaked", "the English from the middle on", ("untranslated",), wording.leak_english),
    Mutation("french-leaked", "French instead", ("wrong-language",), wording.leak_french, ("es", "ht")),
    Mutation("spanish-leaked", "Spanish instead", ("wrong-language",), wording.leak_spanish, ("fr", "ht")),
    Mutation("clause-dropped", "what follows a comma left out", _DROPPED, wording.drop_clause),
    Mutation("sentence-dropped", "one of several sentences left out", _DROPPED, wording.drop_sentence),
    Mutation("sentence-added", "a sentence that the source lacks", _DROPPED, wording.add_sentence),
    Mutation("negation-changed", "a negation added or dropped", ("negation",), wording.negate),
    Mutation("word-doubled", "a word twice in a row", ("repeated-word",), wording.double_word),
    Mutation("phrase-looped", "the last words over and over", ("repeated-word",), wording.loop),
    Mutation("spelling-broken", "French spelling", ("orthography-ht",), wording.break_spelling, _HT),
    Mutation("accents-stripped", "no accents", ("orthography-ht",), wording.strip_accents, _HT),
    Mutation("quotes-dropped", "no quotation marks", ("quote-count",), marks.drop_quotes),
    Mutation("quote-unpaired", "one quotation mark missing", _QUOTE, marks.unpair_quote),
    Mutation("bracket-dropped", "one bracket missing", ("brackets",), marks.drop_bracket),
    Mutation("end-dropped", "no final full stop", ("end-punctuation",), marks.drop_end),
    Mutation("space-doubled", "two spaces", ("double-space",), marks.double_space),
    Mutation("space-before-comma", "a space before a comma", _SPACE, marks.space_before),
    Mutation("no-break-space-lost", "no space before a mark", _TYPOGRAPHY, marks.drop_no_break_space, _FR),
    Mutation("guillemets-lost", "straight quotation marks", ("typography-fr",), marks.straighten_quotes, _FR),
    Mutation("inverted-mark-dropped", "no ¿ or ¡", ("typography-es",), marks.drop_inverted, _ES),
    Mutation("decimal-mark-changed", "a decimal point", _TYPOGRAPHY, marks.decimal_point, ("es", "fr")),
    Mutation("address-changed", "a letter of an address changed", ("address",), marks.change_address),
    Mutation("hashtag-changed", "a hashtag without its sign", ("address",), marks.change_hashtag),
    Mutation("placeable-lost", "a tag or variable lost", ("placeable",), marks.lose_placeable),
    Mutation("entity-left", "a character as HTML entity", ("encoding",), marks.leave_entity),
    Mutation("mojibake", "UTF-8 read as Windows-1252", ("encoding",), marks.garble),
)  # fmt: skip
_BY_KIND = {mutation.kind: mutation for mutation in MUTATIONS}


def mutate(kind: str, msgid: str, msgstr: str, lang: str, seed: int = 0) -> str | None:
    """Return the msgstr damaged in one way, or None where that damage cannot be done to it.

    Raises TranslatorError for a kind that there is not.

    >>> mutate("space-doubled", "Aid arrived.", "Llegó la ayuda.", "es")
    'Llegó  la ayuda.'
    >>> mutate("placeable-lost", "Aid arrived.", "Llegó la ayuda.", "es") is None
    True
    """
    mutation = _BY_KIND.get(kind)
    if mutation is None:
        raise TranslatorError(f"unknown mutation '{kind}'", hint=f"there are: {', '.join(_BY_KIND)}")
    return _apply(mutation, msgid, msgstr, lang, seed)


def mutants(msgid: str, msgstr: str, lang: str, seed: int = 0) -> Iterator[tuple[Mutation, str]]:
    """Yield every mutation that can be done to the translation, with what it makes of it."""
    for mutation in MUTATIONS:
        damaged = _apply(mutation, msgid, msgstr, lang, seed)
        if damaged is not None:
            yield mutation, damaged


def _apply(mutation: Mutation, msgid: str, msgstr: str, lang: str, seed: int) -> str | None:
    if lang not in mutation.langs:
        return None
    rng = random.Random(f"{seed}\0{mutation.kind}\0{lang}\0{msgid}\0{msgstr}")
    damaged = mutation.damage(msgid, msgstr, lang, rng)
    return damaged if damaged != msgstr else None
