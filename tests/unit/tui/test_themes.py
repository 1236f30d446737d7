"""The theme to begin with."""

from __future__ import annotations

import pytest
from textual.color import Color
from textual.theme import Theme

from convoy_tui.tui.themes import OWN, first_theme

KNOWN = {"convoy-dark", "convoy-light", "nord", "ansi-dark"}
ANSI = {"ansi-dark"}


def test_nothing_wanted_is_the_dark_one() -> None:
    assert first_theme(None, KNOWN, ANSI) == ("convoy-dark", "")


def test_the_settings_choose() -> None:
    assert first_theme("nord", KNOWN, ANSI) == ("nord", "")


def test_textual_s_own_variable_chooses_where_the_settings_do_not(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TEXTUAL_THEME", "convoy-light")

    assert first_theme(None, KNOWN, ANSI) == ("convoy-light", "")
    assert first_theme("nord", KNOWN, ANSI) == ("nord", "")


def test_an_unknown_theme_is_said() -> None:
    theme, said = first_theme("[/nord]", KNOWN, ANSI)

    assert theme == "convoy-dark"
    assert "there is no theme '[/nord]'" in said


def test_an_ansi_theme_is_refused_without_colours_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    assert first_theme("ansi-dark", KNOWN, ANSI) == ("ansi-dark", "")

    monkeypatch.setenv("NO_COLOR", "1")
    theme, said = first_theme("ansi-dark", KNOWN, ANSI)
    assert theme == "convoy-dark"
    assert "NO_COLOR" in said
    assert first_theme("nord", KNOWN, ANSI) == ("nord", "")


def luminance(colour: str) -> float:
    """The relative luminance of WCAG 2.1."""
    parts = [part / 255 for part in Color.parse(colour).rgb]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("theme", OWN, ids=lambda theme: theme.name)
def test_text_and_marks_stand_out_from_the_ground(theme: Theme) -> None:
    for colour in (theme.foreground, theme.primary, theme.accent):
        darker, lighter = sorted(luminance(str(shade)) for shade in (theme.background, colour))

        # The contrast that WCAG 2.1 asks of text (level AA).
        assert (lighter + 0.05) / (darker + 0.05) >= 4.5
