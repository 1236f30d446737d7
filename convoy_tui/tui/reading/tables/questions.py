"""The questions of a story as a table: under each question a row for each passage, side by side by position.

The columns are the positions of each question, or the sources; in both a cell holds one passage, so that
the cursor stands on a passage and enter leads to it.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import TYPE_CHECKING

from convoy_tui.articles.model import Article
from convoy_tui.export.placed_notes import ORPHAN_WORDS
from convoy_tui.export.placed_questions import PlacedPin, PlacedQuestion
from convoy_tui.export.question_blocks import NO_ARTICLE, NO_POSITION, NOTHING_THERE
from convoy_tui.export.wording import (
    QUESTION_SENTENCES,
    QUESTION_WORDS,
    date_words,
    found_words,
    in_quotes,
    source_name,
)
from convoy_tui.tui.reading.explaining.lines import Line, Part
from convoy_tui.tui.reading.tables.table import Cell, Column, TableRow

if TYPE_CHECKING:
    from convoy_tui.store.findings import Question

TICK = "✓ "
"""Before what is ticked."""

_LEAST, _MOST = 30, 64


@dataclass(frozen=True, slots=True)
class Standing:
    """What a cell is about: its position, and the passage in it; None in one of an emptied position."""

    position: str
    pin: PlacedPin | None


@dataclass(frozen=True, slots=True)
class QuestionTable:
    """The table, the question of each row by its key, and what each cell is about by key and column."""

    columns: tuple[Column, ...]
    rows: tuple[TableRow, ...]
    questions: dict[str, PlacedQuestion]
    cells: dict[tuple[str, int], Standing]


def question_table(
    questions: Sequence[PlacedQuestion],
    articles: Sequence[Article],
    *,
    by_source: bool = False,
    ticked: Collection[int] = (),
) -> QuestionTable:
    """Lay questions out; ``articles`` in the order of their columns, ``ticked`` the numbers of questions."""
    rows: list[TableRow] = []
    of: dict[str, PlacedQuestion] = {}
    cells: dict[tuple[str, int], Standing] = {}
    for placed in questions:
        question = placed.question
        tick = TICK if question.id in ticked else ""
        heading = f"{tick}{question.title} · {QUESTION_WORDS[question.verdict]}"
        rows.append(TableRow(f"{question.id}", heading=heading))
        columns = _by_source(placed, articles) if by_source else _by_position(placed)
        for number, line in enumerate(zip_longest(*columns) if any(columns) else [()]):
            key = row_key(question.id, number)
            of[key] = placed
            drawn = [_cell(standing, by_source=by_source) for standing in line]
            if not line:
                drawn = [Cell(((Part("no passages yet; a on a passage adds it", "quiet"),),))]
            rows.append(TableRow(key, tuple(drawn)))
            cells |= {(key, column): standing for column, standing in enumerate(line) if standing}
    return QuestionTable(_columns(questions, articles, by_source=by_source), tuple(rows), of, cells)


def row_key(question: int, number: int = 0) -> str:
    """Give the lasting key of a row of a question."""
    return f"{question}/{number}"


def explain_question(
    placed: PlacedQuestion, standing: Standing | None, *, ticked: bool = False
) -> tuple[Line, ...]:
    """Say in full what a question is, what the reader made of it, and what stands under the cursor."""
    question, said = placed.question, QUESTION_SENTENCES[placed.question.verdict]
    lines = [
        Line("question", (Part(question.title, "strong"),)),
        Line("verdict", (Part(f"{said[0].upper()}{said[1:]}. "), Part(question.sentence))),
    ]
    if standing is not None:
        lines.append(Line("under", (Part(standing.position or NO_POSITION, "strong"),)))
    if standing is not None and standing.pin is not None:
        pin = standing.pin
        said = " · ".join(filter(None, _about(pin, with_source=True)))
        lines.append(Line(_ref(pin), (Part(f"{said} "), Part(_quoted(pin.quote)))))
        if around := pin.around:
            lines.append(Line("in", (Part(_quoted(around), "quiet"),)))
        if pin.row is not None:
            found = found_words(pin.row)
            lines.append(Line("found", (Part(f"{pin.row.subject}: {found}, says the program", "quiet"),)))
    if ticked:
        lines.append(Line("ticked", (Part("it is handed in; e writes the page", "quiet"),)))
    return tuple(lines)


def asked_lines(asked: Sequence[tuple[Question, str]]) -> tuple[Line, ...]:
    """Say in which questions a passage stands, and under which position."""
    return tuple(
        Line(
            "question",
            (
                Part(question.title, "strong"),
                Part(f" · {position or NO_POSITION} · {QUESTION_WORDS[question.verdict]}", "quiet"),
            ),
        )
        for question, position in asked
    )


def _by_position(placed: PlacedQuestion) -> list[list[Standing]]:
    return [
        [Standing(name, pin) for pin in pins] or [Standing(name, None)] for name, pins in placed.positions
    ]


def _by_source(placed: PlacedQuestion, articles: Sequence[Article]) -> list[list[Standing]]:
    """Give for each source what stands of it under any position; a source that is gone is in none."""
    every = [Standing(name, pin) for name, pins in placed.positions for pin in pins]
    return [
        [one for one in every if one.pin is not None and one.pin.pin.anchor.article == article.id]
        for article in articles
    ]


def _columns(
    questions: Sequence[PlacedQuestion], articles: Sequence[Article], *, by_source: bool
) -> tuple[Column, ...]:
    if by_source:
        return tuple(
            Column(f"{article.letter} · {source_name(article)}", _LEAST, _MOST) for article in articles
        )
    most = max((len(placed.positions) for placed in questions), default=1) or 1
    titles = [f"position {number}" for number in range(1, most + 1)]
    return tuple(Column(title, _LEAST, _MOST) for title in titles)


def _cell(standing: Standing | None, *, by_source: bool) -> Cell:
    if standing is None:
        return Cell()
    name = Part(standing.position or NO_POSITION, "strong")
    pin = standing.pin
    if pin is None:
        return Cell(((name, Part(f" · {NOTHING_THERE}", "quiet")),))
    about = " · ".join(filter(None, (_ref(pin), *_about(pin, with_source=not by_source))))
    words = Part(pin.row.subject, "evidence") if pin.row is not None else Part(_quoted(pin.quote))
    head = (name, Part(f" · {about}", "quiet"))
    if pin.place is None:
        lost = NO_ARTICLE if pin.article is None else ORPHAN_WORDS
        return Cell((head, (Part(lost, "problem"),), (words,)))
    return Cell((head, (words,)), (pin.pin.anchor.article, pin.place[0]))


def _quoted(text: str) -> str:
    return in_quotes(" ".join(text.split()))


def _ref(pin: PlacedPin) -> str:
    return " ".join(pin.refs) or (pin.article.letter if pin.article else pin.pin.anchor.article)


def _about(pin: PlacedPin, *, with_source: bool) -> tuple[str, ...]:
    """Say whose words they are: outlet, date, and the speaker where one is named."""
    if pin.article is None:
        return ()
    sentence = pin.sentence
    speaker = sentence.speaker if sentence is not None and sentence.voice != "own" else None
    source = source_name(pin.article) if with_source else ""
    return source, date_words(pin.article.published), speaker or ""
