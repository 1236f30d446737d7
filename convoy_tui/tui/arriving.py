"""Articles on their way into the app: read by a child process, let in when nothing is lost to them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from textual import work
from textual.message import Message
from textual.screen import Screen
from textual.worker import Worker, WorkerState, get_current_worker

from convoy_tui.articles.model import Article, Unreadable
from convoy_tui.export.wording import counted
from convoy_tui.tui.admission import Choice
from convoy_tui.tui.loading import Loaded, Loading, with_pasted
from convoy_tui.tui.screens.front import FrontScreen
from convoy_tui.tui.typed_ahead import TypedAheadApp


@dataclass
class ArticlesRead(Message):
    """What a thread has read for the reader."""

    loaded: Loaded
    choice: Choice


class ArrivingApp(TypedAheadApp):
    """Has one set of articles read at a time; what it does with them is said by ``admit``."""

    _loading: Loading | None = None
    _arrived: ArticlesRead | None = None

    def admit(
        self, articles: tuple[Article, ...], unreadable: tuple[Unreadable, ...], choice: Choice
    ) -> None:
        """Take in articles that were read."""
        raise NotImplementedError

    def read(self, paths: Sequence[str], pasted: str | None, choice: Choice) -> None:
        """Have articles read, in place of any that are being read."""
        self._stop_loading()
        self._loading = Loading(paths) if paths else None
        self._await_loading(self._loading, pasted, choice)

    def on_mount(self) -> None:
        """Look at what waits whenever another screen is in front."""
        self.screen_change_signal.subscribe(self, self._screen_changed)

    def on_unmount(self) -> None:
        """Stop the reading: the program can't end before the thread that waits for it."""
        self._stop_loading()

    @work(thread=True, exclusive=True, group="read", exit_on_error=False)
    def _await_loading(self, loading: Loading | None, pasted: str | None, choice: Choice) -> None:
        loaded = loading.finish() if loading else Loaded()
        if pasted is not None:
            loaded = with_pasted(loaded, pasted)
        # A thread goes on although it is cancelled.
        if not get_current_worker().is_cancelled:
            self.post_message(ArticlesRead(loaded, choice))

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Say that the reading has failed in a way that is no fault of a file."""
        if event.state is WorkerState.ERROR and event.worker.group == "read":
            self._back_to_start()
            said = f"{event.worker.error!r}. Please report this, with the files if you can."
            self.notify(said, title="The reading failed", severity="error", timeout=12, markup=False)

    def on_articles_read(self, message: ArticlesRead) -> None:
        """Let in what was read; not while something lies over the articles, whose place they would take."""
        for problem in message.loaded.unreadable:
            self.notify(str(problem), title="Not read", severity="error", timeout=12, markup=False)
        self._back_to_start()
        if not message.loaded.articles:
            return
        self._arrived = message
        self._let_in()
        if self._arrived is not None:
            count = counted(len(message.loaded.articles), "article")
            self.notify(f"{count} read, waiting until this is closed", markup=False)

    def _screen_changed(self, _screen: Screen[object]) -> None:
        # Later, as the answer of the screen that was closed may open another.
        self.call_later(self._let_in)

    def _let_in(self) -> None:
        if self._arrived is not None and isinstance(self.screen, FrontScreen):
            loaded, choice = self._arrived.loaded, self._arrived.choice
            self._arrived = None
            self.admit(loaded.articles, loaded.unreadable, choice)

    def _stop_loading(self) -> None:
        if self._loading is not None:
            self._loading.stop()

    def _back_to_start(self) -> None:
        for screen in self.screen_stack:
            if isinstance(screen, FrontScreen):
                screen.stop_reading()
