from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from translator.glossary.csvfile import parse_terms
from translator.glossary.matching import Matcher
from translator.glossary.model import Forms, TermBase
from translator.glossary.target import (
    FormMatch,
    Kind,
    find_forbidden,
    find_form,
    find_forms,
    match_all,
    tally,
)


def shown(match: FormMatch | None) -> tuple[str, str] | None:
    return None if match is None else (match.text, match.kind.value)


def forms(text: str) -> Forms:
    required, *variants = text.split("|")
    return Forms(required, tuple(variants))


@pytest.mark.parametrize(
    ("lang", "allowed", "msgstr", "expected"),
    [
        pytest.param("es", "MSS", "La MSS llegó.", ("MSS", "exact"), id="exact"),
        pytest.param("es", "MSS", "La MSSX llegó.", None, id="part of a word"),
        pytest.param("es", "MSS|MMAS", "La MMAS llegó.", ("MMAS", "variant"), id="variant"),
        pytest.param("es", "Misión|MSS", "MSS: la Misión", ("Misión", "exact"), id="required before variant"),
        pytest.param("es", "Kenia", "(Kenia), «Kenia»", ("Kenia", "exact"), id="punctuation"),
        pytest.param(
            "es", "EE. UU.|Estados Unidos", "en EE.UU. y", ("EE.UU.", "exact"), id="no space in EE.UU."
        ),
        pytest.param(
            "es", "EE.UU.", "en EE.\u00a0UU.", ("EE.\u00a0UU.", "exact"), id="no-break space in EE. UU."
        ),
        pytest.param(
            "es",
            "Naciones Unidas",
            "las Naciones\u00a0Unidas",
            ("Naciones\u00a0Unidas", "exact"),
            id="no-break space",
        ),
        pytest.param(
            "es", "Naciones Unidas", "las  Naciones  Unidas", ("Naciones  Unidas", "exact"), id="spaces"
        ),
        pytest.param("es", "Haití", "a Haiti\u0301.", ("Haiti\u0301", "exact"), id="decomposed letters"),
        pytest.param("es", "Gobierno", "decisión del Gobierno", ("Gobierno", "exact"), id="del before"),
        pytest.param(
            "es", "el Gobierno", "decisión del Gobierno", ("Gobierno", "contracted"), id="own article"
        ),
        pytest.param("fr", "ONU", "le chef de l’ONU", ("ONU", "exact"), id="l' before"),
        pytest.param("fr", "Haïti", "d'Haïti, qu’Haïti", ("Haïti", "exact"), id="d' before"),
        pytest.param("fr", "l'ONU", "pour ONU Femmes", ("ONU", "contracted"), id="own elided article"),
        pytest.param("fr", "Le Cap-Haïtien", "au Cap-Haïtien", ("au Cap-Haïtien", "contracted"), id="au"),
        pytest.param("fr", "Les Cayes", "l'hôpital des Cayes", ("des Cayes", "contracted"), id="des"),
        pytest.param("fr", "Les Cayes", "à les Cayes", ("les Cayes", "exact"), id="small article of a place"),
        pytest.param(
            "fr",
            "chef d'état-major",
            "le chef d’état‑major",
            ("chef d’état‑major", "exact"),
            id="curly apostrophe and no-break hyphen",
        ),
        pytest.param("ht", "MSS", "fòs MSS-la", ("MSS", "exact"), id="determiner attached"),
        pytest.param("ht", "Ayiti", "peyi d Ayiti a", ("Ayiti", "exact"), id="determiner apart"),
        pytest.param("es", "Haití", "en Haiti", ("Haiti", "diacritics"), id="accent missing"),
        pytest.param(
            "ht", "Pòtoprens", "nan Potoprens", ("Potoprens", "diacritics"), id="accent missing, ht"
        ),
        pytest.param("fr", "Kenya", "au Kénya", ("Kénya", "diacritics"), id="accent too many"),
        pytest.param("fr", "Kenya", "en Ouganda", None, id="not there"),
        pytest.param("fr", "ONU", 'voir https://un.org/ONU et <b title="ONU">', None, id="in mark-up"),
        pytest.param("fr", "ONU", "<em>ONU</em>", ("ONU", "exact"), id="between mark-up"),
    ],
)
def test_find_form(lang: str, allowed: str, msgstr: str, expected: tuple[str, str] | None) -> None:
    match = find_form(forms(allowed), msgstr, lang)
    assert shown(match) == expected
    if match is not None:
        assert msgstr[match.start : match.end] == match.text
        assert match.met is (match.kind is not Kind.DIACRITICS)


