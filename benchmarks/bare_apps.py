"""The smallest Textual apps to measure the reader by: ``first`` shows a text, ``scroll`` scrolls a line."""

from __future__ import annotations

import sys

from rich.segment import Segment
from textual.app import App, ComposeResult
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.widgets import Static


class FirstText(App[None]):
    """Shows one line of text."""

    def compose(self) -> ComposeResult:
        """Give the text."""
        yield Static("bare text")


class Lines(ScrollView, can_focus=True):
    """A thousand lines that scroll by one, without animation."""

    BINDINGS = [("j", "on", "on"), ("k", "back", "back")]

    def on_mount(self) -> None:
        """Give it its height and the keys."""
        self.virtual_size = Size(80, 1000)
        self.focus()

    def render_line(self, y: int) -> Strip:
        """Draw one line."""
        return Strip([Segment(f"bare line {y + round(self.scroll_y)}".ljust(self.size.width))])

    def action_on(self) -> None:
        """Scroll a line on."""
        self.scroll_to(y=self.scroll_y + 1, animate=False)

    def action_back(self) -> None:
        """Scroll a line back."""
        self.scroll_to(y=self.scroll_y - 1, animate=False)


class Scrolling(App[None]):
    """Shows the lines."""

    def compose(self) -> ComposeResult:
        """Give the lines."""
        yield Lines()


if __name__ == "__main__":
    (Scrolling if sys.argv[1:] == ["scroll"] else FirstText)().run()
