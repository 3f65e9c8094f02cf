from __future__ import annotations

from pathlib import Path

import pytest

from translator.findings import Severity
from translator.glossary.csvfile import COLUMNS, load_term_base, parse_terms
from translator.glossary.lint import CHECKS, lint
from translator.glossary.model import TermBase

HEADER = ",".join(COLUMNS)
ROOT = Path(__file__).resolve().parents[2]


def row(source: str, **cells: str) -> str:
    """A row of the columns named, with a clean form in each language unless stated."""
    cells = {"source": source, "es": "a", "fr": "b", "ht": "d", **cells}
    return ",".join(cells.get(column, "") for column in HEADER.split(","))


def found(*rows: str) -> list[tuple[str, str, int]]:
    text = "\n".join([HEADER, *rows]) + "\n"
    base = TermBase(tuple(parse_terms(text, "glossary/t.csv")), "")
    return [(f.check.removeprefix("glossary-"), f.lang, f.line) for f in lint(base)]


def messages(*rows: str) -> list[str]:
    base = TermBase(tuple(parse_terms("\n".join([HEADER, *rows]) + "\n", "glossary/t.csv")), "")
    return [finding.message for finding in lint(base)]


CASES = {
    "clean": ([row("gang", es="pandilla", fr="gang", ht="gang")], []),
    "duplicate row": ([row("gang"), row("gang")], [("duplicate", "en", 3)]),
    "duplicate in another case": ([row("gang"), row("Gang", case="insensitive")], [("duplicate", "en", 3)]),
    "duplicate through a variant": ([row("gang|crew"), row("x"), row("crew")], [("duplicate", "en", 4)]),
    "duplicate apostrophe": ([row("l'x y"), row("l’x y")], [("duplicate", "en", 3)]),
    "source twice in a row": ([row("gang|gang")], [("duplicate", "en", 2)]),
    "March and march": ([row("March"), row("march", case="sensitive")], []),
    "resume and résumé": ([row("resume"), row("résumé")], []),
    "conflict": ([row("gang", fr="gang"), row("gang", fr="bande")], [("conflict", "fr", 3)]),
    "conflict in two languages": (
        [row("gang"), row("gang", es="x", ht="y")],
        [("conflict", "es", 3), ("conflict", "ht", 3)],
    ),
    "no conflict with a deprecated row": ([row("gang", status="deprecated"), row("gang", es="x")], []),
    "no form in a language": ([row("gang"), row("crew", ht="")], [("missing-form", "ht", 3)]),
    "no form in any": ([row("gang"), row("crew", es="", fr="", ht="")], [("missing-form", "en", 3)]),
    "a language not served by the base": ([row("gang", ht=""), row("crew", ht="")], []),
    "forbidden and required": ([row("gang", es="x", es_forbidden="x")], [("forbidden-required", "es", 2)]),
    "forbidden and a variant": (
        [row("gang", es_variants="x", es_forbidden="y|x")],
        [("forbidden-required", "es", 2)],
    ),
    "forbidden in small letters": ([row("Haiti", es="Haití", es_forbidden="haití|Haiti")], []),
    "forbidden covered by the required": (
        [row("island", fr="île", fr_forbidden="Île")],
        [("unmatchable", "fr", 2)],
    ),
    "forbidden inflection of the required": (
        [row("gang", es="pandilla", es_forbidden="pandillas")],
        [("unmatchable", "es", 2)],
    ),
    "variant equals the required": ([row("gang", es="x", es_variants="x")], [("redundant", "es", 2)]),
    "variant equals but for typography": (
        [row("state", fr="chef d'état", fr_variants="chef d’état")],
        [("redundant", "fr", 2)],
    ),
    "variant with another accent or case": ([row("x", fr="État", fr_variants="Etat|ETAT")], []),
    "forbidden form twice": ([row("x", fr="a", fr_forbidden="b|b")], [("redundant", "fr", 2)]),
    "a form that is an address": ([row("x", es="www.x.org")], [("unmatchable", "es", 2)]),
    "a form that is a hashtag": ([row("x", fr="a", fr_variants="#x")], [("unmatchable", "fr", 2)]),
    "a source that is a handle": ([row("@UN")], [("unmatchable", "en", 2)]),
    "zero-width space": ([row("x", es="pan\u200bdilla")], [("characters", "es", 2)]),
    "soft hyphen in the source": ([row("ga\u00adng")], [("characters", "en", 2)]),
    "two spaces": ([row("x", ht="gwoup  ame")], [("characters", "ht", 2)]),
    "no-break space": ([row("x", es="EE.\u00a0UU.")], []),
    "acute for an apostrophe": ([row("x", fr="chef d´état")], [("characters", "fr", 2)]),
    "quotes round a form": ([row("x", fr="« gang »")], [("characters", "fr", 2)]),
    "comma at the end": ([row("x", es='"pandilla,"')], [("characters", "es", 2)]),
    "mojibake in a form": ([row("x", fr="HaÃ¯ti")], [("mojibake", "fr", 2)]),
    "mojibake in a source": ([row("PÃ©tion-Ville")], [("mojibake", "en", 2)]),
    "replacement character": ([row("Haiti", es="Hait\ufffd")], [("mojibake", "es", 2)]),
    "US in any case": ([row("US", case="insensitive")], [("case", "en", 2)]),
    "March in any case": ([row("March", case="insensitive")], [("case", "en", 2)]),
    "US as written": ([row("US")], []),
    "a place without a capital": ([row("haiti", type="place")], [("case", "en", 2)]),
    "a place with a small variant": ([row("National Palace|palace", type="place")], []),
    "common noun with a capital": ([row("gang", es="Pandilla")], [("case", "es", 2)]),
    "an institution with a capital": ([row("government", es="Gobierno", fr="gouvernement")], []),
    "Premier ministre": ([row("prime minister", type="title", fr="Premier ministre")], []),
    "Spanish demonym": ([row("Haitian", type="demonym", es="Haitiano")], [("case", "es", 2)]),
    "é in Haitian": ([row("x", ht="problém")], [("orthography-ht", "ht", 2)]),
    "q in a Haitian variant": ([row("x", ht="d", ht_variants="politiq")], [("orthography-ht", "ht", 2)]),
    "lone c in Haitian": ([row("x", ht="sécurite")], [("orthography-ht", "ht", 2)]),
    "ch, ou, ui, è, ò and à": ([row("x", ht="chèf lapolis nan lannuit pou pòt la tou pannàl")], []),
    "a name kept from the source": (
        [row("Toussaint Louverture Airport", ht="Ayewopò Toussaint Louverture")],
        [],
    ),
    "a person": ([row("Jean Quéreux", type="person", ht="Jean Quéreux fils")], []),
    "an acronym": ([row("UN agency", ht="UNICEF")], []),
    "a name all languages keep": ([row("HRW", es="Human Rights", fr="Human Rights", ht="Human Rights")], []),
    "forbidden forms may be misspelt": ([row("x", ht="d", ht_forbidden="politique")], []),
    "deprecated rows": ([row("gang", es="", status="deprecated"), row("x", es="")], []),
}


