"""Lays over the concepts what the reader said of them: these are one thing, this wording is another's."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from convoy_tui.comparison.model import Concept, Correction, Form, Mention, Place

CONCEPT_KINDS = frozenset({"same-concept", "other-concept"})


def corrected_concepts(concepts: Sequence[Concept], corrections: Iterable[Correction]) -> tuple[Concept, ...]:
    """Join the concepts that the reader says are one, and part off the wordings that are another thing's.

    ``same-concept``: the concepts of the mentions at ``a`` and ``b`` become one; a doubtful one of both is
    confirmed. ``other-concept``: where both mentions are of one concept, the form at ``a`` leaves it and is a
    concept of its own. What comes of either is sure and of origin ``reader``. The corrections are applied in
    their order, so that the later of two that contradict each other holds. A place where no concept is
    mentioned changes nothing.

    Returns:
        The concepts in the order of ``find_concepts``; the very ones that were given where nothing changes.

    Raises:
        ValueError: a correction of these kinds names one place only.
    """
    found = list(concepts)
    changed = False
    for correction in corrections:
        if correction.kind not in CONCEPT_KINDS:
            continue
        if correction.b is None:
            raise ValueError(f"a correction of kind {correction.kind!r} needs two places")
        a, b = _at(correction.a, found), _at(correction.b, found)
        if a is None or b is None:
            continue
        if correction.kind == "same-concept" and a[0] != b[0]:
            changed = True
            found = _joined(found, a[0], b[0])
        elif correction.kind == "same-concept" and found[a[0]].grade == "doubtful":
            changed = True
            found[a[0]] = replace(found[a[0]], origin="reader", grade="sure")
        elif correction.kind == "other-concept" and a[0] == b[0] and a[1] != b[1]:
            changed = True
            found = _parted(found, *a)
    if not changed:
        return tuple(concepts)
    return tuple(sorted(found, key=lambda one: (-len(_sources(one)), one.name, one.origin)))


def unplaced(concepts: Sequence[Concept], corrections: Iterable[Correction]) -> tuple[Correction, ...]:
    """Give the corrections of these kinds that name a place where none of the concepts is mentioned.

    They may speak of concepts that are found later, such as those that are learned from links.
    """
    return tuple(
        one
        for one in corrections
        if one.kind in CONCEPT_KINDS
        and any(place is not None and _at(place, concepts) is None for place in (one.a, one.b))
    )


def _at(place: Place, concepts: Sequence[Concept]) -> tuple[int, int] | None:
    """Give concept and form of the mention that shares most with a place; None where none shares anything."""
    article, start, end, _ = place
    best, most = None, 0
    for number, concept in enumerate(concepts):
        for which, form in enumerate(concept.forms):
            for mention in form.mentions:
                shared = min(end, mention.end) - max(start, mention.start)
                if mention.article == article and shared > most:
                    best, most = (number, which), shared
    return best


def _joined(concepts: Sequence[Concept], first: int, second: int) -> list[Concept]:
    """Make one concept of two, under the name of the one that more sources, and more often, mention."""
    pair = sorted((concepts[first], concepts[second]), key=_weight)
    head, other = pair
    names = {head.name, other.name}
    whole = replace(
        head,
        type="label" if "label" in (head.type, other.type) else "name",
        origin="reader",
        grade="sure",
        near=tuple(sorted({*head.near, *other.near} - names)),
        forms=_forms((form.form, form.mentions) for form in (*head.forms, *other.forms)),
        note=" ".join(note for note in (head.note, other.note) if note),
        source="; ".join(source for source in (head.source, other.source) if source),
        evidence=(*head.evidence, *other.evidence),
    )
    rest = [concept for number, concept in enumerate(concepts) if number not in (first, second)]
    return [*(_near_renamed(concept, other.name, head.name) for concept in rest), whole]


def _parted(concepts: Sequence[Concept], number: int, which: int) -> list[Concept]:
    """Take a form out of a concept; what is left keeps its name unless it is that of the form."""
    whole = concepts[number]
    leaving = whole.forms[which]
    left = tuple(form for place, form in enumerate(whole.forms) if place != which)
    name = left[0].form if whole.name == leaving.form else whole.name
    rest = replace(whole, name=name, forms=left, origin="reader", grade="sure")
    alone = Concept(leaving.form, whole.type, "reader", "sure", (), (leaving,), whole.what)
    others = [concept for place, concept in enumerate(concepts) if place != number]
    return [*(_near_renamed(concept, whole.name, name) for concept in others), rest, alone]


def _near_renamed(concept: Concept, old: str, new: str) -> Concept:
    if old == new or old not in concept.near:
        return concept
    return replace(concept, near=tuple(sorted(({*concept.near} - {old}) | ({new} - {concept.name}))))


def _forms(parts: Iterable[tuple[str, tuple[Mention, ...]]]) -> tuple[Form, ...]:
    """Give the forms of several concepts together, most mentions first, each place once."""
    mentions: dict[str, set[Mention]] = {}
    for form, places in parts:
        mentions.setdefault(form, set()).update(places)
    ordered = sorted(mentions, key=lambda form: (-len(mentions[form]), form))
    return tuple(
        Form(form, tuple(sorted(mentions[form], key=lambda m: (m.article, m.start)))) for form in ordered
    )


def _weight(concept: Concept) -> tuple[int, int, str, str]:
    sources = _sources(concept)
    return -len(sources), -sum(sources.values()), concept.name, concept.origin


def _sources(concept: Concept) -> Counter[str]:
    """Count the mentions of a concept in each article."""
    return Counter(mention.article for form in concept.forms for mention in form.mentions)
