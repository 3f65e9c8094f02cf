"""quote-pairing and quote-count; restates the published cases of the Translate Toolkit (doublequoting)."""

from __future__ import annotations

import pytest

from tests.checks.cases import findings, table
from translator.checks.marks import quotations

UNPAIRED = {
    "es": [
        ('"We won," he said.', '"Ganamos, dijo.'),
        ('"We won," he said.', 'Ganamos", dijo.'),
        ('"We won," he said.', "“Ganamos, dijo."),
        ('"We won," he said.', "Ganamos”, dijo."),
        ('He said "yes" and "no".', 'Dijo "sí" y "no.'),
        ('"We won," he said.', "«Ganamos, dijo."),
    ],
    "fr": [
        ('"We won," he said.', '"Nous avons gagné, a-t-il dit.'),
        ('"We won," he said.', "« Nous avons gagné, a-t-il dit."),
        ('"We won," he said.', "Nous avons gagné », a-t-il dit."),
        ('"We won," he said.', "“Nous avons gagné, a-t-il dit."),
        ('He said "yes" and "no".', "« Oui » et « non, a-t-il dit."),
    ],
    "ht": [
        ('"We won," he said.', '"Nou genyen, li di.'),
        ('"We won," he said.', 'Nou genyen", li di.'),
        ('"We won," he said.', "“Nou genyen, li di."),
        ('"We won," he said.', "Nou genyen”, li di."),
        ('He said "yes" and "no".', 'Li di "wi" ak "non.'),
    ],
}
PAIRED = {
    "es": [
        ('"We won," he said.', '"Ganamos", dijo.'),
        ('"We won," he said.', "“Ganamos”, dijo."),
        ('"We won," he said.', "«Ganamos», dijo."),
        ("It's O'Brien's.", "Es de O'Brien."),
        ('A 32" screen', 'Una pantalla de 32" plana'),
        ('"We won. The end', '"Ganamos. El fin'),
        ('"He said "no"," she said.', "«Dijo “no”», contó."),
    ],
    "fr": [
        ('"We won," he said.', "« Nous avons gagné », a-t-il dit."),
        ('"We won," he said.', '"Nous avons gagné", a-t-il dit.'),
        ('"We won," he said.', "“Nous avons gagné”, a-t-il dit."),
        ("The army's men", "Les hommes de l'armée"),
        ('"It is "his"," she said.', "« C'est « le sien » », a-t-elle dit."),
    ],
    "ht": [
        ('"We won," he said.', '"Nou genyen", li di.'),
        ('"We won," he said.', "“Nou genyen”, li di."),
        ('"We won," he said.', "«Nou genyen», li di."),
        ('"We won. The end', '"Nou genyen. Fen'),
        ("We won.", "Nou genyen."),
    ],
}
MISCOUNTED = {
    "es": [
        ('"We won," he said.', "Ganamos, dijo."),
        ('He said "yes" and "no".', 'Dijo "sí" y no.'),
        ("We won, he said.", '"Ganamos", dijo.'),
        ('They called it "normal".', "Lo llamaron normal."),
        ('"We won," he said. "It is over."', '"Ganamos, dijo. Se acabó".'),
    ],
    "fr": [
        ('"We won," he said.', "Nous avons gagné, a-t-il dit."),
        ('He said "yes" and "no".', "Il a dit « oui » et non."),
        ("We won, he said.", "« Nous avons gagné », a-t-il dit."),
        ('They called it "normal".', "Ils l'ont jugé normal."),
        ('"We won," he said. "It is over."', "« Nous avons gagné, a-t-il dit. C'est fini. »"),
    ],
    "ht": [
        ('"We won," he said.', "Nou genyen, li di."),
        ('He said "yes" and "no".', 'Li di "wi" ak non.'),
        ("We won, he said.", '"Nou genyen", li di.'),
        ('They called it "normal".', "Yo rele sa nòmal."),
        ('"We won," he said. "It is over."', '"Nou genyen, li di. Sa fini."'),
    ],
}
COUNTED = {
    "es": [
        ('"We won," he said.', "«Ganamos», dijo."),
        ('He said "yes" and "no".', "Dijo “sí” y “no”."),
        ("He said 'yes' to it.", 'Dijo "sí".'),
        ("It's over.", "Se acabó."),
        ('"We won," he said. "It is over."', '"Ganamos", dijo. "Se acabó".'),
    ],
    "fr": [
        ('"We won," he said.', "« Nous avons gagné », a-t-il dit."),
        ('He said "yes" and "no".', 'Il a dit "oui" et "non".'),
        ("He said 'yes' to it.", "Il a dit « oui »."),
        ("It's over.", "C'est fini."),
        ('"We won," he said. "It is over."', "« Nous avons gagné », a-t-il dit. « C'est fini. »"),
    ],
    "ht": [
        ('"We won," he said.', '"Nou genyen", li di.'),
        ('He said "yes" and "no".', "Li di “wi” ak “non”."),
        ("He said 'yes' to it.", 'Li di "wi".'),
        ("It's over.", "Sa fini."),
        ('"We won," he said. "It is over."', '"Nou genyen", li di. "Sa fini."'),
    ],
}


@pytest.mark.parametrize(("lang", "msgid", "msgstr"), table(UNPAIRED))
def test_unpaired_found(lang: str, msgid: str, msgstr: str) -> None:
    assert len(findings("quote-pairing", lang, msgid, msgstr)) == 1


@pytest.mark.parametrize(("lang", "msgid", "msgstr"), table(PAIRED))
def test_paired_silent(lang: str, msgid: str, msgstr: str) -> None:
    assert findings("quote-pairing", lang, msgid, msgstr) == []


@pytest.mark.parametrize(("lang", "msgid", "msgstr"), table(MISCOUNTED))
def test_count_found(lang: str, msgid: str, msgstr: str) -> None:
    assert len(findings("quote-count", lang, msgid, msgstr)) == 1


@pytest.mark.parametrize(("lang", "msgid", "msgstr"), table(COUNTED))
def test_count_silent(lang: str, msgid: str, msgstr: str) -> None:
    assert findings("quote-count", lang, msgid, msgstr) == []


def test_reviewed_text_of_another_tool_may_let_a_straight_quote_run_on() -> None:
    assert findings("quote-pairing", "es", '"We won," he said.', '"Ganamos, dijo.', fuzzy=False) == []
    assert findings("quote-pairing", "es", '"We won," he said.', "“Ganamos, dijo.", fuzzy=False) != []


def test_own_catalog_is_held_to_pairs_when_reviewed() -> None:
    found = findings(
        "quote-pairing", "es", '"We won," he said.', '"Ganamos, dijo.', fuzzy=False, role="paragraph"
    )
    assert len(found) == 1


@pytest.mark.parametrize(
    ("text", "pairs", "unpaired"),
    [
        ("„Ja“, sagte er.", ((0, 3),), ()),
        ("“a «b» c”", ((0, 8), (3, 5)), ()),
        ("a » b", (), (2,)),
        ("", (), ()),
    ],
)
def test_quotations(text: str, pairs: object, unpaired: object) -> None:
    scan = quotations(text)
    assert (scan.pairs, scan.unpaired) == (pairs, unpaired)
