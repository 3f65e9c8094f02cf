"""Titles in sentence case, with the capitals that names keep."""

import pytest

from translator.drafting.titles import Casing, is_title_case, sentence_case

CASING = Casing.learn(
    [
        "On Monday police in Gonaïves said Haiti asked the MSS for help.",
        "The U.N. said Kenyan officers would stay, and Marc Aurel agreed.",
    ]
)


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Aid Reaches the Flooded North", "Aid reaches the flooded north"),
        ("Aid Reaches Gonaïves as MSS Waits", "Aid reaches Gonaïves as MSS waits"),
        ("POLICE IN HAITI ASK FOR HELP", "Police in Haiti ask for help"),
        ("U.N. SAYS KENYAN OFFICERS STAY", "U.N. says Kenyan officers stay"),
        ("AUREL WAITS IN GONAÏVES", "Aurel waits in Gonaïves"),
        ("Police ask for help in Haiti", "Police ask for help in Haiti"),
        ("Internal tensions and strategic confusion", "Internal tensions and strategic confusion"),
        ("", ""),
    ],
)
def test_sentence_case(title: str, expected: str) -> None:
    assert sentence_case(title, CASING) == expected


def test_terms_keep_their_capitals() -> None:
    title = "White House Sends Aid to the North"
    assert sentence_case(title, CASING, [(0, 11)]) == "White House sends aid to the north"


@pytest.mark.parametrize("title", ["AID REACHES THE NORTH", "Aid Reaches the North of Haiti"])
def test_nothing_but_case_changes(title: str) -> None:
    assert sentence_case(title, CASING).lower() == title.lower()


@pytest.mark.parametrize(
    ("title", "expected"),
    [("MSS", False), ("FLOODS", True), ("Floods", False), ("Haiti Aid", True), ("Haiti aid", False)],
)
def test_is_title_case(title: str, expected: bool) -> None:
    assert is_title_case(title) is expected
