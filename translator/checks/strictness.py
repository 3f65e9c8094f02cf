"""How much evidence a check needs before it speaks: drafts and own catalogs against reviewed foreign ones."""

from __future__ import annotations

from translator.checks.base import Entry


def is_strict(entry: Entry) -> bool:
    """Return whether a formal difference from the source is by itself reason enough for a finding.

    It is in a machine draft (fuzzy), where nobody decided on it, and in a catalog of this toolkit (its
    entries carry a role), whose segmentation keeps a quote and its attribution together. It is not in a
    reviewed catalog of another tool: there sentences are split, joined and quoted as the translator saw
    fit, a quote may run over several entries, and the check asks for more evidence.

    >>> is_strict(Entry("One.", "Uno", "es")), is_strict(Entry("One.", "Uno", "es", fuzzy=True))
    (False, True)
    """
    return entry.fuzzy or bool(entry.role)
