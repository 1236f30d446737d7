"""Quantities: the numbers that a text mentions, each with its kind, its ends and what it counts."""
