"""Writing required forms into the source, for the model to copy.

Inline annotation: Dinu et al. 2019, "Training Neural Machine Translation to Apply Terminology Constraints",
the replacing kind; without marks it is the code-switching of Song et al. 2019.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Annotated:
    """A source with forms written into it; ``spans[i]`` is where the i-th form stands, marks included."""

    text: str
    spans: tuple[tuple[int, int], ...]


def annotate(
    text: str, spans: Sequence[tuple[int, int]], forms: Sequence[str], marks: tuple[str, str] | None
) -> Annotated:
    """Return the text with each span replaced by its form, between the marks where the model knows them.

    Spans stand in order and do not overlap. The space after the opening mark is deliberate: it makes the
    form's first word the same vocabulary piece as in the output, which a model copies far more reliably.

    >>> annotate("The MSS left.", [(4, 7)], ["MMAS"], ("⟪", "⟫"))
    Annotated(text='The ⟪ MMAS⟫ left.', spans=((4, 11),))
    """
    pieces: list[str] = []
    found: list[tuple[int, int]] = []
    position = length = 0
    for (start, end), form in zip(spans, forms, strict=True):
        shown = f"{marks[0]} {form}{marks[1]}" if marks else form
        before = text[position:start]
        pieces += [before, shown]
        found.append((length + len(before), length + len(before) + len(shown)))
        length += len(before) + len(shown)
        position = end
    return Annotated("".join([*pieces, text[position:]]), tuple(found))
