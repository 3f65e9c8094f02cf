"""number: one value, however each language writes it."""

from __future__ import annotations

import pytest

from tests.checks.cases import findings, table
from translator.checks.quantities.digits import readings
from translator.checks.quantities.spelled import spelled

BAD = {
    "es": [
        ("More than 5,600 people died.", "Murieron más de 56.000 personas."),
        ("More than 5,600 people died.", "Murieron más de 6.500 personas."),
        ("It costs $1.2 billion.", "Cuesta 1.200 mil dólares."),
        ("It costs $1.2 billion.", "Cuesta 1,2 millones de dólares."),
        ("About 90% of the capital is lost.", "Se perdió cerca del 19 % de la capital."),
        ("About 90% of the capital is lost.", "Se perdió cerca de 90 de la capital."),
        ("It costs $5 million.", "Cuesta 5 millones de euros."),
        ("The vote is on March 5, 2026.", "La votación es el 5 de mayo de 2026."),
        ("The vote is on Monday.", "La votación es el jueves."),
        ("It opens at 3 p.m.", "Abre a las 14.00."),
        ("The bridge is 10 miles away.", "El puente está a 10 kilómetros."),
        ("The bridge is 10 miles away.", "El puente está a 61 kilómetros."),
        ("They waited 72 hours.", "Esperaron 72 días."),
        ("Twenty percent agreed.", "Aceptó el 31 por ciento."),
        ("It lost $3,400 in a day.", "Perdió mucho dinero en un día."),
        ("It is from the 19th century.", "Es del siglo XVIII, del año 17."),
    ],
    "fr": [
        ("More than 5,600 people died.", "Plus de 56 000 personnes sont mortes."),
        ("It costs $1.2 billion.", "Cela coûte 1,2 million de dollars."),
        ("It rose by 2.5%.", "La hausse est de 25 %."),
        ("It rose by 2.5%.", "La hausse est de 2,5 fois."),
        ("It costs 5 million euros.", "Cela coûte 5 millions de dollars."),
        ("It opens at 3 p.m.", "Il ouvre à 3 h."),
        ("The vote is on 5 April.", "Le vote a lieu le 5 août."),
        ("The vote is on Monday.", "Le vote a lieu samedi."),
        ("He walked 5 miles.", "Il a marché 5 km."),
        ("The 2010 quake killed 300.", "Le séisme de 2001 a fait 300 morts."),
        ("Between 10 and 15 million fled.", "Entre 10 et 51 millions ont fui."),
    ],
    "ht": [
        ("More than 5,600 people died.", "Plis pase 56 000 moun mouri."),
        ("It costs $1.2 billion.", "Li koute 1,2 milyon dola."),
        ("About 90% of the capital is lost.", "Apeprè 19 pousan kapital la pèdi."),
        ("About 90% of the capital is lost.", "Apeprè 90 nan kapital la pèdi."),
        ("The vote is on 5 April.", "Vòt la ap fèt 5 out."),
        ("The vote is on Monday.", "Vòt la ap fèt vandredi."),
        ("They waited 24 days.", "Yo tann 42 jou."),
        ("They have 21 trucks.", "Yo gen 12 kamyon."),
    ],
}
GOOD = {
    "es": [
        ("More than 5,600 people died.", "Murieron más de 5.600 personas."),
        ("More than 5,600 people died.", "Murieron más de 5 600 personas."),
        ("More than 5,600 people died.", "Murieron más de 5\u202f600 personas."),
        ("More than 5,600 people died.", "Murieron más de 5,600 personas."),
        ("More than 5,600 people died.", "Murieron más de 5 mil 600 personas."),
        ("It costs $1.2 billion.", "Cuesta 1.200 millones de dólares."),
        ("It costs $1.2 billion.", "Cuesta 1,2 miles de millones de dólares."),
        ("It costs $1.2 billion.", "Cuesta US$ 1.2 mil millones."),
        ("About 90% of the capital is lost.", "Se perdió cerca del 90 por ciento de la capital."),
        ("It opens at 3 p.m. on March 5.", "Abre a las 15 horas del 5 de marzo."),
        ("It opens at 3 p.m.", "Abre a las 3 de la tarde."),
        ("It opens at 3:30 pm.", "Abre a las 15.30."),
        ("It is a 19th century fort.", "Es un fuerte del siglo XIX."),
        ("In the 1990s he left.", "Se fue en los años 90."),
        ("In the 1990s he left.", "Se fue en los años noventa."),
        ("There were 12 of them.", "Eran doce."),
        ("There were 25 of them.", "Eran veinticinco."),
        ("There were 200 of them.", "Eran doscientos."),
        ("He was 2nd of 10.", "Fue segundo de diez."),
        ("They lost 50% of it.", "Perdieron la mitad."),
        ("They waited 24 hours.", "Esperaron un día."),
        ("The bridge is 10 miles away.", "El puente está a 16 kilómetros."),
        ("From 10 to 15 million fled.", "Huyeron de 10 a 15 millones."),
        ("They won 3-1.", "Ganaron 3 a 1."),
        ("They won three of five seats.", "Ganaron tres de los cinco escaños."),
        ("In the 2008-09 season", "En la temporada 2008-2009"),
        ("It lasted 5 1/2 hours.", "Duró 5 horas y media."),
        ("A night of violence on Sunday", "La noche del lunes, violencia"),
    ],
    "fr": [
        ("More than 5,600 people died.", "Plus de 5 600 personnes sont mortes."),
        ("More than 5,600 people died.", "Plus de 5\u00a0600 personnes sont mortes."),
        ("More than 5,600 people died.", "Plus de 5\u202f600 personnes sont mortes."),
        ("It costs $1.2 billion.", "Cela coûte 1,2 milliard de dollars."),
        ("It costs $1.2 billion.", "Cela coûte 1,2 Md$."),
        ("It opens at 3 p.m.", "Il ouvre à 15 h."),
        ("It opens at 3:30 p.m.", "Il ouvre à 15h30."),
        ("It is a 19th century fort.", "C'est un fort du XIXe siècle."),
        ("There were 80 of them.", "Ils étaient quatre-vingts."),
        ("There were 97 of them.", "Ils étaient quatre-vingt-dix-sept."),
        ("There were 75 of them.", "Ils étaient soixante-quinze."),
        ("He was 2nd of 10.", "Il était deuxième sur dix."),
        ("It rose by 2.5%.", "La hausse est de 2,5 %."),
        ("They waited 7 days.", "Ils ont attendu une semaine."),
        ("It weighs 500 pounds.", "Il pèse 227 kg."),
        ("About 1,000 fled.", "Environ un millier ont fui."),
        ("The 1st of May", "Le 1er mai"),
        ("It has 500,000 people.", "Il compte un demi-million d'habitants."),
    ],
    "ht": [
        ("More than 5,600 people died.", "Plis pase 5 600 moun mouri."),
        ("More than 5,600 people died.", "Plis pase 5.600 moun mouri."),
        ("More than 5,600 people died.", "Plis pase senk mil sis san moun mouri."),
        ("It costs $1.2 billion.", "Li koute 1,2 milya dola."),
        ("About 90% of the capital is lost.", "Apeprè 90 pousan kapital la pèdi."),
        ("It opens at 3 p.m.", "Li louvri a 3 zè nan aprèmidi."),
        ("There were 22 of them.", "Yo te vennde."),
        ("There were 75 of them.", "Yo te swasannkenz."),
        ("The vote is on 5 April.", "Vòt la ap fèt 5 avril."),
        ("He was 2nd of 10.", "Li te dezyèm sou dis."),
        ("They waited 7 days.", "Yo tann yon semèn."),
    ],
}


