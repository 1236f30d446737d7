"""What a reader decides about links: kept by the session, shown before the next comparison, taken back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from convoy_tui.comparison.model import Silent
from convoy_tui.store import Store, StoreError
from convoy_tui.tui.reading.decisions import decision_words, with_corrections
from convoy_tui.tui.reading.explaining.passage import explain, loading_summary
from convoy_tui.tui.reading.passages import PassageIndex
from convoy_tui.tui.reading.story_view import Spot, StoryView
from convoy_tui.tui.session import Session

if TYPE_CHECKING:
    from convoy_tui.comparison.model import SentenceKey
    from tests.conftest import MadeStory

A4, B4, B5, C2 = ("north", 2), ("tide", 3), ("tide", 4), ("vale", 1)
A7, B6, C4 = ("north", 5), ("tide", 5), ("vale", 3)


@pytest.fixture
def store() -> Iterator[Store]:
    with Store.in_memory() as opened:
        yield opened


@pytest.fixture
def session(store: Store, bridge: MadeStory) -> Session:
    opened = Session(store, store.create_story(bridge.articles).id)
    opened.compared(replace(bridge.comparison, links=bridge.comparison.links[:-1]))
    return opened


def counterparts(session: Session, key: SentenceKey) -> list[SentenceKey]:
    assert session.index is not None
    return [counterpart.key for counterpart in session.index.counterparts(key)]


def kept(session: Session) -> list[tuple[str, str, str]]:
    """The corrections as another session on the same store sees them."""
    again = Session(session.store, session.story_id)
    return [(one.kind, one.a[3], one.b[3]) for one in again.corrections if one.b is not None]


def test_a_rejected_counterpart_is_gone_at_once_from_both_ends(session: Session) -> None:
    session.reject(A4, B4)

    assert counterparts(session, A4) == [C2, B5]
    assert A4 not in counterparts(session, B4)
    assert kept(session) == [
        ("not-a-match", "Twelve people were hurt, three of them badly.", "Nine people are in hospital.")
    ]
    assert session.comparison is None


def test_one_that_is_joined_by_way_of_another_source_can_be_rejected(session: Session) -> None:
    assert C2 in counterparts(session, B5)

    session.reject(B5, C2)

    assert C2 not in counterparts(session, B5)
    assert B5 not in counterparts(session, C2)
    assert counterparts(session, B5) == [A4]


def test_a_link_by_hand_is_there_at_once_and_the_readers_own(session: Session) -> None:
    session.link(C4, A7)

    assert session.index is not None
    (counterpart,) = session.index.counterparts(A7)
    assert counterpart.link is not None
    assert (counterpart.key, counterpart.grade, counterpart.link.origin) == (C4, "sure", "reader")
    assert [kind for kind, *_ in kept(session)] == ["match"]


def test_a_doubtful_link_is_confirmed_by_hand(session: Session) -> None:
    session.link(A4, B5)

    assert session.index is not None
    found = next(c for c in session.index.counterparts(A4) if c.key == B5)
    assert found.link is not None
    assert (found.grade, found.score, found.link.origin) == ("sure", 0.35, "reader")


def test_a_later_word_on_a_pair_replaces_the_earlier(session: Session) -> None:
    session.link(A7, C4)
    session.reject(C4, A7)

    assert counterparts(session, A7) == []
    assert [kind for kind, *_ in kept(session)] == ["not-a-match"]
    session.undo_last()
    assert counterparts(session, A7) == [C4]
    assert [kind for kind, *_ in kept(session)] == ["match"]


def test_several_rejected_at_once_are_taken_back_at_once(session: Session, bridge: MadeStory) -> None:
    session.link(A7, C4)
    session.reject(A4, B4, B5)
    assert [kind for kind, *_ in kept(session)] == ["match", "not-a-match", "not-a-match"]

    undone = session.undo_last()

    assert decision_words(undone, session.articles) == "A4 and B4, B5: not a match"
    assert [kind for kind, *_ in kept(session)] == ["match"]


def test_undo_goes_on_with_what_was_kept_before_newest_first(session: Session) -> None:
    session.reject(A4, B4)
    session.link(A7, C4)
    later = Session(session.store, session.story_id)
    later.reject(A4, B5)

    said = [decision_words(later.undo_last(), later.articles) for _ in range(4)]

    assert said == [
        "A4 and B5: not a match",
        "A7 and C4: linked by hand",
        "A4 and B4: not a match",
        "",
    ]
    assert later.corrections == ()


def test_what_another_session_took_back_is_passed_over(session: Session) -> None:
    session.reject(A4, B4)
    session.link(A7, C4)
    session.store.undo_correction(session.contents.corrections[-1].id)
    session.contents = session.store.load(session.story_id)

    assert decision_words(session.undo_last(), session.articles) == "A4 and B4: not a match"


def test_of_several_what_was_kept_before_a_failure_is_shown_and_can_be_undone(
    session: Session, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    add = store.add_correction

    def full(story: int, kind: str, a: object, b: object, _value: str | None = None) -> object:
        if store.corrections(story):
            raise StoreError("x", "the disk is full", "make room")
        return add(story, kind, a, b)  # type: ignore[arg-type]

    monkeypatch.setattr(store, "add_correction", full)
    with pytest.raises(StoreError):
        session.reject(A4, B4, B5)

    assert counterparts(session, A4) == [C2, B5]
    assert decision_words(session.undo_last(), session.articles) == "A4 and B4: not a match"


def test_two_sentences_of_one_article_are_refused(session: Session) -> None:
    with pytest.raises(ValueError, match="different articles"):
        session.link(B4, B5)

    assert kept(session) == []


def test_corrections_are_kept_before_there_is_a_comparison(store: Store, bridge: MadeStory) -> None:
    session = Session(store, store.create_story(bridge.articles).id)

    session.link(A7, C4)

    assert session.index is None
    assert [one.kind for one in session.corrections] == ["match"]


def test_one_whose_text_is_gone_is_lost_said_and_not_applied(session: Session) -> None:
    session.link(A7, C4)
    north, tide, vale = session.articles
    other = replace(vale, text="Something else entirely, of another town.", sentences=(), sha256="ff" * 32)
    session.contents = replace(session.contents, articles=(north, tide, other))

    assert session.corrections == ()
    assert len(session.lost_corrections) == 1
    line = loading_summary(session.articles, (), lost=1)[-1]
    assert line.parts[0].text.startswith("1 correction of yours kept, but not applied")
    assert decision_words(session.undo_last(), session.articles) == (
        "a passage that is no longer there: linked by hand"
    )


def test_without_corrections_nothing_is_said_of_lost_ones(session: Session) -> None:
    assert session.lost_corrections == ()
    assert [line.label for line in loading_summary(session.articles, ())] == ["A", "B", "C"]


def test_a_link_by_hand_that_was_undone_is_not_shown_on(session: Session, bridge: MadeStory) -> None:
    session.link(A7, C4)
    assert session.index is not None

    without = with_corrections(session.index.comparison, ())

    assert (A7, C4) not in {(link.a, link.b) for link in without.links}


def test_why_lists_what_the_reader_rejected(session: Session) -> None:
    session.reject(A4, B4)
    view = StoryView(session.articles, index=session.index)

    def said(why: bool) -> list[str]:
        lines = explain(view, Spot("north", 3), why=why)
        return [f"{line.label}: {''.join(part.text for part in line.parts)}" for line in lines]

    line = "B4: Tide Radio not a match, says the reader Nine people are in hospital."
    assert line in said(why=True)
    assert line not in said(why=False)


def test_a_story_without_corrections_rejects_nothing(bridge: MadeStory) -> None:
    assert PassageIndex(bridge.comparison).rejected(A4) == ()


def test_terms_and_silences_are_shown_before_the_next_comparison(session: Session) -> None:
    north, tide, _ = session.articles
    bridge, crossing = north.text.index("bridge"), tide.text.index("crossing")
    session.say_other(("north", bridge, bridge + 6), ("tide", crossing, crossing + 8))
    session.say_silent(A7, "tide")

    assert session.index is not None
    comparison = session.index.comparison
    assert {concept.name: [f.form for f in concept.forms] for concept in comparison.concepts} == {
        "bridge": ["bridge"],
        "crossing": ["crossing", "viaduct"],
        "Lind": ["Lind", "Lind"],
    }
    assert comparison.coverage.silent == (Silent("north", 5, "tide"),)
    assert decision_words(session.undo_last(), session.articles) == (
        "A7: B Tide Radio is silent, checked by the reader"
    )
    assert comparison.coverage.unmatched == session.index.comparison.coverage.unmatched
    assert session.index.comparison.coverage.silent == ()
    assert decision_words(session.undo_last(), session.articles) == (
        "“bridge” (A3) and “crossing” (B3): another thing"
    )
