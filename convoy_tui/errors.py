"""What goes wrong through no fault of the program, in words for a person."""

from __future__ import annotations


class SaidError(Exception):
    """Something that can't be done; its text is the sentence that is shown."""


class ConvoyError(SaidError):
    """Something that can't be done, said so that a person can do something about it.

    Attributes:
        path: the file, folder or address that it is about.
        cause: what happened, without a full stop.
        remedy: what to do about it, without a full stop.
    """

    def __init__(self, path: str, cause: str, remedy: str) -> None:
        # ``args`` stay what the class was called with, so that one with other arguments can be pickled too.
        self.path = path
        self.cause = cause
        self.remedy = remedy

    def __str__(self) -> str:
        """Give the one line that is shown: file, cause, remedy."""
        return f"{self.path}: {self.cause}; {self.remedy}"
