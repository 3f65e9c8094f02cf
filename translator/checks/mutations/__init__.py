"""Mutations: known damage done to good translations, to measure what the checks find.

Every kind of damage is one that machine translation or a hurried editor does (Vela et al. 2014 and the
challenge sets of ACES, Amrhein et al. 2022, list most), and names the checks that are for it; a kind with
no check measures what no check claims. All are deterministic: the same text and seed give the same damage.
"""

from translator.checks.mutations.engine import MUTATIONS, Mutation, mutants, mutate
from translator.checks.mutations.terms import TERM_CHECKS, term_mutants

__all__ = ["MUTATIONS", "TERM_CHECKS", "Mutation", "mutants", "mutate", "term_mutants"]
