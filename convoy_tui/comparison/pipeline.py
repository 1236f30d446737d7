"""The whole comparison, one step after the other; each step is a function that can be called alone."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import replace
from itertools import chain

from convoy_tui.articles.model import Article, letter_at
from convoy_tui.comparison.alignment.clusters import find_clusters
from convoy_tui.comparison.alignment.concept_spans import concept_spans
from convoy_tui.comparison.alignment.corrections import LINK_KINDS, link_corrections
from convoy_tui.comparison.alignment.coverage import find_coverage
from convoy_tui.comparison.alignment.links import find_links
from convoy_tui.comparison.alignment.scores import scores_of
from convoy_tui.comparison.alignment.silences import SILENT_KINDS, silences
from convoy_tui.comparison.alignment.story_index import check_ids
from convoy_tui.comparison.kept import Kept
from convoy_tui.comparison.ledger.building import build_ledger
from convoy_tui.comparison.ledger.ledger_corrections import LEDGER_KINDS, corrected_ledger
from convoy_tui.comparison.model import Comparison, Correction, Link
from convoy_tui.comparison.offers.denials import find_denials
from convoy_tui.comparison.offers.offering import make_offers
from convoy_tui.comparison.quantities.finding import article_quantities
from convoy_tui.comparison.terms.concept_corrections import CONCEPT_KINDS, corrected_concepts, unplaced
from convoy_tui.comparison.terms.concepts import find_concepts, in_order
from convoy_tui.comparison.terms.learned import find_learned
from convoy_tui.comparison.terms.lexicon import Lexicon, shipped_lexicon
from convoy_tui.comparison.terms.loaded import find_loaded
from convoy_tui.comparison.witnesses import find_witnesses

Progress = Callable[[str, float], None]
"""Told the name of the step under way and the share of the whole that is done, 0..1."""

TAKEN_KINDS = LINK_KINDS | LEDGER_KINDS | CONCEPT_KINDS | SILENT_KINDS
"""The kinds of correction that some step takes."""


def compare(
    articles: Iterable[Article],
    *,
    lexicon: Lexicon | None = None,
    corrections: Sequence[Correction] = (),
    progress: Progress | None = None,
    kept: Kept | None = None,
    first: Collection[str] = (),
    on_first: Callable[[tuple[Link, ...]], None] | None = None,
) -> Comparison:
    """Compare the articles of a story.

    Args:
        articles: any number, in any order; the outcome does not depend on the order. They are given letters
            in order of id.
        lexicon: known concepts; None is the shipped lexicon, ``Lexicon()`` an empty one.
        corrections: what the reader overruled; these win over what is found.
        progress: called before each step, and while sentences are linked.
        kept: what the comparisons before this one found; filled, and changes nothing but the time it takes.
        first: the ids of articles whose links are wanted before the others.
        on_first: given these links as soon as they are known; all of them are among those of the whole.

    Raises:
        ValueError: two articles have the same id, or no step takes a correction of that kind.
    """
    ordered = with_letters(articles)
    check_corrections(corrections)
    say = progress or _silent
    known = shipped_lexicon() if lexicon is None else lexicon
    say("quantities", 0.0)
    kept = Kept() if kept is None else kept
    quantities = tuple(chain.from_iterable(kept.each("quantities", ordered, article_quantities)))
    say("concepts", 0.1)
    found = kept.once("concepts", (ordered, known), lambda: find_concepts(ordered, known))
    concepts = corrected_concepts(found, corrections)
    witnesses = kept.once("witnesses", ordered, lambda: find_witnesses(ordered))
    say("words", 0.2)
    spans = concept_spans(ordered, concepts)
    scores = kept.once("scores", (ordered, concepts), lambda: scores_of(ordered, spans))
    held = link_corrections(corrections, ordered)
    say("links", 0.3)
    seen = [article for article in ordered if article.id in first]
    if on_first is not None and 1 < len(seen) < len(ordered):
        on_first(find_links(scores, seen, held))
    links = find_links(scores, ordered, held, lambda share: say("links", 0.3 + 0.5 * share))
    say("terms", 0.8)
    of_learned = unplaced(concepts, corrections)
    concepts = in_order((*concepts, *find_learned(ordered, concepts, links, scores.index.tokens)))
    concepts = corrected_concepts(concepts, of_learned)
    say("clusters", 0.82)
    clusters = find_clusters(links, held, witnesses)
    say("ledger", 0.85)
    ledger = build_ledger(ordered, quantities, links, clusters, witnesses)
    ledger = corrected_ledger(ledger, ordered, quantities, corrections)
    say("coverage", 0.95)
    coverage = find_coverage(ordered, links, scores, held, witnesses)
    coverage = replace(coverage, silent=silences(corrections, ordered))
    say("denials", 0.97)
    denials = find_denials(ordered)
    offers = make_offers(ordered, scores.index, denials, links, held, witnesses)
    say("done", 1.0)
    return Comparison(
        articles=ordered,
        links=links,
        clusters=clusters,
        quantities=quantities,
        ledger=ledger,
        concepts=concepts,
        coverage=coverage,
        corrections=tuple(corrections),
        lexicon_sha256=known.sha256s,
        loaded=find_loaded(ordered, concepts, links),
        witnesses=witnesses,
        denials=tuple(denial for denial, _ in denials),
        offers=offers,
    )


def with_letters(articles: Iterable[Article]) -> tuple[Article, ...]:
    """Put articles in order of id and give them letters in that order.

    Raises:
        ValueError: two articles have the same id.
    """
    ordered = sorted(articles, key=lambda article: article.id)
    check_ids(ordered)
    return tuple(article.with_letter(letter_at(i)) for i, article in enumerate(ordered))


def check_corrections(corrections: Iterable[Correction]) -> None:
    """Raise ValueError for the first correction of a kind that no step takes, naming the kind."""
    for correction in corrections:
        if correction.kind not in TAKEN_KINDS:
            raise ValueError(
                f"corrections of kind {correction.kind!r} are not taken by any step of the comparison"
            )


def _silent(step: str, done: float) -> None:
    """Tell nobody."""
