"""Re-runs: what a human did stays, what changed is shown, and nothing else moves."""

from __future__ import annotations

import shutil
import subprocess
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.catalog.conftest import build_story, drafts_for
from translator.catalog.comments import digest
from translator.catalog.header import HeaderInfo
from translator.catalog.match import Sentence, match_changed
from translator.catalog.memory import build_memory
from translator.catalog.merge import Merged, is_machine_draft, merge, needed
from translator.catalog.model import Catalog, Entry, Previous, Reference
from translator.catalog.po import parse
from translator.catalog.serialise import entry_text, serialise
from translator.drafts import Draft, Outcome, TermOutcome, Unit
from translator.story import Role, Story

INFO = HeaderInfo(created="2025-01-02 03:04+0000", model="en_es 1.0 ab", glossary="cd")
PATH = "locales/es/LC_MESSAGES/aid.po"

CONVOY = "The convoy reached Gonaives at dawn."
CONVOY_EDITED = "The convoy reached Gonaives at dusk."
FOOD = "It carried food for 5,600 families."
POLICE = "Police guarded the road."
RAIN = "Heavy rain cut off two villages."


def run(story: Story, catalog: Catalog | None = None, *, by: str = "M", **options: object) -> Merged:
    """One run of the tool: draft what is needed, merge, write, and read again what was written."""
    memory = options.pop("memory", None)
    known = {} if memory is None else {"memory": memory}
    units = needed(story, "es", catalog, **known, **options)  # type: ignore[arg-type]
    merged = merge(story, "es", catalog, drafts_for(units, by), info=INFO, path=PATH, **known)  # type: ignore[arg-type]
    return replace(merged, catalog=parse(serialise(merged.catalog), PATH))


def edit(catalog: Catalog, msgid: str, **changes: object) -> Catalog:
    """What a human does to the entry of a msgid in an editor."""
    return Catalog(
        catalog.header,
        tuple(replace(each, **changes) if each.msgid == msgid else each for each in catalog.entries),  # type: ignore[arg-type]
        catalog.path,
    )


def review(catalog: Catalog, msgid: str, msgstr: str) -> Catalog:
    return edit(catalog, msgid, msgstr=msgstr, flags=())


def entry(catalog: Catalog, msgid: str) -> Entry:
    return next(each for each in catalog.entries if each.msgid == msgid)


STORY = build_story(f"{CONVOY}  {FOOD}", POLICE)


class TestFirstRun:
    def test_every_message_is_a_fuzzy_draft(self, accepted: Callable[[Catalog], bytes]) -> None:
        merged = run(STORY)
        assert [each.flags for each in merged.catalog.entries] == [("fuzzy",)] * 3
        accepted(merged.catalog)
        assert merged.stats.new == merged.stats.segments == 3
        assert merged.changed

    def test_an_entry_shows_place_terms_notes_and_the_digest(self) -> None:
        story = build_story((Role.HEADLINE, "Aid reaches Haiti"), "One.", "Two.")
        unit = Unit("Aid reaches Haiti", "es", "headline", "headline")
        msgstr = "La ayuda llega a Haití"
        terms = (
            TermOutcome("Haiti", (12, 17), "Haití", Outcome.MET, "Haití", (17, 22)),
            TermOutcome("UN", (0, 2), "ONU", Outcome.REPAIRED, "la ONU", (0, 6), "alignment"),
            TermOutcome("PNH", (0, 3), "PNH", Outcome.FAILED, method="no place (0 of 3)"),
        )
        draft = Draft(unit, msgstr, terms, ("two\nlines",))
        merged = merge(story, "es", None, [draft], info=INFO)
        assert entry_text(merged.catalog.entries[0]) == (
            "#. role: headline\n"
            "#. term: Haiti → Haití (met)\n"
            "#. term: UN → la ONU (repaired by alignment; required: ONU)\n"
            "#. term: PNH → PNH (failed: no place (0 of 3))\n"
            "#. note: two lines\n"
            f"#. draft {digest(msgstr)}\n"
            "#: locales/en/aid.txt:1\n#, fuzzy\n"
            'msgctxt "headline"\nmsgid "Aid reaches Haiti"\nmsgstr "La ayuda llega a Haití"\n'
        )
        assert (merged.stats.met, merged.stats.repaired, merged.stats.failed) == (1, 1, 1)

    def test_a_sentence_that_stands_twice_is_one_entry_with_both_places(self) -> None:
        catalog = run(build_story(f"{POLICE}  {FOOD}", CONVOY, POLICE)).catalog
        twice = entry(catalog, POLICE)
        assert twice.references == (Reference("locales/en/aid.txt", 1), Reference("locales/en/aid.txt", 3))
        assert twice.extracted[:2] == ("role: paragraph", "position: paragraph 1, paragraph 3")

    def test_the_same_words_as_title_and_in_text_are_two_entries(self) -> None:
        catalog = run(build_story((Role.SUBHEAD, POLICE), POLICE)).catalog
        assert [each.key for each in catalog.entries] == [("subhead", POLICE), (None, POLICE)]

    def test_without_a_draft_the_entry_is_untranslated_and_wanted_again(self) -> None:
        merged = merge(STORY, "es", None, [], info=INFO)
        assert {each.msgstr for each in merged.catalog.entries} == {""}
        assert not any(each.fuzzy for each in merged.catalog.entries)
        assert merged.stats.missing == 3
        assert len(needed(STORY, "es", merged.catalog)) == 3

    def test_untranslatable_roles_stay_out(self) -> None:
        story = build_story((Role.SLUG, "BC-AID"), POLICE, (Role.SIGNOFF, "EFE"))
        assert [unit.msgid for unit in needed(story, "es", None)] == [POLICE]


