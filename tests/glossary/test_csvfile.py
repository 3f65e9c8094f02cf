from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translator.errors import TranslatorError
from translator.glossary.csvfile import COLUMNS, load_term_base, parse_terms


def folder(tmp_path: Path, **files: str | bytes) -> Path:
    where = tmp_path / "glossary"
    where.mkdir()
    for name, content in files.items():
        data = content if isinstance(content, bytes) else content.encode()
        (where / f"{name}.csv").write_bytes(data)
    return where


PLAIN = "source,type,es,es_variants,fr\ngang|gangs,term,pandilla,banda|mara,gang\nMSS,acronym,MSS,,MSS\n"


def test_a_row_becomes_a_term(tmp_path: Path) -> None:
    gang, mss = load_term_base(folder(tmp_path, terms=PLAIN)).terms
    assert (gang.source, gang.sources, gang.type, gang.case_sensitive) == (
        "gang",
        ("gang", "gangs"),
        "term",
        False,
    )
    assert gang.forms["es"].allowed == ("pandilla", "banda", "mara")
    assert set(mss.forms) == {"es", "fr"}
    assert (mss.case_sensitive, mss.status) == (True, "approved")
    assert [(term.path, term.line) for term in (gang, mss)] == [
        ("glossary/terms.csv", 2),
        ("glossary/terms.csv", 3),
    ]


def test_files_come_in_order_of_their_names_and_paths_are_relative_to_the_root(tmp_path: Path) -> None:
    where = folder(tmp_path, b="source,es\nb,be\n", a="source,es\na,a\n")
    (where / "notes.txt").write_text("not a table")
    (where / "~lock.csv").write_text("of a spreadsheet")
    base = load_term_base(where, root=where)
    assert [(term.source, term.path) for term in base.terms] == [("a", "a.csv"), ("b", "b.csv")]


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(PLAIN.encode("utf-8-sig"), id="byte-order mark, as Excel writes"),
        pytest.param(PLAIN.replace("\n", "\r\n").encode(), id="CRLF"),
        pytest.param(PLAIN.replace("\n", "\r").encode(), id="CR"),
        pytest.param(PLAIN.replace(",", ";").encode(), id="semicolons of a Spanish or French Excel"),
        pytest.param(PLAIN.replace(",", "\t").encode(), id="tabs"),
        pytest.param(("sep=;\r\n" + PLAIN.replace(",", ";")).encode(), id="Excel's sep= line"),
        pytest.param(PLAIN.replace("\n", ",,\n").encode(), id="empty columns at the right"),
        pytest.param((PLAIN + ",,,,\n\n").encode(), id="empty rows at the end"),
        pytest.param(PLAIN.replace("banda|mara", '" banda | mara |"').encode(), id="quotes, spaces at |"),
        pytest.param(PLAIN.replace("source,type,es", "Source, TYPE ,es").encode(), id="header in capitals"),
    ],
)
def test_what_spreadsheets_write_reads_the_same(tmp_path: Path, data: bytes) -> None:
    plain = load_term_base(folder(tmp_path, terms=PLAIN))
    (tmp_path / "other").mkdir()
    written = load_term_base(folder(tmp_path / "other", terms=data))
    assert written.signature == plain.signature
    assert [term.forms for term in written.terms] == [term.forms for term in plain.terms]


def test_a_quoted_cell_may_hold_the_separator_quotes_and_line_breaks() -> None:
    text = 'source,es,note\nA,a,"one,\ntwo ""three"""\nB,b,\n'
    first, second = parse_terms(text, "t.csv")
    assert first.note == 'one,\ntwo "three"'
    assert (first.line, second.line) == (2, 4)


@pytest.mark.parametrize(
    ("case", "source", "sensitive"),
    [
        ("", "gang", False),
        ("", "Haiti", True),
        ("", "al-Shabaab", True),
        ("", "MSS", True),
        ("insensitive", "Haiti", False),
        ("sensitive", "march", True),
    ],
)
def test_a_source_with_a_capital_is_case_sensitive_unless_stated(
    case: str, source: str, sensitive: bool
) -> None:
    [term] = parse_terms(f"source,case\n{source},{case}\n", "t.csv")
    assert term.case_sensitive is sensitive


