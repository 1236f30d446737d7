"""The app: it wires screens, store and commands together, and knows nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import ClassVar

from textual.app import App, SystemCommand
from textual.binding import Binding, BindingType
from textual.screen import Screen

from convoy_tui.articles.model import Article, Unreadable
from convoy_tui.config import Config
from convoy_tui.export.wording import counted
from convoy_tui.resources import sample_paths, styles_folder
from convoy_tui.store import Store, StoreError, Story
from convoy_tui.tui.admission import Admission, Choice, admit
from convoy_tui.tui.arriving import ArrivingApp
from convoy_tui.tui.garbage import collect_again
from convoy_tui.tui.messages import SampleAsked, SourcesGiven, StoryChanged
from convoy_tui.tui.palette import CommandProvider
from convoy_tui.tui.screens.reader import ReaderScreen
from convoy_tui.tui.session import Session
from convoy_tui.tui.themes import OWN, colourless, first_theme


class ConvoyApp(ArrivingApp):
    """Reads stories in a terminal."""

    TITLE = "convoy-tui"
    COMMANDS = App.COMMANDS | {CommandProvider}
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+q", "quit", "quit", show=False, priority=True, system=True),
        # Textual's own binding of this key has no id: it would take the place of the one that help tells.
        Binding("ctrl+p", "command_palette", "palette", id="palette", show=False, priority=True),
    ]

    def __init__(
        self,
        store: Store,
        *,
        config: Config,
        session: Session | None = None,
        pending: Sequence[str] = (),
        choice: Choice = Choice.ASK,
        admission: Admission | None = None,
        problems: Sequence[str] = (),
    ) -> None:
        sheet = "reader" if session else "start"
        # Textual does not load the stylesheet of a default screen by itself.
        super().__init__(css_path=[styles_folder() / "app.tcss", styles_folder() / f"{sheet}.tcss"])
        self._store = store
        self._config = config
        self._session = session
        self._pending = tuple(pending)
        self._choice = choice
        self._admission = admission
        self._problems = list(problems)
        for theme in OWN:
            self.register_theme(theme)
        ansi = {name for name, theme in self.available_themes.items() if theme.ansi}
        first_name, refused = first_theme(config.theme, set(self.available_themes), ansi)
        if self.theme == first_name:
            # Set by way of another: Textual took TEXTUAL_THEME when it did not know these themes yet.
            self.theme = "textual-dark" if first_name != "textual-dark" else "textual-light"
        self.theme = first_name
        self._own_keys, bad_keys = _checked(config.keys)
        self._problems += [said for said in (refused, *bad_keys) if said]

    def get_default_screen(self) -> Screen[None]:
        """Begin with the story where one is open, so that its first sentence is the first thing drawn."""
        if self._session:
            return self._reader(self._session)
        from convoy_tui.tui.screens.start import StartScreen

        return StartScreen(reading=self._pending)

    def on_mount(self) -> None:
        """Say what went wrong before there was a screen, and go on with what is still to be read."""
        self.set_keymap(self._own_keys)
        self.set_timer(1.0, collect_again)
        for problem in self._problems:
            self.notify(problem, severity="warning", timeout=12, markup=False)
        if self._pending:
            self.read(self._pending, None, self._choice)
        elif self._admission is not None and self._admission.ask:
            self._ask(self._admission)

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Offer the themes beside the program's own commands."""
        if not colourless():
            yield SystemCommand("Theme", "Choose the colours", self.search_themes)

    def on_sample_asked(self, _message: SampleAsked) -> None:
        """Open the sample story."""
        self.read([str(path) for path in sample_paths()], None, Choice.ASK)

    def on_sources_given(self, message: SourcesGiven) -> None:
        """Read what the reader named or pasted."""
        self.read(message.paths, message.pasted, Choice.ASK)

    def on_story_changed(self, _message: StoryChanged) -> None:
        """Show and compare the open story anew."""
        if isinstance(self.screen, ReaderScreen):
            self.screen.show_story()
            self.screen.compare()

    def admit(
        self, articles: tuple[Article, ...], unreadable: tuple[Unreadable, ...], choice: Choice
    ) -> None:
        """Open the story of what was read, or ask which it is."""
        into = self._session.contents.story if self._session else None
        try:
            admission = admit(self._store, articles, choice=choice, into=into)
        except StoreError as error:
            self.notify(str(error), title="Not kept", severity="error", timeout=12, markup=False)
            return
        for said in admission.said:
            self.notify(said, markup=False)
        if admission.ask:
            self._ask(admission, unreadable)
        else:
            self._open(admission.story, unreadable)

    def _ask(self, admission: Admission, unreadable: tuple[Unreadable, ...] = ()) -> None:
        from convoy_tui.tui.screens.dialogs.choice import ChoiceDialog

        def answered(answer: int | None) -> None:
            if answer is not None:
                self.admit(admission.ask, unreadable, Choice.ADD if answer == 0 else Choice.NEW)

        name = admission.story.name
        question = f"{counted(len(admission.ask), 'article')}, some of them new. Where do they belong?"
        self.push_screen(ChoiceDialog(question, [f"Add to “{name}”", "A new story"]), answered)

    def _reader(self, session: Session) -> ReaderScreen:
        return ReaderScreen(session, marks=self._config.marks, in_step=self._config.synced)

    def _open(self, story: Story, unreadable: tuple[Unreadable, ...]) -> None:
        try:
            self._store.mark_opened(story.id)
            self._session = Session(self._store, story.id, unreadable)
        except StoreError as error:
            self.notify(str(error), title="Not opened", severity="error", timeout=12, markup=False)
            return
        screen = self._reader(self._session)
        if len(self.screen_stack) > 1:
            self.switch_screen(screen)
            return
        # Textual can't take the default screen away: it stays below, with nothing left to do.
        self.workers.cancel_node(self.screen)
        self.push_screen(screen)


def _checked(keys: Mapping[str, str]) -> tuple[Mapping[str, str], tuple[str, ...]]:
    """Check the reader's own keys, where there are any."""
    if not keys:
        return keys, ()
    from convoy_tui.tui.keymap import checked_keymap

    return checked_keymap(keys)
