"""French: a form in its sentence – elision, contraction, agreement, and prepositions before countries.

Sources: Grevisse and Goosse, *Le bon usage* (§ 44–50 elision and aspirated h, § 589 contracted articles,
§ 1049 ``en``, ``au``, ``aux`` before countries, § 518 ``nouvel``, ``cet``).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from translator.pinning.agreement_fr import PRENOMINAL, agree_right, features
from translator.pinning.neighbours import (
    Features,
    Fitted,
    Paradigms,
    leads,
    match_case,
    number_before,
    split_last,
)
from translator.pinning.nouns import INSTITUTION_ACRONYMS, INSTITUTIONS_FR, STATES_FR, WITHOUT_ARTICLE_FR
from translator.pinning.sounds_fr import starts_with_vowel
from translator.pinning.verbs import agree_verb

DETERMINERS = Paradigms("""\
un une des des|ce cette ces ces cet|mon ma mes mes mon|ton ta tes tes ton|son sa ses ses son
notre notre nos nos|votre votre vos vos|leur leur leurs leurs|quel quelle quels quelles
aucun aucune aucuns aucunes|certain certaine certains certaines""")
"""Determiners other than the definite article."""


@dataclass(frozen=True, slots=True)
class _Link:
    """What stands directly before a form: a preposition and a definite article, either may be missing."""

    rest: str
    preposition: str
    article: bool
    model: str


_LINKS = re.compile(
    r"(?<![\w'])(?:(?P<prep>de|à|dans|en|pour|vers|sur|par|avec|sous|contre) )?(?P<article>le |la |les |l')$"
    r"|(?<![\w'])(?P<bare>du |des |au |aux |de |d'|à |en )$",
    re.IGNORECASE,
)
_CONTRACTED = {
    "du": ("de", True),
    "des": ("de", True),
    "au": ("à", True),
    "aux": ("à", True),
    "de": ("de", False),
    "d'": ("de", False),
    "à": ("à", False),
    "en": ("en", False),
}


def _link(left: str) -> _Link | None:
    match = _LINKS.search(left)
    if match is None:
        return None
    rest = left[: match.start()]
    if match["bare"]:
        preposition, article = _CONTRACTED[match["bare"].strip().lower()]
        return _Link(rest, preposition, article, match["bare"].strip())
    return _Link(rest, match["prep"].lower() if match["prep"] else "", True, match.group().strip())


def _render(link: _Link, shape: Features, vowel: bool) -> str:
    """The preposition and article again, for a form of these features and this first sound."""
    preposition = link.preposition
    if not link.article:
        text = "d'" if preposition == "de" and vowel else preposition + " "
        return match_case(text, link.model[:1])
    if shape.number == "p":
        text = {"de": "des ", "à": "aux "}.get(preposition, f"{preposition} les ".lstrip())
    elif vowel:
        text = f"{preposition} l'".lstrip()
    elif shape.gender == "f":
        text = f"{preposition} la ".lstrip()
    else:
        text = {"de": "du ", "à": "au "}.get(preposition, f"{preposition} le ".lstrip())
    return match_case(text, link.model[:1])


def fit(left: str, form: str, right: str, given: Features | None = None, replaced: str = "") -> Fitted:
    """Return the form between its neighbours, repaired where they contradict it.

    ``left`` and ``right`` are the texts before and after the form; ``given`` overrides the features that
    the form's head shows. ``replaced`` is the text that stood in its place: an adjective that agreed with
    that, and an adjective or participle whose clause the form leads, is made to agree with the form.

    >>> fit("le chef de le ", "ONU", "").left, fit("l'appui du ", "Kenya", "").left
    ("le chef de l'", "l'appui du ")
    >>> fit("Il vit au ", "Jamaïque", "").left, fit("parce que ", "Haïti", "").left
    ('Il vit en ', "parce qu'")
    """
    known = given or Features()
    shape = features(form, known.gender, known.number)
    number = number_before(left) or features(replaced).number
    left, form = _undouble(left, form)
    if replaced and form in STATES_FR and form not in WITHOUT_ARTICLE_FR:
        left = _with_article(left, form, right)
    if shape.gender and not shape.number:
        plural = re.search(r"(?<![\w'])(?:les|des|aux|ces|[mts]es|leurs|nos|vos) $", left, re.IGNORECASE)
        shape = Features(shape.gender, "p" if plural else "s")
    right = agree_right(right, shape, leads(left), features(replaced))
    if replaced and leads(left):
        right = agree_verb(right, number, shape.number, "fr")
    return Fitted(_fit_left(left, form, shape), form, right)


def _undouble(left: str, form: str) -> tuple[str, str]:
    """Where the form brings its own article, drop the one on the left or contract the two."""
    own = re.match(r"(?:le|la|les) |l'", form)
    link = _link(left)
    if own is None or link is None:
        return left, form
    if link.article:
        return link.rest + (match_case(link.preposition, link.model) + " " if link.preposition else ""), form
    bare = form[own.end() :]
    contracted = {("de", "le "): "du ", ("de", "les "): "des ", ("à", "le "): "au ", ("à", "les "): "aux "}
    word = contracted.get((link.preposition, own.group()))
    return (link.rest, match_case(word, link.model) + bare) if word else (left, form)


_SUBJECT_PLACE = re.compile(r"(?:^|[.:;!?—–] |(?<!\w)(?:et|que|mais) )[\"«“]?$", re.IGNORECASE)


def _with_article(left: str, form: str, right: str) -> str:
    """A state has its article where it begins a clause: Le Kenya enverra, not in a dateline or a list."""
    if _SUBJECT_PLACE.search(left) is None or re.match(r" [a-zà-ÿ]", right) is None:
        return left
    article = "les " if STATES_FR[form][1] == "p" else "l'" if starts_with_vowel(form) else ""
    article = article or ("la " if STATES_FR[form][0] == "f" else "le ")
    inside = left.lower().endswith(("et ", "que ", "mais "))
    return left + (article if inside else article[0].upper() + article[1:])


def _fit_left(left: str, form: str, shape: Features) -> str:
    country = _country_preposition(left, form)
    if country is not None:
        return country
    left, tail = _agree_prenominal(left, form, shape)
    after = tail or form
    link = _link(left)
    if link is not None and not tail and shape.cell is not None and _is_institution(form):
        link = replace(link, article=link.preposition != "en" or link.article)
    if link is not None:
        return link.rest + _articled(link, left, after, shape) + tail
    split = split_last(left)
    if split is not None and split[1] in DETERMINERS and shape.cell is not None:
        vowel = starts_with_vowel(after)
        return split[0] + DETERMINERS.inflect(split[1], shape.cell, before_vowel=vowel) + split[2] + tail
    return _elide(left, after) + tail


def _is_institution(form: str) -> bool:
    """Whether a name takes the definite article: de l'Organisation mondiale de la santé."""
    head = re.match(r"[^\W\d_]+", form)
    if form in INSTITUTION_ACRONYMS:
        return True
    return head is not None and head.group().lower() in INSTITUTIONS_FR and not form.islower()


