"""Facts about the term base that comes with the project, and about the sample stories."""

from pathlib import Path

import pytest

from translator.formats.registry import read_story
from translator.glossary.csvfile import COLUMNS, load_term_base
from translator.glossary.lint import lint
from translator.glossary.matching import Matcher
from translator.glossary.model import Term
from translator.glossary.target import find_forbidden, find_form
from translator.languages import TARGETS
from translator.lint.story import lint as lint_story

ROOT = Path(__file__).parents[1]
GLOSSARY = ROOT / "glossary"
STORIES = sorted((ROOT / "locales" / "en").glob("*.txt"))
AUTHORED = sorted((ROOT.parent / "shared" / "training" / "authored").glob("*.tsv"))

TERM_BASE = load_term_base(GLOSSARY)
MATCHER = Matcher(TERM_BASE)


def term(source: str) -> Term:
    [found] = [term for term in TERM_BASE.terms if source in term.sources]
    return found


def test_lint_finds_nothing() -> None:
    assert [(finding.path, finding.line, finding.message) for finding in lint(TERM_BASE)] == []


def test_it_is_large_enough_for_haiti_coverage() -> None:
    assert len(TERM_BASE.terms) >= 400


@pytest.mark.parametrize("lang", TARGETS)
def test_every_term_has_a_form(lang: str) -> None:
    assert [term.source for term in TERM_BASE.terms if lang not in term.forms] == []


@pytest.mark.parametrize("path", sorted(GLOSSARY.glob("*.csv")), ids=lambda path: path.stem)
def test_files_open_in_a_spreadsheet(path: Path) -> None:
    header, *rows = path.read_bytes().decode("utf-8").split("\n")
    assert header == ",".join(COLUMNS)
    assert rows[-1] == ""
    assert "\r" not in header


@pytest.mark.parametrize(
    ("file", "types"),
    [
        ("organisations", {"organisation", "acronym"}),
        ("places", {"place", "demonym"}),
        ("people", {"person", "title"}),
        ("terms", {"term"}),
    ],
)
def test_each_file_holds_its_types(file: str, types: set[str]) -> None:
    assert {term.type for term in TERM_BASE.terms if term.path.endswith(f"/{file}.csv")} == types


def test_acronyms_are_case_sensitive() -> None:
    assert [t.source for t in TERM_BASE.terms if t.type == "acronym" and not t.case_sensitive] == []


@pytest.mark.parametrize(
    ("source", "es", "fr", "ht"),
    [
        # the mission, the police, the transition
        ("MSS", "MSS", "MSS", "MSS"),
        (
            "Multinational Security Support mission",
            "Misión Multinacional de Apoyo a la Seguridad",
            "Mission multinationale d'appui à la sécurité",
            "Misyon Miltinasyonal Sipò Sekirite",
        ),
        (
            "Multinational Security Mission",
            "Misión Multinacional de Apoyo a la Seguridad",
            "Mission multinationale d'appui à la sécurité",
            "Misyon Miltinasyonal Sipò Sekirite",
        ),
        ("HNP", "PNH", "PNH", "PNH"),
        (
            "Haitian National Police",
            "Policía Nacional de Haití",
            "Police nationale d'Haïti",
            "Polis Nasyonal d Ayiti",
        ),
        (
            "Transitional Presidential Council",
            "Consejo Presidencial de Transición",
            "Conseil présidentiel de transition",
            "Konsèy Prezidansyèl Tranzisyon",
        ),
        # international bodies and agencies
        ("UN", "ONU", "ONU", "ONU"),
        ("United Nations", "Naciones Unidas", "Nations unies", "Nasyonzini"),
        ("IOM", "OIM", "OIM", "OIM"),
        ("WFP", "PMA", "PAM", "PAM"),
        ("OAS", "OEA", "OEA", "OEA"),
        ("CARICOM", "Caricom", "Caricom", "CARICOM"),
        ("EFE", "EFE", "EFE", "EFE"),
        ("Viv Ansanm", "Viv Ansanm", "Viv Ansanm", "Viv Ansanm"),
        # Haiti's map
        ("Haiti", "Haití", "Haïti", "Ayiti"),
        ("Port-au-Prince", "Puerto Príncipe", "Port-au-Prince", "Pòtoprens"),
        ("Pétion-Ville", "Pétion-Ville", "Pétion-Ville", "Petyonvil"),
        ("Cap-Haïtien", "Cabo Haitiano", "Cap-Haïtien", "Okap"),
        ("Artibonite", "Artibonito", "Artibonite", "Latibonit"),
        ("Pont-Sondé", "Pont-Sondé", "Pont-Sondé", "Pon Sonde"),
        ("Gonaïves", "Gonaïves", "Gonaïves", "Gonayiv"),
        ("Cité Soleil", "Cité Soleil", "Cité Soleil", "Site Solèy"),
        ("Carrefour-Feuilles", "Carrefour-Feuilles", "Carrefour-Feuilles", "Kafou Fèy"),
        ("National Palace", "Palacio Nacional", "Palais national", "Palè Nasyonal"),
        # the rest of the world
        ("Dominican Republic", "República Dominicana", "République dominicaine", "Repiblik Dominikèn"),
        ("Kenyan", "keniano", "kényan", "kenyan"),
        ("Salvadoran", "salvadoreño", "salvadorien", "salvadoryen"),
        ("Bahamian", "bahameño", "bahaméen", "bahameyen"),
        # offices and words
        ("prime minister", "primer ministro", "Premier ministre", "premye minis"),
        ("police general", "general de la Policía", "général de police", "jeneral lapolis"),
        ("spokesperson", "portavoz", "porte-parole", "pòtpawòl"),
        ("curfew", "toque de queda", "couvre-feu", "kouvrefe"),
        ("armored vehicle", "vehículo blindado", "véhicule blindé", "machin blende"),
    ],
)
def test_house_forms(source: str, es: str, fr: str, ht: str) -> None:
    forms = term(source).forms
    assert (forms["es"].required, forms["fr"].required, forms["ht"].required) == (es, fr, ht)


