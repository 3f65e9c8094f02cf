"""Whether there is a translation at all: empty, the same as the source, or with English left in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from translator.checks.base import Check, Context, Entry, Example
from translator.checks.registry import register
from translator.checks.text import word_set, words
from translator.checks.vocabulary import is_known
from translator.findings import Finding, Severity

# English function words that are no words of Spanish, French or Haitian Creole …
_ENGLISH = frozenset(
    "the of and that with was were from which this these those their they would they're could should have "
    "been his who what when where while about said by there because through before into its it's isn't don't "
    "you your".split()
)
# … and those that are, or might be.
_SMALL = frozenset("a an in on at to for as is it be or not no he me my so all more has had are but".split())
_TOKEN = re.compile(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*")
_NOT_PROSE = re.compile(r"</?\w+/?>|\{[^{}]*\}|(?:https?://|www\.)\S+|\S+@\S+|[@#]\w+|\S+/\S+|\w+(?:\.\w+)+")
_QUOTED = re.compile(r'"[^"]{1,200}"|“[^”]{1,200}”|«[^»]{1,200}»|‘[^’]{1,80}’|\([^()]{1,200}\)')


@register
class Empty(Check):
    """Nothing but white space stands where the translation should be."""

    id = "empty"
    description = "The translation is empty or nothing but white space"
    severity = Severity.ERROR
    empties = True
    bad = Example("es", "Aid reached the north.", " ")
    good = Example("es", "Aid reached the north.", "La ayuda llegó al norte.")

    def check(self, entry: Entry, context: Context) -> Iterator[Finding]:
        """Yield a finding when msgid has visible characters and msgstr has none."""
        if entry.msgid.strip() and not entry.msgstr.strip("\u200b\ufeff \t\r\n\u00a0\u202f"):
            yield self.finding(entry, "nothing is translated")


@register
class Untranslated(Check):
    """The English stands in the translation: all of it, or a run of words."""

    id = "untranslated"
    description = "The translation repeats the English, wholly or in a run of words"
    severity = Severity.ERROR
    covers = frozenset({"wrong-language", "number", "typography-es", "typography-fr", "orthography-ht"})
    bad = Example("fr", "Gangs control most of the capital.", "Les gangs control most of the capital.")
    good = Example(
        "fr", "Gangs control most of the capital.", "Les gangs contrôlent l'essentiel de la capitale."
    )

    def check(self, entry: Entry, context: Context) -> Iterator[Finding]:
        """Yield a finding for a copy of the source, else for the longest run of its English words."""
        if entry.role in ("byline", "dateline"):
            return
        source, target = words(entry.msgid), words(entry.msgstr)
        if source == target:
            if _is_english(entry.msgid, entry.lang):
                yield self.finding(entry, "the English is not translated", (0, len(entry.msgstr)))
            return
        copied = word_set(entry.msgid).intersection(target) - _SMALL
        if _ENGLISH.isdisjoint(copied) and sum(word in entry.msgstr for word in copied) < 3:
            return
        run = _english_run(entry.msgid, entry.msgstr, entry.lang)
        if run is not None:
            text = entry.msgstr[run[0] : run[1]]
            yield self.finding(entry, f"English is left in: “{_short(text)}”", run)


def _short(text: str) -> str:
    return text if len(text) <= 60 else text[:57].rstrip() + "…"


def _is_english(text: str, lang: str) -> bool:
    """Whether a text is English and would not read the same in the language: a name, a loan, a number."""
    tokens = _TOKEN.findall(_NOT_PROSE.sub(" ", text))
    lower = [token for token in tokens if token.islower()]
    if any(word in _ENGLISH for word in lower):
        return True
    if lang == "ht":
        return len(lower) >= 3
    foreign = [word for word in lower if len(word) > 2 and _is_foreign(word, lang)]
    return bool(foreign) and (len(foreign) * 2 >= len(tokens) or len(foreign) >= 3)


def _is_foreign(word: str, lang: str) -> bool:
    return not is_known(word, lang) and is_known(word, "en")


def _english_run(msgid: str, msgstr: str, lang: str) -> tuple[int, int] | None:
    """Return the span of the longest run of msgstr words that is English copied from msgid."""
    text = _QUOTED.sub(_blank_title, _NOT_PROSE.sub(_blank, msgstr))
    source = f" {' '.join(words(msgid))} "
    best: tuple[int, int] | None = None
    run: list[re.Match[str]] = []
    for token in [*_TOKEN.finditer(text), None]:
        grown = [*run, token] if token else run
        if token and _follows(run, token, text) and f" {_joined(grown)} " in source:
            run = grown
            continue
        if _counts(run, lang) and (best is None or run[-1].end() - run[0].start() > best[1] - best[0]):
            best = (run[0].start(), run[-1].end())
        run = [token] if token and f" {token.group().lower()} " in source else []
    return best


def _blank(match: re.Match[str]) -> str:
    return "|" * len(match.group())


def _blank_title(match: re.Match[str]) -> str:
    """Blank a short or capitalised quotation: a title or a term that is cited in its own language."""
    tokens = _TOKEN.findall(match.group())
    lower = sum(token.islower() for token in tokens)
    return _blank(match) if len(tokens) < 5 or lower * 2 <= len(tokens) else match.group()


def _follows(run: list[re.Match[str]], token: re.Match[str], text: str) -> bool:
    return not run or "|" not in text[run[-1].end() : token.start()]


def _joined(run: list[re.Match[str]]) -> str:
    return " ".join(token.group().lower() for token in run)


def _counts(run: list[re.Match[str]], lang: str) -> bool:
    """Whether a copied run is English by its lower-case words: titles and names are set in capitals."""
    lower = [token.group() for token in run if token.group().islower()]
    if len(run) < 3 or len(lower) * 2 <= len(run):
        return False
    english = sum(word in _ENGLISH for word in lower)
    content = [word for word in lower if word not in _ENGLISH and word not in _SMALL]
    if english and content:
        return len(run) > 3 or english > 1 or all(_is_foreign(word, lang) for word in content)
    return len(lower) > 3 and sum(_is_foreign(word, lang) for word in content) > 2