@pytest.mark.parametrize(
    ("lang", "term_type", "form", "accepted", "refused"),
    [
        ("es", "demonym", "keniano", "keniano keniana kenianos kenianas Keniano KENIANAS", "kenia kenian"),
        ("es", "demonym", "haitiana", "haitiano haitianos", "haiti"),
        ("es", "demonym", "francés", "francés francesa franceses francesas", "francéses"),
        ("es", "demonym", "estadounidense", "estadounidenses", "estadounidensa estadounidenso"),
        ("es", "term", "pandilla", "pandilla pandillas", "pandillo pandillero"),
        ("es", "term", "pandillas", "pandilla pandillas", "pandillo"),
        ("es", "term", "puerto", "puertos", "puerta puertas"),
        ("es", "term", "caso", "casos", "casa casas"),
        ("es", "term", "desplazado", "desplazada desplazados", "desplazar"),
        ("es", "term", "misión", "misión misiones", "mision"),
        ("es", "term", "crimen", "crimen crímenes", "crimenes"),
        ("es", "term", "juez", "juez jueces", "juezes"),
        ("es", "term", "crisis", "crisis", "crisises"),
        ("es", "title", "juez", "jueza juezas jueces", "juezo"),
        ("es", "title", "ministro", "ministra ministros", "ministrar"),
        ("es", "title", "director", "directora directores directoras", "directoro"),
        ("es", "title", "capitán", "capitana capitanes", "capitánes"),
        ("es", "place", "haitiano", "haitiana haitianas", "Haití"),
        ("es", "place", "Granada", "Granada", "Granadas Granado"),
        ("es", "acronym", "ONG", "ONG", "ONGs ong"),
        ("fr", "demonym", "kényan", "kényan kényane kényans kényanes Kényans", "kenyan kényanne"),
        ("fr", "demonym", "haïtien", "haïtienne haïtiens haïtiennes Haïtienne", "haïtiene"),
        ("fr", "demonym", "Haïtien", "Haïtien Haïtiennes haïtienne", "Haïti"),
        ("fr", "demonym", "turc", "turque turcs turques", "turce"),
        ("fr", "demonym", "dominicain", "dominicaine dominicains", "dominicainne"),
        ("fr", "demonym", "grec", "grecque grecs", "grecce"),
        ("fr", "term", "gang", "gang gangs", "gangue gange"),
        ("fr", "term", "hôpital", "hôpital hôpitaux", "hôpitals"),
        ("fr", "term", "réseau", "réseau réseaux", "réseaus"),
        ("fr", "term", "travail", "travaux", "travails"),
        ("fr", "term", "festival", "festivals", "festivaux"),
        ("fr", "term", "blindé", "blindés blindée", "blind"),
        ("fr", "term", "port", "port ports", "porte"),
        ("fr", "term", "couvre-feu", "couvre-feux", "couvres"),
        ("fr", "title", "policier", "policière policières", "policie"),
        ("fr", "title", "directeur", "directrice directeurs", "direct"),
        ("fr", "title", "ministre", "ministres", "ministère"),
        ("fr", "title", "chef", "cheffe chefs", "chève"),
        ("fr", "organisation", "OTAN", "OTAN", "Otan OTANs"),
        ("ht", "demonym", "ayisyen", "ayisyen ayisyèn Ayisyen", "ayisyens"),
        ("ht", "title", "direktè", "direktè direktris", "direktès"),
        ("ht", "term", "gang", "gang", "gangs"),
    ],
)
def test_inflections(lang: str, term_type: str, form: str, accepted: str, refused: str) -> None:
    def met(word: str) -> bool:
        match = find_form(Forms(form), f"x {word} x", lang, term_type=term_type)
        return match is not None and match.met

    assert [word for word in accepted.split() if not met(word)] == []
    assert [word for word in refused.split() if met(word)] == []