DEPARTMENTS = {
    "Artibonite": "Latibonit",
    "Centre department": "depatman Sant",
    "Grand'Anse": "Grandans",
    "Nippes": "Nip",
    "North department": "depatman Nò",
    "Northeast department": "depatman Nòdès",
    "Northwest department": "depatman Nòdwès",
    "West department": "depatman Lwès",
    "South department": "depatman Sid",
    "Southeast department": "depatman Sidès",
}


@pytest.mark.parametrize(("source", "ht"), DEPARTMENTS.items())
def test_all_ten_departments(source: str, ht: str) -> None:
    assert term(source).forms["ht"].required == ht


@pytest.mark.parametrize(
    ("lang", "source", "translation"),
    [
        ("es", "Kenyan", "las tropas kenianas"),
        ("es", "prime minister", "La primera ministra de Barbados"),
        ("es", "president", "el expresidente de Haití"),
        ("es", "US", "un funcionario estadounidense"),
        (
            "es",
            "Toussaint Louverture International Airport",
            "el aeropuerto internacional Toussaint Louverture",
        ),
        ("es", "interior minister", "el ministro haitiano del Interior"),
        ("fr", "UN", "un rapport de l'ONU"),
        ("fr", "Les Cayes", "aux Cayes"),
        ("fr", "Cap-Haïtien", "la route du Cap-Haïtien"),
        ("fr", "human rights", "les droits de l'homme"),
        ("fr", "foreign minister", "le ministre dominicain des Affaires étrangères"),
        ("ht", "Haitian", "lapolis ayisyèn nan"),
        ("ht", "curfew", "kouvrefe a"),
        ("ht", "Red Cross", "volontè Lakwawouj yo"),
    ],
)
def test_what_a_reviewer_may_write(lang: str, source: str, translation: str) -> None:
    wanted = term(source)
    found = find_form(
        wanted.forms[lang],
        translation,
        lang,
        term_type=wanted.type,
        case_sensitive=wanted.case_sensitive,
    )
    assert found is not None
    assert found.met


@pytest.mark.parametrize(
    ("lang", "source", "translation"),
    [
        ("es", "Haiti", "la crisis de Haiti"),
        ("es", "Port-au-Prince", "en Puerto Principe"),
        ("es", "Viv Ansanm", "la coalición Vivir Juntos"),
        ("es", "Cité Soleil", "en Ciudad Sol"),
        ("fr", "Haiti", "la crise en Haiti"),
        ("fr", "IOM", "selon l'IOM"),
        ("ht", "Port-au-Prince", "nan Port-au-Prince"),
        ("ht", "Pétion-Ville", "nan Pétion-Ville"),
        ("ht", "Artibonite", "nan Artibonite"),
    ],
)
def test_what_nobody_may_write(lang: str, source: str, translation: str) -> None:
    wanted = term(source)
    assert find_forbidden(wanted.forms[lang], translation, lang, term_type=wanted.type)


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("Ask us about the march in who knows which city", []),
        ("Latin American and South African envoys", ["Latin American", "South African"]),
        ("The Inter-American Development Bank", ["Inter-American Development Bank"]),
        ("Petion-Ville and CAP-HAITIEN", ["Pétion-Ville", "Cap-Haïtien"]),
        ("the U.S. Coast Guard and U.S. gangs", ["coast guard", "US", "gang"]),
        ("the National Police of Haiti", ["Haitian National Police"]),
        ("Lt. Col. Auguste and Gen. Baptiste", ["lieutenant colonel", "Gen."]),
        ("Port of Spain, Spain", ["Port of Spain", "Spain"]),
    ],
)
def test_what_is_found_in_copy(text: str, terms: list[str]) -> None:
    assert [occurrence.term.source for occurrence in MATCHER.find(text)] == terms


@pytest.mark.skipif(not AUTHORED, reason="the authored corpus is not here")
@pytest.mark.parametrize(("column", "lang"), [(1, "es"), (2, "fr"), (3, "ht")], ids=lambda value: str(value))
def test_human_translations_use_the_allowed_forms(column: int, lang: str) -> None:
    lines = [line for path in AUTHORED for line in path.read_text(encoding="utf-8").splitlines()]
    total, outside = 0, []
    for line in lines[::4]:
        cells = line.split("\t")
        for found in {
            occurrence.term.source: occurrence.term for occurrence in MATCHER.find(cells[0])
        }.values():
            total += 1
            form = find_form(
                found.forms[lang],
                cells[column],
                lang,
                term_type=found.type,
                case_sensitive=found.case_sensitive,
            )
            if form is None or not form.met:
                outside.append((found.source, cells[column]))
    assert total > 1000
    assert len(outside) <= total * 0.005, outside


def test_at_least_three_sample_stories() -> None:
    assert len(STORIES) >= 3


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)
def test_sample_stories_are_sound(path: Path) -> None:
    story = read_story(path, ROOT)
    roles = {segment.role.value for segment in story.segments}
    assert {"dateline", "paragraph", "subhead"} <= roles
    assert [(finding.line, finding.message) for finding in lint_story(story)] == []


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)
def test_sample_stories_hold_terms(path: Path) -> None:
    story = read_story(path, ROOT)
    assert sum(len(MATCHER.find(segment.msgid)) for segment in story.translatable) >= 25
