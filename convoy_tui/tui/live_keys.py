"""The keys that the commands of a screen have now."""

from __future__ import annotations

from typing import Any

from textual.screen import Screen


def live_keys(screen: Screen[Any]) -> dict[str, list[str]]:
    """Give the keys that each command of a screen has now, as they are shown, by the command's id."""
    keys: dict[str, list[str]] = {}
    for active in screen.active_bindings.values():
        if active.enabled and active.binding.id:
            keys.setdefault(active.binding.id, []).append(screen.app.get_key_display(active.binding))
    return keys
