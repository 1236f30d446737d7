"""A sheet for a class: the reports with refs and no marks, a blank matrix; and the key to it, apart."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from convoy_tui.articles.model import Article
from convoy_tui.comparison.model import Comparison
from convoy_tui.export.findings_report import findings_report
from convoy_tui.export.formats.blocks import Block, Heading, Paragraph, Prose, Table
from convoy_tui.export.placed_questions import PlacedQuestion, placed_questions
from convoy_tui.export.question_blocks import NO_POSITION
from convoy_tui.export.wording import QUESTION_WORDS, date_words, source_name

if TYPE_CHECKING:
    from convoy_tui.store.model import StoryContents

_BLANK_ROWS = 3
"""Rows of the matrix where the story has no questions yet: the class finds its own."""


def worksheet(contents: StoryContents) -> Iterator[Block]:
    """Give the sheet: each report as it stands, sentence by sentence with its ref, then the blank matrix."""
    yield Heading(1, contents.story.name)
    yield Paragraph(
        "The letter and number before a sentence are its ref. Answer each question for each source: write "
        "what the source says, and the refs where it says so. Leave the cell empty where you find nothing."
    )
    questions = tuple(question.title for question in contents.questions) or ("",) * _BLANK_ROWS
    yield Heading(2, "Questions")
    head = ("Question", *(f"{article.letter} {source_name(article)}" for article in contents.articles))
    yield Table(head, tuple((title, *("" for _ in contents.articles)) for title in questions))
    for article in contents.articles:
        yield Heading(2, f"{article.letter}: {source_name(article)}, {date_words(article.published)}")
        yield from _paragraphs(article)


def worksheet_key(contents: StoryContents, comparison: Comparison | None) -> Iterator[Block]:
    """Give the key: the matrix filled in with positions and refs, then all questions and notes in full."""
    report = findings_report(contents, comparison, everything=True)
    title = next(report)
    assert isinstance(title, Heading)
    yield Heading(1, f"Key: {title.text}")
    placed = placed_questions(contents, comparison)
    if placed:
        yield _filled(contents.articles, placed)
    yield from report


def _filled(articles: tuple[Article, ...], placed: tuple[PlacedQuestion, ...]) -> Table:
    head = ("Question", *(f"{article.letter} {source_name(article)}" for article in articles), "Verdict")
    rows = []
    for one in placed:
        cells = []
        for article in articles:
            said = [
                f"{name or NO_POSITION} ({', '.join(dict.fromkeys(refs))})"
                for name, pins in one.positions
                if (refs := [ref for pin in pins if pin.article is article for ref in pin.refs])
            ]
            cells.append("; ".join(said))
        rows.append((one.question.title, *cells, QUESTION_WORDS[one.question.verdict]))
    return Table(head, tuple(rows))


def _paragraphs(article: Article) -> Iterator[Block]:
    """Give the sentences of a report in its paragraphs; what is not the article is left out."""
    paragraph: list[tuple[str, str]] = []
    end = 0
    for sentence in article.sentences:
        if paragraph and "\n" in article.text[end : sentence.start]:
            yield Prose(tuple(paragraph))
            paragraph = []
        paragraph.append((sentence.ref, article.text[sentence.start : sentence.end]))
        end = sentence.end
    if paragraph:
        yield Prose(tuple(paragraph))
