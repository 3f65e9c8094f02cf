"""Number words of English, Spanish, French and Haitian Creole, and what else stands for a number.

Sources: the Real Academia's *Ortografía* (cardinals, ordinals, fractions), Grevisse's *Le bon usage*, and
for Haitian Creole the official spelling of 1980 as Valdman's dictionary applies it (``ven`` combines as
``ven-``, ``venn-``, ``vent-`` by the sound that follows).
"""

from __future__ import annotations


def _table(lines: str) -> dict[str, tuple[float, ...]]:
    """Read lines ``value: word word …`` (indented ones go on) into word → values."""
    found: dict[str, tuple[float, ...]] = {}
    value = 0.0
    for token in lines.split():
        if token.endswith(":"):
            over, _, under = token[:-1].partition("/")
            value = float(over) / float(under or 1)
        else:
            found[token] = (*found.get(token, ()), value)
    return found


def _single(table: dict[str, tuple[float, ...]]) -> dict[str, float]:
    return {word: values[0] for word, values in table.items()}


# Words that add up to a number below a thousand.
_SMALL = {
    "en": _table(
        """
        0: zero
        1: one
        2: two
        3: three
        4: four
        5: five
        6: six
        7: seven
        8: eight
        9: nine
        10: ten
        11: eleven
        12: twelve
        13: thirteen
        14: fourteen
        15: fifteen
        16: sixteen
        17: seventeen
        18: eighteen
        19: nineteen
        20: twenty
        30: thirty
        40: forty
        50: fifty
        60: sixty
        70: seventy
        80: eighty
        90: ninety
        """
    ),
    "es": _table(
        """
        0: cero
        1: uno un una
        2: dos
        3: tres
        4: cuatro
        5: cinco
        6: seis
        7: siete
        8: ocho
        9: nueve
        10: diez
        11: once
        12: doce
        13: trece
        14: catorce
        15: quince
        16: dieciséis
        17: diecisiete
        18: dieciocho
        19: diecinueve
        20: veinte
        21: veintiuno veintiún veintiuna
        22: veintidós
        23: veintitrés
        24: veinticuatro
        25: veinticinco
        26: veintiséis
        27: veintisiete
        28: veintiocho
        29: veintinueve
        30: treinta
        40: cuarenta
        50: cincuenta
        60: sesenta
        70: setenta
        80: ochenta
        90: noventa
        100: cien ciento
        200: doscientos doscientas
        300: trescientos trescientas
        400: cuatrocientos cuatrocientas
        500: quinientos quinientas
        600: seiscientos seiscientas
        700: setecientos setecientas
        800: ochocientos ochocientas
        900: novecientos novecientas
        """
    ),
    "fr": _table(
        """
        0: zéro
        1: un une
        2: deux
        3: trois
        4: quatre
        5: cinq
        6: six
        7: sept
        8: huit
        9: neuf
        10: dix
        11: onze
        12: douze
        13: treize
        14: quatorze
        15: quinze
        16: seize
        20: vingt vingts
        30: trente
        40: quarante
        50: cinquante
        60: soixante
        70: septante
        80: huitante octante
        90: nonante
        """
    ),
    "ht": _table(
        """
        0: zewo
        1: youn yon en
        2: de
        3: twa
        4: kat
        5: senk
        6: sis
        7: sèt
        8: uit
        9: nèf
        10: dis
        11: onz
        12: douz
        13: trèz
        14: katòz
        15: kenz
        16: sèz
        17: disèt
        18: dizuit
        19: diznèf
        20: ven
        30: trant
        40: karant
        50: senkant
        60: swasant
        80: katreven
        """
    ),
}
SMALL = {lang: _single(table) for lang, table in _SMALL.items()}


def _haitian() -> dict[str, float]:
    """Return the compounds that Haitian Creole writes as one word: ``vennde``, ``katrevendis``."""
    units = _single(_table("1: eyen 2: de 3: twa 4: kat 5: senk 6: sis 7: sèt 8: uit 9: nèf"))
    teens = {word: value for word, value in SMALL["ht"].items() if 10 <= value < 20}
    stems = {20: "ven", 30: "tran", 40: "karan", 50: "senkan", 60: "swasan", 80: "katreven"}
    found: dict[str, float] = {}
    for ten, stem in stems.items():
        ends = units | teens if ten in (60, 80) else units
        for end, value in ends.items():
            for linking in ("", "n", "t"):
                found[stem + linking + end] = ten + value
    hundreds = _single(_table("2: de 3: twa 4: kat 5: senk 6: sis 7: sèt 8: ui uit 9: nèf"))
    return found | {f"{unit}san": 100 * value for unit, value in hundreds.items()}


