"""The source lint of a story: every rule over every piece of its text, with line and column."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator

from translator.findings import Finding, Severity
from translator.lint.rules import RULES, Hit, mixed_quotes, unbalanced_quotes
from translator.story import Segment, Story


def lint(story: Story) -> tuple[Finding, ...]:
    """Return what is damaged in the English of a story, in the order of the text; all of it warnings."""
    found = [*_by_segment(story), *_by_block(story), *_by_story(story)]
    return tuple(sorted(found, key=lambda finding: (finding.span or (0, 0), finding.check)))


def _by_segment(story: Story) -> Iterator[Finding]:
    for segment in story.translatable:
        for rule in (rule for rule in RULES if not rule.whole):
            for hit in rule.find(segment.msgid):
                yield _finding(story, rule.id, hit, _place(story, segment, hit))


def _by_block(story: Story) -> Iterator[Finding]:
    """Brackets and quotations run over the sentences of a paragraph, quotations over paragraphs."""
    blocks: dict[int, list[Segment]] = {}
    for segment in story.translatable:
        blocks.setdefault(segment.block, []).append(segment)
    ordered = list(blocks.values())
    for segments, following in zip(ordered, [*ordered[1:], []], strict=True):
        text, offsets = _joined(segments)
        next_text = following[0].msgid if following else ""
        hits = [("unbalanced-quotes", hit) for hit in unbalanced_quotes(text, next_text)]
        hits += [(rule.id, hit) for rule in RULES if rule.whole for hit in rule.find(text)]
        for check, (start, end, message) in hits:
            index = bisect_right(offsets, start) - 1
            hit = (start - offsets[index], end - offsets[index], message)
            yield _finding(story, check, hit, _place(story, segments[index], hit))


def _joined(segments: Iterable[Segment]) -> tuple[str, list[int]]:
    text, offsets = "", []
    for segment in segments:
        offsets.append(len(text))
        text += segment.msgid + " "
    return text, offsets


def _by_story(story: Story) -> Iterator[Finding]:
    text, offsets = _joined(story.translatable)
    for start, end, message in mixed_quotes(text):
        index = bisect_right(offsets, start) - 1
        hit = (start - offsets[index], end - offsets[index], message)
        yield _finding(story, "mixed-quotes", hit, _place(story, story.translatable[index], hit))


def _place(story: Story, segment: Segment, hit: Hit) -> tuple[int, int]:
    """Return the span of a hit in the story's text; line breaks inside are spaces in the msgid."""
    start, end, _ = hit
    raw = story.text[segment.start : segment.end]
    if len(raw) == len(segment.msgid):
        return segment.start + start, segment.start + end
    words = segment.msgid[start:end].split()
    skipped = len(re.findall(r"\S", segment.msgid[:start]))
    for match in re.finditer(r"\s+".join(map(re.escape, words)), raw):
        if len(re.findall(r"\S", raw[: match.start()])) >= skipped:
            return segment.start + match.start(), segment.start + match.end()
    return segment.start, segment.start


def _finding(story: Story, check: str, hit: Hit, span: tuple[int, int]) -> Finding:
    before = story.text[: span[0]]
    line = before.count("\n") + 1
    return Finding(
        check=check,
        severity=Severity.WARNING,
        message=hit[2],
        path=story.path,
        line=line,
        column=span[0] - (before.rfind("\n") + 1) + 1,
        span=span,
    )
