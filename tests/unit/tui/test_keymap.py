"""A reader's own keys are checked before they are used, and what is wrong with them is said."""

from __future__ import annotations

import pytest
from textual.binding import Binding
from textual.widget import Widget

from convoy_tui.tui.commands import ALL, READER, bindings
from convoy_tui.tui.keymap import checked_keymap, is_key
from convoy_tui.tui.screens.dialogs.dialog import Dialog
from convoy_tui.tui.screens.dialogs.exporting import ExportDialog
from convoy_tui.tui.screens.dialogs.note_editor import NoteEditor
from convoy_tui.tui.screens.dialogs.sources import SourcesDialog
from convoy_tui.tui.screens.help import HelpScreen
from convoy_tui.tui.screens.notes import NotesScreen
from convoy_tui.tui.widgets.lists import WalkedList


def test_good_keys_are_taken_as_they_are() -> None:
    assert checked_keymap({"next-sentence": "ctrl+n, f5"}) == ({"next-sentence": "ctrl+n,f5"}, ())


def test_an_unknown_command_is_named_with_the_nearest() -> None:
    good, problems = checked_keymap({"next-sentense": "x", "zzz": "x"})

    assert good == {}
    assert problems == (
        "keys: there is no command 'next-sentense'; did you mean next-sentence?",
        "keys: there is no command 'zzz'",
    )


@pytest.mark.parametrize("key", ["g g", "contrl+x", "", "ctrl+", "hyper+x", "enterr"])
def test_what_is_no_key_leaves_the_command_its_own(key: str) -> None:
    good, problems = checked_keymap({"note": key, "quit": "Q"})

    assert good == {"quit": "Q"}
    assert problems == (f"keys: {key.strip()!r} is no key, so note keeps its own",)


def test_one_bad_key_among_good_ones_is_said_too() -> None:
    good, problems = checked_keymap({"note": "x,g g"})

    assert good == {}
    assert len(problems) == 1


def test_a_key_of_another_command_is_refused_with_the_name_of_its_owner() -> None:
    good, problems = checked_keymap({"note": "w"})

    assert good == {}
    assert problems == (
        "keys: w already belongs to why (reading), so note keeps its own; give why another key first",
    )


def test_a_key_that_its_owner_gave_up_can_be_taken() -> None:
    keys = {"note": "w", "why": "f6"}

    assert checked_keymap(keys) == (keys, ())


def test_two_commands_can_change_their_keys_for_each_other() -> None:
    keys = {"next-sentence": "k,up", "previous-sentence": "j,down"}

    assert checked_keymap(keys) == (keys, ())


def test_of_two_commands_that_want_one_key_only_one_gets_it() -> None:
    good, problems = checked_keymap({"marks": "z", "base": "z"})

    assert len(good) == 1
    assert len(problems) == 1
    assert "z already belongs to" in problems[0]


def test_a_command_that_keeps_its_own_keys_loses_them_to_nobody() -> None:
    good, problems = checked_keymap({"next-sentence": "q", "previous-sentence": "j"})

    assert good == {}
    assert ["q already belongs" in problems[0], "j already belongs" in problems[1]] == [True, True]


def test_a_clash_on_any_screen_counts() -> None:
    # The key is free while reading, but takes a note away on the notes screen.
    good, problems = checked_keymap({"export": "delete"})

    assert good == {}
    assert "delete already belongs to delete-note (notes)" in problems[0]


@pytest.mark.parametrize(
    "key",
    ["j", "J", "é", "ctrl+j", "ctrl+shift+left", "f12", "space", "question_mark", "slash", "+", "plus", "1"],
)
def test_these_are_keys(key: str) -> None:
    assert is_key(key)


@pytest.mark.parametrize("key", ["", " ", "jj", "ctrl", "ctrl+", "j+ctrl", "\x1b", "<any>"])
def test_these_are_none(key: str) -> None:
    assert not is_key(key)


def test_every_key_that_the_program_has_itself_is_one() -> None:
    keys = {key for _, commands in ALL for command in commands for key in command.keys.split(",")}

    assert [key for key in sorted(keys) if not is_key(key)] == []


def test_no_screen_gives_a_key_or_an_id_twice() -> None:
    for name, commands in ALL:
        keys = [key for command in commands for key in command.keys.split(",")]
        ids = [command.id for command in commands]

        assert len(set(keys)) == len(keys), name
        assert len(set(ids)) == len(ids), name


def test_a_key_has_one_meaning_on_every_screen() -> None:
    meanings: dict[str, set[str]] = {}
    for _, commands in ALL:
        for command in commands:
            for key in command.keys.split(","):
                meanings.setdefault(key, set()).add(command.id)
    several = {key: ids for key, ids in meanings.items() if len(ids) > 1}

    # Moving by sentence is moving by note, row or line; enter and delete are for what is under the cursor.
    assert several == {
        "j": {"next-sentence", "next-note", "next-row", "next-line"},
        "k": {"previous-sentence", "previous-note", "previous-row", "previous-line"},
        "down": {"next-sentence", "next-row"},
        "up": {"previous-sentence", "previous-row"},
        "enter": {"go-there", "sample"},
        "delete": {"delete-note", "take-out"},
    }


def test_each_command_becomes_a_binding_with_id_and_tooltip() -> None:
    made = bindings(READER)

    assert [binding.id for binding in made] == [command.id for command in READER]
    assert all(binding.tooltip for binding in made)


@pytest.mark.parametrize(
    "kind", [Dialog, NoteEditor, ExportDialog, SourcesDialog, HelpScreen, WalkedList, NotesScreen]
)
def test_every_binding_of_a_dialog_has_an_id_and_a_tooltip(kind: type[Widget]) -> None:
    own = [binding for binding in kind.BINDINGS if isinstance(binding, Binding)]

    assert own
    assert len(own) == len(kind.BINDINGS)
    assert all(binding.id and binding.tooltip for binding in own)


def test_the_footer_shows_no_more_than_fits() -> None:
    for name, commands in ALL:
        shown = {command.pair or command.id for command in commands if command.footer}

        assert len(shown) <= 8, name
