"""empty and untranslated."""

from __future__ import annotations

import pytest

from tests.checks.cases import findings, table

EMPTY = ["", " ", "\t", "\n", "\u00a0", "\u202f ", "\u200b"]

# Weblate calls it "Unchanged translation", Translate Toolkit's pofilter "untranslated" and "unchanged".
BAD = {
    "es": [
        ("Gangs control most of the capital.", "Gangs control most of the capital."),
        ("Gangs control most of the capital.", "gangs control most of the capital"),
        ("Failed operations", "Failed operations"),
        ("Gangs control most of the capital.", "Las bandas control most of the capital."),
        ("The mission lacks direction, he said.", "A la misión le falta direction, he said."),
        ("Police closed the road for two days.", "La policía closed the road for dos días."),
        (
            "“We are the only ones actually confronting the gangs,” he said.",
            "“We are the only ones actually confronting the gangs”, dijo.",
        ),
    ],
    "fr": [
        ("Aid reached the north on Monday.", "Aid reached the north on Monday."),
        ("Tensions and strategic confusion", "Tensions and strategic confusion"),
        ("Aid reached the north on Monday.", "L'aide reached the north lundi."),
        ("He said that the port was closed.", "Il a dit that the port was fermé."),
        ("Armed groups extended their control", "Les groupes armés extended their control"),
        ("Police closed the road for two days.", "La police closed the road for deux jours."),
    ],
    "ht": [
        ("Aid reached the north on Monday.", "Aid reached the north on Monday."),
        ("Internal tensions grow daily", "Internal tensions grow daily"),
        ("Gangs control most of the capital.", "Gang yo control most of the capital."),
        ("He said that the port was closed.", "Li di that the port was fèmen."),
        ("Police closed the road for two days.", "Lapolis closed the road for de jou."),
    ],
}
GOOD = {
    "es": [
        ("Gangs control most of the capital.", "Las bandas controlan la mayor parte de la capital."),
        ("Port-au-Prince", "Port-au-Prince"),
        ("Radio Caribe", "Radio Caribe"),
        ("EFE", "EFE"),
        ("https://example.org/the-end-of-the-world", "https://example.org/the-end-of-the-world"),
        ("1,000", "1,000"),
        ("Hospital general", "Hospital general"),
        ("The film “Gone with the Wind” returned.", "Volvió la película “Gone with the Wind”."),
        ("He works at The New York Times of America.", "Trabaja en The New York Times of America."),
        ("By Sandrine Exil", "By Sandrine Exil"),
    ],
    "fr": [
        ("Aid reached the north on Monday.", "L'aide a atteint le nord lundi."),
        ("Portugal", "Portugal"),
        ("Le Nouvelliste", "Le Nouvelliste"),
        ("{count} %s", "{count} %s"),
        ("Important: inflation", "Important : inflation"),
        ("He read “Lord of the Rings”.", "Il a lu « Lord of the Rings »."),
    ],
    "ht": [
        ("Aid reached the north on Monday.", "Èd la rive nan nò lendi."),
        ("Bank", "Bank"),
        ("Jean Claude", "Jean Claude"),
        ("desk@example.org", "desk@example.org"),
        ("Radio Kiskeya", "Radio Kiskeya"),
        ("He read “Lord of the Rings”.", "Li li “Lord of the Rings”."),
    ],
}


@pytest.mark.parametrize("lang", ["es", "fr", "ht"])
@pytest.mark.parametrize("msgstr", EMPTY, ids=ascii)
def test_empty_bad(lang: str, msgstr: str) -> None:
    assert findings("empty", lang, "Aid arrived.", msgstr)


@pytest.mark.parametrize("lang", ["es", "fr", "ht"])
@pytest.mark.parametrize("msgstr", [".", "-", "a", " a ", "…", "0"])
def test_empty_good(lang: str, msgstr: str) -> None:
    assert findings("empty", lang, "Aid arrived.", msgstr) == []


@pytest.mark.parametrize(("lang", "msgid", "msgstr"), table(BAD))
def test_untranslated_bad(lang: str, msgid: str, msgstr: str) -> None:
    assert findings("untranslated", lang, msgid, msgstr)


@pytest.mark.parametrize(("lang", "msgid", "msgstr"), table(GOOD))
def test_untranslated_good(lang: str, msgid: str, msgstr: str) -> None:
    role = "byline" if msgid.startswith("By ") else ""
    assert findings("untranslated", lang, msgid, msgstr, role=role) == []


def test_the_span_is_that_of_the_english() -> None:
    msgstr = "Las bandas control most of the capital."
    (finding,) = findings("untranslated", "es", "Gangs control most of the capital.", msgstr)
    assert finding.span is not None
    assert msgstr[slice(*finding.span)] == "control most of the capital"
