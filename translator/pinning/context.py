"""What a form takes over from the translation it goes into: number, prepositions, capital, full stop."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from difflib import SequenceMatcher

from translator.glossary.model import Occurrence
from translator.pinning.forms import is_plural, plural
from translator.pinning.neighbours import leads
from translator.pinning.verbs import agree_verb
from translator.pinning.verification import Located

_ALIKE = 0.75
"""The similarity (Ratcliff and Obershelp) from which a rendering counts as a slip of the term's spelling."""


def resembles(rendered: str, occurrence: Occurrence, required: str) -> bool:
    """Whether a rendering is the English term left as it is, or a misspelling of it or of its form.

    Such a rendering is the term's beyond doubt, and the sentence was written round it. A person's surname
    alone is one, too. Abbreviations are left out: what is written round them differs (Col., el coronel).
    """
    if occurrence.text.endswith("."):
        return False
    text = _folded(rendered)
    if occurrence.term.type == "person" and re.search(rf"(?<!\w){re.escape(text)}$", _folded(required)):
        return True
    return any(
        SequenceMatcher(None, text, _folded(other), autojunk=False).ratio() >= _ALIKE
        for other in (occurrence.text, required)
    )


def _folded(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", text.lower()) if not unicodedata.combining(c))


def narrowed(text: str, span: tuple[int, int], occurrence: Occurrence) -> tuple[int, int]:
    """Return the span of a rendering without what is no part of it.

    Where the English term stands in it as it is, that is the rendering: *ale Belladère* → *Belladère*. The
    full stop of an English abbreviation before a name goes with it: *Col. Mwangi* → *colonel Mwangi*.
    """
    start, end = span
    copy = re.search(rf"(?<!\w){re.escape(occurrence.text)}(?!\w)", text[start:end])
    if copy is not None and occurrence.term.type in ("place", "organisation", "acronym", "person"):
        start, end = start + copy.start(), start + copy.end()
    if occurrence.text.endswith(".") and re.match(r"\. +\w", text[end:]):
        end += 1
    if text[start:end].count('"') % 2 and text[end : end + 1] == '"':
        end += 1  # Jimmy "Barbecue" Chérizier
    return start, end


_PREDICATE_HT = frozenset("pa te ap pral ta se janm poko ka dwe gen fè bay di kite".split())


def without_verb(text: str, span: tuple[int, int], form: str, lang: str) -> tuple[int, int]:
    """Return the span of a Creole rendering up to the marker or verb that begins what is said of it.

    *Pèsonn pa janm bay* → *Pèsonn*: attention runs on where the model lost the term.
    """
    if lang != "ht":
        return span
    kept = set(form.lower().split())
    for match in re.finditer(r"\s+(\w+)", text[span[0] : span[1]]):
        if match[1] in _PREDICATE_HT - kept:
            return span[0], span[0] + match.start()
    return span


def same_number(form: str, rendered: str, lang: str) -> str:
    """Return the form in the plural where the rendering is its own head noun in the plural.

    The verb agrees with that: *Les statuts … expirent*.

    >>> same_number("statut de protection temporaire", "statuts de protection temporaires", "fr")
    'statuts de protection temporaire'
    """
    if lang == "ht":
        return form
    many = plural(form, lang)
    heads = [phrase.lower().split()[:1] for phrase in (many, rendered, form)]
    return many if heads[0] == heads[1] != heads[2] else form


_DETERMINER_BEFORE = re.compile(
    r"(?:^|[\s'])(?:el|la|un|una|del|al|este|ese|su|nuestro|le|une|du|au|ce|cet|cette|son|notre|leur) $",
    re.IGNORECASE,
)
_ARTICLE_PLACE = re.compile(r"(?:^|[.!?:] )[\"'«“¿¡]*$|\w $")


def with_article(left: str, occurrence: Occurrence, right: str, lang: str) -> str:
    """Return the text before a title with the article that an abbreviation does without.

    *Col. Mwangi dijo* → *El coronel Mwangi dijo*; not in apposition (*la MSS, coronel Mwangi*).
    """
    article = {"es": "el ", "fr": "le "}.get(lang)
    abbreviated = occurrence.term.type == "title" and occurrence.text.endswith(".")
    if article is None or not abbreviated or re.match(r" +[^\W\d_]", right) is None:
        return left
    if _ARTICLE_PLACE.search(left) is None or _DETERMINER_BEFORE.search(left):
        return left
    return left + (article if re.search(r"\w $", left) else article.capitalize())


_OF_NAME = {"es": re.compile(r"(?<=\w) de $"), "fr": re.compile(r"(?<=\w) (?:de |d')$")}


def without_preposition(left: str, occurrence: Occurrence, rendered: str, lang: str) -> str:
    """Return the text before a demonym without the *de* of the name that stood in its place.

    *la communauté d'Haïti* → *la communauté haïtienne*; a demonym in the plural is a noun and keeps it.
    """
    pattern = _OF_NAME.get(lang)
    if pattern is None or not rendered[:1].isupper() or is_plural(occurrence):
        return left
    return pattern.sub(" ", left)


_ARTICLE = {
    "es": re.compile(r"(?<!\w)(?:(?P<of>de|a) (?:los|las|la|el)|del|al|el|la|los|las) $", re.IGNORECASE),
    "fr": re.compile(r"(?<!\w)(?:(?P<of>de|à) (?:la |l['’])|(?:du|des|aux?|les?|la) |l['’])$", re.IGNORECASE),
}
_BARE = {"del": "de ", "al": "a ", "du": "de ", "des": "de ", "au": "à ", "aux": "à "}
_PAPER = re.compile(r"Times|Post|Journal|Herald|Guardian|Nouvelliste")


def without_article(left: str, occurrence: Occurrence, form: str, lang: str) -> str:
    """Return the text before a name that stays English without the article of what stood in its place.

    *Les droits humains* → *Human Rights Watch*; newspapers keep theirs (*el New York Times*), and so do
    acronyms.
    """
    pattern = _ARTICLE.get(lang)
    if pattern is None or not _stays_english(occurrence, form):
        return left
    match = pattern.search(left)
    if match is None:
        return left
    bare = f"{match['of']} " if match["of"] else _BARE.get(match.group().strip(), "")
    return left[: match.start()] + bare


def with_singular_verb(left: str, right: str, occurrence: Occurrence, form: str, lang: str) -> str:
    """Return the text after a name that stays English with the verb that it leads in the singular.

    *Sauvegarder les enfants affirment* → *Save the Children affirme*; a Creole plural marker goes
    (*timoun yo di* → *Save the Children di*).
    """
    if not _stays_english(occurrence, form) or not leads(left):
        return right
    if lang == "ht":
        return re.sub(r"^ yo(?= \w)", "", right)
    return agree_verb(right, "p", "s", lang)


def _stays_english(occurrence: Occurrence, form: str) -> bool:
    same = form.lower() == occurrence.text.lower() and occurrence.term.type == "organisation"
    return same and not form.isupper() and _PAPER.search(form) is None


_DETERMINED_NOUN = re.compile(
    r"(?<!\w)(?:el|la|los|las|un|una|del|al|le|les|une|du|au|des|l')[ ']?[a-zà-ÿ]{4,} $", re.IGNORECASE
)


def with_preposition(left: str, occurrence: Occurrence, rendered: str, form: str, lang: str) -> str:
    """Return the text before the name of a place with a *de* where an adjective stood in its place.

    *la police turque* → *la police de + îles Turques-et-Caïques*; the article is grammar's to add.
    """
    adjective = rendered[:1].islower() and re.match(r"[a-zà-ÿ]+(?:al|[oaeéns]s?)(?!\w)", rendered) is not None
    if lang == "ht" or occurrence.term.type != "place" or not adjective:
        return left
    if not _DETERMINED_NOUN.search(left) or form.split()[0].lower() == rendered.split()[0].lower():
        return left
    return left + "de "


_LINK = re.compile(
    r"(?:(?P<word>[\w'-]+) )?(?P<link>(?:(?:en|au|aux|à|dans|à la|de|du|d'|des) ?)?)$", re.IGNORECASE
)
_IN_OR_TO = frozenset({"en", "au", "aux", "à", "dans", "à la"})


def with_links(text: str, places: Sequence[Located | None], plain: str, met: Sequence[Located | None]) -> str:
    """Return a French text with the prepositions of the plain translation before the names that both hold.

    A search with forms in its source chooses them badly (*en Martissant*, where it was *à Martissant*).
    """
    pairs = [(new, old) for new, old in zip(places, met, strict=True) if new is not None and old is not None]
    for new, old in sorted(pairs, key=lambda pair: -pair[0].start):
        here, there = _LINK.search(text[: new.start]), _LINK.search(plain[: old.start])
        if here is None or there is None or not new.text[:1].isupper():
            continue
        links = {here["link"].strip().lower(), there["link"].strip().lower()}
        both = links <= _IN_OR_TO
        lost = "" in links and here["word"] is not None and here["word"] == there["word"]
        if len(links) == 2 and (both or lost) and there["link"]:
            text = text[: here.start("link")] + there["link"] + text[new.start :]
    return text


def with_edges(text: str, source: str) -> str:
    """Return the text with a capital first and a full stop last where the source has them.

    >>> with_edges("haitiano y libre", "Haitian and free.")
    'Haitiano y libre.'
    """
    if source[:1].isupper():
        text = text[:1].upper() + text[1:]
    return text + "." if source.endswith(".") and text[-1:].isalnum() else text
