"""``where`` and ``completion``: what the program says about itself."""

from __future__ import annotations

from argparse import Namespace

from convoy_tui.cli.delivering import deliver


def where(_options: Namespace) -> int:
    """Print the folders and files that are used."""
    from convoy_tui.export.escaping import visible
    from convoy_tui.store import paths

    places = (
        ("stories and notes", paths.database_file()),
        ("settings", paths.config_file()),
        ("your names and terms", paths.lexicon_file()),
        ("data folder", paths.data_folder()),
        ("settings folder", paths.config_folder()),
    )
    lines = [f"{name}: {path}{'' if path.exists() else ' (not there yet)'}" for name, path in places]
    return deliver("".join(f"{visible(line)}\n" for line in lines), None, force=False)


def completion(options: Namespace) -> int:
    """Print the completion script for a shell."""
    from convoy_tui.cli.completion import completion_script

    return deliver(completion_script(options.shell), None, force=False)
