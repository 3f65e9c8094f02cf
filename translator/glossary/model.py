"""The term base: terms with the forms each language requires, allows and forbids."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Forms:
    """What one language makes of a term: the required form, further allowed ones, and forbidden ones."""

    required: str
    variants: tuple[str, ...] = ()
    forbidden: tuple[str, ...] = ()

    @property
    def allowed(self) -> tuple[str, ...]:
        """The required form, then the variants."""
        return (self.required, *self.variants)


@dataclass(frozen=True, slots=True)
class Term:
    """One row of the term base.

    ``sources`` holds the English form first, then its stated variants (``gangs|gang`` in the cell).
    ``type`` is one of organisation, acronym, place, person, title, demonym, term. ``forms`` maps a
    language code to its forms; a language without forms is not pinned. ``path`` and ``line`` say where the
    row stands.
    """

    sources: tuple[str, ...]
    type: str
    case_sensitive: bool
    forms: Mapping[str, Forms]
    note: str = ""
    status: str = "approved"
    path: str = ""
    line: int = 0

    @property
    def source(self) -> str:
        """The English form that names the term."""
        return self.sources[0]


@dataclass(frozen=True, slots=True)
class TermBase:
    """All terms, in the order of the files; ``signature`` (16 hex digits) changes when any of them does."""

    terms: tuple[Term, ...]
    signature: str


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A term found in a source text: the half-open span ``start:end`` and the text that stands there."""

    term: Term
    start: int
    end: int
    text: str
