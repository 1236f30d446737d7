"""Run every check of the project in turn and stop at the first that fails.

    .venv/bin/python tests/check.py

The README, `make check` and `.ci/run` all call this, so that there is one list of checks.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

# `python -m importlinter` does not exist; its console script sits beside the interpreter and is not called
# by its path, because a moved environment keeps a stale one in its first line.
_LINT_IMPORTS = (
    "import sys; from importlinter.cli import lint_imports_command; sys.exit(lint_imports_command())"
)

# The tests come last, so that what pytest says at the end is the last thing on the screen.
CHECKS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("format", ("-m", "ruff", "format", "--check", ".")),
    ("lint", ("-m", "ruff", "check", ".")),
    ("types", ("-m", "mypy")),
    ("import contracts", ("-c", _LINT_IMPORTS)),
    # The packaging tests share one built wheel, so one worker has to run them all.
    ("tests", ("-m", "pytest", "-n", "2", "--dist", "loadgroup")),
)


def main() -> int:
    """Run the checks; return 0 when all passed, else the exit code of the first that failed."""
    for name, arguments in CHECKS:
        print(f"== {name}", flush=True)
        code = subprocess.run(
            (sys.executable, *arguments), cwd=ROOT, stdin=subprocess.DEVNULL, check=False
        ).returncode
        if code:
            print(f"== {name} failed (exit code {code}); the checks after it were not run", file=sys.stderr)
            return code
    return 0


if __name__ == "__main__":
    sys.exit(main())
