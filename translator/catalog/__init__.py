"""Gettext catalogs: reading, merging and writing."""
