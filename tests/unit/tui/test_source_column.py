"""The heading above an article."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from convoy_tui.articles.model import Article
from convoy_tui.tui.widgets.source_column import heading_of

POST = Article.from_sentences(
    ["The weir gave way."], id="post", outlet="Post", published=date(2020, 3, 5)
).with_letter("B")


def test_letter_source_and_date() -> None:
    assert heading_of(POST) == "B · Post · 5 Mar 2020 "


def test_a_later_version_says_so_once() -> None:
    assert heading_of(replace(POST, version_of="older")) == "B · Post, later version · 5 Mar 2020 "
