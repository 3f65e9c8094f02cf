"""Plain-text wire copy: which line is what, and that not a character is lost."""

import textwrap
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translator.errors import TranslatorError
from translator.formats.base import Source
from translator.formats.paragraphs import dateline_end, signoff_start
from translator.formats.registry import parse_story
from translator.formats.text import FORMAT
from translator.story import Role, Story

WIRE = Path(__file__).parents[3] / "shared" / "wire"


def parse(text: str) -> Story:
    return FORMAT.parse(Source("locales/en/s.txt", "s", text))


def outline(text: str) -> list[tuple[str, str]]:
    return [(segment.role.value, segment.msgid) for segment in parse(text).segments]


AP = """\
BC-CB-Haiti-Port, 2nd Ld-Writethru
Slug: HAITI-PORT
Keywords: Haiti, port, gangs
Police retake Haiti's port after a night of gunfire
Residents fear reprisals as aid ships wait off the U.S.
By JEAN DUPONT and MARIE PAUL
Associated Press
PORT-AU-PRINCE, Haiti (AP) — Police retook the main port of the Haitian capital on Tuesday. Ships wait.

“We are in control,” Gen. Amos Njoroge said. “Go home!”

Here is what to know:

— The port was shut for a week.

1. Two officers died. A third is missing.
2. No ship was hit

WHAT COMES NEXT?

The council meets at 5 p.m. Monday.

___

Associated Press writer John Smith in Miami contributed to this report.
"""

REUTERS = """\
   By Jean Dupont

   NAIROBI, Kenya, March 3 (Reuters) - Kenya will send 600 more police
officers to Haiti next month, its president said on Monday, while the
U.N.-backed mission struggles to hold the gangs of Port-au-
Prince and the Artibonite.
   "We stand by the people of Haiti," he told reporters at the State
House. "Our officers will have what they need."
   * The mission is short of money, of trucks and of helicopters, a
     report says
   * Donors have pledged $110 million

   MISSING MONEY
   The U.S. has paid most of the bill. It wants others to pay too, a
senior official said.

   (Reporting by Jean Dupont; Editing by Anne Smith)
"""

AFP = """\
UPDATES with quotes from mayor

Thousands flee Haitian town after gang attack
Port-au-Prince, Oct 5, 2024 (AFP) -
Thousands of people have fled.
"They came at night." Survivors hid in the hills.
Photo: A woman waits in Pont-Sondé, Haiti. EFE/Jean Paul
Editor's note: the death toll is unconfirmed.
bur-jm/ach/wai
"""

