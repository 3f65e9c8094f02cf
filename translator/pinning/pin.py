"""The cascade: every term in its required form, by the cheapest means that the checks accept.

1. The plain translation is checked: what is right costs nothing.
2. The required forms are written into the source (``translator.pinning.annotation``), and
3. all hypotheses of that search are looked at.
4. Output up to the wrong rendering is kept, the form forced, and the model finishes the sentence (Post and
   Vilar 2018 constrain the whole search; a forced prefix is what CTranslate2 offers).
5. The form takes the place of the wrong rendering, and the grammar of its neighbours is repaired.
6. What is left has failed; the best translation stands, with the reason.

Each stage is one decoding call over all sentences and languages that still need it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Protocol

from translator.drafts import Outcome, TermOutcome
from translator.engine.model import Hypothesis, Request, Search
from translator.pinning.annotation import Annotated, annotate
from translator.pinning.candidates import (
    ANNOTATION,
    CODE_SWITCHING,
    FORCED,
    NBEST,
    SUBSTITUTION,
    Candidate,
    acceptable,
    best,
    candidate,
    passes,
)
from translator.pinning.forms import wanted
from translator.pinning.model import Pinned, Sentence
from translator.pinning.neighbours import Features, noted_features
from translator.pinning.rendering import rendering
from translator.pinning.substitution import fit, substitute

if TYPE_CHECKING:
    from translator.engine.packages import Terminology

Progress = Callable[[int, int], None]

ANNOTATED_SEARCH = Search(beam_size=2, num_hypotheses=2, attention=True)
"""Half the beam of the plain search: with the forms in its source the model needs less of a choice."""


class Decoder(Protocol):
    """What pinning needs of ``translator.engine.decode.Engine``."""

    def terminology(self, lang: str) -> Terminology | None:
        """Return the marks for required forms of the language's package."""

    def fits(self, text: str, lang: str) -> bool:
        """Tell whether the model can read the text in one piece."""

    def decode(
        self, requests: Sequence[Request], search: Search | None = None, progress: Progress | None = None
    ) -> list[tuple[Hypothesis, ...]]:
        """Return for each request its hypotheses, best first."""

    def score(self, requests: Sequence[Request], texts: Sequence[str]) -> list[float]:
        """Return the log-probability of each text as output for its request."""


@dataclass(slots=True)
class _Work:
    """A sentence on its way through the cascade."""

    sentence: Sentence
    plain: Candidate
    annotated: Annotated
    others: list[Candidate] = field(default_factory=list)
    hypotheses: tuple[Hypothesis, ...] = ()

    @property
    def request(self) -> Request:
        return Request(self.annotated.text, self.sentence.lang)

    @property
    def open(self) -> bool:
        return not any(passes(choice, self.plain) for choice in (self.plain, *self.others))

    def add(self, text: str, method: str, score: float | None = None) -> Candidate:
        made = candidate(self.sentence, text, method, score)
        self.others.append(made)
        return made


def pin(sentences: Sequence[Sentence], engine: Decoder, progress: Progress | None = None) -> list[Pinned]:
    """Return each sentence's translation with its terms pinned as far as they could be, and the proof.

    ``progress`` is called with the numbers of sentences done and in all. Raises what ``engine.decode`` does.
    """
    works = [_work(sentence, engine) for sentence in sentences]
    for stage in (_annotate, _force):
        waiting = [work for work in works if work.open]
        if progress is not None:
            progress(len(works) - len(waiting), len(works))
        if waiting:
            stage(waiting, engine)
    if progress is not None:
        progress(len(works), len(works))
    return [_result(work) for work in works]


def _work(sentence: Sentence, engine: Decoder) -> _Work:
    plain = candidate(sentence, sentence.plain, "", sentence.score)
    marks = engine.terminology(sentence.lang)
    spans = [(occurrence.start, occurrence.end) for occurrence in sentence.occurrences]
    forms = [_wanted(sentence, index) for index in range(len(spans))]
    annotated = annotate(sentence.source, spans, forms, (marks.open, marks.close) if marks else None)
    return _Work(sentence, plain, annotated)


def _wanted(sentence: Sentence, index: int) -> str:
    return wanted(sentence.occurrences[index], sentence.lang)


def _annotate(works: Sequence[_Work], engine: Decoder) -> None:
    """Stages 2 and 3."""
    for work, hypotheses in zip(
        works, engine.decode([work.request for work in works], ANNOTATED_SEARCH), strict=True
    ):
        work.hypotheses = hypotheses
        method = ANNOTATION if engine.terminology(work.sentence.lang) else CODE_SWITCHING
        for rank, hypothesis in enumerate(hypotheses):
            work.add(hypothesis.text, method if rank == 0 else NBEST, hypothesis.score)


