"""The first screen: what this is, and the three keys to begin with."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Middle
from textual.content import Content
from textual.widgets import Static

from convoy_tui.export.escaping import one_line
from convoy_tui.resources import styles_folder
from convoy_tui.tui import commands
from convoy_tui.tui.live_keys import live_keys
from convoy_tui.tui.messages import SampleAsked, SourcesGiven
from convoy_tui.tui.screens.front import FrontScreen
from convoy_tui.tui.widgets.key_bar import KeyBar

_TEXT = """\
[b]convoy-tui[/b]

Several reports of one event, side by side: matching passages,
figures and names compared, your notes kept.

[b]o[/b]      open your articles: files, a folder, a URL, or pasted text
[b]enter[/b]  open the sample: five reports of one convoy
[b]?[/b]      help

Everything stays on this machine."""


class StartScreen(FrontScreen):
    """Shown where no story is open yet, and while the first one is being read."""

    CSS_PATH = styles_folder() / "start.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*commands.bindings(commands.START)]

    def __init__(self, reading: Sequence[str] = ()) -> None:
        super().__init__()
        self._reading = tuple(reading)

    def compose(self) -> ComposeResult:
        """Put the text in the middle."""
        with Middle():
            yield Static(self._text(), id="welcome")
        yield KeyBar(commands.START)

    def start_reading(self, paths: Sequence[str]) -> None:
        """Say that something is being read."""
        self._reading = tuple(paths)
        self.query_one("#welcome", Static).update(self._text())

    def stop_reading(self) -> None:
        """Go back to the keys: what was read is open, or could not be read."""
        self._reading = ()
        self.query_one("#welcome", Static).update(self._text())

    def action_open(self) -> None:
        """Ask for articles."""
        from convoy_tui.tui.screens.dialogs.opening import OpenDialog

        def given(sources: SourcesGiven | None) -> None:
            if sources is not None:
                self.start_reading(sources.paths or ("the pasted text",))
                self.post_message(sources)

        self.app.push_screen(OpenDialog(), given)

    def action_sample(self) -> None:
        """Open the sample story."""
        self.post_message(SampleAsked())

    def action_help(self) -> None:
        """Show every key of this screen."""
        from convoy_tui.tui.screens.help import HelpScreen

        self.app.push_screen(HelpScreen("Start", commands.START, live_keys(self)))

    def _text(self) -> Content:
        if not self._reading:
            return Content.from_markup(_TEXT)
        named = "\n".join(one_line(path) for path in self._reading[:8])
        return Content.assemble(("Reading …\n\n", "bold"), named)
