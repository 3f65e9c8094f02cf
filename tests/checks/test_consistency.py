"""inconsistent-translation, term-missing, term-forbidden, term-consistency."""

from __future__ import annotations

import pytest

from tests.checks.cases import CHECKS, table
from translator.checks.base import CatalogCheck, Context, Entry
from translator.findings import Finding
from translator.glossary.model import Forms, Term, TermBase

UN = Term(
    ("United Nations", "UN"),
    "organisation",
    True,
    {
        "es": Forms("Naciones Unidas", ("ONU",), ("UN",)),
        "fr": Forms("Nations unies", ("ONU",), ("UN",)),
        "ht": Forms("Nasyonzini", ("ONU",), ("UN",)),
    },
)
GANG = Term(
    ("gangs", "gang"),
    "term",
    False,
    {
        "es": Forms("pandilla", ("banda",), ("cuadrilla",)),
        "fr": Forms("gang", ("bande",), ("meute",)),
        "ht": Forms("gang", (), ("bann",)),
    },
)
CONTEXT = Context(TermBase((UN, GANG), "test"))

MISSING = {
    "es": [
        ("The United Nations sent aid.", "La entidad envió ayuda."),
        ("Gangs attacked.", "Atacaron los criminales."),
        ("Gangs met the UN.", "Las pandillas se reunieron con ella."),
        ("A gang attacked.", "Atacó un grupo."),
        ("UN aid came.", "Llegó la ayuda."),
    ],
    "fr": [
        ("The United Nations sent aid.", "L'organisation a envoyé de l'aide."),
        ("Gangs attacked.", "Les criminels ont attaqué."),
        ("Gangs met the UN.", "Les gangs l'ont rencontrée."),
        ("A gang attacked.", "Un groupe a attaqué."),
        ("UN aid came.", "L'aide est arrivée."),
    ],
    "ht": [
        ("The United Nations sent aid.", "Òganizasyon an voye èd."),
        ("Gangs attacked.", "Kriminèl yo atake."),
        ("Gangs met the UN.", "Gang yo te rankontre li."),
        ("A gang attacked.", "Yon gwoup te atake."),
        ("UN aid came.", "Èd la rive."),
    ],
}
MET = {
    "es": [
        ("The United Nations sent aid.", "Las Naciones Unidas enviaron ayuda."),
        ("The United Nations sent aid.", "La ONU envió ayuda."),
        ("Gangs attacked.", "Atacaron las pandillas."),
        ("Gangs attacked the UN; the UN fled.", "Las pandillas atacaron a la ONU, que huyó."),
        ("Nothing pinned here.", "Nada fijado aquí."),
    ],
    "fr": [
        ("The United Nations sent aid.", "Les Nations unies ont envoyé de l'aide."),
        ("The United Nations sent aid.", "L'ONU a envoyé de l'aide."),
        ("Gangs attacked.", "Des gangs ont attaqué."),
        ("Gangs attacked the UN; the UN fled.", "Les gangs ont attaqué l'ONU, qui a fui."),
        ("Nothing pinned here.", "Rien de fixé ici."),
    ],
    "ht": [
        ("The United Nations sent aid.", "Nasyonzini voye èd."),
        ("The United Nations sent aid.", "ONU voye èd."),
        ("Gangs attacked.", "Gang yo atake."),
        ("Gangs attacked the UN; the UN fled.", "Gang yo atake ONU, ki kouri."),
        ("Nothing pinned here.", "Pa gen anyen la a."),
    ],
}
FORBIDDEN = {
    "es": [
        ("The United Nations sent aid.", "La UN envió ayuda."),
        ("The UN sent aid.", "La UN, o ONU, envió ayuda."),
        ("Gangs attacked.", "Atacaron las cuadrillas."),
        ("A gang attacked.", "Atacó una cuadrilla."),
        ("Gangs attacked.", "Las pandillas y las cuadrillas."),
    ],
    "fr": [
        ("The United Nations sent aid.", "L'UN a envoyé de l'aide."),
        ("The UN sent aid.", "L'UN, ou ONU, a envoyé de l'aide."),
        ("Gangs attacked.", "Les meutes ont attaqué."),
        ("A gang attacked.", "Une meute a attaqué."),
        ("Gangs attacked.", "Les gangs, ces meutes."),
    ],
    "ht": [
        ("The United Nations sent aid.", "UN voye èd."),
        ("The UN sent aid.", "UN, ONU, voye èd."),
        ("Gangs attacked.", "Bann yo atake."),
        ("A gang attacked.", "Yon bann te atake."),
        ("Gangs attacked.", "Gang yo ak bann yo."),
    ],
}


