"""Says whether a lexicon can be used, as a process of its own: reading a long one would hold the keys up.

Started as ``python -m convoy_tui.comparison.terms.lexicon_check PATH``. Exit 0 where it can be used, and then
standard output has the number of its concepts; 1 where it can't, and then it has the one line that says why.
"""

from __future__ import annotations

import sys
from pathlib import Path

from convoy_tui.comparison.terms.lexicon import LexiconError, read_lexicon


def main() -> int:
    """Read the lexicon that is named on the command line."""
    try:
        said, status = str(len(read_lexicon(Path(sys.argv[1])).concepts)), 0
    except LexiconError as error:
        said, status = str(error), 1
    sys.stdout.buffer.write(said.encode("utf-8", "backslashreplace"))
    return status


if __name__ == "__main__":
    sys.exit(main())
