"""What each kind of evidence adds to a score, as ``benchmarks/fit_alignment.py`` fits it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Weights:
    """The weights of the sum whose logistic curve is a score; ``words`` is the unit in which they stand.

    Of the two sentences themselves (each 0..1, together their own score):

    - ``words``: soft TF-IDF cosine over words, names, figures and concepts.
    - ``specific``: the part of it that rests on what is rare in the story; what is named all over the story
      tells little.
    - ``phrases``: cosine over runs of five characters: quotations, phrases, forms of words no table knows.
    - ``clause``: the best clause of one sentence within the other: long sentences hold several facts.
    - ``figures``: a figure that both give of the same thing, by how rare it is.

    Of what is around them (counted in full only where the own score is no less than ``CONTEXT_FROM``):

    - ``neighbours``: the best own score among the pairs around, at most ``NEIGHBOUR_ENOUGH``.
    - ``place``: taken off for the distance of the places in their articles, as shares of their lengths.
    - ``lead``: both among the first sentences, where every report tells the event itself.

    Of the two articles:

    - ``shared``: the mean of their best own scores, at most ``ARTICLES_ENOUGH``.
    - ``kinship``: how much they look like reports of one event (see ``kinship``), 1 from ``KINSHIP_ENOUGH``.

    ``steepness`` and ``middle`` turn the sum into the share of such links that hold.
    """

    words: float = 0.449
    specific: float = 0.297
    phrases: float = 0.587
    clause: float = 0.416
    figures: float = 0.072
    neighbours: float = 0.483
    place: float = 0.169
    lead: float = 0.164
    shared: float = 0.075
    kinship: float = 0.389
    steepness: float = 9.75
    middle: float = 0.949


WEIGHTS = Weights()

NEIGHBOUR_ENOUGH = 0.5
"""A neighbouring pair with a higher own score says no more: what is nearly copied would lend too much."""

ARTICLES_ENOUGH = 0.5
"""Articles that share more are near copies, which makes no two of their sentences alike."""

KINSHIP_ENOUGH = 0.25
"""Kinship that reports of one event nearly always have; more of it says no more."""

CONTEXT_FROM = 0.3
"""Own score from which the evidence around counts in full; below it counts in proportion."""
