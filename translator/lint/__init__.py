"""Lint of English source copy: damage to mend before translating."""
