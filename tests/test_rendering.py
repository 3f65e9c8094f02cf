"""A story rebuilt from its source and its catalog: translations in their places, all else byte for byte."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translator.catalog.model import Catalog, Entry
from translator.errors import TranslatorError
from translator.formats.base import Edit
from translator.formats.registry import parse_story
from translator.rendering import apply, render
from translator.story import Story

TEXT = (
    "By Ann Roe\n"
    "NAIROBI, Kenya (AP) —  The port is shut.  The road is open.\n"
    "\n\n"
    "  What comes next?\t\n"
    "Police counted 2.5 million gourdes. EFE\n"
    "ar/jd\n"
)
FRENCH = {
    "By Ann Roe": "Par Ann Roe",
    "NAIROBI, Kenya (AP) —": "NAIROBI, Kenya (AP) —",
    "The port is shut.": "Le port est fermé.",
    "The road is open.": "La route est ouverte.",
    "What comes next?": "Et après?",
    "Police counted 2.5 million gourdes.": 'La police a compté "2,5 millions" de gourdes.',
}


def story(text: str | bytes = TEXT, slug: str = "port") -> Story:
    data = text if isinstance(text, bytes) else text.encode()
    return parse_story(data, f"locales/en/{slug}.txt", slug)


def catalog(story: Story, translations: dict[str, str], *, fuzzy: tuple[str, ...] = ()) -> Catalog:
    return Catalog(
        entries=tuple(
            Entry(
                segment.msgid,
                translations[segment.msgid],
                segment.msgctxt,
                flags=("fuzzy",) if segment.msgid in fuzzy else (),
            )
            for segment in story.translatable
            if segment.msgid in translations
        )
    )


class TestReviewed:
    def test_translations_stand_in_their_places_and_gaps_stay(self) -> None:
        source = story()
        rendered = render(source, catalog(source, FRENCH), "fr")
        assert rendered.text == (
            "Par Ann Roe\n"
            "NAIROBI, Kenya (AP) —  Le port est fermé.  La route est ouverte.\n"
            "\n\n"
            "  Et après\u202f?\t\n"
            "La police a compté «\u00a02,5 millions\u00a0» de gourdes. EFE\n"
            "ar/jd\n"
        )
        assert rendered.data == rendered.text.encode()
        assert (rendered.segments, rendered.unreviewed, rendered.drafted) == (6, 0, 0)

    def test_an_empty_catalog_gives_the_bytes_back(self) -> None:
        source = story()
        rendered = render(source, Catalog(), "ht", drafts=True)
        assert rendered.data == TEXT.encode()
        assert (rendered.unreviewed, rendered.drafted) == (6, 0)

    def test_drafts_stay_english(self) -> None:
        source = story()
        rendered = render(source, catalog(source, FRENCH, fuzzy=("The port is shut.",)), "fr")
        assert "—  The port is shut.  La route est ouverte." in rendered.text
        assert (rendered.segments, rendered.unreviewed, rendered.drafted) == (6, 1, 0)

    def test_obsolete_and_empty_entries_do_not_count(self) -> None:
        source = story("The port is shut.\n")
        for entry in (
            Entry("The port is shut.", "Le port est fermé.", obsolete=True),
            Entry("The port is shut.", ""),
        ):
            rendered = render(source, Catalog(entries=(entry,)), "fr", drafts=True)
            assert (rendered.text, rendered.unreviewed, rendered.drafted) == (source.text, 1, 0)

    def test_a_translation_with_line_breaks_stays_on_one_line(self) -> None:
        source = story("The port is shut.\n")
        rendered = render(source, catalog(source, {"The port is shut.": "Le port\nest fermé."}), "fr")
        assert rendered.text == "Le port est fermé.\n"


class TestDrafts:
    @pytest.mark.parametrize(
        ("lang", "line"),
        [
            ("es", "[BORRADOR AUTOMÁTICO: 1 de 6 segmentos sin revisar]"),
            ("fr", "[BROUILLON AUTOMATIQUE : segments non relus : 1 sur 6]"),
            ("ht", "[BOUYON OTOMATIK: 1 segman sou 6 poko revize]"),
        ],
    )
    def test_are_marked_in_the_first_line(self, lang: str, line: str) -> None:
        source = story()
        drafted = render(source, catalog(source, FRENCH, fuzzy=("By Ann Roe",)), lang, drafts=True)
        reviewed = render(source, catalog(source, FRENCH), lang, drafts=True)
        assert drafted.text.replace("\u00a0", " ") == line + "\n" + reviewed.text.replace("\u00a0", " ")
        assert (drafted.unreviewed, drafted.drafted) == (1, 1)


class TestBytes:
    def test_line_ends_stay(self) -> None:
        source = story(TEXT.replace("\n", "\r\n"))
        rendered = render(source, catalog(source, FRENCH, fuzzy=("By Ann Roe",)), "fr", drafts=True)
        assert b"\n" not in rendered.data.replace(b"\r\n", b"")
        assert rendered.data.count(b"\r\n") == TEXT.count("\n") + 1

    @pytest.mark.parametrize(
        ("bom", "encoding"),
        [
            (codecs.BOM_UTF8, "utf-8"),
            (codecs.BOM_UTF16_LE, "utf-16-le"),
            (codecs.BOM_UTF16_BE, "utf-16-be"),
        ],
    )
    def test_the_byte_order_mark_stays_first(self, bom: bytes, encoding: str) -> None:
        source = story(bom + TEXT.encode(encoding))
        rendered = render(source, catalog(source, FRENCH, fuzzy=("By Ann Roe",)), "fr", drafts=True)
        assert rendered.data.startswith(bom)
        assert rendered.data == bom + rendered.text.encode(encoding)
        assert "\ufeff" not in rendered.text

    def test_the_declared_encoding_is_kept(self) -> None:
        text = "Charset: windows-1252\n\nThe café is shut.\n"
        source = story(text.encode("cp1252"))
        (segment,) = [each for each in source.translatable if "café" in each.msgid]
        rendered = render(source, catalog(source, {segment.msgid: "Le café est fermé."}), "fr")
        assert rendered.data == "Charset: windows-1252\n\nLe café est fermé.\n".encode("cp1252")

    def test_a_character_that_the_encoding_lacks_is_named(self) -> None:
        source = story(b"Charset: latin-1\n\nThe port is shut.\n")
        with pytest.raises(
            TranslatorError, match=r"locales/en/port\.txt: the character 'Ω' cannot be written"
        ):
            render(source, catalog(source, {"The port is shut.": "Le port est fermé Ω"}), "fr")

    def test_typography_that_the_encoding_lacks_is_plain(self) -> None:
        source = story(b"Charset: latin-1\n\nThe port is shut.\n")
        rendered = render(source, catalog(source, {"The port is shut.": "L'oeil… fermé?"}), "fr")
        assert rendered.text.splitlines()[-1] == "L'oeil... fermé\u00a0?"
        assert rendered.data == rendered.text.encode("latin-1")

    def test_old_line_ends_stay(self) -> None:
        source = story("The port is shut.\r")
        rendered = render(
            source,
            catalog(source, {"The port is shut.": "Le port."}, fuzzy=("The port is shut.",)),
            "fr",
            drafts=True,
        )
        assert rendered.text.endswith("sur 1]\rLe port.\r")


class TestApply:
    def test_replaces_and_inserts(self) -> None:
        edits = [Edit(2, 3, "x"), Edit(0, 0, "> "), Edit(4, 5, "")]
        assert apply("A b c", edits) == "> A x "

    def test_no_edit_changes_nothing(self) -> None:
        assert apply("A b c", []) == "A b c"

    @given(st.text(max_size=30), st.lists(st.tuples(st.integers(0, 30), st.text(max_size=4)), max_size=6))
    def test_what_no_edit_covers_stays(self, text: str, cuts: list[tuple[int, str]]) -> None:
        places = sorted({min(place, len(text)) for place, _ in cuts} | {0, len(text)})
        spans = list(zip(places[::2], places[1::2], strict=False))
        edits = [Edit(start, end, "\N{BULLET}") for start, end in spans if start < end]
        kept = apply(text, edits).split("\N{BULLET}") if "\N{BULLET}" not in text else None
        if kept is not None:
            ends = [0, *(edit.end for edit in edits)]
            starts = [*(edit.start for edit in edits), len(text)]
            assert kept == [text[a:b] for a, b in zip(ends, starts, strict=True)]
