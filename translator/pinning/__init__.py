"""Pinned terms: required forms in the output, with proof."""
