from __future__ import annotations

import gzip
import http.client
import io
import socket
import ssl
import threading
import urllib.error
import urllib.request
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from email.message import Message
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any

import pytest

from convoy_tui.articles import fetching
from convoy_tui.articles.fetching import fetch, name_of
from convoy_tui.articles.model import ArticleError

NOON = datetime(2020, 5, 4, 12, 0, 0, 999, tzinfo=timezone(timedelta(hours=2)))


class Response(io.BytesIO):
    """What an opener gives: bytes with headers and the address they came from."""

    def __init__(self, data: bytes, url: str, **headers: str) -> None:
        super().__init__(data)
        self.headers = Message()
        for key, value in headers.items():
            self.headers[key.replace("_", "-")] = value
        self._url = url
        self.was_read = False

    def read(self, size: int | None = -1, /) -> bytes:
        self.was_read = True
        return super().read(size)

    def geturl(self) -> str:
        return self._url


class Opener:
    """An opener that answers without a network, or raises what it was given."""

    def __init__(self, answer: Response | Exception) -> None:
        self.answer = answer
        self.asked: list[str] = []

    def open(self, fullurl: urllib.request.Request, data: None = None, timeout: float | None = None) -> Any:
        self.asked.append(fullurl.full_url)
        assert timeout == fetching.TIMEOUT
        if isinstance(self.answer, Exception):
            raise self.answer
        return self.answer


def refused(address: str, answer: Response | Exception | None = None, **options: Any) -> ArticleError:
    opener = Opener(answer or AssertionError("the network was asked"))
    with pytest.raises(ArticleError) as caught:
        fetch(address, opener=opener, **options)
    assert caught.value.path == address
    assert caught.value.remedy
    return caught.value


def test_a_page_is_kept_with_its_address_and_the_moment_of_retrieval() -> None:
    page = Response(b"<p>x", "https://example.org/moved", Content_Type="text/html; charset=Windows-1251")
    loaded = fetch("http://example.org/news/story.html?x=1#top", opener=Opener(page), clock=lambda: NOON)
    assert (loaded.path, loaded.url) == (
        "http://example.org/news/story.html?x=1#top",
        "https://example.org/moved",
    )
    assert (loaded.name, loaded.format, loaded.declared) == ("example.org-story", "page", "windows-1251")
    assert loaded.retrieved == "2020-05-04T10:00:00Z"
    assert loaded.data == b"<p>x"


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("https://www.example.org/a/b-c.html", "example.org-b-c"),
        ("https://Example.org/", "example.org"),
        ("https://example.org:8080/a/b/", "example.org-b"),
        ("https://example.org/caf%C3%A9", "example.org-café"),
        ("https://example.org/a%1b%0ab", "example.org-a\ufffd\ufffdb"),
    ],
)
def test_the_name_is_host_and_last_part(address: str, name: str) -> None:
    assert name_of(address) == name


@pytest.mark.parametrize(
    "address",
    [
        "file:///etc/passwd",
        "ftp://example.org/a.txt",
        "data:text/plain,x",
        "javascript:alert(1)",
        "gopher://x/",
    ],
)
def test_other_schemes_are_refused_unasked(address: str) -> None:
    assert "addresses are not opened" in refused(address).cause


@pytest.mark.parametrize(
    "address", ["http://", "http://exa mple.org/", "http://x:99999/", "http://[1/", "https:///a"]
)
def test_what_is_no_address_is_refused_unasked(address: str) -> None:
    assert refused(address).cause == "this is not an address of a page"


def test_a_password_is_never_sent() -> None:
    assert "user name" in refused("https://me:secret@example.org/").cause


def test_letters_beyond_ascii_are_written_as_the_wire_wants_them() -> None:
    opener = Opener(Response(b"x", "", Content_Type="text/plain"))
    fetch("https://bücher.example/Straße?q=ä b#c".replace(" ", "%20"), opener=opener)
    assert opener.asked == ["https://xn--bcher-kva.example/Stra%C3%9Fe?q=%C3%A4%20b"]


def test_a_redirect_to_another_scheme_is_refused() -> None:
    page = Response(b"secret", "ftp://example.org/a", Content_Type="text/plain")
    assert "ftp addresses are not opened" in refused("http://example.org/", page).cause


def test_size_is_limited_by_what_is_read_and_by_what_is_announced() -> None:
    announced = Response(b"x", "http://example.org/", Content_Type="text/html", Content_Length="99999999")
    assert refused("http://example.org/", announced).cause.startswith("95 MiB is more")
    assert not announced.was_read
    silent = Response(b"x" * 100_000, "http://example.org/", Content_Type="text/html")
    assert "is more than" in refused("http://example.org/", silent, limit=1000).cause
    packed = Response(
        gzip.compress(b"x" * 100_000),
        "http://example.org/",
        Content_Type="text/html",
        Content_Encoding="gzip",
    )
    assert "is more than" in refused("http://example.org/", packed, limit=1000).cause