class TestRerun:
    def test_a_second_run_changes_nothing(self) -> None:
        first = run(STORY)
        second = run(STORY, first.catalog)
        assert not second.changed
        assert serialise(second.catalog) == serialise(first.catalog)
        assert (second.stats.new, second.stats.reused) == (0, 3)

    def test_nothing_is_drafted_again(self) -> None:
        assert needed(STORY, "es", run(STORY).catalog) == ()

    def test_pins_of_kept_entries_are_counted_again(self) -> None:
        term = TermOutcome("Gonaives", (0, 8), "Gonaïves", Outcome.MET, "Gonaïves", (0, 8))
        draft = Draft(Unit(POLICE, "es"), "Gonaïves", (term, term))
        first = merge(build_story(POLICE), "es", None, [draft], info=INFO)
        again = merge(build_story(POLICE), "es", parse(serialise(first.catalog)), [], info=INFO)
        assert again.stats.met == first.stats.met == 2

    def test_a_reviewed_entry_is_kept_byte_for_byte(self) -> None:
        before = edit(
            run(STORY).catalog,
            FOOD,
            msgstr="Llevaba alimentos.",
            flags=("no-wrap",),
            comments=("Checked with the desk.", "", "  ok"),
        )
        after = run(STORY, before, redraft=True, by="N")
        assert entry_text(entry(after.catalog, FOOD)) == entry_text(entry(before, FOOD))
        assert after.stats.reviewed == 1

    def test_redraft_replaces_what_no_human_touched(self) -> None:
        first = edit(run(STORY).catalog, FOOD, msgstr="Llevaba comida.")
        first = edit(first, POLICE, comments=("Which road?",))
        after = run(STORY, first, redraft=True, by="N").catalog
        assert entry(after, CONVOY).msgstr.startswith("N(es)")
        assert entry(after, FOOD).msgstr == "Llevaba comida."
        assert entry(after, POLICE).msgstr.startswith("N(es)")
        assert entry(after, POLICE).comments == ("Which road?",)

    def test_an_edited_draft_is_no_machine_draft(self) -> None:
        drafted = entry(run(STORY).catalog, FOOD)
        assert is_machine_draft(drafted)
        assert not is_machine_draft(replace(drafted, msgstr="Llevaba comida."))
        assert not is_machine_draft(replace(drafted, extracted=()))
        assert not is_machine_draft(replace(drafted, flags=()))

    def test_an_edited_draft_survives_even_a_draft_for_it(self) -> None:
        before = edit(run(STORY).catalog, FOOD, msgstr="Llevaba comida.")
        after = merge(STORY, "es", before, drafts_for((Unit(FOOD, "es"),), "N"), info=INFO)
        assert entry(after.catalog, FOOD).same_as(entry(before, FOOD))

    def test_an_emptied_translation_is_drafted_anew(self) -> None:
        before = edit(run(STORY).catalog, FOOD, msgstr="", comments=("Again, please.",))
        after = entry(run(STORY, before, by="N").catalog, FOOD)
        assert after.msgstr.startswith("N(es)")
        assert after.comments == ("Again, please.",)

    def test_foreign_comments_and_flags_stay(self) -> None:
        before = run(STORY).catalog
        mark = (*entry(before, FOOD).extracted, "Weblate: 42")
        before = edit(before, FOOD, extracted=mark, flags=("fuzzy", "no-wrap"))
        after = entry(run(STORY, before, redraft=True, by="N").catalog, FOOD)
        assert "Weblate: 42" in after.extracted
        assert after.flags == ("fuzzy", "no-wrap")

    def test_a_paragraph_before_moves_only_the_place(self) -> None:
        before = review(run(STORY).catalog, POLICE, "La policía vigiló la carretera.")
        after = run(build_story(RAIN, f"{CONVOY}  {FOOD}", POLICE), before).catalog
        moved = entry(after, POLICE)
        assert moved.references == (Reference("locales/en/aid.txt", 3),)
        assert moved.extracted[1] == "position: paragraph 3"
        assert replace(moved, references=(), extracted=(), line=0) == replace(
            entry(before, POLICE), references=(), extracted=(), line=0
        )

    def test_a_foreign_plural_message_becomes_obsolete_whole(self) -> None:
        plural = Entry("%d x", msgid_plural="%d xs", msgstr_plural=("a", "b"))
        before = run(STORY).catalog
        after = run(STORY, Catalog(before.header, (*before.entries, plural), PATH))
        assert after.catalog.obsolete[0].msgstr_plural == ("a", "b")


