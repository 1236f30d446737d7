"""What holds when programs are killed, and when two of them are open at once."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import convoy_tui
from convoy_tui.store import Store, make_anchor

if TYPE_CHECKING:
    from tests.unit.store.conftest import MakeArticle

WITH_THE_CODE = {**os.environ, "PYTHONPATH": str(Path(convoy_tui.__file__).parents[1])}

WRITER = """
import sys
from pathlib import Path
from convoy_tui.store import Position, Store, make_anchor

store = Store.open(Path(sys.argv[1]))
contents = store.load(int(sys.argv[2]))
article = contents.articles[0]
anchor = make_anchor(article, 0, 5)
for number in range(int(sys.argv[4])):
    note = store.add_note(contents.story.id, anchor, "")
    store.change_note(note.id, f"{sys.argv[3]} {number}")
    store.save_position(contents.story.id, Position(article.id, number, None, (), True, True))
    print(number, flush=True)
"""


def start(file: Path, story: int, who: str, many: int) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", WRITER, str(file), str(story), who, str(many)],
        stdout=subprocess.PIPE,
        text=True,
        env=WITH_THE_CODE,
    )


@pytest.mark.parametrize("wanted", [1, 7])
def test_what_was_written_before_a_kill_is_there(
    store: Store, file: Path, made: MakeArticle, wanted: int
) -> None:
    story = store.create_story([made("a", "One sentence.")])
    store.close()
    with start(file, story.id, "note", 100_000) as writer:
        assert writer.stdout is not None
        last = [int(writer.stdout.readline()) for _ in range(wanted)][-1]
        writer.kill()
    with Store.open(file) as again:
        texts = [note.text for note in again.notes(story.id)]
        position = again.load(story.id).position
    assert texts[: last + 1] == [f"note {number}" for number in range(last + 1)]
    assert position is not None
    assert position.start >= last


def test_two_programs_write_at_once_and_nothing_is_lost(store: Store, file: Path, made: MakeArticle) -> None:
    story = store.create_story([made("a", "One sentence.")])
    with start(file, story.id, "first", 60) as first, start(file, story.id, "second", 60) as second:
        anchor = make_anchor(store.load(story.id).articles[0], 0, 5)
        for number in range(60):
            store.add_note(story.id, anchor, f"third {number}")
        first.communicate()
        second.communicate()
    assert (first.returncode, second.returncode) == (0, 0)
    texts = [note.text for note in store.notes(story.id)]
    for who in ("first", "second", "third"):
        assert [text for text in texts if text.startswith(who)] == [f"{who} {number}" for number in range(60)]


OPENER = """
import sys
from pathlib import Path
from convoy_tui.store import Store

Store.open(Path(sys.argv[1])).close()
"""


def test_two_programs_that_start_at_once_make_one_database(file: Path) -> None:
    runs = [subprocess.Popen([sys.executable, "-c", OPENER, str(file)], env=WITH_THE_CODE) for _ in range(4)]
    assert [run.wait() for run in runs] == [0, 0, 0, 0]
    with Store.open(file) as store:
        assert store.stories() == ()


def test_another_thread_opens_its_own_store(store: Store, file: Path, made: MakeArticle) -> None:
    story = store.create_story([made("a", "One sentence.")])
    seen: list[object] = []

    def look() -> None:
        try:
            store.stories()
        except Exception as error:
            seen.append(type(error).__name__)
        with Store.open(file) as own:
            seen.append(own.stories())

    thread = threading.Thread(target=look)
    thread.start()
    thread.join()
    assert seen == ["ProgrammingError", (story,)]
