"""Offline translation of English wire copy into reviewable gettext catalogs.

The public names below are imported on first use, so that ``import translator`` and ``translator --help``
stay fast: the translation engine is only loaded by the steps that need it.
"""

from __future__ import annotations

__version__ = "0.1.0"