class TestChangedSentence:
    def edited(self, sentence: str = CONVOY_EDITED) -> Story:
        return build_story(f"{sentence}  {FOOD}", POLICE)

    def test_a_machine_draft_is_replaced_and_cites_the_old_text(self) -> None:
        after = run(self.edited(), run(STORY).catalog)
        changed = entry(after.catalog, CONVOY_EDITED)
        assert changed.previous == Previous(CONVOY)
        assert changed.fuzzy
        assert changed.msgstr == f"M(es) {CONVOY_EDITED}"
        assert (after.stats.changed, after.stats.new, after.stats.obsolete) == (1, 0, 0)
        assert CONVOY not in [each.msgid for each in after.catalog.entries]

    @pytest.mark.parametrize("flags", [(), ("fuzzy",)], ids=["reviewed", "edited draft"])
    def test_a_human_s_translation_stays_with_the_draft_beside_it(self, flags: tuple[str, ...]) -> None:
        before = edit(run(STORY).catalog, CONVOY, msgstr="Llegó al alba.", flags=flags, comments=("Mine.",))
        first = run(self.edited(), before)
        changed = entry(first.catalog, CONVOY_EDITED)
        assert (changed.msgstr, changed.previous, changed.comments) == (
            "Llegó al alba.", Previous(CONVOY), ("Mine.",),
        )  # fmt: skip
        assert changed.fuzzy
        assert f"new draft: M(es) {CONVOY_EDITED}" in changed.extracted
        assert not is_machine_draft(changed)
        again = run(self.edited(), first.catalog, redraft=True, by="N")
        assert entry(again.catalog, CONVOY_EDITED).same_as(changed)

    def test_a_draft_reviewed_as_it_was_counts_as_human(self) -> None:
        before = edit(run(STORY).catalog, CONVOY, flags=())
        changed = entry(run(self.edited(), before, by="N").catalog, CONVOY_EDITED)
        assert changed.msgstr == f"M(es) {CONVOY}"
        assert not is_machine_draft(changed)

    def test_a_second_change_still_cites_what_was_translated(self) -> None:
        before = review(run(STORY).catalog, CONVOY, "Llegó al alba.")
        middle = run(self.edited(), before).catalog
        last = "The convoy reached Gonaives at night."
        assert entry(run(self.edited(last), middle).catalog, last).previous == Previous(CONVOY)

    def test_a_change_taken_back_cites_nothing_and_stays_fuzzy(self) -> None:
        before = review(run(STORY).catalog, CONVOY, "Llegó al alba.")
        back = entry(run(STORY, run(self.edited(), before).catalog).catalog, CONVOY)
        assert (back.previous, back.msgstr, back.fuzzy) == (None, "Llegó al alba.", True)

    def test_one_edited_sentence_is_a_diff_of_one_entry(self, tmp_path: Path) -> None:
        program = shutil.which("diff")
        if program is None:
            pytest.skip("diff is not installed")
        before, after = tmp_path / "before.po", tmp_path / "after.po"
        first = run(STORY).catalog
        before.write_bytes(serialise(first))
        after.write_bytes(serialise(run(self.edited(), first).catalog))
        ran = subprocess.run(
            [program, "-U0", before, after], capture_output=True, check=False, encoding="utf-8"
        )
        changed = [line for line in ran.stdout.splitlines() if line[0] in "+-"][2:]
        unchanged = entry_text(entry(first, FOOD)) + entry_text(entry(first, POLICE))
        assert changed
        assert not [line for line in changed if line[1:] in unchanged.splitlines() and line[1:]]

    def test_an_inserted_sentence_touches_no_other_entry(self) -> None:
        first = run(STORY).catalog
        after = run(build_story(f"{CONVOY}  {RAIN}  {FOOD}", POLICE), first).catalog
        assert [each.msgid for each in after.entries] == [CONVOY, RAIN, FOOD, POLICE]
        for msgid in (CONVOY, FOOD, POLICE):
            assert entry(after, msgid).same_as(entry(first, msgid))

    def test_a_paragraph_made_a_subhead_keeps_its_translation(self) -> None:
        before = review(run(STORY).catalog, POLICE, "La policía vigiló.")
        after = run(build_story(f"{CONVOY}  {FOOD}", (Role.SUBHEAD, POLICE)), before).catalog
        moved = entry(after, POLICE)
        assert (moved.msgctxt, moved.msgstr, moved.fuzzy) == ("subhead", "La policía vigiló.", True)
        assert moved.previous == Previous(POLICE)

    def test_an_unrelated_sentence_is_no_change(self) -> None:
        before = review(run(STORY).catalog, POLICE, "La policía vigiló la carretera.")
        after = run(build_story(f"{CONVOY}  {FOOD}", "A spokesman declined to comment on Tuesday."), before)
        assert entry(after.catalog, POLICE).obsolete
        assert (after.stats.new, after.stats.changed, after.stats.obsolete) == (1, 0, 1)


