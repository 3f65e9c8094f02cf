"""Quantities of a text, by value: numbers in digits and in words, times, percentages, money and units."""
