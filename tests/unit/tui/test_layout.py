"""Where the blocks of an article lie in a pane."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from convoy_tui.articles.assembly import build_article
from convoy_tui.articles.model import Article, Furniture, Sentence
from convoy_tui.tui.reading.layout import BLANK, ArticleLayout, blocks_of, lay_out

if TYPE_CHECKING:
    from tests.conftest import MadeStory


def drawn(article: Article, width: int) -> list[str]:
    """The rows of an article as text, each with its block."""
    layout = lay_out(article, blocks_of(article), width)
    return [
        "" if row.block == BLANK else f"{layout.blocks[row.block].ref} {article.text[row.start : row.end]}"
        for row in layout.rows
    ]


def laid(article: Article, width: int = 30) -> ArticleLayout:
    return lay_out(article, blocks_of(article), width)


def test_blocks_stand_in_the_order_of_the_text(bridge: MadeStory) -> None:
    blocks = blocks_of(bridge.named("north"))

    assert [block.ref for block in blocks] == ["A1", "A2", "A3", "A4", "A5", "A6", "A7", "A8"]
    assert [block.sentence for block in blocks] == [None, 0, 1, 2, 3, 4, 5, None]


def test_a_dateline_and_its_sentence_are_one_block(bridge: MadeStory) -> None:
    north = bridge.named("north")

    block = blocks_of(north)[2]

    assert north.text[block.start : block.end].startswith("OSTRAND – A bridge")
    ((start, end, kind),) = block.furniture
    assert (north.text[start:end], kind) == ("OSTRAND –", "dateline")


def test_an_inline_dateline_as_it_is_read_is_one_block_too() -> None:
    article = build_article("Arch falls\n\nOSTRAND, May 3 (Reuters) - The arch fell at noon.\n", id="x")

    with_furniture = [block for block in blocks_of(article) if block.furniture]

    assert [(block.sentence is not None, len(block.furniture)) for block in with_furniture] == [(True, 1)]


def test_each_block_begins_on_a_row_of_its_own_and_paragraphs_are_parted(bridge: MadeStory) -> None:
    assert drawn(bridge.named("vale"), 30) == [
        "C1 Patients brought to Lindmouth",
        "",
        "C2 The hospital of Lindmouth took",
        "C2 in twelve people by noon.",
        "",
        "C3 More than 30 cars were on the",
        "C3 viaduct.",
        "",
        "C4 The mayor calls it safe to",
        "C4 this day.",
    ]


def test_sentences_of_one_paragraph_are_not_parted() -> None:
    article = build_article(
        "Arch falls\n\nOne arch fell at noon. Nobody saw it fall.\nThe police came.\n", id="x"
    )

    assert drawn(article, 40) == [
        "A1 Arch falls",
        "",
        "A2 One arch fell at noon.",
        "A3 Nobody saw it fall.",
        "",
        "A4 The police came.",
    ]


def test_furniture_takes_one_row_and_says_that_it_is_cut(bridge: MadeStory) -> None:
    layout = laid(bridge.named("north"))

    teaser = [row for row in layout.rows if row.block == 7]
    share = [row for row in layout.rows if row.block == 0]

    assert [row.cut for row in teaser] == [True]
    assert [row.cut for row in share] == [False]


def test_furniture_below_furniture_takes_no_blank_row() -> None:
    article = Article(
        "x",
        "SHARE\n\nTags: bridges\n\nIt fell.",
        (Sentence("A3", 22, 30),),
        (Furniture("A1", 0, 5, "share"), Furniture("A2", 7, 20, "tags")),
    )

    assert drawn(article, 30) == ["A1 SHARE", "A2 Tags: bridges", "", "A3 It fell."]


def test_only_the_first_row_of_a_block_is_its_first(bridge: MadeStory) -> None:
    layout = laid(bridge.named("vale"))

    assert [row.first for row in layout.rows if row.block == 1] == [True, False]


def test_the_span_of_a_block_leaves_out_the_blank_rows(bridge: MadeStory) -> None:
    layout = laid(bridge.named("vale"))

    assert [layout.row_span(block) for block in range(4)] == [(0, 1), (2, 4), (5, 7), (8, 10)]


@pytest.mark.parametrize(("row", "block"), [(0, 0), (1, 0), (2, 1), (4, 1), (9, 3), (500, 3), (-1, None)])
def test_a_row_belongs_to_its_block_and_a_blank_one_to_the_block_above(
    bridge: MadeStory, row: int, block: int | None
) -> None:
    assert laid(bridge.named("vale")).block_at(row) == block


def test_an_article_without_anything_has_no_rows() -> None:
    layout = laid(Article("empty", "", ()))

    assert layout.rows == ()
    assert layout.block_at(0) is None