@pytest.mark.parametrize(
    ("lang", "term_type", "form", "text"),
    [
        ("es", "term", "grupo armado", "los grupos armados"),
        ("es", "term", "crimen organizado", "crímenes organizados"),
        ("es", "term", "solicitante de asilo", "solicitantes de asilo"),
        ("es", "title", "primer ministro", "la primera ministra"),
        ("es", "title", "primer ministro", "El Primer Ministro"),
        ("es", "title", "primer ministro", "los primeros ministros"),
        ("es", "title", "primer ministro", "la exprimera ministra"),
        ("es", "demonym", "estadounidense", "grupos proestadounidenses y antiestadounidenses"),
        ("es", "title", "secretaria general", "los secretarios generales"),
        ("es", "title", "jefe de la policía", "la jefa de la policía"),
        ("es", "term", "mantenimiento de la paz", "mantenimiento de la paz"),
        ("fr", "term", "groupe armé", "des groupes armés"),
        ("fr", "term", "groupes armés", "un groupe armé"),
        ("fr", "term", "déplacé interne", "des déplacées internes"),
        ("fr", "term", "cas confirmés", "un cas confirmé"),
        ("fr", "term", "garde-côte", "les garde-côtes et les gardes-côtes"),
        ("fr", "title", "vice-président", "les vice-présidentes"),
        ("fr", "term", "demandeur d'asile", "les demandeurs d’asile"),
        ("fr", "term", "véhicule blindé", "VÉHICULES BLINDÉS"),
        ("fr", "title", "Premier ministre", "la Première ministre"),
        ("fr", "title", "secrétaire d'État", "les secrétaires d'État"),
        ("fr", "title", "directrice générale", "le directeur général"),
        ("fr", "term", "force multinationale", "forces multinationales"),
        ("es", "organisation", "Policía Nacional de Haití", "La Policía Nacional de Haití"),
    ],
)
def test_inflected_phrases(lang: str, term_type: str, form: str, text: str) -> None:
    match = find_form(Forms(form), text, lang, term_type=term_type)
    assert match is not None
    assert match.met


@pytest.mark.parametrize(
    ("lang", "term_type", "form", "text"),
    [
        ("es", "term", "jefe de la policía", "jefe de las policías"),
        ("es", "organisation", "Policía Nacional", "Policías Nacionales"),
        ("fr", "term", "demandeur d'asile", "demandeurs d'asiles"),
        ("es", "term", "grupo armado", "grupo muy armado"),
        ("es", "term", "grupo armado", "grupos armado"),
        ("fr", "term", "crime organisé", "crimes organisées"),
    ],
)
def test_what_is_fixed_in_a_phrase(lang: str, term_type: str, form: str, text: str) -> None:
    assert find_form(Forms(form), text, lang, term_type=term_type) is None


@pytest.mark.parametrize(
    ("lang", "form", "text", "sensitive", "met"),
    [
        pytest.param("es", "pandilla", "Pandillas atacan.", True, True, id="start of a sentence"),
        pytest.param("es", "pandilla", "PANDILLAS ATACAN", True, True, id="headline"),
        pytest.param("es", "Naciones Unidas", "NACIONES UNIDAS", True, True, id="name in a headline"),
        pytest.param("fr", "Nations unies", "Nations Unies", True, True, id="a capital too many"),
        pytest.param("es", "Naciones Unidas", "naciones unidas", True, False, id="capitals lost"),
        pytest.param("es", "Naciones Unidas", "Naciones unidas", True, False, id="one capital lost"),
        pytest.param("es", "ONU", "Onu", True, False, id="acronym in small letters"),
        pytest.param("es", "UA", "ua", False, False, id="acronym of an insensitive term"),
        pytest.param("es", "Presidente", "el presidente", False, True, id="insensitive term"),
        pytest.param("fr", "Gonaïves", "gonaïves", True, False, id="name in small letters"),
        pytest.param("es", "G9", "el G9", True, True, id="digit"),
    ],
)
def test_case(lang: str, form: str, text: str, sensitive: bool, met: bool) -> None:
    match = find_form(Forms(form), text, lang, case_sensitive=sensitive)
    assert (match is not None and match.met) is met


def test_find_forms_gives_every_place_in_order() -> None:
    text = "La MSS; la Misión; MSS."
    assert [m.start for m in find_forms(forms("MSS|Misión"), text, "es")] == [3, 11, 19]


