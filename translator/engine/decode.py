"""Batched decoding with CTranslate2.

All requests of a run go in together. Identical ones are decoded once, and the rest in batches of inputs of
about the same number of pieces, longest first, several batches at a time on as many cores.

The result for a request is the same, bit for bit, whatever else is in the run. What makes a decoder's output
depend on its neighbours is padding to the longest of them: it changes the order in which floats are summed,
and int8 activations round such differences up to flipped words (CTranslate2 issue 693). Here every input is
padded to the next of a few fixed lengths, which depends on nothing but itself; a batch in which no input has
that length gets a blank one that has, whose output ends at once.
"""

from __future__ import annotations

import os
from bisect import bisect_left
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from translator.engine.letters import fold, unfold
from translator.engine.model import Alignment, Hypothesis, Request, Search
from translator.engine.normalise import Normalised, normalise, normalised
from translator.engine.output import contracted
from translator.engine.packages import PackageInfo, Terminology
from translator.engine.rewording import reworded
from translator.engine.tokens import BpeTokenizer, SentencePieceTokenizer, Tokenizer, spans
from translator.errors import TranslatorError
from translator.languages import SOURCE

Progress = Callable[[int, int], None]

TRAINED_LENGTH = 160
"""The longest input, in pieces, that the bundled models saw in training (Argos's own: about as long)."""

_WIDTHS = (16, 24, 32, 48, 64, 96, 128, 160)
_WIDER = 64  # inputs beyond the last width are padded to a multiple of this
_BATCH_PIECES = (256, 1024)
_BLANK = "</s>"


