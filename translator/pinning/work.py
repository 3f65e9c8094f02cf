"""A sentence on its way through the cascade."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from translator.engine.model import Alignment, Hypothesis, Request, Search
from translator.pinning.annotation import Annotated, annotate
from translator.pinning.candidates import Candidate, candidate, passes
from translator.pinning.context import (
    narrowed,
    resembles,
    same_number,
    with_article,
    with_edges,
    with_links,
    with_preposition,
    with_singular_verb,
    without_article,
    without_preposition,
    without_verb,
)
from translator.pinning.forms import agreeing, is_plural, wanted
from translator.pinning.model import Sentence
from translator.pinning.neighbours import Features, noted_features
from translator.pinning.rendering import rendering
from translator.pinning.substitution import substitute

if TYPE_CHECKING:
    from translator.engine.packages import Terminology

Progress = Callable[[int, int], None]

DOUBT = {"es": 0.8, "fr": 0.8, "ht": 1.0}
"""How much less likely than the plain translation a candidate may be before further ones are made.

A rare name costs likelihood wherever it stands, and a search that finds a likelier sentence round it breaks
the grammar more often than a substitution does; least of all breaks in Creole, which has no agreement.
"""


class Decoder(Protocol):
    """What pinning needs of ``translator.engine.decode.Engine``."""

    def terminology(self, lang: str) -> Terminology | None:
        """Return the marks for required forms of the language's package."""

    def decode(
        self, requests: Sequence[Request], search: Search | None = None, progress: Progress | None = None
    ) -> list[tuple[Hypothesis, ...]]:
        """Return for each request its hypotheses, best first."""

    def score(self, requests: Sequence[Request], texts: Sequence[str]) -> list[float]:
        """Return the log-probability of each text as output for its request."""


@dataclass(frozen=True, slots=True)
class Draft:
    """An output, its input, their alignment, and the places of the occurrences in the input."""

    source: str
    text: str
    alignment: Alignment
    spans: tuple[tuple[int, int], ...]


