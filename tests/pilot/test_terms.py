"""The terms screen: places, joining and parting, notes, the reader's own lexicon while it is changed."""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import AbstractAsyncContextManager, nullcontext
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from textual.widgets import OptionList, TextArea

from convoy_tui.articles.model import Article
from convoy_tui.comparison import compare
from convoy_tui.comparison.model import Comparison
from convoy_tui.comparison.terms.lexicon import lexicon_with
from convoy_tui.store.paths import lexicon_file
from convoy_tui.tui.screens.dialogs.choice import ChoiceDialog
from convoy_tui.tui.screens.dialogs.note_editor import NoteEditor
from convoy_tui.tui.screens.reader import ReaderScreen
from convoy_tui.tui.screens.terms import TermsScreen
from tests.truce_story import truce_story

if TYPE_CHECKING:
    from tests.conftest import MakeApp
    from tests.pilot.conftest import Drive, Driver, Open


def at(reader: Driver) -> str:
    """The key of the row under the cursor."""
    assert isinstance(reader.screen, TermsScreen)
    assert reader.screen.row is not None
    return reader.screen.row.key


async def to_row(reader: Driver, key: str) -> None:
    """Go down to a row."""
    await reader.press("g")
    for _ in range(30):
        if at(reader) == key:
            return
        await reader.press("j")
    raise AssertionError(f"no row {key}\n{reader.picture}")


def keys(reader: Driver) -> list[str]:
    assert isinstance(reader.screen, TermsScreen)
    return [row.key for row in reader.screen.rows() if not row.heading]


async def test_what_differs_is_listed_and_a_key_lists_the_rest(open_story: Open) -> None:
    async with open_story() as reader:
        await reader.press("3")
        assert isinstance(reader.screen, TermsScreen)
        assert "name:Idris Halm" not in keys(reader)
        assert "what differs" in reader.picture

        await to_row(reader, "label:ceasefire")
        await reader.press("T")
        assert "name:Idris Halm" in keys(reader)
        assert at(reader) == "label:ceasefire"

        await reader.press("1", "3")
        assert "everything" in reader.picture
        await reader.press("T")
        assert "name:Idris Halm" not in keys(reader)


async def test_enter_goes_to_the_place_of_the_cell_and_escape_comes_back(open_story: Open) -> None:
    async with open_story() as reader:
        await reader.press("3")
        await to_row(reader, "label:fighters")
        await reader.press("l", "l", "enter")

        assert isinstance(reader.screen, ReaderScreen)
        assert reader.ref == "A4"
        await reader.press("escape")
        assert at(reader) == "label:fighters"
        assert isinstance(reader.screen, TermsScreen)
        assert reader.screen.column == 2


async def test_of_several_places_enter_asks_which(open_story: Open) -> None:
    async with open_story() as reader:
        await reader.press("3")
        await to_row(reader, "label:ceasefire")
        await reader.press("l", "l", "enter")

        assert isinstance(reader.screen, ChoiceDialog)
        assert "3 mentions" in reader.picture
        assert "A4 · quoted (Colonel Idris Halm)" in reader.picture
        await reader.press("j", "j", "enter")
        assert reader.ref == "A4"


async def test_where_none_was_found_enter_says_so(open_story: Open) -> None:
    async with open_story() as reader:
        await reader.press("3")
        await to_row(reader, "label:fighters")
        await reader.press("l", "l", "l", "enter")

        assert isinstance(reader.screen, TermsScreen)
        assert reader.said == ["none found in C · Morning Post"]


async def test_the_inspector_and_why_tell_every_mention(open_story: Open) -> None:
    async with open_story(size=(120, 44)) as reader:
        await reader.press("3")
        await to_row(reader, "label:ceasefire")
        assert "quoted (Colonel Idris Halm): A4" in reader.picture
        await reader.press("w")
        assert "held at a distance  The so-called “truce” had held" in reader.picture
        await reader.press("escape")
        assert isinstance(reader.screen, TermsScreen)


async def test_two_rows_become_one_and_u_parts_them_again(open_story: Open) -> None:
    async with open_story() as reader:
        await reader.press("3")
        await to_row(reader, "label:fighters")
        await reader.press("plus")
        assert "joining fighters" in reader.picture
        await to_row(reader, "label:government")
        await reader.press("plus")

        assert reader.said[-1] == "“fighters” and “government”: the same thing; u undoes"
        assert "label:government" not in keys(reader)
        assert at(reader) == "label:fighters"
        (correction,) = reader.session.corrections
        assert (correction.kind, correction.a[3]) == ("same-concept", "militants")
        assert correction.b is not None
        assert correction.b[3] == "government"
        assert "by you" in reader.picture
        await reader.until(lambda: reader.session.comparison, "the new comparison")

        await reader.press("u")
        await reader.until(lambda: reader.session.comparison, "the new comparison")
        assert reader.said[-1] == "undone: “militants” (B4) and “government” (B3): the same thing"
        assert {"label:fighters", "label:government"} <= {*keys(reader)}


