"""Drafting the units of a whole run: formulas by rule, prose by the model, terms pinned in all of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from translator.drafting.formulas import draft_byline, draft_dateline
from translator.drafting.markup import Stripped, entities, restore, strip
from translator.drafting.titles import Casing, sentence_case
from translator.drafts import Draft, Outcome, TermOutcome, Unit
from translator.engine.decode import Engine
from translator.engine.model import Request, Search
from translator.engine.translate import Translation, translate
from translator.glossary.matching import Matcher
from translator.glossary.model import Occurrence
from translator.pinning.model import Pinned, Sentence
from translator.pinning.pin import pin
from translator.pinning.verification import locate
from translator.story import Role

Progress = Callable[[str, int, int], None]
_Spans = dict[tuple[int, int], tuple[int, int]]

_FORMULAS = {Role.BYLINE.value: draft_byline, Role.DATELINE.value: draft_dateline}
_TITLES = frozenset(role.value for role in Role if role.is_title)
_STOP = re.compile(r"[.!?…:;][\"'”’»)]*$")


@dataclass(frozen=True, slots=True)
class _Prose:
    """A unit that the model translates: its text without mark-up, as the model reads it, and its terms."""

    unit: Unit
    stripped: Stripped
    text: str
    occurrences: tuple[Occurrence, ...]

    @property
    def request(self) -> Request:
        return Request(self.text, self.unit.lang)


def draft_units(
    units: Iterable[Unit],
    engine: Engine,
    matcher: Matcher,
    *,
    casing: Casing | None = None,
    beam: int = 4,
    progress: Progress | None = None,
) -> dict[Unit, Draft]:
    """Draft every unit; identical ones once.

    ``casing`` is learned from the running text of the same stories, for titles. The model is not loaded
    when rules draft every unit. Raises TranslatorError as ``Engine.decode`` does.
    """
    drafts: dict[Unit, Draft] = {}
    prose: list[_Prose] = []
    for unit in dict.fromkeys(units):
        formula = _formula(unit, matcher)
        if formula is None:
            prose.append(_prose(unit, matcher, casing or Casing({})))
        else:
            drafts[unit] = formula
    if prose:
        drafts.update(_model_drafts(prose, engine, Search(beam_size=beam, attention=True), progress))
    return drafts


def _formula(unit: Unit, matcher: Matcher) -> Draft | None:
    rule = _FORMULAS.get(unit.role)
    stripped = strip(unit.msgid)
    msgstr = rule(stripped.text, unit.lang, matcher) if rule else None
    if msgstr is None:
        return None
    msgstr = restore(stripped, msgstr, None)
    occurrences = matcher.find(unit.msgid, unit.lang)
    return Draft(unit, msgstr, _outcomes(occurrences, msgstr, unit.lang))


def _outcomes(occurrences: Sequence[Occurrence], msgstr: str, lang: str) -> tuple[TermOutcome, ...]:
    outcomes = []
    for occurrence, place in zip(occurrences, locate(msgstr, occurrences, lang), strict=True):
        outcomes.append(
            TermOutcome(
                source=occurrence.term.source,
                source_span=(occurrence.start, occurrence.end),
                required=occurrence.term.forms[lang].required,
                outcome=Outcome.FAILED if place is None else Outcome.MET,
                form="" if place is None else place.text,
                target_span=None if place is None else (place.start, place.end),
                method="the rule leaves it out" if place is None else "",
            )
        )
    return tuple(outcomes)


def _prose(unit: Unit, matcher: Matcher, casing: Casing) -> _Prose:
    stripped = strip(unit.msgid)
    occurrences = matcher.find(stripped.text, unit.lang)
    text = stripped.text
    if unit.role in _TITLES:
        names = [(each.start, each.end) for each in occurrences if each.term.case_sensitive]
        if not text.isupper():
            names += entities(stripped)
        text = sentence_case(text, casing, names)
        for each in occurrences:  # an ALL CAPS name takes the case that the term base writes
            if each.term.case_sensitive and text[each.start : each.end].isupper():
                text = text[: each.start] + _recased(each) + text[each.end :]
    return _Prose(unit, stripped, text, occurrences)


def _recased(occurrence: Occurrence) -> str:
    shouted = occurrence.text
    same = (form for form in occurrence.term.sources if form.upper() == shouted.upper())
    return next((form for form in same if len(form) == len(shouted)), shouted)  # offsets stay


def _model_drafts(
    prose: Sequence[_Prose], engine: Engine, search: Search, progress: Progress | None
) -> dict[Unit, Draft]:
    def step(name: str) -> Callable[[int, int], None] | None:
        return None if progress is None else lambda done, total: progress(name, done, total)

    plain = translate([item.request for item in prose], engine, step("translating"), search)
    with_terms = [index for index, item in enumerate(prose) if item.occurrences]
    pinned = dict(
        zip(
            with_terms,
            pin([_sentence(prose[i], plain[i]) for i in with_terms], engine, step("pinning terms")),
            strict=True,
        )
    )
    results = [pinned.get(i) or Pinned(plain[i].text, plain[i].score, ()) for i in range(len(prose))]
    texts = [_as_title(item, result) for item, result in zip(prose, results, strict=True)]
    known = [_known(result, text) for result, text in zip(results, texts, strict=True)]
    msgstrs = _with_markup(prose, texts, known, engine)
    return {
        item.unit: Draft(item.unit, msgstr, _in_msgid(item, result, msgstr), translation.notes, result.score)
        for item, result, msgstr, translation in zip(prose, results, msgstrs, plain, strict=True)
    }


def _sentence(item: _Prose, plain: Translation) -> Sentence:
    return Sentence(
        msgid=item.stripped.text,
        lang=item.unit.lang,
        occurrences=item.occurrences,
        plain=plain.text,
        score=plain.score,
        text="" if item.text == item.stripped.text else item.text,
        alignment=plain.alignment,
    )


def _as_title(item: _Prose, result: Pinned) -> str:
    """A title has no full stop, unless a term ends with it (EE. UU.), and begins with a capital."""
    text = result.text
    if item.unit.role not in _TITLES:
        return text
    in_term = any(term.target_span and term.target_span[1] == len(text) for term in result.terms)
    if not (in_term or _STOP.search(item.text) or text.endswith("..")):
        text = text.removesuffix(".")
    return text[:1].upper() + text[1:]


def _known(result: Pinned, text: str) -> _Spans:
    """Return which spans of the target the terms' spans of the source became."""
    return {
        term.source_span: term.target_span
        for term in result.terms
        if term.target_span is not None and term.target_span[1] <= len(text)
    }


