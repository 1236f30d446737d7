"""An article from an address: http and https alone, within limits of time and size."""

from __future__ import annotations

import http.client
import re
import socket
import ssl
import time
import urllib.error
import urllib.parse
import urllib.request
import zlib
from collections.abc import Callable
from datetime import UTC, datetime
from email.message import Message
from typing import IO, Any, Protocol

from convoy_tui.articles.model import ArticleError
from convoy_tui.articles.sources import MAX_BYTES, Format, Loaded, format_of, shown, too_large

TIMEOUT = 15.0
"""How long a server may stay silent, in seconds."""

DEADLINE = 60.0
"""How long a page may take in all, in seconds; a server that drips never trips the time-out."""

_CHUNK = 1 << 16
_FORMATS: dict[str, Format] = {
    "text/html": "page",
    "application/xhtml+xml": "page",
    "text/markdown": "markdown",
    "text/x-markdown": "markdown",
}
_SAVE_IT = "open it in a browser, save the page and open the saved file"


class Opener(Protocol):
    """What opens a request: ``urllib.request.OpenerDirector``, or a stand-in for a test."""

    def open(self, fullurl: urllib.request.Request, data: None = None, timeout: float | None = ...) -> Any:
        """Give a response with ``read``, ``headers``, ``status`` and ``geturl``."""


def fetch(
    address: str,
    *,
    opener: Opener | None = None,
    clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    timer: Callable[[], float] = time.monotonic,
    limit: int = MAX_BYTES,
) -> Loaded:
    """Get the page at an http or https address.

    Args:
        address: as given by the reader.
        opener: what opens the request instead of the network.
        clock: gives the moment of retrieval, kept in UTC to the second.
        timer: gives seconds, for the deadline.
        limit: the most bytes that are read.

    Raises:
        ArticleError: the address is of another kind, the server does not answer, or answers with something
            that is no article.
    """
    name = shown(address)
    url = _request_url(address, name)
    request = urllib.request.Request(
        url,
        headers={
            "User-Agent": "convoy-tui (reads one article for one reader)",
            "Accept": "text/html,application/xhtml+xml,text/plain,text/markdown;q=0.9,*/*;q=0.1",
            "Accept-Encoding": "identity",
        },
    )
    started = timer()
    try:
        with (opener or web_opener()).open(request, timeout=TIMEOUT) as response:
            final = str(response.geturl() or url)
            _refuse_scheme(final, name)
            headers = response.headers
            length = headers.get("Content-Length", "")
            if length.isdecimal() and int(length) > limit:
                raise too_large(name, int(length))
            data = _read(response, name, limit, lambda: timer() - started > DEADLINE)
    except urllib.error.HTTPError as error:
        with error:
            raise _answered(name, error.code, error.reason) from error
    except (OSError, http.client.HTTPException, UnicodeError) as error:
        raise _no_answer(name, error) from error
    data = _unpacked(data, headers.get("Content-Encoding", ""), name, limit)
    return Loaded(
        path=name,
        name=name_of(address),
        data=data,
        format=_format(headers, final, data, name),
        url=shown(final),
        retrieved=clock().astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        declared=headers.get_content_charset(),
    )


def name_of(address: str) -> str:
    """Give what the id of a page is made from: host and last part of the path, ``example.org-news-story``."""
    parts = urllib.parse.urlsplit(address.strip())
    host = (parts.hostname or "").removeprefix("www.")
    last = urllib.parse.unquote(parts.path.rstrip("/").rpartition("/")[2], errors="replace")
    last = re.sub(r"\.(?:html?|xhtml|php|aspx?|md|txt)\Z", "", last, flags=re.I)
    return shown(f"{host}-{last}" if last else host)


def web_opener() -> urllib.request.OpenerDirector:
    """Make an opener that knows http and https and nothing else, also after a redirect."""
    opener = urllib.request.OpenerDirector()
    for handler in (
        urllib.request.ProxyHandler(),
        urllib.request.HTTPHandler(),
        urllib.request.HTTPSHandler(),
        urllib.request.HTTPDefaultErrorHandler(),
        urllib.request.HTTPErrorProcessor(),
        _WebRedirects(),
    ):
        opener.add_handler(handler)
    return opener


class _WebRedirects(urllib.request.HTTPRedirectHandler):
    """Follows a redirect to http or https alone; the standard handler would take ftp as well."""

    def http_error_302(
        self,
        req: urllib.request.Request,
        fp: IO[bytes],
        code: int,
        msg: str,
        headers: http.client.HTTPMessage,
    ) -> Any:
        """Follow a redirect, or close the connection and refuse it."""
        target = urllib.parse.urljoin(req.full_url, headers.get("Location", ""))
        try:
            _refuse_scheme(target, shown(req.full_url))
        except ArticleError:
            fp.close()
            raise
        return super().http_error_302(req, fp, code, msg, headers)

    http_error_301 = http_error_303 = http_error_307 = http_error_308 = http_error_302


