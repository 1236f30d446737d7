"""The notes of a story as JSON in the published schema ``convoy-tui/notes/1``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import convoy_tui
from convoy_tui.articles.model import Article
from convoy_tui.articles.serialising import article_to_dict
from convoy_tui.comparison.model import Comparison
from convoy_tui.export.counterparts import Counterpart
from convoy_tui.export.decisions import Decision, decisions_in
from convoy_tui.export.formats.json_text import json_text
from convoy_tui.export.placed_notes import PlacedNote, placed_notes
from convoy_tui.export.placed_questions import PlacedQuestion, placed_questions

if TYPE_CHECKING:
    from convoy_tui.store.model import Anchor, StoryContents

SCHEMA = "convoy-tui/notes/1"

_NOT_IN_SOURCES = ("text", "furniture", "sentences", "hyperlinks")


def notes_json(contents: StoryContents, comparison: Comparison | None) -> str:
    """Give the notes as JSON, in order of their refs, letters and refs those of the story.

    A note has id, target, anchor, text and counterparts, and with them its place now (``start``, ``end``,
    ``refs``; null for an orphan) and its times. ``counterparts`` holds an entry for every other source, an
    empty list of tellings where none was found; null for an orphan and where the passage was not compared.
    ``questions`` holds the reader's own rows, ``corrections`` what the reader overruled.
    """
    articles = {article.id: article for article in contents.articles}
    return json_text(
        {
            "schema": SCHEMA,
            "made": {"version": convoy_tui.__version__},
            "story": {"name": contents.story.name, "created": contents.story.created},
            "articles": [_source(article) for article in contents.articles],
            "notes": [_note(item, articles) for item in placed_notes(contents, comparison)],
            "questions": [_question(question) for question in placed_questions(contents, comparison)],
            "corrections": [_decision(decision) for decision in decisions_in(contents)],
        }
    )


def _source(article: Article) -> dict[str, Any]:
    return {key: value for key, value in article_to_dict(article).items() if key not in _NOT_IN_SOURCES}


def _note(item: PlacedNote, articles: dict[str, Article]) -> dict[str, Any]:
    note, anchor = item.note, item.note.anchor
    found = item.counterparts
    return {
        "id": note.id,
        "target": note.target,
        "anchor": _anchor(anchor),
        "place": _place(item.place, item.refs),
        "text": note.text,
        "created": note.created,
        "changed": note.changed,
        "counterparts": None
        if found is None
        else [
            {
                "article": source.article,
                "letter": articles[source.article].letter,
                "tellings": [_telling(telling, articles[source.article]) for telling in source.tellings],
            }
            for source in found
        ],
    }


def _anchor(anchor: Anchor) -> dict[str, Any]:
    return {
        "article": anchor.article,
        "exact": anchor.exact,
        "prefix": anchor.prefix,
        "suffix": anchor.suffix,
        "start": anchor.start,
        "sha256": anchor.sha256,
    }


def _place(place: tuple[int, int] | None, refs: tuple[str, ...]) -> dict[str, Any] | None:
    return {"start": place[0], "end": place[1], "refs": list(refs)} if place else None


def _question(placed: PlacedQuestion) -> dict[str, Any]:
    question = placed.question
    return {
        "title": question.title,
        "verdict": question.verdict,
        "sentence": question.sentence,
        "positions": [
            {
                "name": name,
                "passages": [
                    {
                        "target": pin.pin.target,
                        "anchor": _anchor(pin.pin.anchor),
                        "place": _place(pin.place, pin.refs),
                    }
                    for pin in pins
                ],
            }
            for name, pins in placed.positions
        ],
    }


def _decision(decision: Decision) -> dict[str, Any]:
    """Give a correction; start and end are null where its text is gone, and then it is not applied."""
    return {
        "kind": decision.kind,
        "value": decision.value,
        "applied": not decision.lost,
        "passages": [
            {"article": article_id, "start": span and span[0], "end": span and span[1], "text": text}
            for article_id, span, text in decision.passages
        ],
    }


def _telling(telling: Counterpart, article: Article) -> dict[str, Any]:
    sentence = article.sentences[telling.sentence]
    return {
        "ref": sentence.ref,
        "start": sentence.start,
        "end": sentence.end,
        "text": article.sentence_text(telling.sentence),
        "grade": telling.grade,
        "score": telling.score,
        "origin": None if telling.score is None else "reader" if telling.by_reader else "found",
    }