async def test_a_join_can_be_given_up_and_is_not_made_with_itself(open_story: Open) -> None:
    async with open_story() as reader:
        await reader.press("3", "plus", "plus")
        assert reader.said[-1].startswith("this is the row itself")
        await reader.press("escape")
        assert isinstance(reader.screen, TermsScreen)
        assert "joining" not in reader.picture
        assert reader.session.corrections == ()


async def test_a_doubtful_row_is_confirmed_by_joining_it_with_itself(open_story: Open) -> None:
    async with open_story() as reader:
        await reader.press("3")
        await to_row(reader, "label:fighters")
        await reader.press("plus", "plus")

        assert reader.said[-1] == "“fighters”: the same thing; u undoes"
        assert at(reader) == "label:fighters"
        assert "? fighters" not in reader.picture
        assert "by you" in reader.picture


async def test_a_wording_leaves_a_row_and_is_there_again_after_reopening(open_story: Open) -> None:
    async with open_story() as reader:
        await reader.press("3")
        await to_row(reader, "label:ceasefire")
        await reader.press("l", "x")
        assert reader.said[-1] == "“ceasefire” is another thing than “truce”; u undoes"
        assert "label:ceasefire" not in keys(reader)
        await reader.press("q")

    async with open_story() as reader:
        await reader.press("3", "T")
        assert {"label:ceasefire", "label:truce"} <= {*keys(reader)}
        assert [c.kind for c in reader.session.corrections] == ["other-concept"]


async def test_of_several_wordings_x_asks_which_is_another_thing(open_story: Open) -> None:
    async with open_story() as reader:
        await reader.press("3")
        await to_row(reader, "label:airstrike")
        await reader.press("x")
        assert isinstance(reader.screen, ChoiceDialog)
        await reader.press("escape")
        assert not reader.session.corrections

        await reader.press("x")
        options = reader.find(OptionList)
        names = [str(options.get_option_at_index(n).prompt) for n in range(options.option_count)]
        assert sorted(names) == ["aerial strike", "air raid", "airstrike"]
        await reader.press("j", "enter")
        (correction,) = reader.session.corrections
        assert correction.kind == "other-concept"


async def test_a_row_with_one_wording_and_a_loaded_word_have_nothing_to_part(open_story: Open) -> None:
    async with open_story() as reader:
        await reader.press("3", "T")
        await to_row(reader, "name:Idris Halm")
        await reader.press("x")
        assert reader.said[-1] == "there is one wording here, and nothing to part it from"
        await to_row(reader, "loaded:regime:government")
        await reader.press("x", "plus")
        assert reader.said[-1].startswith("this is a word of the list of loaded words")
        assert reader.session.corrections == ()


async def test_a_note_is_fastened_to_the_mention_and_marked_in_its_row(open_story: Open) -> None:
    async with open_story() as reader:
        await reader.press("3")
        await to_row(reader, "label:government")
        await reader.press("l", "l", "m")
        assert isinstance(reader.screen, NoteEditor)
        await reader.type("whose word is it")
        await reader.press("escape")

        ((note, place),) = reader.session.notes()
        assert (note.target, note.anchor.exact, note.text) == ("term", "regime", "whose word is it")
        assert place is not None
        assert "✎ government" in reader.picture
        assert "whose word is it" in reader.picture

        await reader.press("h", "m")
        assert reader.find(TextArea).text == "whose word is it"
        await reader.press("escape", "1")
        await reader.go("A3")
        await reader.press("m")
        assert reader.find(TextArea).text == ""


async def test_one_report_says_that_nobody_names_things_otherwise(make_app: MakeApp, drive: Drive) -> None:
    async with drive(make_app(truce_story()[2:])) as reader:
        await reader.press("3")
        assert "There is one report" in reader.picture
        await reader.press("T")
        assert keys(reader)
        await reader.press("plus", "x", "m", "escape", "enter", "escape", "w", "escape")


# -- the reader's own lexicon

OWN = '[[concept]]\nname = "bakery"\nforms = ["bread", "granary"]\nnote = "Mine."\n'


