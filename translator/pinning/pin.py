"""The cascade: every term in its required form, by the cheapest means that the checks accept.

1. The plain translation is checked: what is right costs nothing.
2. Where the alignment shows what a term was rendered as, the form takes its place, and the grammar of its
   neighbours is repaired. That costs no search, and leaves the rest of the sentence alone.
3. Where that fails, or the model finds the result unlikely, the required forms are written into the source
   (``translator.pinning.annotation``); all hypotheses of that search compete, with their own repairs.
4. Where no candidate passes, output up to the wrong rendering is kept, the form forced, and the model
   finishes the sentence (Post and Vilar 2018 constrain the whole search; CTranslate2 offers a forced prefix).
   The bare forms in the source are one more try.
5. What is left has failed; the best translation stands, with the reason.

Each stage is one decoding call over all sentences and languages that still need it. The candidates of a
sentence compete by their likelihood given the annotated source.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from translator.engine.model import Request, Search
from translator.pinning.candidates import (
    ANNOTATION,
    CODE_SWITCHING,
    FORCED,
    NBEST,
    SUBSTITUTION,
    acceptable,
    best,
    passes,
)
from translator.pinning.model import Pinned, Sentence
from translator.pinning.outcome import result
from translator.pinning.substitution import fit
from translator.pinning.work import Decoder, Draft, Progress, Work, annotated

ANNOTATED_SEARCH = Search(beam_size=2, num_hypotheses=2, attention=True)
"""Half the beam of the plain search: with the forms in its source the model has less to choose from."""

LAST_SEARCH = Search(beam_size=6, num_hypotheses=6, attention=True)
"""A wide one, for the few sentences that are left."""

_ALIGNMENT_SEARCH = Search(beam_size=1, attention=True)


def pin(sentences: Sequence[Sentence], engine: Decoder, progress: Progress | None = None) -> list[Pinned]:
    """Return each sentence's translation with its terms pinned as far as they could be, and the proof.

    ``progress`` is called with the numbers of sentences done and in all. Raises what ``engine.decode`` does.
    """
    works = [Work.begin(sentence, engine) for sentence in sentences]
    for stage in (_substitute, _annotate, _force):
        waiting = [work for work in works if (work.open if stage is _force else work.doubtful)]
        if progress is not None:
            progress(len(works) - len(waiting), len(works))
        if waiting:
            stage(waiting, engine)
            _score(waiting, engine)
    if progress is not None:
        progress(len(works), len(works))
    return [result(work, best(work.plain, work.others)) for work in works]


def _substitute(works: Sequence[Work], engine: Decoder) -> None:
    """Put the forms into the plain translation, in place of what the terms were rendered as."""
    unaligned = [work for work in works if work.sentence.alignment is None]
    requests = [
        Request(work.sentence.source, work.sentence.lang, prefix=work.sentence.plain) for work in unaligned
    ]
    decoded = engine.decode(requests, _ALIGNMENT_SEARCH)
    found = {id(work): nbest[0] for work, nbest in zip(unaligned, decoded, strict=True)}
    for work in works:
        sentence = work.sentence
        alignment, text = sentence.alignment, sentence.plain
        if alignment is None:
            alignment, text = found[id(work)].alignment, found[id(work)].text
        if alignment is None or text != sentence.plain:
            continue
        spans = tuple((occurrence.start, occurrence.end) for occurrence in sentence.occurrences)
        draft = Draft(sentence.source, text, alignment, spans)
        work.drafts.append(draft)
        changed = work.substituted(draft)
        if changed is not None:
            work.add(changed, SUBSTITUTION, sure=work.sure(draft))


def _annotate(works: Sequence[Work], engine: Decoder) -> None:
    """Write the forms into the source; every hypothesis is a candidate, with repairs where it needs them."""
    decoded = engine.decode([work.request for work in works], ANNOTATED_SEARCH)
    for work, hypotheses in zip(works, decoded, strict=True):
        method = ANNOTATION if engine.terminology(work.sentence.lang) else CODE_SWITCHING
        for rank, hypothesis in enumerate(hypotheses):
            way = method if rank == 0 else f"{method}, {NBEST}"
            made = work.add(work.polished(hypothesis.text), way, hypothesis.score)
            if hypothesis.alignment is None:
                continue
            draft = Draft(work.annotated.text, hypothesis.text, hypothesis.alignment, work.annotated.spans)
            work.drafts.append(draft)
            changed = None if passes(made, work.plain) else work.substituted(draft)
            if changed is not None:
                work.add(work.polished(changed), f"{way}, {SUBSTITUTION}")


def _force(works: Sequence[Work], engine: Decoder) -> None:
    """Keep outputs up to their first wrong rendering and force the form; try the bare forms in the source."""
    jobs: list[tuple[Work, Request, str]] = []
    for work in works:
        for draft in work.drafts[:2]:
            prefix = _prefix(work, draft)
            if prefix is not None:
                jobs.append((work, replace(work.request, prefix=prefix), FORCED))
        if engine.terminology(work.sentence.lang):
            bare = annotated(work.sentence, None)
            jobs.append((work, Request(bare.text, work.sentence.lang), CODE_SWITCHING))
    decoded = engine.decode([request for _, request, _ in jobs], LAST_SEARCH)
    for (work, _, method), hypotheses in zip(jobs, decoded, strict=True):
        for hypothesis in hypotheses:
            made = work.add(work.polished(hypothesis.text), method)
            if method == FORCED and hypothesis.alignment is not None and not passes(made, work.plain):
                changed = work.substituted(
                    Draft(work.annotated.text, hypothesis.text, hypothesis.alignment, work.annotated.spans)
                )
                if changed is not None:
                    work.add(changed, f"{method}, {SUBSTITUTION}")


def _prefix(work: Work, draft: Draft) -> str | None:
    """The output up to the first wrong rendering, its last words repaired, and the required form."""
    wrong = work.wrong(draft)
    if not wrong:
        return None
    start, end, index = wrong[0]
    left = draft.text[:start]
    form = work.form_after(left, index)
    fitted = fit(left, form, "", work.sentence.lang, work.stated(index), draft.text[start:end])
    return fitted.left + (fitted.form if fitted.left.strip() else fitted.form[:1].upper() + fitted.form[1:])


def _score(works: Sequence[Work], engine: Decoder) -> None:
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
