"""Edits of what surrounds the text in mark-up: language codes, slugs, the note of provenance."""

from __future__ import annotations

import re
from collections.abc import Iterator

from translator.formats.base import Edit
from translator.formats.inline import escape_attribute
from translator.formats.xmlspans import Attribute, Element

_ENGLISH = re.compile(r"en(?:[-_]\w+)*", re.IGNORECASE)
PROVENANCE = "translation"
"""The name of the ``meta`` element that tells whether a translation is a machine draft or reviewed."""


def is_english(code: str) -> bool:
    """Whether a language code is English, of whatever country.

    >>> [is_english(code) for code in ("en", "en-US", "EN_gb", "es")]
    [True, True, True, False]
    """
    return _ENGLISH.fullmatch(code.strip()) is not None


def suffixed(slug: str, lang: str) -> str:
    """Return a slug with the language at its end, once.

    >>> suffixed("haiti-port", "ht"), suffixed("HAITI-PORT", "ht"), suffixed("haiti-port-ht", "ht")
    ('haiti-port-ht', 'HAITI-PORT-HT', 'haiti-port-ht')
    """
    suffix = f"-{lang.upper() if slug.isupper() else lang}"
    return slug if not slug or slug.endswith(suffix) else slug + suffix


def set_value(attribute: Attribute, value: str) -> Edit:
    """Return the edit that gives an attribute another value."""
    return Edit(attribute.start, attribute.end, escape_attribute(value))


def language_edits(root: Element, lang: str, names: tuple[str, ...]) -> Iterator[Edit]:
    """Yield the edits of every attribute of these names that says English; the root gets the first of the
    names when there is none in the document."""
    found = False
    for element in root.walk():
        for name in names:
            attribute = element.attributes.get(name)
            found = found or attribute is not None
            if attribute is not None and is_english(attribute.value):
                yield set_value(attribute, lang)
    if not found:
        yield add_attribute(root, names[0], lang)


def add_attribute(element: Element, name: str, value: str) -> Edit:
    """Return the edit that gives an element an attribute."""
    place = element.inner_start - (2 if element.alone else 1)
    return Edit(place, place, f' {name}="{escape_attribute(value)}"')


def meta_named(root: Element, *names: str) -> Iterator[Element]:
    """Yield the ``meta`` elements of these names."""
    for element in root.walk():
        if element.name == "meta" and element.get("name").lower() in names:
            yield element


def inserted(text: str, place: int, element: str) -> Edit:
    """Return the edit that puts an element at a place behind a tag, indented as what follows it."""
    blank = re.compile(r"\r?\n[ \t]*").match(text, place)
    return Edit(place, place, (blank.group() if blank else "") + element)
