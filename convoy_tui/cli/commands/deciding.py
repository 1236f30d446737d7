"""``reject``, ``link``, ``date`` and ``undo``: what the reader overrules, without the screen."""

from __future__ import annotations

import datetime
from argparse import Namespace
from typing import TYPE_CHECKING, Literal

from convoy_tui.cli.commands.stories import the_story
from convoy_tui.cli.delivering import CommandError, told
from convoy_tui.cli.refs import Passage, passage_at, source_at
from convoy_tui.store.anchors import make_anchor

if TYPE_CHECKING:
    from convoy_tui.store.model import Anchor, StoredCorrection, StoryContents


def reject(options: Namespace) -> int:
    """Keep that two sentences are no match."""
    return _decide(options, "not-a-match")


def link(options: Namespace) -> int:
    """Keep that two sentences tell the same."""
    return _decide(options, "match")


def date(options: Namespace) -> int:
    """Give a report its date, say that it is not known, or take back what was given."""
    with the_story(options.story) as (store, contents):
        article = source_at(options.source, contents)
        given = options.date.strip().lower()
        if given == "as-read":
            store.clear_details(contents.story.id, article.id, ("published",))
        else:
            day = None if given == "unknown" else _day(options.date)
            store.give_details(contents.story.id, article.id, published=day, given=("published",))
        now = source_at(options.source, store.load(contents.story.id))
    from convoy_tui.export.wording import published_words, source_name

    return told(f"{now.letter}, {source_name(now)}: {published_words(now)}")


def undo(options: Namespace) -> int:
    """Take back the last change of the questions, or the last correction, whichever was made last."""
    with the_story(options.story) as (store, contents):
        last = store.last_change(contents.story.id)
        if last is None:
            return told("nothing to undo")
        if last == "question":
            return told(f"taken back: {store.undo_questions(contents.story.id)}")
        correction = contents.corrections[-1]
        store.undo_correction(correction.id)
    return told(f"taken back: {_words(correction, contents)}")


def _decide(options: Namespace, kind: Literal["match", "not-a-match"]) -> int:
    with the_story(options.story) as (store, contents):
        one, other = passage_at(options.a, contents), passage_at(options.b, contents)
        # In this order the screen keeps a pair too, so that both leave the same trace.
        first, second = sorted((one, other), key=lambda passage: passage.key)
        if one.article.id == other.article.id:
            raise CommandError(
                f"{one.ref} and {other.ref} stand in one report; only two reports can be linked"
            )
        store.add_correction(contents.story.id, kind, _sentence(first), _sentence(second))
    said = "linked by hand" if kind == "match" else "not a match"
    return told(f"{one.named} and {other.named}: {said}")


def _words(correction: StoredCorrection, contents: StoryContents) -> str:
    """Say what was decided of which passages, by their refs where they are still there."""
    from convoy_tui.export.placed_notes import refs_of_span
    from convoy_tui.export.wording import CORRECTION_WORDS, in_quotes
    from convoy_tui.store.anchors import resolve_anchor

    by_id = {article.id: article for article in contents.articles}
    names = []
    for anchor in (correction.a, correction.b):
        if anchor is not None:
            article = by_id.get(anchor.article)
            span = resolve_anchor(article, anchor) if article is not None else None
            refs = refs_of_span(article, *span) if article is not None and span is not None else ()
            names.append(", ".join(refs) or in_quotes(anchor.exact))
    return f"{' and '.join(names)}: {CORRECTION_WORDS[correction.kind]}"


def _sentence(passage: Passage) -> Anchor:
    sentence = passage.article.sentences[passage.key[1]]
    return make_anchor(passage.article, sentence.start, sentence.end)


def _day(said: str) -> datetime.date:
    try:
        return datetime.date.fromisoformat(said.strip())
    except ValueError:
        raise CommandError(
            f"“{said}” is no date; write it as in 2017-09-08, or unknown, or as-read"
        ) from None
