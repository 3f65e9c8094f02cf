"""Which new sentence of a story is an old one, changed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from heapq import nlargest

from translator.catalog.model import Entry, Key

# msgmerge takes two messages for versions of one from this similarity on (FUZZY_THRESHOLD in gettext's
# message.h); between the same two unchanged neighbours less is enough.
_SIMILAR = 0.6
_SIMILAR_IN_PLACE = 0.45
# Comparing character by character is slow, so only the old sentences with the most words in common are.
_SHARED_WORDS = 0.2
_CANDIDATES = 3


@dataclass(frozen=True, slots=True)
class Sentence:
    """A message, new or old, with its role ("" unknown)."""

    key: Key
    role: str


def match_changed(
    new: Sequence[Sentence], old: Sequence[Sentence], entries: dict[Key, Entry]
) -> dict[Key, Entry]:
    """Return, by the key of a new sentence, the old entry that it is a changed version of.

    ``new`` and ``old`` are the story's messages then and now, in order, the common ones included: a common
    one is an anchor that says what stands in the same place. Only messages of one role match, or those with
    the same text; each old one is given once, the most similar pairs first.
    """
    common = {sentence.key for sentence in new} & {sentence.key for sentence in old}
    added = [pair for pair in _with_anchors(new, common) if pair[0].key not in common]
    gone = [pair for pair in _with_anchors(old, common) if pair[0].key not in common]
    bags = [_words(sentence) for sentence, _ in gone]
    scored: list[tuple[float, int, int]] = []
    for first, (left, place) in enumerate(added):
        words = _words(left)
        shared = [len(words & bag) / max(len(words), len(bag), 1) for bag in bags]
        in_place = [second for second, (_, other) in enumerate(gone) if other == place]
        alike = [second for second, share in enumerate(shared) if share >= _SHARED_WORDS]
        closest = nlargest(_CANDIDATES, alike, key=shared.__getitem__)
        for second in {*closest, *nlargest(_CANDIDATES, in_place, key=shared.__getitem__)}:
            score = _score(left, gone[second][0], second in in_place)
            if score:
                scored.append((-score, first, second))
    found: dict[Key, Entry] = {}
    used: set[int] = set()
    for _, first, second in sorted(scored):
        key = added[first][0].key
        if key not in found and second not in used:
            used.add(second)
            found[key] = entries[gone[second][0].key]
    return found


_Place = tuple[Key | None, Key | None]


def _with_anchors(sentences: Sequence[Sentence], common: set[Key]) -> Iterator[tuple[Sentence, _Place]]:
    """Yield each sentence with the nearest common one before it and after it."""
    after: list[Key | None] = []
    anchor: Key | None = None
    for sentence in reversed(sentences):
        after.append(anchor)
        if sentence.key in common:
            anchor = sentence.key
    anchor = None
    for sentence, following in zip(sentences, reversed(after), strict=True):
        yield sentence, (anchor, following)
        if sentence.key in common:
            anchor = sentence.key


def _words(sentence: Sentence) -> frozenset[str]:
    return frozenset(sentence.key[1].split())


def _score(new: Sentence, old: Sentence, in_place: bool) -> float:
    """Return how sure it is that one is the other, changed: 0 (not) to 2 (same text)."""
    left, right = new.key[1], old.key[1]
    if left == right:
        return 2.0
    if new.key[0] != old.key[0] or (new.role and old.role and new.role != old.role):
        return 0.0
    threshold = _SIMILAR_IN_PLACE if in_place else _SIMILAR
    matcher = SequenceMatcher(None, left, right, autojunk=False)
    if matcher.real_quick_ratio() < threshold or matcher.quick_ratio() < threshold:
        return 0.0
    ratio = matcher.ratio()
    return ratio + 0.1 * in_place if ratio >= threshold else 0.0
