"""Decoding with the bundled models: properties that hold whatever they were trained to say."""

from __future__ import annotations

import random

import pytest

from translator.engine.decode import Engine
from translator.engine.model import Request, Search
from translator.engine.packages import find_packages
from translator.errors import TranslatorError

_SENTENCES = (
    "Police reopened the road to the airport on Monday.",
    "The mission lost two officers in the north of the capital.",
    "“We need food, water and shelter,” the mayor of the town said.",
    "Talks resume on March 3.",
    "Schools in four departments stayed closed for a second week after gangs burned two of them.",
    "The bank expects growth of 2.5% this year.",
    "Rain flooded 340 houses in Gonaïves.",
)
_REQUESTS = [Request(text, lang) for text in _SENTENCES for lang in ("es", "fr", "ht")]


@pytest.fixture(scope="module")
def decoded(engine):
    return engine.decode(_REQUESTS)


def test_every_request_has_one_hypothesis_with_a_score(decoded):
    assert len(decoded) == len(_REQUESTS)
    for (hypothesis,) in decoded:
        assert hypothesis.text == hypothesis.text.strip() != ""
        assert not hypothesis.text.startswith("<2")
        assert hypothesis.score < 0
        assert hypothesis.alignment is None


class TestReproducible:
    """The same input gives the same output, bit for bit, whatever else is in the run."""

    def test_alone_as_in_company(self, engine, decoded):
        for index in range(0, len(_REQUESTS), 4):
            assert engine.decode([_REQUESTS[index]]) == [decoded[index]]

    def test_in_any_order(self, engine, decoded):
        order = list(range(len(_REQUESTS)))
        random.Random(5).shuffle(order)
        again = engine.decode([_REQUESTS[index] for index in order])
        assert again == [decoded[index] for index in order]

    def test_on_one_core_as_on_all(self, decoded):
        single = Engine(find_packages(["es", "fr", "ht"], environ={}), threads=1)
        assert single.decode(_REQUESTS[:6]) == decoded[:6]


class TestBatches:
    """Identical requests are decoded once; a batch holds inputs of one language, padded alike."""

    @pytest.fixture
    def batches(self, engine, monkeypatch):
        seen = []
        submit = Engine._submit

        def record(self, batch, search):
            seen.append(batch)
            return submit(self, batch, search)

        monkeypatch.setattr(Engine, "_submit", record)
        return seen

    def test_duplicates(self, engine, batches):
        request = Request("Talks resume on March 3.", "es")
        alike = Request("Talks  resume on March 3. ", "es")
        first, second, third = engine.decode([request, alike, request])
        assert first == second == third
        assert sum(map(len, batches)) == 1

    def test_uniform_and_longest_first(self, engine, batches):
        engine.decode(_REQUESTS)
        for batch in batches:
            assert len({(key.lang, key.width) for key in batch}) == 1
            assert all(len(key.pieces) <= key.width for key in batch)
        widths = [batch[0].width for batch in batches]
        assert widths == sorted(widths, reverse=True)
        assert len(batches) < len(_REQUESTS)

    def test_same_length_goes_together(self, engine, batches):
        engine.decode([Request(f"Talks resume on March {day}.", "es") for day in range(1, 10)])
        assert [len(batch) for batch in batches] == [9]


def test_progress_counts_every_request_up_to_the_last(engine):
    calls = []
    engine.decode(
        [*_REQUESTS[:6], _REQUESTS[0], Request("", "es")], progress=lambda *call: calls.append(call)
    )
    done = [call[0] for call in calls]
    assert done == sorted(done)
    assert calls[-1] == (8, 8)


@pytest.mark.parametrize("text", ["", "  ", "\u00ad"])
def test_nothing_gives_nothing(engine, text):
    (hypotheses,) = engine.decode([Request(text, "fr")])
    assert [hypothesis.text for hypothesis in hypotheses] == [""]


def test_no_request_is_no_work(engine):
    assert engine.decode([]) == []


def test_n_best_come_best_first_and_differ(engine):
    (hypotheses,) = engine.decode([_REQUESTS[0]], Search(num_hypotheses=4))
    assert len({hypothesis.text for hypothesis in hypotheses}) == 4
    scores = [hypothesis.score for hypothesis in hypotheses]
    assert scores == sorted(scores, reverse=True)


def test_more_hypotheses_than_the_beam_is_wide(engine):
    (hypotheses,) = engine.decode([_REQUESTS[0]], Search(beam_size=2, num_hypotheses=5))
    assert len(hypotheses) == 5


@pytest.mark.parametrize(
    ("prefix", "lang"),
    [("El lunes, la policía", "es"), ("Lundi, l'aéroport", "fr"), ("Lendi, ayewopò", "ht")],
)
def test_the_output_begins_with_the_prefix(engine, prefix, lang):
    (hypotheses,) = engine.decode([Request(_SENTENCES[0], lang, prefix)])
    assert hypotheses[0].text.startswith(prefix)
    assert len(hypotheses[0].text) > len(prefix)


