"""The tables of the checks that are made from the authored corpus: languages, lexicons."""
