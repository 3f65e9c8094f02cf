"""Reading PO files: nothing that a translator wrote is lost, and broken files say where."""

from __future__ import annotations

from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from translator.catalog.model import Entry, Previous, Reference
from translator.catalog.po import load, parse
from translator.catalog.serialise import serialise
from translator.errors import TranslatorError

HEAD = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'


def only(text: str) -> Entry:
    (entry,) = parse((HEAD + text).encode()).entries
    return entry


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        pytest.param('# a\n#\n#  b\nmsgid "x"\nmsgstr ""\n', "comments", ("a", "", " b"), id="empty comment"),
        pytest.param('#a\nmsgid "x"\nmsgstr ""\n', "comments", ("a",), id="comment without a space"),
        pytest.param('## a\nmsgid "x"\nmsgstr ""\n', "comments", ("# a",), id="double hash"),
        pytest.param('#.a\nmsgid "x"\nmsgstr ""\n', "extracted", ("a",), id="extracted without a space"),
        pytest.param('#,fuzzy\nmsgid "x"\nmsgstr ""\n', "flags", ("fuzzy",), id="flag without a space"),
        pytest.param(
            '#, fuzzy,  no-wrap\nmsgid "x"\nmsgstr ""\n', "flags", ("fuzzy", "no-wrap"), id="two flags"
        ),
        pytest.param(
            '#: a:1 b-c.txt:20\n#: d.txt\nmsgid "x"\nmsgstr ""\n',
            "references",
            (Reference("a", 1), Reference("b-c.txt", 20), Reference("d.txt")),
            id="references",
        ),
        pytest.param(
            '#: \u2068a b.txt\u2069:3\nmsgid "x"\nmsgstr ""\n',
            "references",
            (Reference("a b.txt", 3),),
            id="reference with a space",
        ),
        pytest.param(
            '#| msgctxt "c"\n#| msgid ""\n#| "old"\nmsgid "x"\nmsgstr ""\n',
            "previous",
            Previous("old", "c"),
            id="previous",
        ),
        pytest.param(
            '#~| msgid "old"\n#~ msgid "x"\n#~ msgstr "y"\n',
            "previous",
            Previous("old"),
            id="previous of an obsolete entry",
        ),
        pytest.param('#~ msgid "x"\n#~ msgstr "y"\n', "obsolete", True, id="obsolete"),
        pytest.param('msgid "x"\nmsgstr "a\u2028b\x85c"\n', "msgstr", "a\u2028b\x85c", id="line separators"),
        pytest.param('msgid "x"\nmsgstr ""\n"a\\n"\n"b"\n', "msgstr", "a\nb", id="continuation"),
        pytest.param('msgid "x"\r\nmsgstr "y"\r\n', "msgstr", "y", id="CRLF"),
        pytest.param('msgid "x"\nmsgstr "\\\\\\"\\t\\a\\x41\\101"\n', "msgstr", '\\"\t\aAA', id="escapes"),
        pytest.param('msgid "x"\nmsgstr "\\\\x41 \\\\n"\n', "msgstr", "\\x41 \\n", id="escaped backslashes"),
        pytest.param('  msgid   "x"\n\tmsgstr "y"\n', "msgstr", "y", id="indented"),
        pytest.param(
            'msgid "a"\nmsgid_plural "b"\nmsgstr[0] "c"\nmsgstr[1] "d"\n',
            "msgstr_plural",
            ("c", "d"),
            id="plural",
        ),
        pytest.param('msgctxt ""\nmsgid "x"\nmsgstr "y"\n', "msgctxt", "", id="empty context"),
    ],
)
def test_what_is_read(text: str, field: str, value: object) -> None:
    assert getattr(only(text), field) == value


