"""The row of keys shows as many as fit, and help always."""

from __future__ import annotations

from convoy_tui.tui.commands import READER
from convoy_tui.tui.widgets.key_bar import fitting

SHOWN = [command for command in READER if command.footer]
KEYS = {command.id: command.keys.partition(",")[0] for command in READER}


def drawn(width: int) -> str:
    return "  ".join(f"{keys} {label}" for keys, label, _ in fitting(SHOWN, KEYS, width))


def test_commands_that_belong_together_share_their_label() -> None:
    assert drawn(200).startswith("j k sentence  J K linked  d D difference")


def test_no_row_is_longer_than_there_is_room() -> None:
    for width in range(len("question_mark help"), 140):
        assert len(drawn(width)) <= width


def test_the_last_ones_go_first_but_help_stays() -> None:
    full, narrow = drawn(200).split("  "), drawn(60).split("  ")

    assert narrow == [*full[: len(narrow) - 1], "question_mark help"]
    assert len(narrow) < len(full)
    assert drawn(1) == "question_mark help"


def test_a_command_without_a_key_is_left_out() -> None:
    keys = {name: key for name, key in KEYS.items() if name != "note"}

    assert "note" not in {label for _, label, _ in fitting(SHOWN, keys, 200)}
    assert "note" in {label for _, label, _ in fitting(SHOWN, KEYS, 200)}
