"""The report of a run: every term occurrence with its proof, as JSON.

The file holds an object::

    {"version": 1,
     "summary": {"es": {"occurrences": 3, "met": 2, "repaired": 1, "failed": 0,
                        "methods": {"substitution": 1}}},
     "segments": [{"lang": "es", "role": "paragraph", "msgid": "…", "msgstr": "…", "score": -0.71,
                   "notes": [],
                   "terms": [{"source": "MSS", "source_span": [4, 7], "source_text": "MSS",
                              "required": "MSS", "outcome": "repaired", "method": "substitution",
                              "form": "MSS", "target_span": [3, 6],
                              "score_before": -0.62, "score_after": -0.71}]}]}

Spans are half-open and count characters of msgid and msgstr; scores are length-normalised log-probabilities.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from translator.drafts import Draft, Outcome, TermOutcome

VERSION = 1


def report(drafts: Iterable[Draft]) -> dict[str, Any]:
    """Return the report of the drafts that hold terms, in their order, as JSON-able values.

    >>> from translator.drafts import Unit
    >>> met = TermOutcome("MSS", (4, 7), "MSS", Outcome.MET, "MSS", (3, 6))
    >>> made = report([Draft(Unit("The MSS left.", "es"), "La MSS se fue.", (met,))])
    >>> made["summary"]
    {'es': {'occurrences': 1, 'met': 1, 'repaired': 0, 'failed': 0, 'methods': {}}}
    """
    with_terms = [draft for draft in drafts if draft.terms]
    langs = sorted({draft.unit.lang for draft in with_terms})
    return {
        "version": VERSION,
        "summary": {
            lang: _summary([term for draft in with_terms if draft.unit.lang == lang for term in draft.terms])
            for lang in langs
        },
        "segments": [_segment(draft) for draft in with_terms],
    }


def _summary(terms: Sequence[TermOutcome]) -> dict[str, Any]:
    ends = Counter(term.outcome for term in terms)
    methods = Counter(term.method for term in terms if term.outcome is Outcome.REPAIRED)
    return {
        "occurrences": len(terms),
        **{outcome.value: ends[outcome] for outcome in Outcome},
        "methods": dict(sorted(methods.items())),
    }


def _segment(draft: Draft) -> dict[str, Any]:
    return {
        "lang": draft.unit.lang,
        "role": draft.unit.role,
        "msgid": draft.unit.msgid,
        "msgstr": draft.msgstr,
        "score": _rounded(draft.score),
        "notes": list(draft.notes),
        "terms": [_term(draft, term) for term in draft.terms],
    }


def _term(draft: Draft, term: TermOutcome) -> dict[str, Any]:
    start, end = term.source_span
    return {
        "source": term.source,
        "source_span": [start, end],
        "source_text": draft.unit.msgid[start:end],
        "required": term.required,
        "outcome": term.outcome.value,
        "method": term.method,
        "form": term.form,
        "target_span": None if term.target_span is None else list(term.target_span),
        "score_before": _rounded(term.score_before),
        "score_after": _rounded(term.score_after),
    }


def _rounded(score: float | None) -> float | None:
    return None if score is None else round(score, 4)


def write_report(path: Path, drafts: Iterable[Draft]) -> None:
    """Write the report of drafts to a file, atomically; its folder is made.

    Raises TranslatorError when the file cannot be written.
    """
    from translator.catalog.write import write_all

    text = json.dumps(report(drafts), ensure_ascii=False, indent=1) + "\n"
    write_all([(path, text.encode())])
