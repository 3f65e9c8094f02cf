"""Number of the verb after a form that leads its clause in place of a subject of another number.

Les manifestants menacent → La famine menace: an ending that only a verb has there shows which word it is.
Real Academia Española, Nueva gramática (2009), § 33.6; Grevisse, Le Bon Usage, § 928.
"""

from __future__ import annotations

import re

from translator.pinning.neighbours import split_first

_PAIRS = {
    "es": "ha han|es son|fue fueron|era eran|está están|estaba estaban|va van|tiene tienen|hace hacen|"
    "dice dicen|dijo dijeron|hizo hicieron|tuvo tuvieron|puede pueden|pudo pudieron|quiere quieren|"
    "sigue siguen|será serán",
    "fr": "a ont|est sont|va vont|fait font|peut peuvent|veut veulent|doit doivent|dit disent|prend prennent|"
    "vient viennent|tient tiennent|met mettent|sait savent|voit voient",
}
# Endings, the longest first; the singular of those that have one alone is read backwards too.
_ENDINGS = {
    "es": "ará arán|erá erán|irá irán|aba aban|ía ían|ó aron|ió ieron|a an|e en",
    "fr": "era eront|ira iront|ait aient|a èrent|it issent|it irent|ut urent|e ent",
}
_NO_VERB = re.compile(r"(?:[ae]m|[lvrts]e)ment|souvent|présent|absent|content")
_SURE_SINGULAR = {"es": ("ará", "erá", "irá", "aba", "ó"), "fr": ("era", "ira", "ait")}


def agree_verb(right: str, old: str, new: str, lang: str) -> str:
    """Return the text after a form with the verb that begins it in the form's number.

    ``old`` and ``new`` are the numbers ("s", "p") of what stood there and of the form; a word that is no verb
    for certain stays.

    >>> agree_verb(" menacent deux communes", "p", "s", "fr"), agree_verb(" han muerto", "p", "s", "es")
    (' menace deux communes', ' ha muerto')
    """
    split = split_first(right)
    if split is None or {old, new} != {"s", "p"} or not split[1].islower():
        return right
    spaces, word, rest = split
    return spaces + (_singular(word, lang) if new == "s" else _plural(word, lang)) + rest


def _pairs(text: str) -> list[tuple[str, str]]:
    return [(pair.split()[0], pair.split()[1]) for pair in text.split("|")]


def _singular(word: str, lang: str) -> str:
    for one, many in _pairs(_PAIRS[lang]):
        if word == many:
            return one
    for one, many in _pairs(_ENDINGS[lang]):
        if re.fullmatch(rf"\w{{2,}}{many}", word) and not _NO_VERB.search(word):
            return word.removesuffix(many) + one
    return word


def _plural(word: str, lang: str) -> str:
    for one, many in _pairs(_PAIRS[lang]):
        if word == one:
            return many
    for one, many in _pairs(_ENDINGS[lang]):
        if one in _SURE_SINGULAR[lang] and re.fullmatch(rf"\w{{2,}}{one}", word):
            return word.removesuffix(one) + many
    return word
