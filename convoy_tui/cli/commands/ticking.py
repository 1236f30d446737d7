"""``tick``: choose what is handed in, without the screen."""

from __future__ import annotations

from argparse import Namespace
from typing import TYPE_CHECKING, NamedTuple

from convoy_tui.cli.commands.stories import the_story
from convoy_tui.cli.delivering import CommandError, told
from convoy_tui.cli.refs import is_ref, passage_at
from convoy_tui.store import question_changes as changes

if TYPE_CHECKING:
    from convoy_tui.comparison.model import Comparison, Concept, LedgerRow
    from convoy_tui.store.findings import TickKind
    from convoy_tui.store.model import Anchor, StoryContents


class _Wanted(NamedTuple):
    """Something to tick: how it is called, what names it, and the ticks that are on it already."""

    said: str
    on: tuple[int, ...]
    kind: TickKind
    thing: int | None = None
    anchor: Anchor | None = None


def tick(options: Namespace) -> int:
    """Tick what is to be handed in, or take ticks away."""
    with the_story(options.story) as (store, contents):
        if not (options.question or options.note or options.figure or options.term):
            if not options.off:
                raise CommandError("say what to tick, as in: convoy-tui tick --question TITLE --note A8")
            store.untick(contents.story.id, *(one.id for one in contents.ticks))
            return told("nothing is ticked any more: all notes and questions are handed in")
        wanted = [_question(title, contents) for title in options.question]
        wanted += [found for ref in options.note for found in _notes(ref, contents)]
        if options.figure or options.term:
            from convoy_tui.cli.commands.comparing import compared

            comparison, _ = compared(contents)
            wanted += [_figure(ref, contents, comparison) for ref in options.figure]
            wanted += [_term(said, contents, comparison) for said in options.term]
        for one in wanted:
            if options.off:
                store.untick(contents.story.id, *one.on)
            elif not one.on:
                store.tick(contents.story.id, one.kind, one.thing, one.anchor)
        count = len(store.ticks(contents.story.id))
    said = "; ".join(one.said for one in wanted)
    return told(f"{'no longer ticked' if options.off else 'ticked'}: {said} ({count} in all)")


def _question(title: str, contents: StoryContents) -> _Wanted:
    found = changes.question_meant(contents.questions, title)
    return _Wanted(f"question “{found.title}”", _on(contents, "question", found.id), "question", found.id)


def _notes(ref: str, contents: StoryContents) -> list[_Wanted]:
    """Give the notes on a passage."""
    from convoy_tui.store.anchors import resolve_anchor

    passage = passage_at(ref, contents)
    found: list[_Wanted] = []
    for one in contents.notes:
        span = (
            resolve_anchor(passage.article, one.anchor) if one.anchor.article == passage.article.id else None
        )
        if span and span[0] < passage.whole[1] and passage.whole[0] < span[1]:
            found.append(_Wanted(f"note on {passage.ref}", _on(contents, "note", one.id), "note", one.id))
    if not found:
        raise CommandError(f"there is no note on {passage.ref}")
    return found


def _figure(said: str, contents: StoryContents, comparison: Comparison) -> _Wanted:
    from convoy_tui.export.handed_in import anchor_of_row, ticks_on_row

    row = _row(said, contents, comparison)
    return _Wanted(
        *(f"figures of “{row.subject}”", ticks_on_row(row, contents, comparison), "figure"),
        anchor=anchor_of_row(row, comparison),
    )


def _row(said: str, contents: StoryContents, comparison: Comparison) -> LedgerRow:
    """Find a row of the ledger by a figure, by a passage with figures of one row alone, or by its name."""
    from convoy_tui.export.placed_questions import row_at, rows_at

    if not is_ref(said):
        sought = " ".join(said.split()).casefold()
        rows = tuple(row for row in comparison.ledger if row.subject.casefold() == sought)
        if not rows:
            raise CommandError(f"“{said}” is neither a ref nor the name of a row of figures")
        if len(rows) > 1:
            raise CommandError(
                f"{len(rows)} rows of figures are called “{said}”; name a figure, as in C11:17"
            )
        return rows[0]
    passage = passage_at(said, contents)
    place = passage.article.id, passage.start, passage.end
    rows = rows_at(comparison, *place)
    row = row_at(comparison, *place)
    if row is None:
        raise CommandError(f"no figure of {passage.ref} is compared with another")
    if len(rows) > 1 and passage.target == "passage":
        subjects = ", ".join(f"“{row.subject}”" for row in rows)
        cause = f"{passage.ref} has figures of several rows ({subjects})"
        raise CommandError(f"{cause}; name one, or a figure as in C11:17")
    return row


def _term(said: str, contents: StoryContents, comparison: Comparison) -> _Wanted:
    from convoy_tui.export.handed_in import anchor_of_term, term_at, ticks_on_term

    found: Concept | None = None
    if is_ref(said):
        passage = passage_at(said, contents)
        found = term_at(comparison, passage.article.id, passage.start, passage.end)
    else:
        sought = said.casefold()
        found = next(
            (
                concept
                for concept in comparison.concepts
                if sought in {concept.name.casefold(), *(form.form.casefold() for form in concept.forms)}
            ),
            None,
        )
    if found is None:
        raise CommandError(f"“{said}” is none of the terms that were found")
    return _Wanted(
        *(f"term “{found.name}”", ticks_on_term(found, contents, comparison), "term"),
        anchor=anchor_of_term(found, comparison),
    )


def _on(contents: StoryContents, kind: TickKind, thing: int) -> tuple[int, ...]:
    return tuple(tick.id for tick in contents.ticks if (tick.kind, tick.thing) == (kind, thing))
