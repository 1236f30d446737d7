"""What the reports hold besides the two sentences that are compared."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from convoy_tui.articles.model import Article
from convoy_tui.comparison.ledger.measured_things import MeasuredThing
from convoy_tui.comparison.witnesses import Witnesses, witness_of


@dataclass(frozen=True, slots=True)
class Surroundings:
    """When each report was published, the values that each counts of each noun, and the witness that it is.

    Copies of one text are one witness.
    """

    published: Mapping[str, date | None]
    counts: Mapping[tuple[str, str], frozenset[float]]
    witness: Mapping[str, str] = field(default_factory=dict)


def surroundings_of(
    articles: Sequence[Article], things: Iterable[MeasuredThing], witnesses: Witnesses = ()
) -> Surroundings:
    """Gather what the reports hold."""
    counts: dict[tuple[str, str], set[float]] = {}
    for thing in things:
        value = thing.value
        if thing.quantity.kind == "count" and value is not None:
            counts.setdefault((thing.quantity.article, thing.quantity.noun), set()).add(value)
    return Surroundings(
        {article.id: article.published for article in articles},
        {key: frozenset(values) for key, values in counts.items()},
        witness_of((article.id for article in articles), witnesses),
    )
