"""The proof: how every occurrence ended."""

from __future__ import annotations

from translator.drafts import Outcome, TermOutcome
from translator.pinning.candidates import Candidate, acceptable
from translator.pinning.model import Pinned
from translator.pinning.work import Work


def result(work: Work, chosen: Candidate) -> Pinned:
    """Return what is kept of a sentence: the chosen candidate, and how each of its occurrences ended."""
    terms = tuple(_outcome(work, chosen, index) for index in range(len(work.sentence.occurrences)))
    return Pinned(chosen.text, chosen.score, terms, chosen.method)


def _outcome(work: Work, chosen: Candidate, index: int) -> TermOutcome:
    occurrence = work.sentence.occurrences[index]
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
        required=occurrence.term.forms[work.sentence.lang].required,
        outcome=outcome,
        form=place.text if place is not None else "",
        target_span=(place.start, place.end) if place is not None else None,
        method=method,
        score_before=work.plain.score,
        score_after=chosen.score,
    )


def _reason(work: Work, index: int) -> str:
    """Why an occurrence failed, in a few words for the reviewer."""
    held = [choice for choice in work.others if choice.found[index] is not None]
    if not held:
        return "the model leaves the term out"
    worse = next((choice for choice in held if not acceptable(choice, work.plain)), None)
    if worse is not None:
        return f"every rendering with it is worse: {(*worse.damage, *worse.problems)[0]}"
    return "only at the cost of another term"
