"""end-punctuation, brackets; restates the Translate Toolkit's and Weblate's cases (endpunc, brackets,
end_stop, end_colon, end_question, end_exclamation, end_ellipsis)."""

from __future__ import annotations

import pytest

from tests.checks.cases import findings, table
from translator.checks.marks import brackets, final_mark

BAD = {
    "es": [
        ("It rained.", "Llovió"),
        ("Who was it?", "¿Quién fue."),
        ("Get out!", "Fuera"),
        ("They want:", "Quieren"),
        ("It rained", "Llovió."),
        ('"It rained," he said.', '"Llovió", dijo'),
        ("Wait...", "Espera"),
    ],
    "fr": [
        ("It rained.", "Il a plu"),
        ("Who was it?", "Qui était-ce."),
        ("Get out!", "Dehors"),
        ("They want:", "Ils veulent"),
        ("It rained", "Il a plu."),
        ("Who was it?", "Qui était-ce"),
    ],
    "ht": [
        ("It rained.", "Lapli tonbe"),
        ("Who was it?", "Kiyès ki te la."),
        ("Get out!", "Soti deyò"),
        ("They want:", "Yo vle"),
        ("It rained", "Lapli tonbe."),
    ],
}
GOOD = {
    "es": [
        ("It rained.", "Llovió."),
        ('"It rained."', '"Llovió".'),
        ("It rained (a lot).", "Llovió (mucho)."),
        ("Wait...", "Espera…"),
        ("At 3 p.m.", "A las 15 h"),
        ("from the U.S.", "de Estados Unidos"),
        ('"Who?" he asked.', "“¿Quién?”, preguntó."),
    ],
    "fr": [
        ("Who was it?", "Qui était-ce\u202f?"),
        ("Who was it?", "Qui était-ce ?"),
        ("They want:", "Ils veulent\u00a0:"),
        ('"It rained."', "« Il a plu. »"),
        ("Wait...", "Attends..."),
        ("etc.", "etc."),
    ],
    "ht": [
        ("It rained.", "Lapli tonbe."),
        ('"It rained."', '"Lapli tonbe."'),
        ("Who was it?", "Kiyès?"),
        ("Get out!", "Soti!"),
        ("It rained", "Lapli tonbe"),
    ],
}
BRACKETS_BAD = {
    "es": [
        ("The mission (MSS) began.", "La misión (MSS comenzó."),
        ("The mission (MSS) began.", "La misión MSS) comenzó."),
        ("The mission (MSS) began.", "La misión MSS comenzó."),
        ("[Note] read", "[Nota leída"),
        ("It (a) rained (b).", "Llovió (a)."),
    ],
    "fr": [
        ("The mission (MSS) began.", "La mission (MSS a commencé."),
        ("The mission (MSS) began.", "La mission MSS) a commencé."),
        ("The mission (MSS) began.", "La mission MSS a commencé."),
        ("[Note] read", "[Note lue"),
        ("The man (53)", "L'homme (53 ans"),
    ],
    "ht": [
        ("The mission (MSS) began.", "Misyon an (MSS kòmanse."),
        ("The mission (MSS) began.", "Misyon an MSS) kòmanse."),
        ("The mission (MSS) began.", "Misyon an MSS kòmanse."),
        ("[Note] read", "[Nòt li"),
        ("The man (53)", "Nonm nan (53 an"),
    ],
}
BRACKETS_GOOD = {
    "es": [
        ("The mission (MSS) began.", "La misión (MSS) comenzó."),
        ("a) one (two)", "a) uno (dos)"),
        ("Fine :)", "Bien :)"),
        ("[Note (a)]", "[Nota (a)]"),
        ("No brackets", "Sin paréntesis"),
    ],
    "fr": [
        ("The man (53) left.", "L'homme (53 ans) est parti."),
        ("(24), (72, 82)", "(24), (72e, 82e)"),
        ("1) one", "1) un"),
        ("Fine ;-)", "Bien ;-)"),
        ("(a [b] c)", "(a [b] c)"),
    ],
    "ht": [
        ("The man (53) left.", "Nonm nan (53 an) ale."),
        ("b) two", "b) de"),
        ("{x}", "{x}"),
        ("(one", "(youn"),
        ("Fine :)", "Byen :)"),
    ],
}


@pytest.mark.parametrize(("lang", "msgid", "msgstr"), table(BAD))
def test_found(lang: str, msgid: str, msgstr: str) -> None:
    assert len(findings("end-punctuation", lang, msgid, msgstr)) == 1


@pytest.mark.parametrize(("lang", "msgid", "msgstr"), table(GOOD))
def test_silent(lang: str, msgid: str, msgstr: str) -> None:
    assert findings("end-punctuation", lang, msgid, msgstr) == []


@pytest.mark.parametrize(("lang", "msgid", "msgstr"), table(BRACKETS_BAD))
def test_bracket_found(lang: str, msgid: str, msgstr: str) -> None:
    assert len(findings("brackets", lang, msgid, msgstr)) == 1


@pytest.mark.parametrize(("lang", "msgid", "msgstr"), table(BRACKETS_GOOD))
def test_bracket_silent(lang: str, msgid: str, msgstr: str) -> None:
    assert findings("brackets", lang, msgid, msgstr) == []


def test_reviewer_may_change_the_tone_but_not_lose_the_mark() -> None:
    own = {"fuzzy": False, "role": "paragraph"}
    assert findings("end-punctuation", "es", "Get out!", "Fuera.", **own) == []
    assert len(findings("end-punctuation", "es", "Get out!", "Fuera", **own)) == 1


def test_reviewed_question_of_another_tool_that_opens_must_close() -> None:
    assert len(findings("end-punctuation", "es", "Who was it?", "¿Quién fue.", fuzzy=False)) == 1
    assert findings("end-punctuation", "es", "It rained.", "Llovió", fuzzy=False) == []


@pytest.mark.parametrize(
    ("text", "mark"), [("", ""), ("...", "…"), ("a ?!", "?"), ("a;", ";"), ("« a. »", "."), ("a —", "")]
)
def test_final_mark(text: str, mark: str) -> None:
    assert final_mark(text) == mark


@pytest.mark.parametrize(
    ("text", "alone"), [("(]", ("(", 0)), ("a (b", ("(", 2)), ("b) c", None), ("cola) c", (")", 4))]
)
def test_brackets(text: str, alone: object) -> None:
    assert brackets(text) == alone