def _with_markup(
    prose: Sequence[_Prose], texts: Sequence[str], known: Sequence[_Spans], engine: Engine
) -> list[str]:
    """Put the mark-up back, with the alignment of the final text as the model sees it."""
    marked = [index for index, item in enumerate(prose) if item.stripped.marks and texts[index]]
    forced = [replace(prose[index].request, prefix=texts[index]) for index in marked]
    search = Search(beam_size=1, attention=True)
    alignments = {
        index: nbest[0].alignment
        for index, nbest in zip(marked, engine.decode(forced, search), strict=True)
        if nbest[0].text.startswith(texts[index])
    }
    return [
        restore(item.stripped, text, alignments.get(index), known[index]) if item.stripped.marks else text
        for index, (item, text) in enumerate(zip(prose, texts, strict=True))
    ]


def _in_msgid(item: _Prose, result: Pinned, msgstr: str) -> tuple[TermOutcome, ...]:
    """Return the outcomes with their spans counted in the msgid and msgstr, mark-up included."""
    source, target = item.stripped.offsets, strip(msgstr).offsets

    def moved(span: tuple[int, int], offsets: tuple[int, ...]) -> tuple[int, int]:
        start, end = span
        return (offsets[start], offsets[end - 1] + 1) if end > start else (offsets[start], offsets[start])

    def placed(outcome: TermOutcome) -> TermOutcome:
        outcome = replace(outcome, source_span=moved(outcome.source_span, source))
        if outcome.target_span is None:
            return outcome
        start, end = moved(outcome.target_span, target)
        return replace(outcome, target_span=(start, end), form=strip(msgstr[start:end]).text)

    return tuple(map(placed, result.terms))
