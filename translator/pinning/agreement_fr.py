"""French: gender and number of a form, and agreement of the adjective or participle after it.

Source: Grevisse and Goosse, *Le bon usage* (§ 468–481 gender of nouns, § 541–558 feminine and plural of
adjectives, § 942 participle with *être*).
"""

from __future__ import annotations

import re
from functools import lru_cache

from translator.pinning.neighbours import Features, Paradigms, split_first
from translator.pinning.nouns import NOUNS_FR, STATES_FR

PRENOMINAL = Paradigms("""\
nouveau nouvelle nouveaux nouvelles nouvel|ancien ancienne anciens anciennes|beau belle beaux belles bel
vieux vieille vieux vieilles vieil|premier première premiers premières|dernier dernière derniers dernières
prochain prochaine prochains prochaines|grand grande grands grandes|petit petite petits petites
même même mêmes mêmes|seul seule seuls seules|second seconde seconds secondes|bon bonne bons bonnes
mauvais mauvaise mauvais mauvaises|tout toute tous toutes|propre propre propres propres
actuel actuelle actuels actuelles|futur future futurs futures""")
"""Adjectives that stand before a noun."""

_ADJECTIVES = """\
haïtien américain kényan mexicain cubain dominicain jamaïcain vénézuélien colombien péruvien brésilien
chilien argentin canadien français anglais européen africain russe chinois ukrainien italien allemand
espagnol international national régional local fédéral municipal régional mondial global social légal
illégal pénal judiciaire militaire policier armé public privé politique économique humanitaire sanitaire
médical multinational transitoire présidentiel officiel général électoral nouveau étranger civil
numérique électronique informatique automatique principal central initial final manuel actuel spécial
rural urbain mortel vital gratuit sécurisé chiffré partagé disponible inédit infecté contagieux dangereux
aigu chronique clinique respiratoire antiviral épidémique""".split()

_COPULA = re.compile(
    r" (?:n'|ne )?(?:est|sont|était|étaient|sera|seront|fut|furent|(?:a|ont|avait|avaient|aura|auront) été) "
    r"(?:pas |plus |aussi |déjà )?"
)

_SINGULAR_PARTICIPLE = re.compile(r"[a-zàâçèéêëîïôûù'-]{2,}(?:é|i|it|is|u)")
_NOT_PARTICIPLES = frozenset(
    "si ici aussi parmi qui lui celui ainsi du au où plus puis depuis lundi mardi"
    " mercredi jeudi vendredi samedi midi".split()
)


def features(form: str, gender: str = "", number: str = "") -> Features:
    """Return gender and number of a noun phrase from its head, the first noun; what is stated comes first.

    >>> features("Police nationale d'Haïti"), features("archives nationales")
    (Features(gender='f', number='s'), Features(gender='f', number='p'))
    """
    guess = _head_features(form)
    return Features(gender or guess.gender, number or guess.number)


@lru_cache(maxsize=4096)
def _head_features(form: str) -> Features:
    article = re.match(r"(le|la|les) ", form)
    if article is not None:
        return Features(
            {"la": "f", "le": "m"}.get(article.group(1), ""), "p" if article.group(1) == "les" else "s"
        )
    words = re.findall(r"[^\W_]+(?:-[^\W_]+)*", re.sub(r"^l'", "", form))
    while len(words) > 1 and words[0].lower() in PRENOMINAL:
        words = words[1:]
    if not words:
        return Features()
    if state := STATES_FR.get(form):
        return Features(state[0], "p" if state[1] == "p" else "s")
    head = words[0]
    known = NOUNS_FR.get(form) or NOUNS_FR.get(head) or NOUNS_FR.get(head.lower())
    if known:
        return Features(known[0], known[1])
    if head.isupper() or any(char.isdigit() for char in head):
        return Features()
    return _by_ending(head.lower())


