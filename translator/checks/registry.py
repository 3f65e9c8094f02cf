"""Finding the checks: the modules of ``translator.checks.rules`` are imported, and register theirs."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache

from translator.checks.base import Check

_registered: dict[str, type[Check]] = {}


def register(check: type[Check]) -> type[Check]:
    """Class decorator: make a check known under its id. Raises ValueError when the id is taken."""
    if _registered.setdefault(check.id, check) is not check:
        raise ValueError(f"two checks have the id '{check.id}'")
    return check


@cache
def all_checks() -> tuple[Check, ...]:
    """Return one instance of every check, sorted by id."""
    from translator.checks import rules

    for module in pkgutil.iter_modules(rules.__path__, rules.__name__ + "."):
        importlib.import_module(module.name)
    return tuple(_registered[name]() for name in sorted(_registered))
