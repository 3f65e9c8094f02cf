"""Merging drafts into the catalog of a story, so that no translator's work is ever lost.

The rules are those of GNU gettext's ``msgmerge``, with one more: the machine knows its own drafts by a
digest in their ``#.`` comment, and replaces a translation only while it still is that draft.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import Enum, auto

from translator.catalog import comments
from translator.catalog.header import HeaderInfo, catalog_header
from translator.catalog.match import Sentence, match_changed
from translator.catalog.memory import Recall, TranslationMemory
from translator.catalog.model import Catalog, Entry, Key, Previous, Reference
from translator.drafts import Draft, Outcome, Unit
from translator.story import Segment, Story

_NO_MEMORY = TranslationMemory()


@dataclass(frozen=True, slots=True)
class MergeStats:
    """What a merge did, counted in entries (``segments``: in segments of the story).

    ``new`` got their first draft; ``reused`` kept a translation, or ``recalled`` (counted in reused too)
    took a reviewed one from another catalog; ``changed`` have another English sentence than before;
    ``obsolete`` left the story in this merge; ``missing`` have no translation. ``met``, ``repaired`` and
    ``failed`` count the pinned terms of all entries, kept ones included.
    """

    segments: int
    entries: int
    new: int
    reused: int
    recalled: int
    changed: int
    obsolete: int
    reviewed: int
    missing: int
    met: int
    repaired: int
    failed: int


@dataclass(frozen=True, slots=True)
class Merged:
    """A merged catalog; ``changed`` says whether anything differs from the one it came from.

    One that did not change need not be written, so that a file keeps the layout its editor gave it.
    """

    catalog: Catalog
    stats: MergeStats
    changed: bool


class _Kind(Enum):
    NEW = auto()
    KEPT = auto()
    RECALLED = auto()
    CHANGED = auto()
    MISSING = auto()


@dataclass(frozen=True, slots=True)
class _Slot:
    """One message of the story and what there is for it: its entry, an older version's, a recall."""

    key: Key
    segments: tuple[Segment, ...]
    entry: Entry | None
    older: Entry | None
    recall: Recall | None


def is_machine_draft(entry: Entry) -> bool:
    """Whether the translation is a draft as the machine wrote it: fuzzy, and its digest still holds."""
    return (
        entry.fuzzy
        and entry.translated
        and comments.digest_of(entry.extracted) == comments.digest(entry.msgstr)
    )


def needed(
    story: Story,
    lang: str,
    catalog: Catalog | None,
    *,
    memory: TranslationMemory = _NO_MEMORY,
    redraft: bool = False,
) -> tuple[Unit, ...]:
    """Return the messages of a story that want a draft, each once, in order.

    Those are the ones without a translation, in the catalog or reviewed in the ``memory``, and those whose
    English changed; with ``redraft`` also the machine drafts that no human has touched.
    """
    return tuple(
        Unit(slot.key[1], lang, slot.segments[0].role.value, slot.key[0])
        for slot in _slots(story, catalog, memory)
        if _wants_draft(slot, redraft)
    )


def _wants_draft(slot: _Slot, redraft: bool) -> bool:
    if slot.entry is not None and slot.entry.translated:
        return redraft and slot.recall is None and is_machine_draft(slot.entry)
    return slot.recall is None


