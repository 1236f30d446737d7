"""What a reader decided about links, laid over a comparison that does not know of it yet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from convoy_tui.export.decisions import silence_words
from convoy_tui.export.placed_notes import refs_of_span
from convoy_tui.export.wording import FIGURE_CORRECTIONS, correction_words

if TYPE_CHECKING:
    from convoy_tui.articles.model import Article
    from convoy_tui.comparison.model import Comparison, Correction, CorrectionKind, Place
    from convoy_tui.store import PlacedCorrection


def with_corrections(comparison: Comparison, corrections: Sequence[Correction]) -> Comparison:
    """Give the comparison with the links that the reader took away left out and those made by hand put in.

    The ledger is shown as the reader corrects it, concepts are joined and parted, silences are those that
    were said. This is for the moment until the story has been compared again: clusters stay as they were, and
    what an undone correction had taken away comes back with the new comparison alone.
    """
    from convoy_tui.comparison.alignment.corrections import link_corrections
    from convoy_tui.comparison.alignment.silences import silences
    from convoy_tui.comparison.ledger.ledger_corrections import corrected_ledger
    from convoy_tui.comparison.model import Link
    from convoy_tui.comparison.terms.concept_corrections import corrected_concepts

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
    return replace(
        comparison,
        links=ordered,
        ledger=corrected_ledger(comparison.ledger, comparison.articles, comparison.quantities, corrections),
        concepts=corrected_concepts(comparison.concepts, corrections),
        coverage=replace(comparison.coverage, silent=silences(corrections, comparison.articles)),
        corrections=tuple(corrections),
    )


def decision_words(placed: Sequence[PlacedCorrection], articles: Sequence[Article]) -> str:
    """Say in a line what was decided: "A3 and B4, B7: not a match"."""
    by_id = {article.id: article for article in articles}
    said: dict[tuple[str, str], list[str]] = {}
    for one in placed:
        words = correction_words(one.stored.kind, one.stored.value, two=one.stored.b is not None)
        if one.correction is None:
            said.setdefault(("a passage that is no longer there", words), [])
            continue
        a, b, kind = one.correction.a, one.correction.b, one.stored.kind
        if kind == "silent" and b is not None:
            said.setdefault((_name(a, kind, by_id), silence_words(b[0], by_id)), [])
            continue
        others = said.setdefault((_name(a, kind, by_id), words), [])
        if b is not None:
            others.append(_name(b, kind, by_id))
    return "; ".join(
        f"{first}{' and ' if others else ''}{', '.join(others)}: {words}"
        for (first, words), others in said.items()
    )


def _name(place: Place, kind: CorrectionKind, articles: dict[str, Article]) -> str:
    """Name a place by its ref; a figure or a term by its own words too, as a sentence may hold several."""
    article = articles[place[0]]
    ref = ", ".join(refs_of_span(article, *place[1:3])) or article.letter
    words = " ".join(place[3].split())
    if kind in ("same-concept", "other-concept"):
        return f"“{words}” ({ref})"
    return f"{words} ({ref})" if kind in FIGURE_CORRECTIONS else ref
