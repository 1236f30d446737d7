"""Which concepts the articles name differently: what a reader has marked and listed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from convoy_tui.comparison.model import Concept
from convoy_tui.comparison.terms.name_spelling import parts_of

DifferenceKind = Literal["label", "spelling", "abbreviation"]
_ORDER: tuple[DifferenceKind, ...] = ("label", "spelling", "abbreviation")


@dataclass(frozen=True, slots=True)
class DifferingTerm:
    """A concept for which articles use different forms.

    Attributes:
        concept: index into the concepts that were given.
        kind: what differs: the words, the spelling, or only whether it is written out.
        disagreement: 0..1, the mean over pairs of articles of the share of mentions that they word
        differently.
    """

    concept: int
    kind: DifferenceKind
    disagreement: float


def differing_terms(concepts: Sequence[Concept]) -> tuple[DifferingTerm, ...]:
    """Find the concepts that different articles name in different forms.

    A form counts as different when another article that names the concept has it nowhere. A family name
    beside the full name is no difference, nor is a difference of capitals.

    Returns:
        Labels first, then spellings, then abbreviations; within these the most disagreement first, then in
        order of the concepts' names.
    """
    found: list[DifferingTerm] = []
    for index, concept in enumerate(concepts):
        shares = _shares_by_article(concept)
        articles = sorted(shares)
        pairs = [(a, b) for i, a in enumerate(articles) for b in articles[i + 1 :]]
        if not pairs or all(set(shares[a]) == set(shares[b]) for a, b in pairs):
            continue
        apart = [1 - sum(min(shares[a][w], shares[b].get(w, 0.0)) for w in shares[a]) for a, b in pairs]
        found.append(DifferingTerm(index, _kind_of(concept), round(sum(apart) / len(pairs), 4)))
    return tuple(
        sorted(
            found, key=lambda t: (_ORDER.index(t.kind), -t.disagreement, concepts[t.concept].name, t.concept)
        )
    )


def _shares_by_article(concept: Concept) -> dict[str, dict[str, float]]:
    """Give for each article the share of its mentions that each wording has."""
    wordings = _wordings(concept)
    counts: dict[str, dict[str, int]] = {}
    for form in concept.forms:
        for mention in form.mentions:
            of_article = counts.setdefault(mention.article, {})
            of_article[wordings[form.form]] = of_article.get(wordings[form.form], 0) + 1
    return {
        article: {wording: count / sum(by.values()) for wording, count in by.items()}
        for article, by in counts.items()
    }


def _wordings(concept: Concept) -> dict[str, str]:
    """Map each form to what is compared: a label to itself, a name's short form to its longest one."""
    if concept.type == "label":
        return {form.form: form.form for form in concept.forms}
    longest = sorted((form.form for form in concept.forms), key=lambda f: (-len(parts_of(f).words), f))
    result: dict[str, str] = {}
    for form in longest:
        words = set(parts_of(form).words)
        host = next((h for h in longest if h in result and words <= set(parts_of(h).words)), form)
        result[form] = result.get(host, form)
    return result


def _kind_of(concept: Concept) -> DifferenceKind:
    if concept.type == "label":
        return "label"
    short = [form for form in concept.forms if parts_of(form.form).abbreviation]
    spelled = {parts_of(form.form).words for form in concept.forms if not parts_of(form.form).abbreviation}
    return "abbreviation" if short and len(spelled) < 2 else "spelling"
