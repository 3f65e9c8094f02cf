"""Drafts deny what the source denies."""

from __future__ import annotations

import pytest

from translator.checks.base import Context, Entry
from translator.checks.rules.negation import Negation

LOST = [
    ("es", "The crime did not fall.", "La delincuencia bajó."),
    ("es", "Nobody saw the convoy.", "Todos vieron el convoy."),
    ("es", "He left without his family.", "Salió con su familia."),
    ("es", "They can't leave the camp.", "Pueden salir del campamento."),
    ("es", "The police never came.", "La policía vino siempre."),
    ("fr", "The crime did not fall.", "La criminalité a baissé."),
    ("fr", "Nobody saw the convoy.", "Tous ont vu le convoi."),
    ("fr", "He left without his family.", "Il est parti avec sa famille."),
    ("fr", "They can’t leave the camp.", "Ils peuvent quitter le camp."),
    ("fr", "The police never came.", "La police est venue."),
    ("ht", "The crime did not fall.", "Krim yo bese."),
    ("ht", "Nobody saw the convoy.", "Tout moun wè konvwa a."),
    ("ht", "He left without his family.", "Li ale ak fanmi li."),
    ("ht", "They can't leave the camp.", "Yo ka kite kan an."),
    ("ht", "The police never came.", "Lapolis te vini."),
]
ADDED = [
    ("es", "The airport reopened on Monday.", "El aeropuerto no reabrió el lunes."),
    ("es", "Police found the weapons.", "La policía nunca encontró las armas."),
    ("fr", "The airport reopened on Monday.", "L’aéroport n’a pas rouvert lundi."),
    ("fr", "Police found the weapons.", "La police a trouvé aucune arme."),
    ("ht", "The airport reopened on Monday.", "Ayewopò a pa relouvri lendi."),
    ("ht", "Police found the weapons.", "Lapolis poko jwenn zam yo."),
]
RIGHT = [
    ("es", "The crime did not fall.", "La delincuencia no bajó."),
    ("es", "He could not come.", "Le fue imposible venir."),
    ("es", "The mission lacks trucks.", "La misión no tiene camiones."),
    ("es", "However, he left.", "Sin embargo, se fue."),
    ("es", "No doubt he left.", "Se fue."),
    ("es", "Two bodies were found.", "Hallaron dos cuerpos sin vida."),
    ("fr", "The crime did not fall.", "La criminalité n’a pas baissé."),
    ("fr", "He could not come.", "Il a manqué la réunion."),
    ("fr", "He has only one truck.", "Il n’a qu’un camion."),
    ("fr", "He probably left.", "Il est sans doute parti."),
    ("fr", "An NGO helped.", "Une organisation non-gouvernementale a aidé."),
    ("ht", "The crime did not fall.", "Krim yo pa bese."),
    ("ht", "He could not come.", "Li te enposib pou li vini."),
    ("ht", "His name is Jean.", "Non li se Jean."),
    ("ht", "It cost 100 gourdes a day.", "Li koute san goud pa jou."),
    ("ht", "A hundred people came.", "San moun te vini."),
]


@pytest.mark.parametrize(("lang", "source", "target"), [*LOST, *ADDED])
def test_found_in_drafts(lang: str, source: str, target: str) -> None:
    (finding,) = Negation().check(Entry(source, target, lang, fuzzy=True), Context())
    assert (finding.span is None) == ((lang, source, target) in LOST)


@pytest.mark.parametrize(("lang", "source", "target"), RIGHT)
def test_right_as_it_is(lang: str, source: str, target: str) -> None:
    assert not list(Negation().check(Entry(source, target, lang, fuzzy=True), Context()))


@pytest.mark.parametrize(("lang", "source", "target"), LOST)
def test_what_a_person_reviewed_is_left_alone(lang: str, source: str, target: str) -> None:
    assert not list(Negation().check(Entry(source, target, lang, role="paragraph"), Context()))