SMALL["ht"] |= _haitian()


def _scales(lines: str) -> dict[str, float]:
    return _single(_table(lines))


# Words that multiply what stands before them.
SCALES = {
    "en": _scales(
        """
        12: dozen dozens
        100: hundred hundreds
        1000: thousand thousands
        100000: lakh
        1e+06: million millions mln mn
        1e+07: crore
        1e+09: billion billions bn bln
        1e+12: trillion trillions tn
        """
    ),
    "es": _scales(
        """
        12: docena docenas
        100: centenar centenares
        1000: mil miles millar millares
        1e+06: millón millon millones mill mlls mdd
        1e+09: mmdd millardo millardos
        1e+12: billón billones
        """
    ),
    "fr": _scales(
        """
        10: dizaine dizaines
        12: douzaine douzaines
        100: cent cents centaine centaines
        1000: mille milles millier milliers
        1e+06: million millions mln mio
        1e+09: milliard milliards md mds mrd mrds
        1e+12: billion billions
        """
    ),
    "ht": _scales(
        """
        10: dizèn
        12: douzèn
        100: san santèn
        1000: mil milye
        1e+06: milyon
        1e+09: milya milyad bilyon
        1e+12: trilyon
        """
    ),
}

# Letters that scale digits they stand against: $1.2m, 1,2 M€, 5k.
LETTERS = _scales("1e3: k 1e6: m mm mn 1e9: b bn md mds 1e12: tn")

JOINTS = {"en": {"and", "a"}, "es": {"y"}, "fr": {"et"}, "ht": {"e", "ak"}}