STORIES = {
    "one paragraph a line": (
        AP,
        [
            ("slug", "BC-CB-Haiti-Port, 2nd Ld-Writethru"),
            ("slug", "Slug: HAITI-PORT"),
            ("keywords", "Keywords: Haiti, port, gangs"),
            ("headline", "Police retake Haiti's port after a night of gunfire"),
            ("headline", "Residents fear reprisals as aid ships wait off the U.S."),
            ("byline", "By JEAN DUPONT and MARIE PAUL"),
            ("opaque", "Associated Press"),
            ("dateline", "PORT-AU-PRINCE, Haiti (AP) —"),
            ("paragraph", "Police retook the main port of the Haitian capital on Tuesday."),
            ("paragraph", "Ships wait."),
            ("paragraph", "“We are in control,” Gen. Amos Njoroge said."),
            ("paragraph", "“Go home!”"),
            ("paragraph", "Here is what to know:"),
            ("list-item", "The port was shut for a week."),
            ("list-item", "Two officers died."),
            ("list-item", "A third is missing."),
            ("list-item", "No ship was hit"),
            ("subhead", "WHAT COMES NEXT?"),
            ("paragraph", "The council meets at 5 p.m. Monday."),
            ("rule", "___"),
            ("paragraph", "Associated Press writer John Smith in Miami contributed to this report."),
        ],
    ),
    "hard-wrapped with indents": (
        REUTERS,
        [
            ("byline", "By Jean Dupont"),
            ("dateline", "NAIROBI, Kenya, March 3 (Reuters) -"),
            (
                "paragraph",
                "Kenya will send 600 more police officers to Haiti next month, its president said on Monday, "
                "while the U.N.-backed mission struggles to hold the gangs of Port-au-Prince and the "
                "Artibonite.",
            ),
            ("paragraph", '"We stand by the people of Haiti," he told reporters at the State House.'),
            ("paragraph", '"Our officers will have what they need."'),
            ("list-item", "The mission is short of money, of trucks and of helicopters, a report says"),
            ("list-item", "Donors have pledged $110 million"),
            ("subhead", "MISSING MONEY"),
            ("paragraph", "The U.S. has paid most of the bill."),
            ("paragraph", "It wants others to pay too, a senior official said."),
            ("sign-off", "(Reporting by Jean Dupont; Editing by Anne Smith)"),
        ],
    ),
    "notes, caption and desk initials": (
        AFP,
        [
            ("editor-note", "UPDATES with quotes from mayor"),
            ("headline", "Thousands flee Haitian town after gang attack"),
            ("dateline", "Port-au-Prince, Oct 5, 2024 (AFP) -"),
            ("paragraph", "Thousands of people have fled."),
            ("paragraph", '"They came at night."'),
            ("paragraph", "Survivors hid in the hills."),
            ("caption", "A woman waits in Pont-Sondé, Haiti."),
            ("sign-off", "EFE/Jean Paul"),
            ("editor-note", "Editor's note: the death toll is unconfirmed."),
            ("desk-initials", "bur-jm/ach/wai"),
        ],
    ),
    "Windows line ends and a form feed": (
        "The port reopens\r\n\r\nBy Ana Ruiz\r\n\r\nHavana (EFE).- It rained.\tTwice.\r\n"
        "\x0c\r\nIt ended. EFE\r\nar/bb",
        [
            ("headline", "The port reopens"),
            ("byline", "By Ana Ruiz"),
            ("dateline", "Havana (EFE).-"),
            ("paragraph", "It rained."),
            ("paragraph", "Twice."),
            ("paragraph", "It ended."),
            ("sign-off", "EFE"),
            ("desk-initials", "ar/bb"),
        ],
    ),
    "paragraphs alone": (
        "It began. It went on.\nBy Monday, the town had fallen.\n",
        [
            ("paragraph", "It began."),
            ("paragraph", "It went on."),
            ("paragraph", "By Monday, the town had fallen."),
        ],
    ),
    "labelled fields": (
        "Headline: The port reopens\nByline: By Ana Ruiz\nDate: 3 March 2025\nCharset: utf-8\n\nIt rained.\n",
        [
            ("headline", "The port reopens"),
            ("byline", "By Ana Ruiz"),
            ("opaque", "Date: 3 March 2025"),
            ("opaque", "Charset: utf-8"),
            ("paragraph", "It rained."),
        ],
    ),
    "a headline that asks": (
        "Who pays for the mission?\n\nNobody does.\n",
        [("headline", "Who pays for the mission?"), ("paragraph", "Nobody does.")],
    ),
    "a subhead that asks": (
        "It began.\nWhat is the mission?\nIt is a force of police.\n",
        [
            ("paragraph", "It began."),
            ("subhead", "What is the mission?"),
            ("paragraph", "It is a force of police."),
        ],
    ),
    "lines that are no headlines": (
        "Les Cayes\nJérémie\nSaint-Marc\n",
        [("headline", "Les Cayes"), ("paragraph", "Jérémie"), ("paragraph", "Saint-Marc")],
    ),
    "a plain dateline only in the first paragraph": (
        "GONAIVES, Haiti — It rained.\n\nUNICEF — the fund for children — came.\n\n"
        "LES CAYES, Haiti — Rain.\n",
        [
            ("dateline", "GONAIVES, Haiti —"),
            ("paragraph", "It rained."),
            ("paragraph", "UNICEF — the fund for children — came."),
            ("paragraph", "LES CAYES, Haiti — Rain."),
        ],
    ),
    "no byline in the running text": (
        "It began. It went on.\nIt ended.\nBy Air And Sea\nBy Jean Paul\nIt was far.\n",
        [
            ("paragraph", "It began."),
            ("paragraph", "It went on."),
            ("paragraph", "It ended."),
            ("paragraph", "By Air And Sea"),
            ("subhead", "By Jean Paul"),
            ("paragraph", "It was far."),
        ],
    ),
    "a sentence as headline": (
        "The port is open.\nBy Jean Paul\nShips came.\n",
        [("headline", "The port is open."), ("byline", "By Jean Paul"), ("paragraph", "Ships came.")],
    ),
    "end marks": ("It rained.\n\n-30-\n", [("paragraph", "It rained."), ("sign-off", "-30-")]),
    "an address alone": (
        "It rained.\nhttps://example.org/rain\nIt stopped.\n",
        [("paragraph", "It rained."), ("opaque", "https://example.org/rain"), ("paragraph", "It stopped.")],
    ),
}


