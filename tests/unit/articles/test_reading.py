from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from datetime import date
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest

import convoy_tui
from convoy_tui.articles import Article, ArticleError, Unreadable, read_article, read_articles
from convoy_tui.articles.reading import article_from_text

ROOT = Path(convoy_tui.__file__).parents[1]
STORY = "River rises\n\nThe river rose by a metre in one night, the mayor said. It fell again on Saturday.\n"


def write(path: Path, text: str | bytes = STORY) -> Path:
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def articles(results: list[Article | Unreadable]) -> list[Article]:
    return [result for result in results if isinstance(result, Article)]


def test_a_file_becomes_an_article(tmp_path: Path) -> None:
    path = write(tmp_path / "flood.txt")
    article = read_article(path)
    assert (article.id, article.letter, article.path, article.text) == ("flood", "A", str(path), STORY)
    assert article.sha256 == hashlib.sha256(STORY.encode()).hexdigest()
    assert article.sentence_text(1) == "The river rose by a metre in one night, the mayor said."
    assert [s.ref for s in article.sentences] == ["A1", "A2", "A3"]
    assert (article.url, article.retrieved) == (None, None)


def test_standard_input_and_pasted_text() -> None:
    assert read_article("-", stdin=STORY.encode()).id == "stdin"
    assert read_article(
        "-", stdin=b"<html><body><p>It rose in the night.</p></body></html>"
    ).text.strip() == ("It rose in the night.")
    pasted = article_from_text(STORY.replace("\n", "\r\n") + "\u202e")
    assert (pasted.id, pasted.text) == ("pasted", STORY)
    with pytest.raises(ArticleError, match="pasted text"):
        article_from_text(" \n\u200b")


def test_what_can_not_be_read_stands_in_its_place(tmp_path: Path) -> None:
    good = write(tmp_path / "a.txt")
    other = write(tmp_path / "b.txt", STORY + "More.\n")
    empty = write(tmp_path / "empty.txt", b"")
    blank = write(tmp_path / "blank.txt", " \n\t\n")
    binary = write(tmp_path / "binary.txt", bytes(range(256)) * 20)
    large = tmp_path / "large.txt"
    with large.open("wb") as file:
        file.truncate(200 * 1024 * 1024)
    missing = tmp_path / "missing.txt"
    pipe = tmp_path / "pipe.txt"
    if hasattr(os, "mkfifo"):
        os.mkfifo(pipe)
    given: list[str | Path] = [missing, good, empty, blank, binary, large, pipe, "ftp://example.org/x", other]
    results = read_articles(given)
    assert len(results) == len(given)
    assert [result.letter for result in articles(results)] == ["A", "B"]
    assert isinstance(results[1], Article)
    assert isinstance(results[8], Article)
    for path, result in zip(given, results, strict=True):
        if isinstance(result, Unreadable):
            assert str(result) == f"{path}: {result.cause}; {result.remedy}"
            assert result.cause and result.remedy
            assert "\n" not in str(result)


def test_a_file_without_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    good, secret = write(tmp_path / "a.txt"), write(tmp_path / "secret.txt")
    really = Path.open

    def guarded(self: Path, *args: Any, **kwargs: Any) -> Any:
        if self.name == "secret.txt":
            raise PermissionError(13, "Permission denied")
        return really(self, *args, **kwargs)

    monkeypatch.setattr(Path, "open", guarded)
    first, second = read_articles([secret, good])
    assert isinstance(first, Unreadable)
    assert "not allowed" in first.cause
    assert isinstance(second, Article)


def test_a_folder_stands_for_its_articles(tmp_path: Path) -> None:
    for name in ("b.txt", "a.md"):
        write(tmp_path / "story" / name)
    (tmp_path / "empty").mkdir()
    last = write(tmp_path / "z.txt", "Other.")
    results = read_articles([tmp_path / "story", tmp_path / "empty", last])
    assert [(a.id, a.letter) for a in articles(results)] == [("a", "A"), ("b", "B"), ("z", "C")]
    assert isinstance(results[2], Unreadable)