def merge(
    story: Story,
    lang: str,
    catalog: Catalog | None,
    drafts: Iterable[Draft],
    *,
    memory: TranslationMemory = _NO_MEMORY,
    info: HeaderInfo | None = None,
    path: str = "",
) -> Merged:
    """Return the catalog of a story with drafts for what ``needed`` named.

    Reviewed entries keep everything but the place they cite. A fuzzy entry that a human has edited keeps
    its translation. A changed sentence cites the old one (``#| msgid``) and is fuzzy: a human's translation
    of the old one stays, with the new draft in a comment; a machine's is replaced. A sentence that left the
    story becomes obsolete, and comes back with all it had. ``path`` is where the catalog lies (default: where
    it was read from). Raises TranslatorError for an unknown language.

    >>> from translator.formats.registry import parse_story
    >>> story = parse_story(b"Aid arrived.\\n", "locales/en/aid.txt", "aid")
    >>> drafts = [Draft(unit, "Llegó la ayuda.") for unit in needed(story, "es", None)]
    >>> merged = merge(story, "es", None, drafts)
    >>> [(entry.msgstr, entry.flags) for entry in merged.catalog.entries], merged.stats.new
    ([('Llegó la ayuda.', ('fuzzy',))], 1)
    >>> merge(story, "es", merged.catalog, []).changed
    False
    """
    by_key = {(draft.unit.msgctxt, draft.unit.msgid): draft for draft in drafts if draft.unit.lang == lang}
    slots = _slots(story, catalog, memory, path)
    names = comments.block_names(story)
    results = [_entry(slot, by_key.get(slot.key), names, story.path) for slot in slots]
    active = tuple(entry for entry, _ in results)
    old_entries = () if catalog is None else catalog.entries
    taken = {slot.key for slot in slots} | {slot.older.key for slot in slots if slot.older is not None}
    left = tuple(entry for entry in old_entries if entry.key not in taken)
    obsolete = tuple(kept for entry in left if (kept := _obsolete(entry)) is not None)
    entries = (*active, *obsolete)
    same = len(entries) == len(old_entries) and all(map(Entry.same_as, entries, old_entries))
    old_header = None if catalog is None else catalog.header
    header = catalog_header(old_header, lang, story.slug, info or HeaderInfo(), drafted=bool(by_key))
    merged = Catalog(header, entries, path or ("" if catalog is None else catalog.path))
    newly_obsolete = sum(1 for entry in left if not entry.obsolete and entry.translated)
    stats = _stats(story, active, [kind for _, kind in results], newly_obsolete)
    return Merged(merged, stats, not same or header != old_header)


def _slots(
    story: Story, catalog: Catalog | None, memory: TranslationMemory, path: str = ""
) -> tuple[_Slot, ...]:
    by_key: dict[Key, list[Segment]] = {}
    for segment in story.translatable:
        by_key.setdefault((segment.msgctxt, segment.msgid), []).append(segment)
    known = {} if catalog is None else catalog.by_key
    here = path or ("" if catalog is None else catalog.path)
    new = [Sentence(key, segments[0].role.value) for key, segments in by_key.items()]
    older = _older(new, catalog)
    return tuple(
        _Slot(key, tuple(segments), known.get(key), older.get(key), memory.find(key, besides=here))
        for key, segments in by_key.items()
    )


def _older(new: list[Sentence], catalog: Catalog | None) -> dict[Key, Entry]:
    """Return the older versions of the messages that the catalog does not have as they are."""
    if catalog is None:
        return {}
    wanted = {sentence.key for sentence in new}
    active = {entry.key: entry for entry in catalog.active if entry.msgid_plural is None}
    old = [
        Sentence(entry.key, comments.role_of(entry.extracted))
        for entry in active.values()
        if entry.translated or entry.key in wanted
    ]
    back = {entry.key for entry in catalog.obsolete}
    return match_changed([each for each in new if each.key not in back], old, active)


def _entry(slot: _Slot, draft: Draft | None, names: tuple[str, ...], path: str) -> tuple[Entry, _Kind]:
    """Return the entry of a message as it must be now."""
    lines = dict.fromkeys(segment.line for segment in slot.segments)
    base = Entry(
        msgid=slot.key[1],
        msgctxt=slot.key[0],
        references=tuple(Reference(path, line) for line in lines),
        extracted=comments.place_comments(slot.segments, names),
    )
    if slot.entry is not None and slot.entry.translated:
        return _kept(slot.entry, base, draft, slot.recall)
    if slot.older is not None:
        return _changed(slot.older, base, draft, slot.recall)
    if slot.entry is not None:  # without a translation, yet perhaps with a translator's comment
        kept = (*base.extracted, *comments.foreign_comments(slot.entry.extracted))
        base = replace(base, comments=slot.entry.comments, flags=slot.entry.flags, extracted=kept)
    return _drafted(base, draft, slot.recall, _Kind.NEW)


