"""The source lint of whole stories: every finding where it stands in the file."""

from pathlib import Path

import pytest

from translator.findings import Severity
from translator.formats.registry import parse_story, read_story
from translator.lint.story import lint

WIRE = Path(__file__).parents[3] / "shared" / "wire" / "efe-haiti-mss.txt"


def found(text: str | bytes) -> list[tuple[str, int, int]]:
    """Return (check, line, column) of every finding."""
    data = text if isinstance(text, bytes) else text.encode()
    findings = lint(parse_story(data, "locales/en/aid.txt", "aid"))
    assert all(f.severity is Severity.WARNING and f.path == "locales/en/aid.txt" for f in findings)
    return [(finding.check, finding.line, finding.column) for finding in findings]


WRAPPED = (
    "LIMA (AP) — The mission said on Monday that the road to the capital is closed\n"
    "for the the second week, and that some 12,50 people who live along the way to\n"
    "the airport had left the north of the country , most of them on foot at night.\n"
    "\n"
    "Nobody knows when the road will open again, said the mayor of the town, which\n"
    "lies at the foot of the hills, where more than 5,6000 soldiers are on guard in\n"
    "the valley and on the bridges.\n"
)


class TestPlaces:
    def test_are_those_of_the_file(self) -> None:
        text = "By Ann Roe\n\nThe port is open.  It is the the only one.\nSome 5,6000 men came , and left.\n"
        assert found(text) == [
            ("doubled-word", 3, 26),
            ("malformed-number", 4, 6),
            ("space-before-punctuation", 4, 21),
        ]

    @pytest.mark.parametrize("newline", ["\n", "\r\n"])
    def test_in_hard_wrapped_paragraphs(self, newline: str) -> None:
        checks = [(check, line) for check, line, _ in found(WRAPPED.replace("\n", newline))]
        assert checks == [
            ("doubled-word", 2),
            ("malformed-number", 2),
            ("space-before-punctuation", 3),
            ("malformed-number", 6),
        ]

    def test_name_the_column_in_hard_wrapped_paragraphs(self) -> None:
        lines = WRAPPED.splitlines()
        for check, line, column in found(WRAPPED):
            damage = {"doubled-word": "the the", "space-before-punctuation": ", most"}.get(check)
            expected = damage or ("12,50" if line == 2 else "5,6000")
            assert lines[line - 1][column - 1 :].lstrip().startswith(expected)

    def test_hold_behind_a_byte_order_mark(self) -> None:
        assert found(b"\xef\xbb\xbfSome 5,6000 men came.\n") == [("malformed-number", 1, 6)]

    def test_span_is_the_damage(self) -> None:
        text = "The port is open. Some 5,6000 men came.\n"
        (finding,) = lint(parse_story(text.encode(), "a.txt", "a"))
        assert finding.span is not None
        assert text[slice(*finding.span)] == "5,6000"


class TestParagraphs:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("“We are alone. Nobody came,” he said.\n", []),
            ("“We are alone. Nobody came, he said.\n", [("unbalanced-quotes", 1, 1)]),
            ("We are alone. Nobody came,” he said.\n", [("unbalanced-quotes", 1, 27)]),
            ("“We are alone. Nobody came.\n\n“And we pay for it,” he said.\n", []),
            ("“We are alone. Nobody came.\n\nThe port is shut.\n", [("unbalanced-quotes", 1, 1)]),
            ("(The figure is not final. It may rise.) The port is shut.\n", []),
            ("(The figure is not final. It may rise.\n", [("unbalanced-brackets", 1, 1)]),
            ("The port is shut now. The port is shut now.\n", [("doubled-sentence", 1, 23)]),
            ("The port is shut now. It rained. The port is shut now.\n", []),
        ],
    )
    def test_quotes_brackets_and_repetitions_run_over_sentences(
        self, text: str, expected: list[tuple[str, int, int]]
    ) -> None:
        assert found(text) == expected

    def test_straight_and_curly_marks_are_compared_over_the_story(self) -> None:
        text = '“The port is shut,” he said.\n“No ship came,” he said.\n"The road is open," he said.\n'
        assert found(text) == [("mixed-quotes", 3, 1)]


def test_what_is_not_translated_is_not_judged() -> None:
    assert found("The port is open. EFE\nseo/mcd\n") == []


@pytest.mark.skipif(not WIRE.exists(), reason="the wire story is not here")
def test_the_known_damage_of_a_real_story() -> None:
    findings = lint(read_story(WIRE, WIRE.parent))
    assert [(finding.check, finding.line, finding.column) for finding in findings] == [
        ("acronym-mismatch", 2, 123),
        ("truncated-word", 8, 210),
        ("malformed-number", 10, 63),
        ("space-before-punctuation", 14, 58),
        ("lost-word", 20, 1),
    ]
