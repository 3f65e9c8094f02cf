from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from translator.pinning.annotation import annotate


def test_without_marks_the_bare_form_stands_in_the_source() -> None:
    made = annotate("The MSS left Haiti.", [(4, 7), (13, 18)], ["MMAS", "Ayiti"], None)
    assert made.text == "The MMAS left Ayiti."
    assert made.spans == ((4, 8), (14, 19))


@given(
    st.text(max_size=30), st.lists(st.integers(0, 30), max_size=6), st.lists(st.text(max_size=5), min_size=3)
)
def test_only_the_spans_change(text: str, cuts: list[int], forms: list[str]) -> None:
    points = sorted({min(cut, len(text)) for cut in cuts})
    spans = list(zip(points[::2], points[1::2], strict=False))
    made = annotate(text, spans, forms[: len(spans)], ("⟪", "⟫"))
    assert [made.text[start:end] for start, end in made.spans] == [
        f"⟪ {form}⟫" for form in forms[: len(spans)]
    ]
    gaps, position = [], 0
    for start, end in [*spans, (len(text), len(text))]:
        gaps.append(text[position:start])
        position = end
    kept, position = [], 0
    for start, end in [*made.spans, (len(made.text), len(made.text))]:
        kept.append(made.text[position:start])
        position = end
    assert kept == gaps