def _force(works: Sequence[_Work], engine: Decoder) -> None:
    """Stages 4 and 5, with the bare forms in the source as one more try; all three compete."""
    jobs: list[tuple[_Work, Request, str]] = []
    for work in works:
        sentence = work.sentence
        base = max(work.hypotheses, key=lambda hypothesis: candidate(sentence, hypothesis.text, "").met)
        prefix = _prefix(work, base)
        if prefix:
            jobs.append((work, replace(work.request, prefix=prefix), FORCED))
        spans = [(occurrence.start, occurrence.end) for occurrence in sentence.occurrences]
        forms = [_wanted(sentence, index) for index in range(len(spans))]
        if engine.terminology(sentence.lang):
            bare = annotate(sentence.source, spans, forms, None)
            jobs.append((work, Request(bare.text, sentence.lang), CODE_SWITCHING))
        work.add(_substituted(work, base), SUBSTITUTION)
    decoded = engine.decode([request for _, request, _ in jobs], replace(ANNOTATED_SEARCH, num_hypotheses=1))
    for (work, _, method), (hypothesis, *_) in zip(jobs, decoded, strict=True):
        made = work.add(hypothesis.text, method)
        if method == FORCED and not passes(made, work.plain):
            work.add(_substituted(work, hypothesis), FORCED)
    _score(works, engine)


def _score(works: Sequence[_Work], engine: Decoder) -> None:
    """Give every candidate without a score one that compares: as output for the annotated source."""
    unscored = [
        (work, index)
        for work in works
        for index, choice in enumerate(work.others)
        if choice.score is None and acceptable(choice, work.plain)
    ]
    requests = [work.request for work, _ in unscored]
    scores = engine.score(requests, [work.others[index].text for work, index in unscored])
    for (work, index), score in zip(unscored, scores, strict=True):
        work.others[index] = replace(work.others[index], score=score)


def _prefix(work: _Work, base: Hypothesis) -> str:
    """The output up to the first wrong rendering, its last words repaired, and the required form."""
    wrong = _wrong(work, base)
    if not wrong:
        return ""
    start, _, index = min(wrong)
    fitted = fit(
        base.text[:start], _wanted(work.sentence, index), "", work.sentence.lang, _stated(work, index)
    )
    form = fitted.form if fitted.left.strip() else fitted.form[:1].upper() + fitted.form[1:]
    return fitted.left + form


def _substituted(work: _Work, base: Hypothesis) -> str:
    """The hypothesis with the required form in place of every wrong rendering, from right to left."""
    text = base.text
    for start, end, index in sorted(_wrong(work, base), reverse=True):
        form = _wanted(work.sentence, index)
        text = substitute(text, start, end, form, work.sentence.lang, _stated(work, index)).text
    return text


def _wrong(work: _Work, base: Hypothesis) -> list[tuple[int, int, int]]:
    """Spans of the hypothesis that render an occurrence otherwise than required, with its index."""
    sentence = work.sentence
    if base.alignment is None:
        return []
    found = candidate(sentence, base.text, "").found
    taken = [(place.start, place.end) for place in found if place is not None]
    spans: list[tuple[int, int, int]] = []
    for index, place in enumerate(found):
        if place is not None:
            continue
        span = rendering(base.text, sentence.lang, base.alignment, work.annotated.spans[index])
        if span is not None and all(span[1] <= start or end <= span[0] for start, end in taken):
            taken.append(span)
            spans.append((*span, index))
    return spans


def _stated(work: _Work, index: int) -> Features:
    return noted_features(work.sentence.occurrences[index].term.note)


def _result(work: _Work) -> Pinned:
    chosen = best(work.plain, work.others)
    sentence = work.sentence
    return Pinned(
        chosen.text,
        chosen.score,
        tuple(_outcome(work, chosen, index) for index in range(len(sentence.occurrences))),
        chosen.method,
    )


def _outcome(work: _Work, chosen: Candidate, index: int) -> TermOutcome:
    sentence, occurrence = work.sentence, work.sentence.occurrences[index]
    place = chosen.found[index]
    if place is None:
        outcome, method = Outcome.FAILED, _reason(work, index)
    elif work.plain.found[index] is not None:
        outcome, method = Outcome.MET, ""
    else:
        outcome, method = Outcome.REPAIRED, chosen.method
    return TermOutcome(
        source=occurrence.term.source,
        source_span=(occurrence.start, occurrence.end),
        required=occurrence.term.forms[sentence.lang].required,
        outcome=outcome,
        form=place.text if place is not None else "",
        target_span=(place.start, place.end) if place is not None else None,
        method=method,
        score_before=work.plain.score,
        score_after=chosen.score,
    )


def _reason(work: _Work, index: int) -> str:
    """Why an occurrence failed, in a few words for the reviewer."""
    held = [choice for choice in work.others if choice.found[index] is not None]
    if not held:
        return "no candidate holds the form: the model leaves the term out"
    worse = next((choice for choice in held if not acceptable(choice, work.plain)), None)
    if worse is not None:
        return f"the form would cost more than it is worth: {worse.problems[0]}"
    return "only at the cost of another term"
