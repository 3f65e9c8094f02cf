"""Where the required forms stand in a translation: ``translator.glossary.target`` as the cascade sees it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from translator.glossary.model import Occurrence
from translator.glossary.target import match_all


@dataclass(frozen=True, slots=True)
class Located:
    """A form in a translation: its half-open span and the text there."""

    start: int
    end: int
    text: str


def locate(text: str, occurrences: Sequence[Occurrence], lang: str) -> tuple[Located | None, ...]:
    """Return where an allowed form of each occurrence stands, each at a place of its own, or None."""
    return tuple(
        Located(match.start, match.end, match.text) if match is not None and match.met else None
        for match in match_all(occurrences, text, lang)
    )
