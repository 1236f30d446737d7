"""The command line: reads the arguments, calls the room that does the work, prints what comes back.

Everything but the arguments is imported where it is used, so that ``--help`` costs next to nothing and only
reading ever loads the screen. What each command does stands in ``commands``.
"""

from __future__ import annotations

import sys
from importlib import import_module

from convoy_tui.cli.arguments import parse
from convoy_tui.cli.delivering import DONE, complain, drop_output
from convoy_tui.errors import SaidError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Sequence

INTERRUPTED = 130

_HOMES = {
    "compare": "comparing",
    "notes": "printing",
    "story": "stories",
    "note": "noting",
    "question": "questioning",
    "tick": "ticking",
    "reject": "deciding",
    "link": "deciding",
    "date": "deciding",
    "undo": "deciding",
    "findings": "printing",
    "worksheet": "printing",
    "where": "about",
    "completion": "about",
}
"""The module of ``commands`` in which each command is a function of its own name."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program and give its exit status: 0 done, 2 bad usage or unreadable input, 130 interrupted."""
    _use_utf8()
    try:
        status = _run(sys.argv[1:] if argv is None else list(argv))
        if sys.stdout is not None:
            sys.stdout.flush()
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        drop_output()
        return DONE
    return status


def _run(argv: list[str]) -> int:
    try:
        options = parse(argv)
    except SystemExit as leave:
        return leave.code if isinstance(leave.code, int) else DONE
    if options.command == "read":
        return _read(options)
    if options.command == "sample":
        return _sample()
    return _done(options)


def _done(options: Namespace) -> int:
    """Run a command that needs no screen; what it can't do is one sentence."""
    home = import_module(f"convoy_tui.cli.commands.{_HOMES[options.command]}")
    try:
        status: int = getattr(home, options.command)(options)
    except SaidError as error:
        return complain(str(error))
    return status


def _read(options: Namespace) -> int:
    if options.add and options.new:
        return complain("--add and --new exclude each other; see convoy-tui --help")
    if (options.add or options.new) and not options.paths:
        flag = "--add" if options.add else "--new"
        return complain(f"{flag} is for reports; name their files or addresses")
    from convoy_tui.tui.launch import launch

    return launch(options.paths, add=options.add, new=options.new)


def _sample() -> int:
    from convoy_tui.resources import sample_paths
    from convoy_tui.tui.launch import launch

    try:
        paths = [str(path) for path in sample_paths()]
    except FileNotFoundError as error:
        return complain(str(error))
    return launch(paths, add=False, new=False)


def _use_utf8() -> None:
    """Write UTF-8 whatever the locale says; what no encoding takes is spelled out."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
