"""Finding the format and the encoding of a story file, and the errors of files that are none."""

import os
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translator.errors import TranslatorError
from translator.formats import registry
from translator.formats.registry import formats, parse_story, read_story, story_format

STORY = "Port-au-Prince, (EFE).- The port of Pétion-Ville is “shut.” It rained.\n"


def message(data: bytes, format: str | None = None) -> str:
    with pytest.raises(TranslatorError) as error:
        parse_story(data, "locales/en/s.txt", "s", format)
    return str(error.value)


def test_formats_are_found_once_and_sorted() -> None:
    names = [each.name for each in formats()]
    assert "txt" in names
    assert names == sorted(set(names))
    assert all(story_format(name).name == name for name in names)


@pytest.mark.parametrize(
    ("bom", "encoding"),
    [
        (b"", "utf-8"),
        (b"\xef\xbb\xbf", "utf-8"),
        (b"\xff\xfe", "utf-16-le"),
        (b"\xfe\xff", "utf-16-be"),
        (b"\xff\xfe\0\0", "utf-32-le"),
        (b"\0\0\xfe\xff", "utf-32-be"),
    ],
)
def test_the_byte_order_mark_gives_the_encoding(bom: bytes, encoding: str) -> None:
    data = bom + STORY.encode(encoding)
    story = parse_story(data, "s.txt", "s")
    assert (story.text, story.bom, story.encoding) == (STORY, bom, encoding)
    assert story.bom + "".join(piece for piece, _ in story.pieces()).encode(story.encoding) == data


@pytest.mark.parametrize(
    ("declared", "name"),
    [("windows-1252", "cp1252"), ("cp1252", "cp1252"), ("ISO-8859-1", "iso8859-1"), ("UTF-8", "utf-8")],
)
def test_the_declared_encoding_is_used(declared: str, name: str) -> None:
    text = f"Charset: {declared}\n\nThe port of Pétion-Ville is shut.\n"
    story = parse_story(text.encode(name), "s.txt", "s")
    assert (story.text, story.encoding) == (text, name)


@given(st.binary())
def test_any_bytes_are_a_story_that_comes_back_or_one_error(data: bytes) -> None:
    try:
        story = parse_story(data, "s.txt", "s", "txt")
    except TranslatorError as error:
        assert "\n" not in str(error) and str(error).startswith("s.txt")
    else:
        assert story.bom + story.text.encode(story.encoding) == data


def test_undeclared_bytes_are_not_guessed() -> None:
    assert message(b"First line.\nP\xe9tion-Ville\n") == (
        "locales/en/s.txt:2: byte 0xE9 at offset 13 is not UTF-8; "
        "save the file as UTF-8, or declare its encoding in the file"
    )


def test_offsets_count_from_the_start_of_the_file() -> None:
    assert "offset 4 " in message(b"\xef\xbb\xbfA\xe9 b")


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", "locales/en/s.txt: the story is empty"),
        (b" \n\t\n", "locales/en/s.txt: the story is empty"),
        (b"\xef\xbb\xbf", "locales/en/s.txt: the story is empty"),
        ("\u2003\n".encode(), "locales/en/s.txt: the story is empty"),
        ("The port".encode("utf-16-le"), "locales/en/s.txt:1: is no text: it holds NUL characters"),
        ("Pétion".encode("utf-16-be"), "locales/en/s.txt:1: is UTF-16 or UTF-32 without a byte-order mark"),
        (b"Charset: klingon\n\nIt rained.", "declares the encoding 'klingon', which is not supported"),
        (b"Charset: utf-7\n\nIt rained.", "declares the encoding 'utf-7', which is not supported"),
        (b"Charset: rot13\n\nIt rained.", "declares the encoding 'rot13', which is not supported"),
        (b"Charset: cp1252\n\n\x81", "locales/en/s.txt:3: the bytes at offset 17 are not CP1252"),
        (b"\xff\xfe\x00", "locales/en/s.txt:1: the bytes at offset 2 are not UTF-16-LE"),
    ],
    ids=[
        *(
            "nothing",
            "whitespace",
            "mark alone",
            "wide space",
            "utf-16 of ascii",
            "utf-16",
            "unknown encoding",
        ),
        *("encoding not reversible", "no text encoding", "wrong declaration", "half a character"),
    ],
)
def test_errors_of_content(data: bytes, expected: str) -> None:
    assert expected in message(data)


def test_an_unknown_format_is_an_error() -> None:
    assert message(b"It rained.", "tx") == "unknown format 'tx'; did you mean 'txt'?"
    assert message(b"It rained.", "quark").startswith("unknown format 'quark'; choose from ")


def test_a_file_is_cited_relative_to_the_root(tmp_path: Path) -> None:
    path = tmp_path / "locales" / "en" / "port.txt"
    path.parent.mkdir(parents=True)
    path.write_text(STORY, encoding="utf-8")
    story = read_story(path, tmp_path)
    assert (story.path, story.slug, story.format) == ("locales/en/port.txt", "port", "txt")
    assert read_story(path, tmp_path / "locales" / "fr").path == path.as_posix()


def test_missing_file_and_folder(tmp_path: Path) -> None:
    with pytest.raises(TranslatorError, match=r"^none\.txt: no such story file; "):
        read_story(tmp_path / "none.txt", tmp_path)
    (tmp_path / "en.txt").mkdir()
    with pytest.raises(TranslatorError, match=r"^en\.txt: is a folder, not a story file; "):
        read_story(tmp_path / "en.txt", tmp_path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes here")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    with pytest.raises(TranslatorError, match=r"^pipe\.txt: is not a regular file; "):
        read_story(tmp_path / "pipe.txt", tmp_path)


def test_an_unreadable_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "s.txt"
    path.write_text(STORY, encoding="utf-8")

    def refuse(self: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(self))

    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(TranslatorError, match=r"^s\.txt: cannot be read: Permission denied; "):
        read_story(path, tmp_path)


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "s.txt"
    with path.open("wb") as file:
        file.truncate(registry.MAX_BYTES + 1)
    with pytest.raises(TranslatorError, match=r"^s\.txt: is 100 MB, and the limit of a story is 100 MB; "):
        read_story(path, tmp_path)


@pytest.mark.parametrize("data", [b"<?xml version='1.0'?><recipe/>", b'{"recipe": 1}', b'[{"recipe": 1}]'])
def test_other_markup_is_no_plain_text(data: bytes) -> None:
    assert re.search(r"is in no known story format; name one of .*txt", message(data))
    assert parse_story(data, "s.txt", "s", "txt").text == data.decode()


def test_content_decides_before_the_suffix() -> None:
    assert parse_story(b"It rained.\n", "s.xml", "s").format == "txt"