@pytest.mark.parametrize(("rows", "expected"), CASES.values(), ids=CASES.keys())
def test_findings(rows: list[str], expected: list[tuple[str, str, int]]) -> None:
    assert found(*rows) == expected


def test_every_check_is_described_and_has_a_case() -> None:
    seen = {check for _, expected in CASES.values() for check, _, _ in expected}
    assert {f"glossary-{check}" for check in seen} == set(CHECKS)


def test_a_message_names_the_term_and_the_other_row() -> None:
    assert messages(row("gang", fr="gang"), row("crew|gang", fr="bande")) == [
        "crew: 'gang' requires 'bande' here and 'gang' in glossary/t.csv:2"
    ]


def test_the_line_is_that_of_the_row_after_cells_of_several_lines() -> None:
    assert found(row("gang", note='"one\ntwo\nthree"'), row("gang"))[0][2] == 5


def test_errors_are_what_pins_the_wrong_form() -> None:
    text = "\n".join([HEADER, row("gang", es_forbidden="a"), row("gang", es="z"), row("x", fr="")]) + "\n"
    base = TermBase(tuple(parse_terms(text, "t.csv")), "")
    severities = {finding.check: finding.severity for finding in lint(base)}
    assert severities == {
        "glossary-forbidden-required": Severity.ERROR,
        "glossary-conflict": Severity.ERROR,
        "glossary-missing-form": Severity.WARNING,
    }


def test_an_empty_term_base_is_clean() -> None:
    assert list(lint(TermBase((), ""))) == []


def test_the_term_base_of_the_project_is_clean() -> None:
    base = load_term_base(ROOT / "glossary", ROOT)
    assert [f"{f.path}:{f.line}: {f.message}" for f in lint(base)] == []
