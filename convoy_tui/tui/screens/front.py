"""What the screens share over which a story may be opened: those that are no dialog."""

from __future__ import annotations

from textual.screen import Screen


class FrontScreen(Screen[None]):
    """The reading screen and the start screen; articles that arrive wait until one of them is in front."""

    def stop_reading(self) -> None:
        """Take note that nothing is being read any more."""
