"""Passages: each sentence with its counterparts in the other articles, and where they differ."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from convoy_tui.comparison.model import (
        Comparison,
        Denial,
        Grade,
        LedgerRow,
        Link,
        Offer,
        PairVerdict,
        SentenceKey,
    )


@dataclass(frozen=True, slots=True)
class Counterpart:
    """A sentence that tells the same fact; ``link`` is None where it is joined by way of a third source.

    ``copy``: it stands in a copy of the passage's own text, so it is no telling of another source.
    """

    key: SentenceKey
    grade: Grade
    score: float
    link: Link | None
    copy: bool = False


@dataclass(frozen=True, slots=True)
class TermMention:
    """A mention of something that other articles name differently."""

    start: int
    end: int
    concept: int
    form: str


class PassageIndex:
    """Looks up what a comparison says of one sentence. Built once for a comparison and then only read.

    ``partly`` tells that the comparison goes on: what is found holds, what is not may still be found.
    """

    def __init__(self, comparison: Comparison, *, partly: bool = False) -> None:
        # Loaded with the first comparison: a start needs none of it.
        from convoy_tui.comparison.witnesses import witness_of

        self.comparison = comparison
        self.partly = partly
        self.witness = witness_of((article.id for article in comparison.articles), comparison.witnesses)
        """The witness that each article is; copies of one text are one."""
        self._rejected = _rejected(comparison)
        self._counterparts = _counterparts(comparison, self._rejected, self.witness)
        self._rows: dict[SentenceKey, list[int]] = defaultdict(list)
        for number, row in enumerate(comparison.ledger):
            for reading in row.readings:
                mine = self._rows[reading.article, reading.sentence]
                if number not in mine:
                    mine.append(number)
        self._all_terms = _differing_terms(comparison)
        self._terms = _first_of_each_article(self._all_terms)
        self._nearest = {(u.article, u.sentence): u.nearest for u in comparison.coverage.unmatched}
        self._denials: dict[SentenceKey, list[Denial]] = defaultdict(list)
        for denial in comparison.denials:
            self._denials[denial.article, denial.sentence].append(denial)
        self._offers: dict[SentenceKey, list[Offer]] = defaultdict(list)
        for offer in comparison.offers:
            if all(c.key != offer.b for c in self.counterparts(offer.a)):
                self._offers[offer.a].append(offer)
        self._denying = _by_article(self._denials)
        told = {key for key, found in self._counterparts.items() if not all(c.copy for c in found)}
        self._paired = _by_article(self._counterparts)
        self._linked = _by_article(told)
        self._differences = _by_article(
            key
            for key in self._counterparts
            if self._figures_differ(key) or (key in told and self.terms(key))
        )
        self._worth_a_look = {
            article: tuple(sorted({*self.differences(article), *self.denying(article)}))
            for article in (one.id for one in comparison.articles)
        }

    def counterparts(self, key: SentenceKey) -> tuple[Counterpart, ...]:
        """Give the counterparts of a sentence, the best first."""
        return self._counterparts.get(key, ())

    def counterparts_in(self, key: SentenceKey, article: str) -> tuple[Counterpart, ...]:
        """Give the counterparts of a sentence in one article, in the order of that article."""
        found = [c for c in self.counterparts(key) if c.key[0] == article]
        return tuple(sorted(found, key=lambda c: c.key[1]))

    def rejected(self, key: SentenceKey) -> tuple[SentenceKey, ...]:
        """Give the sentences that the reader said are no match of this one, in order."""
        return self._rejected.get(key, ())

    def ledger_rows(self, key: SentenceKey) -> tuple[int, ...]:
        """Give the indices of the ledger rows that hold a reading of this sentence."""
        return tuple(self._rows.get(key, ()))

    def terms(self, key: SentenceKey) -> tuple[TermMention, ...]:
        """Give the differing terms that are first mentioned in this sentence."""
        return self._terms.get(key, ())

    def all_terms(self, key: SentenceKey) -> tuple[TermMention, ...]:
        """Give every mention in this sentence of a differing term."""
        return self._all_terms.get(key, ())

    def nearest(self, key: SentenceKey) -> tuple[tuple[SentenceKey, float], ...]:
        """Give the nearest misses of a sentence for which no counterpart was found."""
        return tuple(((n.article, n.sentence), n.score) for n in self._nearest.get(key, ()))

    def linked(self, article: str) -> tuple[int, ...]:
        """Give the sentences of an article that have a counterpart in another source, in order."""
        return self._linked.get(article, ())

    def paired(self, article: str) -> tuple[int, ...]:
        """Give the sentences of an article that have a counterpart, if only in a copy of it, in order."""
        return self._paired.get(article, ())

    def sources(self, articles: Iterable[str]) -> int:
        """Count the sources that some articles are; copies of one text are one."""
        return len({self.witness.get(article, article) for article in articles})

    def differences(self, article: str) -> tuple[int, ...]:
        """Give the sentences of an article that are differences, in order."""
        return self._differences.get(article, ())

    def denials(self, key: SentenceKey) -> tuple[Denial, ...]:
        """Give what a sentence denies, in the order of the text."""
        return tuple(self._denials.get(key, ()))

    def denying(self, article: str) -> tuple[int, ...]:
        """Give the sentences of an article that deny something, in order."""
        return self._denying.get(article, ())

    def worth_a_look(self, article: str) -> tuple[int, ...]:
        """Give the sentences of an article that are differences or denials, in order."""
        return self._worth_a_look.get(article, ())

    def offers(self, key: SentenceKey) -> tuple[Offer, ...]:
        """Give the sentences that are offered for one, the best first; none that is its counterpart."""
        return tuple(self._offers.get(key, ()))

    def _figures_differ(self, key: SentenceKey) -> bool:
        for number in self.ledger_rows(key):
            row = self.comparison.ledger[number]
            if row.words_differ:
                return True
            pairs = pairs_between_sources(row, key)
            verdicts = {row.ruling.verdict if row.ruling is not None else pair.verdict for pair in pairs}
            if verdicts & {"scope", "conflict"}:
                return True
        return False


def pairs_between_sources(row: LedgerRow, key: SentenceKey) -> list[PairVerdict]:
    """Give the pairs of a row that set a reading of this sentence against one of another article.

    A total and its parts in one article are a pair too, but nothing that the sources differ in.
    """
    found = []
    for pair in row.pairs:
        a, b = row.readings[pair.a], row.readings[pair.b]
        if a.article != b.article and key in ((a.article, a.sentence), (b.article, b.sentence)):
            found.append(pair)
    return found


def before(stops: tuple[int, ...], sentence: float) -> int | None:
    """Give the last stop before a sentence, or None."""
    at = bisect_left(stops, sentence)
    return stops[at - 1] if at else None


def after(stops: tuple[int, ...], sentence: float) -> int | None:
    """Give the first stop after a sentence, or None."""
    at = bisect_right(stops, sentence)
    return stops[at] if at < len(stops) else None


def ordinal(stops: tuple[int, ...], sentence: int) -> int | None:
    """Give the number (from 1) of a sentence among the stops, or None where it is not one of them."""
    at = bisect_left(stops, sentence)
    return at + 1 if at < len(stops) and stops[at] == sentence else None


def marked_concepts(comparison: Comparison) -> tuple[int, ...]:
    """Give the concepts whose first mentions are marked: surely one thing, and named otherwise elsewhere.

    One that is only written out here and abbreviated there is listed among the terms, but earns no mark.
    """
    # Loaded when there is a comparison: it needs the spelling rules, which a start does not.
    from convoy_tui.comparison.terms.differing_terms import differing_terms

    return tuple(
        sorted(
            term.concept
            for term in differing_terms(comparison.concepts)
            if term.kind != "abbreviation" and comparison.concepts[term.concept].grade == "sure"
        )
    )


def _differing_terms(comparison: Comparison) -> dict[SentenceKey, tuple[TermMention, ...]]:
    articles = {a.id: a for a in comparison.articles}
    found: dict[SentenceKey, list[TermMention]] = defaultdict(list)
    for number in marked_concepts(comparison):
        for form in comparison.concepts[number].forms:
            for mention in form.mentions:
                sentence = articles[mention.article].sentence_at(mention.start)
                if sentence is not None:
                    term = TermMention(mention.start, mention.end, number, form.form)
                    found[mention.article, sentence].append(term)
    return {key: tuple(sorted(terms, key=lambda t: (t.start, t.end))) for key, terms in found.items()}


def _first_of_each_article(
    terms: Mapping[SentenceKey, tuple[TermMention, ...]],
) -> dict[SentenceKey, tuple[TermMention, ...]]:
    """Keep of the mentions of each concept the first in each article."""
    met: set[tuple[str, int]] = set()
    first: dict[SentenceKey, list[TermMention]] = defaultdict(list)
    for key in sorted(terms):
        for term in terms[key]:
            if (key[0], term.concept) not in met:
                met.add((key[0], term.concept))
                first[key].append(term)
    return {key: tuple(found) for key, found in first.items()}


def _rejected(comparison: Comparison) -> dict[SentenceKey, tuple[SentenceKey, ...]]:
    if not comparison.corrections:
        return {}
    from convoy_tui.comparison.alignment.corrections import link_corrections

    apart: dict[SentenceKey, list[SentenceKey]] = defaultdict(list)
    for a, b in link_corrections(comparison.corrections, comparison.articles).apart:
        apart[a].append(b)
        apart[b].append(a)
    return {key: tuple(sorted(others)) for key, others in apart.items()}


def _counterparts(
    comparison: Comparison,
    rejected: Mapping[SentenceKey, tuple[SentenceKey, ...]],
    witness: Mapping[str, str],
) -> dict[SentenceKey, tuple[Counterpart, ...]]:
    found: dict[SentenceKey, dict[SentenceKey, Counterpart]] = defaultdict(dict)
    for link in comparison.links:
        copy = witness.get(link.a[0], link.a[0]) == witness.get(link.b[0], link.b[0])
        found[link.a][link.b] = Counterpart(link.b, link.grade, link.score, link, copy)
        found[link.b][link.a] = Counterpart(link.a, link.grade, link.score, link, copy)
    for cluster in comparison.clusters:
        for key in cluster.members:
            for other in cluster.members:
                if other[0] == key[0] or other in rejected.get(key, ()):
                    continue
                if other not in found[key]:
                    copy = witness.get(key[0], key[0]) == witness.get(other[0], other[0])
                    found[key][other] = Counterpart(other, "doubtful", 0.0, None, copy)
    return {key: _best_first(others.values()) for key, others in found.items() if others}


def _best_first(counterparts: Iterable[Counterpart]) -> tuple[Counterpart, ...]:
    """Put the best counterparts first and copies last, of each copy one sentence alone."""
    ordered = sorted(counterparts, key=lambda c: (c.copy, c.grade != "sure", -c.score, c.key))
    copied: set[str] = set()
    kept = []
    for counterpart in ordered:
        if counterpart.copy:
            if counterpart.key[0] in copied:
                continue
            copied.add(counterpart.key[0])
        kept.append(counterpart)
    return tuple(kept)


def _by_article(keys: Iterable[SentenceKey]) -> dict[str, tuple[int, ...]]:
    sentences: dict[str, list[int]] = defaultdict(list)
    for article, sentence in keys:
        sentences[article].append(sentence)
    return {article: tuple(sorted(found)) for article, found in sentences.items()}