# What a word may stand for where the other language has digits: ordinals, fractions, groups, spans of time.
MEANINGS = {
    "en": _table(
        """
        0: midnight nil
        0.1: tenth
        0.2: fifth
        0.25: fourth quarter
        1/3: third
        0.5: half
        1: first once single sole only another
        2: second half halves both couple pair twice double doubled doubling duo
        3: third thirds quarter quarters triple tripled trio
        4: fourth quarter quarters quadruple
        5: fifth fifths
        6: sixth half
        7: seventh
        8: eighth
        9: ninth
        10: tenth tenths
        11: eleventh
        12: twelfth noon midday midnight
        13: thirteenth teenager
        14: fourteenth
        15: fifteenth quarter
        16: sixteenth
        17: seventeenth
        18: eighteenth
        19: nineteenth teenager
        20: fifth twentieth score twenties
        24: midnight
        25: quarter
        30: thirtieth half thirties
        33: third
        40: fortieth forties
        50: fiftieth half fifties
        60: sixties
        66: thirds
        67: thirds
        70: seventies
        75: quarters
        80: eighties
        90: nineties
        100: hundredth double doubled doubling centenary centennial
        200: double doubled bicentenary
        300: triple tripled
        1000: millennium grand
        2000: millennium
        """
    ),
    "es": _table(
        """
        0: medianoche cero
        0.1: décima
        0.2: quinta
        0.25: cuarto cuarta
        1/3: tercio
        0.5: medio media mitad
        1: primer primero primera primeros primeras solo sólo único única unidad
        2: segundo segunda medio media mitad ambos ambas par pareja doble duplicar dos
            bienio
        3: tercer tercero tercera tercio tercios triple trienio trío triplicar
        4: cuarto cuarta cuartos cuadruplicar
        5: quinto quinta lustro
        6: sexto sexta medio media
        7: séptimo séptima
        8: octavo octava
        9: noveno novena
        10: décimo décima decena decenas
        11: undécimo undécima
        12: duodécimo duodécima mediodía medianoche
        13: decimotercera decimotercer adolescente
        14: decimocuarta decimocuarto
        15: cuarto decimoquinta decimoquinto quinceañera
        16: octavos decimosexta decimosexto adolescente
        17: decimoséptimo adolescente
        18: decimoctavo
        19: decimonoveno
        20: quinta vigésimo vigésima veintena veinteañero
        24: medianoche
        25: cuarto
        30: trigésimo medio media treintena treintañero
        33: tercio
        40: cuadragésimo cuarentena
        50: quincuagésimo medio mitad cincuentena cincuentenario
        66: tercios
        67: tercios
        75: cuartos
        100: centésimo doble duplicar centena centenas centenario
        200: doble duplicar bicentenario
        300: triple
        1000: milenio
        """
    ),
    "fr": _table(
        """
        0: minuit
        0.1: dixième
        0.25: quart
        1/3: tiers
        0.5: demi demie moitié mi
        1: premier première premiers premières seul seule unique
        2: second seconde moitié deux double doubler doublé couple paire duo
        3: tiers quarts tripler triplé trio triple
        4: quart quarts quadruple
        6: demi
        10: dixième
        12: midi minuit
        13: ado adolescent
        15: quart
        16: ado adolescent
        17: ado adolescent
        20: vingtaine
        24: minuit
        25: quart
        30: demi demie trentaine
        33: tiers
        40: quarantaine quadragénaire
        50: moitié cinquantaine cinquantenaire quinquagénaire
        60: soixantaine sexagénaire
        66: tiers
        67: tiers
        70: septuagénaire
        75: quarts
        80: octogénaire
        90: nonagénaire
        100: double doubler doublé centenaire
        200: double doubler doublé bicentenaire
        300: triple
        1000: millénaire
        2000: millénaire
        """
    ),
    "ht": _table(
        """
        0: minwi
        0.25: ka
        0.5: mwatye demi edmi
        1: premye sèl inè
        2: dezyèm mwatye doub pè dezè
        3: twazyèm tyè twazè
        4: katriyèm katrè
        5: senkyèm senkè
        6: sizyèm sizè
        7: setyèm sètyèm setè sètè
        8: uityèm wityèm wit witè uitè
        9: nevyèm nevè
        10: dizyèm dizè
        11: onzyèm onzè onz
        12: douzyèm midi minwi lannwit
        15: ka
        18: dizwit
        20: ventyèm venten
        24: minwi
        25: ka
        30: demi edmi
        33: tyè
        50: mwatye
        100: doub
        200: doub
        """
    ),
}
# Months by their number.
_MONTHS = {
    "en": _table(
        """
        1: january jan
        2: february feb
        3: march mar
        4: april apr
        5: may
        6: june jun
        7: july jul
        8: august aug
        9: september sep sept
        10: october oct
        11: november nov
        12: december dec
        """
    ),
    "es": _table(
        """
        1: enero
        2: febrero
        3: marzo
        4: abril
        5: mayo
        6: junio
        7: julio
        8: agosto
        9: septiembre setiembre
        10: octubre
        11: noviembre
        12: diciembre
        """
    ),
    "fr": _table(
        """
        1: janvier
        2: février
        3: mars
        4: avril
        5: mai
        6: juin
        7: juillet
        8: août
        9: septembre
        10: octobre
        11: novembre
        12: décembre
        """
    ),
    "ht": _table(
        """
        1: janvye
        2: fevriye
        3: mas
        4: avril
        5: me
        6: jen
        7: jiyè
        8: out
        9: septanm
        10: oktòb
        11: novanm
        12: desanm
        """
    ),
}
MONTHS = {lang: _single(table) for lang, table in _MONTHS.items()}

# Spans of time that a word says in one unit and a number in a smaller one: unit → values → words.
_SPANS = {
    "second": "60: minute minuto minit",
    "minute": "60: hour hora heure èdtan 30: half media demi edmi 15: quarter cuarto quart ka",
    "hour": "24: day daily día jour journée jou 48: two dos deux de 72: three tres trois twa",
    "day": "7: week semana semaine semèn senmenn 14: fortnight quincena quinzaine kenzèn two dos deux de "
    "15: fortnight quincena quinzaine kenzèn two dos deux de 30: month mes mois mwa monthly "
    "365: year año an année ane lane",
    "week": "2: fortnight quincena quinzaine kenzèn",
    "month": "12: year año an année ane lane 6: half medio semestre semester 18: half medio demi edmi "
    "3: quarter trimestre 24: two dos deux de",
    "year": "10: decade década decenio décennie deseni 20: decades décadas decenios décennies two dos deux "
    "30: decades décadas decenios décennies three tres trois 100: century siglo siècle syèk 5: lustro "
    "1000: millennium milenio millénaire 2: bienio 3: trienio",
}
SPANS = {unit: _table(lines) for unit, lines in _SPANS.items()}
