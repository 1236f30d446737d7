"""Opens the reader's own lexicon in an editor, and has the story compared again once it was changed."""

from __future__ import annotations

import re
import subprocess
from typing import TYPE_CHECKING, Literal

from textual import work
from textual.app import SuspendNotSupported

from convoy_tui.store.paths import lexicon_file
from convoy_tui.tui.own_lexicon import Stamp, begin, editor_command, problem_with, stamp_of
from convoy_tui.tui.reading.story_view import COMPARING
from convoy_tui.tui.screens.table import TableScreen

if TYPE_CHECKING:
    from pathlib import Path

_LOOK_EVERY = 1.0
"""Seconds after which the file is looked at again: some editors return at once, others run elsewhere."""

_LINE = re.compile(r", line (\d+): ")


class LexiconOpening(TableScreen):
    """A table whose rows follow the reader's lexicon while it is changed."""

    _refused: Stamp = None
    """The stamp of the file as it was when it could not be used."""
    _faulty_line: int | None = None

    def on_mount(self) -> None:
        """Notice from now on when the file is changed."""
        super().on_mount()
        self.set_interval(_LOOK_EVERY, self.look_at_lexicon)
        self.look_at_lexicon()

    def action_lexicon(self) -> None:
        """Open the lexicon in the reader's editor, or say where it is."""
        path = lexicon_file()
        new = stamp_of(path) is None
        try:
            begin(path)
        except OSError as error:
            self._tell(f"{path}: it can't be written ({error.strerror or error})")
            return
        if new:
            # An empty lexicon is none: as long as nothing is written in it, there is nothing to compare anew.
            self.reader.lexicon_stamp = stamp_of(path)
        command = editor_command(path, self._faulty_line)
        if command is None:
            self._tell(f"Neither $VISUAL nor $EDITOR names an editor. Your lexicon is {path}", fault=False)
            return
        try:
            with self.app.suspend():
                status = subprocess.call(command)
        except SuspendNotSupported:
            self._tell(f"An editor can't be opened from here. Your lexicon is {path}", fault=False)
            return
        except OSError as error:
            self._tell(f"{command[0]} can't be started ({error.strerror or error}). Your lexicon is {path}")
            return
        if status:
            self._tell(f"{command[0]} ended with an error ({status}). Your lexicon is {path}")
        self.look_at_lexicon()

    def look_at_lexicon(self) -> None:
        """Have the story compared again where the file has changed and can be used."""
        path = lexicon_file()
        stamp = stamp_of(path)
        comparing = self.reader.view.waiting == COMPARING and self.reader.progress is not None
        if comparing or stamp in (self.reader.lexicon_stamp, self._refused):
            return
        self._take_in(path, stamp)

    @work(exclusive=True, group="lexicon")
    async def _take_in(self, path: Path, stamp: Stamp) -> None:
        problem = await problem_with(path) if stamp is not None else None
        found = _LINE.search(problem or "")
        self._faulty_line = int(found[1]) if found else None
        if problem is not None:
            self._refused = stamp
            self._tell(f"{problem}. The terms stay as they are until then; L opens the file again")
            return
        self._refused = None
        self.say("your lexicon has changed: comparing again")
        self.reader.compare()

    def _tell(self, what: str, *, fault: bool = True) -> None:
        severity: Literal["error", "information"] = "error" if fault else "information"
        self.notify(what, title="Lexicon", severity=severity, timeout=12, markup=False)
