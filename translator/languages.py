"""The languages the toolkit serves."""

from __future__ import annotations

from dataclasses import dataclass

from translator.errors import TranslatorError

SOURCE = "en"


@dataclass(frozen=True, slots=True)
class Language:
    """A target language: its code, its English name and its gettext plural rule.

    ``plural_forms`` is the value of the catalog header of that name, as the GNU gettext manual
    ("Plural forms") and CLDR's plural rules give it for the language.
    """

    code: str
    name: str
    plural_forms: str


TARGETS: dict[str, Language] = {
    "es": Language("es", "Spanish", "nplurals=2; plural=(n != 1);"),
    "fr": Language("fr", "French", "nplurals=2; plural=(n > 1);"),
    "ht": Language("ht", "Haitian Creole", "nplurals=2; plural=(n != 1);"),
}


def language(code: str) -> Language:
    """Return the target language of that code.

    Raises TranslatorError for a code that is not served.

    >>> language("ht").name
    'Haitian Creole'
    """
    try:
        return TARGETS[code]
    except KeyError:
        raise TranslatorError(
            f"unknown language '{code}'", hint=f"choose from {', '.join(TARGETS)}"
        ) from None
