"""What a report picks out of a comparison, as plain values."""

from __future__ import annotations

from dataclasses import dataclass

from convoy_tui.comparison.model import (
    GRAVITY,
    Comparison,
    Concept,
    Grade,
    LedgerRow,
    MentionVoice,
    SentenceKey,
)
from convoy_tui.comparison.terms.differing_terms import differing_terms
from convoy_tui.export.wording import VOICE_WORDS


@dataclass(frozen=True, slots=True)
class FormUse:
    """How one source uses one form: how often, in whose voices (with counts), and how often at a distance."""

    form: str
    count: int
    voices: tuple[tuple[MentionVoice, int], ...]
    distanced: int

    def words(self) -> str:
        """Say it: the form, the count, and how many of the mentions are not the outlet's own."""
        said = [f"{count} {VOICE_WORDS[voice]}" for voice, count in self.voices if voice != "own"]
        if self.distanced:
            said.append(f"{self.distanced} at a distance")
        times = "once" if self.count == 1 else f"{self.count} times"
        return f"{self.form} {times}" + (f" ({', '.join(said)})" if said else "")


@dataclass(frozen=True, slots=True)
class TermUse:
    """A concept and the forms that each article has for it, most used first; no forms: none found."""

    concept: Concept
    uses: tuple[tuple[str, tuple[FormUse, ...]], ...]


def rows_by_gravity(comparison: Comparison) -> tuple[LedgerRow, ...]:
    """Give the ledger rows with readings of several sources, gravest verdict first, else in their order."""

    def lightness(row: LedgerRow) -> tuple[int, bool]:
        return -GRAVITY[row.standing], not row.words_differ

    return tuple(sorted((row for row in comparison.ledger if row.verdict is not None), key=lightness))


def term_uses(comparison: Comparison) -> tuple[TermUse, ...]:
    """Give the concepts that articles name differently, and who uses what; labels before spellings."""
    return tuple(
        TermUse(
            comparison.concepts[term.concept],
            tuple(
                (article.id, _uses(comparison.concepts[term.concept], article.id))
                for article in comparison.articles
            ),
        )
        for term in differing_terms(comparison.concepts)
    )


def _uses(concept: Concept, article_id: str) -> tuple[FormUse, ...]:
    uses = []
    for form in concept.forms:
        mentions = [mention for mention in form.mentions if mention.article == article_id]
        if mentions:
            heard = [mention.voice for mention in mentions]
            voices = tuple((voice, heard.count(voice)) for voice in sorted(set(heard)))
            uses.append(FormUse(form.form, len(mentions), voices, sum(m.distance for m in mentions)))
    return tuple(sorted(uses, key=lambda use: (-use.count, use.form)))


def telling_grades(comparison: Comparison) -> dict[SentenceKey, Grade]:
    """Give for each telling of a cluster the best grade of its links inside the cluster, if it has any."""
    cluster_of = _cluster_numbers(comparison)
    grades: dict[SentenceKey, Grade] = {}
    for link in comparison.links:
        if link.a in cluster_of and cluster_of[link.a] == cluster_of.get(link.b):
            for key in (link.a, link.b):
                if grades.get(key) != "sure":
                    grades[key] = link.grade
    return grades


def tellings_by_reader(comparison: Comparison) -> frozenset[SentenceKey]:
    """Give the tellings that stand in their cluster by links of the reader's alone."""
    cluster_of = _cluster_numbers(comparison)
    inside = [
        link
        for link in comparison.links
        if link.a in cluster_of and cluster_of[link.a] == cluster_of.get(link.b)
    ]
    found = {key for link in inside if link.origin == "found" for key in (link.a, link.b)}
    return frozenset(
        key for link in inside if link.origin == "reader" for key in (link.a, link.b) if key not in found
    )


def links_outside_passages(comparison: Comparison) -> int:
    """Count the links whose two sentences stand in no cluster together."""
    cluster_of = _cluster_numbers(comparison)
    return sum(
        link.a not in cluster_of or cluster_of[link.a] != cluster_of.get(link.b) for link in comparison.links
    )


def _cluster_numbers(comparison: Comparison) -> dict[SentenceKey, int]:
    return {key: number for number, cluster in enumerate(comparison.clusters) for key in cluster.members}


def sentences_with_none_found(comparison: Comparison) -> tuple[tuple[str, tuple[int, ...]], ...]:
    """Give for each article, in the order of ``comparison.articles``, its sentences without a counterpart."""
    found: dict[str, list[int]] = {article.id: [] for article in comparison.articles}
    for unmatched in comparison.coverage.unmatched:
        found[unmatched.article].append(unmatched.sentence)
    return tuple((article_id, tuple(sorted(indices))) for article_id, indices in found.items())


def all_counterparts(comparison: Comparison) -> dict[SentenceKey, tuple[SentenceKey, ...]]:
    """Give for each sentence that has any its counterparts, by a link or through a cluster, in order."""
    found: dict[SentenceKey, set[SentenceKey]] = {}
    for link in comparison.links:
        found.setdefault(link.a, set()).add(link.b)
        found.setdefault(link.b, set()).add(link.a)
    for cluster in comparison.clusters:
        for key in cluster.members:
            found.setdefault(key, set()).update(other for other in cluster.members if other[0] != key[0])
    return {key: tuple(sorted(others)) for key, others in found.items() if others}
