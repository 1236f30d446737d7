"""How much two whole articles look like reports of one event.

Reports of two events of one kind (two earthquakes, two trials) share the words of the kind, sentence by
sentence, and differ in the names and figures that run through them. So the articles are compared as wholes,
names and figures first.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from math import log, sqrt

from convoy_tui.comparison.alignment.tokens import Token

WORD_SHARE = 0.25
"""What a word counts beside a name or a figure."""

MAX_PROFILED = 200
"""Only so many tokens of a sentence shape its article's profile; more is a table or broken text."""

SMOOTHING = 4
"""Added to the number of articles, so that in a story of three articles what all three name still counts."""


def build_profiles(
    articles: Mapping[str, Sequence[Sequence[Token]]], number: Mapping[str, int]
) -> dict[str, dict[int, float]]:
    """Give each article's vector of length 1 over token numbers.

    A weight is how often the token stands in the article, times its
    rarity among the articles, names, figures and concepts before words; function words are left out.
    """
    named = {number[token.key] for token in _tokens(articles) if token.kind in ("name", "number", "concept")}
    counts: dict[str, dict[int, int]] = {}
    holding: dict[int, int] = {}
    for id_, sentences in articles.items():
        count = counts.setdefault(id_, {})
        for sentence in sentences:
            for token in sentence[:MAX_PROFILED]:
                if token.kind != "function":
                    term = number[token.key]
                    count[term] = count.get(term, 0) + 1
        for term in count:
            holding[term] = holding.get(term, 0) + 1
    profiles = {}
    for id_, count in counts.items():
        weights = {
            term: times
            * log((len(articles) + SMOOTHING) / (holding[term] + 1))
            * (1.0 if term in named else WORD_SHARE)
            for term, times in sorted(count.items())
        }
        length = sqrt(sum(weight * weight for weight in weights.values())) or 1.0
        profiles[id_] = {term: weight / length for term, weight in weights.items()}
    return profiles


def kinship(left: Mapping[int, float], right: Mapping[int, float]) -> float:
    """Give the cosine of two profiles, 0..1."""
    return sum(weight * right[term] for term, weight in left.items() if term in right)


def _tokens(articles: Mapping[str, Sequence[Sequence[Token]]]) -> Iterable[Token]:
    return (token for sentences in articles.values() for sentence in sentences for token in sentence)
