"""orthography-ht: the official spelling, and the names and words of the source that keep theirs."""

from __future__ import annotations

import pytest

from tests.checks.cases import findings

BAD = {
    "é": ("He was put there.", "Yo meté l la."),
    "ê": ("The party", "Yo kòmanse fêt la."),
    "ç": ("like that", "Se konsa ça ye."),
    "lone c": ("He counts.", "Li conte lajan an."),
    "q": ("because", "Paske se li que yo wè."),
    "x": ("the exam", "Yo pase examen an."),
    "apostrophe": ("He comes.", "L'ap vini."),
    "apostrophe behind": ("for him", "Yo fè l pou'l."),
    "hyphen": ("the house", "Yo wè kay-la."),
    "ph": ("the picture", "Yo pran yon photo."),
    "lost accent": ("He has a problem.", "Li gen yon pwoblem."),
    "lost accent, sentence start": ("Did he?", "Eske li vini?"),
    "la after a vowel": ("The country is big.", "Yo renmen peyi la."),
    "a after a consonant": ("in the town", "Yo rive nan vil a."),
    "la after a nasal vowel": ("the government", "Se gouvènman la."),
}
GOOD = {
    "plain": ("He has a problem.", "Li gen yon pwoblèm."),
    "ch and ou and ui": ("The chief", "Chèf la di uit moun pèdi chemen."),
    "name of the source": (
        "Pont-Sondé, Croix-des-Bouquets",
        "Li rete Croix-des-Bouquets, toupre Pont-Sondé.",
    ),
    "word of the source": ("the quiz show", "Yo fè yon quiz."),
    "any name": ("He came.", "Claude Joseph ak Ariel Henry vini."),
    "acronym": ("the UN", "CARICOM ak ONU di sa."),
    "unit": ("12 cm", "12 cm"),
    "address": ("See x", "Gade https://exemple.fr/quoi ak a@cx.org"),
    "placeable": ("x", "Li <exec>vini</exec>."),
    "la after an oral consonant": ("the town", "Yo rive nan vil la."),
    "a after a vowel": ("the country", "Yo renmen peyi a."),
    "an after a nasal vowel": ("the government", "Se gouvènman an."),
    "an as a preposition": ("lives in Haiti", "Yo viv nan vil an Ayiti."),
    "there": ("they stayed there", "Yo te rete la."),
    "compound": ("Haitian-American", "Se yon ayisyen-ameriken."),
}


@pytest.mark.parametrize(("msgid", "msgstr"), BAD.values(), ids=BAD)
def test_found(msgid: str, msgstr: str) -> None:
    assert len(findings("orthography-ht", "ht", msgid, msgstr)) == 1


@pytest.mark.parametrize(("msgid", "msgstr"), GOOD.values(), ids=GOOD)
def test_silent(msgid: str, msgstr: str) -> None:
    assert findings("orthography-ht", "ht", msgid, msgstr) == []
