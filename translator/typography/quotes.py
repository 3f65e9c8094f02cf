"""Double quotation marks: which open and which close, how deep they nest, and setting them in a style."""

from __future__ import annotations

import re
from dataclasses import dataclass

_MARK = re.compile('["“”„«»]')
_OPENS_AFTER = frozenset(" \t\n\u00a0\u202f([{—–-/¿¡‘'’:,.;!?…" + "\ue000")
_SPACES = " \t\n\u00a0\u202f"
_NEVER_OPENED = frozenset(_SPACES + ",.;:!?…)]}»”")  # no quotation begins with one of these


@dataclass(frozen=True, slots=True)
class Style:
    """The marks of a language: outer and inner pair."""

    outer: tuple[str, str]
    inner: tuple[str, str]


def set_quotes(text: str, style: Style) -> str:
    """Return the text with its double quotation marks in the style, by depth of nesting.

    A mark without partner gets the form that its place asks for (a quote may run over several segments);
    where the place does not tell, and after a digit (inches), a straight mark stays straight.

    >>> set_quotes('"He said "no"," she said.', Style(("«", "»"), ("“", "”")))
    '«He said “no”,» she said.'
    >>> set_quotes('a 32" screen', Style(("«", "»"), ("“", "”")))
    'a 32" screen'
    """
    marks = [match.start() for match in _MARK.finditer(text)]
    if not marks:
        return text
    opening = _directions(text, marks)
    depth, partner = _nesting(marks, opening)
    out = list(text)
    for mark, is_opening in opening.items():
        if is_opening is None or (text[mark] == '"' and mark not in partner and not _tells(text, mark)):
            continue
        pair = style.outer if depth[mark] == 0 else style.inner
        out[mark] = pair[0] if is_opening else pair[1]
    return "".join(out)


def _directions(text: str, marks: list[int]) -> dict[int, bool | None]:
    """Return for each mark whether it opens (True), closes (False) or is no quotation mark (None)."""
    found: dict[int, bool | None] = {}
    stack: list[str] = []
    for mark in marks:
        char = text[mark]
        if char in "„«" or (char == "“" and not (stack and stack[-1] == "„")):
            opens: bool | None = True
        elif char != '"':
            opens = False
        elif _is_no_quote(text, mark, bool(stack)):
            opens = None
        else:
            opens = _opens(text, mark, bool(stack))
        found[mark] = opens
        if opens:
            stack.append(char)
        elif opens is False and stack:
            stack.pop()
    return found


def _is_no_quote(text: str, mark: int, inside: bool) -> bool:
    """Return whether a straight mark stands for inches (after a digit) or for an apostrophe (in a word)."""
    before, after = text[mark - 1 : mark], text[mark + 1 : mark + 2]
    return (before.isdigit() and not inside) or (before.isalpha() and after.isalpha())


def _opens(text: str, mark: int, inside: bool) -> bool:
    before = text[mark - 1] if mark else " "
    after = text[mark + 1] if mark + 1 < len(text) else " "
    may_open = before in _OPENS_AFTER or before in '“„«"'
    may_open = may_open and after not in _SPACES
    if inside and after in _NEVER_OPENED:
        return False
    if inside and before not in _SPACES and before not in '([{“„«"¿¡—–\ue000':
        return False
    if not inside:
        return may_open or before in _SPACES or after not in _NEVER_OPENED
    return may_open


def _tells(text: str, mark: int) -> bool:
    """Return whether its neighbours tell the direction of a straight mark that has no partner."""
    before = text[mark - 1] if mark else " "
    after = text[mark + 1] if mark + 1 < len(text) else " "
    return (before in _SPACES) != (after in _NEVER_OPENED)


def _nesting(marks: list[int], opening: dict[int, bool | None]) -> tuple[dict[int, int], dict[int, int]]:
    """Return the depth of each mark (0 for the outermost) and the partner of each that has one."""
    partner: dict[int, int] = {}
    stack: list[int] = []
    for mark in marks:
        if opening[mark]:
            stack.append(mark)
        elif opening[mark] is False and stack:
            partner[mark] = stack.pop()
            partner[partner[mark]] = mark
    depth: dict[int, int] = {}
    level = 0
    for mark in marks:
        if mark in partner and not opening[mark]:
            level -= 1
        depth[mark] = level
        if mark in partner and opening[mark]:
            level += 1
    return depth, partner