def test_a_page_that_comes_packed_is_unpacked() -> None:
    page = Response(
        gzip.compress(b"<p>x"), "http://e.org/", Content_Type="text/html", Content_Encoding="gzip"
    )
    assert fetch("http://e.org/", opener=Opener(page)).data == b"<p>x"
    strange = Response(b"x", "http://e.org/", Content_Type="text/html", Content_Encoding="br")
    assert refused("http://e.org/", strange).cause == "the page came packed as br"
    damaged = Response(b"xxxx", "http://e.org/", Content_Type="text/html", Content_Encoding="gzip")
    assert refused("http://e.org/", damaged).cause == "the page came packed and damaged"


def test_a_server_that_drips_meets_the_deadline() -> None:
    seconds = iter(range(0, 10_000, 40))
    page = Response(b"x" * 1_000_000, "http://e.org/", Content_Type="text/html")
    assert "after 60 seconds" in refused("http://e.org/", page, timer=lambda: next(seconds)).cause


@pytest.mark.parametrize(
    ("kind", "url", "expected"),
    [
        ("text/html", "http://e.org/a.txt", "page"),
        ("text/plain", "http://e.org/a.txt", "text"),
        ("text/plain", "http://e.org/a.md", "markdown"),
        ("text/plain", "http://e.org/a.html", "text"),
        ("text/markdown", "http://e.org/a", "markdown"),
        ("application/octet-stream", "http://e.org/a.md", "markdown"),
    ],
)
def test_the_format_is_what_the_server_says(kind: str, url: str, expected: str) -> None:
    assert fetch(url, opener=Opener(Response(b"x", url, Content_Type=kind))).format == expected


def test_a_page_without_a_kind_is_told_by_its_beginning() -> None:
    assert fetch("http://e.org/", opener=Opener(Response(b"<html>", "http://e.org/"))).format == "page"


@pytest.mark.parametrize("kind", ["application/pdf", "image/png", "video/mp4"])
def test_what_is_no_text_is_refused(kind: str) -> None:
    answer = Response(b"x", "http://e.org/", Content_Type=kind)
    assert refused("http://e.org/", answer).cause == f"the address gives {kind}, not an article"


@pytest.mark.parametrize(
    ("error", "cause"),
    [
        (
            urllib.error.HTTPError("u", 404, "Not\x1b[31m Found", Message(), io.BytesIO()),
            "404 Not\ufffd[31m Found",
        ),
        (urllib.error.HTTPError("u", 403, "Forbidden", Message(), io.BytesIO()), "403 Forbidden"),
        (urllib.error.HTTPError("u", 503, "", Message(), io.BytesIO()), "503 Service Unavailable"),
        (urllib.error.URLError(TimeoutError()), "stayed silent for 15 seconds"),
        (TimeoutError(), "stayed silent for 15 seconds"),
        (urllib.error.URLError(socket.gaierror(-2, "x")), "name of the server was not found"),
        (urllib.error.URLError(ssl.SSLError("x")), "not secure"),
        (urllib.error.URLError(ConnectionRefusedError()), "refused the connection"),
        (http.client.IncompleteRead(b"x"), "did not come through"),
        (ConnectionResetError(), "did not come through"),
    ],
)
def test_every_failure_is_said_in_words(error: Exception, cause: str) -> None:
    assert cause in refused("http://example.org/", error).cause


class Site(BaseHTTPRequestHandler):
    """A tiny site: a story, a good redirect, a loop, and redirects out of the web."""

    def do_GET(self) -> None:
        places = {
            "/good": "/story",
            "/loop": "/loop",
            "/file": "file:///etc/passwd",
            "/ftp": "ftp://127.0.0.1/x",
        }
        if self.path in places:
            self.send_response(302)
            self.send_header("Location", places[self.path])
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        body = b"<html><body><p>The bridge is open.</p></body></html>"
        self.send_response(200 if self.path == "/story" else 404)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the base class names it so
        return


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    monkeypatch.setenv("no_proxy", "*")
    with HTTPServer(("127.0.0.1", 0), Site) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


def test_over_a_real_connection(site: str) -> None:
    loaded = fetch(site + "/good", clock=lambda: datetime(2020, 1, 1, tzinfo=UTC))
    assert loaded.url == site + "/story"
    assert b"bridge" in loaded.data


@pytest.mark.parametrize(
    ("path", "cause"),
    [
        ("/none", "the server answered 404 Not Found"),
        ("/file", "file addresses are not opened"),
        ("/ftp", "ftp addresses are not opened"),
        ("/loop", "the server answered 302"),
    ],
)
def test_over_a_real_connection_refusals(site: str, path: str, cause: str) -> None:
    with pytest.raises(ArticleError) as caught:
        fetch(site + path)
    assert cause in caught.value.cause
