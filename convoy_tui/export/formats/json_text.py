"""JSON for files: the same values give the same bytes, and every text can be encoded."""

from __future__ import annotations

import json
import re
from typing import Any

_SURROGATE = re.compile("[\ud800-\udfff]")


def json_text(values: Any) -> str:
    """Write values as JSON with indent 1, letters as they are, a newline at the end.

    A file name that is no valid text holds lone surrogates, which no encoding takes; they are written as
    escapes, which JSON readers give back unchanged.

    Raises:
        ValueError: a number is infinite or not a number, which JSON can't hold.
    """
    text = json.dumps(values, ensure_ascii=False, indent=1, allow_nan=False)
    return _SURROGATE.sub(lambda found: f"\\u{ord(found.group()):04x}", text) + "\n"