class TestRemovedSentence:
    SHORT = build_story(CONVOY, POLICE)

    def test_it_becomes_obsolete(self, accepted: Callable[[Catalog], bytes]) -> None:
        merged = run(self.SHORT, run(STORY).catalog)
        gone = entry(merged.catalog, FOOD)
        assert gone.obsolete
        assert gone.references == ()
        assert merged.stats.obsolete == 1
        accepted(merged.catalog)
        again = run(self.SHORT, merged.catalog)
        assert not again.changed
        assert again.stats.obsolete == 0

    def test_it_comes_back_as_it_was(self) -> None:
        before = edit(run(STORY).catalog, FOOD, msgstr="Llevaba comida.", flags=(), comments=("Sure.",))
        back = run(STORY, run(self.SHORT, before).catalog)
        assert serialise(back.catalog) == serialise(before)
        assert (back.stats.new, back.stats.reused) == (0, 3)

    def test_a_draft_comes_back_as_a_draft(self) -> None:
        before = run(STORY).catalog
        back = run(STORY, run(self.SHORT, before).catalog).catalog
        assert serialise(back) == serialise(before)
        assert is_machine_draft(entry(back, FOOD))


class TestMemory:
    OTHER = parse(
        f'msgid "{FOOD}"\nmsgstr "Llevaba víveres."\n\n#, fuzzy\nmsgid "{POLICE}"\nmsgstr "x"\n'.encode(),
        "locales/es/LC_MESSAGES/other.po",
    )

    def test_a_translation_reviewed_elsewhere_is_the_draft(self) -> None:
        memory = build_memory([self.OTHER])
        assert [unit.msgid for unit in needed(STORY, "es", None, memory=memory)] == [CONVOY, POLICE]
        merged = run(STORY, memory=memory)
        recalled = entry(merged.catalog, FOOD)
        assert (recalled.msgstr, recalled.flags) == ("Llevaba víveres.", ("fuzzy",))
        assert "reused from locales/es/LC_MESSAGES/other.po" in recalled.extracted
        assert (merged.stats.new, merged.stats.reused, merged.stats.recalled) == (2, 1, 1)
        assert not run(STORY, merged.catalog, memory=memory).changed

    def test_it_replaces_a_machine_draft_but_no_human_s(self) -> None:
        memory = build_memory([self.OTHER])
        drafted = run(STORY).catalog
        assert entry(run(STORY, drafted, memory=memory).catalog, FOOD).msgstr == "Llevaba víveres."
        edited = edit(drafted, FOOD, msgstr="Llevaba comida.")
        assert entry(run(STORY, edited, memory=memory).catalog, FOOD).msgstr == "Llevaba comida."

    def test_a_story_is_no_memory_for_itself(self) -> None:
        reviewed = review(run(STORY).catalog, FOOD, "Llevaba comida.")
        memory = build_memory([reviewed])
        assert memory.find((None, FOOD), besides=PATH) is None
        assert memory.find((None, FOOD)) is not None

    def test_the_context_must_be_the_same(self) -> None:
        assert build_memory([self.OTHER]).find(("headline", FOOD)) is None

    def test_most_catalogs_win_then_the_first_path(self) -> None:
        def one(path: str, msgstr: str) -> Catalog:
            return Catalog(None, (Entry("x", msgstr),), path)

        memory = build_memory([one("c", "B"), one("a", "A"), one("b", "B")])
        found = memory.find((None, "x"))
        assert found is not None
        assert (found.msgstr, found.path) == ("B", "b")
        tie = build_memory([one("b", "B"), one("a", "A")]).find((None, "x"))
        assert tie is not None
        assert tie.path == "a"


