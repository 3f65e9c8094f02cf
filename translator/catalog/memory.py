"""Translation memory: what humans have reviewed in any catalog of the language, matched exactly."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from translator.catalog.model import Catalog, Key


@dataclass(frozen=True, slots=True)
class Recall:
    """A reviewed translation and the catalog it stands in."""

    msgstr: str
    path: str


@dataclass(frozen=True)
class TranslationMemory:
    """The reviewed translations of one language by ``(msgctxt, msgid)``."""

    recalls: Mapping[Key, tuple[Recall, ...]] = field(default_factory=lambda: MappingProxyType({}))

    def find(self, key: Key, *, besides: str = "") -> Recall | None:
        """Return the reviewed translation of exactly this message from a catalog ``besides`` the given one.

        Where catalogs differ, the translation that most of them have wins, then the first path in order.
        """
        found = [recall for recall in self.recalls.get(key, ()) if recall.path != besides]
        if not found:
            return None
        votes = Counter(recall.msgstr for recall in found)
        return min(found, key=lambda recall: (-votes[recall.msgstr], recall.path))


def build_memory(catalogs: Iterable[Catalog]) -> TranslationMemory:
    """Build the memory of one language from its catalogs; obsolete reviewed entries count too.

    >>> from translator.catalog.po import parse
    >>> catalog = parse('msgid "Aid arrived."\\nmsgstr "Llegó la ayuda."'.encode(), "locales/es/a.po")
    >>> build_memory([catalog]).find((None, "Aid arrived."), besides="locales/es/b.po")
    Recall(msgstr='Llegó la ayuda.', path='locales/es/a.po')
    """
    recalls: dict[Key, list[Recall]] = {}
    for catalog in catalogs:
        for entry in catalog.entries:
            if entry.reviewed and entry.msgid_plural is None:
                recalls.setdefault(entry.key, []).append(Recall(entry.msgstr, catalog.path))
    return TranslationMemory(MappingProxyType({key: tuple(found) for key, found in recalls.items()}))
