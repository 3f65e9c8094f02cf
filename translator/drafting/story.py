"""Drafting one story, for programs: what the pipeline does for a whole project."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from translator.catalog.merge import needed
from translator.catalog.model import Catalog
from translator.drafting.draft import draft_units
from translator.drafting.titles import Casing
from translator.drafts import Draft
from translator.engine.decode import Engine
from translator.engine.packages import find_packages
from translator.glossary.csvfile import load_term_base
from translator.glossary.matching import Matcher
from translator.glossary.model import TermBase
from translator.languages import language
from translator.project import default_glossary
from translator.story import Role, Story


def draft(
    story: Story,
    lang: str,
    *,
    catalog: Catalog | None = None,
    term_base: TermBase | None = None,
    packages: Sequence[Path] = (),
    threads: int = 0,
) -> tuple[Draft, ...]:
    """Return drafts for what a story's catalog does not have yet (without one: for all of it).

    ``term_base`` is pinned (default: the one that comes with the package); ``packages`` are Argos packages
    that come before the installed and bundled ones. Raises TranslatorError for an unknown language and for a
    package that is missing or damaged.
    """
    language(lang)
    units = needed(story, lang, catalog)
    matcher = Matcher(term_base if term_base is not None else load_term_base(default_glossary()))
    engine = Engine(find_packages((lang,), package_paths=packages), threads)
    casing = Casing.learn(segment.msgid for segment in story.segments if segment.role is Role.PARAGRAPH)
    return tuple(draft_units(units, engine, matcher, casing=casing).values())
