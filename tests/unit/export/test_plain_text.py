from __future__ import annotations

import pytest

from convoy_tui.comparison.model import Comparison
from convoy_tui.export.comparison_text import comparison_text
from convoy_tui.export.formats.blocks import Heading, Item, Paragraph, Quote, Table
from convoy_tui.export.formats.plain_text import cells, render_text, wrap


@pytest.mark.parametrize("width", [20, 33, 60, 100])
def test_no_line_is_wider_than_asked(comparison: Comparison, width: int) -> None:
    for line in comparison_text(comparison, width=width).splitlines():
        assert cells(line) <= width or "https://" in line, line


def test_nothing_but_white_space_changes_by_wrapping(comparison: Comparison) -> None:
    wide, narrow = (comparison_text(comparison, width=width) for width in (1000, 24))
    assert "".join(wide.split()) == "".join(narrow.split())


def test_wide_characters_count_two_columns() -> None:
    assert wrap("文章文章 文章", 8) == ["文章文章", "文章"]
    assert cells("e\u0301文\uff26") == 5


def test_a_long_word_is_cut_but_an_address_is_not() -> None:
    assert wrap("abcdefgh", 3, first="-", rest=" ") == ["-ab", " cd", " ef", " gh"]
    address = "https://news.example/a/long/path"
    assert wrap(f"see {address}", 10) == ["see", address]


def test_no_break_spaces_do_not_break() -> None:
    assert wrap("on Aug.\u00a029 then", 9) == ["on", "Aug.\u00a029", "then"]


def test_blocks() -> None:
    text = render_text(
        [
            Heading(1, "Title"),
            Heading(2, "Part"),
            Paragraph("one\ntwo"),
            Quote("a \x1b[2J b"),
            Item("A1", "said"),
            Item("", "more", 1),
            Table(("Source", "Outlet", "Title"), (("A", "Post", ""),)),
        ],
        width=40,
    )
    assert text == (
        "Title\n\nPART\n\none\ntwo\n\n  “a \\x1b[2J b”\n\n"
        "  A1: said\n    more\n\n  Source A\n    Outlet: Post\n"
    )


def test_quotes_can_be_left_out(comparison: Comparison) -> None:
    text = comparison_text(comparison, include_text=False)
    assert "hoses" not in text and "deckhand" not in text and "were taken off by boat" not in text
    assert "A3, B2, C2" in text


def test_one_report_says_that_there_is_nothing_to_compare_with(comparison: Comparison) -> None:
    text = comparison_text(Comparison(articles=comparison.articles[:1]))
    assert "4 sentences in 1 source: there is nothing to compare with." in text
    assert "none found" not in text and "contradict" not in text