@pytest.mark.parametrize(("text", "expected"), STORIES.values(), ids=STORIES.keys())
def test_outline(text: str, expected: list[tuple[str, str]]) -> None:
    assert outline(text) == expected


@pytest.mark.parametrize("width", range(50, 100, 3))
@pytest.mark.parametrize("indent", ["", "    "])
def test_wrapping_changes_no_segment(width: int, indent: str) -> None:
    paragraphs = [
        "PORT-AU-PRINCE, Haiti (AP) — Police retook the main port of the Haitian capital on Tuesday, the "
        "U.N. said, after a night in which some 40 people died.",
        "“We are in control of Port-au-Prince,” Gen. Amos Njoroge said. “The gangs, who hold most of the "
        "city, have better weapons than we do. That will not stop us.”",
        "It rained.",
        "The mission has 1,000 officers from six countries, fewer than half of what it was promised when the "
        "Security Council sent it to Haiti in October 2023, and it is short of money as well.",
    ]
    wrapped = [textwrap.fill(each, width, initial_indent=indent) for each in paragraphs]
    separator = "\n" if indent else "\n\n"
    assert outline(separator.join(wrapped) + "\n") == outline("\n".join(paragraphs))


DATELINES = [
    "Port-au-Prince, (EFE).-",
    "ATLANTA (AP) —",
    "NAIROBI, Kenya, March 3 (Reuters) -",
    "WASHINGTON, Oct 5 (AFP) –",
    "Port-au-Prince, Oct 5, 2024 (AFP) -",
    "UNITED NATIONS (AP) _",
    "PORT-AU-PRINCE, Haiti (AP) --",
    "WASHINGTON/NAIROBI, Oct 3 (Reuters) -",
    "Santo Domingo, 5 Mar (EFE).-",
    "GENEVA, 5 October 2024 (Xinhua) --",
    "New York (dpa) -",
    "Rio de Janeiro, Brazil (EFE).-",
    "ST. JOHN'S, Antigua (CMC) —",
    "(AP) —",
    "CAP-HAITIEN, Haiti (Haiti Press Network) —",
    "LES CAYES, Haiti —",
    "MIAMI —",
]


@pytest.mark.parametrize("dateline", DATELINES)
def test_datelines(dateline: str) -> None:
    text = f"{dateline} The rain came."
    assert text[: dateline_end(text, 0, len(text), first=True)] == dateline
    assert outline(text) == [("dateline", dateline), ("paragraph", "The rain came.")]


@pytest.mark.parametrize(
    "text",
    [
        "The Multinational Security Mission (MSS) — a force of police — came.",
        "Doctors Without Borders (MSF) - The charity left.",
        "UNICEF — the fund for children — came.",
        "BREAKING — The port is shut.",
        "He left (AP) — nobody saw.",
        "Haiti, Kenya and Jamaica agreed.",
    ],
)
def test_no_datelines(text: str) -> None:
    assert dateline_end(text, 0, len(text), first=True) == 0


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("It rained. EFE", "EFE"),
        ("“It rained.” EFE", "EFE"),
        ("It rained. (AFP)", "(AFP)"),
        ("It rained. AFP/EFE", "AFP/EFE"),
        ("It rained. —Reuters", "—Reuters"),
        ("A woman waits. (AP Photo/Jean Paul)", "(AP Photo/Jean Paul)"),
        ("It was reported by EFE", ""),
        ("It was reported by EFE.", ""),
        ("It rained. Reuters said so.", ""),
    ],
)
def test_signoffs(text: str, sign: str) -> None:
    assert text[signoff_start(text, 0, len(text)) :] == sign


