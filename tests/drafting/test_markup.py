"""Inline mark-up comes back round the words it enclosed, and is never lost."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translator.drafting.markup import PLACEABLE, restore, strip
from translator.engine.model import Alignment

_SYMBOLS = re.compile("[©🎉习]")


def aligned(source: str, target: str, links: dict[str, str]) -> Alignment:
    """Align whole words: target word → source word."""
    sources = source.split()
    targets = target.split()
    rows = [tuple(float(word == links.get(t)) for word in sources) for t in targets]
    return Alignment(_spans(source, sources), _spans(target, targets), tuple(rows))


def _spans(text: str, words: list[str]) -> tuple[tuple[int, int], ...]:
    spans, position = [], 0
    for word in words:
        start = text.index(word, position)
        position = start + len(word)
        spans.append((start, position))
    return tuple(spans)


@pytest.mark.parametrize(
    ("msgid", "target", "links", "msgstr"),
    [
        (
            "The <em>white</em> house",
            "La casa blanca",
            {"La": "The", "casa": "house", "blanca": "white"},
            "La casa <em>blanca</em>",
        ),
        (
            "<em>The white</em> house",
            "La casa blanca",
            {"La": "The", "blanca": "white"},
            "<em>La casa blanca</em>",
        ),
        ("<b>All of it</b>", "Todo", {}, "<b>Todo</b>"),
        (
            "Mr. <person>Jean Paul</person> left",
            "Salió el Sr. Jean Paul",
            {},
            "Salió el Sr. <person>Jean Paul</person>",
        ),
        ("It left.<br/>", "Salió.", {}, "Salió.<br/>"),
        ("<br/>It left.", "Salió.", {}, "<br/>Salió."),
        ("A <a>b <b>c</b></a> d", "x y z w", {"y": "b", "z": "c"}, "x <a>y <b>z</b></a> w"),
        ("One <a></a>two", "Uno dos", {"Uno": "One", "dos": "two"}, "Uno<a></a> dos"),
        ("© 2024 Wire", "2024 Wire", {}, "© 2024 Wire"),
        ("→ Read on", "Siga leyendo", {}, "→ Siga leyendo"),
        ("He won 🎉", "Ganó", {}, "Ganó 🎉"),
        ("A new phone™ sells", "Se vende un teléfono", {"teléfono": "phone"}, "Se vende un teléfono™"),
        ("Flags 🇭🇹 👩‍👧 wave", "Ondean banderas", {"Ondean": "wave"}, "Ondean banderas 🇭🇹 👩‍👧"),
        ("Xi Jinping (习近平) met her", "La vio Xi Jinping", {}, "La vio Xi Jinping (习近平)"),
        ("“Слава” was sung", "Se cantó", {}, "“Слава” Se cantó"),
        ("<b>10 ± 2 m²</b>", "10 2 m", {"10": "10", "2": "2", "m": "m"}, "<b>10 ± 2 m²</b>"),
    ],
)
def test_marks_follow_the_words(msgid: str, target: str, links: dict[str, str], msgstr: str) -> None:
    stripped = strip(msgid)
    assert restore(stripped, target, aligned(stripped.text, target, links)) == msgstr


@pytest.mark.parametrize("text", ["37 °C", "l’œuvre de Łódź – “oui” …", "€5, £20", "⟪MSS⟫", "Ğ"])
def test_what_the_models_can_read_stays(text: str) -> None:
    assert strip(text).text == text


names = st.sampled_from(["<em>", "</em>", "<a>", "</a>", "<br/>", "<person2>", "</person2>"])
marked = st.lists(names | st.text("ab cé-©🎉习", max_size=6), max_size=10).map("".join)


@given(marked, st.text("xy zé.", max_size=20))
def test_no_mark_is_lost_and_no_word_touched(msgid: str, target: str) -> None:
    stripped = strip(msgid)
    msgstr = restore(stripped, target, None)
    assert sorted(PLACEABLE.findall(msgstr)) == sorted(PLACEABLE.findall(msgid))
    kept = PLACEABLE.sub("", _SYMBOLS.sub("", msgstr))
    assert "".join(kept.split()) == "".join(target.split())
    assert sorted(_SYMBOLS.findall(msgstr)) == sorted(_SYMBOLS.findall(msgid))


@given(marked)
def test_offsets_lead_back_into_the_msgid(msgid: str) -> None:
    stripped = strip(msgid)
    assert [msgid[offset] for offset in stripped.offsets[:-1]] == list(stripped.text)
