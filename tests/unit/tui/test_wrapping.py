"""Text is broken into rows that fit, at the places where a reader expects it."""

from __future__ import annotations

from itertools import pairwise

import pytest
from rich.cells import cell_len

from convoy_tui.tui.reading.wrapping import wrap

TEXTS = (
    "The ferry left at noon with forty people on board, the harbour says.",
    "well-known, half-hearted / either-or – and – so — on",
    "incomprehensibilities unbelievably-long-winded counterrevolutionaries",
    "a\xa0b c\xa0d e\xa0f 12\xa0000\xa0000 crowns were\xa0paid",
    "今日、橋が川に落ちた。 twelve people 負傷した。",
    "cafe\u0301 re\u0301sume\u0301 nai\u0308ve e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301",
    "two  spaces   and\nline ends\nwithin",
    "👩‍🚒 firefighters 🔥🔥🔥🔥🔥🔥🔥🔥 came",
)


def rows(text: str, width: int) -> list[str]:
    return [text[start:end] for start, end in wrap(text, 0, len(text), width)]


def test_rows_break_at_spaces() -> None:
    assert rows("the old bridge fell", 8) == ["the old", "bridge", "fell"]


def test_a_word_that_just_fits_stays_on_its_row() -> None:
    assert rows("the old bridge", 7) == ["the old", "bridge"]
    assert rows("the old bridge", 6) == ["the", "old", "bridge"]


@pytest.mark.parametrize("wide", ["", "橋 "])
def test_no_row_breaks_at_a_no_break_space(wide: str) -> None:
    assert rows(f"{wide}about 12\xa0000 men", 8 + cell_len(wide))[0] == f"{wide}about"
    assert rows(f"{wide}12\xa0000 men", 6 + cell_len(wide)) == [f"{wide}12\xa0000", "men"]


@pytest.mark.parametrize("wide", ["", "橋橋橋 "])
def test_rows_break_after_hyphens_and_dashes(wide: str) -> None:
    wanted = [wide.strip()] if wide else []

    assert rows(f"{wide}well-known", 7) == [*wanted, "well-", "known"]
    assert rows(f"{wide}north–south", 7) == [*wanted, "north–", "south"]


@pytest.mark.parametrize("wide", ["", "橋橋 "])
def test_a_word_that_is_longer_than_a_row_is_cut(wide: str) -> None:
    wanted = [wide.strip()] if wide else []

    assert rows(f"{wide}abcdefghij", 4) == [*wanted, "abcd", "efgh", "ij"]


def test_wide_characters_count_as_two_cells() -> None:
    assert rows("漢字漢字漢", 5) == ["漢字", "漢字", "漢"]


def test_a_combining_mark_takes_no_cell_and_stays_with_its_letter() -> None:
    assert rows("e\u0301" * 5, 2) == ["e\u0301" * 2, "e\u0301" * 2, "e\u0301"]


def test_only_the_span_that_is_asked_for_is_broken() -> None:
    text = "not this. The bridge fell. Nor this."

    assert wrap(text, 10, 26, 40) == [(10, 26)]
    assert wrap(text, 10, 26, 10) == [(10, 20), (21, 26)]


@pytest.mark.parametrize("text", ["", "   ", "\n"])
def test_nothing_but_white_space_gives_no_row(text: str) -> None:
    assert rows(text, 10) == []


@pytest.mark.parametrize("width", [0, 1, -3])
def test_a_width_of_nothing_still_comes_to_an_end(width: int) -> None:
    assert rows("漢字ab", width) == ["漢", "字", "ab"]


@pytest.mark.parametrize("width", [2, 3, 5, 8, 13, 40])
@pytest.mark.parametrize("text", TEXTS)
def test_rows_fit_and_nothing_is_lost(text: str, width: int) -> None:
    spans = wrap(text, 0, len(text), width)

    assert "".join("".join(text[start:end].split()) for start, end in spans) == "".join(text.split())
    for (_, end), (start, _) in pairwise(spans):
        assert not text[end:start].strip()
    for start, end in spans:
        assert not text[start].isspace() or text[start] == "\xa0"
        assert cell_len(text[start:end].rstrip(" \n")) <= width
