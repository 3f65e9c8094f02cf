"""Candidate translations of a sentence, checked, and the choice among them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from translator.pinning.damage import damage
from translator.pinning.model import Sentence
from translator.pinning.verification import Located, locate

PLAIN = ""
ANNOTATION = "inline annotation"
CODE_SWITCHING = "code-switching"
NBEST = "n-best hypothesis"
FORCED = "prefix-forced decoding"
SUBSTITUTION = "substitution"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A translation, how it was made, where each occurrence's form stands in it, and its problems.

    It is ``sure`` where all that differs from the plain translation took the place of the terms' own slips.
    ``damage`` is what it lost or doubled elsewhere in the sentence.
    """

    text: str
    method: str
    found: tuple[Located | None, ...]
    problems: tuple[str, ...]
    score: float | None = None
    sure: bool = False
    damage: tuple[str, ...] = ()

    @property
    def met(self) -> int:
        """How many occurrences hold an allowed form."""
        return sum(place is not None for place in self.found)


def candidate(
    sentence: Sentence, text: str, method: str, score: float | None = None, *, sure: bool = False
) -> Candidate:
    """Return a checked candidate."""
    from translator.engine.quality import problems

    found = locate(text, sentence.occurrences, sentence.lang)
    wrong = problems(sentence.source, text, sentence.lang)
    # A substitution leaves the rest of the plain translation as it is.
    broken = damage(sentence, text, found) if method not in (PLAIN, SUBSTITUTION) else ()
    return Candidate(text, method, found, wrong, score, sure, broken)


def acceptable(choice: Candidate, plain: Candidate) -> bool:
    """Whether a candidate has nothing wrong with it that the plain translation has not."""
    return not choice.damage and len(choice.problems) <= len(plain.problems)


def passes(choice: Candidate, plain: Candidate) -> bool:
    """Whether a candidate holds every term and is no worse a translation than the plain one."""
    return all(place is not None for place in choice.found) and acceptable(choice, plain)


def best(plain: Candidate, others: Iterable[Candidate]) -> Candidate:
    """Return the acceptable candidate with the most terms; of those a sure one, then the likeliest.

    The plain translation stands as long as none of the others holds more terms.
    """
    chosen = plain
    for other in others:
        if other.met < chosen.met or not acceptable(other, plain):
            continue
        if other.met > chosen.met or (chosen is not plain and _rank(other) > _rank(chosen)):
            chosen = other
    return chosen


def _rank(choice: Candidate) -> tuple[bool, float]:
    """Sure ones first, then the likelier."""
    return choice.sure, float("-inf") if choice.score is None else choice.score
