"""English sources: the forms that a term takes in a text beside those that its row states.

The rules of the regular plural are those of Quirk et al., *A Comprehensive Grammar of the English Language*
(§ 5.80: sibilants, -y, -man; § 5.102: the head of a compound takes it, ``secretaries of state``).
"""

from __future__ import annotations

import re

_INFLECTED = frozenset({"term", "title", "demonym", "acronym"})
"""Types whose sources take a plural; names of places, persons and organisations do not."""

_SINGULARISED = frozenset({"term", "title", "demonym"})

_IRREGULAR = {
    "person": "people",
    "child": "children",
    "foot": "feet",
    "wife": "wives",
    "knife": "knives",
    "life": "lives",
    "leaf": "leaves",
    "thief": "thieves",
}
_SINGULARS = {plural: singular for singular, plural in _IRREGULAR.items()}

_INVARIABLE = frozenset(
    "news series species headquarters police aircraft personnel staff troops forces elections politics"
    " economics customs congress aids sos logistics goods arms proceeds works remains means corps".split()
)

_HEAD = re.compile(
    r"(?P<head>[^\W\d_]+)(?P<tail>(?:[ -](?:of|for|in|to|at|on|without|under)[ -].*|[ -][Gg]eneral)?)"
)
_DOTTED = re.compile(r"(?:[A-Z]\.){2,4}")


def inflected(source: str, term_type: str) -> tuple[str, ...]:
    """Return further forms of a source: its plural or singular, an acronym with or without dots.

    >>> inflected("gang", "term"), inflected("secretary of state", "title"), inflected("UN", "acronym")
    (('gangs',), ('secretaries of state',), ('UNs', 'U.N.'))
    >>> inflected("Haitian National Police", "organisation")
    ()
    """
    found: list[str] = []
    if term_type in _INFLECTED:
        found += _numbers(source, term_type)
    if source.isalpha() and source.isupper() and 2 <= len(source) <= 4:
        found.append("".join(letter + "." for letter in source))
    elif _DOTTED.fullmatch(source):
        found.append(source.replace(".", ""))
    return tuple(found)


def _numbers(source: str, term_type: str) -> list[str]:
    if source.isupper():
        return [source + "s"] if source.isalnum() and len(source) > 1 else []
    start = source.rfind(" ", 0, _head_end(source)) + 1
    match = _HEAD.fullmatch(source, max(start, source.rfind("-", start, _head_end(source)) + 1))
    if match is None:
        return []
    head = match["head"]
    if term_type in _SINGULARISED and (singular := _singular(head)):
        return [source[: match.start()] + singular + match["tail"]]
    plurals = [_plural(head, term_type), head + "s" if head.lower() == "person" else None]
    return [source[: match.start()] + plural + match["tail"] for plural in plurals if plural]


_TAIL = re.compile(r"[ -](?:of|for|in|to|at|on|without|under)[ -]|[ -][Gg]eneral$")


def _head_end(source: str) -> int:
    match = _TAIL.search(source)
    return match.start() if match else len(source)


def _plural(word: str, term_type: str) -> str | None:
    low = word.lower()
    if low in _INVARIABLE or low in _SINGULARS or len(word) < 2:
        return None
    if low in _IRREGULAR:
        return word[0] + _IRREGULAR[low][1:]
    if term_type == "demonym" and low.endswith(("ese", "ish", "ch", "s")):
        return None
    if low.endswith("man") and term_type != "demonym":
        return word[:-2] + "en"
    if low.endswith(("s", "x", "z", "ch", "sh")):
        return word + "es"
    if low.endswith("y") and low[-2] not in "aeiou":
        return word[:-1] + "ies"
    return word + "s"


def _singular(word: str) -> str | None:
    """Return the singular of a word that looks like a regular plural, else None."""
    low = word.lower()
    if low in _SINGULARS:
        return word[0] + _SINGULARS[low][1:]
    if low in _INVARIABLE or len(low) < 4 or low.endswith(("ss", "us", "is", "ics")) or not low.endswith("s"):
        return None
    if low.endswith("ies") and len(low) > 4:
        return word[:-3] + "y"
    if low.endswith(("xes", "ches", "shes", "sses", "zes")):
        return word[:-2]
    return word[:-1]
