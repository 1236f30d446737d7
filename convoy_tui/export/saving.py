"""Writing an export to a file, whole or not at all, and never over another file unasked."""

from __future__ import annotations

import os
import re
import shutil
from pathlib import Path
from unicodedata import normalize

from convoy_tui.errors import ConvoyError

_UNSAFE = re.compile('[\x00-\x20\x7f-\xa0\u2028-\u202e\u2066-\u2069\ud800-\udfff<>:"/\\\\|?*]+')
_LONGEST_NAME = 120


class ExportError(ConvoyError):
    """A file that can't be written; ``path`` is the file, as given."""


class TargetExistsError(ExportError):
    """The file exists and nobody asked for it to be replaced."""

    def __init__(self, path: str) -> None:
        super().__init__(path, "the file exists already", "give another name, or have it replaced")


def check_target(path: Path | str, *, overwrite: bool = False) -> None:
    """Find out before a long work whether its result can go to ``path``.

    Raises:
        TargetExistsError: it exists and ``overwrite`` is False.
        ExportError: it is a folder, its folder is missing, or it can't be a name (too long).
    """
    target = Path(path)
    try:
        if target.is_dir():
            raise ExportError(str(path), "this is a folder", "give the name of a file")
        if not target.parent.is_dir():
            raise ExportError(
                str(path), f"there is no folder {target.parent}", "make it, or give another place"
            )
        if target.is_file() and not overwrite:
            raise TargetExistsError(str(path))
    except OSError as error:
        cause = f"can't be written ({error.strerror or error})"
        raise ExportError(str(path), cause, "give another name") from error


def write_export(path: Path | str, text: str, *, overwrite: bool = False) -> None:
    """Write ``text`` as UTF-8, line ends as they are: the file is there whole, or as it was before.

    A link is followed; a device or a pipe is written to directly.

    Raises:
        TargetExistsError: the file exists and ``overwrite`` is False.
        ExportError: it can't be written.
    """
    check_target(path, overwrite=overwrite)
    given, target = Path(path), Path(os.path.realpath(path))
    data = text.encode("utf-8", errors="backslashreplace")
    try:
        if given.exists() and not given.is_file():
            given.write_bytes(data)
        else:
            _write_whole(target, data, overwrite)
    except FileExistsError as error:
        raise TargetExistsError(str(path)) from error
    except OSError as error:
        cause = f"can't be written ({error.strerror or error})"
        raise ExportError(str(path), cause, "give another place, or make room") from error


def default_name(story_name: str, what: str = "notes", extension: str = "md") -> str:
    """Give a file name for an export of a story: ``<story>-notes.md``, safe on every system."""
    stem = _UNSAFE.sub("-", normalize("NFC", story_name)).strip("-. ")
    while len(stem.encode()) > _LONGEST_NAME:
        stem = stem[:-1]
    return f"{stem.strip('-. ') or 'story'}-{what}.{extension}"


def _write_whole(target: Path, data: bytes, overwrite: bool) -> None:
    """Write beside the target, then move it there; a hard link never replaces what is there."""
    beside = target.with_name(f".{target.name[:100]}.{os.getpid()}.part")
    try:
        with beside.open("xb") as out:
            out.write(data)
            out.flush()
            os.fsync(out.fileno())
        if overwrite:
            if target.exists():
                shutil.copymode(target, beside)
            beside.replace(target)
        else:
            _move_if_free(beside, target)
    finally:
        beside.unlink(missing_ok=True)


def _move_if_free(beside: Path, target: Path) -> None:
    try:
        target.hardlink_to(beside)
    except FileExistsError:
        raise
    except OSError:
        # Some file systems have no hard links; between this look and the move lies next to no time.
        if target.exists():
            raise FileExistsError(target) from None
        beside.replace(target)
