"""The catalog model: frozen values between the parser and the writer.

Names follow the GNU gettext manual, "The Format of PO Files".
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final

FUZZY: Final = "fuzzy"

Key = tuple[str | None, str]
"""What makes an entry unique in a catalog: ``(msgctxt, msgid)``."""


@dataclass(frozen=True, slots=True)
class Reference:
    """A place in a source file; line 0 where the reference names none."""

    path: str
    line: int = 0

    def __str__(self) -> str:
        return f"{self.path}:{self.line}" if self.line else self.path


@dataclass(frozen=True, slots=True)
class Previous:
    """What a fuzzy entry was translated from (``#|``)."""

    msgid: str | None = None
    msgctxt: str | None = None
    msgid_plural: str | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """One message.

    ``comments`` are the translator's (``#``), ``extracted`` the tool's (``#.``), both line by line.
    ``line`` is where the entry stands in the file it was read from (0: it was not) and does not count in
    comparisons of content: use ``same_as``.
    """

    msgid: str
    msgstr: str = ""
    msgctxt: str | None = None
    comments: tuple[str, ...] = ()
    extracted: tuple[str, ...] = ()
    references: tuple[Reference, ...] = ()
    flags: tuple[str, ...] = ()
    previous: Previous | None = None
    obsolete: bool = False
    msgid_plural: str | None = None
    msgstr_plural: tuple[str, ...] = ()
    line: int = 0

    @property
    def key(self) -> Key:
        """``(msgctxt, msgid)``."""
        return self.msgctxt, self.msgid

    @property
    def fuzzy(self) -> bool:
        """Whether the entry is not reviewed; gettext compiles no fuzzy entry."""
        return FUZZY in self.flags

    @property
    def translated(self) -> bool:
        """Whether there is any translation, fuzzy or not."""
        return bool(self.msgstr) or any(self.msgstr_plural)

    @property
    def reviewed(self) -> bool:
        """Whether a human has passed the translation: there is one, and it is not fuzzy.

        >>> Entry("Aid arrived.", "Llegó la ayuda.", flags=("fuzzy",)).reviewed
        False
        """
        return self.translated and not self.fuzzy

    def with_fuzzy(self, fuzzy: bool) -> Entry:
        """Return the entry with or without the fuzzy flag; foreign flags stay."""
        others = tuple(flag for flag in self.flags if flag != FUZZY)
        return replace(self, flags=(FUZZY, *others) if fuzzy else others)

    def same_as(self, other: Entry) -> bool:
        """Whether both are written the same."""
        return replace(self, line=0) == replace(other, line=0)


@dataclass(frozen=True)
class Header:
    """The header entry: fields in file order, and its own comments and flags.

    A line of the header that is no ``Name: value`` is kept as a field without a name.
    """

    fields: tuple[tuple[str, str], ...] = ()
    comments: tuple[str, ...] = ()
    extracted: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()

    def get(self, name: str, default: str = "") -> str:
        """Return the value of a field, by its exact name.

        >>> Header((("Language", "ht"),)).get("Language")
        'ht'
        """
        return next((value for field, value in self.fields if field == name), default)

    def with_field(self, name: str, value: str) -> Header:
        """Return the header with the field set, in its place or, if it is new, at the end."""
        if all(field != name for field, _ in self.fields):
            return replace(self, fields=(*self.fields, (name, value)))
        return replace(
            self, fields=tuple((field, value if field == name else old) for field, old in self.fields)
        )


@dataclass(frozen=True)
class Catalog:
    """A PO file: its header and its entries in file order, obsolete ones included.

    ``path`` is as reports cite it; ``header`` is None for a file without one.
    """

    header: Header | None = None
    entries: tuple[Entry, ...] = ()
    path: str = ""

    @cached_property
    def by_key(self) -> dict[Key, Entry]:
        """Every entry, obsolete ones included, by its key."""
        return {entry.key: entry for entry in self.entries}

    @property
    def active(self) -> tuple[Entry, ...]:
        """The entries that are not obsolete."""
        return tuple(entry for entry in self.entries if not entry.obsolete)

    @property
    def obsolete(self) -> tuple[Entry, ...]:
        """The entries whose sentence is no longer in the story."""
        return tuple(entry for entry in self.entries if entry.obsolete)

    @property
    def language(self) -> str:
        """The ``Language`` field ("" without one)."""
        return "" if self.header is None else self.header.get("Language")
