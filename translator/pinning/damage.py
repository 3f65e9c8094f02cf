"""What a search for the required forms broke elsewhere in the sentence.

A model that decodes a sentence anew, with forms in its source or as a prefix, may leave out a word that the
plain translation had, say another twice, or leave the form standing outside the sentence. Such a candidate
is turned down: a substitution, or a term that has openly failed, is worth more to an editor.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from translator.checks.coverage import unaccounted
from translator.pinning.model import Sentence
from translator.pinning.verification import Located

_CONTENT = re.compile(r"[^\W\d_]{4,}")
# No verb stands between: "Viv Ansanm des hommes armés". Spanish los and las may be pronouns.
_APPOSED = {
    "es": re.compile(r"\s+(?:un|una|unos|unas|el)\s", re.IGNORECASE),
    "fr": re.compile(r"\s+(?:un|une|des|du)\s", re.IGNORECASE),
}


def damage(sentence: Sentence, text: str, found: Sequence[Located | None]) -> tuple[str, ...]:
    """Return what a translation lost or doubled that the plain one did not, in a few words each.

    ``found`` is where the forms of the sentence's occurrences stand in the text. What becomes of the
    terms' own words is not looked at.
    """
    outside = _without_forms(text, found)
    return (
        *_lost(sentence, outside),
        *_doubled(sentence, text, outside),
        *_apposed(sentence, text, found),
        *_bare(sentence, text, found),
        *_small(sentence, outside),
    )


def _without_forms(text: str, found: Sequence[Located | None]) -> str:
    for place in found:
        if place is not None:
            text = text[: place.start] + " " * (place.end - place.start) + text[place.end :]
    return text


def _lost(sentence: Sentence, outside: str) -> Iterator[str]:
    """Yield words of the source that the plain translation accounts for and this one does not."""
    kept = unaccounted(sentence.source, sentence.plain, sentence.lang)
    for start, end in sorted(unaccounted(sentence.source, outside, sentence.lang) - kept):
        if not any(term.start < end and start < term.end for term in sentence.occurrences):
            yield f"'{sentence.source[start:end]}' is left out"


def _doubled(sentence: Sentence, text: str, outside: str) -> Iterator[str]:
    """Yield words outside the forms that stand more often than once, and than in the plain translation."""
    before = Counter(_CONTENT.findall(sentence.plain.lower()))
    now = Counter(_CONTENT.findall(text.lower()))
    for word in dict.fromkeys(_CONTENT.findall(outside.lower())):
        if now[word] > max(1, before[word]):
            yield f"'{word}' is said again"


def _apposed(sentence: Sentence, text: str, found: Sequence[Located | None]) -> Iterator[str]:
    """Yield forms that an article follows which did not follow them in the plain translation."""
    article = _APPOSED.get(sentence.lang)
    if article is None:
        return
    for place in found:
        if place and article.match(text, place.end) and text[place.start : place.end] not in sentence.plain:
            yield f"'{place.text}' stands outside the sentence"


_DETERMINER = re.compile(r"\W*(?:(?:el|la|los|las|un|una|le|les|une|des|du)\s|l['’])", re.IGNORECASE)


def _bare(sentence: Sentence, text: str, found: Sequence[Located | None]) -> Iterator[str]:
    """Yield the common noun that begins the text without the article that began the plain translation."""
    if sentence.lang == "ht" or not _DETERMINER.match(sentence.plain):
        return
    for place, occurrence in zip(found, sentence.occurrences, strict=True):
        if place and place.start == 0 and occurrence.term.type == "term" and not _DETERMINER.match(text):
            yield f"'{place.text}' has no article"


def _small(sentence: Sentence, outside: str) -> Iterator[str]:
    """Yield names of the plain translation that lost their capital (*Ameriken yo* → *ameriken*)."""
    now = set(_CONTENT.findall(outside))
    for match in _CONTENT.finditer(sentence.plain):
        name, inside = (
            match.group(),
            re.search(r"[^.!?:\s\"'«“]", sentence.plain[: match.start()]) is not None,
        )
        if inside and name[0].isupper() and name not in now and name.lower() in now:
            yield f"'{name}' lost its capital"
