"""Sentence segmentation of English wire copy (and of Spanish and French translations)."""

from translator.segmentation.boundaries import sentences
from translator.segmentation.clause import clauses

__all__ = ["clauses", "sentences"]
