"""The cascade: stage by stage with a scripted decoder, and what must hold of any output of the models."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import pytest

from translator.drafts import Outcome
from translator.engine.decode import Engine
from translator.engine.model import Alignment, Hypothesis, Request, Search
from translator.engine.packages import Terminology, find_packages
from translator.engine.quality import problems
from translator.engine.translate import translate
from translator.glossary.matching import Matcher
from translator.glossary.model import Forms, Occurrence, Term, TermBase
from translator.pinning.model import Pinned, Sentence
from translator.pinning.pin import pin


def term(source: str, required: str, *variants: str, type: str = "term", lang: str = "es") -> Term:
    return Term((source,), type, False, {lang: Forms(required, variants)})


def find(text: str, *terms: Term, lang: str = "es") -> tuple[Occurrence, ...]:
    return Matcher(TermBase(terms, "")).find(text, lang)


def diagonal(source: str, target: str) -> Alignment:
    """An alignment that links the n-th word to the n-th word, the rest to the last."""
    sources = [match.span() for match in re.finditer(r"[\w'-]+|[.]", source)]
    targets = [match.span() for match in re.finditer(r"[\w'-]+|[.]", target)]
    rows = []
    for index in range(len(targets)):
        row = [0.0] * len(sources)
        row[min(index, len(sources) - 1)] = 1.0
        rows.append(tuple(row))
    return Alignment(tuple(sources), tuple(targets), tuple(rows))


@dataclass
class Scripted:
    """A decoder that answers from a script: what to say to a source that holds a text (a prefix first)."""

    script: dict[str, Sequence[str]] = field(default_factory=dict)
    marks: Terminology | None = field(default_factory=lambda: Terminology("⟪", "⟫"))
    scorer: Callable[[str], float] = lambda text: -1.0
    calls: list[list[Request]] = field(default_factory=list)

    def terminology(self, lang: str) -> Terminology | None:
        return self.marks

    def decode(
        self, requests: Sequence[Request], search: Search | None = None, progress: object = None
    ) -> list[tuple[Hypothesis, ...]]:
        if requests:
            self.calls.append(list(requests))
        return [tuple(self._answer(request, text) for text in self._texts(request)) for request in requests]

    def _texts(self, request: Request) -> Sequence[str]:
        for key, texts in self.script.items():
            if key and key in (request.prefix or request.text):
                return texts
        return [request.prefix or "Nada."]

    def _answer(self, request: Request, text: str) -> Hypothesis:
        return Hypothesis(text, self.scorer(text), diagonal(request.text, text))

    def score(self, requests: Sequence[Request], texts: Sequence[str]) -> list[float]:
        return [self.scorer(text) for text in texts]


def run(sentence: Sentence, engine: Scripted) -> Pinned:
    (result,) = pin([sentence], engine)
    prove(sentence, result)
    return result


def prove(sentence: Sentence, result: Pinned) -> None:
    """What must hold of any result: exact spans, outcomes that agree with the text, one per occurrence."""
    assert len(result.terms) == len(sentence.occurrences)
    taken: list[tuple[int, int]] = []
    for occurrence, outcome in zip(sentence.occurrences, result.terms, strict=True):
        assert outcome.source_span == (occurrence.start, occurrence.end)
        assert sentence.msgid[slice(*outcome.source_span)] == occurrence.text
        if outcome.outcome is Outcome.FAILED:
            assert outcome.target_span is None
            assert outcome.method
            continue
        assert outcome.target_span is not None
        start, end = outcome.target_span
        assert result.text[start:end] == outcome.form != ""
        assert all(end <= other or stop <= start for other, stop in taken)
        taken.append((start, end))
        assert bool(outcome.method) == (outcome.outcome is Outcome.REPAIRED)
    assert "⟪" not in result.text
    assert "⟫" not in result.text
    worse = problems(sentence.source, result.text, sentence.lang)
    assert len(worse) <= len(problems(sentence.source, sentence.plain, sentence.lang))


PATCH = term("patch", "parche")
SOURCE = "The patch works well."


def sentence(plain: str, *terms: Term, source: str = SOURCE, aligned: bool = True) -> Sentence:
    alignment = diagonal(source, plain) if aligned else None
    return Sentence(source, "es", find(source, *terms), plain, -1.0, alignment=alignment)


def test_what_is_right_costs_nothing() -> None:
    engine = Scripted()
    result = run(sentence("El parche funciona bien.", PATCH), engine)
    assert (result.text, result.method) == ("El parche funciona bien.", "")
    assert result.terms[0].outcome is Outcome.MET
    assert engine.calls == []


def test_nothing_to_pin() -> None:
    engine = Scripted()
    result = run(sentence("El arreglo funciona bien."), engine)
    assert result == Pinned("El arreglo funciona bien.", -1.0, ())
    assert pin([], engine) == []
    assert engine.calls == []


def test_an_inflected_form_is_met() -> None:
    source = "The patches work well."
    result = run(sentence("Los parches funcionan bien.", PATCH, source=source), Scripted())
    assert result.terms[0].outcome is Outcome.MET
    assert result.terms[0].form == "parches"


def test_the_form_takes_the_place_of_another_rendering() -> None:
    engine = Scripted()
    result = run(sentence("La parroquia funciona bien.", PATCH), engine)
    assert result.text == "El parche funciona bien."
    assert (result.terms[0].outcome, result.terms[0].method) == (Outcome.REPAIRED, "substitution")
    assert (result.terms[0].score_before, result.terms[0].score_after) == (-1.0, -1.0)
    assert engine.calls == []  # no search


def test_an_alignment_that_is_missing_is_asked_for() -> None:
    engine = Scripted()
    result = run(sentence("La parroquia funciona bien.", PATCH, aligned=False), engine)
    assert result.text == "El parche funciona bien."
    assert engine.calls == [[Request(SOURCE, "es", prefix="La parroquia funciona bien.")]]


def test_plural() -> None:
    source = "The patches work well."
    result = run(sentence("Las parroquias funcionan bien.", PATCH, source=source), Scripted())
    assert result.text == "Los parches funcionan bien."


def test_demonym_agrees_with_its_noun() -> None:
    source = "Troops Kenyan arrived."
    kenyan = term("Kenyan", "keniano", type="demonym")
    result = run(sentence("Tropas Kenyan llegaron.", kenyan, source=source), Scripted())
    assert result.text == "Tropas kenianas llegaron."


def test_annotation_where_substitution_is_unlikely() -> None:
    engine = Scripted(
        {"⟪ parche⟫": ["El parche funciona muy bien."]},
        scorer=lambda text: -1.0 if "muy" in text else -3.0,
    )
    result = run(sentence("La parroquia funciona bien.", PATCH), engine)
    assert (result.text, result.method) == ("El parche funciona muy bien.", "inline annotation")
    assert engine.calls == [[Request("The ⟪ parche⟫ works well.", "es")]]


def test_a_slip_of_the_term_is_replaced_without_doubt() -> None:
    engine = Scripted(
        {"⟪ parche⟫": ["El parche funciona muy bien."]},
        scorer=lambda text: -1.0 if "muy" in text else -9.0,
    )
    result = run(sentence("El patch funciona bien.", PATCH), engine)
    assert (result.text, result.method) == ("El parche funciona bien.", "substitution")
    assert engine.calls == []


def test_a_slip_that_stands_twice_is_doubted() -> None:
    engine = Scripted(
        {"⟪ parche⟫": ["El parche funciona muy bien."]},
        scorer=lambda text: -1.0 if "muy" in text else -9.0,
    )
    assert run(sentence("El patch del patch.", PATCH), engine).text == "El parche funciona muy bien."


def test_the_likelier_candidate_is_kept() -> None:
    engine = Scripted(
        {"⟪ parche⟫": ["Parche bien."]}, scorer=lambda text: -3.0 if "funciona" in text else -4.0
    )
    result = run(sentence("La parroquia funciona bien.", PATCH), engine)
    assert (result.text, result.method) == ("El parche funciona bien.", "substitution")


def test_nbest_hypothesis() -> None:
    engine = Scripted({"⟪ parche⟫": ["Bien.", "Funciona bien el parche."]})
    result = run(sentence("Bien.", PATCH), engine)
    assert (result.text, result.method) == (
        "Funciona bien el parche.",
        "inline annotation, n-best hypothesis",
    )


def test_article_before_an_annotated_form_is_repaired() -> None:
    engine = Scripted(
        {"⟪ parche⟫": ["La parche marcha."]}, scorer=lambda text: -1.0 if "marcha" in text else -9.0
    )
    assert run(sentence("La parroquia va.", PATCH), engine).text == "El parche marcha."


def test_bare_forms_for_a_package_without_marks() -> None:
    engine = Scripted({"parche": ["El parche marcha bien."]}, marks=None)
    result = run(sentence("Bien.", PATCH), engine)
    assert (result.text, result.method) == ("El parche marcha bien.", "code-switching")
    assert engine.calls[0] == [Request("The parche works well.", "es")]


def test_forced_prefix_where_substitution_makes_the_sentence_worse() -> None:
    source = "The safety issue remains open."
    plain = "La comida alimentaria sigue abierta."  # substituted: "seguridad alimentaria alimentaria"
    engine = Scripted(
        {
            "La seguridad alimentaria": ["La seguridad alimentaria sigue abierta."],
            "⟪ seguridad alimentaria⟫": ["La comida rica alimentaria va."],
        }
    )
    result = run(sentence(plain, term("safety", "seguridad alimentaria"), source=source), engine)
    assert result.text == "La seguridad alimentaria sigue abierta."
    assert result.terms[0].method == "prefix-forced decoding"
    assert engine.calls[1][0] == Request(
        "The ⟪ seguridad alimentaria⟫ issue remains open.", "es", prefix="La seguridad alimentaria"
    )


def test_a_term_that_the_model_leaves_out_fails_and_the_draft_stays() -> None:
    result = run(sentence("Bien.", PATCH), Scripted({"parche": ["Bien."]}))
    assert result.text == "Bien."
    assert result.terms[0].outcome is Outcome.FAILED
    assert result.terms[0].method == "the model leaves the term out"


def test_a_term_whose_form_costs_a_figure_fails_with_the_reason() -> None:
    source = "Bring 24 now patch."
    engine = Scripted({"parche": ["Trae el parche ahora."]})
    result = run(sentence("Trae 24 ahora.", PATCH, source=source), engine)
    assert result.text == "Trae 24 ahora."
    assert result.terms[0].outcome is Outcome.FAILED
    assert "24" in result.terms[0].method


def test_one_of_two_terms_fails() -> None:
    source = "The patch works with kernel."
    terms = (PATCH, term("kernel", "núcleo"))
    engine = Scripted({"parche": ["El parche va."]})
    result = run(sentence("La parroquia va.", *terms, source=source), engine)
    assert [outcome.outcome for outcome in result.terms] == [Outcome.REPAIRED, Outcome.FAILED]


def test_nested_and_overlapping_terms_leave_the_longest() -> None:
    source = "Haitian National Police left Haiti."
    terms = (
        term("Haitian National Police", "Policía Nacional de Haití", type="organisation"),
        term("National Police", "Policía Nacional", type="organisation"),
        term("Haiti", "Haití", type="place"),
    )
    plain = "Policía Nacional de Haití dejó Haití."
    result = run(Sentence(source, "es", find(source, *terms), plain, -1.0), Scripted())
    assert [outcome.source for outcome in result.terms] == ["Haitian National Police", "Haiti"]
    spans = [outcome.target_span for outcome in result.terms]
    assert spans == [(0, 25), (31, 36)]


def test_two_occurrences_need_two_forms() -> None:
    source = "MSS said MSS left."
    mss = term("MSS", "MSS", type="acronym")
    result = run(sentence("SMS dijo SMS salió.", mss, source=source), Scripted())
    assert result.text.count("MSS") == 2


def test_stages_are_one_call_over_all_sentences_and_languages() -> None:
    french = Sentence(
        SOURCE, "fr", find(SOURCE, term("patch", "correctif", lang="fr"), lang="fr"), "Bien.", -1.0,
        alignment=diagonal(SOURCE, "Bien."),
    )  # fmt: skip
    engine = Scripted({"correctif": ["Le correctif marche bien."], "parche": ["El parche marcha bien."]})
    results = pin([sentence("Bien.", PATCH), french, sentence("El parche va.", PATCH)], engine)
    assert [result.text for result in results] == [
        "El parche marcha bien.",
        "Le correctif marche bien.",
        "El parche va.",
    ]
    assert [len(call) for call in engine.calls] == [2]


def test_progress() -> None:
    seen: list[tuple[int, int]] = []
    pin(
        [sentence("Bien.", PATCH), sentence("El parche va.", PATCH)],
        Scripted({"parche": ["El parche va."]}),
        lambda done, total: seen.append((done, total)),
    )
    assert seen[-1] == (2, 2)
    assert seen == sorted(seen)


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine(find_packages(["es", "fr", "ht"]))


STORIES = {
    "es": {"MSS": "MMAS", "Haitian National Police": "Policía Nacional de Haití", "gang": "pandilla"},
    "fr": {"MSS": "MMAS", "Haitian National Police": "Police nationale d'Haïti", "gang": "gang"},
    "ht": {"MSS": "MMAS", "Haitian National Police": "Polis Nasyonal Ayiti", "gang": "gang"},
}
SOURCES = (
    "The MSS said that its troops had attacked gangs near the airport.",
    "Two officers of the Haitian National Police were killed on Monday.",
    "The head of the MSS met the Haitian National Police, and 24 people were released.",
    "It rained.",
)


def test_three_languages_in_one_run(engine: Engine) -> None:
    sentences = []
    for lang, forms in STORIES.items():
        terms = [
            term(en, form, type="term" if en.islower() else "organisation", lang=lang)
            for en, form in forms.items()
        ]
        plain = translate([Request(source, lang) for source in SOURCES], engine)
        sentences += [
            Sentence(source, lang, find(source, *terms, lang=lang), draft.text, draft.score)
            for source, draft in zip(SOURCES, plain, strict=True)
        ]
    results = pin(sentences, engine)
    for each, result in zip(sentences, results, strict=True):
        prove(each, result)
    assert results == pin(sentences, engine)
    for each, result in zip(sentences, results, strict=True):
        if not each.occurrences:
            assert result == Pinned(each.plain, each.score, ())
    outcomes = [outcome.outcome for result in results for outcome in result.terms]
    assert outcomes.count(Outcome.FAILED) < len(outcomes) / 2
