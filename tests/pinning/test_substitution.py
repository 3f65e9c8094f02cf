from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translator.pinning.neighbours import MAX_NEIGHBOURS
from translator.pinning.substitution import substitute

CASES = {
    "acronym takes its gender": ("es", "El ejército dijo que no.", "ejército", "MSS", "La MSS dijo que no."),
    "article is not doubled": (
        "es",
        "en la América",
        "la América",
        "los Estados Unidos",
        "en los Estados Unidos",
    ),
    "capital at the start": ("es", "Fuego bloquea.", "Fuego", "cortafuegos", "Cortafuegos bloquea."),
    "capital after a quote": ("fr", "«Feu bloque»", "Feu", "pare-feu", "«Pare-feu bloque»"),
    "elision": ("fr", "le chef de la mission", "mission", "ONU", "le chef de l'ONU"),
    "Creole determiner": ("ht", "Misyon an te rive.", "Misyon", "MSS", "MSS la te rive."),
    "adjective that agreed with the old noun": (
        "es",
        "Un ataque del batallón keniano",
        "batallón",
        "MSS",
        "Un ataque de la MSS keniana",
    ),
    "adjective of another noun stays": (
        "es",
        "Los agentes de la unidad armados",
        "unidad",
        "MSS",
        "Los agentes de la MSS armados",
    ),
    "participle of another subject stays": (
        "es",
        "Los pacientes con un mal fueron enviados",
        "mal",
        "tos seca",
        "Los pacientes con una tos seca fueron enviados",
    ),
}


@pytest.mark.parametrize(("lang", "text", "old", "form", "expected"), CASES.values(), ids=CASES)
def test_substitute(lang: str, text: str, old: str, form: str, expected: str) -> None:
    start = text.index(old)
    made = substitute(text, start, start + len(old), form, lang)
    assert made.text == expected
    assert made.text[slice(*made.span)].lower() == form.lower()


LEFT = st.sampled_from(
    (
        "de a el la los del al un una nuevo gran y dijo que l' d' le les du des au aux à en ce "
        "cette ancien qu' an ann nan yo casa, Haití. « 5.600"
    ).split()
)
RIGHT = st.sampled_from(
    (
        "keniano armado armée fue est a été attaqué atacado la an nan yo te lunes de local locaux , . » 5.600"
    ).split()
)
FORMS = st.sampled_from(
    (
        "MSS|ONU|FMI|agua|Policía Nacional de Haití|los Estados Unidos|el FMI|Irlanda|Kenya|"
        "le Kenya|l'Artibonite|Haïti|Jamaïque|pare-feu|hôpital|misyon|gang yo|Ayiti|X1"
    ).split("|")
)


@given(
    st.lists(LEFT, max_size=8), FORMS, st.lists(RIGHT, max_size=8), FORMS, st.sampled_from(["es", "fr", "ht"])
)
def test_nothing_beyond_the_neighbours_changes(
    left: list[str], old: str, right: list[str], form: str, lang: str
) -> None:
    before = "".join(word if word.endswith("'") else word + " " for word in left)
    after = "".join(" " + word for word in right)
    made = substitute(before + old + after, len(before), len(before) + len(old), form, lang)
    text, (first, last), (start, end) = before + old + after, made.touched, made.span
    # The touched span tells exactly what changed …
    assert made.text.startswith(text[:first])
    assert made.text.endswith(text[last:])
    # … it reaches no further than the neighbours on either side …
    assert len(text[first : len(before)].replace("'", "' ").split()) <= MAX_NEIGHBOURS
    assert len(text[len(before) + len(old) : last].split()) <= MAX_NEIGHBOURS
    # … and the form stands where it is said to stand, whole.
    bare = form.split(" ", 1)[-1] if form.split(" ")[0] in ("los", "el", "le") else form.removeprefix("l'")
    assert made.text[start:end].lower().endswith(bare.lower())
