"""What each kind of evidence adds to a score, as ``benchmarks/fit_alignment.py`` fits it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Weights:
    """The weights of the sum whose logistic curve is a score; those of words, phrases and clause sum to 1.75.

    Of the two sentences themselves (each 0..1, together their own score):

    - ``words``: soft TF-IDF cosine over words, names, figures and concepts.
    - ``rare``: how many words that are rare in the story both hold, 1 from ``RARE_ENOUGH``: one may meet by
      chance, several hardly.
    - ``phrases``: cosine over runs of five characters: quotations, phrases, forms of words no table knows.
    - ``clause``: the best clause of one sentence within the other: long sentences hold several facts.

    Of what is around them (counted in full only where the own score is no less than ``CONTEXT_FROM``):

    - ``neighbours``: the best own score among the pairs around, at most ``NEIGHBOUR_ENOUGH``.
    - ``place``: taken off for the distance of the places in their articles, as shares of their lengths.
    - ``lead``: how near both are to the beginning, where every report tells the event itself.

    Of the two articles:

    - ``kinship``: how much they look like reports of one event (see ``kinship``), 1 from ``KINSHIP_ENOUGH``.

    ``steepness`` and ``middle`` turn the sum into the share of such links that hold.
    """

    words: float = 0.61
    rare: float = 0.5
    phrases: float = 0.68
    clause: float = 0.46
    neighbours: float = 0.31
    place: float = 0.32
    lead: float = 0.2
    kinship: float = 0.57
    steepness: float = 6.92
    middle: float = 1.4


WEIGHTS = Weights()

RARE_ENOUGH = 4.0
"""So many rare words in common are as good as more."""

NEIGHBOUR_ENOUGH = 0.5
"""A neighbouring pair with a higher own score says no more: what is nearly copied would lend too much."""

KINSHIP_ENOUGH = 0.25
"""Kinship that reports of one event nearly always have; more of it says no more."""

CONTEXT_FROM = 0.3
"""Own score from which the evidence around counts in full; below it counts in proportion."""

LEAD = 6
"""The lead counts less and less up to pairs whose sentences have together so many before them."""
