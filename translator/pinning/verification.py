"""Where the required forms stand in a translation."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from translator.glossary.model import Occurrence


@dataclass(frozen=True, slots=True)
class Located:
    """A form in a translation: its half-open span and the text there."""

    start: int
    end: int
    text: str


def locate(text: str, occurrences: Sequence[Occurrence], lang: str) -> tuple[Located | None, ...]:
    """Return where an allowed form of each occurrence stands, each at a place of its own, or None."""
    taken: list[tuple[int, int]] = []
    found: list[Located | None] = [None] * len(occurrences)
    longest_first = sorted(
        range(len(occurrences)), key=lambda i: -len(occurrences[i].term.forms[lang].required)
    )
    for index in longest_first:
        for match in _matches(text, occurrences[index].term.forms[lang].allowed):
            if all(match.end() <= start or end <= match.start() for start, end in taken):
                found[index] = Located(match.start(), match.end(), match.group())
                taken.append(match.span())
                break
    return tuple(found)


def _matches(text: str, forms: Sequence[str]) -> Iterator[re.Match[str]]:
    for form in forms:
        yield from re.finditer(rf"(?<!\w){re.escape(form)}(?!\w)", text, re.IGNORECASE)
