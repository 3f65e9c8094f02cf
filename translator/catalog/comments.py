"""What the tool writes into ``#.`` comments, and reads there again on the next run.

One fact a line: ``role: paragraph``, ``position: paragraph 3``, ``term: Gonaives → Gonaïves (met)``,
``note: …``, ``reused from …``, ``new draft: …`` and ``draft 1a2b3c4d``, the digest of the machine's msgstr,
by which the next run tells a draft that a human has edited.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Sequence

from translator.drafts import Draft, Outcome, TermOutcome
from translator.story import Role, Segment, Story

_ROLE = re.compile(r"role: (\S+)$")
_DIGEST = re.compile(r"draft ([0-9a-f]{8})$")
_TERM = re.compile(r"term: .* \((met|repaired|failed)\b[^()]*(?:\([^()]*\)[^()]*)*\)$")
_PLACE = ("role: ", "position: ")
_OFFER = "new draft: "
_REUSED = "reused from "
_LONG = ("term: ", "note: ", _OFFER)


def rejoined(lines: Iterable[str]) -> tuple[str, ...]:
    """Return comments with those lines of ours put together that an editor has wrapped.

    Some write comments anew at 78 columns (polib's default). After a line about a term, a note or an offer
    come only lines of the same kinds, so what is none of them goes on with the line before.

    >>> rejoined(["term: gang → bande armée", "(met)", "draft 1a2b3c4d", "of the desk"])
    ('term: gang → bande armée (met)', 'draft 1a2b3c4d', 'of the desk')
    """
    joined: list[str] = []
    for line in lines:
        if joined and joined[-1].startswith(_LONG) and not _about_draft(line):
            joined[-1] += f" {line}"
        else:
            joined.append(line)
    return tuple(joined)


def digest(msgstr: str) -> str:
    """Return the digest by which a draft is known again: 8 hex digits of SHA-256."""
    return hashlib.sha256(msgstr.encode()).hexdigest()[:8]


def block_names(story: Story) -> tuple[str, ...]:
    """Return the name of every block: its role and its number among the blocks of the role.

    A block that is the only one of its role has no name of its own ("").
    """
    totals = Counter(block.role for block in story.blocks)
    seen: Counter[Role] = Counter()
    names: list[str] = []
    for block in story.blocks:
        seen[block.role] += 1
        names.append(f"{block.role.value} {seen[block.role]}" if totals[block.role] > 1 else "")
    return tuple(names)


def place_comments(segments: Sequence[Segment], names: Sequence[str]) -> tuple[str, ...]:
    """Return the role of an entry and the blocks its segments stand in, in order.

    Sentences are not counted within their block, so that a sentence that is edited, added or removed
    changes the comment of no other. ``names`` is ``block_names`` of the story.
    """
    positions = ", ".join(dict.fromkeys(names[each.block] for each in segments if names[each.block]))
    role = f"role: {segments[0].role.value}"
    return (role, f"position: {positions}") if positions else (role,)


def draft_comments(draft: Draft) -> tuple[str, ...]:
    """Return the lines about a draft: every term with its outcome, the notes, the digest."""
    return (
        *(_term(outcome) for outcome in draft.terms),
        *(f"note: {_line(note)}" for note in draft.notes),
        f"draft {digest(draft.msgstr)}",
    )


def _term(term: TermOutcome) -> str:
    form = _line(term.form or term.required)
    if term.outcome is Outcome.MET:
        how = "met"
    elif term.outcome is Outcome.REPAIRED:
        how = f"repaired by {_line(term.method)}" if term.method else "repaired"
    else:
        how = f"failed: {_line(term.method)}" if term.method else "failed"
    if term.form and term.form != term.required:
        how += f"; required: {_line(term.required)}"
    return f"term: {_line(term.source)} → {form} ({how})"


def reuse_comments(msgstr: str, path: str) -> tuple[str, ...]:
    """Return the lines about a translation taken from another catalog."""
    return f"{_REUSED}{path}", f"draft {digest(msgstr)}"


def offer_comment(msgstr: str) -> str:
    """Return the line that offers the machine's new draft beside a human's kept translation."""
    return f"{_OFFER}{_line(msgstr)}"


def with_place(extracted: Iterable[str], place: tuple[str, ...]) -> tuple[str, ...]:
    """Return the comments of a kept entry with its role and position as they are now."""
    return (*place, *(line for line in extracted if not line.startswith(_PLACE)))


def without_draft(extracted: Iterable[str]) -> tuple[str, ...]:
    """Return the comments without those about a machine draft."""
    return tuple(line for line in extracted if not _about_draft(line))


def _about_draft(line: str) -> bool:
    return line.startswith(("term: ", "note: ", _OFFER, _REUSED)) or bool(_DIGEST.match(line))


def foreign_comments(extracted: Iterable[str]) -> tuple[str, ...]:
    """Return the comments that this tool did not write."""
    return tuple(line for line in extracted if not (_about_draft(line) or line.startswith(_PLACE)))


def role_of(extracted: Iterable[str]) -> str:
    """Return the role that the comments name ("" for none)."""
    return next((match[1] for line in extracted if (match := _ROLE.match(line))), "")


def is_reused(extracted: Iterable[str]) -> bool:
    """Whether the translation came from another catalog."""
    return any(line.startswith(_REUSED) for line in extracted)


def digest_of(extracted: Iterable[str]) -> str:
    """Return the digest that the comments hold ("" for none)."""
    return next((match[1] for line in extracted if (match := _DIGEST.match(line))), "")


def term_outcomes(extracted: Iterable[str]) -> tuple[Outcome, ...]:
    """Return the outcome of every term that the comments list."""
    return tuple(Outcome(match[1]) for line in extracted if (match := _TERM.match(line)))


def _line(text: str) -> str:
    return " ".join(text.split())
