"""Proposing a term's required form where catalogs have another: fuzzy changes for a human to review."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from translator.catalog.model import Entry, Key
from translator.catalog.po import load
from translator.catalog.serialise import serialise
from translator.catalog.write import write_all
from translator.engine.decode import Engine
from translator.engine.model import Hypothesis, Request, Search
from translator.glossary.usage import Use
from translator.pinning.forms import wanted
from translator.pinning.neighbours import noted_features
from translator.pinning.rendering import rendering
from translator.pinning.substitution import substitute
from translator.project import Project

_BEFORE = "before: "


@dataclass(frozen=True, slots=True)
class Proposal:
    """A use with the msgstr that would meet it, or None where its rendering could not be found."""

    use: Use
    msgstr: str | None

    @property
    def entry(self) -> Entry:
        """The entry as proposed: fuzzy, with the old translation in a translator's comment."""
        old = self.use.entry
        if self.msgstr is None:
            return old
        comments = (*old.comments, f"{_BEFORE}{' '.join(old.msgstr.split())}")
        return replace(old, msgstr=self.msgstr, comments=comments).with_fuzzy(True)


def propose(uses: Sequence[Use], engine: Engine) -> list[Proposal]:
    """Return a proposal for each use that is not met.

    What a human or the machine wrote for the term is found by aligning the translation with its source (the
    model is made to say the translation, and its attention is read); the required form takes its place, and
    the grammar of its neighbours is repaired. Raises what ``Engine.decode`` does.
    """
    wrong = [use for use in uses if not use.met]
    requests = [Request(use.entry.msgid, use.lang, prefix=use.entry.msgstr) for use in wrong]
    decoded = engine.decode(requests, Search(beam_size=1, attention=True))
    return [Proposal(use, _replaced(use, nbest[0])) for use, nbest in zip(wrong, decoded, strict=True)]


def _replaced(use: Use, hypothesis: Hypothesis) -> str | None:
    msgstr, occurrence = use.entry.msgstr, use.occurrence
    if use.found is not None:
        span: tuple[int, int] | None = (use.found.start, use.found.end)
    elif hypothesis.alignment is None or not hypothesis.text.startswith(msgstr):
        span = None
    else:
        span = rendering(
            msgstr, use.lang, hypothesis.alignment, (occurrence.start, occurrence.end), use.entry.msgid
        )
    if span is None:
        return None
    features = noted_features(occurrence.term.note)
    return substitute(msgstr, *span, wanted(occurrence, use.lang), use.lang, features).text


def write_proposals(project: Project, proposals: Iterable[Proposal]) -> None:
    """Write proposals into the catalogs of a project, atomically; hold its lock.

    Of two proposals for one entry the later ones wait for the next run. Raises TranslatorError when a
    catalog cannot be written.
    """
    by_path: dict[str, dict[Key, Entry]] = {}
    for proposal in proposals:
        if proposal.msgstr is not None:
            by_path.setdefault(proposal.use.path, {}).setdefault(proposal.use.entry.key, proposal.entry)
    files = []
    for path, changed in by_path.items():
        catalog = load(project.root / path, path)
        entries = tuple(changed.get(entry.key, entry) for entry in catalog.entries)
        files.append((project.root / path, serialise(replace(catalog, entries=entries))))
    write_all(files)
