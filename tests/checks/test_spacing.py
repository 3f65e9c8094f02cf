"""double-space; restates the Translate Toolkit's doublespacing, startwhitespace, endwhitespace, puncspacing
and Weblate's double_space, begin_space and end_space."""

from __future__ import annotations

import pytest

from tests.checks.cases import findings, table
from translator.checks.fixes import apply_fixes

# (source, translation, what the fixes make of it)
FIXED = {
    "es": [
        ("The mission began.", "La  misión comenzó.", "La misión comenzó."),
        ("The mission, he said.", "La misión , dijo.", "La misión, dijo."),
        ("It rained.", "Llovió .", "Llovió."),
        ("It rained.", " Llovió.", "Llovió."),
        ("It rained.", "Llovió. ", "Llovió."),
        ("Who? Me!", "¿Quién ? ¡Yo !", "¿Quién? ¡Yo!"),
        ("It (MSS) began.", "La ( MSS ) comenzó.", "La (MSS) comenzó."),
        ("List: one", "Lista : uno", "Lista: uno"),
    ],
    "fr": [
        ("The mission began.", "La  mission a commencé.", "La mission a commencé."),
        ("The mission, he said.", "La mission , a-t-il dit.", "La mission, a-t-il dit."),
        ("It rained.", "Il a plu .", "Il a plu."),
        ("It rained.", " Il a plu.", "Il a plu."),
        ("Who?", "Qui \u202f?", "Qui\u202f?"),
        ("It (MSS) began.", "La ( MSS ) a commencé.", "La (MSS) a commencé."),
    ],
    "ht": [
        ("The mission began.", "Misyon an  kòmanse.", "Misyon an kòmanse."),
        ("The mission, he said.", "Misyon an , li di.", "Misyon an, li di."),
        ("It rained.", "Lapli tonbe .", "Lapli tonbe."),
        ("It rained.", "Lapli tonbe. ", "Lapli tonbe."),
        ("Who?", "Kiyès ?", "Kiyès?"),
    ],
}
GOOD = {
    "es": [
        ("The mission began.", "La misión comenzó."),
        ("one  two", "uno  dos"),
        (" It rained.", " Llovió."),
        ("Wait ... please", "Espera ... por favor"),
        ("Fine :)", "Bien :)"),
        ("about .5", "unos .5"),
    ],
    "fr": [
        ("Who? Me!", "Qui ? Moi !"),
        ("Who?", "Qui\u202f?"),
        ("List: one; two", "Liste : un ; deux"),
        ('"Yes"', "« Oui »"),
        ("5,600 people", "5 600 personnes"),
    ],
    "ht": [
        ("The mission began.", "Misyon an kòmanse."),
        ("It rained. ", "Lapli tonbe. "),
        ("one  two", "youn  de"),
        ("Fine :)", "Byen :)"),
        ("5,600 people", "5 600 moun"),
    ],
}
CASES = [
    pytest.param(lang, *case, id=f"{lang}: {case[1]}") for lang, cases in FIXED.items() for case in cases
]


@pytest.mark.parametrize(("lang", "msgid", "msgstr", "fixed"), CASES)
def test_found_and_fixed(lang: str, msgid: str, msgstr: str, fixed: str) -> None:
    found = findings("double-space", lang, msgid, msgstr)
    assert found
    assert apply_fixes(msgstr, found) == fixed
    assert findings("double-space", lang, msgid, fixed) == []


@pytest.mark.parametrize(("lang", "msgid", "msgstr"), table(GOOD))
def test_silent(lang: str, msgid: str, msgstr: str) -> None:
    assert findings("double-space", lang, msgid, msgstr) == []
