from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

from convoy_tui.articles import sources
from convoy_tui.articles.model import ArticleError
from convoy_tui.articles.sources import (
    MAX_BYTES,
    Loaded,
    articles_in,
    expand,
    format_of,
    is_address,
    load,
    read_file,
    shown,
)


def cause(path: str | Path) -> str:
    with pytest.raises(ArticleError) as caught:
        load(path)
    assert caught.value.remedy
    assert str(caught.value).count("\n") == 0
    return caught.value.cause


def test_a_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "flood.txt"
    path.write_bytes(b"One.")
    assert load(path) == Loaded(path=str(path), name="flood", data=b"One.", format="text")
    assert load(str(path)) == load(path)


def test_missing_files_and_folders_are_refused(tmp_path: Path) -> None:
    (tmp_path / "file.txt").write_bytes(b"x")
    assert cause(tmp_path / "none.txt") == "there is no such file"
    assert cause(tmp_path) == "this is a folder, not an article"
    assert cause(tmp_path / "file.txt" / "below.txt") == "a part of this path is a file, not a folder"
    assert cause("a\0b.txt") == "this is no name of a file"
    assert "name too long" in cause("x" * 5000)


def test_a_link_to_nothing_is_named_as_such(tmp_path: Path) -> None:
    link = tmp_path / "link.txt"
    link.symlink_to(tmp_path / "gone.txt")
    assert cause(link) == "this is a link to a file that is not there"


def test_a_file_without_permission_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "secret.txt"
    path.write_bytes(b"x")

    def refuse(*args: Any, **kwargs: Any) -> Any:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    assert cause(path) == "you are not allowed to read it"


def test_a_large_file_is_refused_before_it_is_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(200 * 1024 * 1024)

    def fail(*args: Any, **kwargs: Any) -> Any:
        pytest.fail("the file was opened")

    monkeypatch.setattr(Path, "open", fail)
    assert cause(path) == "200 MiB is more than the 32 MiB that an article may have"


def test_a_file_of_exactly_the_limit_is_read(tmp_path: Path) -> None:
    path = tmp_path / "limit.txt"
    with path.open("wb") as file:
        file.truncate(MAX_BYTES)
    assert len(read_file(path)) == MAX_BYTES


def test_a_file_that_grows_while_it_is_read_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "growing.txt"
    path.write_bytes(b"12345")
    monkeypatch.setattr(sources, "MAX_BYTES", 4)
    real = path.stat()
    small = os.stat_result([*real[:6], 3, *real[7:10]])
    monkeypatch.setattr(Path, "stat", lambda self, **kwargs: small)
    assert "more than" in cause(path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes in folders")
def test_pipes_and_devices_are_refused_without_hanging(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.txt"
    os.mkfifo(pipe)
    assert "not a file" in cause(pipe)
    assert "not a file" in cause("/dev/zero")


def test_addresses_are_told_from_paths() -> None:
    assert is_address("https://example.org/a")
    assert is_address("ftp://example.org/a")
    assert is_address("data:text/plain,x")
    assert not is_address("news/http.txt")
    assert not is_address("C:\\news\\a.txt")
    assert not is_address(Path("https://example.org"))


def test_an_address_goes_to_the_fetcher_as_given() -> None:
    page = Loaded(path="p", name="n", data=b"x", format="page")
    asked: list[str] = []

    def fetch(address: str) -> Loaded:
        asked.append(address)
        return page

    assert load("http://example.org/a", fetch=fetch) is page
    assert asked == ["http://example.org/a"]


def test_standard_input_is_taken_up_to_the_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    assert load("-", stdin=b"Some text.") == Loaded(path="-", name="stdin", data=b"Some text.", format="text")
    assert load("-", stdin=b"<!DOCTYPE html><p>x").format == "page"
    monkeypatch.setattr(sources, "MAX_BYTES", 4)
    with pytest.raises(ArticleError, match=r"standard input: .*more than"):
        load("-", stdin=b"12345")


@pytest.mark.parametrize(
    ("name", "data", "expected"),
    [
        ("a.md", b"x", "markdown"),
        ("a.MARKDOWN", b"x", "markdown"),
        ("a.HTM", b"x", "page"),
        ("a.txt", b"x", "text"),
        ("a", b"\xef\xbb\xbf \n<!doctype HTML>", "page"),
        ("a.txt", '<?xml version="1.0"?>\n<html lang="en">'.encode("utf-16-le"), "page"),
        ("a.txt", b"<htmlish> is no tag", "text"),
        ("a.log", b"# heading", "text"),
    ],
)
def test_the_format_is_told_by_name_and_beginning(name: str, data: bytes, expected: str) -> None:
    assert format_of(name, data) == expected


def test_a_folder_gives_its_articles_in_order_of_name(tmp_path: Path) -> None:
    for name in ("b.txt", "a.md", "c.HTML", "d.markdown", "e.htm", ".hidden.txt", "notes.pdf", "picture.png"):
        (tmp_path / name).write_bytes(b"x")
    for name in ("c_files", "deeper", "folder.txt"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "x.txt").write_bytes(b"x")
    assert [path.name for path in articles_in(tmp_path)] == ["a.md", "b.txt", "c.HTML", "d.markdown", "e.htm"]
    assert expand(["x", tmp_path]) == ["x", *articles_in(tmp_path)]


def test_a_folder_without_articles_says_so(tmp_path: Path) -> None:
    (tmp_path / "x.pdf").write_bytes(b"x")
    (error,) = expand([tmp_path])
    assert isinstance(error, ArticleError)
    assert error.cause == "there is no article in this folder"
    assert ".markdown" in error.remedy


def test_the_folder_of_a_saved_page_is_no_article(tmp_path: Path) -> None:
    page, folder = tmp_path / "Story.html", tmp_path / "Story_files"
    page.write_bytes(b"<html>")
    folder.mkdir()
    (folder / "frame.html").write_bytes(b"<html>")
    assert expand([page, folder]) == [page]
    (error,) = expand([folder])
    assert isinstance(error, ArticleError)
    assert "Story.html" in error.cause
    page.unlink()
    assert expand([folder]) == [folder / "frame.html"]


def test_a_hostile_name_is_shown_without_its_controls() -> None:
    assert shown("a\x1b[31m\u202eb\n.txt") == "a\ufffd[31m\ufffdb\ufffd.txt"
    assert shown("bad\udcff.txt").isprintable() or "\ufffd" in shown("bad\udcff.txt")
    assert "\udcff" not in shown("bad\udcff.txt")
    assert shown("[bold].txt") == "[bold].txt"


def test_home_is_understood(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    (tmp_path / "a.txt").write_bytes(b"One.")
    assert load("~/a.txt").data == b"One."
    assert load("~/a.txt").path == "~/a.txt"
