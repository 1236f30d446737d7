"""The coverage as a matrix: a fact by row, a source by column, and in each cell what can be said of it.

A fact is a cluster, or a sentence that lies in none. What was not found may still be told in other words: an
empty cell says why it is empty, and that a source is silent is for the reader alone to say.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from convoy_tui.comparison.model import Comparison, Link, Nearest, SentenceKey
from convoy_tui.comparison.terms.differing_terms import differing_terms
from convoy_tui.export.findings import telling_grades

_NONE: frozenset[SentenceKey] = frozenset()
CellState = Literal["told", "maybe", "silent", "cut-off", "none"]
EMPTY_STATES: tuple[CellState, ...] = ("silent", "cut-off", "none")
"""The states in which a cell may have no telling."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What one source has for a fact.

    ``told``: it tells it, in ``tellings``, and perhaps once more in ``perhaps``. ``maybe``: a doubtful link
    leads to ``tellings``. ``silent``: the reader looked and says so; what a doubtful link leads to stays in
    ``tellings``. ``cut-off``: none found, in a text that ends too early to tell. ``none``: none found.
    """

    article: str
    state: CellState
    tellings: tuple[SentenceKey, ...] = ()
    perhaps: tuple[SentenceKey, ...] = ()


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact and what each source has for it.

    Attributes:
        key: the telling that stands for it: the first in the order of the sources.
        covered: the sentences that the row stands for: those of its cluster, or the one.
        cells: one for each source, in the order of the sources.
        figure_rows: the rows of the ledger (indices) in which its tellings give figures of another part or
            time, or that contradict.
        term_concepts: the concepts (indices) that its tellings name differently in different sources.
        nearest: where it was found in one source alone, what came nearest elsewhere, best first.

    """

    key: SentenceKey
    covered: tuple[SentenceKey, ...]
    cells: tuple[Cell, ...]
    figure_rows: tuple[int, ...] = ()
    term_concepts: tuple[int, ...] = ()
    nearest: tuple[Nearest, ...] = ()

    @property
    def figures(self) -> int:
        """Count the figures that differ."""
        return len(self.figure_rows)

    @property
    def terms(self) -> int:
        """Count the terms that differ."""
        return len(self.term_concepts)

    @property
    def members(self) -> tuple[SentenceKey, ...]:
        """Give the sentences that surely tell it."""
        return tuple(key for cell in self.cells if cell.state == "told" for key in cell.tellings)

    @property
    def sources(self) -> int:
        """Count the sources that surely tell it."""
        return sum(cell.state == "told" for cell in self.cells)

    @property
    def differences(self) -> int:
        """Count the figures and terms that differ."""
        return self.figures + self.terms

    @property
    def only_source(self) -> str | None:
        """Give the one source that tells it where the reader found every other one silent, else None."""
        others = [cell for cell in self.cells if cell.state != "told"]
        if self.sources != 1 or not others or any(cell.state != "silent" for cell in others):
            return None
        return self.key[0]


def facts_of(comparison: Comparison, order: Sequence[str] = ()) -> tuple[Fact, ...]:
    """Give the facts of a story in the order in which it is told.

    The sources stand in ``order`` (article ids), else as in the comparison. The first tells the story in its
    own order; what it has not got follows what it is perhaps told by, else what it stands behind in the next
    source that has it.
    """
    sources = tuple(order) or tuple(article.id for article in comparison.articles)
    rank = {source: number for number, source in enumerate(sources)}
    groups = _groups(comparison, rank)
    reader = _Reader(comparison, sources)
    made = {number: reader.fact(group) for number, group in enumerate(groups)}
    of_sentence = {key: number for number, group in enumerate(groups) for key in group}
    return tuple(made[number] for number in _story_order(comparison, sources, of_sentence))


def _groups(comparison: Comparison, rank: Mapping[str, int]) -> list[tuple[SentenceKey, ...]]:
    """Give each cluster and each sentence outside of them, the members in the order of the sources."""
    groups = [
        tuple(sorted(cluster.members, key=lambda key: (rank[key[0]], key[1])))
        for cluster in comparison.clusters
    ]
    inside = {key for group in groups for key in group}
    for article in comparison.articles:
        for index in range(len(article.sentences)):
            if (article.id, index) not in inside:
                groups.append(((article.id, index),))
    return groups


def _story_order(
    comparison: Comparison, sources: Sequence[str], of_sentence: Mapping[SentenceKey, int]
) -> Iterable[int]:
    """Lay the facts of each source in turn behind those that they are linked with, else behind their own."""
    articles = {article.id: article for article in comparison.articles}
    likest = _likest(comparison)
    runs: list[list[int]] = []
    run_of: dict[int, list[int]] = {}
    for source in sources:
        # What stands before everything that is known goes behind the headline that begins the story.
        at = runs[0] if runs else []
        for index in range(len(articles[source].sentences)):
            number = of_sentence[source, index]
            if number not in run_of:
                if not runs or source == sources[0]:
                    at = []
                    runs.append(at)
                else:
                    other = likest.get((source, index))
                    at = run_of.get(of_sentence[other], at) if other is not None else at
                at.append(number)
                run_of[number] = at
            at = run_of[number]
    return (number for run in runs for number in run)


