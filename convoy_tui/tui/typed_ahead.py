"""Letters typed before a dialog stands go into it once it does.

Textual hands each key to what has the focus when it arrives. Letters that follow a command's key at once are
handed to the screen that the command is about to cover, which has no use for them.
"""

from __future__ import annotations

from textual import events
from textual.app import App
from textual.screen import ModalScreen

_MOST_WAITS = 50
"""So many times it is looked whether the dialog has taken the focus."""


class TypedAheadApp(App[None]):
    """Keeps letters until the dialog that they were meant for can take them."""

    _ahead: tuple[events.Key, ...] = ()

    def on_key(self, event: events.Key) -> None:
        """Keep a letter that no widget wanted while a dialog is in front; the focused one stops its own."""
        # At the end of the program a key can still be under way when there is no screen any more.
        if event.is_printable and self.screen_stack and isinstance(self.screen, ModalScreen):
            waiting = bool(self._ahead)
            self._ahead += (event,)
            if not waiting:
                self.call_later(self._hand_on, _MOST_WAITS)

    def _hand_on(self, waits: int) -> None:
        # Loaded with the first dialog: the first text needs neither.
        from textual.widgets import Input, TextArea

        if not self.screen_stack:
            return
        if isinstance(self.focused, Input | TextArea):
            for key in self._ahead:
                self.focused.post_message(events.Key(key.key, key.character))
        elif waits and self.focused is None:
            self.set_timer(0.01, lambda: self._hand_on(waits - 1))
            return
        self._ahead = ()
