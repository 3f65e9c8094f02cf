"""Splitting, retrying, keeping the best, and saying so: with a scripted engine, then with the real one."""

from __future__ import annotations

import pytest

from translator.engine.model import Hypothesis, Request
from translator.engine.packages import Terminology
from translator.engine.translate import translate


class ScriptedEngine:
    """Answers from a table: (text, kind of search) to hypotheses; counts a word as a piece."""

    def __init__(self, plain, wider=None, unrepetitive=None, limit=30):
        self.tables = {"plain": plain, "wider": wider or {}, "unrepetitive": unrepetitive or {}}
        self.calls = []
        self._limit = limit

    def terminology(self, lang):
        return Terminology("⟪", "⟫")

    def limit(self, lang):
        return self._limit

    def pieces(self, text, lang):
        return len(text.split())

    def score(self, requests, texts):
        return [-9.0] * len(texts)

    def decode(self, requests, search=None, progress=None):
        kind = (
            "unrepetitive"
            if search.repetition_penalty > 1
            else "wider"
            if search.num_hypotheses > 1
            else "plain"
        )
        self.calls.append((kind, [request.text for request in requests]))
        if progress:
            progress(len(requests), len(requests))
        table = self.tables[kind]
        default = self.tables["plain"]
        answers = [table.get(request.text, default.get(request.text, "")) for request in requests]
        return [
            tuple(Hypothesis(text, -1.0) for text in ([answer] if isinstance(answer, str) else answer))
            for answer in answers
        ]


_GOOD = "Gangs killed 24 people."
_FINE = "Las bandas mataron a 24 personas."
_LOST = "Las bandas mataron a personas."
_LOOP = "Las bandas bandas bandas mataron a personas."


class TestRetries:
    def test_a_good_hypothesis_is_not_touched(self):
        engine = ScriptedEngine({_GOOD: _FINE})
        (draft,) = translate([Request(_GOOD, "es")], engine)
        assert (draft.text, draft.notes) == (_FINE, ())
        assert [kind for kind, _ in engine.calls] == ["plain"]

    def test_the_first_clean_one_of_the_n_best_is_taken(self):
        engine = ScriptedEngine({_GOOD: _LOST}, wider={_GOOD: [_LOOP, _LOST, _FINE, "Bandas: 24 muertos."]})
        (draft,) = translate([Request(_GOOD, "es")], engine)
        assert (draft.text, draft.notes) == (_FINE, ())

    def test_a_title_whose_first_word_was_taken_for_a_name_is_tried_without_its_capital(self):
        engine = ScriptedEngine({"Border closed": "Border cerrada", "border closed": "la frontera cerrada"})
        (draft,) = translate([Request("Border closed", "es")], engine)
        assert (draft.text, draft.notes) == ("La frontera cerrada", ())

    def test_penalties_come_after_the_n_best(self):
        engine = ScriptedEngine({_GOOD: _LOOP}, wider={_GOOD: [_LOOP]}, unrepetitive={_GOOD: [_FINE]})
        (draft,) = translate([Request(_GOOD, "es")], engine)
        assert draft.text == _FINE
        assert [kind for kind, _ in engine.calls] == ["plain", "wider", "unrepetitive"]

    def test_only_the_bad_ones_are_tried_again_and_all_of_them_at_once(self):
        other = "Gangs killed 36 people."
        engine = ScriptedEngine({_GOOD: _LOST, "Aid came.": "Llegó ayuda.", other: "Mataron a gente."})
        translate([Request(text, "es") for text in (_GOOD, "Aid came.", other)], engine)
        assert engine.calls[1] == ("wider", [_GOOD, other])

    def test_what_stays_bad_is_kept_with_a_note(self):
        engine = ScriptedEngine({_GOOD: _LOST})
        (draft,) = translate([Request(_GOOD, "es")], engine)
        assert draft.text == _LOST
        assert draft.notes == ("24 is lost",)

    def test_fewest_problems_win_and_the_earlier_attempt_among_equals(self):
        engine = ScriptedEngine({_GOOD: _LOOP}, wider={_GOOD: ["A personas mataron las bandas.", _LOST]})
        (draft,) = translate([Request(_GOOD, "es")], engine)
        assert draft.text == "A personas mataron las bandas."

    def test_anything_is_better_than_nothing(self):
        engine = ScriptedEngine({_GOOD: ""}, wider={_GOOD: [_LOOP]})
        (draft,) = translate([Request(_GOOD, "es")], engine)
        assert draft.text == _LOOP
        assert draft.notes

    def test_nothing_at_all_is_noted(self):
        (draft,) = translate([Request(_GOOD, "es")], ScriptedEngine({}))
        assert (draft.text, draft.notes) == ("", ("nothing is translated",))

    def test_marks_in_the_source_do_not_count_as_its_text(self):
        text = "Gangs killed 24 ⟪policías⟫."
        engine = ScriptedEngine({text: "Las bandas mataron a 24 policías."})
        (draft,) = translate([Request(text, "es")], engine)
        assert draft.notes == ()


