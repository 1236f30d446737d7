"""What a reader decided about links, laid over a comparison that does not know of it yet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from convoy_tui.export.placed_notes import refs_of_span
from convoy_tui.export.wording import CORRECTION_WORDS

if TYPE_CHECKING:
    from convoy_tui.articles.model import Article
    from convoy_tui.comparison.model import Comparison, Correction, Place
    from convoy_tui.store import PlacedCorrection


def with_corrections(comparison: Comparison, corrections: Sequence[Correction]) -> Comparison:
    """Give the comparison with the links that the reader took away left out and those made by hand put in.

    This is for the moment until the story has been compared again: clusters, figures and terms stay as they
    were, and a link that a correction had taken away comes back with the new comparison alone.
    """
    from convoy_tui.comparison.alignment.corrections import link_corrections
    from convoy_tui.comparison.model import Link

    held = link_corrections(corrections, comparison.articles)
    links = {
        (link.a, link.b): link
        for link in comparison.links
        if (link.a, link.b) not in held.apart and (link.origin == "found" or (link.a, link.b) in held.joined)
    }
    for pair in held.joined:
        found = links.get(pair) or Link(*pair, 0.0, "sure")
        links[pair] = replace(found, grade="sure", origin="reader")
    ordered = tuple(links[pair] for pair in sorted(links))
    return replace(comparison, links=ordered, corrections=tuple(corrections))


def decision_words(placed: Sequence[PlacedCorrection], articles: Sequence[Article]) -> str:
    """Say in a line what was decided: "A3 and B4, B7: not a match"."""
    by_id = {article.id: article for article in articles}
    said: dict[tuple[str, str], list[str]] = {}
    for one in placed:
        words = CORRECTION_WORDS[one.stored.kind]
        if one.correction is None:
            said.setdefault(("a passage that is no longer there", words), [])
            continue
        others = said.setdefault((_ref(one.correction.a, by_id), words), [])
        if one.correction.b is not None:
            others.append(_ref(one.correction.b, by_id))
    return "; ".join(
        f"{first}{' and ' if others else ''}{', '.join(others)}: {words}"
        for (first, words), others in said.items()
    )


def _ref(place: Place, articles: dict[str, Article]) -> str:
    article = articles[place[0]]
    return ", ".join(refs_of_span(article, *place[1:3])) or article.letter
