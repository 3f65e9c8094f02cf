"""typography-fr, typography-es; restates Weblate's punctuation_spacing and the Translate Toolkit's French
and Spanish cases (puncspacing, endpunc with ¿)."""

from __future__ import annotations

import pytest

from tests.checks.cases import findings
from translator.checks.fixes import apply_fixes


def real(text: str) -> str:
    """Return the text with _ as U+00A0 and ~ as U+202F."""
    return text.replace("_", "\u00a0").replace("~", "\u202f")


FRENCH = {
    "mark without space beside one with": ("Qui~? Lui!", "Qui~? Lui~!"),
    "plain space may break": ("Qui ?", "Qui~?"),
    "colon": ("Bilan : 12, «_dit-il_».", "Bilan_: 12, «_dit-il_»."),
    "guillemets with plain spaces": ("« Oui »", "«_Oui_»"),
    "guillemet without space in a set text": ("«_Oui_» et «non»", "«_Oui_» et «_non_»"),
    "semicolon": ("Oui~! Non;", "Oui~! Non~;"),
}
FRENCH_GOOD = [
    '"Qui?" a-t-il dit: "Lui!"',
    real("«_Qui~?_», a-t-il dit_: «_Lui_!_»"),
    real("5_600 personnes: c'est trop!"),
    real("«_Oui_» à 15:30, voir https://efe.com/a?b"),
    "Un texte sans signe.",
    real("«~Oui~»"),
]
SPANISH_BAD = [
    "Quién lo hizo?",
    "Fuera!",
    "¿Quién lo hizo.",
    "¡Fuera",
    "¿Quién? Cómo? Dónde?",
    "Subió 3.5 puntos.",
]
SPANISH_GOOD = [
    "¿Quién lo hizo?",
    "¡Fuera!",
    "¡¿Qué?!",
    "¿Qué dices!",
    "El jefe (?) llegó.",
    "Vea https://efe.com/?a=1",
    "A las 3.30 p.m. subió 2,7 puntos.",
    "Subió 3,5 y bajó 2,7 puntos.",
]


@pytest.mark.parametrize(("msgstr", "fixed"), FRENCH.values(), ids=FRENCH)
def test_french_found_and_fixed(msgstr: str, fixed: str) -> None:
    found = findings("typography-fr", "fr", "x", real(msgstr))
    assert found
    assert apply_fixes(real(msgstr), found) == real(fixed)
    assert findings("typography-fr", "fr", "x", real(fixed)) == []


@pytest.mark.parametrize("msgstr", FRENCH_GOOD)
def test_french_silent(msgstr: str) -> None:
    assert findings("typography-fr", "fr", "x", msgstr) == []


@pytest.mark.parametrize("msgstr", ["Qui ? Lui !", "« Oui »", "Bilan : 12"])
def test_plain_spaces_of_reviewed_text_are_left_to_the_renderer(msgstr: str) -> None:
    assert findings("typography-fr", "fr", "x", msgstr, fuzzy=False) == []


def test_quotes_of_two_kinds_in_one_segment() -> None:
    assert len(findings("typography-fr", "fr", "x", real('«_Oui_» et "non"'), fuzzy=False)) == 1


@pytest.mark.parametrize("msgstr", SPANISH_BAD)
def test_spanish_found(msgstr: str) -> None:
    assert len(findings("typography-es", "es", "up 3.5", msgstr)) == 1


@pytest.mark.parametrize("msgstr", SPANISH_GOOD)
def test_spanish_silent(msgstr: str) -> None:
    assert findings("typography-es", "es", "up 3.5", msgstr) == []


def test_spanish_motto_of_the_source() -> None:
    assert findings("typography-es", "es", "His motto: 'Think!'", 'Su lema: "Think!"') == []


@pytest.mark.parametrize(
    ("msgstr", "fixed"),
    [
        ("Quién lo hizo?", "¿Quién lo hizo?"),
        ('"Quién lo hizo?".', '"¿Quién lo hizo?".'),
        ("Fuera!", "¡Fuera!"),
        ("Llegó ayer. Quién?", "Llegó ayer. Quién?"),
    ],
)
def test_spanish_fix_only_where_the_start_is_sure(msgstr: str, fixed: str) -> None:
    assert apply_fixes(msgstr, findings("typography-es", "es", "up 3.5", msgstr)) == fixed


def test_french_decimal_point_is_fixed_in_drafts() -> None:
    found = findings("typography-fr", "fr", "up 3.5%", "en hausse de 3.5%")
    assert apply_fixes("en hausse de 3.5%", found) == "en hausse de 3,5%"
    assert findings("typography-fr", "fr", "up 3.5%", "en hausse de 3.5%", fuzzy=False) == []