@pytest.mark.parametrize(
    ("source", "kind"), [("MSS", "acronym"), ("G9", "acronym"), ("gang", "term"), ("A", "term")]
)
def test_a_type_that_is_not_stated(source: str, kind: str) -> None:
    [term] = parse_terms(f"source\n{source}\n", "t.csv")
    assert term.type == kind


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param("", "terms.csv:1: no column 'source'", id="empty file"),
        pytest.param("type,es\n", "terms.csv:1: no column 'source'", id="no source column"),
        pytest.param(
            "source,es_variant\n",
            "terms.csv:1: unknown column 'es_variant'; did you mean 'es_variants'? known: ",
            id="unknown column",
        ),
        pytest.param("source,de\n", "terms.csv:1: unknown column 'de'; ", id="a language not served"),
        pytest.param("source,,es\n", "terms.csv:1: unknown column ''", id="a column without a name"),
        pytest.param("source,es,es\n", "terms.csv:1: column 'es' stands twice", id="column twice"),
        pytest.param("source,es\na,b\nc\n", "terms.csv:3: expected 2 cells, found 1", id="too few cells"),
        pytest.param("source,es\na,b,c\n", "terms.csv:2: expected 2 cells, found 3", id="too many cells"),
        pytest.param("source,es\n,b\n", "terms.csv:2: no source", id="empty source"),
        pytest.param("source,es\n | ,b\n", "terms.csv:2: no source", id="source of separators only"),
        pytest.param("source,case\na,maybe\n", "terms.csv:2: unknown case 'maybe'; known: ", id="case"),
        pytest.param(
            "source,type\na,persn\n", "terms.csv:2: unknown type 'persn'; did you mean 'person'? ", id="type"
        ),
        pytest.param("source,status\na,ok\n", "terms.csv:2: unknown status 'ok'", id="status"),
        pytest.param("source,es\na,b|c\n", "terms.csv:2: two required forms in column 'es'", id="two forms"),
        pytest.param("source,es,es_variants\na,,c\n", "terms.csv:2: column 'es' is empty", id="no required"),
        pytest.param(
            'source,es\n"a\nb",c\nd,"e\nf,g\n', "terms.csv:4: unbalanced quote", id="unbalanced quote"
        ),
        pytest.param('source,es\na,b\n"c"d,e\n', "terms.csv:3: broken row", id="text after a quoted cell"),
    ],
)
def test_a_broken_row_is_an_error_that_says_where(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(TranslatorError) as caught:
        load_term_base(folder(tmp_path, terms=text))
    assert str(caught.value).startswith("glossary/" + message)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"source,es\na,b\nc,Hait\xed\n", "glossary/terms.csv:3: is not UTF-8"),
        ("source,es\n".encode("utf-16"), "glossary/terms.csv:1: is UTF-16"),
    ],
    ids=["Latin-1", "UTF-16"],
)
def test_another_encoding_is_an_error(tmp_path: Path, data: bytes, message: str) -> None:
    with pytest.raises(TranslatorError) as caught:
        load_term_base(folder(tmp_path, terms=data))
    assert str(caught.value) == message + "; save it as 'CSV UTF-8'"


def test_a_missing_folder_is_an_error_and_an_empty_one_is_not(tmp_path: Path) -> None:
    with pytest.raises(TranslatorError, match="glossary: no such folder"):
        load_term_base(tmp_path / "glossary")
    assert load_term_base(folder(tmp_path)).terms == ()


def test_the_signature_changes_with_the_content_and_not_with_the_form_of_the_file() -> None:
    def signature(where: Path, text: str) -> str:
        where.mkdir(exist_ok=True)
        (where / "t.csv").write_text(text, encoding="utf-8")
        return load_term_base(where).signature

    import tempfile

    with tempfile.TemporaryDirectory() as name:
        base = Path(name) / "glossary"
        plain = signature(base, "source,es,fr\na,b,c\n")
        assert signature(base, '\nsource,fr,es\n"a",c, b\n') == plain
        assert signature(base, "source,es,fr\na,b,d\n") != plain
        assert signature(base, "source,es,fr,status\na,b,c,proposed\n") != plain


def test_letters_typed_in_two_parts_are_composed() -> None:
    [term] = parse_terms("source,es\nHaiti,Haiti\u0301\n", "t.csv")
    assert term.forms["es"].required == "Haití"


CELL = st.text(st.characters(codec="utf-8", exclude_characters="|\0"), max_size=8)


@given(st.lists(st.tuples(CELL, CELL, CELL), max_size=6), st.sampled_from(",;\t"))
def test_what_the_csv_module_writes_comes_back(rows: list[tuple[str, str, str]], delimiter: str) -> None:
    rows = [row for row in rows if row[0].strip() and row[1].strip()]
    out = io.StringIO()
    writer = csv.writer(out, delimiter=delimiter)
    writer.writerow(["source", "fr", "note"])
    writer.writerows(rows)
    terms = list(parse_terms(out.getvalue(), "t.csv"))
    import unicodedata

    expected = [[unicodedata.normalize("NFC", cell).strip() for cell in row] for row in rows]
    assert [[term.source, term.forms["fr"].required, term.note] for term in terms] == expected


@given(st.binary(max_size=60))
def test_any_bytes_give_terms_or_one_error(data: bytes) -> None:
    from translator.glossary.csvfile import _decode

    try:
        terms = list(parse_terms(_decode(b"source,es,note\n" + data, "t.csv"), "t.csv"))
    except TranslatorError as error:
        assert error.line is not None
        assert "\n" not in str(error)
    else:
        assert all(term.source for term in terms)


def test_every_column_of_the_header_is_known() -> None:
    header = "source,type,case,es,es_variants,es_forbidden,fr,fr_variants,fr_forbidden"
    assert ",".join(COLUMNS) == header + ",ht,ht_variants,ht_forbidden,note,status"
