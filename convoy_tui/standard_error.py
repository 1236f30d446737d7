"""What is said to the person at the terminal where there is no screen."""

from __future__ import annotations

import sys

PROGRAM = "convoy-tui"
"""The name by which the program is started and speaks of itself."""


def say(line: str) -> None:
    """Write a sentence to standard error as one line that can do nothing to the terminal.

    Where standard error is closed it is lost: printed elsewhere it would stand among the results.
    """
    if sys.stderr is None:
        return
    from convoy_tui.export.escaping import visible

    print(f"{PROGRAM}: {visible(' '.join(line.splitlines()))}", file=sys.stderr)
