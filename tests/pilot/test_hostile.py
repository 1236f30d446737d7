"""Whatever stands in articles, names and notes is drawn as it is, and nothing of it is carried out."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from textual.widgets import Input, TextArea

from convoy_tui.articles.model import Article
from convoy_tui.articles.reading import read_articles
from convoy_tui.comparison.model import Comparison, Link
from convoy_tui.tui.screens.reader import ReaderScreen

if TYPE_CHECKING:
    from tests.conftest import MakeApp
    from tests.pilot.conftest import Drive, Driver

CLICK = "[@click=app.quit]x[/]"
TEXT = f"Fair [/quote] opens\n\nHe said {CLICK} and [b]left[/b] [$primary]at[/] noon.\n\nSome 300 came [/].\n"
ESCAPES = (
    "Fair\x1b[2J opens\n\nThe \x1b]0;mine\x07fair \u202eopened\u202c with\x9b31m 300\x00 stalls.\x1b[?1l\n"
)


def control_characters(text: str) -> set[str]:
    """What could start something in a terminal, or turn the text around."""
    return {
        char
        for char in text.replace("\n", "")
        if ord(char) < 0x20
        or 0x7F <= ord(char) < 0xA0
        or char in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067"
    }


def written(folder: Path, name: str, text: str) -> Article:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    (article,) = read_articles([path])
    assert isinstance(article, Article)
    return article


async def every_screen(reader: Driver) -> str:
    """Everything that is drawn while a reader goes through every screen."""
    drawn = []
    for keys in (
        "",
        "w",
        "w",
        "y",
        "Y",
        "m escape",
        "5",
        "escape",
        "p",
        "escape",
        "i",
        "escape",
        "e",
        "escape",
        "?",
    ):
        for key in filter(None, keys.split(" ")):
            await reader.press("question_mark" if key == "?" else key)
            drawn.append(reader.picture)
    return "\n".join(drawn)


async def test_markup_in_articles_is_drawn_as_it_is(tmp_path: Path, make_app: MakeApp, drive: Drive) -> None:
    article = replace(written(tmp_path, "[bold].txt", TEXT), outlet=CLICK, agency="[/agency]")
    other = replace(written(tmp_path, "[reverse].txt", TEXT.replace("noon", "one")), title="[/title]")
    async with drive(make_app([article, other]), size=(120, 50)) as reader:
        assert "Fair [/quote] opens" in reader.picture
        assert f"He said {CLICK}" in reader.picture
        assert f"A · {CLICK} · " in reader.picture
        assert "B · [reverse].txt · " in reader.picture
        await reader.press("J")
        picture = await every_screen(reader)

        assert "[reverse].txt" in picture
        assert "[/agency]" in picture
        assert reader.app.is_running


async def test_a_link_in_an_article_runs_nothing_when_it_is_clicked(
    tmp_path: Path, make_app: MakeApp, drive: Drive
) -> None:
    article = written(tmp_path, "fair.txt", TEXT)
    async with drive(make_app([article]), size=(120, 50)) as reader:
        rows = reader.picture.splitlines()
        row = next(number for number, line in enumerate(rows) if CLICK in line)
        column = rows[row].index(CLICK)
        for offset in range(len(CLICK)):
            await reader.pilot.click(offset=(column + offset, row))
        await reader.pilot.pause()

        assert reader.app.is_running
        assert reader.ref == "A2"


async def test_escape_sequences_never_reach_the_screen(
    tmp_path: Path, make_app: MakeApp, drive: Drive
) -> None:
    article = written(tmp_path, "fair.txt", ESCAPES)
    other = written(tmp_path, "other.txt", ESCAPES.replace("stalls", "booths"))
    async with drive(make_app([article, other])) as reader:
        assert "The fair opened with 300 stalls." in reader.picture
        await reader.press("J")

        assert control_characters(await every_screen(reader)) == set()


@pytest.mark.parametrize("name", ["\x1b[31mred\x1b[0m.txt", "\u202etxt.exe", "new\nline.txt", "\x9b2J.txt"])
async def test_a_file_name_can_start_nothing_either(
    name: str, tmp_path: Path, make_app: MakeApp, drive: Drive
) -> None:
    article = written(tmp_path, name, TEXT)
    other = written(tmp_path, "other.txt", TEXT.replace("noon", "one"))
    async with drive(make_app([article, other])) as reader:
        await reader.press("J")

        assert control_characters(await every_screen(reader)) == set()


async def test_what_could_not_be_read_is_named_without_its_escape_sequences(
    tmp_path: Path, make_app: MakeApp, drive: Drive
) -> None:
    gone = f"{tmp_path}/\x1b[2J\u202e[/gone].txt"
    there = tmp_path / "fair.txt"
    there.write_text(TEXT, encoding="utf-8")
    async with drive(make_app(pending=[gone, str(there)])) as reader:
        await reader.until(lambda: isinstance(reader.screen, ReaderScreen), "the reader")
        assert "[/gone].txt: there is no such file" in reader.said[0]

        assert control_characters(await every_screen(reader)) == set()


@pytest.mark.parametrize("text", [CLICK, "[/]", "[b", "\\[x]", "]]]"])
async def test_a_note_is_drawn_as_it_was_written(
    text: str, tmp_path: Path, make_app: MakeApp, drive: Drive
) -> None:
    async with drive(make_app([written(tmp_path, "fair.txt", TEXT)])) as reader:
        await reader.press("m")
        reader.find(TextArea).text = text
        await reader.press("escape")
        assert text in reader.inspector
        await reader.press("5")
        assert text in reader.picture


async def test_a_search_is_said_as_it_was_typed(tmp_path: Path, make_app: MakeApp, drive: Drive) -> None:
    async with drive(make_app([written(tmp_path, "fair.txt", TEXT)])) as reader:
        await reader.press("slash")
        reader.find(Input).value = CLICK
        await reader.press("enter")

        assert reader.ref == "A2"
        assert reader.said == ["match 1 of 1"]


async def test_one_line_of_a_million_characters_is_walked_through(make_app: MakeApp, drive: Drive) -> None:
    long = Article.from_sentences(["x" * 1_000_000, "The end."], id="long")
    short = Article.from_sentences(["x.", "The end."], id="short")
    comparison = Comparison((long, short), links=(Link(("long", 1), ("short", 1), 0.9, "sure"),))
    async with drive(make_app([long, short], comparison=comparison)) as reader:
        await reader.press("J", "tab", "k", "g", "G", "w")

        assert isinstance(reader.screen, ReaderScreen)
        assert reader.ref == "B2"
