"""What keeps the reader's place in a story, so that it opens where it was left."""

from __future__ import annotations

from textual.timer import Timer

from convoy_tui.store import Position, StoreError
from convoy_tui.tui.screens.front import FrontScreen
from convoy_tui.tui.session import Session

_SAVE_AFTER = 0.4
"""Seconds of rest after which the reader's place is kept."""


class PlaceKeepingScreen(FrontScreen):
    """Keeps where the reader stands; a subclass says in ``place`` where that is."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self._saving: Timer | None = None

    def place(self) -> Position | None:
        """Say where the reader stands and how the story is shown; None where there is nothing to keep."""
        raise NotImplementedError

    def on_unmount(self) -> None:
        """Keep the reader's place also where the keys have not rested before the end."""
        if self._saving is not None:
            self.save_place()

    def save_soon(self) -> None:
        """Keep the reader's place when the keys have rested."""
        if self._saving is not None:
            self._saving.stop()
        self._saving = self.set_timer(_SAVE_AFTER, self.save_place)

    def save_place(self) -> None:
        """Keep the reader's place now."""
        place = self.place()
        if place is None:
            return
        try:
            self.session.save_position(place)
        except StoreError as error:
            self.notify(str(error), title="Your place was not kept", severity="warning", markup=False)
