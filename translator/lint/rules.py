"""The rules of the source lint: one function one rule, each with its id and examples in one place.

A rule looks at one piece of English text and yields the spans that are damaged. It fires only when it is
sure: the desk reads what it says before three languages inherit the damage.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise

Hit = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: ``find(text)`` yields ``(start, end, message)`` for each damaged span of a piece of text.

    The piece is a segment, or with ``whole`` all of a block, for what runs over sentences.
    """

    id: str
    description: str
    bad: str
    good: str
    find: Callable[[str], Iterator[Hit]]
    whole: bool = False


_NUMBER = re.compile(r"(?<![\w.,/-])[$€£]?(\d+(?:,\d+)+)(?:\.\d+)?(?![\w/-]|,\d)")


def malformed_number(text: str) -> Iterator[Hit]:
    """Yield numbers whose commas do not set off groups of three digits.

    >>> [text for *_, text in malformed_number("more than 5,6000 people")]
    ["malformed number '5,6000': a comma sets off three digits"]
    """
    for match in _NUMBER.finditer(text):
        first, *groups = match[1].split(",")
        years = all(len(part) == 4 and part[0] in "12" for part in (first, *groups))
        if len(first) > 3 or any(len(group) != 3 for group in groups):
            what = "a space is missing after the comma" if years else "a comma sets off three digits"
            yield match.start(1), match.end(1), f"malformed number '{match[1]}': {what}"


_SPACED_MARK = re.compile(r"(?<=[^\s.?!…—–-])[ \t\xa0]+([,;:?!]|\.(?!\.|\d|[a-z]))(?=[\s\"'”’)]|$)")


def space_before_punctuation(text: str) -> Iterator[Hit]:
    """Yield spaces before a punctuation mark; agencies' copy gets them where a word was lost."""
    for match in _SPACED_MARK.finditer(text):
        yield (
            match.start(),
            match.end(),
            f"space before '{match[1]}': a word may be lost here",
        )


_DETERMINED = re.compile(
    r"\b(?:the|a|an|its|their|our|every)\s+(?:of|from|and|or|but|with|by|for|into|than|because)\s+(?=[a-z])"
    r"|\b[Dd]espite\s+(?:from|in|on|at|to|with|by|of|for|and)\s+(?=\w)"
)


def lost_word(text: str) -> Iterator[Hit]:
    """Yield places where a determiner or "despite" is left without its noun.

    >>> [text[a:b] for text in ["Despite from Kenya, it failed."] for a, b, _ in lost_word(text)]
    ['Despite from']
    """
    for match in _DETERMINED.finditer(text):
        words = match.group().strip()
        yield match.start(), match.start() + len(words), f"a word seems lost inside '{words}'"


_DOUBLED = re.compile(r"\b([^\W\d_]+)\s+\1\b(?![-'’]\w)", re.IGNORECASE)
_FUNCTION_WORDS = frozenset({"the", "a", "an", "of", "to", "in", "and", "for", "on", "at", "with", "by"})
_DOUBLES = frozenset(
    {"had", "that", "is", "very", "so", "no", "ha", "bye", "many", "long", "far", "really", "do"}
)


def doubled_word(text: str) -> Iterator[Hit]:
    """Yield words written twice; names (Bora Bora) and doubles that English has (had had) pass."""
    for match in _DOUBLED.finditer(text):
        first, second = re.split(r"\s+", match.group())
        name = second[0].isupper() and not first.isupper() and first.lower() not in _FUNCTION_WORDS
        before = text[match.start() - 1 : match.start()]
        if not name and first.lower() not in _DOUBLES and before not in ("-", "'", "’"):
            yield match.start(), match.end(), f"doubled word '{match.group()}'"


def mojibake(text: str) -> Iterator[Hit]:
    """Yield runs of characters that were decoded with the wrong encoding (ftfy's heuristic of badness)."""
    from ftfy import fix_encoding
    from ftfy.badness import BADNESS_RE

    for match in re.finditer(r"\S+", text):
        word = match.group()
        if BADNESS_RE.search(word) and (mended := fix_encoding(word)) != word:
            yield match.start(), match.end(), f"mojibake: '{word}' for '{mended}'"
    for match in re.finditer("[�\x80-\x9f]+", text):
        yield match.start(), match.end(), "a character was lost in decoding"


_EXPANSION = re.compile(r"((?:[A-Z][\w'’-]*\s+(?:(?:of|for|the|and|on|in|to)\s+)*){2,8})\(([A-Z]{2,8})\)")


def acronym_mismatch(text: str) -> Iterator[Hit]:
    """Yield acronyms that differ in one letter from the initials of the name before them.

    Acronyms of another language (Doctors Without Borders (MSF)) differ in more and pass.

    >>> [message for *_, message in acronym_mismatch("the Multinational Security Mission (MSS)")]
    ["acronym 'MSS' does not match 'Multinational Security Mission' (MSM)"]
    """
    for match in _EXPANSION.finditer(text):
        acronym = match[2]
        words = re.findall(r"[A-Z][\w'’-]*", match[1])[-len(acronym) :]
        initials = "".join(word[0] for word in words)
        wrong = [i for i, (a, b) in enumerate(zip(initials, acronym, strict=False)) if a != b]
        if len(initials) == len(acronym) > 2 and len(wrong) == 1 and wrong[0] > 0:
            name = match[1][match[1].index(words[0]) :].strip()
            yield match.start(2), match.end(2), f"acronym '{acronym}' does not match '{name}' ({initials})"