@pytest.fixture
def with_lexicon(make_app: MakeApp, drive: Drive, monkeypatch: pytest.MonkeyPatch) -> Open:
    """Open the story of the truce, compared with the reader's own lexicon."""

    async def compare_(articles: Sequence[Article], **others: Any) -> Comparison:
        lexicon, problem = lexicon_with(others["lexicon"])
        if problem is not None:
            others["on_problem"](problem)
        ordered = tuple(sorted(articles, key=lambda article: article.id))
        return replace(
            compare(articles, lexicon=lexicon, corrections=others["corrections"]), articles=ordered
        )

    async def problem_with(path: Path) -> str | None:
        """Check at once what the program has a child process check."""
        return lexicon_with(path)[1]

    def opened() -> AbstractAsyncContextManager[Driver]:
        app = make_app(truce_story())
        monkeypatch.setattr("convoy_tui.tui.screens.lexicon_opening.problem_with", problem_with)
        monkeypatch.setattr("convoy_tui.tui.screens.lexicon_opening._LOOK_EVERY", 0.02)
        monkeypatch.setattr("convoy_tui.tui.screens.reader.compare_in_child", compare_)
        monkeypatch.setattr(app, "suspend", nullcontext)
        return drive(app, size=(120, 50))

    return opened


def editing(text: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the editor be a program that writes a text over the file that it is given."""
    said = tmp_path / "said"
    said.write_text(text, encoding="utf-8")
    editor = tmp_path / "editor"
    editor.write_text(f'#!/bin/sh\nfor file; do :; done\ncp "{said}" "$file"\n', encoding="utf-8")
    editor.chmod(0o755)
    monkeypatch.setenv("VISUAL", str(editor))


@pytest.mark.skipif(os.name == "nt", reason="the editor is a shell script")
async def test_the_lexicon_is_edited_and_the_terms_follow(
    with_lexicon: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    editing(OWN, tmp_path, monkeypatch)
    async with with_lexicon() as reader:
        await reader.press("3")
        assert "label:bakery" not in keys(reader)
        await reader.press("L")
        await reader.until(lambda: "label:bakery" in keys(reader), "the new row")
        assert "your lexicon has changed: comparing again" in reader.said


@pytest.mark.skipif(os.name == "nt", reason="the editor is a shell script")
async def test_a_fault_is_said_with_its_line_and_nothing_is_lost(
    with_lexicon: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lexicon_file().parent.mkdir(parents=True)
    lexicon_file().write_text(OWN, encoding="utf-8")
    faulty = OWN.replace('"bread", ', '"bread" ')
    editing(faulty, tmp_path, monkeypatch)
    async with with_lexicon() as reader:
        await reader.press("3")
        await reader.until(lambda: "label:bakery" in keys(reader), "the row")
        await reader.press("L")
        await reader.until(lambda: any("line 3: " in said for said in reader.said), "the fault")
        assert "label:bakery" in keys(reader)
        assert lexicon_file().read_text(encoding="utf-8") == faulty

        lexicon_file().write_text(OWN.replace("bakery", "mill and oven"), encoding="utf-8")
        await reader.until(lambda: "label:mill and oven" in keys(reader), "the mended lexicon")


async def test_without_an_editor_it_says_where_the_file_is(with_lexicon: Open) -> None:
    async with with_lexicon() as reader:
        await reader.press("3", "L")
        assert str(lexicon_file()) in reader.said[-1]
        assert lexicon_file().exists()


async def test_where_the_screen_can_t_be_left_or_the_editor_is_missing_it_says_where_the_file_is(
    with_lexicon: Open, open_story: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EDITOR", "no-such-editor-anywhere")
    async with with_lexicon() as reader:
        await reader.press("3", "L")
        assert "no-such-editor-anywhere can't be started" in reader.said[-1]
    async with open_story() as reader:
        await reader.press("3", "L")
        assert "An editor can't be opened from here" in reader.said[-1]
        assert str(lexicon_file()) in reader.said[-1]


async def test_columns_out_of_sight_are_told_beside_the_scroll_bar(open_story: Open) -> None:
    async with open_story(size=(60, 20)) as reader:
        await reader.press("3")
        header = reader.picture.splitlines()[1]
        assert "C Morning Post" not in header
        assert header.rstrip("▁▂▃▄▅▆▇█ ").endswith("›")


async def test_the_rate_comes_and_goes_with_the_width(open_story: Open) -> None:
    async with open_story(size=(100, 30)) as reader:
        await reader.press("3")
        assert "‰" not in reader.picture
        await reader.pilot.resize_terminal(160, 45)
        await reader.until(lambda: "‰" in reader.picture, "the rate")
        await reader.pilot.resize_terminal(100, 30)
        await reader.until(lambda: "‰" not in reader.picture, "no rate")
