"""What a check reports in a reviewed catalog only where nearly all of it is clean."""

from __future__ import annotations

import pytest

from translator.checks.base import Context, Entry
from translator.checks.outliers import LEAST_ENTRIES
from translator.checks.run import run
from translator.glossary.model import Forms, Term, TermBase

SLIPS = {
    "end-punctuation": ("The road is closed.", "La carretera está cerrada"),
    "quote-pairing": ('"We won," he said.', '"Ganamos, dijo.'),
    "quote-count": (
        '"We will rebuild the school this year," he said.',
        "Reconstruiremos la escuela este año, dijo.",
    ),
    "number": ("They counted 41 houses.", "Contaron 46 casas."),
    "typography-es": ("Prices rose 3.5% in May.", "Los precios subieron 3.5% en mayo."),
}


def catalog(*slips: tuple[str, str], clean: int = LEAST_ENTRIES) -> list[Entry]:
    """Return a reviewed catalog of another tool: clean entries, then the slips."""
    good = [(f"Convoy {number} arrived.", f"Llegó el convoy {number}.") for number in range(clean)]
    return [
        Entry(msgid, msgstr, "es", path="a.po", line=line)
        for line, (msgid, msgstr) in enumerate([*good, *slips], 1)
    ]


@pytest.mark.parametrize("check", SLIPS)
def test_a_slip_in_a_clean_catalog_is_found(check: str) -> None:
    found = run(catalog(SLIPS[check]), Context())
    assert [(finding.check, finding.line) for finding in found] == [(check, LEAST_ENTRIES + 1)]


@pytest.mark.parametrize("check", SLIPS)
def test_what_comes_twice_is_a_habit(check: str) -> None:
    assert run(catalog(SLIPS[check], SLIPS[check]), Context()) == []


@pytest.mark.parametrize("check", SLIPS)
def test_a_small_catalog_has_no_habits(check: str) -> None:
    assert run(catalog(SLIPS[check], clean=LEAST_ENTRIES - 100), Context()) == []


def test_a_waiver_holds_for_outliers_too() -> None:
    entries = catalog()
    msgid, msgstr = SLIPS["number"]
    waived = Entry(msgid, msgstr, "es", path="a.po", line=9999, waivers={"number": "the source is wrong"})
    assert run([*entries, waived], Context()) == []


def test_sure_findings_are_not_told_twice() -> None:
    found = run(catalog(("They counted 1,400 houses.", "Contaron 14.000 casas.")), Context())
    assert [finding.check for finding in found] == ["number"]


HINCHE = Term(("Hinche",), "place", True, {"ht": Forms("Ench", (), ("Hench",))})
FORT = Term(("Fort-Liberté",), "place", True, {"ht": Forms("Fort-Liberté")})
HAITI = Term(("Haiti",), "place", True, {"es": Forms("Haití", ("haitiano",))})
CAPE = Term(("Cap-Haïtien",), "place", True, {"es": Forms("Cabo Haitiano")})
CONTEXT = Context(TermBase((HINCHE, FORT, HAITI, CAPE), "test"))


@pytest.mark.parametrize(
    ("msgid", "msgstr"),
    [
        ("Odhiambo lives in Hinche now.", "Odhiambo ap viv Ench kounye a."),
        ("Odhiambo lives in Hinche now.", "Odhiambo ap viv Hench kounye a."),
        ("He was seen in Fort-Liberté.", "Yo te wè l nan vil Fort-Liberté."),
        ("He left town for Fort-Liberté.", "Li kite vil la pou l ale Fort-Liberté."),
    ],
)
def test_the_term_base_names_names(msgid: str, msgstr: str) -> None:
    found = run([Entry(msgid, msgstr, "ht", role="paragraph")], CONTEXT)
    assert {finding.check for finding in found} <= {"term-forbidden", "term-missing"}


def test_another_name_beside_a_term_is_still_found() -> None:
    entry = Entry("The officer, Kanja, left Hinche.", "Ofisye a, Quispe, kite Ench.", "ht", role="paragraph")
    assert [finding.check for finding in run([entry], CONTEXT)] == ["name"]


def test_noun_and_adjective_of_a_name_are_consistent() -> None:
    entries = [
        Entry("Haiti voted.", "Haití votó.", "es"),
        Entry("Haiti's economy grew.", "La economía haitiana creció.", "es"),
        Entry("CAP-HAITIEN, Haiti (AP) —", "CABO HAITIANO, Haití (AP) —", "es"),
    ]
    assert run(entries, CONTEXT) == []


def test_one_cause_gives_one_finding() -> None:
    text = "The Pentagon says that it has spent $6.7 billion on these ships."
    assert [finding.check for finding in run([Entry(text, text, "fr")], Context())] == ["untranslated"]


@pytest.mark.parametrize(("role", "found"), [("paragraph", ["number"]), ("", [])])
def test_a_lost_figure_is_reported_in_our_own_catalogs(role: str, found: list[str]) -> None:
    entry = Entry("Floods killed 43 people there.", "Las inundaciones mataron a gente allí.", "es", role=role)
    assert [finding.check for finding in run([entry], Context())] == found


@pytest.mark.parametrize(
    ("msgid", "msgstr"),
    [
        ("Prices rose 14% in a year.", "Los precios subieron un % en un año."),
        ("It cost $14 a day to stay there.", "Costaba dinero quedarse allí un día."),
        ("They met on Monday in the capital.", "Se reunieron el jueves en la capital."),
        ("They met on May 4 in the capital.", "Se reunieron el 4 de junio en la capital."),
        ("Some 55,000 people work there now.", "Unas 52.000 personas trabajan allí ahora."),
    ],
)
def test_what_no_translator_changes_is_reported_in_reviewed_catalogs_too(msgid: str, msgstr: str) -> None:
    assert [finding.check for finding in run([Entry(msgid, msgstr, "es")], Context())] == ["number"]