_TRUNCATABLE = re.compile(r"(?<![\w'’.@/#&-])[a-z]{5,}(?![\w'’@/-]|\.\w)")


def truncated_word(text: str) -> Iterator[Hit]:
    """Yield words that are in no dictionary but end one: a word that lost its head.

    >>> [text for *_, text in truncated_word("“They have better weapons,” a soldier itted.")]
    ["'itted' is no word: cut from 'committed', 'admitted', 'permitted'?"]
    """
    from translator.lint.words import wholes

    for match in _TRUNCATABLE.finditer(text):
        candidates = wholes(match.group())
        if candidates:
            options = ", ".join(f"'{word}'" for word in candidates)
            yield match.start(), match.end(), f"'{match.group()}' is no word: cut from {options}?"


def unbalanced_brackets(text: str) -> Iterator[Hit]:
    """Yield brackets that open or close alone; list numbers such as "a)" and emoticons pass."""
    depth: list[int] = []
    for match in re.finditer(r"(?<![:;])[()]", text):
        if match.group() == "(":
            depth.append(match.start())
        elif depth:
            depth.pop()
        elif not re.search(r"(?:^|\s)\w$", text[: match.start()]):
            yield match.start(), match.end(), "closing bracket without an opening one"
    for position in depth:
        yield position, position + 1, "opening bracket without a closing one"


def unbalanced_quotes(text: str, next_text: str = "") -> Iterator[Hit]:
    """Yield quotation marks that open or close alone in a paragraph.

    A quotation that runs over several paragraphs opens in each and closes in the last only
    (Chicago Manual of Style, 13.32), so an open one before a paragraph that opens again passes.
    """
    goes_on = next_text.lstrip()[:1] in ('"', "“")
    opens: list[int] = []
    for match in re.finditer("[“”]", text):
        if match.group() == "“":
            opens.append(match.start())
        elif opens:
            opens.pop()
        else:
            yield match.start(), match.end(), "closing quotation mark without an opening one"
    for position in [] if goes_on and len(opens) == 1 else opens:
        yield position, position + 1, "opening quotation mark without a closing one"
    straight = [m.start() for m in re.finditer(r'(?<!\d)"|"(?=\w)', text)]
    if len(straight) % 2 and not goes_on:
        yield straight[-1], straight[-1] + 1, "a straight quotation mark stands alone"


def mixed_quotes(text: str) -> Iterator[Hit]:
    """Yield the first mark of the rarer kind where a story mixes straight and curly quotation marks."""
    for straight, curly, name in (('"', "“”", "quotation marks"), ("'", "’", "apostrophes")):
        inner = r"(?<=\w)[{}](?=\w)" if name == "apostrophes" else "[{}]"
        kinds = [list(re.finditer(inner.format(marks), text)) for marks in (straight, curly)]
        if all(kinds):
            rarer = min(kinds, key=len)[0]
            yield rarer.start(), rarer.end(), f"straight and curly {name} are mixed in this story"


def doubled_sentence(text: str) -> Iterator[Hit]:
    """Yield a sentence that stands twice in a row."""
    for first, second in pairwise(re.finditer(r"[^\s.!?][^.!?]*[.!?]+", text)):
        if len(first.group().split()) > 3 and first.group() == second.group():
            yield second.start(), second.end(), "this sentence stands twice in a row"


RULES: tuple[Rule, ...] = (
    Rule("malformed-number", "Digits grouped wrongly", "5,6000 people", "5,600 people", malformed_number),
    Rule(
        "space-before-punctuation",
        "A space before a punctuation mark, as where a word was lost",
        "lack of air , and poor planning",
        "lack of air, and poor planning",
        space_before_punctuation,
    ),
    Rule(
        "lost-word",
        "A determiner or preposition without its noun",
        "Despite from Haiti, it failed.",
        "Despite aid from Haiti, it failed.",
        lost_word,
    ),
    Rule("doubled-word", "A word written twice", "in the the capital", "in the capital", doubled_word),
    Rule(
        "truncated-word",
        "A word that lost its beginning",
        "a soldier itted",
        "a soldier admitted",
        truncated_word,
    ),
    Rule("mojibake", "Text decoded with the wrong encoding", "PÃ©tion-Ville", "Pétion-Ville", mojibake),
    Rule(
        "acronym-mismatch",
        "An acronym that does not match the name before it",
        "the Multinational Security Mission (MSS)",
        "the Multinational Security Support (MSS) mission",
        acronym_mismatch,
    ),
    Rule(
        "unbalanced-brackets",
        "A bracket without its other",
        "Haiti (north is",
        "Haiti (north) is",
        unbalanced_brackets,
        whole=True,
    ),
    Rule(
        "doubled-sentence",
        "A sentence that stands twice in a row",
        "The port is shut now. The port is shut now.",
        "The port is shut now. The airport is open.",
        doubled_sentence,
        whole=True,
    ),
)
