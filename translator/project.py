"""A project: the folder of a newsroom, with its stories, catalogs and glossary."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from unicodedata import category

from translator.config import STANDALONE, Config, load_config
from translator.errors import TranslatorError
from translator.languages import language

_DEFAULT_CONFIG = """\
# Settings of this translation project. Every line is optional; these are the defaults.

# Target languages of a plain `translator translate`.
# languages = ["es", "fr", "ht"]

# Folders, relative to this file.
# stories = "locales/en"
# catalogs = "locales"
# glossary = "glossary"

# Argos packages (folders or .argosmodel files) that override the bundled ones.
# packages = ["models/translate-en_es-1_9.argosmodel"]

# Processor cores to use (0: all) and beam size of the search.
# threads = 0
# beam = 4

# Header fields of new catalogs.
# team = "Desk <desk@example.org>"
# bugs = "desk@example.org"
"""


@dataclass(frozen=True)
class Project:
    """A project folder and its settings; all paths it returns are absolute."""

    root: Path
    config: Config = field(default_factory=Config)

    @property
    def stories_folder(self) -> Path:
        """Where the English stories lie."""
        return self.root / self.config.stories

    @property
    def glossary_folder(self) -> Path:
        """Where the term base lies."""
        return self.root / self.config.glossary

    @property
    def packages(self) -> tuple[Path, ...]:
        """The Argos packages that the settings name."""
        return tuple(self.root / package for package in self.config.packages)

    def catalog_path(self, lang: str, slug: str) -> Path:
        """Return where the catalog of a story lies: ``locales/<lang>/LC_MESSAGES/<slug>.po``."""
        return self.root / self.config.catalogs / lang / "LC_MESSAGES" / f"{slug}.po"

    def template_path(self, slug: str) -> Path:
        """Return where the template of a story lies, beside the story: ``locales/en/<slug>.pot``."""
        return self.stories_folder / f"{slug}.pot"

    def catalogs(self, lang: str) -> tuple[Path, ...]:
        """Return the catalogs of a language that exist, sorted by name."""
        return tuple(sorted((self.root / self.config.catalogs / lang / "LC_MESSAGES").glob("*.po")))

    def relative(self, path: Path) -> str:
        """Return a path as reports cite it: relative to the root where it lies below it, with ``/``."""
        try:
            return path.resolve().relative_to(self.root.resolve()).as_posix()
        except ValueError:
            return path.as_posix()

    def stories(self, slugs: Sequence[str] = ()) -> tuple[Path, ...]:
        """Return the story files: all of them, sorted by slug, or those of the slugs, each once.

        Raises TranslatorError for a slug without a story, two files of one slug, or no story at all, and for
        a file name that no catalog can cite.
        """
        found: dict[str, Path] = {}
        for path in self._story_files():
            if any(category(char) in _UNCITABLE for char in path.name):
                raise TranslatorError(
                    f"the file name {path.name!r} has a character that no text can hold",
                    path=self.relative(self.stories_folder),
                    hint="rename the file",
                )
            if path.stem in found:
                raise TranslatorError(
                    f"two stories have the slug '{path.stem}': {found[path.stem].name} and {path.name}",
                    path=self.relative(self.stories_folder),
                    hint="rename one of them",
                )
            found[path.stem] = path
        if not found:
            where = self.relative(self.stories_folder)
            raise TranslatorError(
                "no story found", path=where, hint="put an English story there, as SLUG.txt"
            )
        for slug in slugs:
            if slug not in found:
                raise TranslatorError(
                    f"no story '{slug}'", path=self.relative(self.stories_folder), hint=_nearest(slug, found)
                )
        return tuple(found[slug] for slug in dict.fromkeys(slugs)) if slugs else tuple(found.values())

    def _story_files(self) -> Iterable[Path]:
        from translator.formats.registry import formats

        folder = self.stories_folder
        if not folder.is_dir():
            return
        suffixes = {suffix for each in formats() for suffix in each.suffixes}
        try:
            paths = sorted(folder.iterdir())
        except OSError as error:
            where = self.relative(folder)
            raise TranslatorError(f"cannot be read: {error.strerror}", path=where) from None
        for path in paths:
            if path.is_file() and not path.name.startswith(".") and path.suffix.lower() in suffixes:
                yield path


_UNCITABLE = {"Cc", "Cs", "Zl", "Zp"}  # controls, line ends, bytes that are not UTF-8


def _nearest(slug: str, found: Iterable[str]) -> str:
    import difflib

    close = difflib.get_close_matches(slug, list(found), n=1)
    return f"did you mean '{close[0]}'?" if close else f"there are: {', '.join(found)}"


def open_project(root: Path) -> Project:
    """Return the project in a folder, with its settings.

    Raises TranslatorError when the folder is not there or the settings are broken.
    """
    if not root.is_dir():
        raise TranslatorError("no such folder", path=root, hint="name an existing one with --root")
    return Project(root, load_config(root))


def target_languages(project: Project, wanted: str | None) -> tuple[str, ...]:
    """Return the languages of a ``--to es,fr`` option, or the project's own without one.

    Raises TranslatorError for a language that is not served.
    """
    if wanted is None:
        return project.config.languages
    codes = tuple(dict.fromkeys(code.strip() for code in wanted.split(",") if code.strip()))
    if not codes:
        raise TranslatorError("--to names no language", hint="for example --to es,fr")
    return tuple(language(code).code for code in codes)


def default_glossary() -> Path:
    """Return the folder of the term base that comes with the package."""
    here = Path(__file__).parent
    packaged = here / "data" / "glossary"
    return packaged if packaged.is_dir() else here.parent / "glossary"


def init_project(folder: Path) -> tuple[Path, ...]:
    """Lay out a project in a folder and return the files made: settings, term base, place for stories.

    What exists stays as it is, and the folders are those of settings that exist. Raises TranslatorError when
    these are broken, and when a file or folder cannot be made.
    """
    made: list[Path] = []
    try:
        folder.mkdir(parents=True, exist_ok=True)
        config = load_config(folder)
        project = Project(folder, config)
        project.stories_folder.mkdir(parents=True, exist_ok=True)
        project.glossary_folder.mkdir(parents=True, exist_ok=True)
        for source in sorted(default_glossary().glob("*.csv")):
            target = project.glossary_folder / source.name
            if not target.exists():
                shutil.copyfile(source, target)
                made.append(target)
        settings = folder / STANDALONE
        if not settings.exists() and config == Config():
            settings.write_text(_DEFAULT_CONFIG, encoding="utf-8")
            made.append(settings)
    except OSError as error:
        where = error.filename or folder
        raise TranslatorError(
            f"cannot be made: {error.strerror}", path=where, hint="name another folder, or make it writable"
        ) from None
    return tuple(made)
