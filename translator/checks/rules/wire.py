"""The forms of wire copy: datelines, bylines, and nothing published that no one has reviewed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from translator.checks.base import Check, Context, Entry, Example
from translator.checks.names.exonyms import renderings
from translator.checks.names.similar import fold, similar
from translator.checks.registry import register
from translator.findings import Finding, Severity

_WORD = re.compile(r"[^\W\d_]+(?:[-'’.][^\W\d_]+)*\.?")
_AGENCY = re.compile(r"\(\s*([^()]{2,40}?)\s*\)")
_DASH = re.compile(r"(?:\.?\s*[-–—_]+)\s*$")


@register
class DatelineCheck(Check):
    """A dateline names the same place and agency and ends with its dash."""

    id = "dateline"
    description = "The dateline lost its place, its agency or its dash"
    severity = Severity.ERROR
    bad = Example("es", "Port-au-Prince, (EFE).-", "Puerto Príncipe,")
    good = Example("es", "Port-au-Prince, (EFE).-", "Puerto Príncipe, (EFE).-")
    source = "EFE, Manual de español urgente, “data”; AP Stylebook, “datelines”"

    def check(self, entry: Entry, context: Context) -> Iterator[Finding]:
        """Yield a finding for each part that is gone; only entries with the role or context count."""
        if "dateline" not in (entry.role, entry.msgctxt):
            return
        for agency in _AGENCY.findall(entry.msgid):
            if not re.search(rf"\(\s*{re.escape(agency)}\s*\)", entry.msgstr):
                yield self.finding(entry, f"the agency ({agency}) is lost")
        if _DASH.search(entry.msgid) and not _DASH.search(entry.msgstr):
            yield self.finding(entry, "the dash that ends the dateline is lost")
        place = _place(entry.msgid)
        if place and not _stands(place, entry.msgstr, entry.lang):
            yield self.finding(entry, f"the place {place} is lost or changed")


def _place(text: str) -> str:
    """Return the place that a dateline begins with."""
    return re.split(r"[,(]|\s[-–—]", text, maxsplit=1)[0].strip(" .-–—_")


def _stands(place: str, msgstr: str, lang: str) -> bool:
    there = _WORD.findall(msgstr)
    forms = renderings(lang)
    parts = [part for word in _WORD.findall(place) for part in re.split(r"[-'’]", word) if len(part) > 2]
    target = [part for word in there for part in re.split(r"[-'’]", word) if len(part) > 2]
    folded = {fold(word) for word in target}
    return not parts or any(
        forms.get(fold(part), frozenset()) & folded or any(similar(part, word) for word in target)
        for part in parts
    )


_BY = {"es": ("por",), "fr": ("par", "de"), "ht": ("pa",)}
_ENGLISH_BY = re.compile(r"by\s+(?P<names>\S.*)", re.IGNORECASE | re.DOTALL)


@register
class BylineCheck(Check):
    """A byline says «by» in the language and gives every name as the source does."""

    id = "byline"
    description = "The byline lacks the language's “by”, or a name of it"
    severity = Severity.ERROR
    bad = Example("es", "By Sandrine Exil", "By Sandrine Exil")
    good = Example("es", "By Sandrine Exil", "Por Sandrine Exil")

    def check(self, entry: Entry, context: Context) -> Iterator[Finding]:
        """Yield a finding for each part that is gone; only entries with the role or context count."""
        if "byline" not in (entry.role, entry.msgctxt):
            return
        byline = _ENGLISH_BY.fullmatch(entry.msgid.strip())
        if byline is None:
            return
        first = re.match(r"\W*([^\W\d_]*)", entry.msgstr)
        if first is None or first[1].lower() not in _BY[entry.lang]:
            yield self.finding(entry, f"the byline does not begin with “{_BY[entry.lang][0].title()}”")
        there = {fold(word.rstrip(".")) for word in _WORD.findall(entry.msgstr)}
        people = re.split(r"\s+in\s+", byline["names"], maxsplit=1)[0]
        for name in _WORD.findall(people):
            if name[0].isupper() and fold(name.rstrip(".")) not in there:
                yield self.finding(entry, f"the name {name} is lost or changed")


@register
class FuzzyPublished(Check):
    """A fuzzy entry is a machine draft that nobody has reviewed, and must not be published."""

    id = "fuzzy-published"
    description = "An unreviewed (fuzzy) entry stands in a catalog that is about to be published"
    severity = Severity.ERROR
    empties = True
    bad = Example("es", "Aid arrived.", "Llegó la ayuda.")
    good = Example("es", "Aid arrived.", "Llegó la ayuda.")
    source = "GNU gettext manual, “Fuzzy Entries”"

    def check(self, entry: Entry, context: Context) -> Iterator[Finding]:
        """Yield a finding for a fuzzy entry when the context says that the catalog is published."""
        if context.published and entry.fuzzy:
            yield self.finding(entry, "the draft has not been reviewed: it is marked fuzzy")
