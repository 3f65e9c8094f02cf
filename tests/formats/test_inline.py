"""Inline mark-up: what becomes a segment, what stays in the gaps, and what is written back."""

from html import escape as html_escape
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translator.errors import TranslatorError
from translator.formats.base import Edit
from translator.formats.inline import encode_markup
from translator.formats.registry import parse_story, story_format
from translator.rendering import apply
from translator.story import Story


def nitf(content: str) -> Story:
    text = f"<nitf><body><body.content>{content}</body.content></body></nitf>"
    return parse_story(text.encode(), "s.xml", "s", "nitf")


@pytest.mark.parametrize(
    ("content", "msgids"),
    [
        ("<p>A <em>b</em> c.</p>", ["A <em>b</em> c."]),
        ("<p><em>It rained. It snowed.</em></p>", ["It rained.", "It snowed."]),
        ("<p>It <em>rained. It</em> snowed.</p>", ["It <em>rained. It</em> snowed."]),
        ("<p><q>It rained. It snowed,</q> he said.</p>", ["<q>It rained. It snowed,</q> he said."]),
        ("<p>It rained. <em>It snowed.</em> Sun came.</p>", ["It rained.", "It snowed.", "Sun came."]),
        ("<p><a>One</a> and <a>two</a>.</p>", ["<a>One</a> and <a2>two</a2>."]),
        ("<p>One <em><a>two</a></em> three.</p>", ["One <em><a>two</a></em> three."]),
        ("<p>One<br/>two.</p>", ["One<br/> two."]),
        ("<p>One<br/><br/>two.</p>", ["One", "two."]),
        ("<p>Half <!-- c --> done.</p>", ["Half <x/>done."]),
        ("<p>Q&amp;A &#8212; &lt;b&gt;\n  end.</p>", ["Q&A — <b> end."]),
        ("<p>So &lt;em&gt; is <em>not</em> one.</p>", ["So <em> is <em2>not</em2> one."]),
        ("<p><![CDATA[It rained. It snowed.]]></p>", ["It rained. It snowed."]),
        ("<p>A <virtloc>a@b.org</virtloc> c.</p>", ["A <virtloc/> c."]),
        ("<ul><li>One</li><li>Two <em>b</em></li></ul>", ["One", "Two <em>b</em>"]),
        ("Bare text.<p>More.</p>", ["Bare text.", "More."]),
    ],
    ids=[
        *("pair", "around sentences", "across a boundary", "quotation", "around one of them", "twice"),
        *("nested", "line break", "two line breaks", "comment", "references", "literal tag", "CDATA"),
        *("opaque", "list", "bare text"),
    ],
)
def test_segments(content: str, msgids: list[str]) -> None:
    story = nitf(content)
    assert [segment.msgid for segment in story.segments] == msgids


@pytest.mark.parametrize(
    ("msgstr", "written"),
    [
        ("Un <em>deux</em> <a>trois</a>.", 'Un <em id="1">deux</em> <a href="x">trois</a>.'),
        ("<a>Trois</a> <em>deux</em>.", '<a href="x">Trois</a> <em id="1">deux</em>.'),
        ("<em>Un <a>deux</em> trois</a>.", '<em id="1">Un <a href="x">deux</a></em> trois.'),
        ("<em>Un.", '<em id="1">Un.</em>'),
        ("Un</em>.", "Un."),
        ("<em><em>Un</em></em>", '<em id="1">Un</em>'),
        ("R&D <b>x</b> < 3", "R&amp;D &lt;b&gt;x&lt;/b&gt; &lt; 3"),
    ],
    ids=["in order", "moved", "crossed", "left open", "stray end", "twice", "what is no placeable"],
)
def test_what_is_written_is_well_nested(msgstr: str, written: str) -> None:
    (segment,) = nitf('<p>One <em id="1">two</em> <a href="x">three</a>.</p>').segments
    assert encode_markup(segment, msgstr) == written


_WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=12).map(html_escape)
_INLINE = st.recursive(
    st.one_of(
        _WORDS, st.sampled_from(["It rained. ", "“Go!” ", "&#233;", "<br/>", "<!-- c -->", " \n ", "&amp;"])
    ),
    lambda inner: st.one_of(
        st.lists(inner, max_size=4).map("".join),
        st.tuples(st.sampled_from(["em", "a", "person", "q"]), inner).map(
            lambda x: f"<{x[0]}>{x[1]}</{x[0]}>"
        ),
    ),
    max_leaves=12,
)


@given(st.lists(_INLINE, min_size=1, max_size=3), st.sampled_from(["nitf", "html"]))
def test_any_paragraphs_come_back(contents: list[str], format: str) -> None:
    body = "".join(f"<p>{content}</p>\n" for content in contents) + "<p>The end.</p>"
    text = {
        "nitf": f"<nitf><body><body.content>{body}</body.content></body></nitf>",
        "html": f"<html><body><article>{body}</article></body></html>",
    }[format]
    story = parse_story(text.encode(), "s", "s", format)
    assert "".join(piece for piece, _ in story.pieces()) == text
    format_ = story_format(format)
    written = apply(text, [Edit(s.start, s.end, format_.encode(s, s.msgid)) for s in story.translatable])
    again = parse_story(written.encode(), "s", "s", format)
    assert [s.msgid for s in again.segments] == [s.msgid for s in story.segments]
    scrambled = apply(
        text, [Edit(s.start, s.end, format_.encode(s, s.msgid[::2])) for s in story.translatable]
    )
    if format == "nitf":
        ElementTree.fromstring(scrambled)


@given(
    st.text(st.sampled_from("<>/p abc&;\"'=!-[]em\n"), max_size=60),
    st.sampled_from(["nitf", "html", "newsml"]),
)
def test_any_text_is_a_story_or_one_error(text: str, format: str) -> None:
    try:
        story = parse_story(text.encode(), "s", "s", format)
    except TranslatorError as error:
        assert "\n" not in str(error)
    else:
        assert "".join(piece for piece, _ in story.pieces()) == text
