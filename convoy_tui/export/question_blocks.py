"""A question as it is printed: title, the reader's verdict, and each position with its quotes."""

from __future__ import annotations

from collections.abc import Iterator

from convoy_tui.articles.model import Article
from convoy_tui.comparison.model import Comparison
from convoy_tui.export.formats.blocks import Block, Heading, Telling
from convoy_tui.export.placed_notes import ORPHAN_WORDS
from convoy_tui.export.placed_questions import PlacedPin, PlacedQuestion
from convoy_tui.export.wording import (
    QUESTION_SENTENCES,
    date_words,
    figure_words,
    found_words,
    in_quotes,
    source_name,
)

CITATION_LENGTH = 80
"""Characters to which a quote is cut where the reports' text is to be left out: enough to find it by."""

NO_POSITION = "no position"
NOTHING_THERE = "no passage stands under it"
NO_ARTICLE = "the article is no longer in the story"


def question_blocks(
    placed: PlacedQuestion, comparison: Comparison | None, *, include_text: bool = True
) -> Iterator[Block]:
    """Give a question: what the reader made of it, then a line for each passage under each position.

    Without ``include_text`` the quotes are cut to the length of a citation.
    """
    question = placed.question
    yield Heading(2, question.title, quoted=True)
    said = f"Reader's verdict: {QUESTION_SENTENCES[question.verdict]}."
    yield Telling("", "", f"{said} {question.sentence}" if question.sentence else said, "")
    if not placed.positions:
        yield Telling("", "", "no passages yet", "")
    for name, pins in placed.positions:
        shown = name or NO_POSITION
        if not pins:
            yield Telling(shown, "", "", "", NOTHING_THERE)
        for pin in pins:
            yield telling(shown, pin, comparison, include_text=include_text)


def telling(
    position: str, pin: PlacedPin, comparison: Comparison | None, *, include_text: bool = True
) -> Telling:
    """Give the line of one passage: ref, outlet, date and speaker, its words, and what became of it."""
    ref = ", ".join(pin.refs) or (pin.article.letter if pin.article else pin.pin.anchor.article)
    if pin.row is not None and comparison is not None and pin.article is not None:
        return Telling(position, ref, f"the figures of “{pin.row.subject}”", "", _row_words(pin, comparison))
    quote, remark = pin.quote, ""
    if pin.article is None or pin.place is None:
        remark = f"({NO_ARTICLE if pin.article is None else ORPHAN_WORDS})"
    elif around := pin.around:
        remark = f"in {in_quotes(shortened(around, include_text=include_text))}"
    said = attribution(pin.article, pin) if pin.article is not None else ""
    return Telling(position, ref, said, shortened(quote, include_text=include_text), remark)


def attribution(article: Article, pin: PlacedPin) -> str:
    """Say whose words a passage is: the outlet, its date, and the speaker where one is named."""
    sentence = pin.sentence
    said = [source_name(article), date_words(article.published)]
    if sentence is not None and sentence.voice != "own" and sentence.speaker:
        said.append(f"according to {sentence.speaker}")
    return ", ".join(said)


def shortened(text: str, *, include_text: bool) -> str:
    """Give a quote whole, or cut at the end of a word to the length of a citation."""
    text = " ".join(text.split())
    if include_text or len(text) <= CITATION_LENGTH:
        return text
    head = text[: CITATION_LENGTH - 1]
    return f"{head[: head.rfind(' ')] if ' ' in head else head}…"


def _row_words(pin: PlacedPin, comparison: Comparison) -> str:
    """Say a row of the ledger in brackets: every reading, and that the verdict is the program's."""
    row = pin.row
    assert row is not None
    articles = {article.id: article for article in comparison.articles}
    readings = []
    for reading in row.readings:
        article = articles[reading.article]
        figure = figure_words(comparison.quantities[reading.quantity], article.text)
        readings.append(f"{figure} ({article.sentences[reading.sentence].ref})")
    found = found_words(row)
    return f"({', '.join(readings)}; the program found: {found})"
