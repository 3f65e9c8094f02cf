"""What a check is: a small class that looks at one catalog entry, or at all of them, and yields findings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar

from translator.checks.text import words
from translator.findings import Finding, Fix, Severity
from translator.glossary.model import TermBase
from translator.languages import TARGETS

if TYPE_CHECKING:
    from translator.glossary.matching import Matcher


@dataclass(frozen=True)
class Entry:
    """One catalog entry as the checks see it.

    ``role`` is the value of a ``translator.story.Role`` ("" where unknown: a catalog of another tool);
    ``waivers`` maps the id of a check that a comment waives for this entry to the reason given.
    Analyses that several checks share are cached properties of this class or functions cached by text.
    """

    msgid: str
    msgstr: str
    lang: str
    path: str = ""
    line: int = 0
    msgctxt: str | None = None
    role: str = ""
    fuzzy: bool = False
    obsolete: bool = False
    comment: str = ""
    tcomment: str = ""
    references: tuple[tuple[str, str], ...] = ()
    waivers: Mapping[str, str] = field(default_factory=dict, hash=False)

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The lower-cased words of msgstr."""
        return words(self.msgstr)


@dataclass(frozen=True)
class Context:
    """What a run knows beside the entry: the term base; whether the catalog is about to be published."""

    term_base: TermBase | None = None
    published: bool = False

    @cached_property
    def matcher(self) -> Matcher | None:
        """The matcher of the term base, made when a check first asks for it."""
        from translator.glossary.matching import Matcher

        return Matcher(self.term_base) if self.term_base is not None else None


@dataclass(frozen=True, slots=True)
class Example:
    """A source and a translation, in one language, that a check passes or fails on."""

    lang: str
    msgid: str
    msgstr: str


class Check:
    """A check of single entries: subclass it, set the class variables, write ``check``, ``register`` it.

    ``id`` is kebab-case and never changes once published (baselines and waivers name it); ``description``
    is one line; ``source`` names the standard or style guide of the rule, where there is one. A check with
    ``headers`` gets the header entries of catalogs (empty msgid) instead of their messages; one with
    ``empties`` also gets entries without a translation, which no other check sees. ``covers`` are the ids of
    checks whose findings about an entry say nothing new once this one has a finding about it. A check that is
    ``measured`` is strict in a reviewed catalog of another tool too, where nearly all of it is clean.
    """

    id: ClassVar[str]
    description: ClassVar[str]
    severity: ClassVar[Severity]
    langs: ClassVar[tuple[str, ...]] = tuple(TARGETS)
    bad: ClassVar[Example]
    good: ClassVar[Example]
    source: ClassVar[str] = ""
    headers: ClassVar[bool] = False
    empties: ClassVar[bool] = False
    covers: ClassVar[frozenset[str]] = frozenset()
    measured: ClassVar[bool] = False

    def check(self, entry: Entry, context: Context) -> Iterator[Finding]:
        """Yield a finding for each thing wrong; msgstr is empty only where the check is about that."""
        raise NotImplementedError

    def finding(
        self, entry: Entry, message: str, span: tuple[int, int] | None = None, fix: Fix | None = None
    ) -> Finding:
        """Return a finding of this check about the entry; span and fix are of its msgstr."""
        return Finding(
            check=self.id,
            severity=self.severity,
            message=message,
            path=entry.path,
            line=entry.line,
            lang=entry.lang,
            msgctxt=entry.msgctxt,
            msgid=entry.msgid,
            span=span,
            fix=fix,
        )


class CatalogCheck(Check):
    """A check over all entries of one language in the run: consistency within and across stories."""

    def check(self, entry: Entry, context: Context) -> Iterator[Finding]:
        """Yield nothing: this kind looks at all entries together."""
        return iter(())

    def check_all(self, entries: Sequence[Entry], context: Context) -> Iterator[Finding]:
        """Yield findings over the entries of one language (not obsolete, in file order)."""
        raise NotImplementedError
