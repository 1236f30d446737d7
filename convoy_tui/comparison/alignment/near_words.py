"""Which stems stand near one another in meaning, wherever they are used.

The table beside this module is general English: no news and no gold went into it. It was distilled from a
sentence encoder by ``benchmarks/near_words.py``, so that what an encoder knows of single words helps without
the encoder. The words that news exchanges are in ``related_words``, written by hand.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path


@cache
def near_stems() -> Mapping[str, tuple[str, ...]]:
    """Map each stem to the stems near it that come after it in order of spelling."""
    table: dict[str, tuple[str, ...]] = {}
    for line in Path(__file__).with_name("near_words.txt").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            first, *others = line.split()
            table[first] = tuple(others)
    return table
