"""Sentence segmentation of English wire copy (and of Spanish and French translations)."""
