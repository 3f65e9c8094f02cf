"""Offline translation of English wire copy into reviewable gettext catalogs.

The same steps as the command line's, typed. Names are imported on first use, so that ``import translator``
and ``translator --help`` stay fast.

>>> from translator import draft, merge, parse_story, render
>>> story = parse_story(b"HAVANA (EFE).- The airport reopened on Monday.\\n", "locales/en/air.txt", "air")
>>> [segment.role.value for segment in story.segments]
['dateline', 'paragraph']
>>> drafts = draft(story, "fr")
>>> [d.unit.msgid for d in drafts]
['HAVANA (EFE).-', 'The airport reopened on Monday.']
>>> catalog = merge(story, "fr", None, drafts).catalog
>>> [entry.fuzzy for entry in catalog.entries]
[True, True]
>>> render(story, catalog, "fr").text == story.text  # nothing is reviewed yet
True
>>> render(story, catalog, "fr", drafts=True).drafted
2
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

if TYPE_CHECKING:
    from translator.catalog.merge import merge as merge
    from translator.catalog.po import load as load_catalog  # noqa: F401
    from translator.catalog.write import write_catalog as write_catalog
    from translator.drafting.story import draft as draft
    from translator.errors import TranslatorError as TranslatorError
    from translator.formats.registry import parse_story as parse_story
    from translator.formats.registry import read_story as read_story
    from translator.glossary.csvfile import load_term_base as load_term_base
    from translator.rendering import render as render

_PUBLIC = {
    "TranslatorError": "translator.errors",
    "draft": "translator.drafting.story",
    "load_catalog": "translator.catalog.po:load",
    "load_term_base": "translator.glossary.csvfile",
    "merge": "translator.catalog.merge",
    "parse_story": "translator.formats.registry",
    "read_story": "translator.formats.registry",
    "render": "translator.rendering",
    "write_catalog": "translator.catalog.write",
}

__all__ = [*_PUBLIC, "__version__"]


def __getattr__(name: str) -> Any:
    if name not in _PUBLIC:
        raise AttributeError(f"module 'translator' has no attribute '{name}'")
    module, _, original = _PUBLIC[name].partition(":")
    return getattr(import_module(module), original or name)


def __dir__() -> list[str]:
    return sorted(__all__)
