"""Haitian Creole in the official spelling: letters, accents, apostrophes, hyphens, determiner."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.resources import files

from translator.checks.base import Check, Context, Entry, Example
from translator.checks.registry import register
from translator.checks.termspans import inside, term_spans
from translator.findings import Finding, Severity

_NOT_PROSE = re.compile(r"<[^<>]*>|(?:https?://|www\.)\S+|\S+@\S+|[@#]\w+|\w+(?:\.\w+)+")
_WORD = re.compile(r"[^\W\d_]+(?:['’‘-][^\W\d_]+)*")
_PARTS = re.compile(r"['’‘-]")
_UNITS = frozenset("cm cl cc mcg cd tv".split())
# Letters the alphabet lacks; c only in ch; u only in ou and ui; ph, th, sh, -tion of French and English.
_LETTERS = re.compile(r"[éêëôöçâäîïûüùœæñqx]|c(?!h)|ph|th|sh|(?<!o)u(?!i)|tion|eau")
_APOSTROPHE = re.compile(r"^(?:[mwlntkspd]|te|ta|ap|pa|se|sa|ki|li|yo|nou|mwen|ou)['’‘].", re.IGNORECASE)
_APOSTROPHE_AFTER = re.compile(r".['’‘](?:[mwlnty]|ap|te|ta|ou|li|nou|yo|la|a|an|sa)$", re.IGNORECASE)
_HYPHEN = re.compile(
    r".-(?:la|a|an|nan|lan|yo|m|mwen|w|ou|l|li|n|nou|y|sa|ap|te)$|^(?:[mwlnyt])-.", re.IGNORECASE
)
# After these a determiner closes its noun phrase, so that "a" is no marker of the future and "an" no
# preposition.
_CLOSES = re.compile(r"\s*(?:$|[,.;:!?…\"”»)])|\s+(?:te|ap|pral|pa|ta|ki|t|sou|epi|men|lè|pandan|paske)\b")
# "yon jaden la": an indefinite noun takes no determiner, and "la" says "there".
_INDEFINITE = re.compile(r"\b(?:yon|kèk|anpil|okenn|chak|plizyè|tout|de|twa|kat|senk|sis|sèt|\d+) $")
_DETERMINER = re.compile(r"(?<![\w'’-])(?P<noun>[^\W\d_]{2,}) (?P<form>la|a|an)(?![\w'’-])")


@register
class OrthographyHt(Check):
    """Letters and marks that the official spelling lacks, lost accents, the wrong determiner."""

    id = "orthography-ht"
    description = "Not the official Haitian spelling, outside names and words copied from the source."
    severity = Severity.WARNING
    langs = ("ht",)
    bad = Example("ht", "He has a problem.", "L'gen yon problém.")
    good = Example("ht", "He has a problem.", "Li gen yon pwoblèm.")
    source = (
        "Òtograf ofisyèl kreyòl ayisyen: Institut pédagogique national (1979), communiqué of "
        "31 January 1980; "
        "Akademi Kreyòl Ayisyen, Premye rezolisyon sou òtograf la (2017)"
    )

    def check(self, entry: Entry, context: Context) -> Iterator[Finding]:
        """Yield one finding for each misspelt word and for each determiner that is surely wrong."""
        text = entry.msgstr
        masked = _NOT_PROSE.sub(lambda match: " " * len(match.group()), text)
        for match in _WORD.finditer(masked):
            reason = _reason(match.group())
            if reason is None or _is_name(match, masked) or _in_source(match.group(), entry.msgid):
                continue
            if inside(*match.span(), term_spans(entry, context)[1]):
                continue  # a name or term that the term base writes so
            yield self.finding(entry, f"'{match.group()}': {reason}", match.span())
        yield from self._determiners(entry, masked)

    def _determiners(self, entry: Entry, text: str) -> Iterator[Finding]:
        for match in _DETERMINER.finditer(text):
            wanted = _determiners().get(match["noun"])
            form = match["form"]
            if wanted in (None, form) or {wanted, form} == {"a", "an"}:
                continue
            if _CLOSES.match(text, match.end()) and not _INDEFINITE.search(text, 0, match.start()):
                message = f"'{match.group()}': after this sound the determiner is '{wanted}'"
                yield self.finding(entry, message, match.span())


@lru_cache(maxsize=16384)
def _reason(word: str) -> str | None:
    """Return what is wrong with the spelling of a word, or None."""
    lower = word.lower()
    if lower in _UNITS or (word.isupper() and len(word) > 1):
        return None
    if _APOSTROPHE.search(lower) or _APOSTROPHE_AFTER.search(lower):
        return "the official spelling has no apostrophe"
    if _HYPHEN.search(lower):
        return "the official spelling joins no determiner or pronoun with a hyphen"
    accented = _accents().get(lower)
    if accented is not None:
        return f"an accent is missing: {accented}"
    match = _LETTERS.search(lower)
    return f"'{match.group()}' is not in the official spelling" if match else None


def _is_name(match: re.Match[str], text: str) -> bool:
    """Return whether a word is capitalised where no sentence starts: a name keeps its own spelling."""
    word = match.group()
    if not word[0].isupper() or (_APOSTROPHE.match(word) and word[2:3].islower()):
        return False  # "L'ap", but not "L'Ouverture"
    before = text[: match.start()].rstrip(" \"“«'‘([—–-")
    opens = not before or before[-1] in ".!?:…"
    return not opens or match.group().lower() not in _accents()


def _in_source(word: str, msgid: str) -> bool:
    source = msgid.lower()
    if word.lower() in source:
        return True
    return all(part in source for part in _PARTS.split(word.lower()) if len(part) > 2) and len(word) > 4


@cache
def _accents() -> dict[str, str]:
    return _table("ht_accents.tsv")


@cache
def _determiners() -> dict[str, str]:
    return _table("ht_determiners.tsv")


def _table(name: str) -> dict[str, str]:
    data = files("translator.checks").joinpath(f"data/{name}").read_text(encoding="utf-8")
    return dict(line.split("\t") for line in data.splitlines())