@pytest.mark.parametrize(
    ("lang", "allowed", "forbidden", "msgstr", "expected"),
    [
        pytest.param("es", "Haití", "Haiti", "En Haiti, Haití", ["Haiti"], id="diacritics count"),
        pytest.param("ht", "Ayiti", "Haïti|Haiti", "Haïti pa Ayiti", ["Haïti"], id="source form"),
        pytest.param("es", "pandilla", "banda", "Las bandas y la banda", ["bandas", "banda"], id="inflected"),
        pytest.param(
            "es", "fuerza multinacional", "fuerza", "la fuerza multinacional", [], id="inside allowed"
        ),
        pytest.param(
            "es",
            "Kenia",
            "República de Kenia",
            "la República de Kenia",
            ["República de Kenia"],
            id="longer than allowed",
        ),
        pytest.param("es", "ONU", "Onu", "la ONU, la Onu", ["Onu"], id="case"),
        pytest.param("es", "Barbecue", "Barbacoa", "una barbacoa", [], id="common word for a name"),
        pytest.param("fr", "cap", "Haïtien", "Cap-Haïtien", [], id="part of a name with a hyphen"),
        pytest.param("fr", "Haïti", "Haiti", "La Radio Haiti émet", [], id="part of a name"),
        pytest.param("fr", "Haïti", "Haiti", "chez Haiti Optique", [], id="part of a name, first"),
        pytest.param("fr", "Haïti", "Haiti", "Dans Haiti ! Vers Haiti", ["Haiti", "Haiti"], id="no name"),
        pytest.param("fr", "x", "l'île", "dans l’île", ["l’île"], id="curly apostrophe"),
        pytest.param("fr", "x", "", "rien", [], id="none"),
    ],
)
def test_find_forbidden(lang: str, allowed: str, forbidden: str, msgstr: str, expected: list[str]) -> None:
    stated = Forms(allowed, (), tuple(filter(None, forbidden.split("|"))))
    assert [match.text for match in find_forbidden(stated, msgstr, lang)] == expected


TERMS = TermBase(
    tuple(
        parse_terms(
            """\
source,type,es,es_variants,fr
MSS,acronym,MSS,MMAS,MSS
UN,acronym,ONU,Naciones Unidas,ONU
United Nations,organisation,Naciones Unidas,ONU,Nations unies
Haiti,place,Haití,haitiano,Haïti
Haitian National Police,organisation,Policía Nacional de Haití,PNH,Police nationale d'Haïti
PNH,acronym,PNH,Policía Nacional de Haití,PNH
gang,term,pandilla,banda,gang
Kenya,place,Kenia,,Kenya
soldier,term,soldado,,
""",
            "terms.csv",
        )
    ),
    "",
)
MATCHER = Matcher(TERMS)


@pytest.mark.parametrize(
    ("msgid", "msgstr", "expected"),
    [
        pytest.param("The MSS and Haiti", "La MSS y Haití", ["MSS", "Haití"], id="each its own"),
        pytest.param("Haiti and the MSS", "La MSS y Haití", ["Haití", "MSS"], id="in another order"),
        pytest.param("The MSS, the MSS", "La MSS", ["MSS", None], id="two need two"),
        pytest.param("The MSS, the MSS", "La MSS, la MMAS", ["MSS", "MMAS"], id="two forms of one"),
        pytest.param(
            "United Nations (UN)", "Naciones Unidas (ONU)", ["Naciones Unidas", "ONU"], id="first mention"
        ),
        pytest.param("UN: the United Nations", "ONU: la ONU", ["ONU", "ONU"], id="a shared form, twice"),
        pytest.param("UN: the United Nations", "La ONU", ["ONU", None], id="a shared form, once"),
        pytest.param(
            "Haitian National Police in Haiti",
            "la Policía Nacional de Haití en Haití",
            ["Policía Nacional de Haití", "Haití"],
            id="the longer form first",
        ),
        pytest.param(
            "Haitian National Police in Haiti",
            "la Policía Nacional de Haití",
            ["Policía Nacional de Haití", None],
            id="nothing twice",
        ),
        pytest.param("gangs in Kenya", "las bandas de Kenya", ["bandas", None], id="missing"),
        pytest.param(
            "gangs in Haiti", "las bandas de Haiti", ["bandas", "Haiti"], id="only diacritics differ"
        ),
        pytest.param("no term", "nada", [], id="nothing to find"),
        pytest.param("the MSS", "", [None], id="no translation"),
    ],
)
def test_match_all(msgid: str, msgstr: str, expected: list[str | None]) -> None:
    matches = match_all(MATCHER.find(msgid, "es"), msgstr, "es")
    assert [None if match is None else match.text for match in matches] == expected