def test_prefixes_of_several_lengths_in_one_batch_do_not_touch_each_other(engine):
    prefixes = ["", "La", "La policía de la", "El lunes se reabrió la carretera"]
    requests = [Request(_SENTENCES[0], "es", prefix) for prefix in prefixes]
    together = engine.decode(requests)
    assert together == [engine.decode([request])[0] for request in requests]


def test_long_input_is_not_cut_off(engine):
    long = Request(" ".join(_SENTENCES * 14), "es")
    longer = Request(f"{long.text} Rain flooded the houses of 77 families.", "es")
    assert not engine.fits(long.text, "es")
    assert engine.pieces(longer.text, "es") > 1024  # where CTranslate2 cuts unless it is told not to
    assert engine.score([long, longer], ["La lluvia."] * 2)[0] != engine.score([longer], ["La lluvia."])[0]


class TestLimits:
    def test_fits_counts_pieces(self, engine):
        text = _SENTENCES[0]
        assert engine.fits(text, "es")
        assert engine.pieces(text, "es") >= len(text.split())
        assert not engine.fits(text * 40, "es")
        assert engine.limit("es") > 100

    def test_a_language_that_is_not_loaded(self):
        engine = Engine(find_packages(["es"], environ={}))
        with pytest.raises(TranslatorError, match="no model for language 'fr'; loaded: es"):
            engine.decode([Request("Yes.", "fr")])


class TestAlignment:
    _TEXT = "The mission’s  “chief” visited 2 towns: Gonaïves – and Saint-Marc…"

    @pytest.fixture(scope="class", params=["es", "fr", "ht"])
    def hypothesis(self, engine, request):
        (hypotheses,) = engine.decode([Request(self._TEXT, request.param)], Search(attention=True))
        return hypotheses[0]

    def test_is_a_matrix_of_output_by_input_pieces(self, hypothesis):
        alignment = hypothesis.alignment
        assert len(alignment.weights) == len(alignment.target_spans)
        for row in alignment.weights:
            assert len(row) == len(alignment.source_spans)
            assert min(row) >= 0
            assert 0.05 < sum(row) <= 1.001

    def test_the_source_spans_are_of_the_text_as_it_was_given(self, hypothesis):
        covered = {i for start, end in hypothesis.alignment.source_spans for i in range(start, end)}
        assert covered >= {i for i, c in enumerate(self._TEXT) if not c.isspace()}

    def test_the_target_spans_cover_the_output(self, hypothesis):
        covered = {i for start, end in hypothesis.alignment.target_spans for i in range(start, end)}
        assert covered == {i for i, c in enumerate(hypothesis.text) if not c.isspace()}

    def test_covers_a_forced_prefix_too(self, engine):
        request = Request(self._TEXT, "es", "El jefe de la")
        (hypotheses,) = engine.decode([request], Search(attention=True))
        first = hypotheses[0].alignment.target_spans[0]
        assert hypotheses[0].text[slice(*first)] == "El"

    def test_finds_the_figure(self, engine):
        text = "The mission counted 340 houses in the valley."
        (hypotheses,) = engine.decode([Request(text, "es")], Search(attention=True))
        text_out, alignment = hypotheses[0].text, hypotheses[0].alignment
        digits = [
            row
            for span, row in zip(alignment.target_spans, alignment.weights, strict=True)
            if text_out[slice(*span)].isdigit()
        ]
        assert digits
        for row in digits:
            start, end = alignment.source_spans[max(range(len(row)), key=row.__getitem__)]
            assert 20 <= start < end <= 23


class TestScores:
    def test_do_not_depend_on_how_the_search_normalised_them(self, engine):
        scores = [
            engine.decode([_REQUESTS[0]], Search(beam_size=1, length_penalty=penalty))[0][0].score
            for penalty in (0.0, 0.2, 1.0, 2.0)
        ]
        assert scores == pytest.approx([scores[0]] * 4, abs=1e-4)

    def test_scoring_prefers_what_the_search_found(self, engine, decoded):
        best = decoded[0][0].text
        found, other = engine.score([_REQUESTS[0]] * 2, [best, "El banco prevé lluvia en los pueblos."])
        assert found > other
        assert found == pytest.approx(decoded[0][0].score, abs=0.05)

    def test_scores_come_in_order_whatever_the_lengths(self, engine, decoded):
        texts = [hypotheses[0].text for hypotheses in decoded]
        together = engine.score(_REQUESTS, texts)
        for index in (0, 5, 11):
            assert together[index] == pytest.approx(
                engine.score([_REQUESTS[index]], [texts[index]])[0], abs=0.02
            )
        assert engine.score([Request("", "es"), _REQUESTS[0]], ["x", ""]) == [0.0, 0.0]
