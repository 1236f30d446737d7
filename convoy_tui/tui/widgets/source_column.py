"""A source as a column: its heading and its text."""

from __future__ import annotations

from collections.abc import Callable

from rich.style import Style
from textual.app import ComposeResult
from textual.containers import Vertical

from convoy_tui.articles.model import Article
from convoy_tui.export.wording import date_words, source_name
from convoy_tui.tui.reading.layout import Block
from convoy_tui.tui.widgets.article_pane import ArticlePane
from convoy_tui.tui.widgets.title_bar import TitleBar


class SourceColumn(Vertical):
    """One article with letter, outlet and date above it."""

    def __init__(self, article: Article, blocks: tuple[Block, ...], style_of: Callable[[str], Style]) -> None:
        super().__init__()
        self.article = article
        self.pane = ArticlePane(article, blocks, style_of)
        self.heading = TitleBar(heading_of(article), classes="heading", fill="─")

    def compose(self) -> ComposeResult:
        """Lay the heading above the text."""
        yield self.heading
        yield self.pane


def heading_of(article: Article) -> str:
    """Give the heading of a source: letter, outlet, date."""
    return f"{article.letter} · {source_name(article)} · {date_words(article.published)} "