def found(check: str, lang: str, msgid: str, msgstr: str) -> list[Finding]:
    return list(CHECKS[check].check(Entry(msgid, msgstr, lang), CONTEXT))


def found_over(check: str, entries: list[Entry]) -> list[Finding]:
    instance = CHECKS[check]
    assert isinstance(instance, CatalogCheck)
    return list(instance.check_all(entries, CONTEXT))


@pytest.mark.parametrize(("lang", "msgid", "msgstr"), table(MISSING))
def test_term_missing_bad(lang: str, msgid: str, msgstr: str) -> None:
    assert len(found("term-missing", lang, msgid, msgstr)) == 1


@pytest.mark.parametrize(("lang", "msgid", "msgstr"), table(MET))
def test_terms_good(lang: str, msgid: str, msgstr: str) -> None:
    assert found("term-missing", lang, msgid, msgstr) == []
    assert found("term-forbidden", lang, msgid, msgstr) == []


@pytest.mark.parametrize(("lang", "msgid", "msgstr"), table(FORBIDDEN))
def test_term_forbidden_bad(lang: str, msgid: str, msgstr: str) -> None:
    assert found("term-forbidden", lang, msgid, msgstr)


def test_without_a_term_base_terms_are_free() -> None:
    entry = Entry("Gangs attacked.", "Atacaron las cuadrillas.", "es")
    assert list(CHECKS["term-missing"].check(entry, Context())) == []
    assert list(CHECKS["term-forbidden"].check(entry, Context())) == []


PAIRS = {"es": ("pandillas", "bandas"), "fr": ("gangs", "bandes")}


@pytest.mark.parametrize("lang", ["es", "fr"])
@pytest.mark.parametrize(
    ("uses", "bad"),
    [("00", 0), ("01", 1), ("001", 1), ("011", 1), ("0101", 2), ("111", 0), ("0", 0), ("0010", 1)],
)
def test_term_consistency(lang: str, uses: str, bad: int) -> None:
    entries = [Entry(f"Gangs came {i}.", f"{PAIRS[lang][int(use)]} {i}", lang) for i, use in enumerate(uses)]
    assert len(found_over("term-consistency", entries)) == bad


def test_term_consistency_across_the_two_names_of_a_source_is_fine() -> None:
    entries = [
        Entry("The UN came.", "Vino la ONU.", "ht"),
        Entry("The United Nations came.", "Nasyonzini te vini.", "ht"),
    ]
    assert found_over("term-consistency", entries) == []


@pytest.mark.parametrize("lang", ["es", "fr", "ht"])
@pytest.mark.parametrize(
    ("targets", "bad"),
    [
        (["Uno."], 0),
        (["Uno.", "Uno."], 0),
        (["Uno.", "uno"], 0),
        (["Uno.", "Uno .", "Uno!"], 0),
        (["Uno.", ""], 0),
        (["Uno.", "Dos."], 1),
        (["Uno.", "Dos.", "Uno."], 1),
        (["Uno.", "Dos.", "Dos."], 1),
        (["Uno.", "Dos.", "Tres."], 2),
        (["Uno dos.", "Dos uno."], 1),
    ],
)
def test_inconsistent_translation(lang: str, targets: list[str], bad: int) -> None:
    entries = [Entry("One.", target, lang, path=f"{i}.po", line=9) for i, target in enumerate(targets)]
    assert len(found_over("inconsistent-translation", entries)) == bad


def test_another_context_is_another_source() -> None:
    entries = [Entry("One.", "Uno.", "es"), Entry("One.", "Dos.", "es", msgctxt="headline")]
    assert found_over("inconsistent-translation", entries) == []