def _kept(old: Entry, base: Entry, draft: Draft | None, recall: Recall | None) -> tuple[Entry, _Kind]:
    if is_machine_draft(old) and (draft is not None or recall is not None):
        foreign = comments.foreign_comments(old.extracted)
        fresh = replace(
            base,
            comments=old.comments,
            flags=_flags(old),
            previous=old.previous,
            extracted=(*base.extracted, *foreign),
        )
        return _drafted(fresh, draft, recall, _Kind.KEPT)
    kept = replace(
        old,
        references=base.references,
        extracted=comments.with_place(old.extracted, base.extracted),
        flags=_flags(old),
        obsolete=False,
    )
    return kept, _Kind.KEPT


def _flags(entry: Entry) -> tuple[str, ...]:
    """Return the flags without a python-format that Babel guessed from prose ("5% of all").

    With it, ``msgfmt -c`` would ask the translation for the same "format" and refuse "5 % de".
    """
    prose = re.search(r"% [^\W\d_]", entry.msgid)
    return tuple(flag for flag in entry.flags if not (prose and flag == "python-format"))


def _changed(old: Entry, base: Entry, draft: Draft | None, recall: Recall | None) -> tuple[Entry, _Kind]:
    machine = is_machine_draft(old)
    foreign = comments.foreign_comments(old.extracted)
    base = replace(base, comments=old.comments, flags=_flags(old), extracted=(*base.extracted, *foreign))
    if machine:
        base = replace(base, previous=Previous(old.msgid, old.msgctxt))
        return _drafted(base, draft, recall, _Kind.CHANGED)
    # A fuzzy translation is one of the text that it cites, not of the one in between.
    previous: Previous | None = Previous(old.msgid, old.msgctxt)
    if old.fuzzy and old.previous:
        previous = old.previous
    if previous is not None and (previous.msgctxt, previous.msgid) == base.key:
        previous = None
    offered = recall.msgstr if recall else draft.msgstr if draft else ""
    extracted = base.extracted
    if offered and offered != old.msgstr:
        extracted = (*extracted, comments.offer_comment(offered))
    entry = replace(base, msgstr=old.msgstr, previous=previous, extracted=extracted).with_fuzzy(True)
    return entry, _Kind.CHANGED


def _drafted(base: Entry, draft: Draft | None, recall: Recall | None, kind: _Kind) -> tuple[Entry, _Kind]:
    """Return the entry with a reviewed translation from elsewhere or a draft, fuzzy; else without any."""
    if recall is not None:
        about = comments.reuse_comments(recall.msgstr, recall.path)
        msgstr = recall.msgstr
        kind = _Kind.RECALLED if kind is not _Kind.CHANGED else kind
    elif draft is not None and draft.msgstr:
        about, msgstr = comments.draft_comments(draft), draft.msgstr
    else:
        return replace(base, previous=None).with_fuzzy(False), _Kind.MISSING
    entry = replace(base, msgstr=msgstr, extracted=(*base.extracted, *about))
    return entry.with_fuzzy(True), kind


def _obsolete(entry: Entry) -> Entry | None:
    """Return the entry as one that left the story; one without a translation has nothing to keep."""
    if not entry.translated:
        return None
    extracted = tuple(line for line in entry.extracted if not line.startswith("position: "))
    return replace(entry, obsolete=True, references=(), extracted=extracted)


def _stats(story: Story, active: tuple[Entry, ...], kinds: list[_Kind], obsolete: int) -> MergeStats:
    outcomes = [outcome for entry in active for outcome in comments.term_outcomes(entry.extracted)]
    return MergeStats(
        segments=len(story.translatable),
        entries=len(active),
        new=kinds.count(_Kind.NEW),
        reused=kinds.count(_Kind.KEPT) + kinds.count(_Kind.RECALLED),
        recalled=kinds.count(_Kind.RECALLED),
        changed=kinds.count(_Kind.CHANGED),
        obsolete=obsolete,
        reviewed=sum(entry.reviewed for entry in active),
        missing=kinds.count(_Kind.MISSING),
        met=outcomes.count(Outcome.MET),
        repaired=outcomes.count(Outcome.REPAIRED),
        failed=outcomes.count(Outcome.FAILED),
    )
