"""Walking through a story: where the reader stands, and what each moving key does to that."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual import events
from textual.app import ComposeResult

from convoy_tui.store import Position
from convoy_tui.tui import commands
from convoy_tui.tui.messages import BlockChosen
from convoy_tui.tui.reading.explaining.passage import explain, loading_summary
from convoy_tui.tui.reading.look import Look
from convoy_tui.tui.reading.room import panes_that_fit, size_classes
from convoy_tui.tui.reading.story_view import COMPARING, STOPPED, Spot, Step, StoryView, Tour
from convoy_tui.tui.reading.visits import Visit
from convoy_tui.tui.reading.whereabouts import story_words, whereabouts
from convoy_tui.tui.screens.place_keeping import PlaceKeepingScreen
from convoy_tui.tui.session import Session
from convoy_tui.tui.widgets.inspector import Inspector
from convoy_tui.tui.widgets.key_bar import KeyBar
from convoy_tui.tui.widgets.panes import Panes
from convoy_tui.tui.widgets.source_tabs import SourceTabs
from convoy_tui.tui.widgets.title_bar import TitleBar

if TYPE_CHECKING:
    from convoy_tui.tui.reading.explaining.lines import Line
    from convoy_tui.tui.reading.found import Found

TEXT_FIRST = 0.1
"""Seconds that the first text has to itself before anything else is begun."""


class WalkingScreen(PlaceKeepingScreen, inherit_bindings=False):
    """Shows a story and moves through it. Where a key leads is worked out by ``StoryView``."""

    def __init__(self, session: Session, *, marks: bool = True, in_step: bool = True) -> None:
        """Show a session; ``marks`` and ``in_step`` hold for a story that was never opened before."""
        super().__init__(session)
        position = session.contents.position
        self.base = position.base if position else None
        self.chosen: tuple[str, ...] = position.shown if position else ()
        self.marks_on = position.marks if position else marks
        self.every_term = False
        """Whether differing terms are marked wherever they stand; for as long as the screen is open."""
        self.why_on = False
        self.view = StoryView(session.articles, self.base, session.index)
        self.spot = self._spot_of_position(position)
        self.back: list[Spot | Visit] = []
        self.tour: Tour | None = None
        self.found: Found | None = None
        self.progress: str | None = None
        self.greet()
        self._panes = Panes(self.view)
        self._panes.in_step = position.synced if position else in_step
        self._title = TitleBar(id="title")
        self._tabs = SourceTabs(id="tabs")
        self._inspector = Inspector(id="inspector")

    def greet(self, witnesses: Sequence[Sequence[str]] = ()) -> None:
        """Have the inspector say what was read, and which articles are one text, until the first key."""
        self.greeting = loading_summary(
            self.session.articles,
            self.session.unreadable,
            lost=len(self.session.lost_corrections),
            witnesses=witnesses,
        )

    def compose(self) -> ComposeResult:
        """Lay title, panes, inspector and footer below each other."""
        self._set_size_classes()
        self._arrange()
        yield self._title
        yield self._tabs
        yield self._panes
        yield self._inspector
        yield KeyBar(commands.READER)

    def on_mount(self) -> None:
        """Show the articles."""
        self._arrange()
        self.show_spot(jump=True)

    def on_resize(self, _event: events.Resize) -> None:
        """Show as many panes as there is room for."""
        self._set_size_classes()
        self._arrange()
        self.show_spot()

    def _set_size_classes(self) -> None:
        """Tell the stylesheet how much room there is; Textual's breakpoints would style everything twice."""
        for name, holds in size_classes(*self.app.size).items():
            self.set_class(holds, name)

    def on_screen_resume(self) -> None:
        """Show notes that were written meanwhile."""
        self.refresh_looks()

    def action_move(self, by: int) -> None:
        """Go to the next or previous sentence."""
        self._go(self.view.moved(self.spot, by), jump=False)

    def action_passage(self, direction: int) -> None:
        """Go to the next or previous linked passage."""
        self._go(self.view.passage(self.spot, direction))

    def action_difference(self, direction: int) -> None:
        """Go to the next or previous difference."""
        self._go(self.view.difference(self.spot, direction))

    def action_edge(self, direction: int) -> None:
        """Go to the first or last sentence."""
        self._go(self.view.edge(self.spot, direction), remember=True)

    def action_half_page(self, direction: int) -> None:
        """Go half a page down or up; in an opened inspector, scroll it."""
        if self.why_on:
            self._inspector.scroll_rows(direction * max(self._inspector.size.height // 2, 1))
            return
        block = self._panes.block_rows_away(self._panes.half_page(direction))
        if block is not None:
            self._go(Step(Spot(self.spot.article, block)), jump=False)

    def action_pane(self, direction: int) -> None:
        """Go to the next or previous source, as near as its passages allow."""
        order = self.view.order
        article = order[(order.index(self.spot.article) + direction) % len(order)]
        block = self._panes.block_beside(article)
        self._go(Step(Spot(article, block) if block is not None else self.view.first(article)), remember=True)

    def action_source(self, direction: int) -> None:
        """Go to this passage in the next or previous source, through each telling."""
        tour = self.tour if self.tour and self._on_tour(self.tour) else self.view.tour_from(self.spot)
        if tour is None or len(tour.stops) < 2:
            nothing = "there is no passage here to follow"
            self.say(self.view.waiting if self.view.index is None else nothing)
            return
        at = (tour.at + direction) % len(tour.stops)
        article, key = tour.stops[at]
        if key is None:
            self.say(f"none found in {self.view.name_of(article)}")
        else:
            spot = self.view.spot_of(key)
            if spot != self.spot:
                self._go(Step(spot), remember=True)
        self.tour = Tour(tour.stops, at)

    def action_go_there(self) -> None:
        """Go to the best counterpart."""
        self._go(self.view.best_counterpart(self.spot), remember=True)

    def action_back(self) -> None:
        """Close what is open, else go back, else stop the comparison."""
        if self.why_on:
            self.action_why()
        elif self.found:
            self.found = None
            self.refresh_looks()
            self.show_spot()
        elif self.back:
            self.go_back_to(self.back.pop())
        elif self.view.waiting == COMPARING and self.progress:
            self.workers.cancel_group(self, "compare")
            self.give_up_comparing()
        else:
            self.say("nothing to go back to")

    def go_back_to(self, earlier: Spot | Visit) -> None:
        """Go back to where the reader stood before a jump."""
        self._go(Step(earlier.spot if isinstance(earlier, Visit) else earlier))

    def on_block_chosen(self, message: BlockChosen) -> None:
        """Go to a block that was clicked."""
        self._go(Step(Spot(message.article, message.block)), jump=False)

    def action_why(self) -> None:
        """Open or close the inspector in full."""
        self.why_on = not self.why_on
        if not (self.why_on and self._inspector.has_more):
            self.greeting = ()
        self.set_class(self.why_on, "-why")
        self._inspector.opened = self.why_on
        self.show_spot()

    def action_marks(self) -> None:
        """Mark each differing term wherever it stands, then nothing, then each where it is met first."""
        if self.marks_on and not self.every_term:
            self.every_term, said = True, "marks: every mention of a term that differs"
        elif self.marks_on:
            self.marks_on = self.every_term = False
            said = "marks: off"
        else:
            self.marks_on, said = True, "marks: the first mention of a term that differs"
        self.refresh_looks()
        self.show_spot()
        self.say(said)
        self.save_soon()

    def action_in_step(self) -> None:
        """Keep the panes in step, or let each be scrolled alone."""
        self._panes.in_step = not self._panes.in_step
        self.show_spot()
        self.save_soon()

    def action_base(self) -> None:
        """Put this source first, or let the dates decide again."""
        self.base = None if self.base == self.spot.article else self.spot.article
        self.view.reorder(self.base)
        self._arrange()
        self.show_spot()
        name = self.view.name_of(self.spot.article)
        self.say(f"{name} is the base" if self.base else "no base: the sources stand in order of their dates")
        self.save_soon()

    # What follows keeps the screen true to where the reader stands.

    def show_story(self) -> None:
        """Show the session's articles anew; what is known of them has changed."""
        place = self.view.block(self.spot)
        article = self.spot.article
        self.view = StoryView(self.session.articles, self.base, self.session.index)
        self.spot = (place and self.view.spot_of_place(article, place.start)) or self.view.first(
            self.view.order[0]
        )
        self.back.clear()
        self.tour = None
        self.found = None
        self.greeting = ()
        self._panes.replace_view(self.view)
        self._arrange()
        self.refresh_looks()
        self.show_spot(jump=True)

    @property
    def uncompared(self) -> str:
        """Say that there is no comparison, or none that knows of the latest corrections."""
        if self.view.index is None:
            return "not compared"
        return "compared in part" if self.view.index.partly else "not compared again"

    def give_up_comparing(self) -> None:
        """Say that there is no comparison to wait for any more."""
        self.progress = self.uncompared
        self.view.waiting = STOPPED
        self.show_spot()

    def refresh_looks(self) -> None:
        """Draw the marks, signs and notes as they are now."""
        if self.view.index is None and self.found is None and not self.session.contents.notes:
            self._panes.set_looks(lambda _article: Look())
            return
        # Loaded when there is something to mark: the first text has nothing yet.
        from convoy_tui.tui.reading.looks import look_of

        noted = {
            self.view.spot_of_place(place[0], place[1])
            for _, place in self.session.notes()
            if place is not None
        }
        self._panes.set_looks(
            lambda article: look_of(
                self.view,
                article,
                marks=self.marks_on,
                every_term=self.every_term,
                found=self.found,
                noted=noted,
            ),
        )
        self._mark_reasons()

    def _mark_reasons(self) -> None:
        """Mark the words that the link rests on as long as the reader asks why it was made."""
        asked = self.why_on and self.marks_on
        if not asked:
            self._panes.mark_reasons({})
            return
        from convoy_tui.tui.reading.reasons import reason_marks

        self._panes.mark_reasons(reason_marks(self.view, self.spot))

    def show_spot(self, *, jump: bool = False) -> None:
        """Put the cursor where the reader stands and say what is known of that passage."""
        self._panes.place(self.spot, jump=jump)
        self._mark_reasons()
        block = self.view.block(self.spot)
        note = self.session.note_at(self.spot.article, block.start, block.end) if block else None
        said = note.text if note else ""
        lines = self.greeting or explain(
            self.view, self.spot, said, why=self.why_on, every_term=self.every_term
        )
        if block and not self.greeting and self.session.contents.questions:
            lines = (*lines[:1], *self._asked(block.start, block.end), *lines[1:])
        self._inspector.set_lines(lines)
        self.refresh_title()

    def _asked(self, start: int, end: int) -> tuple[Line, ...]:
        """Say in which questions the passage stands."""
        from convoy_tui.tui.reading.tables.questions import asked_lines

        return asked_lines(self.session.questions_at(self.spot.article, start, end))

    def refresh_title(self) -> None:
        """Say which story this is, and where in it the reader stands."""
        story = story_words(self.session.contents.story.name, self.view)
        self._title.set_texts(story, self._whereabouts(story))
        self._tabs.set_sources(self.view, self.spot)

    def say(self, what: str) -> None:
        """Say something short for a moment."""
        self.notify(what, markup=False, timeout=4)

    def place(self) -> Position | None:
        """Say where the reader stands, and how the story is shown."""
        block = self.view.block(self.spot)
        if block is None:
            return None
        return Position(
            self.spot.article,
            block.start,
            self.base,
            self.chosen,
            self._panes.in_step,
            self.marks_on,
        )

    def _whereabouts(self, story: str) -> str:
        """Say where in the story the reader stands; ``story`` is what the title says of the story itself."""
        room = self.app.size.width, len(story)
        return whereabouts(
            self.view, self.spot, progress=self.progress, in_step=self._panes.in_step, room=room
        )

    def _go(self, step: Step, *, jump: bool = True, remember: bool = False) -> None:
        """Follow a step, or say why it leads nowhere."""
        if step.message:
            self.say(step.message)
        if step.spot is None:
            return
        self.greeting = ()
        if remember and step.spot != self.spot:
            self.back.append(self.spot)
        self.spot = step.spot
        self.tour = None
        if self.spot.article not in self._panes.in_sight:
            self._arrange()
        self.show_spot(jump=jump)
        self.save_soon()

    def _on_tour(self, tour: Tour) -> bool:
        """Tell whether the reader still stands where the tour left them."""
        visited = [key for _, key in tour.stops if key is not None]
        key = self.view.key(self.spot)
        return key is not None and key in visited

    def _arrange(self) -> None:
        """Choose which sources are in sight: the reader's choice, else the first; the cursor's always."""
        # The app's size is known before the screen's own.
        room = panes_that_fit(self.app.size.width)
        known = [article for article in self.chosen if article in self.view.articles]
        wanted = (known or self.view.copies_last())[:room]
        if self.spot.article not in wanted:
            wanted[-1:] = [self.spot.article]
        self._panes.bring_in_sight([article for article in self.view.order if article in wanted])

    def _spot_of_position(self, position: Position | None) -> Spot:
        """Give the spot where the reader was, or the first sentence of the first source."""
        spot = self.view.spot_of_place(position.article, position.start) if position else None
        return spot or self.view.first(self.view.order[0])
