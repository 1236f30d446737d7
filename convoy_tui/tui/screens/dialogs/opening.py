"""Ask what to open: a file, a folder, a URL, or a pasted text."""

from __future__ import annotations

import asyncio
import os
import shlex
from itertools import islice
from pathlib import Path

from textual import events
from textual.app import ComposeResult
from textual.content import Content
from textual.suggester import Suggester
from textual.widgets import Input, Static

from convoy_tui.tui.messages import SourcesGiven
from convoy_tui.tui.screens.dialogs.dialog import Dialog
from convoy_tui.tui.typed_paths import at_home, is_there, paths_in

_LONG = 400
"""A pasted line of so many characters is a text, not a path."""

_MOST_NAMES = 5_000
"""So many names of a folder are looked at to complete one that was begun."""


class PathSuggester(Suggester):
    """Completes the last path of a line from the file system."""

    def __init__(self) -> None:
        super().__init__(use_cache=False, case_sensitive=True)

    async def get_suggestion(self, value: str) -> str | None:
        """Give the line with the first file or folder that fits, or None."""
        begun = value.rpartition(" ")[2]
        if not begun or "://" in begun:
            return None
        folder, slash, start = begun.rpartition("/")
        # In a thread: a folder may be huge, or on a disk that sleeps.
        fitting = await asyncio.to_thread(_first_fitting, at_home(folder + slash), start)
        return value + fitting[len(start) :] if fitting else None


def _first_fitting(folder: Path, start: str) -> str | None:
    """Give the first name in a folder that begins so, with a slash after that of a folder; None without one.

    Of a huge folder only some names are looked at; hidden ones fit only where the beginning is given.
    """
    try:
        with os.scandir(folder) as entries:
            looked_at = islice(entries, _MOST_NAMES)
            fitting = [e for e in looked_at if e.name.startswith(start) and (start or e.name[0] != ".")]
        first = min(fitting, key=lambda entry: entry.name, default=None)
        return first.name + ("/" if first.is_dir() else "") if first else None
    except (OSError, ValueError):
        return None


class SourceInput(Input):
    """A line for paths and URLs that keeps a pasted text whole; an ``Input`` takes its first line only."""

    pasted: str | None = None

    def _on_paste(self, event: events.Paste) -> None:
        """Take a text of several lines, or a very long one, as an article."""
        text = event.text.strip()
        if "\n" not in text and len(text) < _LONG:
            # Textual calls the handler of ``Input`` after this one.
            return
        lines = [line.strip() for line in text.splitlines() if line.strip()]
        if all(is_there(line) for line in lines):
            lines = [shlex.quote(line) for line in lines]
            self.insert_text_at_cursor(" ".join(lines))
        else:
            self.pasted = event.text
            self.value = ""
            self.post_message(self.Changed(self, ""))
        event.stop()
        event.prevent_default()


class OpenDialog(Dialog[SourcesGiven]):
    """Answers with what is to be read."""

    def __init__(self) -> None:
        super().__init__(
            "Open articles",
            "files, folders or URLs with spaces between, or paste a text · → completes · enter opens",
        )

    def compose_question(self) -> ComposeResult:
        """Give one line, and a place to say what was pasted."""
        yield SourceInput(placeholder="report.txt  reports/  https://…", suggester=PathSuggester())
        yield Static("", classes="pasted")

    def on_input_changed(self, _event: Input.Changed) -> None:
        """Say what was pasted."""
        pasted = self.query_one(SourceInput).pasted
        if pasted:
            first = pasted.strip().splitlines()[0][:60]
            said = f"Pasted: {len(pasted.split())} words, beginning “{first}”. enter opens it."
            self.query_one(".pasted", Static).update(Content(said))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Take the answer, if there is one."""
        paths = paths_in(event.value.strip())
        pasted = self.query_one(SourceInput).pasted
        if not paths and pasted is None:
            self.tell("name a file, a folder or a URL, or paste a text")
            return
        whole = tuple(path if "://" in path else str(at_home(path)) for path in paths)
        self.dismiss(SourcesGiven(whole, pasted))
