"""Rendering: a story in the target language, rebuilt from its source file and its catalog."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from translator.catalog.model import Catalog
from translator.catalog.po import load
from translator.catalog.write import write_all
from translator.errors import TranslatorError
from translator.formats.base import Edit
from translator.formats.registry import read_story, story_format
from translator.languages import language
from translator.project import Project
from translator.story import Story
from translator.typography import typeset

DRAFT_LINE = {
    "es": "[BORRADOR AUTOMÁTICO: {drafts} de {segments} segmentos sin revisar]",
    "fr": "[BROUILLON AUTOMATIQUE : segments non relus : {drafts} sur {segments}]",
    "ht": "[BOUYON OTOMATIK: {drafts} segman sou {segments} poko revize]",
}
_MARKUP = frozenset({"nitf", "newsml", "html"})
DRAFT, REVIEWED = "machine draft", "reviewed"


@dataclass(frozen=True, slots=True)
class Rendered:
    """A rendered story.

    Of its ``segments`` segments, ``unreviewed`` have no reviewed translation; ``drafted`` of these show a
    machine draft, the rest the English.
    """

    text: str
    data: bytes
    segments: int
    unreviewed: int
    drafted: int


def render(story: Story, catalog: Catalog, lang: str, *, drafts: bool = False) -> Rendered:
    """Return a story with its segments replaced by their translations, set in the house typography.

    Everything that is not translated stays byte for byte. Without ``drafts`` only reviewed translations
    are taken. A rendering that shows a draft says so: plain text in a line before the first, other formats in
    their metadata. Raises TranslatorError when the story's encoding lacks a character.
    """
    chosen = {entry.key: entry for entry in catalog.entries if entry.translated and not entry.obsolete}
    format_ = story_format(story.format)
    edits: list[Edit] = []
    unreviewed = drafted = 0
    for segment in story.translatable:
        entry = chosen.get((segment.msgctxt, segment.msgid))
        if entry is None or not entry.reviewed:
            unreviewed += 1
            if entry is None or not drafts:
                continue
            drafted += 1
        text = typeset(entry.msgstr, lang, segment.role.value)
        edits.append(Edit(segment.start, segment.end, format_.encode(segment, text)))
    count = len(story.translatable)
    edits += format_.metadata_edits(story, lang, DRAFT if drafted else REVIEWED)
    if drafted and story.format == "txt":
        line = DRAFT_LINE[lang].format(drafts=drafted, segments=count)
        edits.append(Edit(0, 0, line + _newline(story.text)))
    text = apply(story.text, edits)
    if story.format not in _MARKUP:
        text = plain(text, story.encoding)
    return Rendered(text, encode(text, story), count, unreviewed, drafted)


def apply(text: str, edits: Iterable[Edit]) -> str:
    """Return the text with every edit made; edits must not overlap.

    >>> apply("A b c", [Edit(2, 3, "x"), Edit(0, 0, "> ")])
    '> A x c'
    """
    out, position = [], 0
    for edit in sorted(edits, key=lambda edit: (edit.start, edit.end)):
        out += [text[position : edit.start], edit.text]
        position = edit.end
    return "".join(out) + text[position:]


def _newline(text: str) -> str:
    return next((end for end in ("\r\n", "\n", "\r") if end in text), "\n")


def plain(text: str, encoding: str) -> str:
    """Return a text with the marks of typography that an encoding lacks in their plain forms.

    >>> plain("« L’eau… »\u202f!", "latin-1")
    "« L'eau... »\xa0!"
    """
    lacking = {char: forms for char, forms in _PLAIN.items() if char in text and not _holds(encoding, char)}
    return text.translate(
        {ord(char): next(form for form in forms if _holds(encoding, form)) for char, forms in lacking.items()}
    )


_PLAIN = {
    "\u202f": ("\u00a0", " "),
    "\u00a0": (" ",),
    "…": ("...",),
    "‘": ("'",),
    "’": ("'",),
    "“": ('"',),
    "”": ('"',),
    "«": ('"',),
    "»": ('"',),
    "–": ("-",),
    "—": ("-",),
}


def _holds(encoding: str, char: str) -> bool:
    try:
        char.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


def encode(text: str, story: Story) -> bytes:
    """Return a text in the encoding of a story, with its byte-order mark.

    Mark-up has character references for what the encoding lacks; elsewhere TranslatorError is raised.
    """
    errors = "xmlcharrefreplace" if story.format in _MARKUP else "strict"
    try:
        return story.bom + text.encode(story.encoding, errors)
    except UnicodeEncodeError as error:
        raise TranslatorError(
            f"the character {text[error.start]!r} cannot be written in {story.encoding}",
            path=story.path,
            hint="save the English story as UTF-8",
        ) from None


def render_slug(
    project: Project, slug: str, lang: str, *, drafts: bool = False, format: str | None = None
) -> Rendered:
    """Render a story of a project. Raises TranslatorError without its story or catalog."""
    language(lang)
    (path,) = project.stories((slug,))
    story = read_story(path, project.root)
    catalog_path = project.catalog_path(lang, slug)
    if not catalog_path.exists():
        raise TranslatorError(
            "no catalog yet",
            path=project.relative(catalog_path),
            hint=f"make it with: translator translate {slug} --to {lang}",
        )
    catalog = load(catalog_path, project.relative(catalog_path))
    return _in_format(format, story)(story, catalog, lang, drafts=drafts)


def _in_format(format: str | None, story: Story) -> Callable[..., Rendered]:
    if format in (None, story.format):
        return render
    from translator.formats.convert import render_as

    def converted(story: Story, catalog: Catalog, lang: str, *, drafts: bool) -> Rendered:
        return render_as(story, catalog, lang, str(format), drafts=drafts)

    return converted


def write_rendered(path: Path, data: bytes) -> None:
    """Write a rendered story to a file, atomically. Raises TranslatorError when that cannot be done."""
    write_all([(path, data)])
