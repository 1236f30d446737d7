"""Articles are compared by a child process, whatever that has to say beside its answer."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from convoy_tui.comparison.model import Comparison
from convoy_tui.frames import frame
from convoy_tui.tui.comparing import ComparingError, compare_in_child

if TYPE_CHECKING:
    from tests.conftest import MadeStory

CHILD = "convoy_tui.comparison.child"
NOISE = "import sys; sys.stderr.write('x' * 200_000 + '\\nMemoryError: no room\\n'); sys.stderr.flush()\n"
PRINTING = f"""
from {CHILD.rpartition(".")[0]} import child
compare = child.compare
child.compare = lambda *given, **named: print("a library greets you") or compare(*given, **named)
child.main()
"""


async def compared(story: MadeStory) -> Comparison:
    return await compare_in_child(story.articles, on_progress=lambda *_: None, on_problem=lambda _: None)


def instead(monkeypatch: pytest.MonkeyPatch, code: str) -> None:
    """Have other code run in the child."""
    monkeypatch.setattr("convoy_tui.tui.comparing._COMMAND", (sys.executable, "-c", code))


async def test_a_child_that_fails_with_many_words_is_told_by_its_last_ones(
    bridge: MadeStory, monkeypatch: pytest.MonkeyPatch
) -> None:
    instead(monkeypatch, NOISE)

    with pytest.raises(ComparingError, match=r"^MemoryError: no room$"):
        await compared(bridge)


@pytest.mark.parametrize("before", [NOISE, ""])
async def test_what_a_child_says_and_prints_does_not_disturb_its_answer(
    before: str, bridge: MadeStory, monkeypatch: pytest.MonkeyPatch
) -> None:
    instead(monkeypatch, before + PRINTING)

    assert (await compared(bridge)).links


async def test_a_child_that_can_t_be_started_is_told(
    bridge: MadeStory, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("convoy_tui.tui.comparing._COMMAND", ("/nowhere/python",))

    with pytest.raises(ComparingError, match="could not be started"):
        await compared(bridge)


def test_a_child_that_is_left_alone_compares_nothing(bridge: MadeStory) -> None:
    asked = b"".join(frame("article", article) for article in bridge.articles)

    run = subprocess.run([sys.executable, "-m", CHILD], input=asked, capture_output=True, check=False)

    assert (run.returncode, run.stdout, run.stderr) == (0, b"", b"")
