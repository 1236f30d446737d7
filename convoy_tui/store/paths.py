"""Which folders and files belong to the program on this system. Asking creates nothing."""

from __future__ import annotations

from pathlib import Path

_NAME = "convoy-tui"


def data_folder() -> Path:
    """Return the folder of what the program keeps: stories and notes."""
    from platformdirs import user_data_path

    return user_data_path(_NAME, appauthor=False)


def config_folder() -> Path:
    """Return the folder of what the reader may write: settings and lexicon."""
    from platformdirs import user_config_path

    return user_config_path(_NAME, appauthor=False)


def database_file() -> Path:
    """Return the file that holds all stories and notes."""
    return data_folder() / "stories.sqlite3"


def config_file() -> Path:
    """Return the file of the reader's settings."""
    return config_folder() / "config.toml"


def lexicon_file() -> Path:
    """Return the file of the reader's own names and terms, beside the shipped lexicon."""
    return config_folder() / "lexicon.toml"