@dataclass(frozen=True, slots=True)
class _Key:
    """What makes two requests the same: language, input pieces, forced output pieces."""

    lang: str
    pieces: tuple[str, ...]
    forced: tuple[str, ...]

    @property
    def width(self) -> int:
        """The number of pieces to which the input is padded."""
        length = len(self.pieces)
        if length <= _WIDTHS[-1]:
            return _WIDTHS[bisect_left(_WIDTHS, length)]
        return -(-length // _WIDER) * _WIDER


class _Model:
    """A package with its tokenizer and translator, each loaded when it is first needed."""

    def __init__(self, package: PackageInfo, threads: int) -> None:
        self.package = package
        self._threads = threads

    @cached_property
    def tokenizer(self) -> Tokenizer:
        path = self.package.tokenizer
        try:
            if path.name == "bpe.model":
                return BpeTokenizer(path, SOURCE, self.package.lang)
            return SentencePieceTokenizer(path)
        except (OSError, RuntimeError, ValueError) as error:
            raise _unloadable(self.package, error) from None

    @cached_property
    def translator(self) -> Any:
        import ctranslate2

        try:
            return ctranslate2.Translator(
                str(self.package.model), device="cpu", inter_threads=self._threads, intra_threads=1
            )
        except (OSError, RuntimeError, ValueError) as error:
            raise _unloadable(self.package, error) from None

    def read(self, text: str, lang: str) -> Normalised:
        """Return a source text in the characters and words that the model reads best."""
        return reworded(normalised(text), lang, self.package.terminology)

    def known(self, text: str) -> str:
        """Return a normalised text in the letters that the model knows, of the same length."""
        return fold(text, self.tokenizer.spells)[0]

    @property
    def tag(self) -> tuple[str, ...]:
        return (self.package.target_prefix,) if self.package.target_prefix else ()


def _unloadable(package: PackageInfo, error: Exception) -> TranslatorError:
    reason = str(error).splitlines()[0] if str(error) else type(error).__name__
    return TranslatorError(
        f"damaged model package: cannot be loaded: {reason}",
        path=package.path,
        hint="install the package again",
    )


class Engine:
    """The packages of a run, ready to decode.

    ``threads`` is the number of cores to use (0: all that this process may use).
    """

    def __init__(self, packages: Mapping[str, PackageInfo], threads: int = 0) -> None:
        self.packages = dict(packages)
        self._threads = threads or _cores()
        self._models = {lang: _Model(package, self._threads) for lang, package in packages.items()}

    def terminology(self, lang: str) -> Terminology | None:
        """Return the marks for required target forms, or None for a package that knows none."""
        return self._model(lang).package.terminology

    def limit(self, lang: str) -> int:
        """Return the longest input for a language, in pieces."""
        self._model(lang)
        return TRAINED_LENGTH

    def fits(self, text: str, lang: str) -> bool:
        """Tell whether a text is short enough for the model of a language."""
        return self.pieces(text, lang) <= self.limit(lang)

    def pieces(self, text: str, lang: str) -> int:
        """Return how many pieces a text is for the model of a language."""
        model = self._model(lang)
        return len(model.tokenizer.encode(model.known(model.read(text, lang).text)))

    def decode(
        self, requests: Sequence[Request], search: Search | None = None, progress: Progress | None = None
    ) -> list[tuple[Hypothesis, ...]]:
        """Return for each request its hypotheses, best first (``search.num_hypotheses`` of them at most).

        A request's text is normalised and reworded as the models know it; rare letters of its words (ł, ğ)
        are given back in the output. ``Request.prefix`` is what the output begins
        with; the model may go on with its last word (``la`` to ``las``), and the score then counts the pieces
        after it only. A text without content has one empty hypothesis. An input of any length is decoded
        whole, but see ``fits``. ``progress`` is called with the numbers of requests done and in all.

        Sampling (``search.sampling_topk`` other than 1) is the one setting whose output is not reproducible.

        Raises TranslatorError for a language without a package and for a package that cannot be loaded.
        """
        search = search or Search()
        texts = [self._model(request.lang).read(request.text, request.lang) for request in requests]
        groups: dict[_Key, list[int]] = {}
        for index, (request, text) in enumerate(zip(requests, texts, strict=True)):
            groups.setdefault(self._key(request, text), []).append(index)
        results: list[tuple[Hypothesis, ...]] = [(Hypothesis("", 0.0),)] * len(requests)
        done = 0
        for key, result in self._results(list(groups), search):
            for index in groups[key]:
                if result is not None:
                    results[index] = self._hypotheses(key, result, texts[index], requests[index], search)
            done += len(groups[key])
            if progress is not None:
                progress(done, len(requests))
        return results

    def score(self, requests: Sequence[Request], texts: Sequence[str]) -> list[float]:
        """Return the model's length-normalised log-probability of each text as output for its request.

        It scores the whole text, whatever ``Request.prefix`` says, so that texts made in
        different ways compare.
        """
        scores = [0.0] * len(requests)
        jobs: dict[tuple[str, int, int], list[tuple[int, list[str], list[str]]]] = {}
        for index, (request, text) in enumerate(zip(requests, texts, strict=True)):
            model = self._model(request.lang)
            source = model.tokenizer.encode(model.known(model.read(request.text, request.lang).text))
            target = [*model.tag, *model.tokenizer.encode(model.known(normalise(text)))]
            if source and len(target) > len(model.tag):
                jobs.setdefault((request.lang, len(source), len(target)), []).append((index, source, target))
        pending = [
            (index, result)
            for (lang, _, _), batch in jobs.items()
            for (index, _, _), result in zip(
                batch,
                self._model(lang).translator.score_batch(
                    [source for _, source, _ in batch],
                    [target for _, _, target in batch],
                    max_input_length=0,
                    asynchronous=True,
                ),
                strict=True,
            )
        ]
        for index, result in pending:
            log_probs = result.result().log_probs[len(self._model(requests[index].lang).tag) :]
            scores[index] = sum(log_probs) / len(log_probs)
        return scores

    def _model(self, lang: str) -> _Model:
        try:
            return self._models[lang]
        except KeyError:
            raise TranslatorError(
                f"no model for language '{lang}'", hint=f"loaded: {', '.join(self._models) or 'none'}"
            ) from None

    def _key(self, request: Request, text: Normalised) -> _Key:
        model = self._model(request.lang)
        prefix = model.known(normalise(request.prefix))
        forced = model.tokenizer.encode(prefix) if prefix else []
        pieces = model.tokenizer.encode(model.known(text.text))
        return _Key(request.lang, tuple(pieces), (*model.tag, *forced))

    def _results(self, keys: Sequence[_Key], search: Search) -> Iterator[tuple[_Key, Any]]:
        """Yield every key with CTranslate2's result for it (None without input), as batches finish."""
        waiting: deque[tuple[Sequence[_Key], Sequence[Any]]] = deque()
        for batch in _batches([key for key in keys if key.pieces], self._threads):
            waiting.append((batch, self._submit(batch, search)))
            # A short queue keeps all cores busy, and an interrupt does not wait for the whole run.
            if len(waiting) > 2 * self._threads:
                yield from _finished(*waiting.popleft())
        while waiting:
            yield from _finished(*waiting.popleft())
        yield from ((key, None) for key in keys if not key.pieces)

    def _submit(self, batch: Sequence[_Key], search: Search) -> Sequence[Any]:
        model = self._model(batch[0].lang)
        width = batch[0].width
        inputs = [list(key.pieces) for key in batch]
        forced = [list(key.forced) for key in batch]
        if all(len(pieces) < width for pieces in inputs):
            inputs.append([_BLANK] * width)
            forced.append(list(model.tag))
        return list(
            model.translator.translate_batch(
                inputs,
                target_prefix=forced if any(forced) else None,
                beam_size=max(search.beam_size, search.num_hypotheses if search.sampling_topk == 1 else 1),
                num_hypotheses=search.num_hypotheses,
                length_penalty=search.length_penalty,
                repetition_penalty=search.repetition_penalty,
                no_repeat_ngram_size=search.no_repeat_ngram_size,
                sampling_topk=search.sampling_topk,
                sampling_temperature=search.sampling_temperature,
                return_alternatives=search.return_alternatives,
                return_attention=search.attention,
                return_scores=True,
                # Argos's own vocabularies have no bytes to spell an unknown character with: copy the word.
                replace_unknowns=not model.tokenizer.byte_fallback,
                max_input_length=0,
                # None of 42,000 human translations has more pieces than 1.5 times its source and 16.
                max_decoding_length=2 * width + 32,
                asynchronous=True,
            )
        )

    def _hypotheses(
        self, key: _Key, result: Any, source: Normalised, request: Request, search: Search
    ) -> tuple[Hypothesis, ...]:
        model = self._model(key.lang)
        read, words = fold(source.text, model.tokenizer.spells)
        words |= fold(normalise(request.prefix), model.tokenizer.spells)[1]
        hypotheses = []
        for rank, pieces in enumerate(result.hypotheses):
            output = pieces[len(model.tag) :]
            text = contracted(model.tokenizer.decode(output), key.lang)
            alignment = None
            if search.attention:
                alignment = Alignment(
                    tuple(source.span(start, end) for start, end in spans(key.pieces, read)),
                    spans(output, text),
                    tuple(tuple(row) for row in result.attention[rank][len(model.tag) :]),
                )
            hypotheses.append(
                Hypothesis(unfold(text, words), _normalised_score(result, rank, key, search), alignment)
            )
        return tuple(hypotheses)


def _normalised_score(result: Any, rank: int, key: _Key, search: Search) -> float:
    """Return the mean log-probability of the pieces that were not forced, the end of the sentence included.

    CTranslate2 divides their sum by the length of the whole output (with its end) to the power of the length
    penalty.
    """
    length = len(result.hypotheses[rank]) + 1
    total = result.scores[rank] * length**search.length_penalty
    return float(total / max(1, length - len(key.forced)))


def _batches(keys: Sequence[_Key], threads: int) -> Iterator[list[_Key]]:
    """Cut the keys, longest first, into batches of one language and width, enough for all cores."""
    least, most = _BATCH_PIECES
    size = min(most, max(least, sum(key.width for key in keys) // (2 * threads)))
    batch: list[_Key] = []
    for key in sorted(keys, key=lambda key: (-key.width, key.lang)):
        if batch and (
            batch[0].lang != key.lang or batch[0].width != key.width or (len(batch) + 1) * key.width > size
        ):
            yield batch
            batch = []
        batch.append(key)
    if batch:
        yield batch


def _finished(batch: Sequence[_Key], pending: Sequence[Any]) -> Iterator[tuple[_Key, Any]]:
    for key, result in zip(batch, pending, strict=False):  # a blank one may come last
        yield key, result.result()


def _cores() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