@pytest.mark.parametrize(("lang", "msgid", "msgstr"), table(BAD))
def test_number_bad(lang: str, msgid: str, msgstr: str) -> None:
    assert findings("number", lang, msgid, msgstr)


@pytest.mark.parametrize(("lang", "msgid", "msgstr"), table(GOOD))
def test_number_good(lang: str, msgid: str, msgstr: str) -> None:
    assert findings("number", lang, msgid, msgstr) == []


def test_reviewed_catalogs_of_other_tools_are_held_to_slips_alone() -> None:
    swapped = ("In 1958 he left.", "Se fue en 1985.")
    other = ("In 1958 he left.", "Se fue en 1964.")
    assert findings("number", "es", *swapped, fuzzy=False)
    assert not findings("number", "es", *other, fuzzy=False)
    assert findings("number", "es", *other, fuzzy=False, role="paragraph")


def test_the_message_tells_both_and_the_span_points_at_the_translation() -> None:
    (finding,) = findings("number", "es", "It costs $1.2 billion.", "Cuesta 1,2 millones de dólares.")
    assert finding.message == "1.2 billion in the source, 1,2 millones in the translation"
    assert finding.span == (7, 10)


@pytest.mark.parametrize(
    ("written", "lang", "values"),
    [
        ("5,600", "en", {5600.0}),
        ("5.600", "es", {5600.0, 5.6}),
        ("1.234.567", "es", {1234567.0}),
        ("1,234,567.8", "en", {1234567.8}),
        ("1.234,5", "fr", {1234.5}),
        ("2,5", "ht", {2.5}),
        ("0.125", "es", {0.125}),
    ],
)
def test_readings(written: str, lang: str, values: set[float]) -> None:
    assert readings(written, lang) == values


@pytest.mark.parametrize(
    ("text", "lang", "value"),
    [
        ("two hundred and forty-four", "en", 244),
        ("one million", "en", 1_000_000),
        ("mil novecientos ochenta y cuatro", "es", 1984),
        ("treinta y cinco", "es", 35),
        ("dos millones y medio", "es", 2_500_000),
        ("quatre-vingt-dix-neuf", "fr", 99),
        ("soixante et onze", "fr", 71),
        ("deux mille onze", "fr", 2011),
        ("vingt-cinquième", "fr", 5),
        ("katrevendiznèf", "ht", 99),
        ("trantsenk", "ht", 35),
        ("de mil", "ht", 2000),
    ],
)
def test_spelled(text: str, lang: str, value: float) -> None:
    assert value in spelled(text, lang)