class TestSplitting:
    _TEXT = "Patrols resumed on Monday; the port, which had closed in May, opened again for ships."

    def test_parts_are_joined_as_one_sentence(self):
        engine = ScriptedEngine(
            {
                "Patrols resumed on Monday;": "Las patrullas se reanudaron el lunes;",
                "the port, which had closed in May,": "El puerto, que había cerrado en mayo,.",
                "opened again for ships.": "Abrió de nuevo para los barcos.",
            },
            limit=7,
        )
        (draft,) = translate([Request(self._TEXT, "es")], engine)
        assert draft.text == (
            "Las patrullas se reanudaron el lunes; el puerto, que había cerrado en mayo, "
            "abrió de nuevo para los barcos."
        )
        assert draft.notes == ("translated in 3 parts",)
        assert draft.alignment is None

    def test_names_keep_their_capitals(self):
        engine = ScriptedEngine(
            {"Patrols resumed;": "Patrullas;", "UN ships left.": "Barcos de la ONU salieron."}, limit=3
        )
        (draft,) = translate([Request("Patrols resumed; UN ships left.", "es")], engine)
        assert draft.text == "Patrullas; Barcos de la ONU salieron."

    def test_parts_of_all_requests_go_in_one_call(self):
        engine = ScriptedEngine({}, limit=7)
        translate([Request(self._TEXT, "es"), Request("Aid came.", "es")], engine)
        assert len(engine.calls[0][1]) == 4

    def test_marked_terms_stay_whole(self):
        text = "One two three four five six ⟪la Misión Multinacional, de Apoyo⟫ seven eight nine ten"
        engine = ScriptedEngine({}, limit=7)
        translate([Request(text, "es")], engine)
        assert all(part.count("⟪") == part.count("⟫") for part in engine.calls[0][1])
        assert " ".join(engine.calls[0][1]) == text

    def test_a_prefix_keeps_a_request_whole(self):
        engine = ScriptedEngine({}, limit=7)
        translate([Request(self._TEXT, "es", "Las patrullas")], engine)
        assert engine.calls[0][1] == [self._TEXT]


class TestWithTheBundledModels:
    def test_a_text_far_over_the_limit_is_translated_to_its_end(self, engine):
        clauses = [f"team {number} searched the houses on the river" for number in range(11, 31)]
        text = f"Rescuers reported on Monday: {', '.join(clauses)}."
        assert not engine.fits(text, "es")
        (draft,) = translate([Request(text, "es")], engine)
        assert draft.notes[0].startswith("translated in ")
        kept = [number for number in range(11, 31) if str(number) in draft.text]
        lost = [note for note in draft.notes if note.endswith("is lost")]
        assert len(kept) + len(lost) == 20
        assert len(kept) > 12

    @pytest.mark.parametrize("lang", ["es", "fr", "ht"])
    def test_every_request_gets_a_text(self, engine, lang):
        texts = ["Police reopened the road.", "MSS", "3", "—", "By Maria Lopez", "WATER SHORTAGE GROWS"]
        drafts = translate([Request(text, lang) for text in texts], engine)
        assert all(draft.text or draft.notes for draft in drafts)

    def test_is_reproducible(self, engine):
        requests = [
            Request(f"Gangs burned {n} houses in the hills, police said.", "ht") for n in range(20, 40)
        ]
        assert translate(requests, engine) == translate(requests, engine)
