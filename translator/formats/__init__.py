"""Story formats: one module each, behind one protocol."""
