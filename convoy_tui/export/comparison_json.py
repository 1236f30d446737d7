"""A comparison as JSON in the published schema ``convoy-tui/comparison/1``."""

from __future__ import annotations

from typing import Any

import convoy_tui
from convoy_tui.articles.model import Article
from convoy_tui.articles.serialising import article_to_dict
from convoy_tui.comparison.model import (
    Comparison,
    Concept,
    Correction,
    Denial,
    Form,
    LedgerRow,
    Link,
    LoadedWord,
    Place,
    Quantity,
    Unmatched,
)
from convoy_tui.export.formats.json_text import json_text

SCHEMA = "convoy-tui/comparison/1"


def comparison_json(comparison: Comparison, *, include_text: bool = True) -> str:
    """Give the comparison as JSON; the same comparison gives the same bytes.

    Without ``include_text`` the text of the articles, the clauses of the readings and the exact texts of
    corrections and evidence are null; figures, terms, titles and the words that a link rests on stay.
    """
    return json_text(comparison_to_dict(comparison, include_text=include_text))


def comparison_to_dict(comparison: Comparison, *, include_text: bool = True) -> dict[str, Any]:
    """Give the comparison as values that ``json.dumps`` takes, keys in the order of the schema."""
    return {
        "schema": SCHEMA,
        "made": {"version": convoy_tui.__version__, "lexicon_sha256": list(comparison.lexicon_sha256)},
        "articles": [_article(article, include_text) for article in comparison.articles],
        "links": [_link(link) for link in comparison.links],
        "clusters": [{"members": [list(key) for key in c.members]} for c in comparison.clusters],
        "quantities": [_quantity(quantity) for quantity in comparison.quantities],
        "ledger": [_row(row, include_text) for row in comparison.ledger],
        "concepts": [_concept(concept, include_text) for concept in comparison.concepts],
        "coverage": {
            "unmatched": [_unmatched(unmatched) for unmatched in comparison.coverage.unmatched],
            "silent": [
                {"article": s.article, "sentence": s.sentence, "source": s.source}
                for s in comparison.coverage.silent
            ],
        },
        "corrections": [_correction(correction, include_text) for correction in comparison.corrections],
        "loaded": [_loaded(loaded) for loaded in comparison.loaded],
        "witnesses": [list(group) for group in comparison.witnesses],
        "denials": [_denial(denial) for denial in comparison.denials],
    }


def _article(article: Article, include_text: bool) -> dict[str, Any]:
    values = article_to_dict(article)
    return values if include_text else {**values, "text": None}


def _link(link: Link) -> dict[str, Any]:
    return {
        "a": list(link.a),
        "b": list(link.b),
        "score": link.score,
        "grade": link.grade,
        "origin": link.origin,
        "evidence": [{"kind": e.kind, "a": e.a, "b": e.b, "weight": e.weight} for e in link.evidence],
    }


def _quantity(quantity: Quantity) -> dict[str, Any]:
    return {
        "article": quantity.article,
        "sentence": quantity.sentence,
        "start": quantity.start,
        "end": quantity.end,
        "text": quantity.text,
        "hedge": quantity.hedge,
        "kind": quantity.kind,
        "low": quantity.low,
        "high": quantity.high,
        "bound": quantity.bound,
        "unit": quantity.unit,
        "noun": quantity.noun,
        "group": quantity.group,
    }


def _row(row: LedgerRow, include_text: bool) -> dict[str, Any]:
    return {
        "id": row.id,
        "subject": row.subject,
        "kind": row.kind,
        "unit": row.unit,
        "verdict": row.verdict,
        "words_differ": row.words_differ,
        "reason": row.reason,
        "not_found_in": list(row.not_found_in),
        "origins": [list(origin) for origin in row.origins],
        "readings": [
            {
                "quantity": reading.quantity,
                "article": reading.article,
                "sentence": reading.sentence,
                "clause": reading.clause if include_text else None,
                "voice": reading.voice,
                "speaker": reading.speaker,
                "as_of": reading.as_of,
                "place": reading.place,
            }
            for reading in row.readings
        ],
        "pairs": [{"a": p.a, "b": p.b, "verdict": p.verdict, "reason": p.reason} for p in row.pairs],
        "parts": [{"total": sums.total, "of": list(sums.of)} for sums in row.parts],
        "ruling": {"verdict": row.ruling.verdict, "sentence": row.ruling.sentence} if row.ruling else None,
        "taken_out": list(row.taken_out),
        "brought_in": list(row.brought_in),
        "needs_date": list(row.needs_date),
    }


def _concept(concept: Concept, include_text: bool) -> dict[str, Any]:
    return {
        "name": concept.name,
        "type": concept.type,
        "origin": concept.origin,
        "grade": concept.grade,
        "near": list(concept.near),
        "forms": [_form(form) for form in concept.forms],
        "what": concept.what,
        "note": concept.note,
        "source": concept.source,
        "evidence": [
            {"a": _place(places.a, include_text), "b": _place(places.b, include_text)}
            for places in concept.evidence
        ],
    }


def _loaded(loaded: LoadedWord) -> dict[str, Any]:
    return {
        "word": loaded.word,
        "concept": loaded.concept,
        "plainer": list(loaded.plainer),
        "note": loaded.note,
        "source": loaded.source,
        "forms": [_form(form) for form in loaded.forms],
        "beside": [_form(form) for form in loaded.beside],
    }


def _form(form: Form) -> dict[str, Any]:
    return {
        "form": form.form,
        "mentions": [
            {
                "article": mention.article,
                "start": mention.start,
                "end": mention.end,
                "voice": mention.voice,
                "speaker": mention.speaker,
                "distance": mention.distance,
            }
            for mention in form.mentions
        ],
    }


def _unmatched(unmatched: Unmatched) -> dict[str, Any]:
    return {
        "article": unmatched.article,
        "sentence": unmatched.sentence,
        "nearest": [
            {"article": n.article, "sentence": n.sentence, "score": n.score} for n in unmatched.nearest
        ],
    }


def _denial(denial: Denial) -> dict[str, Any]:
    return {
        "article": denial.article,
        "sentence": denial.sentence,
        "start": denial.start,
        "end": denial.end,
        "cue": denial.cue,
        "act": denial.act,
    }


def _correction(correction: Correction, include_text: bool) -> dict[str, Any]:
    return {
        "kind": correction.kind,
        "a": _place(correction.a, include_text),
        "b": None if correction.b is None else _place(correction.b, include_text),
        "value": correction.value,
    }


def _place(place: Place, include_text: bool) -> list[Any]:
    return [*place[:3], place[3] if include_text else None]
