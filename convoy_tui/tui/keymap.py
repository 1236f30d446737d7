"""Check a reader's own keys before Textual gets them, which ignores what it does not understand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from difflib import get_close_matches

from textual.keys import KEY_NAME_REPLACEMENTS, Keys

from convoy_tui.tui.commands import ALL, Command


def checked_keymap(keys: Mapping[str, str]) -> tuple[dict[str, str], tuple[str, ...]]:
    """Check a user's keys: give those that can be used, and a plain sentence for each that can't.

    Textual itself ignores unknown ids and bad keys in silence, and lets two commands share a key.
    """
    known = {command.id for _, commands in ALL for command in commands}
    good: dict[str, str] = {}
    problems: list[str] = []
    for command, given in keys.items():
        if command not in known:
            near = get_close_matches(command, sorted(known), n=1)
            hint = f"; did you mean {near[0]}?" if near else ""
            problems.append(f"keys: there is no command {command!r}{hint}")
            continue
        bad = [key for key in given.split(",") if not is_key(key.strip())]
        if bad:
            problems.append(f"keys: {bad[0].strip()!r} is no key, so {command} keeps its own")
            continue
        good[command] = ",".join(key.strip() for key in given.split(","))
    for name, commands in ALL:
        good, clashes = _without_clashes(name, commands, good)
        problems += [clash for clash in clashes if clash not in problems]
    return good, tuple(problems)


def _without_clashes(
    name: str, commands: Sequence[Command], keys: Mapping[str, str]
) -> tuple[dict[str, str], list[str]]:
    good = dict(keys)
    taken: dict[str, str] = {}
    for command in sorted(commands, key=lambda c: c.id in good):
        for key in good.get(command.id, command.keys).split(","):
            if key in taken and taken[key] != command.id:
                clash = (
                    f"keys: {key} already belongs to {taken[key]} ({name.lower()}), "
                    f"so {command.id} keeps its own; give {taken[key]} another key first"
                )
                good.pop(command.id, None)
                # The keys that it keeps may have been given away on the understanding that they are free.
                good, clashes = _without_clashes(name, commands, good)
                return good, [clash, *clashes]
            taken[key] = command.id
    return good, []


def is_key(key: str) -> bool:
    """Tell whether Textual knows a key of this name: a character, a named key, or either with modifiers."""
    *modifiers, base = key.split("+") if len(key) > 1 else [key]
    if any(modifier not in ("ctrl", "shift", "alt", "super", "meta") for modifier in modifiers):
        return False
    if len(base) == 1:
        return base.isprintable() and not base.isspace()
    named = {k.value for k in Keys if not k.value.startswith("<")}
    return base in named or base in KEY_NAME_REPLACEMENTS or base in _CHARACTER_NAMES


_CHARACTER_NAMES = frozenset(
    "question_mark slash backslash comma full_stop colon semicolon plus minus underscore equals_sign "
    "exclamation_mark at number_sign dollar_sign percent_sign circumflex_accent ampersand asterisk "
    "left_parenthesis right_parenthesis left_square_bracket right_square_bracket left_curly_bracket "
    "right_curly_bracket less_than_sign greater_than_sign quotation_mark apostrophe grave_accent tilde "
    "vertical_line space".split()
)
