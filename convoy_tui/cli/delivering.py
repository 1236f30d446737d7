"""How a command ends: its result in a file or on standard output, or a sentence on standard error and 2."""

from __future__ import annotations

import os
import sys

from convoy_tui.errors import SaidError
from convoy_tui.standard_error import say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from convoy_tui.export.saving import ExportError

DONE = 0
FAILED = 2


class CommandError(SaidError):
    """Something that a command can't do."""


def complain(line: str) -> int:
    """Say what went wrong, and give the exit status for it."""
    say(line)
    return FAILED


def told(line: str) -> int:
    """Print the one line that says what a command did."""
    from convoy_tui.export.escaping import one_line

    return deliver(f"{one_line(line)}\n", None, force=False)


def check_output(output: str | None, *, force: bool) -> None:
    """Find out before a long work whether its result can be written.

    Raises:
        CommandError: it can't.
    """
    from convoy_tui.export.saving import ExportError, check_target

    try:
        if output and output != "-":
            check_target(output, overwrite=force)
    except ExportError as error:
        raise CommandError(_with_way_out(error)) from error


def deliver(text: str, output: str | None, *, force: bool) -> int:
    """Write a result to a file, or to standard output where there is none or it is called ``-``."""
    from convoy_tui.export.saving import ExportError, write_export

    try:
        if output and output != "-":
            write_export(output, text, overwrite=force)
        elif sys.stdout is None:
            return complain("standard output: it is closed; use -o FILE")
        else:
            sys.stdout.write(text)
            sys.stdout.flush()
    except BrokenPipeError:
        raise
    except ExportError as error:
        return complain(_with_way_out(error))
    except OSError as error:
        drop_output()
        return complain(f"standard output: can't be written ({error.strerror or error}); use -o FILE")
    return DONE


def columns(most: int) -> int:
    """Give the width of the terminal, or ``most`` where it is wider or there is none."""
    from shutil import get_terminal_size

    return min(most, get_terminal_size((most, 24)).columns)


def drop_output() -> None:
    """Point standard output nowhere, so that the interpreter has nothing to say when it flushes it."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, ValueError):
        return


def _with_way_out(error: ExportError) -> str:
    from convoy_tui.export.saving import TargetExistsError

    return f"{error} with --force" if isinstance(error, TargetExistsError) else str(error)