def test_the_nearest_place_is_taken() -> None:
    matches = match_all(MATCHER.find("UN; a United Nations", "es"), "Naciones Unidas; Naciones Unidas", "es")
    assert [match and match.start for match in matches] == [0, 17]


def test_a_term_may_be_met_inside_the_form_of_another_on_request() -> None:
    occurrences = MATCHER.find("Haiti's PNH", "es")
    msgstr = "la Policía Nacional de Haití"
    assert shown(match_all(occurrences, msgstr, "es")[0]) is None
    haiti, pnh = match_all(occurrences, msgstr, "es", nested=True)
    assert (shown(haiti), shown(pnh)) == (("Haití", "exact"), ("Policía Nacional de Haití", "variant"))
    twice = MATCHER.find("Haiti, Haiti and its PNH", "es")
    assert [bool(m) for m in match_all(twice, msgstr, "es", nested=True)].count(True) == 2


def test_terms_without_a_form_in_the_language_are_not_met() -> None:
    occurrences = MATCHER.find("Kenya's soldiers")
    assert [match and match.text for match in match_all(occurrences, "Le Kenya", "fr")] == ["Kenya", None]


def test_a_greedy_choice_is_revised_when_that_meets_more() -> None:
    base = TermBase(
        tuple(parse_terms("source,es,es_variants\nalpha,alfa beta,gama\nbeta,beta alfa,alfa\n", "t.csv")),
        "",
    )
    occurrences = Matcher(base).find("alpha beta")
    matches = match_all(occurrences, "alfa beta alfa gama", "es")
    assert all(match is not None and match.met for match in matches)


def test_tally_counts_what_is_needed_and_met() -> None:
    occurrences = MATCHER.find("Haiti, Haiti and the MSS", "es")
    matches = match_all(occurrences, "Haití y el resto, en Haiti", "es")
    assert tally(occurrences, matches) == {"Haiti": (2, 1), "MSS": (1, 0)}


WORDS = [
    "MSS",
    "la ONU",
    "Naciones Unidas",
    "Haití",
    "Haiti",
    "de",
    "haitianas",
    "PNH",
    "bandas",
    "<em>",
    "Policía Nacional de Haití",
    "Kenia",
    "\u00a0",
    "’",
    "-",
]


@given(
    st.lists(st.sampled_from([term.source for term in TERMS.terms]), max_size=5),
    st.lists(st.sampled_from(WORDS), max_size=8),
    st.booleans(),
)
@example(
    ["Haiti", "Haitian National Police", "Haiti", "Haiti"],
    ["Policía Nacional de Haití", "Policía Nacional de Haití", "PNH", "Policía Nacional de Haití"],
    False,
)
def test_renderings_are_exact_and_apart(sources: list[str], words: list[str], nested: bool) -> None:
    msgstr = " ".join(words)
    occurrences = MATCHER.find(", ".join(sources), "es")
    matches = match_all(occurrences, msgstr, "es", nested=nested)
    assert len(matches) == len(occurrences)
    there = [match for match in matches if match is not None]
    assert all(msgstr[match.start : match.end] == match.text for match in there)
    if not nested:
        spans = sorted((match.start, match.end) for match in there)
        assert all(one[1] <= other[0] for one, other in pairwise(spans))


@given(st.text(max_size=40), st.text(min_size=1, max_size=12), st.sampled_from(["es", "fr", "ht"]))
def test_any_form_and_any_text(msgstr: str, form: str, lang: str) -> None:
    for match in find_forms(Forms(form, (), (form,)), msgstr, lang):
        assert msgstr[match.start : match.end] == match.text
    find_forbidden(Forms("x", (), (form,)), msgstr, lang)
    find_form(Forms(form), msgstr, lang)


def test_an_entry_costs_little() -> None:
    msgid = "Haiti's MSS soldiers and Kenya fought gangs in Haiti, the United Nations (UN) said on Monday."
    msgstr = (
        "Los soldados de la MSS de Haití y Kenia lucharon contra bandas, dijo el lunes Naciones Unidas (ONU)."
    )
    start = time.process_time()
    for number in range(300):
        match_all(MATCHER.find(msgid, "es"), f"{msgstr} {number}", "es")
    assert (time.process_time() - start) / 300 < 0.002
