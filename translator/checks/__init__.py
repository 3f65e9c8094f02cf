"""Checks over catalogs."""
