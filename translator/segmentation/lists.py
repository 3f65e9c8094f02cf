"""Numbered and lettered lists that run on in one line."""

from __future__ import annotations

import re

_MARKER = re.compile(r"(?<!\S)(?P<value>\d{1,2}|[a-z])(?P<style>\.\)|[.)])(?=\s+\S)")
_FIRST_TWO = (("1.", " 2."), ("1)", " 2)"), ("a.", " b."), ("a)", " b)"))
_OPEN = re.compile(r"[.!?\"”)\]]\s+\Z|\n\s*\Z")


def list_items(text: str) -> tuple[tuple[int, ...], frozenset[int]]:
    """Return where the items of run-on lists start, and where the punctuation of their markers stands.

    A list is a run of markers of one style that count up from ``1`` or ``a``; it opens a text, a line or
    a sentence: a list inside a sentence (after a colon) stays in it.

    >>> text = "1.) Patrol. 2.) Report"
    >>> [text[start:] for start in list_items(text)[0]]
    ['1.) Patrol. 2.) Report', '2.) Report']
    """
    if not any(first in text and second in text for first, second in _FIRST_TWO):
        return (), frozenset()  # most text, told in no time
    starts: list[int] = []
    marks: list[int] = []
    run: list[re.Match[str]] = []
    for marker in _MARKER.finditer(text):
        if (
            run
            and marker["style"] == run[0]["style"]
            and _rank(marker["value"]) == _rank(run[-1]["value"]) + 1
        ):
            run.append(marker)
            continue
        _keep(text, run, starts, marks)
        run = [marker] if marker["value"] in ("1", "a") else []
    _keep(text, run, starts, marks)
    return tuple(starts), frozenset(marks)


def _rank(value: str) -> int:
    return int(value) if value.isdigit() else ord(value) - ord("a") + 1_001


def _keep(text: str, run: list[re.Match[str]], starts: list[int], marks: list[int]) -> None:
    if len(run) > 1 and _opens(text, run[0].start()):
        starts += [marker.start() for marker in run]
        marks += [marker.start("style") for marker in run]


def _opens(text: str, position: int) -> bool:
    before = text[max(0, position - 8) : position]
    return not before.strip() or _OPEN.search(before) is not None
