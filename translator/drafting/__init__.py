"""Drafting: machine drafts for the units of a run, by the model for prose and by rules elsewhere."""
