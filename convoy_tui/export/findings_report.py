"""The page that is handed in: the reader's questions and notes, what the program found, and the sources."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from convoy_tui.articles.model import Article
from convoy_tui.comparison.model import Comparison
from convoy_tui.export.findings import term_use
from convoy_tui.export.formats.blocks import Block, Heading, Item, Paragraph, Telling
from convoy_tui.export.handed_in import HandedIn, handed_in
from convoy_tui.export.ledger import rows_in_full
from convoy_tui.export.placed_notes import ORPHAN_WORDS, PlacedNote
from convoy_tui.export.placed_questions import sentence_around
from convoy_tui.export.question_blocks import NO_ARTICLE, question_blocks, shortened
from convoy_tui.export.report import SHORT_HASH, term_blocks
from convoy_tui.export.witness_words import copies_words
from convoy_tui.export.wording import counted, date_words, in_quotes, published_words, source_name

if TYPE_CHECKING:
    from convoy_tui.store.model import StoryContents

FORMATS = ("md", "html", "text")
"""The shapes in which findings are written."""


def findings_page(
    contents: StoryContents,
    comparison: Comparison | None,
    shape: str,
    *,
    include_text: bool = True,
    everything: bool = False,
) -> str:
    """Give the page in one of ``FORMATS``; see ``findings_report``.

    Raises:
        KeyError: another shape.
    """
    blocks = findings_report(contents, comparison, include_text=include_text, everything=everything)
    return in_shape(blocks, shape, contents.story.name)


def in_shape(blocks: Iterator[Block], shape: str, title: str) -> str:
    """Give blocks in one of ``FORMATS``; ``title`` is that of an HTML page.

    Raises:
        KeyError: another shape.
    """
    if shape == "html":
        from convoy_tui.export.formats.html import render_html

        return render_html(blocks, title=title)
    from convoy_tui.export.formats.markdown import render_markdown
    from convoy_tui.export.formats.plain_text import render_text

    return {"md": render_markdown, "text": render_text}[shape](blocks)


def findings_report(
    contents: StoryContents,
    comparison: Comparison | None,
    *,
    include_text: bool = True,
    everything: bool = False,
) -> Iterator[Block]:
    """Give what is ticked, or all questions and notes where nothing is or with ``everything``.

    The reader's own comes first and says so; what the program found stands apart. Letters are those of the
    story. Without ``include_text`` the quotes are cut to the length of a citation. Times leave no trace, so
    that the same findings give the same page. ``comparison`` may be None while there is none yet.
    """
    picked = handed_in(contents, comparison, everything=everything)
    articles = {article.id: article for article in contents.articles}
    yield Heading(1, contents.story.name)
    yield Paragraph(_opening(picked))
    spoken_of = tuple(article for article in contents.articles if article.id in picked.articles)
    if picked.comparison is not None:
        for copies in copies_words(spoken_of, picked.comparison.witnesses):
            yield Paragraph(f"{copies}.")
    for question in picked.questions:
        yield from question_blocks(question, picked.comparison, include_text=include_text)
    if picked.notes:
        yield Heading(2, "Notes")
        for note in picked.notes:
            yield from _note(note, include_text)
    if picked.comparison is not None and (picked.rows or picked.terms):
        yield Heading(2, "What the program found")
        if picked.rows:
            yield from rows_in_full(picked.rows, picked.comparison, articles, include_text)
        for term in picked.terms:
            yield from term_blocks(term_use(term, picked.comparison), articles)
    yield Heading(2, "Sources")
    for article in spoken_of or contents.articles:
        yield Item(article.letter, source_line(article))


def source_line(article: Article) -> str:
    """Say in a line what a source is: outlet, title, date and how it is known, from where, when, the hash."""
    said = [source_name(article)]
    if article.agency and article.outlet:
        said[0] += f", from {article.agency}"
    if article.title:
        said.append(in_quotes(article.title))
    said.append(published_words(article))
    if article.truncated:
        said.append("cut off")
    if article.url or article.path:
        said.append(f"read from {article.url or article.path}")
    said.append(f"retrieved {article.retrieved}" if article.retrieved else "retrieval not recorded")
    if article.sha256:
        said.append(f"sha256 {article.sha256[:SHORT_HASH]}")
    return "; ".join(said)


def _opening(picked: HandedIn) -> str:
    """Say whose word this is, and what could not be found of what was ticked."""
    own = [counted(len(picked.questions), "question")] if picked.questions else []
    own += [counted(len(picked.notes), "note")] if picked.notes else []
    found = [counted(len(picked.rows), "row of figures", "rows of figures")] if picked.rows else []
    found += [counted(len(picked.terms), "term")] if picked.terms else []
    said = []
    if own:
        said.append(f"{' and '.join(own)}: a reader's own findings, not the program's")
    if found:
        said.append(f"{' and '.join(found)} as found by the program")
    if not said:
        said.append(
            "Nothing of what was ticked is there" if picked.chosen else "No questions and no notes yet"
        )
    if picked.gone:
        said.append(f"{counted(picked.gone, 'ticked row')} no longer there")
    if picked.unknown:
        said.append(f"{counted(picked.unknown, 'ticked row')} left out, as nothing has been compared")
    return "; ".join(said) + "."


def _note(item: PlacedNote, include_text: bool) -> Iterator[Block]:
    anchor = item.note.anchor
    remark = "" if item.place else f"({ORPHAN_WORDS if item.article else NO_ARTICLE})"
    if item.article is None:
        ref, said = anchor.article, ""
    else:
        ref = ", ".join(item.refs) or item.article.letter
        said = f"{source_name(item.article)}, {date_words(item.article.published)}"
        if item.place and (around := sentence_around(item.article, item.place)):
            remark = f"in {in_quotes(shortened(around, include_text=include_text))}"
    yield Telling("", ref, said, shortened(item.quote, include_text=include_text), remark)
    yield Paragraph(item.note.text.strip() or "(no text)")
