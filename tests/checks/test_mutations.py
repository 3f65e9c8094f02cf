"""The mutation engine: what each kind does, that it is deterministic, and that checks of that name exist."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translator.checks.mutations import MUTATIONS, TERM_CHECKS, mutants, mutate, term_mutants
from translator.checks.registry import all_checks
from translator.errors import TranslatorError
from translator.glossary.matching import Matcher
from translator.glossary.model import Forms, Term, TermBase

SOURCE = (
    "“We lost 5,600 people,” said Douglas Kanja (MSS) on April 3, a Monday. About 90% of the "
    "<em>capital</em> is closed, and it costs $1.2 million. See https://example.org/a and #HaitiNow."
)
ES = (
    "«Perdimos 5.600 personas», dijo Douglas Kanja (MSS) el 3 de abril, lunes. Cerca del 90 % de la "
    "<em>capital</em> está cerrada, y eso cuesta 1,2 millones de dólares. Véase https://example.org/a y "
    "#HaitiNow."
)
DONE = {
    "name-changed": lambda text: "Kanja" not in text or "Douglas" not in text,
    "acronym-changed": lambda text: "(MSS)" not in text,
    "weekday-changed": lambda text: "lunes" not in text and "martes" not in text and "domingo" not in text,
    "month-changed": lambda text: "abril" not in text,
    "percentage-changed": lambda text: "136 %" in text,
    "number-dropped": lambda text: "5.600" not in text or "90" not in text,
    "scale-word-changed": lambda text: "1,2 mil de" in text,
    "quotes-dropped": lambda text: "«" not in text and "»" not in text,
    "quote-unpaired": lambda text: ("«" in text) != ("»" in text),
    "bracket-dropped": lambda text: ("(" in text) != (")" in text),
    "placeable-lost": lambda text: ("<em>" in text) != ("</em>" in text),
    "address-changed": lambda text: "https://example.org/a " not in text,
    "hashtag-changed": lambda text: "#" not in text,
    "sentence-dropped": lambda text: "https" not in text or "Kanja" not in text or "capital" not in text,
    "untranslated": lambda text: text == SOURCE,
    "emptied": lambda text: text == "",
    "entity-left": lambda text: "&" in text,
    "mojibake": lambda text: "Ã" in text or "Â" in text,
    "space-doubled": lambda text: "  " in text,
    "end-dropped": lambda text: text.endswith("HaitiNow"),
    "decimal-mark-changed": lambda text: "1.2 millones" in text,
}


def test_there_are_enough_kinds_and_none_twice() -> None:
    kinds = [mutation.kind for mutation in MUTATIONS]
    assert len(set(kinds)) == len(kinds) >= 25


@pytest.mark.parametrize("mutation", MUTATIONS, ids=lambda mutation: mutation.kind)
def test_the_checks_that_it_is_for_exist(mutation: object) -> None:
    from translator.checks.mutations import Mutation

    assert isinstance(mutation, Mutation)
    assert set(mutation.checks) <= {check.id for check in all_checks()}


def test_the_checks_of_terms_exist() -> None:
    assert {name for names in TERM_CHECKS.values() for name in names} <= {check.id for check in all_checks()}


@pytest.mark.parametrize("kind", DONE)
def test_what_a_kind_does(kind: str) -> None:
    damaged = mutate(kind, SOURCE, ES, "es")
    assert damaged is not None
    assert damaged != ES
    assert DONE[kind](damaged)


def test_the_same_seed_gives_the_same_damage() -> None:
    assert list(mutants(SOURCE, ES, "es", 7)) == list(mutants(SOURCE, ES, "es", 7))
    variants = {mutate("digit-changed", SOURCE, ES, "es", seed) for seed in range(20)}
    assert len(variants) > 3


def test_an_unknown_kind() -> None:
    with pytest.raises(TranslatorError, match="unknown mutation 'nonsense'"):
        mutate("nonsense", "a", "b", "es")


@pytest.mark.parametrize("kind", [mutation.kind for mutation in MUTATIONS if mutation.kind != "emptied"])
def test_what_cannot_be_done_is_none(kind: str) -> None:
    assert mutate(kind, "Hm", "Hm", "es") is None


@given(st.text(), st.text(), st.sampled_from(["es", "fr", "ht"]))
def test_any_text(msgid: str, msgstr: str, lang: str) -> None:
    for mutation, damaged in mutants(msgid, msgstr, lang):
        assert lang in mutation.langs
        assert damaged != msgstr


def test_terms() -> None:
    term = Term(("gang",), "term", False, {"es": Forms("pandilla", (), ("cuadrilla",))})
    found = dict(term_mutants("A gang came.", "Vino una pandilla.", "es", Matcher(TermBase((term,), "x"))))
    assert found["term-forbidden"] == "Vino una cuadrilla."
    assert "pandilla" not in found["term-replaced"]
