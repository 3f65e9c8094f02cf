"""The one function behind which the languages' rules stand."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from translator.story import Role
from translator.typography.french import french
from translator.typography.haitian import haitian
from translator.typography.masks import mask, unmask
from translator.typography.spanish import spanish

_RULES: Mapping[str, Callable[[str], str]] = {"es": spanish, "fr": french, "ht": haitian}
_ROUNDS = 5
_UNSET = frozenset(role.value for role in Role if not role.translatable)


def typeset(text: str, lang: str, role: str = "paragraph") -> str:
    """Return a segment's translation in the house typography of its language.

    ``lang`` is "es", "fr" or "ht" (text of any other is returned as it is); ``role`` is the value of a
    ``Role``: what is not translated is not set either. Placeables, addresses, handles, times and scores
    stay as they are; text that is set already comes back unchanged, so setting twice is setting once.

    >>> typeset('"Non!" a dit <em>Paul</em> à 15:30.', "fr").replace("\u00a0", "_").replace("\u202f", "~")
    '«_Non~!_» a dit <em>Paul</em> à 15:30.'
    >>> typeset("Quién fue?", "es")
    '¿Quién fue?'
    """
    rule = _RULES.get(lang)
    if rule is None or role in _UNSET:
        return text
    # Damaged text (a stray mark beside a paired one) may settle only when it is read as it was set.
    for _ in range(_ROUNDS):
        masked, kept = mask(text)
        before, text = text, unmask(rule(masked), kept)
        if text == before:
            break
    return text
