"""The notes of a story as Markdown."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from convoy_tui.articles.model import Article
from convoy_tui.comparison.model import Comparison
from convoy_tui.export.decisions import decisions_in, decisions_section
from convoy_tui.export.formats.blocks import Block, Heading, Item, Paragraph, Quote
from convoy_tui.export.formats.markdown import render_markdown
from convoy_tui.export.placed_notes import ORPHAN_WORDS, PlacedNote, placed_notes
from convoy_tui.export.report import sources_table, telling_item
from convoy_tui.export.witness_words import copies_words
from convoy_tui.export.wording import NONE_FOUND, counted, date_words, source_name

if TYPE_CHECKING:
    from convoy_tui.store.model import StoryContents


def notes_markdown(contents: StoryContents, comparison: Comparison | None) -> str:
    """Give the notes with their sources, quotes and counterparts, in order of their refs.

    All letters are those of the story. ``comparison`` is that of the story's articles; with None the
    counterparts are left out and the report says so. What the reader typed is kept to the letter: it is
    escaped like the rest, so that no note changes how the next one reads.
    """
    return render_markdown(_report(contents, comparison))


def _report(contents: StoryContents, comparison: Comparison | None) -> Iterator[Block]:
    articles = {article.id: article for article in contents.articles}
    placed = placed_notes(contents, comparison)
    yield Heading(1, contents.story.name)
    sources = counted(len(articles), "source")
    yield Paragraph(f"{counted(len(placed), 'note')} on {sources}.")
    if comparison is None:
        yield Paragraph("The sources have not been compared: counterparts are left out.")
    yield Heading(2, "Sources")
    yield sources_table(contents.articles, with_length=False)
    for copies in copies_words(contents.articles, comparison.witnesses if comparison is not None else ()):
        yield Paragraph(f"{copies}.")
    yield Heading(2, "Notes")
    if not placed:
        yield Paragraph("No notes yet.")
    for item in placed:
        yield from _note(item, articles, comparison is not None)
    yield from decisions_section(decisions_in(contents), articles, include_text=True)


def _note(item: PlacedNote, articles: dict[str, Article], compared: bool) -> Iterator[Block]:
    anchor = item.note.anchor
    if item.article is None:
        yield Heading(3, f"{anchor.article}: {ORPHAN_WORDS}")
    else:
        ref = ", ".join(item.refs) or item.article.letter
        source = f"{source_name(item.article)}, {date_words(item.article.published)}"
        yield Heading(3, f"{ref} · {source}" + ("" if item.place else f": {ORPHAN_WORDS}"))
    yield Quote(item.quote)
    yield Paragraph(item.note.text.strip() or "(no text)")
    if item.place and item.refs and item.counterparts is None and compared:
        yield Paragraph("This stands outside the article itself and is not compared.")
    if not item.counterparts:
        return
    yield Paragraph("In the other sources:")
    for found in item.counterparts:
        if not found.tellings:
            article = articles[found.article]
            yield Item(article.letter, f"{source_name(article)}: {NONE_FOUND}")
        for telling in found.tellings:
            key = (telling.article, telling.sentence)
            yield telling_item(key, telling.grade, articles, include_text=True, by_reader=telling.by_reader)