_FEMININE_ENDINGS = (
    "tion",
    "sion",
    "xion",
    "aison",
    "té",
    "ence",
    "ance",
    "ette",
    "esse",
    "ure",
    "ie",
    "ée",
    "ude",
    "ade",
    "elle",
    "enne",
    "ière",
    "euse",
    "trice",
    "ville",
    "ole",
    "ine",
    "ise",
)
_MASCULINE_ENDINGS = (
    "ment",
    "age",
    "isme",
    "eau",
    "oir",
    "eur",
    "ier",
    "ien",
    "on",
    "in",
    "ail",
    "al",
    "et",
    "ent",
    "ant",
    "at",
    "it",
    "ot",
    "our",
    "ouvoir",
    "er",
    "el",
    "il",
    "ir",
    "ard",
    "ème",
    "iste",
    "aire",
    "ge",
    "ège",
    "port",
    "ord",
    "ès",
    "uit",
    "ol",
    "us",
    "ut",
)


def _by_ending(head: str) -> Features:
    number, stem = "s", head
    if len(head) > 3 and head.endswith(("s", "aux")) and not head.endswith(("ss", "us", "is", "ès")):
        number, stem = "p", head[:-1] if head.endswith("s") else head[:-3] + "al"
        if known := NOUNS_FR.get(stem):
            return Features(known[0], "p")
    if stem.endswith(_FEMININE_ENDINGS):
        return Features("f", number)
    if stem.endswith(_MASCULINE_ENDINGS):
        return Features("m", number)
    return Features("", number)


def agree_right(right: str, shape: Features, leading: bool, old: Features) -> str:
    """Return the text after a form with its adjective, or the participle after *être*, in agreement.

    It agrees for certain where the form leads its clause (``leading``); an adjective also where it agreed
    with the text that stood in the form's place (of features ``old``).
    """
    copula = _COPULA.match(right)
    start = copula.end() - 1 if copula is not None else 0
    split = split_first(right[start:])
    if split is None or shape.cell is None or not split[1].islower():
        return right
    spaces, word, rest = split
    followed = copula is None and old.cell is not None and word == _inflect_adjective(word, old.cell)
    if not (leading or followed):
        return right
    return right[:start] + spaces + _agreed(word, shape.cell, copula is not None) + rest


def _agreed(word: str, cell: int, predicate: bool) -> str:
    if predicate:  # the number is the verb's, which is out of reach
        cell = cell % 2 + (2 if word.endswith(("s", "x")) else 0)
    return _inflect_adjective(word, cell)


@lru_cache(maxsize=1)
def _adjective_table() -> dict[str, tuple[str, ...]]:
    table: dict[str, tuple[str, ...]] = {}
    for lemma in _ADJECTIVES:
        row = inflections(lemma)
        for cell in row:
            table.setdefault(cell, row)
    return table


def inflections(lemma: str) -> tuple[str, str, str, str]:
    """Return the four forms of a regular adjective from its masculine singular."""
    feminine = next(
        (lemma[: len(lemma) - len(end)] + to for end, to in _FEMININES if lemma.endswith(end)), lemma + "e"
    )
    plural = lemma[:-2] + "aux" if lemma.endswith("al") else lemma if lemma[-1] in "sx" else lemma + "s"
    if lemma.endswith("eau"):
        plural = lemma + "x"
    return lemma, feminine, plural, feminine + "s"


_FEMININES = (
    ("eau", "elle"),
    ("ien", "ienne"),
    ("éen", "éenne"),
    ("el", "elle"),
    ("er", "ère"),
    ("eux", "euse"),
    ("public", "publique"),
    ("turc", "turque"),
    ("grec", "grecque"),
    ("gu", "guë"),
    ("e", "e"),
)


def _inflect_adjective(word: str, cell: int) -> str:
    row = _adjective_table().get(word)
    if row is not None:
        return row[cell]
    stem = re.sub(r"(?:es|e|s)$", "", word)
    ends = re.search(r"(?:és|ée|ées|é|is|ie|ies|us|ue|ues)$", word)
    if ends is None or word in _NOT_PARTICIPLES or not _SINGULAR_PARTICIPLE.fullmatch(stem) or len(stem) < 4:
        return word
    if not word.endswith(("é", "ée", "és", "ées")):
        return word
    return stem + ("", "e", "s", "es")[cell]