def test_a_change_is_matched_to_the_most_similar_old_sentence() -> None:
    old = [Sentence((None, text), "paragraph") for text in (CONVOY, FOOD, POLICE)]
    new = [Sentence((None, text), "paragraph") for text in (POLICE, "It carried food for 600 families.")]
    entries = {each.key: Entry(each.key[1], "t") for each in old}
    found = match_changed(new, old, entries)
    assert {key[1]: matched.msgid for key, matched in found.items()} == {
        "It carried food for 600 families.": FOOD
    }


def test_roles_part_sentences() -> None:
    old, new = Sentence((None, CONVOY), "list-item"), Sentence((None, CONVOY_EDITED), "paragraph")
    assert match_changed([new], [old], {old.key: Entry(CONVOY, "t")}) == {}


SENTENCES = (CONVOY, CONVOY_EDITED, FOOD, POLICE, RAIN, "Rain.", "No one was hurt.", "No one was killed.")
steps = st.lists(
    st.one_of(
        st.tuples(st.just("story"), st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=6)),
        st.tuples(st.just("review"), st.integers(0, 9)),
        st.tuples(st.just("edit"), st.integers(0, 9)),
        st.tuples(st.just("redraft"), st.just(0)),
    ),
    min_size=2,
    max_size=9,
)


@settings(max_examples=120, deadline=None)
@given(steps)
def test_no_translator_s_work_is_ever_lost(history: list[tuple[str, object]]) -> None:
    story = build_story(f"{CONVOY}  {FOOD}", POLICE)
    catalog = run(story).catalog
    work: set[str] = set()
    for number, (step, value) in enumerate(history):
        if step in ("review", "edit"):
            assert isinstance(value, int)
            chosen = catalog.active[value % len(catalog.active)]
            work.discard(chosen.msgstr)  # the human replaces it
            human = f"Humano {number}"
            work.add(human)
            catalog = edit(catalog, chosen.msgid, msgstr=human, flags=() if step == "review" else ("fuzzy",))
            continue
        if step == "story":
            assert isinstance(value, list)
            story = build_story(*value)
        catalog = run(story, catalog, redraft=step == "redraft", by=f"M{number}").catalog
        assert work <= {each.msgstr for each in catalog.entries}
        assert not run(story, catalog).changed
        assert [each.msgid for each in catalog.active] == list(
            dict.fromkeys(segment.msgid for segment in story.translatable)
        )


def test_a_rewritten_story_of_hundreds_of_sentences_is_matched_in_seconds() -> None:
    def sentences(word: str) -> list[str]:
        return [
            f"The {word} reached town {number} with food for {number * 37} families." for number in range(300)
        ]

    catalog = run(build_story(*sentences("convoy"))).catalog
    started = time.monotonic()
    stats = run(build_story(*sentences("column")), catalog).stats
    assert time.monotonic() - started < 20
    assert stats.changed == 300
