"""A quick reader for the plain part of TOML that lexicons are mostly written in, one key to a line.

``tomllib`` takes seconds for a lexicon of 50,000 entries; the values of plain lines are JSON as well, which
is read a good deal faster. Whatever is not plain is left to ``tomllib``, so that there is one set of rules
and one set of errors.
"""

from __future__ import annotations

import json
import re
from typing import Final

_KEY: Final = re.compile(r"([a-z_]+)\s*=\s*([\[\"].*[\]\"])\s*")
_NOT_PLAIN: Final = re.compile(r"[\\\x00-\x08\x0a-\x1f\x7f]|\"\"\"|\bnull\b")


def plain_table(text: str) -> dict[str, object] | None:
    """Read a file of ``[[concept]]`` tables with texts and lists of texts; None where it holds anything else.

    Args:
        text: the whole file.

    Returns:
        What ``tomllib.loads`` gives for the same text.
    """
    entries: list[dict[str, object]] = []
    for line in text.split("\n"):
        line = line.strip(" \t\r")
        if not line or line.startswith("#"):
            continue
        if line == "[[concept]]":
            entries.append({})
            continue
        match = _KEY.fullmatch(line)
        if match is None or not entries or match[1] in entries[-1] or _NOT_PLAIN.search(line):
            return None
        try:
            value = json.loads(match[2])
        except ValueError:
            return None
        if not isinstance(value, str) and not all(isinstance(item, str) for item in value):
            return None
        entries[-1][match[1]] = value
    return {"concept": entries} if entries else None
