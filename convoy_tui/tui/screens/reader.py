"""The reading screen: what a reader can do with a story beside walking through it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import events, on, work
from textual.binding import BindingType
from textual.worker import Worker, WorkerState

from convoy_tui.resources import styles_folder
from convoy_tui.store import StoreError
from convoy_tui.store.paths import lexicon_file
from convoy_tui.tui import commands
from convoy_tui.tui.comparing import ComparingChild, ComparingError, compare_in_child
from convoy_tui.tui.live_keys import live_keys
from convoy_tui.tui.messages import SourcesGiven, StoryChanged
from convoy_tui.tui.own_lexicon import stamp_of
from convoy_tui.tui.reading.story_view import COMPARING
from convoy_tui.tui.screens.leading import LeadingScreen
from convoy_tui.tui.screens.walking import TEXT_FIRST

if TYPE_CHECKING:
    from convoy_tui.comparison.model import Comparison
    from convoy_tui.tui.session import Session


class ReaderScreen(LeadingScreen):
    """Reads a story: has it compared, takes notes, copies, exports, mends what is known of an article."""

    CSS_PATH = styles_folder() / "reader.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*commands.bindings(commands.READER)]

    def __init__(self, session: Session, *, marks: bool = True, in_step: bool = True) -> None:
        super().__init__(session, marks=marks, in_step=in_step)
        self._child = ComparingChild()

    @on(events.Unmount)
    async def _end_child(self) -> None:
        """End the comparing process."""
        await self._child.end()

    def on_mount(self) -> None:
        """Have the story compared once it is on the screen."""
        if self.session.index is None:
            self.set_timer(TEXT_FIRST, self.compare)

    @work(exclusive=True, group="compare", exit_on_error=False)
    async def compare(self) -> None:
        """Have the story compared by a child process, and take in what it finds."""
        self.progress = "comparing"
        self.view.waiting = COMPARING
        self.refresh_title()
        own = lexicon_file()
        self.lexicon_stamp = stamp_of(own)
        try:
            comparison = await compare_in_child(
                self.session.articles,
                lexicon=own if own.is_file() else None,
                corrections=self.session.corrections,
                on_progress=self._tell_progress,
                on_problem=lambda said: self.notify(said, title="Lexicon", severity="warning", markup=False),
                first=self._panes.in_sight,
                on_first=self._take_first,
                child=self._child,
            )
        except ComparingError as error:
            self._not_compared(str(error))
            return
        self.session.compared(comparison)
        if self.greeting and comparison.witnesses:
            self.greet(comparison.witnesses)
        self.progress = None
        self._show_index()

    def _take_first(self, comparison: Comparison) -> None:
        """Show the links of the articles in sight while the others are compared, unless more is known."""
        if self.session.index is None:
            self.session.compared_in_part(comparison)
            self._show_index()

    def _show_index(self) -> None:
        self.view.index = self.session.index
        if self.greeting:
            # Before the first key, a copy makes room for a source that says something else.
            self._arrange()
        self._panes.index_changed()
        self.refresh_looks()
        self.show_spot()
        self.news.publish("compared")

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Say that the comparison has failed in a way that nobody has thought of."""
        if event.state is WorkerState.ERROR and event.worker.group == "compare":
            self._not_compared(repr(event.worker.error))

    def _not_compared(self, cause: str) -> None:
        self.give_up_comparing()
        self.notify(
            f"{cause}. The articles can be read all the same; ctrl+r compares again.",
            title="The comparison failed",
            severity="error",
            markup=False,
        )

    def action_compare_again(self) -> None:
        """Have the story compared anew."""
        self.compare()

    def _tell_progress(self, _step: str, share: float) -> None:
        # In steps of ten: a number that never rests draws the eye, and each frame delays the keys.
        said = f"comparing {int(share * 10) * 10}%"
        if said != self.progress:
            self.progress = said
            self.refresh_title()
            self.news.publish("progress")

    def action_sources(self) -> None:
        """Choose which sources the panes show."""
        from convoy_tui.tui.screens.dialogs.sources import SourcesDialog

        def chosen(articles: tuple[str, ...] | None) -> None:
            if articles is not None:
                self.chosen = articles
                if articles and self.spot.article not in articles:
                    self.spot = self.view.first(articles[0])
                self._arrange()
                self.show_spot()
                self.save_soon()

        everything = [self.view.articles[article] for article in self.view.order]
        self.app.push_screen(SourcesDialog(everything, self._panes.in_sight, self.session.unreadable), chosen)

    def action_note(self) -> None:
        """Write a note on this passage."""
        from convoy_tui.tui.screens.dialogs.note_editor import NoteEditor

        block = self.view.block(self.spot)
        if block is not None:
            self.app.push_screen(NoteEditor(self.session, self.spot.article, block), lambda _: self._noted())

    def action_ask(self) -> None:
        """Add this passage to a question."""
        from convoy_tui.tui.screens.dialogs.asking import AskDialog

        block = self.view.block(self.spot)
        if block is None:
            return
        article = self.view.articles[self.spot.article]
        span = article.sentences[block.sentence] if block.sentence is not None else block
        pin = self.session.pin_of(article.id, span.start, span.end)

        def done(said: str | None) -> None:
            self._noted()
            if said:
                self.say(said)

        self.app.push_screen(AskDialog(self.session, block.ref, (pin,)), done)

    def _noted(self) -> None:
        self.greeting = ()
        self.refresh_looks()
        self.show_spot()

    def action_copy(self, everything: bool) -> None:
        """Copy this passage as a citation, alone or with all its counterparts."""
        from convoy_tui.export.citation import citation, citation_set

        key = self.view.key(self.spot)
        if key is None:
            self.say("this is not part of the article; there is nothing to cite")
            return
        what = ""
        if everything and self.session.comparison is not None:
            text = citation_set(*key, self.session.comparison, self.session.articles)
            what = " with its counterparts"
        else:
            text = citation(self.session.article(key[0]), key[1])
        ref = self.session.article(key[0]).sentences[key[1]].ref
        self.app.copy_to_clipboard(text)
        self.say(f"{ref} copied{what}, if the terminal lets programs copy; e writes a file")

    def action_export(self) -> None:
        """Write the notes or the comparison to a file."""
        from convoy_tui.tui.screens.dialogs.exporting import ExportDialog

        self.app.push_screen(ExportDialog(self.session))

    def action_open(self) -> None:
        """Open or add articles."""
        from convoy_tui.tui.screens.dialogs.opening import OpenDialog

        def given(sources: SourcesGiven | None) -> None:
            if sources is not None:
                self.post_message(sources)

        self.app.push_screen(OpenDialog(), given)

    def action_details(self) -> None:
        """Give or mend date, outlet and agency."""
        from convoy_tui.tui.screens.dialogs.details import DetailsDialog

        self.app.push_screen(DetailsDialog(self.session, self.spot.article), self._changed)

    def action_furniture(self) -> None:
        """Say that this is, or is not, part of the article."""
        block = self.view.block(self.spot)
        if block is None:
            return
        article = self.view.articles[self.spot.article]
        is_furniture = block.sentence is not None
        if block.sentence is not None:
            sentence = article.sentences[block.sentence]
            start, end = sentence.start, sentence.end
        else:
            # What the reader took out comes back before what the program did, such as a dateline beside it.
            pieces = sorted(block.furniture, key=lambda piece: piece[2] != "reader")
            start, end, _ = pieces[0]
        try:
            self.session.flip_furniture(article.id, start, end, is_furniture=is_furniture)
        except StoreError as error:
            self.notify(str(error), title="Not kept", severity="error", markup=False)
            return
        self._changed(True)
        self.say(f"{block.ref} is {'no longer' if is_furniture else 'now'} part of the article; f undoes it")

    def _changed(self, changed: bool | None) -> None:
        if changed:
            self.save_place()
            self.post_message(StoryChanged())

    def action_help(self) -> None:
        """Show every key of this screen."""
        from convoy_tui.tui.screens.help import HelpScreen

        self.app.push_screen(HelpScreen("Reading", commands.READER, live_keys(self), legend=True))