@pytest.mark.parametrize(
    ("data", "message"),
    [
        pytest.param(
            b'msgid "x"\nmsgstr "y\n', "c.po:2: a string without its closing quote", id="open quote"
        ),
        pytest.param(
            b'msgid "x"\nmsgstr "a"b"\n', "c.po:2: a string without its closing quote", id="bare quote"
        ),
        pytest.param(
            b'msgid "x"\nmsgstr "y"\nfoo\n', "c.po:3: not a line of a PO file: foo", id="stray text"
        ),
        pytest.param(b'msgid "x"\nmsgid "y"\nmsgstr ""\n', "c.po:2: msgid without a msgstr", id="no msgstr"),
        pytest.param(b'msgid "x"\n', "c.po:2: msgid without a msgstr", id="cut off"),
        pytest.param(b'msgstr "x"\n', "c.po:1: ", id="no msgid"),
        pytest.param(b"<<<<<<< HEAD\n", "c.po:1: not a line of a PO file", id="conflict marker"),
        pytest.param(
            b'msgid "x"\nmsgstr "y"\n\nmsgid "x"\nmsgstr "z"\n',
            "c.po:4: duplicate message, first at line 1: x",
            id="duplicate",
        ),
        pytest.param(
            b'msgid "x"\nmsgstr "y"\n\n#~ msgid "x"\n#~ msgstr "z"\n',
            "c.po:4: duplicate message",
            id="duplicate of an obsolete entry",
        ),
        pytest.param(HEAD.encode() + b'msgid "x"\nmsgstr "\xe9"\n', "c.po:5: not in UTF-8", id="not UTF-8"),
        pytest.param(
            HEAD.replace("UTF-8", "KLINGON").encode(), "c.po: unknown charset 'KLINGON'", id="unknown charset"
        ),
    ],
)
def test_a_broken_file_says_where(data: bytes, message: str) -> None:
    with pytest.raises(TranslatorError) as raised:
        parse(data, "c.po")
    assert str(raised.value).startswith(message)
    assert raised.value.hint


def test_the_declared_charset_is_read_and_utf8_written() -> None:
    text = HEAD.replace("UTF-8", "ISO-8859-1") + 'msgid "x"\nmsgstr "Llegó"\n'
    catalog = parse(text.encode("latin-1"))
    assert catalog.entries[0].msgstr == "Llegó"


@pytest.mark.parametrize("charset", ["CHARSET", "utf8", "UTF-8"])
def test_charsets_that_mean_utf8(charset: str) -> None:
    assert (
        parse((HEAD.replace("UTF-8", charset) + 'msgid "x"\nmsgstr "é"\n').encode()).entries[0].msgstr == "é"
    )


def test_a_byte_order_mark_is_no_text() -> None:
    assert parse(b"\xef\xbb\xbf" + HEAD.encode()).header is not None


def test_the_header_keeps_its_order_comments_and_odd_lines() -> None:
    text = (
        '# Desk: mine.\n#, fuzzy\nmsgid ""\nmsgstr ""\n"X-Poedit-Basepath: ..\\n"\n"Language: ht\\n"\n'
        '"no field\\n"\n"Empty: \\n"\n'
    )
    catalog = parse(text.encode())
    assert catalog.header is not None
    assert catalog.header.fields == (
        ("X-Poedit-Basepath", ".."),
        ("Language", "ht"),
        ("", "no field"),
        ("Empty", ""),
    )
    assert (catalog.header.comments, catalog.header.flags) == (("Desk: mine.",), ("fuzzy",))
    assert serialise(catalog).decode() == text


def test_without_a_header_the_first_comments_are_the_first_entry_s() -> None:
    catalog = parse(b'# mine\nmsgid "x"\nmsgstr "y"\n')
    assert catalog.header is None
    assert catalog.entries[0].comments == ("mine",)


def test_comments_after_the_last_message_are_kept_in_the_header() -> None:
    catalog = parse((HEAD + 'msgid "x"\nmsgstr "y"\n\n# to do: ask\n').encode())
    assert catalog.header is not None
    assert catalog.header.comments == ("to do: ask",)


@pytest.mark.parametrize("data", [b"", b"\n\n", b"# only a comment\n"])
def test_a_file_without_messages(data: bytes) -> None:
    assert parse(data).entries == ()


def test_babel_reads_the_same_messages(tmp_path: Path) -> None:
    text = HEAD + (
        '# note\n#. role: headline\n#: a.txt:1\n#, fuzzy\n#| msgid "old"\nmsgctxt "headline"\n'
        'msgid "Aid \\"now\\""\nmsgstr "Ayuda — ya"\n\n#~ msgid "gone"\n#~ msgstr "ido"\n'
    )
    path = tmp_path / "x.po"
    path.write_bytes(serialise(parse(text.encode())))
    with path.open("rb") as file:
        babel = read_po(file)
    message = babel.get('Aid "now"', "headline")
    assert message is not None
    assert (message.string, message.fuzzy, message.auto_comments, message.user_comments[0]) == (
        "Ayuda — ya", True, ["role: headline"], "note",
    )  # fmt: skip
    assert list(babel.obsolete) == ["gone"]


def test_a_missing_file_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(TranslatorError, match=r"x\.po: no such catalog"):
        load(tmp_path / "x.po", "x.po")


def test_a_folder_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(TranslatorError, match="cannot be read"):
        load(tmp_path)
