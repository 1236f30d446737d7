"""Questions and ticks in the database: there when the call returns, taken back step by step."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from convoy_tui.store import Store, StoreError, make_anchor
from convoy_tui.store import question_changes as changes
from convoy_tui.store.findings import Pin, Question
from convoy_tui.store.migrations import MIGRATIONS
from convoy_tui.store.model import StoryContents
from tests.unit.store.test_processes import WITH_THE_CODE

if TYPE_CHECKING:
    from tests.unit.store.conftest import MakeArticle

TITLE = "Was the crew warned?"


@pytest.fixture
def contents(store: Store, made: MakeArticle) -> StoryContents:
    story = store.create_story(
        [
            made("morning", "The crew was told at dawn.", "The ferry sailed."),
            made("evening", "Nobody told the crew of the ferry."),
        ]
    )
    return store.load(story.id)


def pin(contents: StoryContents, article: int, sentence: int = 0) -> Pin:
    home = contents.articles[article]
    span = home.sentences[sentence]
    return Pin("passage", make_anchor(home, span.start, span.end))


def put(
    store: Store, contents: StoryContents, position: str, *pins: Pin, title: str = TITLE
) -> tuple[Question, ...]:
    change = partial(changes.pinned, title=title, position=position, pins=pins)
    return store.change_questions(contents.story.id, change, f"“{title}”: {position}")


def test_a_question_is_there_for_another_program_at_once(
    store: Store, file: Path, contents: StoryContents
) -> None:
    kept = put(store, contents, "yes", pin(contents, 0))
    assert [one.title for one in kept] == [TITLE] and kept[0].id > 0
    with Store.open(file) as other:
        assert other.questions(contents.story.id) == other.load(contents.story.id).questions == kept


def test_each_change_is_taken_back_alone_and_across_programs(
    store: Store, file: Path, contents: StoryContents
) -> None:
    number = contents.story.id
    states = [
        put(store, contents, "yes", pin(contents, 0)),
        put(store, contents, "no", pin(contents, 1)),
        put(store, contents, "no", pin(contents, 1), title="Who is to blame?"),
    ]
    first, second = states[-1]
    states.append(store.change_questions(number, lambda q: changes.moved(q, second, -1), "moved"))
    states.append(store.change_questions(number, lambda q: changes.merged(q, second, first), "merged"))
    states.append(store.change_questions(number, lambda q: changes.removed(q, first), "removed"))
    assert states[-1] == () and [one.id for one in states[3]] == [second.id, first.id]

    said = []
    with Store.open(file) as other:
        for before in (*states[-2::-1], ()):
            said.append(other.undo_questions(number))
            assert other.questions(number) == before
        assert other.undo_questions(number) is None
    assert said[:3] == ["removed", "merged", "moved"] and said[-1] == f"“{TITLE}”: yes"


def test_a_change_that_alters_nothing_leaves_no_step(store: Store, contents: StoryContents) -> None:
    put(store, contents, "yes", pin(contents, 0))
    put(store, contents, "yes", pin(contents, 0))
    store.undo_questions(contents.story.id)
    assert store.questions(contents.story.id) == ()
    assert store.undo_questions(contents.story.id) is None


def test_a_change_that_is_refused_leaves_everything(store: Store, contents: StoryContents) -> None:
    kept = put(store, contents, "yes", pin(contents, 0))
    with pytest.raises(changes.RefusedError):
        store.change_questions(contents.story.id, lambda q: changes.asked((), ""), "x")
    assert store.questions(contents.story.id) == kept


def test_two_windows_do_not_overwrite_each_other(store: Store, file: Path, contents: StoryContents) -> None:
    put(store, contents, "yes", pin(contents, 0))
    (seen_before,) = store.questions(contents.story.id)
    with Store.open(file) as other:
        put(other, contents, "no", pin(contents, 1))
    judge = partial(changes.judged, question=seen_before, verdict="contradict")
    (now,) = store.change_questions(contents.story.id, judge, "judged")
    assert now.verdict == "contradict" and [one.name for one in now.positions] == ["yes", "no"]


def test_which_was_changed_last(store: Store, contents: StoryContents) -> None:
    number = contents.story.id
    anchors = pin(contents, 0).anchor, pin(contents, 1).anchor
    assert store.last_change(number) is None
    store.add_correction(number, "match", *anchors)
    assert store.last_change(number) == "correction"
    put(store, contents, "yes", pin(contents, 0))
    assert store.last_change(number) == "question"
    later = store.add_correction(number, "not-a-match", *anchors)
    assert store.last_change(number) == "correction"
    store.undo_correction(later.id)
    assert store.last_change(number) == "question"
    store.undo_questions(number)
    assert store.last_change(number) == "correction"


def test_ticks_are_kept_once_and_wait_for_what_has_gone(
    store: Store, file: Path, contents: StoryContents
) -> None:
    number = contents.story.id
    (question,) = put(store, contents, "yes", pin(contents, 0))
    anchor = pin(contents, 1).anchor
    for _ in range(2):
        store.tick(number, "question", question.id)
        store.tick(number, "figure", anchor=anchor)
    with Store.open(file) as other:
        first, second = other.load(number).ticks
    assert (first.kind, first.thing, first.anchor) == ("question", question.id, None)
    assert (second.kind, second.thing, second.anchor) == ("figure", None, anchor)
    store.change_questions(number, lambda q: changes.removed(q, question), "removed")
    store.undo_questions(number)
    assert store.questions(number)[0].id == first.thing
    assert store.untick(number, first.id, 999) == (second,)


def test_half_surrogates_and_long_titles_are_kept(store: Store, contents: StoryContents) -> None:
    title = "x\ud800" + "y" * 500
    (kept,) = put(store, contents, "\udfff", pin(contents, 0), title=title)
    assert (kept.title, kept.positions[0].name) == (title, "\udfff")
    store.change_questions(contents.story.id, lambda q: changes.removed(q, kept), title)
    assert store.undo_questions(contents.story.id) == title
    assert store.questions(contents.story.id) == (kept,)


def test_a_story_that_is_not_there(store: Store) -> None:
    for call in (
        store.questions,
        store.undo_questions,
        store.ticks,
        store.last_change,
        partial(store.tick, kind="note", thing=1),
        partial(store.change_questions, change=lambda q: q, said=""),
    ):
        with pytest.raises(LookupError, match="story 99"):
            call(99)


def test_a_damaged_question_names_the_database(store: Store, file: Path, contents: StoryContents) -> None:
    put(store, contents, "yes", pin(contents, 0))
    store._db._connection.execute("UPDATE questions SET record = x'7b7d'")
    with pytest.raises(StoreError, match=r"damaged .*question") as caught:
        store.load(contents.story.id)
    assert caught.value.path == str(file)


def test_a_database_of_before_gets_the_tables(
    file: Path, clock: Callable[[], str], made: MakeArticle
) -> None:
    with Store.open(file, now=clock) as store:
        story = store.create_story([made("a", "One sentence.")])
    names = [migration.name for migration in MIGRATIONS]
    connection = sqlite3.connect(file, isolation_level=None)
    for table in ("questions", "question_steps", "ticks"):
        connection.execute(f"DROP TABLE {table}")
    connection.execute("DELETE FROM migrations WHERE name = 'questions and ticks'")
    connection.execute(f"PRAGMA user_version = {names.index('questions and ticks')}")
    connection.close()
    with Store.open(file, now=clock) as store:
        assert store.load(story.id).questions == ()
        put(store, store.load(story.id), "yes", title="Is it there?")
        assert store.questions(story.id)[0].title == "Is it there?"


WRITER = """
import sys
from pathlib import Path
from convoy_tui.store import Store
from convoy_tui.store import question_changes as changes

store = Store.open(Path(sys.argv[1]))
for number in range(100_000):
    title = f"Question {number}?"
    store.change_questions(int(sys.argv[2]), lambda q: changes.asked(q, title), title)
    print(number, flush=True)
"""


def test_what_was_asked_before_a_kill_is_there(store: Store, file: Path, contents: StoryContents) -> None:
    store.close()
    command = [sys.executable, "-c", WRITER, str(file), str(contents.story.id)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=WITH_THE_CODE) as writer:
        assert writer.stdout is not None
        last = [int(writer.stdout.readline()) for _ in range(5)][-1]
        writer.kill()
    with Store.open(file) as again:
        titles = [one.title for one in again.questions(contents.story.id)]
        assert titles[: last + 1] == [f"Question {number}?" for number in range(last + 1)]
        assert again.undo_questions(contents.story.id) == titles[-1]
