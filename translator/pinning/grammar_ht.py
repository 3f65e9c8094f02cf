"""Haitian Creole: a form in its sentence – the determiner after it, the plural, and ``an``/``ann``.

The definite determiner follows the noun phrase and takes its shape from the sound before it (official
orthography, decree of 31 January 1980; Valdman, *Haitian Creole*, ch. 8): *la* after an oral consonant, *a*
after an oral vowel, *an* after a nasal vowel, *nan* after a nasal consonant, *lan* after an oral consonant
that follows a nasal vowel. The plural is *yo*, whatever the sound.
"""

from __future__ import annotations

import re
import unicodedata

from translator.pinning.neighbours import Features, Fitted, match_case, split_last

DETERMINERS = ("la", "a", "an", "nan", "lan")

_LETTERS = {
    **dict.fromkeys("FLRSXYZHQ", "la"),
    **dict.fromkeys("MN", "nan"),
    **dict.fromkeys("ABCDEGIJKOPTUVW", "a"),
}
"""The determiner after an acronym that is spelled out, by the name of its last letter (è-s, o-ny, em …)."""

_READ_AS_WORDS = {
    "OTAN": "an",
    "CARICOM": "nan",
    "KARIKOM": "nan",
    "UNICEF": "la",
    "BINUH": "la",
    "CARDH": "la",
    "MINUSTAH": "la",
    "PNUD": "la",
    "BID": "la",
    "OIM": "nan",
    "SIDA": "a",
    "UNESCO": "a",
    "FAO": "a",
    "USAID": "la",
    "EFE": "a",
    "ONU": "a",
    "Q": "a",
    "HCR": "a",
}


def determiner(form: str) -> str | None:
    """Return the singular definite determiner of a form, None where the spelling does not tell the sound.

    >>> [determiner(word) for word in ("liv", "peyi", "pon", "madanm", "bank", "Pòtoprens", "MSS", "ONU")]
    ['la', 'a', 'an', 'nan', 'lan', 'lan', 'la', 'a']
    """
    words = re.findall(r"[^\W\d_]+", form)
    if not words or not form.rstrip("\"'»”)").endswith(words[-1]):
        return None
    word = words[-1]
    if word in _READ_AS_WORDS:
        return _READ_AS_WORDS[word]
    if word.isupper() and len(word) > 1:
        return _LETTERS.get(_plain(word[-1]).upper())
    if _is_foreign(word):
        return "a" if word[-1] in "aio" and not word.endswith("ai") else None
    return _by_sound(word.lower())


def _plain(letter: str) -> str:
    return unicodedata.normalize("NFD", letter)[0]


_FOREIGN = re.compile(
    r"c(?!h)|q|x|ph|th|sh|ll|mm|rr|ss|tt|pp|ff|dd|bb|gg|é|ê|î|ï|ç|(?<!o)u|ea|ee|oo",
    re.IGNORECASE,
)


def _is_foreign(word: str) -> bool:
    """Whether a word is spelled as Creole spells no sound (u or c alone, doubled letters)."""
    return _FOREIGN.search(re.sub(r"ui|uit", "", word)) is not None and not re.search(r"[èò]", word)


_NASAL_VOWEL = re.compile(r"(?:[aeo]n)$")
_NASAL_CONSONANT = re.compile(r"(?:nn|m|ng|ny|[àiu]n|oun)$")
_AFTER_NASAL_VOWEL = re.compile(r"[aeo]n[bdfgjklpstvz]+h?$")


def _by_sound(word: str) -> str:
    if _NASAL_CONSONANT.search(word) and not re.search(r"[aeo]ng$", word):
        return "nan"
    if _NASAL_VOWEL.search(word):
        return "an"
    if _AFTER_NASAL_VOWEL.search(word):
        return "lan"
    return "a" if _plain(word[-1]) in "aeiouy" else "la"


_RIGHT = re.compile(r"( +)(la|a|an|nan|lan)(?![\w'’\-])", re.IGNORECASE)
_AFTER_DETERMINER = re.compile(
    r"\s*(?:$|[.,;:!?)\]»”\"]|(?:te|ap|pral|t ap|pa|gen|se|ki|yo|di|fè|ka|dwe|ta|nan|an|pou|ak|e|sou)\b)"
)


def fit(left: str, form: str, right: str, given: Features | None = None, replaced: str = "") -> Fitted:
    """Return the form between its neighbours, repaired where they contradict it.

    ``left`` and ``right`` are the texts before and after the form; ``replaced`` is the text that stood in
    its place: where that asked for the very determiner that follows, the determiner is one (*nan* and *an*
    are prepositions, too). ``given`` is not used: Creole nouns have no gender and number.

    >>> fit("", "MSS", " an te rive", replaced="Misyon").right, fit("", "MSS", " nan Pòtoprens").right
    (' la te rive', ' nan Pòtoprens')
    """
    return Fitted(_fit_left(left, form), form, _fit_right(form, right, replaced))


def _fit_right(form: str, right: str, replaced: str) -> str:
    if re.search(r" yo$", form) and re.match(r" +yo(?!\w)", right):
        return re.sub(r"^ +yo", "", right)
    match = _RIGHT.match(right)
    if match is None:
        return right
    own = form.split()[-1].lower() if " " in form else ""
    if own in DETERMINERS and determiner(form[: form.rfind(" ")]) == own:
        return right[match.end() :]
    wanted = determiner(form)
    word, rest = match.group(2), right[match.end() :]
    if wanted is None or word.lower() == wanted or not _is_determiner(word.lower(), replaced, rest):
        return right
    return match.group(1) + match_case(wanted, word) + rest


def _is_determiner(word: str, replaced: str, rest: str) -> bool:
    asked = determiner(replaced) if replaced else None
    if word == "a" and asked == word:  # no preposition, and before a figure no determiner: a 5è
        return re.match(r" \d", rest) is None
    if word in ("nan", "an", "a"):
        return asked == word and _AFTER_DETERMINER.match(rest) is not None
    return asked in (word, None) or replaced.isupper() or _AFTER_DETERMINER.match(rest) is not None


def _fit_left(left: str, form: str) -> str:
    """``an`` before a consonant and ``ann`` before a vowel, as a preposition before a name: ann Ayiti."""
    split = split_last(left)
    if split is None or split[1].lower() not in ("an", "ann") or not form[:1].isupper():
        return left
    vowel = _plain(form[0]).lower() in "aeiou"
    return split[0] + match_case("ann" if vowel else "an", split[1]) + split[2]
