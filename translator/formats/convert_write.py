"""Writing copy as a document of each format."""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Callable, Mapping
from itertools import groupby

from translator.formats import anpa
from translator.formats.convert import Copy
from translator.formats.inline import escape, escape_attribute
from translator.formats.xmlspans_edits import PROVENANCE
from translator.story import Role, Segment

_NITF_TAGS = {Role.SUBHEAD: "hl2", Role.LIST_ITEM: "li"}
_HTML_TAGS = {Role.SUBHEAD: "h2", Role.LIST_ITEM: "li"}
_WIRE = Segment(0, 0, "", Role.PARAGRAPH, 0, 1, escape="wire")
_WIDTH = 64  # characters of a line on the wire


def write(copy: Copy, format: str) -> str:
    """Return copy as a document of the format of that name."""
    return _WRITERS[format](copy)


def _running(copy: Copy) -> list[tuple[Role, str]]:
    """Return the body for formats without a field for the dateline: it opens the first paragraph."""
    body = list(copy.body)
    first = next((index for index, (role, _) in enumerate(body) if role is Role.PARAGRAPH), None)
    if copy.dateline and first is not None:
        text = body[first][1]
        place = copy.dateline.split(",")[0]
        if not text.casefold().startswith(place.casefold()):
            dash = "" if re.search(r"[-–—_]$", copy.dateline) else " —"
            body[first] = (Role.PARAGRAPH, f"{copy.dateline}{dash} {text}")
    return body


def _txt(copy: Copy) -> str:
    header = [text for text in (copy.note, copy.headline, *copy.bylines) if text]
    paragraphs = [("— " if role is Role.LIST_ITEM else "") + text for role, text in _running(copy)]
    return "\n".join(header) + "\n\n" + "\n\n".join(paragraphs) + "\n"


def _anpa(copy: Copy) -> str:
    def wire(text: str) -> str:
        return anpa.FORMAT.encode(_WIRE, text)

    slug = re.sub(r"[^\w-]+", "-", copy.slug).strip("-")
    slug = slug if re.match(r"[A-Z]{2,4}--?\w", slug) else f"BC-{slug}"
    words = sum(len(text.split()) for _, text in copy.body)
    lines = [f"{slug},{max(words, 10)}<", f"^{wire(copy.headline)}<"]
    lines.append(f"^Eds: Translation ({copy.lang}), {copy.provenance}.<")
    lines += [f"^{wire(text)}=" for text in copy.bylines]
    for role, text in _running(copy):
        if role is Role.SUBHEAD:
            lines.append(f"^{wire(text)}<")
            continue
        indent = "   " + ("_ " if role is Role.LIST_ITEM else "")
        lines += textwrap.wrap(
            wire(text), _WIDTH, initial_indent=indent, break_long_words=False, break_on_hyphens=False
        )
    return "\n".join(line for line in lines if line not in ("^<", "^=")) + "\n"


def _markup(body: list[tuple[Role, str]], tags: Mapping[Role, str], indent: str) -> str:
    """Return blocks as elements, list items in lists."""
    lines: list[str] = []
    for items, group in groupby(body, lambda each: each[0] is Role.LIST_ITEM):
        inner = indent + "  " if items else indent
        elements = [
            f"{inner}<{tags.get(role, 'p')}>{escape(text)}</{tags.get(role, 'p')}>" for role, text in group
        ]
        lines += [f"{indent}<ul>", *elements, f"{indent}</ul>"] if items else elements
    return "\n".join(lines)


def _html(copy: Copy) -> str:
    bylines = "".join(f'\n<p class="byline">{escape(text)}</p>' for text in copy.bylines)
    return f"""<!DOCTYPE html>
<html lang="{copy.lang}">
<head>
<meta charset="utf-8">
<meta name="{PROVENANCE}" content="{copy.provenance}">
<title>{escape(copy.headline)}</title>
</head>
<body>
<article>
<h1>{escape(copy.headline)}</h1>{bylines}
{_markup(_running(copy), _HTML_TAGS, "")}
</article>
</body>
</html>
"""


def _nitf(copy: Copy) -> str:
    bylines = "".join(f"\n      <byline>{escape(text)}</byline>" for text in copy.bylines)
    dateline = f"\n      <dateline>{escape(copy.dateline)}</dateline>" if copy.dateline else ""
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<nitf baselang="{copy.lang}">
  <head>
    <title>{escape(copy.headline)}</title>
    <meta name="{PROVENANCE}" content="{copy.provenance}"/>
    <meta name="slug" content="{escape_attribute(copy.slug)}"/>
    <docdata management-status="{escape_attribute(copy.status)}"/>
  </head>
  <body>
    <body.head>
      <hedline>
        <hl1>{escape(copy.headline)}</hl1>
      </hedline>{bylines}{dateline}
    </body.head>
    <body.content>
{_markup(list(copy.body), _NITF_TAGS, "      ")}
    </body.content>
  </body>
</nitf>
"""


def _newsml(copy: Copy) -> str:
    bylines = "".join(f"\n    <by>{escape(text)}</by>" for text in copy.bylines)
    dateline = f"\n    <dateline>{escape(copy.dateline)}</dateline>" if copy.dateline else ""
    slug = escape_attribute(copy.slug)
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:translator:{slug}" version="1" \
standard="NewsML-G2" standardversion="2.34" conformance="power" xml:lang="{copy.lang}">
  <catalogRef href="http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_40.xml"/>
  <itemMeta>
    <itemClass qcode="ninat:text"/>
    <pubStatus qcode="stat:{escape_attribute(copy.status)}"/>
    <edNote>Translation: {copy.provenance}.</edNote>
  </itemMeta>
  <contentMeta>
    <language tag="{copy.lang}"/>
    <slugline>{slug}</slugline>
    <headline>{escape(copy.headline)}</headline>{dateline}{bylines}
  </contentMeta>
  <contentSet>
    <inlineXML contenttype="application/xhtml+xml">
      <html xmlns="http://www.w3.org/1999/xhtml">
        <head><title>{escape(copy.headline)}</title></head>
        <body>
{_markup(list(copy.body), _HTML_TAGS, "          ")}
        </body>
      </html>
    </inlineXML>
  </contentSet>
</newsItem>
"""


def _ninjs(copy: Copy) -> str:
    body = list(copy.body)
    item = {
        "uri": f"urn:translator:{copy.slug}",
        "type": "text",
        "pubstatus": copy.status,
        "language": copy.lang,
        "slugline": copy.slug,
        "ednote": f"Translation: {copy.provenance}.",
        "byline": ", ".join(copy.bylines),
        "located": copy.dateline,
        "headline": copy.headline,
        "body_text": "\n".join(text for _, text in body),
        "body_html": _markup(body, _HTML_TAGS, ""),
    }
    return (
        json.dumps({name: value for name, value in item.items() if value}, ensure_ascii=False, indent=2)
        + "\n"
    )


_WRITERS: Mapping[str, Callable[[Copy], str]] = {
    "txt": _txt,
    "anpa": _anpa,
    "html": _html,
    "nitf": _nitf,
    "newsml": _newsml,
    "ninjs": _ninjs,
}
