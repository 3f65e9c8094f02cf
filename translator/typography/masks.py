"""What typography never touches: placeables, addresses, handles, times, scores, entities."""

from __future__ import annotations

import re

# One private-use character stands for each masked span; the rules neither drop nor move it.
MASK = "\ue000"
_KEPT = re.compile(
    r"<[^<>]*>"
    r"|(?:https?://|www\.)[^\s<>\"“”«»]*[^\s<>\"“”«».,;:!?)\]]"
    r"|[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
    r"|\b[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|gov|edu|info|ht|fr|es|mx|int|news)\b(?:/[^\s<>\"“”«»]*[\w/])?"
    r"|(?<!\w)[@#]\w+"
    r"|&(?:#\d+|#x[0-9a-fA-F]+|\w+);"
    r"|(?<![\d:])\d{1,2}(?::\d{2}){1,2}(?!\d|:\d)"
    r"|(?<![\w.,-])\d{1,3}(?:-\d{1,3})+(?![\w-])"
    r"|(?<!\w)[:;]-?[)(](?!\w)"
    f"|{MASK}"
)


def mask(text: str) -> tuple[str, list[str]]:
    """Return the text with each kept span as one ``MASK`` character, and the spans in order.

    >>> masked, kept = mask("Ganó 3-2 a las 15:30: https://efe.com/x.")
    >>> masked.replace(MASK, "_"), kept
    ('Ganó _ a las _: _.', ['3-2', '15:30', 'https://efe.com/x'])
    """
    kept = [match.group() for match in _KEPT.finditer(text)]
    return (_KEPT.sub(MASK, text), kept) if kept else (text, kept)


def unmask(text: str, kept: list[str]) -> str:
    """Return the masked text with the kept spans back in their places."""
    spans = iter(kept)
    return re.sub(MASK, lambda _: next(spans), text) if kept else text
