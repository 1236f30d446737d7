"""From a path, a folder, standard input or an address to bytes, without hanging on what is no file."""

from __future__ import annotations

import re
import stat
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from convoy_tui.articles.decoding import clean
from convoy_tui.articles.model import ArticleError

MAX_BYTES = 32 * 1024 * 1024
"""No file, page or input above this size is read, in bytes."""

ARTICLE_SUFFIXES = (".txt", ".md", ".markdown", ".html", ".htm")
"""What a folder is searched for; a file that is named itself may be called anything."""

Format = Literal["text", "markdown", "page"]

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*)://")
_BARE_SCHEMES = ("data:", "javascript:", "mailto:", "about:", "blob:")


@dataclass(frozen=True, slots=True)
class Loaded:
    """The bytes of one article, and what is known of them before they are looked at.

    ``path`` is the file or address as given, fit to be shown; ``name`` is what the id is made from;
    ``declared`` is the encoding that a server named.
    """

    path: str
    name: str
    data: bytes
    format: Format
    url: str | None = None
    retrieved: str | None = None
    declared: str | None = None


Fetch = Callable[[str], Loaded]


def is_address(source: str | Path) -> bool:
    """Say whether a source is an address rather than a path, also one of a kind that is refused."""
    if isinstance(source, Path):
        return False
    return bool(_SCHEME.match(source)) or source.lower().startswith(_BARE_SCHEMES)


def shown(source: str | Path) -> str:
    """Give a path as it may be shown and stored: no control characters, no bytes that are not text."""
    text = str(source).encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return "".join(c if c == " " or clean(c) == c != "\n" else "\ufffd" for c in text)


def format_of(name: str, data: bytes) -> Format:
    """Say how to read a file: by its ending, and as a page where it begins as one whatever it is called."""
    suffix = Path(name).suffix.lower()
    if suffix in (".md", ".markdown"):
        return "markdown"
    if suffix in (".html", ".htm", ".xhtml"):
        return "page"
    head = data[:1024].replace(b"\x00", b"").removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    return "page" if re.match(rb"(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html)\b", head) else "text"


def load(source: str | Path, *, stdin: bytes | None = None, fetch: Fetch | None = None) -> Loaded:
    """Read the bytes of one article.

    Args:
        source: a path, an http(s) address, or ``-`` for standard input.
        stdin: what stands on standard input, for callers that have read it already.
        fetch: what gets an address instead of the network.

    Raises:
        ArticleError: it is missing, not readable, too large, no file, or the address gives no article.
    """
    if source == "-":
        return _load_stdin(stdin)
    if is_address(source):
        return (fetch or _web_fetch())(str(source))
    data = read_file(source)
    path = _expanded(source)
    return Loaded(path=shown(source), name=shown(path.stem), data=data, format=format_of(path.name, data))


def read_file(source: str | Path) -> bytes:
    """Read a regular file whose size is within ``MAX_BYTES``.

    Raises:
        ArticleError: for everything else; a pipe or a device is refused before it is opened.
    """
    path, name = _expanded(source), shown(source)
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise ArticleError(name, "this is a folder, not an article", "name a file in it")
        if not stat.S_ISREG(status.st_mode):
            raise ArticleError(
                name,
                "this is a pipe, a socket or a device, not a file",
                "save the article as a file, or use - for standard input",
            )
        if status.st_size > MAX_BYTES:
            raise too_large(name, status.st_size)
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except ValueError as error:
        raise ArticleError(name, "this is no name of a file", "check the spelling of the path") from error
    except OSError as error:
        raise _refused(path, name, error) from error
    if len(data) > MAX_BYTES:
        raise too_large(name, len(data))
    return data


def too_large(name: str, size: int) -> ArticleError:
    """Make the error for something over the limit; ``size`` is in bytes."""
    return ArticleError(
        name,
        f"{size / (1 << 20):.0f} MiB is more than the {MAX_BYTES >> 20} MiB that an article may have",
        "save the article alone, without the rest",
    )


