"""The terms as a table: a concept by row, a source by column, and in each cell the forms that it uses."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from convoy_tui.comparison.model import Comparison, Form, Mention, MentionVoice
from convoy_tui.comparison.terms.differing_terms import DifferenceKind, differing_terms

VOICES: tuple[MentionVoice, ...] = ("own", "reported", "quoted", "inserted")


@dataclass(frozen=True, slots=True)
class Use:
    """How one source uses one form of a concept, with every place where it stands, in order."""

    form: str
    mentions: tuple[Mention, ...]

    @property
    def voices(self) -> tuple[tuple[MentionVoice, int], ...]:
        """Give the voices in which it stands with their counts, the outlet's own first."""
        counts = Counter(mention.voice for mention in self.mentions)
        return tuple((voice, counts[voice]) for voice in VOICES if counts[voice])


@dataclass(frozen=True, slots=True)
class TermRow:
    """A concept and what each source calls it.

    Attributes:
        concept: index into the concepts of the comparison.
        kind: in what the sources differ; None where they do not.
        disagreement: 0..1, see ``differing_terms``.
        uses: for each source, in their order, the forms that it uses, most used first; empty: none found.

    """

    concept: int
    kind: DifferenceKind | None
    disagreement: float
    uses: tuple[tuple[Use, ...], ...]


def term_rows(
    comparison: Comparison, order: Sequence[str] = (), *, everything: bool = False
) -> tuple[TermRow, ...]:
    """Give a row for each concept that the sources name differently; with ``everything`` for the rest too.

    Labels come before spellings and these before abbreviations, within them the most disagreement first; the
    rest follows in the order of the comparison. The sources stand in ``order`` (article ids), else as in the
    comparison.
    """
    sources = tuple(order) or tuple(article.id for article in comparison.articles)
    differing = differing_terms(comparison.concepts)
    rows = [
        TermRow(
            term.concept,
            term.kind,
            term.disagreement,
            uses_of(comparison.concepts[term.concept].forms, sources),
        )
        for term in differing
    ]
    if everything:
        known = {row.concept for row in rows}
        rows += [
            TermRow(number, None, 0.0, uses_of(concept.forms, sources))
            for number, concept in enumerate(comparison.concepts)
            if number not in known
        ]
    return tuple(rows)


def per_thousand(count: int, words: int) -> float:
    """Give how often something stands in a thousand words of an article, to one place."""
    return round(1000 * count / words, 1) if words else 0.0


def uses_of(forms: Sequence[Form], sources: Sequence[str]) -> tuple[tuple[Use, ...], ...]:
    """Give for each source the forms that it uses, most used first; empty: none found."""
    found: dict[str, list[Use]] = defaultdict(list)
    for form in forms:
        places: dict[str, list[Mention]] = defaultdict(list)
        for mention in form.mentions:
            places[mention.article].append(mention)
        for source, mentions in places.items():
            found[source].append(Use(form.form, tuple(sorted(mentions, key=lambda m: m.start))))
    return tuple(
        tuple(sorted(found.get(source, ()), key=lambda use: (-len(use.mentions), use.form)))
        for source in sources
    )