@dataclass(slots=True)
class Work:
    """A sentence, its plain translation, the source with all forms written in, and what was made so far."""

    sentence: Sentence
    plain: Candidate
    annotated: Annotated
    others: list[Candidate] = field(default_factory=list)
    drafts: list[Draft] = field(default_factory=list)

    @classmethod
    def begin(cls, sentence: Sentence, engine: Decoder) -> Work:
        """Check the plain translation."""
        plain = candidate(sentence, sentence.plain, "", sentence.score)
        marks = engine.terminology(sentence.lang)
        return cls(sentence, plain, annotated(sentence, (marks.open, marks.close) if marks else None))

    @property
    def request(self) -> Request:
        """The annotated source, for which all candidates are scored."""
        return Request(self.annotated.text, self.sentence.lang)

    @property
    def open(self) -> bool:
        """Whether no candidate passes all checks yet."""
        return not any(passes(choice, self.plain) for choice in (self.plain, *self.others))

    @property
    def doubtful(self) -> bool:
        """Whether none passes that is about as likely as the plain translation."""
        if passes(self.plain, self.plain):
            return False
        least = float("-inf") if self.plain.score is None else self.plain.score - DOUBT[self.sentence.lang]
        return not any(
            passes(choice, self.plain)
            and (choice.sure or (choice.score is not None and choice.score >= least))
            for choice in self.others
        )

    def add(self, text: str, method: str, score: float | None = None, *, sure: bool = False) -> Candidate:
        """Check a candidate and keep it."""
        made = candidate(self.sentence, text, method, score, sure=sure)
        self.others.append(made)
        return made

    def stated(self, index: int) -> Features:
        """The gender and number that the note of an occurrence's term states; those of a plural demonym."""
        occurrence = self.sentence.occurrences[index]
        if occurrence.term.type == "demonym" and is_plural(occurrence):
            return Features("m", "p")
        return noted_features(occurrence.term.note)

    def form_after(self, left: str, index: int, rendered: str = "") -> str:
        """The form of an occurrence as it stands after a text, in place of a rendering."""
        occurrence, lang = self.sentence.occurrences[index], self.sentence.lang
        if occurrence.term.type in ("term", "title"):
            return same_number(wanted(occurrence, lang), rendered, lang)
        if occurrence.term.type != "demonym":
            return wanted(occurrence, lang)
        shape = Features("m", "p" if is_plural(occurrence) else "s")
        return agreeing(occurrence.term.forms[lang].required, left, lang, shape)

    def wrong(self, draft: Draft) -> list[tuple[int, int, int]]:
        """Spans of a draft that render an occurrence otherwise than required, with the occurrence's index."""
        found = candidate(self.sentence, draft.text, "").found
        taken = [(place.start, place.end) for place in found if place is not None]
        spans: list[tuple[int, int, int]] = []
        for index, place in enumerate(found):
            if place is not None:
                continue
            span = rendering(
                draft.text, self.sentence.lang, draft.alignment, draft.spans[index], draft.source
            )
            if span is not None:
                occurrence, lang = self.sentence.occurrences[index], self.sentence.lang
                span = narrowed(draft.text, span, occurrence)
                span = without_verb(draft.text, span, wanted(occurrence, lang), lang)
            if span is not None and all(span[1] <= start or end <= span[0] for start, end in taken):
                taken.append(span)
                spans.append((*span, index))
        return sorted(spans)

    def substituted(self, draft: Draft) -> str | None:
        """The draft with the required form for every wrong rendering, right to left; None without any."""
        wrong = self.wrong(draft)
        text = draft.text
        for start, end, index in reversed(wrong):
            text = self._replaced(text, start, end, index)
        return text if wrong else None

    def _replaced(self, text: str, start: int, end: int, index: int) -> str:
        occurrence, lang = self.sentence.occurrences[index], self.sentence.lang
        left, rendered = text[:start], text[start:end]
        if occurrence.term.type == "demonym":
            left = without_preposition(left, occurrence, rendered, lang)
        form = self.form_after(left, index, rendered)
        left = with_preposition(left, occurrence, rendered, form, lang)
        left = without_article(left, occurrence, form, lang)
        left = with_article(left, occurrence, text[end:], lang)
        right = with_singular_verb(left, text[end:], occurrence, form, lang)
        return substitute(
            left + rendered + right, len(left), len(left) + end - start, form, lang, self.stated(index)
        ).text

    def sure(self, draft: Draft) -> bool:
        """Whether every wrong rendering of a draft is beyond doubt that of its term, and the only one."""
        occurrences, lang = self.sentence.occurrences, self.sentence.lang
        wrong = self.wrong(draft)
        left_over = Counter(re.findall(r"\w{4,}", draft.text.lower()))
        for start, end, _ in wrong:
            left_over.subtract(re.findall(r"\w{4,}", draft.text[start:end].lower()))
        return all(
            resembles(draft.text[start:end], occurrences[index], wanted(occurrences[index], lang))
            and not any(left_over[word] > 0 for word in re.findall(r"\w{4,}", draft.text[start:end].lower()))
            for start, end, index in wrong
        )

    def polished(self, text: str) -> str:
        """The text with the neighbours of every form that stands in it repaired, from right to left."""
        found = candidate(self.sentence, text, "").found
        places = [(place, index) for index, place in enumerate(found) if place is not None]
        for place, index in sorted(places, key=lambda pair: -pair[0].start):
            if self.sentence.occurrences[index].term.type != "demonym":
                text = substitute(
                    text, place.start, place.end, place.text, self.sentence.lang, self.stated(index)
                ).text
        if self.sentence.lang == "fr":
            found = candidate(self.sentence, text, "").found
            text = with_links(text, found, self.plain.text, self.plain.found)
        return with_edges(text, self.sentence.source)


def annotated(sentence: Sentence, marks: tuple[str, str] | None) -> Annotated:
    """Return the source of a sentence with the form of every occurrence written in."""
    spans = [(occurrence.start, occurrence.end) for occurrence in sentence.occurrences]
    forms = [wanted(occurrence, sentence.lang) for occurrence in sentence.occurrences]
    return annotate(sentence.source, spans, forms, marks)