def _articled(link: _Link, left: str, after: str, shape: Features) -> str:
    """The link for these features; what they leave open is settled by the article that stood there."""
    if (
        link.article
        and not shape.gender
        and shape.number != "p"
        and link.model[-1] != "'"
        and not starts_with_vowel(after)
    ):
        return left[len(link.rest) :]
    model = link.model.lower()
    gender = shape.gender or ("f" if model.endswith("la") else "m")
    number = shape.number or ("p" if model.endswith(("les", "des", "aux")) else "s")
    if model.endswith("des") and not shape.number:
        return left[len(link.rest) :]
    return _render(link, Features(gender, number), starts_with_vowel(after))


def _agree_prenominal(left: str, form: str, shape: Features) -> tuple[str, str]:
    tail, after = "", form
    for _ in range(2):
        match = re.search(r"(?<![\w])([^\W\d_]+)( +)$", left)
        if match is None or match.group(1) not in PRENOMINAL or shape.cell is None:
            break
        word = PRENOMINAL.inflect(match.group(1), shape.cell, before_vowel=starts_with_vowel(after))
        tail = word + match.group(2) + tail
        after, left = tail, left[: match.start()]
    return left, tail


_OPEN = {
    "que": "qu'",
    "ne": "n'",
    "se": "s'",
    "je": "j'",
    "me": "m'",
    "te": "t'",
    "jusque": "jusqu'",
    "lorsque": "lorsqu'",
    "puisque": "puisqu'",
    "quoique": "quoiqu'",
    "quelque": "quelque ",
}
_CLOSED = {short: long for long, short in _OPEN.items() if short.endswith("'")}
_ELIDED = re.compile(r"(?<![\w'])([a-zà-ÿ]+')$", re.IGNORECASE)


def _elide(left: str, after: str) -> str:
    vowel = starts_with_vowel(after)
    split = split_last(left)
    if vowel and split is not None and split[1].lower() in _OPEN:
        return split[0] + match_case(_OPEN[split[1].lower()], split[1][:1])
    match = _ELIDED.search(left)
    if not vowel and match is not None and match.group(1).lower() in _CLOSED:
        return left[: match.start()] + match_case(_CLOSED[match.group(1).lower()], match.group(1)[:1]) + " "
    return left


def _country_preposition(left: str, form: str) -> str | None:
    """``en``, ``au``, ``aux``, ``à`` in or to a state, ``de``, ``du``, ``des`` from it; else None."""
    state = STATES_FR.get(form)
    bare = form in WITHOUT_ARTICLE_FR
    link = _link(left)
    if link is None or (state is None and not bare):
        return None
    full = link.preposition == "à" and link.article and link.model[0] in "Ll"
    if link.preposition in ("en", "à") and not full:
        return link.rest + match_case(_into(form, state), link.model[:1])
    if bare and link.preposition == "de":
        return link.rest + match_case("d'" if starts_with_vowel(form) else "de ", link.model[:1])
    if bare:
        return link.rest + (match_case(link.preposition, link.model[:1]) + " " if link.preposition else "")
    if link.preposition == "de" and not link.article and state in (("m", "s"), ("m", "p"), ("f", "p")):
        return link.rest + match_case("du " if state[1] == "s" else "des ", link.model[:1])
    return None


def _into(form: str, state: tuple[str, str] | None) -> str:
    if state is None:
        return "en " if form in ("Israël", "Haïti", "Oman") else "à "
    if state[1] == "p":
        return "aux "
    return "au " if state == ("m", "s") else "en "
