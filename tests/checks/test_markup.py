"""placeable and encoding."""

from __future__ import annotations

import pytest

from tests.checks.cases import findings
from translator.checks.fixes import apply_fixes

# Language does not matter to a placeable, so each case holds for all three. Weblate's checks of XML mark-up,
# of Python, C and brace formats, and pofilter's "printf", "pythonbraceformat", "variables" and "xmltags".
PLACEABLES = [
    ("The <em>Times</em> said so.", "<em>Times</em>: sa.", "<em>Times: sa."),
    ("A <a>link</a> and <a2>one</a2>", "<a2>one</a2>, <a>lyen</a>", "<a>lyen</a>, <a>one</a>"),
    ("Line<br/>break", "A<br/>b", "A b"),
    ("Hello, {name}!", "{name}!", "{nom}!"),
    ("%s of %d", "%s %d", "%s"),
    ("%(count)s dead", "%(count)s", "%(conteo)s"),
    ("Dear {{ user.name }}", "{{ user.name }}", "{{ user }}"),
    ("<b>One <i>two</i></b>", "<b><i>2</i> 1</b>", "<b><i>2</b></i>"),
    ("${total} spent", "${total}", "total"),
    ("None here", "90% des", "<b>90%</b> des"),
]

ENCODINGS = [
    ("L'&eacute;cole", "L'école"),
    ("L&#39;eau", "L'eau"),
    ("Tom &amp; Ana", "Tom & Ana"),
    ("cafÃ©", "café"),
    ("Ã\u00a0 PÃ©tion-Ville", "à Pétion-Ville"),
    ("seÃ±or", "señor"),
    ("lâ€™eau", "l’eau"),
    ("â€œAyudaâ€\u009d", "“Ayuda”"),
    ("10Â\u00a0000", "10\u00a0000"),
    ("Bon&nbsp;!", "Bon\u00a0!"),
]
CLEAN = [
    "L'école, ça : « oui »",
    "¿Señor Ñandú? ¡Sí!",
    "Pòtoprens, lòt bò dlo a",
    "AT&T y R&D",
    "Ângela, Ãlvaro",
    "São Paulo, Ârea",
    "5 €, 10 £, ½, n.º 3",
    "« Non… » – dit-il",
]


@pytest.mark.parametrize("lang", ["es", "fr", "ht"])
@pytest.mark.parametrize(("msgid", "good", "bad"), PLACEABLES)
def test_placeable(lang: str, msgid: str, good: str, bad: str) -> None:
    assert findings("placeable", lang, msgid, good) == []
    assert findings("placeable", lang, msgid, bad)


@pytest.mark.parametrize(
    "msgstr", ["90% de la población", "el 5% sabe", "100 % des", "50% dat", "a < b > c", "5 %s" + "i"]
)
def test_a_percentage_is_no_placeable(msgstr: str) -> None:
    assert findings("placeable", "es", "90% of them", msgstr) == []


@pytest.mark.parametrize("lang", ["es", "fr", "ht"])
@pytest.mark.parametrize(("damaged", "meant"), ENCODINGS)
def test_encoding_bad_and_its_fix(lang: str, damaged: str, meant: str) -> None:
    found = findings("encoding", lang, "Anything.", damaged)
    assert found
    assert apply_fixes(damaged, found) == meant


@pytest.mark.parametrize("lang", ["es", "fr", "ht"])
@pytest.mark.parametrize("msgstr", ["a\ufffdb", "ï¿½", "a\x00b", "bell\x07", "\x1b[31m"])
def test_encoding_lost_characters_have_no_fix(lang: str, msgstr: str) -> None:
    found = findings("encoding", lang, "Anything.", msgstr)
    assert found
    assert apply_fixes(msgstr, found) == msgstr


@pytest.mark.parametrize("lang", ["es", "fr", "ht"])
@pytest.mark.parametrize("msgstr", CLEAN)
def test_encoding_good(lang: str, msgstr: str) -> None:
    assert findings("encoding", lang, "Anything.", msgstr) == []


def test_what_the_source_has_is_no_damage() -> None:
    assert findings("encoding", "es", "Write &amp; for it.", "Escriba &amp; en su lugar.") == []
