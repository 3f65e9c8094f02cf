"""What the source lint reports in agency copy, and what it leaves alone."""

import pytest

from translator.lint.rules import RULES, mixed_quotes, unbalanced_quotes

DAMAGED = [
    ("malformed-number", "more than 5,6000 people", "5,6000"),
    ("malformed-number", "a cost of $12,50 each", "12,50"),
    ("malformed-number", "some 1234,567 tents", "1234,567"),
    ("malformed-number", "in 2011,2012 and later", "2011,2012"),
    ("malformed-number", "at 11,3 thousand million", "11,3"),
    ("space-before-punctuation", "lack of air , and poor planning", " ,"),
    ("space-before-punctuation", 'to fulfil it , he said."', " ,"),
    ("space-before-punctuation", "What is fraud ?", " ?"),
    ("space-before-punctuation", "He left .", " ."),
    ("space-before-punctuation", "three of them ; none stayed", " ;"),
    ("lost-word", "Despite from countries like Guatemala, it failed.", "Despite from"),
    ("lost-word", "They took the from the port.", "the from"),
    ("lost-word", "It has a of problems.", "a of"),
    ("lost-word", "He lost his and the of men.", "the of"),
    ("lost-word", "Despite of having it all", "Despite of"),
    ("doubled-word", "in the the capital", "the the"),
    ("doubled-word", "The The capital", "The The"),
    ("doubled-word", "dropped to to 316", "to to"),
    ("doubled-word", "a man who who said", "who who"),
    ("doubled-word", "THE THE CAPITAL", "THE THE"),
    ("truncated-word", "a soldier itted.", "itted"),
    ("truncated-word", "stolen company roperty.", "roperty"),
    ("truncated-word", "on Wed esday evening", "esday"),
    ("truncated-word", "the nternational force", "nternational"),
    ("truncated-word", "a umanitarian crisis", "umanitarian"),
    ("mojibake", "in PÃ©tion-Ville today", "PÃ©tion-Ville"),
    ("mojibake", "the missionâ€™s base", "missionâ€™s"),
    ("mojibake", "caf\ufffd owners", "\ufffd"),
    ("mojibake", "the \x93base\x94", "\x93"),
    ("mojibake", "HaÃ¯ti is", "HaÃ¯ti"),
    ("acronym-mismatch", "the Multinational Security Mission (MSS)", "MSS"),
    ("acronym-mismatch", "the Provisional Electoral Council (PEK)", "PEK"),
    ("acronym-mismatch", "the Organization of American Nations (OAS)", "OAS"),
    ("acronym-mismatch", "the World Health Body (WHO)", "WHO"),
    ("acronym-mismatch", "the Caribbean Common Market Area (CCMB)", "CCMB"),
    ("unbalanced-brackets", "Haiti (the north is calm.", "("),
    ("unbalanced-brackets", "Haiti, the north) is calm.", ")"),
    ("unbalanced-brackets", "the (first (second) place", "("),
    ("unbalanced-brackets", "a force (MSS is here", "("),
    ("unbalanced-brackets", "MSS), he said", ")"),
    ("doubled-sentence", "The port is shut now. The port is shut now.", "The port is shut now."),
]

SOUND = [
    "more than 5,600 people and 1,234,567 others",
    "in 2011, 2012 and 2013",
    "the 12,000-strong force",
    "1,2-dichloroethane was found",
    "a population of 11.7 million",
    "lack of air, and poor planning",
    "He paused ... then left",
    "He paused … then left. . . .",
    "cost .5 of a gourde",
    "the in-house team of the at-large member",
    "He had had enough, and said that that was that.",
    "It was very, very hot in Bora Bora.",
    "Boutros Boutros-Ghali spoke.",
    "a soldier admitted it.",
    "the rescuers unhoused and re-housed them",
    "Pétion-Ville, café, naïve and Gonaïves",
    "the Multinational Security Support (MSS) mission",
    "the Haitian National Police (PNH)",
    "Doctors Without Borders (MSF)",
    "the Caribbean Community (CARICOM)",
    "the Organization of American States (OAS)",
    "the United Nations (UN)",
    "Haiti (north and south) is calm (he said).",
    "a) first and b) second",
    "1) first 2) second",
    "Jones v. State (2019)",
]


@pytest.mark.parametrize(("rule", "text", "damage"), DAMAGED, ids=lambda value: str(value)[:30])
def test_damage_is_found_where_it_stands(rule: str, text: str, damage: str) -> None:
    find = next(r.find for r in RULES if r.id == rule)
    assert damage in [text[start:end] for start, end, _ in find(text)]


@pytest.mark.parametrize("text", SOUND)
def test_sound_copy_is_left_alone(text: str) -> None:
    assert [(rule.id, message) for rule in RULES for *_, message in rule.find(text)] == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_each_rule_shows_what_it_means(rule) -> None:  # type: ignore[no-untyped-def]
    assert list(rule.find(rule.bad))
    assert not list(rule.find(rule.good))


@pytest.mark.parametrize(
    ("text", "next_text", "count"),
    [
        ("“We are alone,” said a soldier.", "", 0),
        ("“We are alone, said a soldier.", "", 1),
        ("We are alone,” said a soldier.", "", 1),
        ("“We are alone.", "“And we pay for it,” he said.", 0),
        ('"We are alone," said a soldier.', "", 0),
        ('"We are alone, said a soldier.', "", 1),
        ('"We are alone.', '"And we pay for it," he said.', 0),
        ('The 12" pipe broke.', "", 0),
        ("“Some call themselves ‘specialists’,” he said.", "", 0),
    ],
)
def test_quotation_marks_come_in_pairs(text: str, next_text: str, count: int) -> None:
    assert len(list(unbalanced_quotes(text, next_text))) == count


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("“No,” he said. “It’s over.”", []),
        ('"No," he said. "It\'s over."', []),
        ('“No,” he said. "Yes."', ['"']),
        ("It’s over. It’s gone. It's ours.", ["'"]),
    ],
)
def test_straight_and_curly_marks_are_not_mixed(text: str, marks: list[str]) -> None:
    assert [text[start:end] for start, end, _ in mixed_quotes(text)] == marks
