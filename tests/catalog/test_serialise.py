"""What the writer writes is a fixed point of msgcat, and the reader reads it back."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
import unicodedata
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from translator.catalog.linebreak import break_opportunities, char_width, wrap
from translator.catalog.model import Catalog, Entry, Header, Previous, Reference
from translator.catalog.po import parse
from translator.catalog.serialise import entry_text, serialise

HEADER = Header((("Language", "fr"), ("Content-Type", "text/plain; charset=UTF-8")))

# Pieces that agency copy and its translations hold, and those that wrap in surprising places.
PIECES = (
    "aid Haïti Pòtoprens Gonayiv l’Organisation d'Haïti U.N. U.S. No. a.m. $3.5 5,600 5 600 10% 100 % "
    "24/7 km² n° №5 12:30 € £5 ½ — – … ... “Nous l’avons dit”, ‘un’ \"x\" 'y' « oui » «x» ¿Qué? ¡Hola! "
    "; : ! ? mot ; (MSS), (EFE).- [one] {two} high-level state-of-the-art 3–4 one—two "
    "https://example.org/path/to?x=1&y=2#z user@example.org @handle #tag <em>three</em> <br/> a/b C:\\new "
    "file_name.txt \\ \\\\n % & * + = | ~ ^ 😀 👨‍👩‍👧 👍🏽 🇭🇹🇫🇷 中文字符 "
    "。「日本」 한국 שלום עִבְרִית كلام é e\u0301 re\u00adsoft "
    "\u00a0 \u202f \u2011 \u200b \u2060 \ufeff"
).split(" ")

texts = st.lists(
    st.tuples(st.sampled_from(PIECES), st.sampled_from([" ", " ", " ", "", "  ", "\u00a0", "\n", "\t"])),
    min_size=1,
    max_size=45,
).map(lambda pairs: "".join(piece + gap for piece, gap in pairs))
any_text = st.text(
    st.characters(blacklist_categories=["Cs", "Cn", "Co", "Cc"], max_codepoint=0x25FF),
    min_size=1,
    max_size=200,
)
words = st.text("abé-:./ ", min_size=1, max_size=30).map(lambda text: " ".join(text.split())).filter(bool)
comment_lines = st.lists(texts.map(lambda text: " ".join(text.split(" "))), max_size=2).map(
    lambda lines: tuple(line for each in lines if (line := each.replace("\n", " ").strip()))
)
references = st.lists(
    st.builds(
        Reference,
        st.text("abcdefghé-_/", min_size=1, max_size=40).map(lambda text: f"locales/en/{text.strip()}.txt"),
        st.integers(0, 99999),
    ),
    max_size=8,
    unique_by=str,
)
previous = st.none() | st.builds(Previous, texts, st.none() | texts)


@st.composite
def entries(draw: st.DrawFn) -> Entry:
    msgstr = draw(st.just("") | texts | any_text)
    fuzzy = bool(msgstr) and draw(st.booleans())
    return Entry(
        msgid=draw(texts | any_text),
        msgstr=msgstr,
        msgctxt=draw(st.none() | st.sampled_from(["headline", "byline", "a b"])),
        comments=draw(comment_lines),
        extracted=draw(comment_lines),
        references=tuple(draw(references)),
        flags=(*(("fuzzy",) if fuzzy else ()), *draw(st.sampled_from([(), (), ("no-wrap",)]))),
        previous=draw(previous) if fuzzy else None,
        obsolete=bool(msgstr) and draw(st.sampled_from([False, False, True])),
    )


catalogs = st.lists(entries(), min_size=1, max_size=8, unique_by=lambda entry: entry.key).map(
    lambda found: Catalog(HEADER, tuple(sorted(found, key=lambda entry: entry.obsolete)))
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(catalogs)
def test_msgcat_gives_every_catalog_back_byte_for_byte(catalog: Catalog) -> None:
    program = shutil.which("msgcat")
    if program is None:
        pytest.skip("msgcat is not installed")
    data = serialise(catalog)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "x.po"
        file.write_bytes(data)
        ran = subprocess.run([program, file], capture_output=True, check=False)
    assert ran.returncode == 0, ran.stderr
    assert ran.stdout.decode().split("\n") == data.decode().split("\n")


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(catalogs)
def test_reading_what_was_written_gives_the_same_catalog(catalog: Catalog) -> None:
    read = parse(serialise(catalog))
    assert read.header == catalog.header
    assert len(read.entries) == len(catalog.entries)
    for found, written in zip(read.entries, catalog.entries, strict=True):
        assert found.same_as(written)


@settings(max_examples=150, deadline=None)
@given(texts, st.integers(4, 80), st.integers(0, 20))
def test_wrapped_lines_join_to_the_text(text: str, width: int, first: int) -> None:
    text = text.replace("\n", " ")
    lines = wrap(text, width, first)
    assert "".join(lines) == text
    ends = {0, len(text), *break_opportunities(text)}
    position = 0
    for index, line in enumerate(lines):
        position += len(line)
        assert position in ends
        room = width - (first if index == 0 else 0)
        columns = sum(map(char_width, line))
        inner = [cut for cut in break_opportunities(line) if cut > 0]
        assert columns <= room or not inner or index == len(lines) - 1 or columns > 0


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        pytest.param("one two", ["one ", "two"], id="after spaces"),
        pytest.param("well-known", ["well-", "known"], id="after a hyphen"),
        pytest.param("one—two", ["one", "—", "two"], id="around an em dash"),
        pytest.param("1990–1995", ["1990–", "1995"], id="after an en dash"),
        pytest.param("« oui »", ["« ", "oui ", "»"], id="inside guillemets with plain spaces"),
        pytest.param("«\u00a0oui\u00a0»", ["«\u00a0oui\u00a0»"], id="not at no-break spaces"),
        pytest.param("mot\u202f!", ["mot\u202f!"], id="not at narrow no-break spaces"),
        pytest.param("a/b", ["a/", "b"], id="after a slash"),
        pytest.param("24/7", ["24/7"], id="not in a fraction"),
        pytest.param("5,600.25", ["5,600.25"], id="not in a number"),
        pytest.param("$ 5", ["$ ", "5"], id="after a currency sign with a space"),
        pytest.param("(EFE).-", ["(EFE).-"], id="not in a dateline"),
        pytest.param("¿Qué?", ["¿Qué?"], id="not after an inverted mark"),
        pytest.param("🇭🇹🇫🇷", ["🇭🇹", "🇫🇷"], id="between flags"),
        pytest.param("👨‍👩‍👧", ["👨‍👩‍👧"], id="not in a joined emoji"),
        pytest.param("👍🏽", ["👍🏽"], id="not before a skin tone"),
        pytest.param("中文", ["中", "文"], id="between ideographs"),
    ],
)
def test_lines_break(text: str, pieces: list[str]) -> None:
    cuts = [0, *break_opportunities(text), len(text)]
    assert [text[start:end] for start, end in pairwise(cuts)] == pieces


FULL = Entry(
    msgid='He said "no".\tLine\\n',
    msgstr="Non",
    msgctxt="headline",
    comments=("A translator.", "", "  indented"),
    extracted=("role: headline",),
    references=(Reference("locales/en/a b.txt", 3), Reference("x.txt")),
    flags=("no-wrap", "python-format", "fuzzy"),
    previous=Previous("Old", "subhead"),
)


def test_an_entry_is_laid_out_in_the_order_of_the_manual() -> None:
    assert entry_text(FULL) == (
        "# A translator.\n#\n#   indented\n#. role: headline\n"
        "#: \u2068locales/en/a b.txt\u2069:3 x.txt\n#, fuzzy, python-format, no-wrap\n"
        '#| msgctxt "subhead"\n#| msgid "Old"\n'
        'msgctxt "headline"\nmsgid "He said \\"no\\".\\tLine\\\\n"\nmsgstr "Non"\n'
    )


@pytest.mark.parametrize(
    ("entry", "text"),
    [
        pytest.param(
            Entry("x", "a\nb\n"), 'msgid "x"\nmsgstr ""\n"a\\n"\n"b\\n"\n', id="one line of text a line"
        ),
        pytest.param(
            Entry("x", "y", obsolete=True, previous=Previous("w"), flags=("fuzzy",)),
            '#, fuzzy\n#~| msgid "w"\n#~ msgid "x"\n#~ msgstr "y"\n',
            id="obsolete",
        ),
        pytest.param(
            Entry("%d x", msgid_plural="%d xs", msgstr_plural=("%d y", "%d ys")),
            'msgid "%d x"\nmsgid_plural "%d xs"\nmsgstr[0] "%d y"\nmsgstr[1] "%d ys"\n',
            id="plural",
        ),
        pytest.param(Entry("a\\", '"'), 'msgid "a\\\\"\nmsgstr "\\""\n', id="escapes"),
        pytest.param(Entry("w" * 90, "v"), f'msgid "{"w" * 90}"\nmsgstr "v"\n', id="a long word stays whole"),
    ],
)
def test_layout(entry: Entry, text: str, gettext: Callable[..., subprocess.CompletedProcess[bytes]]) -> None:
    assert entry_text(entry) == text
    data = serialise(Catalog(HEADER, (entry,)))
    assert gettext("msgcat", data).stdout == data


def test_the_line_classes_cover_every_character() -> None:
    for code in range(0x20, 0x30000, 7):
        char = chr(code)
        if unicodedata.category(char) != "Cs":
            break_opportunities(f"a{char}b {char}")
            assert char_width(char) in (0, 1, 2)


def test_a_shuffled_catalog_is_written_with_the_obsolete_entries_last() -> None:
    catalog = Catalog(HEADER, (Entry("a", "b", obsolete=True), Entry("c", "d")))
    assert [entry.msgid for entry in parse(serialise(catalog)).entries] == ["c", "a"]


def test_an_obsolete_entry_without_a_translation_is_left_out() -> None:
    catalog = Catalog(HEADER, (Entry("a", "", obsolete=True), Entry("c", "d")))
    assert [entry.msgid for entry in parse(serialise(catalog)).entries] == ["c"]
