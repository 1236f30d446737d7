"""The table of hedges and vague words, read from ``hedges.toml`` when it is first needed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import cast

from convoy_tui.comparison.model import Bound

Phrase = tuple[str, ...]
"""Words and signs in lower case, one token each."""


@dataclass(frozen=True, slots=True)
class Reach:
    """How far a reading reaches when it is weighed, as shares of its figure.

    ``smallest_round`` is a count, the smallest that may be rounded.
    """

    about: float
    vague: float
    rounded: float
    loose: float
    smallest_round: float


@dataclass(frozen=True, slots=True)
class HedgeTable:
    """The whole table.

    ``before`` and ``after`` give the bound of a hedge, ``below`` and ``above`` are the hedges that leave the
    true value on one side of the figure, ``vague`` gives the lowest and the highest value of a vague word.
    """

    before: Mapping[Phrase, Bound]
    after: Mapping[Phrase, Bound]
    below: frozenset[str]
    above: frozenset[str]
    vague: Mapping[Phrase, tuple[float, float]]
    reach: Reach
    longest: int


@cache
def hedge_table() -> HedgeTable:
    """Give the shipped table."""
    import tomllib

    return table_of(tomllib.loads(Path(__file__).with_name("hedges.toml").read_text(encoding="utf-8")))


def table_of(source: Mapping[str, object]) -> HedgeTable:
    """Make a table of what a TOML file of that form holds."""
    before, after = _bounds(source["before"]), _bounds(source["after"])
    side = cast(Mapping[str, list[str]], source["side"])
    vague = cast(Mapping[str, list[float]], source["vague"])
    return HedgeTable(
        before=before,
        after=after,
        below=frozenset(side["below"]),
        above=frozenset(side["above"]),
        vague={tuple(words.split()): (float(ends[0]), float(ends[1])) for words, ends in vague.items()},
        reach=Reach(**cast(Mapping[str, float], source["reach"])),
        longest=max(map(len, (*before, *after))),
    )


def _bounds(rows: object) -> dict[Phrase, Bound]:
    return {
        tuple(words.split()): cast(Bound, bound)
        for bound, phrases in cast(Mapping[str, list[str]], rows).items()
        for words in phrases
    }
