"""What goes into the engine and what comes out of it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Request:
    """One text to decode into one language.

    ``text`` may hold required target forms between the terminology marks of the language's package.
    ``prefix`` is target text that the output must begin with ("" for none).
    """

    text: str
    lang: str
    prefix: str = ""


@dataclass(frozen=True, slots=True)
class Search:
    """How to search: the settings of one CTranslate2 call (its documentation of ``translate_batch``)."""

    beam_size: int = 4
    num_hypotheses: int = 1
    length_penalty: float = 1.0
    repetition_penalty: float = 1.0
    no_repeat_ngram_size: int = 0
    sampling_topk: int = 1
    sampling_temperature: float = 1.0
    return_alternatives: bool = False
    attention: bool = False


@dataclass(frozen=True, slots=True)
class Alignment:
    """Soft alignment of a hypothesis: attention of each output token over the input tokens.

    ``source_spans`` and ``target_spans`` are half-open character spans of the tokens in the request's text
    and in the hypothesis' text; ``weights[t][s]`` is the attention of output token t on input token s (a
    row sums to 1 less what went to the end of the input).
    """

    source_spans: tuple[tuple[int, int], ...]
    target_spans: tuple[tuple[int, int], ...]
    weights: tuple[tuple[float, ...], ...]


@dataclass(frozen=True, slots=True)
class Hypothesis:
    """One output: its text (any prefix included), length-normalised log-probability, alignment if asked."""

    text: str
    score: float
    alignment: Alignment | None = None
