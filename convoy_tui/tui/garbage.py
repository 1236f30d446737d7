"""No garbage is collected while the reader starts: what is made then stays, and a walk costs time.

``collecting_later`` leaves it aside around the whole run; within it the app calls ``collect_again`` once its
first text is drawn. At the end it is collected again in any case, also where no app was begun.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collecting_later() -> Iterator[None]:
    """Leave garbage aside from here on, until ``collect_again`` or the end."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def collect_again() -> None:
    """Collect again, but for what is there already: no key should wait for a walk through the start."""
    gc.freeze()
    gc.enable()
