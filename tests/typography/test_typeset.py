"""House typography: what each language's rules make of plain model output, and what they leave alone."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from translator.typography import typeset
from translator.typography.masks import MASK, mask, unmask
from translator.typography.quotes import Style, set_quotes


def plain(text: str) -> str:
    """Return the text with no-break spaces made visible: _ for U+00A0, ~ for U+202F."""
    return text.replace("\u00a0", "_").replace("\u202f", "~")


def real(text: str) -> str:
    return text.replace("_", "\u00a0").replace("~", "\u202f")


FRENCH = {
    "quotation": ('"Nous restons", a-t-il dit.', "«_Nous restons_», a-t-il dit."),
    "nested": ('"Il a dit "non" hier."', "«_Il a dit “non” hier._»"),
    "high marks": ("Qui? Lui! Bien; oui", "Qui~? Lui~! Bien~; oui"),
    "colon": ("Bilan: 12 morts", "Bilan_: 12 morts"),
    "plain spaces become no-break": ("« Qui ? » : lui !", "«_Qui~?_»_: lui~!"),
    "several marks": ("Quoi?! Non...", "Quoi~?! Non…"),
    "apostrophes": ("l'armée d'Haïti aujourd'hui", "l’armée d’Haïti aujourd’hui"),
    "elision before a quotation": ("l'\"affaire\" d'<em>EFE</em>", "l’«_affaire_» d’<em>EFE</em>"),
    "curly quotes of a draft": ("Il dit “non”.", "Il dit «_non_»."),
    "quotation runs on": ('"Nous restons. Nous le devons', "«_Nous restons. Nous le devons"),
    "quotation ends here": ('Nous le devons", a-t-il dit.', "Nous le devons_», a-t-il dit."),
    "thousands": ("5 600 et 1,200,000 dollars", "5~600 et 1~200~000 dollars"),
    "decimals": ("2.5 millions, 3.5 %", "2,5 millions, 3,5_%"),
    "per cent": ("40% du pays", "40_% du pays"),
    "hours": ("à 15 h 30", "à 15_h_30"),
    "doubtful group stays": ("5,600 personnes", "5,600 personnes"),
    "time and score": ("15:30, 3-2", "15:30, 3-2"),
    "address": ("Voir https://efe.com/a?b=c;d! ou a@b.org.", "Voir https://efe.com/a?b=c;d~! ou a@b.org."),
    "placeable": ('<a href="x">"Oui"</a>!', '<a href="x">«_Oui_»</a>~!'),
    "bracketed mark": ("Lui (!) et toi (?)", "Lui (!) et toi (?)"),
    "inches": ('un écran de 32" plat', 'un écran de 32" plat'),
    "thin space kept": ("Bilan~: 12", "Bilan~: 12"),
}
SPANISH = {
    "quotation": ('"Aquí seguimos", dijo.', "“Aquí seguimos”, dijo."),
    "nested": ('"Dijo "no" ayer".', "“Dijo ‘no’ ayer”."),
    "guillemets of a reviewer": ('«Dijo "no" ayer».', "«Dijo “no” ayer»."),
    "question": ("Quién fue?", "¿Quién fue?"),
    "exclamation in a quotation": ('Gritó: "Fuera!"', "Gritó: “¡Fuera!”"),
    "second sentence": ("Llovió. Quién lo sabía?", "Llovió. ¿Quién lo sabía?"),
    "after a conjunction": ("Pero, por qué se fue?", "Pero, ¿por qué se fue?"),
    "opened already": ("¿Quién fue? ¡Tú!", "¿Quién fue? ¡Tú!"),
    "mixed signs": ("¡Qué dices?", "¡Qué dices?"),
    "doubt in brackets": ("El jefe (?) llegó.", "El jefe (?) llegó."),
    "decimals": ("3.5 % y 2.1 millones", "3,5_% y 2,1 millones"),
    "thousands": ("1,200,000 personas", "1.200.000 personas"),
    "version and date stay": ("Python 3.11 salió el 24.10.2022", "Python 3.11 salió el 24.10.2022"),
    "ellipsis": ("Pues...", "Pues…"),
    "address": ('"Vea www.efe.com?a=1"', "“Vea www.efe.com?a=1”"),
    "score before a mark": ('"Perdimos 6-0", dijo.', "“Perdimos 6-0”, dijo."),
    "name": ("O'Brien", "O’Brien"),
}
HAITIAN = {
    "quotation": ('"N ap rete", li di.', "“N ap rete”, li di."),
    "nested": ('"Li di "non" yè".', "“Li di ‘non’ yè”."),
    "pronoun and marker": ("m'ap vini, l'te ale", "m ap vini, l te ale"),
    "pronoun behind": ("pou'l ba'w", "pou l ba w"),
    "curly apostrophe": ("t’ap pale", "t ap pale"),
    "names keep theirs": ("Toussaint L'Ouverture, Côte d'Ivoire", "Toussaint L’Ouverture, Côte d’Ivoire"),
    "decimals": ("2.5 milyon, 3.5 %", "2,5 milyon, 3,5_%"),
    "thousands": ("5 600 moun", "5_600 moun"),
    "time": ("a 15:30", "a 15:30"),
    "question": ("Kiyès?", "Kiyès?"),
}
CASES = [
    pytest.param(lang, before, after, id=f"{lang}: {name}")
    for lang, table in (("fr", FRENCH), ("es", SPANISH), ("ht", HAITIAN))
    for name, (before, after) in table.items()
]


@pytest.mark.parametrize(("lang", "before", "after"), CASES)
def test_rules(lang: str, before: str, after: str) -> None:
    assert plain(typeset(real(before) if "href" not in before else before, lang)) == after


@pytest.mark.parametrize(("lang", "before", "after"), CASES)
def test_what_is_set_stays(lang: str, before: str, after: str) -> None:
    assert plain(typeset(real(after), lang)) == after


@pytest.mark.parametrize("role", ["slug", "keywords", "sign-off", "desk-initials", "rule", "opaque"])
def test_roles_that_are_not_translated_are_not_set(role: str) -> None:
    assert typeset('"EFE"!', "fr", role) == '"EFE"!'


def test_other_languages_are_left_alone() -> None:
    assert typeset('"Who?"', "en") == '"Who?"'


PIECES = st.lists(
    st.sampled_from(
        [
            *"\"“”«»„'’‘?!:;,.…¿¡()—-% \u00a0\u202f",
            "...",
            "mot",
            "Qué",
            "l",
            "M",
            "5",
            "600",
            "3.5",
            "1,200,000",
            *("<em>", "</em>", "https://efe.com/a", "a@b.org", "15:30", "3-2", "@efe", "qu", "h", MASK, "\n"),
        ]
    ),
    max_size=14,
).map("".join)


@settings(max_examples=400, deadline=None)
@given(st.one_of(PIECES, st.text(max_size=40)), st.sampled_from(["es", "fr", "ht"]))
@example('"a "b "c" d" e"', "es")
def test_setting_twice_is_setting_once(text: str, lang: str) -> None:
    once = typeset(text, lang)
    assert typeset(once, lang) == once


@settings(max_examples=200, deadline=None)
@given(st.one_of(PIECES, st.text(max_size=40)), st.sampled_from(["es", "fr"]))
def test_letters_and_digits_are_never_touched(text: str, lang: str) -> None:
    letters = re.compile(r"[^\W_]+")
    assert "".join(letters.findall(typeset(text, lang))) == "".join(letters.findall(text))


@given(PIECES)
def test_masks_come_back(text: str) -> None:
    masked, kept = mask(text)
    assert unmask(masked, kept) == text
    assert masked.count(MASK) == len(kept)


def test_unpaired_straight_mark_inside_a_word_stays_straight() -> None:
    assert set_quotes('jusqu"à lundi', Style(("«", "»"), ("“", "”"))) == 'jusqu"à lundi'