def test_ids_are_unique_whatever_the_order(tmp_path: Path) -> None:
    paths = [
        write(tmp_path / "a" / "x.txt", "One."),
        write(tmp_path / "b" / "x.txt", "One."),
        write(tmp_path / "c" / "x.md", "Two."),
        write(tmp_path / "y.txt", "Two."),
    ]
    one = hashlib.sha256(b"One.").hexdigest()[:6]
    two = hashlib.sha256(b"Two.").hexdigest()[:6]
    expected = dict(zip(map(str, paths), [f"x-{one}", f"x-{one}-2", f"x-{two}", "y"], strict=True))
    for order in permutations(paths):
        assert {a.path: a.id for a in articles(read_articles(order))} == expected


def test_letters_run_in_the_order_given(tmp_path: Path) -> None:
    paths = [write(tmp_path / f"{name}.txt", f"Story {name}.") for name in "cab"]
    found = articles(read_articles(paths))
    assert [(a.id, a.letter, a.sentences[0].ref) for a in found] == [
        ("c", "A", "A1"),
        ("a", "B", "B1"),
        ("b", "C", "C1"),
    ]


def test_dates_are_settled_between_the_reports(tmp_path: Path) -> None:
    unclear = write(tmp_path / "a.txt", STORY.replace("\n\n", "\n04-09-2017\n\n").replace(" on Saturday", ""))
    clear = write(tmp_path / "b.md", "---\ndate: 2017-09-06\n---\n" + STORY)
    assert read_article(unclear).published is None
    for order in ([unclear, clear], [clear, unclear]):
        found = {a.id: a for a in articles(read_articles(order))}
        assert (found["a"].published, found["a"].published_from) == (date(2017, 9, 4), "inferred")


def test_hostile_text_is_text(tmp_path: Path) -> None:
    hostile = "River [bold]rises[/quote]\n\nIt [@click=app.quit]rose[/] \x1b[31mby\x1b[0m \u202e30 cm\u202c."
    hostile += "\x1b]0;x\x07\n"
    article = read_article(write(tmp_path / "[bold].txt", hostile))
    assert article.id == "[bold]"
    assert article.text == "River [bold]rises[/quote]\n\nIt [@click=app.quit]rose[/] by 30 cm.\n"
    assert article.sentence_text(1) == "It [@click=app.quit]rose[/] by 30 cm."


def test_a_hostile_name_reaches_neither_id_nor_error(tmp_path: Path) -> None:
    path = write(tmp_path / "a\x1b[31m\u202eb.txt")
    article = read_article(path)
    assert article.id == "a\ufffd[31m\ufffdb"
    assert "\x1b" not in article.path
    with pytest.raises(ArticleError) as caught:
        read_article(str(path) + "x")
    assert "\x1b" not in str(caught.value)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_encodings_do_not_shift_offsets(tmp_path: Path, encoding: str) -> None:
    text = "The café’s owner said “no”. It cost £40 on\u00a0Friday.\n"
    article = read_article(write(tmp_path / "a.txt", text.encode(encoding)))
    assert article.text == text
    assert article.sentence_text(1) == "It cost £40 on\u00a0Friday."


def test_one_line_of_five_megabytes(tmp_path: Path) -> None:
    line = "The river rose by a metre in one night, the mayor said. " * 95_000
    article = read_article(write(tmp_path / "line.txt", line))
    assert len(article.text) > 5_000_000
    assert len(article.sentences) == 95_000


def test_importing_the_room_is_cheap() -> None:
    heavy = [
        "trafilatura",
        "lxml",
        "charset_normalizer",
        "markdown_it",
        "urllib.request",
        "rapidfuzz",
        "textual",
        "http",
    ]
    code = f"import sys, convoy_tui.articles.reading; print([m for m in {heavy!r} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert done.stdout.strip() == "[]"
