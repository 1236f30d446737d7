"""Articles are compared by a child process, whatever that has to say beside its answer."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from convoy_tui.comparison.model import Comparison, Correction, Place, SentenceKey
from convoy_tui.frames import frame
from convoy_tui.tui.comparing import ComparingChild, ComparingError, compare_in_child

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


async def compared(
    story: MadeStory, child: ComparingChild | None = None, *corrections: Correction
) -> Comparison:
    return await compare_in_child(
        story.articles,
        corrections=corrections,
        on_progress=lambda *_: None,
        on_problem=lambda _: None,
        child=child,
    )


def place(story: MadeStory, key: SentenceKey) -> Place:
    article = story.named(key[0])
    sentence = article.sentences[key[1]]
    return article.id, sentence.start, sentence.end, article.sentence_text(key[1])


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


async def test_the_links_of_the_articles_in_sight_come_first_and_stay(bridge: MadeStory) -> None:
    seen: list[Comparison] = []
    in_sight = [article.id for article in bridge.articles[:2]]

    whole = await compare_in_child(
        bridge.articles,
        on_progress=lambda *_: None,
        on_problem=lambda _: None,
        first=in_sight,
        on_first=seen.append,
    )

    (part,) = seen
    assert part.links == tuple(k for k in whole.links if {k.a[0], k.b[0]} <= set(in_sight)) != ()
    assert (part.ledger, part.coverage.unmatched) == ((), ())


async def test_with_all_articles_in_sight_there_is_one_answer(bridge: MadeStory) -> None:
    seen: list[Comparison] = []
    everything = [article.id for article in bridge.articles]

    await compare_in_child(
        bridge.articles,
        on_progress=lambda *_: None,
        on_problem=lambda _: None,
        first=everything,
        on_first=seen.append,
    )

    assert seen == []


async def test_one_child_compares_again_and_says_the_same_as_a_new_one(bridge: MadeStory) -> None:
    child = ComparingChild()
    first = await compared(bridge, child)
    link = first.links[0]
    apart = Correction("not-a-match", place(bridge, link.a), place(bridge, link.b))
    again = await compared(bridge, child, apart)
    process = child._process
    assert await compared(bridge, child) == first
    assert child._process is process
    await child.end()

    assert link not in again.links
    assert again == await compared(bridge, None, apart)


async def test_what_a_known_child_was_still_busy_with_is_passed_over(bridge: MadeStory) -> None:
    child = ComparingChild()
    first = await compared(bridge, child)
    link = first.links[0]
    apart = Correction("not-a-match", place(bridge, link.a), place(bridge, link.b))
    process = child._process
    given_up = asyncio.create_task(compared(bridge, child, apart))
    await asyncio.sleep(0)
    given_up.cancel()
    with pytest.raises(asyncio.CancelledError):
        await given_up

    assert await compared(bridge, child) == first
    assert child._process is process
    await child.end()


async def test_a_child_that_is_new_to_the_articles_is_ended_with_the_comparison(bridge: MadeStory) -> None:
    child = ComparingChild()
    begun = asyncio.Event()
    given_up = asyncio.create_task(
        compare_in_child(
            bridge.articles, on_progress=lambda *_: begun.set(), on_problem=lambda _: None, child=child
        )
    )
    await begun.wait()
    process = child._process
    given_up.cancel()
    with pytest.raises(asyncio.CancelledError):
        await given_up

    assert process is not None
    assert process.returncode is not None
    assert (await compared(bridge, child)).links
    await child.end()


def test_a_child_that_is_left_alone_compares_nothing(bridge: MadeStory) -> None:
    asked = b"".join(frame("article", article) for article in bridge.articles)

    run = subprocess.run([sys.executable, "-m", CHILD], input=asked, capture_output=True, check=False)

    assert (run.returncode, run.stdout, run.stderr) == (0, b"", b"")
