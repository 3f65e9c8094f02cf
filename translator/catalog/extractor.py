"""The Babel extractor: ``pybabel extract`` reads wire copy with the same messages as this tool's catalogs.

The method of a Babel mapping file is ``wire``::

    [wire: locales/en/*.txt]
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import IO, Any

from translator.catalog.template import messages
from translator.errors import TranslatorError

Extracted = tuple[int, str | None, str | tuple[str, str], list[str]]


def extract(
    fileobj: IO[bytes], keywords: Mapping[str, Any], comment_tags: Sequence[str], options: Mapping[str, Any]
) -> Iterator[Extracted]:
    """Yield ``(line, function, message, comments)`` of a story, by the protocol of ``babel.extractors``.

    ``options`` may name the ``format`` (default: the one that the content has). A message with a context
    is given as an argument list of ``pgettext``, which is among Babel's default keywords; ``keywords`` and
    ``comment_tags`` have no other use: all text of a story is translatable, all comments are the tool's.
    Raises TranslatorError for a story that cannot be read, or when ``pgettext`` was taken from the keywords.
    """
    from translator.formats.registry import parse_story

    name = getattr(fileobj, "name", "") if not isinstance(fileobj, io.BytesIO) else ""
    path = Path(name if isinstance(name, str) and name else "story.txt")
    story = parse_story(fileobj.read(), path.as_posix(), path.stem, options.get("format"))
    for entry in messages(story):
        message: str | tuple[str, str] = entry.msgid
        if entry.msgctxt is not None:
            if "pgettext" not in keywords:
                raise TranslatorError(
                    "titles and datelines have a context", path=path, hint="add the option -k pgettext:1c,2"
                )
            message = (entry.msgctxt, entry.msgid)
        function = None if entry.msgctxt is None else "pgettext"
        for reference in entry.references:
            yield reference.line, function, message, list(entry.extracted)