@pytest.mark.parametrize("text", ["", " \n\t\r\n\x0c", "\n" * 9])
def test_an_empty_story_is_an_error(text: str) -> None:
    with pytest.raises(TranslatorError, match=r"^locales/en/s\.txt: the story is empty; "):
        parse(text)


LINES = st.sampled_from(
    [*AP.splitlines(), *REUTERS.splitlines(), *AFP.splitlines(), "", " ", "\t", "EFE", "ab/cd"]
)
ENDS = st.sampled_from(["\n", "\r\n", "\r", "\n\n", "\x0c\n", " \n", ""])
COPY = st.lists(st.tuples(LINES, ENDS)).map(lambda parts: "".join(line + end for line, end in parts))


@given(COPY | st.text())
def test_pieces_join_to_the_text(text: str) -> None:
    if not text.strip():
        return
    story = parse(text)
    assert "".join(piece for piece, _ in story.pieces()) == text


@given(COPY | st.text())
def test_segments_hold_every_word_in_order(text: str) -> None:
    if not text.strip():
        return
    story = parse(text)
    position = 0
    for segment in story.segments:
        block = story.blocks[segment.block]
        assert position <= segment.start < segment.end <= len(text)
        assert block.start <= segment.start and segment.end <= block.end
        assert segment.msgid == segment.msgid.strip() != ""
        assert "\n" not in segment.msgid and "\r" not in segment.msgid
        span = text[segment.start : segment.end]
        assert "".join(segment.msgid.split()) == "".join(span.split())
        if "\n" not in span and "\r" not in span:
            assert segment.msgid == span
        assert segment.line == len(
            text[: segment.start].replace("\r\n", "\n").replace("\r", "\n").split("\n")
        )
        position = segment.end


@given(COPY)
def test_only_labels_and_list_markers_are_left_in_the_gaps(text: str) -> None:
    if not text.strip():
        return
    gaps = {piece.strip() for piece, segment in parse(text).pieces() if segment is None}
    assert gaps <= {"", "—", "*", "1.", "2.", "Photo:"}


def test_a_translation_stays_on_its_line() -> None:
    segment = parse("It rained.").segments[0]
    assert FORMAT.encode(segment, "Llovió\nmucho.") == "Llovió mucho."


def test_a_megabyte_in_one_line_and_in_many() -> None:
    assert len(parse("It rained. " * 90_000).segments) == 90_000
    assert len(parse("It rained.\n" * 20_000).segments) == 20_000


@pytest.mark.skipif(not WIRE.is_dir(), reason="the shared wire stories are not here")
def test_a_real_story() -> None:
    story = parse((WIRE / "efe-haiti-mss.txt").read_text(encoding="utf-8"))
    roles = [segment.role for segment in story.segments]
    assert roles[:3] == [Role.BYLINE, Role.DATELINE, Role.PARAGRAPH]
    assert roles[-3:] == [Role.PARAGRAPH, Role.SIGNOFF, Role.DESK]
    assert [(s.line, s.role) for s in story.segments if s.role is Role.SUBHEAD] == [
        (9, Role.SUBHEAD),
        (15, Role.SUBHEAD),
    ]
    assert len(story.segments) == 32
    assert all(s.msgid[-1] in ".”" for s in story.segments if s.role is Role.PARAGRAPH)


@pytest.mark.parametrize(
    ("notice", "metadata"),
    [
        ("MANDATORY KILL", {"status": "kill"}),
        ("KILL", {"status": "kill"}),
        ("KILL HAITI-FLOODS", {"status": "kill"}),
        ("STORY WITHDRAWN", {"status": "kill"}),
        ("Editors: this is a MANDATORY KILL of HAITI-FLOODS.", {"status": "kill"}),
        ("EMBARGOED UNTIL 10:00 GMT MARCH 3", {"embargo": "further notice"}),
        ("HOLD FOR RELEASE Sunday", {"embargo": "further notice"}),
        ("Kill switch found in drones", {}),
        ("GANGS KILL 14 IN HAITI", {}),
        ("Embargoed goods reach the port", {}),
    ],
)
def test_notices_of_the_agency(notice: str, metadata: dict[str, str]) -> None:
    text = f"{notice}\n\nPort-au-Prince, (EFE).- The port reopened on Monday, police said.\n"
    assert dict(parse_story(text.encode(), "locales/en/a.txt", "a").metadata) == metadata
