"""The program's own themes: blue and orange, which red-green blindness leaves apart."""

from __future__ import annotations

import os

from textual.theme import Theme

DARK = Theme(
    name="convoy-dark",
    primary="#6fa8dc",
    secondary="#8fb8d8",
    accent="#f0a050",
    warning="#f0a050",
    error="#ff8f5a",
    success="#6fa8dc",
    foreground="#d8dce2",
    background="#14171c",
    surface="#1b1f26",
    panel="#232932",
    dark=True,
)

LIGHT = Theme(
    name="convoy-light",
    primary="#1f5f9f",
    secondary="#3d6f9c",
    accent="#a85a00",
    warning="#a85a00",
    error="#b04000",
    success="#1f5f9f",
    foreground="#1d2126",
    background="#fbfaf7",
    surface="#f2f0ea",
    panel="#e6e3da",
    dark=False,
)

OWN = (DARK, LIGHT)


def colourless() -> bool:
    """Tell whether the reader asked for no colours (``NO_COLOR`` set to anything, https://no-color.org)."""
    return bool(os.environ.get("NO_COLOR"))


def first_theme(wanted: str | None, known: set[str], ansi: set[str]) -> tuple[str, str]:
    """Give the theme to begin with, and a plain sentence where the wanted one can't be had.

    ``known`` are the names of all themes, ``ansi`` of those that use the terminal's own colours. An ANSI
    theme that is set without colours comes out black on black unless it is there from the start, so it is
    refused.
    """
    wanted = wanted or os.environ.get("TEXTUAL_THEME")
    if wanted is None:
        return DARK.name, ""
    if wanted not in known:
        return DARK.name, f"theme: there is no theme {wanted!r}; the palette (ctrl+p) lists them"
    if wanted in ansi and colourless():
        return DARK.name, f"theme: {wanted!r} can't be used with NO_COLOR"
    return wanted, ""
