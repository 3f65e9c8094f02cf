"""Files that cannot be read or may not be translated: one line that says what, where and what to do."""

from pathlib import Path

import pytest

from translator.errors import TranslatorError
from translator.formats.registry import parse_story
from translator.formats.status import refuse_withdrawn

NITF = "<nitf>{}<body><body.content><p>It rained.</p></body.content></body></nitf>"
ITEM = (
    '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="{0}"><itemMeta>{1}</itemMeta><contentSet>'
    '<inlineXML contenttype="application/xhtml+xml"><p>It rained.</p></inlineXML></contentSet></newsItem>'
)
BOMB = '<!DOCTYPE nitf [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>\n<nitf>&b;</nitf>'
EXTERNAL = '<!DOCTYPE nitf [<!ENTITY a SYSTEM "file:///etc/passwd">]>\n<nitf>&a;</nitf>'


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (NITF.format("<head>\n</heat>"), "s:2:3: malformed XML: mismatched tag; "),
        ("<nitf>\n<body>AT&T</body></nitf>", "s:2:11: malformed XML: not well-formed (invalid token); "),
        ("<newsItem><x:a/></newsItem>", "s:1:11: malformed XML: unbound prefix; "),
        (BOMB, ": declares entities of its own, which is not safe to read; "),
        (EXTERNAL, ": declares entities of its own, which is not safe to read; "),
        (f"<nitf>{'<p>' * 300}{'</p>' * 300}</nitf>", "elements are nested deeper than 200; "),
        (f"<html>{'<div>' * 300}</html>", "s:1: elements are nested deeper than 200; "),
        ("<nitf><body/></nitf>", "s: there is no text to translate in it; "),
        ("<recipe><p>Rain.</p></recipe>", "s: is in no known story format; "),
        ('{"headline": "Rain",\n "body_text": }', "s:2:15: malformed JSON: expecting value; "),
        ('{"headline": "Rain\nfalls"}', "s:1:19: malformed JSON: invalid control character at; "),
        ('{"headline": ' + "[" * 5000 + "]" * 5000 + "}", "s: holds values nested deeper than 100"),
        ('{"headline": "Half \\ud83d a face"}', "s:1:20: half a character: \\ud83d; "),
        ('{"recipe": "Rain"}', "s: is in no known story format; "),
        (
            f"<newsMessage>{ITEM.format('a', '')}\n{ITEM.format('b', '')}</newsMessage>",
            "s:2: holds 2 stories: ",
        ),
        (
            "\x01a\n\x02^Rain<\n   It rained.\x03\n\x01b\n\x02^Sun<\n   Sun.\x03\n",
            "s:4: holds several stories: ",
        ),
    ],
    ids=[
        *("mismatched tag", "bare ampersand", "unbound prefix", "entity bomb", "external entity", "deep XML"),
        *("deep HTML", "no text", "unknown XML", "malformed JSON", "line break in a string", "deep JSON"),
        *("half a character", "unknown JSON", "several news items", "several messages"),
    ],
)
def test_files_that_are_no_story(text: str, expected: str) -> None:
    with pytest.raises(TranslatorError) as error:
        parse_story(text.encode(), "s", "s")
    assert expected in str(error.value)
    assert "\n" not in str(error.value)


def test_bytes_that_are_not_what_the_file_declares() -> None:
    data = '<?xml version="1.0" encoding="utf-8"?>\n<nitf>é</nitf>'.encode("latin-1")
    with pytest.raises(TranslatorError, match=r"^s:2: .*not UTF-8"):
        parse_story(data, "s", "s")


def test_a_document_type_is_accepted_and_never_fetched() -> None:
    text = (
        '<!DOCTYPE nitf PUBLIC "-//IPTC//DTD NITF 3.4//EN" "http://example.invalid/nitf.dtd">'
        + NITF.format("")
    )
    assert [s.msgid for s in parse_story(text.encode(), "s", "s").segments] == ["It rained."]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            NITF.format('<head><docdata management-status="canceled"/></head>'),
            "marked this story as canceled",
        ),
        (
            NITF.format('<head><docdata><date.release norm="29990101T000000Z"/></docdata></head>'),
            "embargoed until 29990101T000000Z",
        ),
        (ITEM.format("a", '<pubStatus qcode="stat:canceled"/>'), "marked this story as canceled"),
        (ITEM.format("a", "<embargoed>2999-01-01T00:00:00Z</embargoed>"), "embargoed until 2999"),
        ('{"headline": "Rain", "pubstatus": "withheld"}', "marked this story as withheld"),
        ('{"headline": "Rain", "pubStatus": "canceled"}', "marked this story as canceled"),
        ('{"headline": "Rain", "usable": false}', "marked this story as withheld"),
        ('{"headline": "Rain", "embargoed": "2999-01-01T00:00:00Z"}', "embargoed until 2999"),
        ("BC-CB--Rain-KILL,20<\n^Rain<\n   It rained.\n", "marked this story as kill"),
        ("BC-CB--Rain,20<\n^BULLETIN KILL<\n   It rained.\n", "marked this story as kill"),
        ("BC-CB--Rain,20<\n^Eds: Embargoed until 6 p.m.<\n   It rained.\n", "embargoed until further notice"),
    ],
    ids=[
        *("NITF kill", "NITF embargo", "NewsML kill", "NewsML embargo", "ninjs withheld", "ninjs 3 kill"),
        *("ninjs not usable", "ninjs embargo", "ANPA slug", "ANPA bulletin", "ANPA embargo"),
    ],
)
def test_withdrawn_stories_are_refused(text: str, expected: str) -> None:
    with pytest.raises(TranslatorError, match=expected):
        refuse_withdrawn(parse_story(text.encode(), "s", "s"))


@pytest.mark.parametrize(
    "path", sorted((Path(__file__).parent / "fixtures").iterdir()), ids=lambda path: path.name
)
def test_other_stories_are_not(path: Path) -> None:
    refuse_withdrawn(parse_story(path.read_bytes(), path.name, "s"))


def test_a_headline_about_a_killing_is_no_kill() -> None:
    story = parse_story(b"BC-CB--Rain,20<\n^Gang kills two<\n   It rained.\n", "s", "s")
    assert "status" not in story.metadata
