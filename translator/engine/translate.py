"""Plain translation: long inputs split and joined, bad hypotheses retried, what stays bad noted."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from translator.engine.decode import Engine, Progress
from translator.engine.model import Alignment, Hypothesis, Request, Search
from translator.engine.packages import Terminology
from translator.engine.quality import is_title, problems
from translator.segmentation import clauses

_SHORT = 24  # pieces: what a bad sentence is cut down to for its last attempt
_STOP = re.compile(r"[.!?…][\"'”»)]*$")


@dataclass(frozen=True, slots=True)
class Translation:
    """A translated text, the model's score of it, and notes for the reviewer on what stayed wrong.

    ``score`` is the mean log-probability of its pieces. ``alignment`` is there when the search asked for
    attention and the text went through the model in one part.
    """

    text: str
    score: float
    alignment: Alignment | None = None
    notes: tuple[str, ...] = ()


def translate(
    requests: Sequence[Request],
    engine: Engine,
    progress: Progress | None = None,
    search: Search | None = None,
) -> list[Translation]:
    """Translate every request, in as few passes over the model as there are kinds of attempts.

    An input longer than the model takes is cut at clause marks and its parts are joined. A hypothesis that
    is empty, copies the English, loops, loses a figure or is absurdly long or short is tried again: a title
    whose first word was taken for a name without its capital; among the n best of a wider beam, with
    repetitions penalised, and cut into clauses. The attempt with the fewest
    problems is kept, the likeliest among equals; problems that it still has become notes.

    ``progress`` is called with the numbers of parts done and in all, for the first pass. Raises
    TranslatorError as ``Engine.decode`` does.

    >>> from translator.engine.packages import find_packages
    >>> drafts = translate([Request("Police closed the airport on Monday.", "fr")],
    ...                    Engine(find_packages(["fr"])))
    >>> len(drafts), drafts[0].notes
    (1, ())
    """
    search = search or Search()
    best = [nbest[0] for nbest in _through(requests, engine, search, progress)]
    found = [_problems(draft, request, engine) for draft, request in zip(best, requests, strict=True)]
    retried = set()
    for attempt in (_decapitalised, _n_best, _penalised, _in_clauses):
        bad = [index for index, wrong in enumerate(found) if wrong]
        if not bad:
            break
        for index, nbest in zip(
            bad, attempt([requests[index] for index in bad], engine, search), strict=True
        ):
            for candidate in nbest:
                wrong = _problems(candidate, requests[index], engine)
                if _badness(candidate, wrong) < _badness(best[index], found[index]):
                    best[index], found[index] = candidate, wrong
                    retried.add(index)
    _rescore(best, sorted(retried), requests, engine)
    return [replace(draft, notes=(*draft.notes, *wrong)) for draft, wrong in zip(best, found, strict=True)]


def without_marks(text: str, marks: Terminology | None) -> str:
    """Return a request's text without the terminology marks: what its output is judged against.

    >>> without_marks("The ⟪MSS⟫ said so.", Terminology("⟪", "⟫"))
    'The MSS said so.'
    """
    return text if marks is None else text.replace(marks.open, "").replace(marks.close, "")


def _problems(draft: Translation, request: Request, engine: Engine) -> tuple[str, ...]:
    source = without_marks(request.text, engine.terminology(request.lang))
    return problems(source, draft.text, request.lang)


def _badness(draft: Translation, wrong: tuple[str, ...]) -> tuple[bool, int]:
    return not draft.text, len(wrong)


def _rescore(
    best: list[Translation], indexes: Sequence[int], requests: Sequence[Request], engine: Engine
) -> None:
    """Give drafts of penalised or split searches the score that a plain search would report."""
    scores = engine.score([requests[index] for index in indexes], [best[index].text for index in indexes])
    for index, score in zip(indexes, scores, strict=True):
        best[index] = replace(best[index], score=score)


def _n_best(requests: Sequence[Request], engine: Engine, search: Search) -> list[list[Translation]]:
    # No phrase of four pieces twice: sound hypotheses hardly ever have one, and loops end at once.
    width = search.beam_size + 2
    return _through(
        requests, engine, replace(search, beam_size=width, num_hypotheses=width, no_repeat_ngram_size=4)
    )


def _penalised(requests: Sequence[Request], engine: Engine, search: Search) -> list[list[Translation]]:
    penalised = replace(search, num_hypotheses=4, repetition_penalty=1.3, no_repeat_ngram_size=3)
    return _through(requests, engine, penalised)


def _in_clauses(requests: Sequence[Request], engine: Engine, search: Search) -> list[list[Translation]]:
    return _through(requests, engine, search, longest=_SHORT)


def _decapitalised(requests: Sequence[Request], engine: Engine, search: Search) -> list[list[Translation]]:
    answers: list[list[Translation]] = [[] for _ in requests]
    titles = [i for i, request in enumerate(requests) if is_title(request.text) and not request.prefix]
    if titles:
        small = [replace(requests[i], text=_recased(requests[i].text, str.lower)) for i in titles]
        for index, nbest in zip(titles, _through(small, engine, search), strict=True):
            answers[index] = [replace(draft, text=_recased(draft.text, str.upper)) for draft in nbest]
    return answers


def _recased(text: str, recase: Callable[[str], str]) -> str:
    return recase(text[:1]) + text[1:]


def _through(
    requests: Sequence[Request],
    engine: Engine,
    search: Search,
    progress: Progress | None = None,
    longest: int | None = None,
) -> list[list[Translation]]:
    """Take requests through the model in one call, cut into parts where they are longer than ``longest``.

    The result is an n-best list for each, or the one joined text for a request that was cut.
    """
    cuts = [_cut(request, engine, longest or engine.limit(request.lang)) for request in requests]
    parts = [
        replace(request, text=request.text[start:end])
        for request, spans in zip(requests, cuts, strict=True)
        for start, end in spans
    ]
    decoded = iter(engine.decode(parts, search, progress))
    answers = []
    for request, spans in zip(requests, cuts, strict=True):
        nbests = [next(decoded) for _ in spans]
        if len(nbests) == 1:
            answers.append([Translation(h.text, h.score, h.alignment) for h in nbests[0]])
        else:
            answers.append([_joined(request.text, spans, [nbest[0] for nbest in nbests])])
    return answers


def _cut(request: Request, engine: Engine, longest: int) -> tuple[tuple[int, int], ...]:
    """Return the spans of the parts of a request's text, never cut inside terminology marks.

    A request with a prefix stays whole: the prefix may reach beyond the first part.
    """
    text, lang = request.text, request.lang
    whole = ((0, len(text)),)
    if request.prefix or engine.pieces(text, lang) <= longest:
        return whole
    marks = engine.terminology(lang)
    masked = text
    if marks is not None:
        marked = re.compile(f"{re.escape(marks.open)}.*?{re.escape(marks.close)}")
        masked = marked.sub(lambda match: "x" * len(match.group()), text)
    return clauses(masked, 0, len(text), lambda part: engine.pieces(part, lang) <= longest) or whole


def _joined(source: str, spans: Sequence[tuple[int, int]], hypotheses: Sequence[Hypothesis]) -> Translation:
    """Join the translations of the parts of a text as one sentence.

    The model takes a part for a sentence: the capital and the full stop that it adds are taken away where
    the part has none.
    """
    text = ""
    for number, ((start, end), hypothesis) in enumerate(zip(spans, hypotheses, strict=True)):
        piece = hypothesis.text
        if number and source[start : start + 1].islower() and piece[1:2].islower():
            piece = piece[:1].lower() + piece[1:]
        if end < len(source) and not _STOP.search(source[start:end]):
            piece = piece.removesuffix(".")
        if text and piece and source[start - 1].isspace():
            text += " "
        text += piece
    weights = [max(1, end - start) for start, end in spans]
    score = sum(w * h.score for w, h in zip(weights, hypotheses, strict=True)) / sum(weights)
    return Translation(text, score, notes=(f"translated in {len(spans)} parts",))
