"""Proper names: finding them, telling a transliteration from another name, names with a form of their own."""
