"""Putting a form into a sentence in place of another rendering, its neighbours repaired."""

from __future__ import annotations

from dataclasses import dataclass

from translator.pinning import grammar_es, grammar_fr, grammar_ht
from translator.pinning.neighbours import Features, Fitted

_OPENING = " \t\"'«“‘¿¡([—–-…"


@dataclass(frozen=True, slots=True)
class Substitution:
    """A repaired sentence.

    ``span`` is where the form stands in ``text``; ``touched`` is the half-open span of the old text that was
    replaced, the neighbours that changed included.
    """

    text: str
    span: tuple[int, int]
    touched: tuple[int, int]


_GRAMMARS = {"es": grammar_es.fit, "fr": grammar_fr.fit, "ht": grammar_ht.fit}


def fit(
    left: str, form: str, right: str, lang: str, given: Features | None = None, replaced: str = ""
) -> Fitted:
    """Return a form between its neighbours, repaired by the grammar of the language (es, fr or ht)."""
    return _GRAMMARS[lang](left, form, right, given, replaced)


def substitute(
    text: str, start: int, end: int, form: str, lang: str, given: Features | None = None
) -> Substitution:
    """Return the text with the form in place of ``text[start:end]``, and its grammatical neighbours repaired.

    The form takes a capital where it begins the sentence. ``given`` states its gender and number, where the
    head noun does not tell them.

    >>> result = substitute("El jefe de la policía habló.", 11, 21, "Policía Nacional de Haití", "es")
    >>> result.text, result.touched
    ('El jefe de la Policía Nacional de Haití habló.', (14, 21))
    >>> substitute("Un portavoz del gobierno", 16, 24, "MSS", "es").text
    'Un portavoz de la MSS'
    """
    replaced = text[start:end]
    shorter = _without_article(replaced, form)
    if shorter:
        start, replaced = start + shorter, replaced[shorter:]
    fitted = fit(text[:start], form, text[end:], lang, given, replaced)
    shown = fitted.form
    if not fitted.left.strip(_OPENING):
        shown = shown[:1].upper() + shown[1:]
    result = fitted.left + shown + fitted.right
    first = _shared(text[:start], fitted.left)
    last = _shared(text[end:][::-1], fitted.right[::-1])
    span = (len(fitted.left), len(fitted.left) + len(shown))
    return Substitution(result, span, (min(first, start), max(len(text) - last, end)))


def _shared(one: str, other: str) -> int:
    """The length of the longest common prefix."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((index for index, (a, b) in pairs if a != b), min(len(one), len(other)))


_ARTICLES = ("el ", "la ", "los ", "las ", "le ", "les ", "l'", "un ", "una ", "une ")


def _without_article(replaced: str, form: str) -> int:
    """The length of an article at the head of the replaced text that the form does not bring with it."""
    lower = replaced.lower()
    for article in _ARTICLES:
        if lower.startswith(article) and not form.lower().startswith(_ARTICLES):
            return len(article)
    return 0
