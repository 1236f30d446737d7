"""How values travel between the program and its child processes: a stream of frames.

A frame is its length in four bytes, most significant first, and a pickled pair of a name and a value. Both
ends are this program; nothing from anywhere else is ever unpickled.
"""

from __future__ import annotations

import os
import pickle
import struct
from collections.abc import Iterator
from typing import IO


def frame(name: str, value: object) -> bytes:
    """Give the bytes of one frame."""
    body = pickle.dumps((name, value), protocol=5)
    return struct.pack(">I", len(body)) + body


def frame_length(header: bytes) -> int:
    """Give the length of the body that follows a frame's first four bytes."""
    return int(struct.unpack(">I", header)[0])


def opened(body: bytes) -> tuple[str, object]:
    """Give the name and the value of a frame's body."""
    name, value = pickle.loads(body)
    return name, value


def frames_of(stream: IO[bytes]) -> Iterator[tuple[str, object]]:
    """Give the frames of a stream until it ends; a frame that is cut off is left out."""
    while len(header := stream.read(4)) == 4:
        length = frame_length(header)
        body = stream.read(length)
        if len(body) < length:
            return
        yield opened(body)


def taken_output() -> IO[bytes]:
    """Take standard output for frames alone; what anything else prints goes to standard error from now on."""
    out = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    return out


def write_frame(stream: IO[bytes], name: str, value: object) -> None:
    """Write one frame and send it off."""
    stream.write(frame(name, value))
    stream.flush()
