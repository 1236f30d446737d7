"""Made-up articles, and a store whose clock ticks once for each time it is asked."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from typing import Protocol

import pytest

from convoy_tui.articles.model import Article, Sentence
from convoy_tui.store import Store


class MakeArticle(Protocol):
    def __call__(
        self, name: str, *sentences: str, path: str | None = None, title: str | None = None
    ) -> Article: ...


@pytest.fixture
def made() -> MakeArticle:
    """Make an article of a name and sentences, as if it were read from ``/news/<name>.txt``."""

    def make(name: str, *sentences: str, path: str | None = None, title: str | None = None) -> Article:
        text = "\n".join(sentences)
        spans, at = [], 0
        for number, sentence in enumerate(sentences, 1):
            spans.append(Sentence(f"A{number}", at, at + len(sentence)))
            at += len(sentence) + 1
        return Article(
            id=name,
            text=text,
            sentences=tuple(spans),
            path=f"/news/{name}.txt" if path is None else path,
            sha256=hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
            title=title,
        )

    return make


@pytest.fixture
def clock() -> Callable[[], str]:
    """Give one second more with each call."""
    seconds = count()
    return lambda: f"2030-01-01T00:{next(seconds):02}:00Z"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "data" / "stories.sqlite3"


@pytest.fixture
def store(file: Path, clock: Callable[[], str]) -> Iterator[Store]:
    with Store.open(file, now=clock) as opened:
        yield opened