def _refuse_scheme(url: str, name: str) -> None:
    scheme = url.partition(":")[0].lower()
    if scheme == "file":
        raise ArticleError(name, "file addresses are not opened", "give the path of the file itself")
    if scheme not in ("http", "https"):
        raise ArticleError(
            name,
            f"{shown(scheme)} addresses are not opened",
            "give an address that begins with http:// or https://",
        )


def _request_url(address: str, name: str) -> str:
    """Give an address in the form that goes over the wire: ASCII alone, no fragment, no password."""
    _refuse_scheme(address.strip(), name)
    remedy = "check the spelling of the address"
    try:
        parts = urllib.parse.urlsplit(address.strip())
        host, port = parts.hostname, parts.port
        if not host or re.search(r"[\x00-\x20\x7f]", address.strip()):
            raise ArticleError(name, "this is not an address of a page", remedy)
        if parts.username is not None:
            raise ArticleError(name, "the address holds a user name", _SAVE_IT)
        wire = host if host.isascii() else host.encode("idna").decode("ascii")
    except ValueError as error:
        raise ArticleError(name, "this is not an address of a page", remedy) from error
    netloc = (f"[{wire}]" if ":" in wire else wire) + (f":{port}" if port is not None else "")
    path = urllib.parse.quote(parts.path, safe="/%:@!$&'()*+,;=~-._")
    query = urllib.parse.quote(parts.query, safe="/%:@!$&'()*+,;=~-._?[]")
    return urllib.parse.urlunsplit((parts.scheme, netloc, path or "/", query, ""))


def _read(response: Any, name: str, limit: int, late: Callable[[], bool]) -> bytes:
    chunks: list[bytes] = []
    size = 0
    while chunk := response.read(_CHUNK):
        chunks.append(chunk)
        size += len(chunk)
        if size > limit:
            raise too_large(name, size)
        if late():
            raise ArticleError(
                name,
                f"the page was not there after {DEADLINE:.0f} seconds",
                f"try again later, or {_SAVE_IT}",
            )
    return b"".join(chunks)


def _unpacked(data: bytes, encoding: str, name: str, limit: int) -> bytes:
    """Undo the packing of a server that packs unasked, within the limit."""
    encoding = encoding.strip().lower()
    if encoding in ("", "identity"):
        return data
    if encoding not in ("gzip", "x-gzip", "deflate"):
        raise ArticleError(name, f"the page came packed as {shown(encoding)}", _SAVE_IT)
    for window in (zlib.MAX_WBITS | 32, -zlib.MAX_WBITS):
        try:
            unpacker = zlib.decompressobj(window)
            unpacked = unpacker.decompress(data, limit + 1)
        except zlib.error:
            continue
        if len(unpacked) > limit:
            raise too_large(name, len(unpacked))
        if unpacker.eof:
            return unpacked
    raise ArticleError(name, "the page came packed and damaged", _SAVE_IT)


def _format(headers: Message, final: str, data: bytes, name: str) -> Format:
    """Say how to read a page by what its server says it is, else by its name and its beginning."""
    kind = headers.get_content_type() if headers.get("Content-Type") else ""
    if kind in _FORMATS:
        return _FORMATS[kind]
    path = urllib.parse.urlsplit(final).path
    if kind in ("", "text/plain", "application/octet-stream"):
        found = format_of(path, data)
        # A file of plain text stays one whatever stands in it; servers send Markdown as plain text.
        return "text" if kind == "text/plain" and found == "page" else found
    if kind.startswith("text/"):
        return "text"
    raise ArticleError(
        name, f"the address gives {shown(kind)}, not an article", "give the address of the article's own page"
    )


def _answered(name: str, code: int, reason: object) -> ArticleError:
    cause = f"the server answered {code} {shown(str(reason or http.client.responses.get(code, '')))}".rstrip()
    if code in (404, 410):
        return ArticleError(name, cause, "check the address, or look for the page in an archive")
    if code in (401, 402, 403, 405, 406, 429, 451):
        return ArticleError(name, cause, _SAVE_IT)
    if 300 <= code < 400:
        return ArticleError(name, cause, "give the address to which the page has moved")
    return ArticleError(name, cause, f"try again later, or {_SAVE_IT}")


def _no_answer(name: str, error: Exception) -> ArticleError:
    reason = error.reason if isinstance(error, urllib.error.URLError) else error
    if isinstance(reason, ArticleError):
        return reason
    if isinstance(reason, TimeoutError):
        return ArticleError(
            name, f"the server stayed silent for {TIMEOUT:.0f} seconds", f"try again later, or {_SAVE_IT}"
        )
    if isinstance(reason, socket.gaierror):
        return ArticleError(
            name,
            "the name of the server was not found",
            "check the address and the connection to the network",
        )
    if isinstance(reason, ssl.SSLError):
        return ArticleError(name, "the connection is not secure (its certificate does not hold)", _SAVE_IT)
    if isinstance(reason, ConnectionRefusedError):
        return ArticleError(
            name, "the server refused the connection", "check the address, or try again later"
        )
    return ArticleError(name, "the page did not come through", f"try again later, or {_SAVE_IT}")