def _likest(comparison: Comparison) -> dict[SentenceKey, SentenceKey]:
    """Give for each sentence that is linked the one that it is linked with best."""
    best: dict[SentenceKey, tuple[float, SentenceKey]] = {}
    for link in comparison.links:
        for here, there in ((link.a, link.b), (link.b, link.a)):
            if here not in best or (-link.score, there) < best[here]:
                best[here] = (-link.score, there)
    return {key: there for key, (_, there) in best.items()}


class _Reader:
    """Looks up what the cells of a fact need; made once for a comparison."""

    def __init__(self, comparison: Comparison, sources: Sequence[str]) -> None:
        self._sources = sources
        self._grades = telling_grades(comparison)
        self._links: dict[SentenceKey, list[tuple[SentenceKey, Link]]] = defaultdict(list)
        for link in comparison.links:
            self._links[link.a].append((link.b, link))
            self._links[link.b].append((link.a, link))
        # Most cells of a long story are empty, and one for each source does for all of them.
        self._empty = {
            article.id: Cell(article.id, "cut-off" if article.truncated else "none")
            for article in comparison.articles
        }
        self._silent: dict[SentenceKey, set[str]] = defaultdict(set)
        for one in comparison.coverage.silent:
            self._silent[one.article, one.sentence].add(one.source)
        self._nearest = {(u.article, u.sentence): u.nearest for u in comparison.coverage.unmatched}
        self._figures = _differing_figures(comparison)
        self._terms = _differing_mentions(comparison)

    def fact(self, group: tuple[SentenceKey, ...]) -> Fact:
        """Make a fact of the members of a cluster, or of one sentence."""
        sure = [key for key in group if self._grades.get(key) == "sure"] or [group[0]]
        cells = self._cells(group, sure)
        told = [key for cell in cells if cell.state == "told" for key in cell.tellings]
        figures = {row for key in told for row in self._figures.get(key, ())}
        alone = len({key[0] for key in told}) == 1
        return Fact(
            sure[0],
            group,
            cells,
            tuple(sorted(figures)),
            self._terms_among(told),
            self._nearest.get(sure[0], ()) if alone and len(group) == 1 else (),
        )

    def _cells(self, group: Sequence[SentenceKey], sure: Sequence[SentenceKey]) -> tuple[Cell, ...]:
        told: dict[str, set[SentenceKey]] = {}
        beside: dict[str, set[SentenceKey]] = {}
        maybe: dict[str, set[SentenceKey]] = {}
        by_reader: set[str] = set()
        silent: set[str] = set()
        for key in group:
            (told if key in sure else beside).setdefault(key[0], set()).add(key)
        at_home = frozenset(told)
        for key in sure:
            for other, link in self._links.get(key, ()):
                (told if link.grade == "sure" else maybe).setdefault(other[0], set()).add(other)
                if link.origin == "reader":
                    by_reader.add(other[0])
            silent |= self._silent.get(key, set())
        silent -= at_home | by_reader
        cells = []
        for source in self._sources:
            surely, doubtful = told.get(source, _NONE), beside.get(source, _NONE)
            perhaps = maybe.get(source, _NONE) | doubtful
            if source in silent:
                cells.append(Cell(source, "silent", tuple(sorted(surely | perhaps))))
            elif surely:
                cells.append(Cell(source, "told", tuple(sorted(surely)), tuple(sorted(doubtful - surely))))
            elif perhaps:
                cells.append(Cell(source, "maybe", tuple(sorted(perhaps))))
            else:
                cells.append(self._empty[source])
        return tuple(cells)

    def _terms_among(self, told: Iterable[SentenceKey]) -> tuple[int, ...]:
        forms: dict[int, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
        for key in told:
            for concept, form in self._terms.get(key, ()):
                forms[concept][key[0]].add(form)
        return tuple(
            concept
            for concept, by_source in sorted(forms.items())
            if len({frozenset(used) for used in by_source.values()}) > 1
        )


def _differing_figures(comparison: Comparison) -> dict[SentenceKey, set[int]]:
    """Give for each sentence the ledger rows in which a figure of it differs from another source's."""
    found: dict[SentenceKey, set[int]] = defaultdict(set)
    for number, row in enumerate(comparison.ledger):
        for pair in row.pairs:
            a, b = row.readings[pair.a], row.readings[pair.b]
            if a.article != b.article and pair.verdict in ("scope", "conflict"):
                found[a.article, a.sentence].add(number)
                found[b.article, b.sentence].add(number)
    return found


def _differing_mentions(comparison: Comparison) -> dict[SentenceKey, set[tuple[int, str]]]:
    """Give for each sentence the concepts that are surely named differently in the story, and its forms."""
    articles = {article.id: article for article in comparison.articles}
    found: dict[SentenceKey, set[tuple[int, str]]] = defaultdict(set)
    for term in differing_terms(comparison.concepts):
        concept = comparison.concepts[term.concept]
        if term.kind == "abbreviation" or concept.grade != "sure":
            continue
        for form in concept.forms:
            for mention in form.mentions:
                sentence = articles[mention.article].sentence_at(mention.start)
                if sentence is not None:
                    found[mention.article, sentence].add((term.concept, form.form))
    return found
