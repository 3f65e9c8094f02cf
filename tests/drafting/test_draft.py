"""Drafting the units of a run: what the model is asked, and where every pinned term stands."""

from pathlib import Path

import pytest

from translator.drafting.draft import draft_units
from translator.drafting.markup import PLACEABLE, strip
from translator.drafting.titles import Casing
from translator.drafts import Draft, Outcome, Unit
from translator.engine.decode import Engine
from translator.engine.packages import find_packages
from translator.glossary.csvfile import load_term_base
from translator.glossary.matching import Matcher
from translator.project import default_glossary

LANGS = ("es", "fr", "ht")
SENTENCE = "The MSS said Haiti asked the United Nations for help in Port-au-Prince."
MARKED = "The <org>MSS</org> said <em>Haiti asked</em> the <org2>United Nations</org2> for help.<br/>"


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine(find_packages(LANGS, environ={}))


@pytest.fixture(scope="module")
def matcher() -> Matcher:
    return Matcher(load_term_base(default_glossary()))


def draft(engine: Engine, matcher: Matcher, *units: Unit, casing: Casing | None = None) -> list[Draft]:
    return list(draft_units(units, engine, matcher, casing=casing).values())


def spans_hold(draft: Draft) -> None:
    """Assert that every outcome says where its term stands, in the msgid and in the msgstr."""
    msgid, msgstr = draft.unit.msgid, draft.msgstr
    for term in draft.terms:
        start, end = term.source_span
        assert strip(msgid[start:end]).text.casefold().startswith(term.source[:3].casefold())
        assert (term.target_span is None) == (term.outcome is Outcome.FAILED)
        if term.target_span is not None:
            start, end = term.target_span
            assert strip(msgstr[start:end]).text == term.form
            assert msgstr[start:end] == msgstr[start:end].strip() != ""


class TestTerms:
    @pytest.mark.parametrize("lang", LANGS)
    def test_every_occurrence_has_an_outcome_with_its_place(
        self, engine: Engine, matcher: Matcher, lang: str
    ) -> None:
        (made,) = draft(engine, matcher, Unit(SENTENCE, lang))
        assert [SENTENCE[slice(*term.source_span)] for term in made.terms] == [
            "MSS",
            "Haiti",
            "United Nations",
            "Port-au-Prince",
        ]
        assert all(term.required for term in made.terms)
        spans_hold(made)

    @pytest.mark.parametrize("lang", LANGS)
    def test_places_count_the_mark_up(self, engine: Engine, matcher: Matcher, lang: str) -> None:
        (made,) = draft(engine, matcher, Unit(MARKED, lang))
        assert [MARKED[slice(*term.source_span)] for term in made.terms] == ["MSS", "Haiti", "United Nations"]
        assert sorted(PLACEABLE.findall(made.msgstr)) == sorted(PLACEABLE.findall(MARKED))
        spans_hold(made)

    @pytest.mark.parametrize("lang", LANGS)
    def test_formulas_have_outcomes_too(self, engine: Engine, matcher: Matcher, lang: str) -> None:
        (made,) = draft(engine, matcher, Unit("PORT-AU-PRINCE, Haiti (AP) —", lang, "dateline", "dateline"))
        assert [term.source for term in made.terms][:2] == ["Port-au-Prince", "Haiti"]
        assert {term.outcome for term in made.terms} == {Outcome.MET}
        spans_hold(made)


class TestTitles:
    @pytest.mark.parametrize("lang", LANGS)
    @pytest.mark.parametrize(
        "title",
        [
            "Police Ask for Help in the Capital",
            "POLICE IN HAITI ASK FOR HELP FROM THE UNITED NATIONS",
            "Aid reaches the United States",
        ],
    )
    def test_begin_with_a_capital_and_have_no_full_stop(
        self, engine: Engine, matcher: Matcher, lang: str, title: str
    ) -> None:
        (made,) = draft(engine, matcher, Unit(title, lang, "headline", "headline"))
        assert made.msgstr[0].isupper()
        assert not made.msgstr.isupper()
        at_end = [term for term in made.terms if (term.target_span or (0, 0))[1] == len(made.msgstr)]
        assert not made.msgstr.endswith(".") or at_end
        spans_hold(made)

    def test_keep_the_full_stop_of_a_term(self, engine: Engine, tmp_path: Path) -> None:
        (tmp_path / "t.csv").write_text("source,case,es\nUnited States,sensitive,EE. UU.\n", encoding="utf-8")
        matcher = Matcher(load_term_base(tmp_path))
        (made,) = draft(engine, matcher, Unit("Police ask for help from the United States", "es", "headline"))
        assert made.msgstr.endswith("EE. UU.")
        assert made.terms[0].form == "EE. UU."
        spans_hold(made)

    def test_keep_their_own_final_mark(self, engine: Engine, matcher: Matcher) -> None:
        (made,) = draft(engine, matcher, Unit("Who will help the police?", "fr", "headline"))
        assert made.msgstr.endswith("?")


class TestUnits:
    def test_come_back_in_one_draft_each(self, engine: Engine, matcher: Matcher) -> None:
        unit, other = Unit("The road is closed.", "es"), Unit("The road is closed.", "fr")
        made = draft_units([unit, other, unit], engine, matcher)
        assert set(made) == {unit, other}
        assert all(made[each].unit == each and made[each].msgstr for each in (unit, other))

    def test_identical_ones_go_through_the_model_once(self, engine: Engine, matcher: Matcher) -> None:
        totals: dict[str, int] = {}
        units = [Unit("The road is closed.", "es")] * 5 + [Unit("The port is open.", "es")]
        draft_units(units, engine, matcher, progress=lambda step, _, total: totals.update({step: total}))
        assert totals["translating"] == 2

    def test_none_need_no_model(self, matcher: Matcher) -> None:
        assert draft_units([], Engine({}), matcher) == {}

    def test_formulas_load_no_model(self, matcher: Matcher) -> None:
        byline = Unit("By Ann Roe", "fr", "byline", "byline")
        dateline = Unit("NAIROBI, Kenya, March 3 (Reuters) -", "fr", "dateline", "dateline")
        made = draft_units([byline, dateline], Engine({}), matcher)  # an engine without any language
        assert made[byline].msgstr == "Par Ann Roe"
        assert made[dateline].msgstr == "NAIROBI, Kenya, 3 mars (Reuters) -"

    def test_a_byline_that_is_none_is_left_to_the_model(self, engine: Engine, matcher: Matcher) -> None:
        (made,) = draft(engine, matcher, Unit("By the end of the day", "es", "byline", "byline"))
        assert made.msgstr


def test_a_draft_that_stayed_bad_says_so(engine: Engine, matcher: Matcher) -> None:
    """A model that knows no word of the input cannot do well, and its draft must not pass silently."""
    (made,) = draft(engine, matcher, Unit("Qqxzv 4,711 wqzx 8,152 vvkq 93 zzq 17 xk 5 qv 2,044.", "es"))
    lost = [number for number in ("711", "152", "93", "17", "044") if number not in made.msgstr]
    assert made.notes or not lost
