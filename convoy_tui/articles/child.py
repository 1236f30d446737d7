"""Reading as a process of its own, so that a screen stands before an article is analysed.

Started as ``python -m convoy_tui.articles.child``. In: a frame ``read`` with the list of sources. Out: for
each what ``read_articles`` gives, as ``article`` or ``unreadable``, in order, then ``done``.
"""

from __future__ import annotations

import sys

from convoy_tui.articles.model import Article
from convoy_tui.articles.reading import read_articles
from convoy_tui.frames import frames_of, taken_output, write_frame


def main() -> None:
    """Read what is asked for and write what was read."""
    out = taken_output()
    for name, value in frames_of(sys.stdin.buffer):
        if name == "read" and isinstance(value, list):
            for read in read_articles([str(source) for source in value]):
                write_frame(out, "article" if isinstance(read, Article) else "unreadable", read)
            write_frame(out, "done", None)
            return


if __name__ == "__main__":
    main()