def articles_in(folder: str | Path) -> list[Path]:
    """List the articles of a folder in order of their names; not hidden ones, and no folders inside it.

    A folder is a flat collection of articles: what lies deeper belongs to a saved page or to another story.

    Raises:
        ArticleError: the folder can't be read or holds no article.
    """
    path, name = _expanded(folder), shown(folder)
    try:
        found = [
            entry
            for entry in path.iterdir()
            if entry.suffix.lower() in ARTICLE_SUFFIXES
            and not entry.name.startswith(".")
            and not entry.is_dir()
        ]
    except OSError as error:
        raise _refused(path, name, error) from error
    if not found:
        raise ArticleError(
            name,
            "there is no article in this folder",
            f"put files into it that end in {', '.join(ARTICLE_SUFFIXES)}",
        )
    return sorted(found, key=lambda entry: entry.name)


def is_folder(source: str | Path) -> bool:
    """Say whether a source is a folder; what can't be looked at is none."""
    if source == "-" or is_address(source):
        return False
    try:
        return _expanded(source).is_dir()
    except (OSError, ValueError):
        return False


def page_beside(folder: str | Path) -> Path | None:
    """Give the page to which a folder of pictures and scripts belongs, as browsers save them, or None."""
    path = _expanded(folder)
    for ending in ("_files", ".files", "_html", "-Dateien", "_fichiers", "_archivos"):
        stem = path.name.removesuffix(ending)
        if stem and stem != path.name:
            for suffix in (".html", ".htm", ".xhtml"):
                if (page := path.with_name(stem + suffix)).is_file():
                    return page
    return None


def is_given(page: Path, sources: Iterable[str | Path]) -> bool:
    """Say whether a page is among the sources, itself or through its folder."""
    wanted = {page.absolute(), page.parent.absolute()}
    return any(_expanded(s).absolute() in wanted for s in sources if s != "-" and not is_address(s))


def expand(sources: Sequence[str | Path]) -> list[str | Path | ArticleError]:
    """Put the articles of each folder in its place; a folder that gives none becomes its error.

    The folder beside a saved page is passed over in silence where the page itself is given, as with ``*``.
    """
    expanded: list[str | Path | ArticleError] = []
    for source in sources:
        if not is_folder(source):
            expanded.append(source)
            continue
        page = page_beside(source)
        if page is not None:
            if not is_given(page, sources):
                error = ArticleError(
                    shown(source),
                    f"this folder belongs to the saved page {shown(page.name)}",
                    "open the page itself",
                )
                expanded.append(error)
            continue
        try:
            expanded.extend(articles_in(source))
        except ArticleError as error:
            expanded.append(error)
    return expanded


def _web_fetch() -> Fetch:
    """Import what gets pages from the network only when an address is opened; it costs a start 30 ms."""
    from convoy_tui.articles.fetching import fetch

    return fetch


def _load_stdin(given: bytes | None) -> Loaded:
    """Take standard input, up to the limit."""
    name = "standard input"
    data = sys.stdin.buffer.read(MAX_BYTES + 1) if given is None else given
    if len(data) > MAX_BYTES:
        raise too_large(name, len(data))
    return Loaded(path="-", name="stdin", data=data, format=format_of("", data))


def _expanded(source: str | Path) -> Path:
    """Give the path of a source, ``~`` resolved as in a shell where it stands for a known home."""
    try:
        return Path(source).expanduser()
    except RuntimeError:
        return Path(source)


def _refused(path: Path, name: str, error: OSError) -> ArticleError:
    """Say in plain words why the system did not give a file."""
    if isinstance(error, FileNotFoundError):
        if path.is_symlink():
            return ArticleError(name, "this is a link to a file that is not there", "open the file itself")
        return ArticleError(name, "there is no such file", "check the spelling of the path")
    if isinstance(error, NotADirectoryError):
        return ArticleError(
            name, "a part of this path is a file, not a folder", "check the spelling of the path"
        )
    if isinstance(error, PermissionError):
        return ArticleError(
            name, "you are not allowed to read it", "change its permissions, or copy it to where you may"
        )
    reason = (error.strerror or "it can't be read").lower()
    return ArticleError(name, f"the system says: {reason}", "check the path and the disk it is on")
