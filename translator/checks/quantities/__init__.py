"""Quantities of a text, by value: numbers in digits and in words, times, percentages, money and units."""

from translator.checks.quantities.digits import Number, numbers
from translator.checks.quantities.spelled import spelled

__all__ = ["Number", "numbers", "spelled"]
