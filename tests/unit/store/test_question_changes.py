"""What a reader can do to questions, as functions from questions to questions."""

from __future__ import annotations

from dataclasses import replace

import pytest

from convoy_tui.store import Anchor
from convoy_tui.store import question_changes as changes
from convoy_tui.store.findings import Pin, Question, QuestionPosition
from convoy_tui.store.question_changes import RefusedError


def pin(text: str, article: str = "ferry", start: int = 0) -> Pin:
    return Pin("passage", Anchor(article, text, "", "", start, "00"))


TOLD = pin("the crew was told")
SILENT = pin("nobody told the crew", start=40)
LATER = pin("the crew knew by noon", "harbour")

WARNED = Question(
    1, "Was the crew warned?", positions=(QuestionPosition("yes", (TOLD,)), QuestionPosition("no", (SILENT,)))
)
BLAME = Question(2, "Who is to blame?")


def shape(question: Question) -> dict[str, list[str]]:
    return {one.name: [pin.anchor.exact for pin in one.pins] for one in question.positions}


def test_a_question_is_made_with_its_first_passage() -> None:
    (made,) = changes.pinned((), "  Was the  crew warned? ", "yes", [TOLD])
    assert (made.title, made.verdict, made.sentence) == ("Was the crew warned?", "open", "")
    assert shape(made) == {"yes": ["the crew was told"]}


def test_title_and_position_are_found_whatever_the_case() -> None:
    (grown,) = changes.pinned((WARNED,), "was the CREW warned?", "YES", [LATER])
    assert shape(grown) == {
        "yes": ["the crew was told", "the crew knew by noon"],
        "no": ["nobody told the crew"],
    }


def test_a_passage_that_is_there_already_changes_nothing() -> None:
    assert changes.pinned((WARNED, BLAME), WARNED.title, "yes", [TOLD]) == (WARNED, BLAME)


def test_a_passage_moves_from_one_position_to_another_and_leaves_the_emptied_one() -> None:
    (moved,) = changes.pinned((WARNED,), WARNED.title, "unclear", [TOLD])
    assert shape(moved) == {"yes": [], "no": ["nobody told the crew"], "unclear": ["the crew was told"]}


def test_one_passage_can_stand_in_many_questions() -> None:
    questions: changes.Questions = ()
    for title in ("One?", "Two?", "Three?", "Four?"):
        questions = changes.pinned(questions, title, "yes", [TOLD])
    questions = tuple(replace(one, id=number) for number, one in enumerate(questions, 1))
    (first, *others) = changes.unpinned(questions, questions[0], [TOLD])
    assert shape(first) == {"yes": []}
    assert [shape(one) for one in others] == [{"yes": ["the crew was told"]}] * 3


def test_what_does_not_stand_there_can_not_be_taken_out() -> None:
    with pytest.raises(RefusedError, match="does not stand under"):
        changes.unpinned((WARNED,), WARNED, [LATER])


def test_a_title_is_cleaned_and_kept_at_any_length() -> None:
    (made,) = changes.asked((), "<b>*x*</b>\x1b[2J\n" + "long " * 99 + "end")
    assert made.title.startswith("<b>*x*</b>[2J long long") and len(made.title) > 500
    for empty in ("", " \n ", "\x1b"):
        with pytest.raises(RefusedError, match="needs a title"):
            changes.asked((), empty)


def test_renaming_to_the_title_of_another_is_refused() -> None:
    assert changes.renamed((WARNED, BLAME), BLAME, "Whose fault?")[1].title == "Whose fault?"
    assert changes.renamed((WARNED, BLAME), BLAME, "WHO is to blame?")[1].title == "WHO is to blame?"
    with pytest.raises(RefusedError, match="merge the two"):
        changes.renamed((WARNED, BLAME), BLAME, "was the crew warned?")
    with pytest.raises(RefusedError, match="needs a title"):
        changes.renamed((WARNED, BLAME), BLAME, " ")


def test_a_question_is_meant_by_its_title_or_a_clear_beginning() -> None:
    who = Question(3, "Who paid?")
    assert changes.question_meant((WARNED, BLAME, who), "was the") == WARNED
    assert changes.question_meant((BLAME, Question(4, "Who")), "who") == Question(4, "Who")
    with pytest.raises(RefusedError, match=r"more than one .*“Who is to blame\?”, “Who paid\?”$"):
        changes.question_meant((WARNED, BLAME, who), "Who ")
    with pytest.raises(RefusedError, match="is no question; the questions are: none yet"):
        changes.question_meant((), "Who")


def test_positions_are_renamed_joined_moved_and_removed() -> None:
    (renamed,) = changes.position_renamed((WARNED,), WARNED, "yes", "it was")
    assert shape(renamed) == {"it was": ["the crew was told"], "no": ["nobody told the crew"]}
    (joined,) = changes.position_renamed((WARNED,), WARNED, "no", "Yes")
    assert shape(joined) == {"yes": ["the crew was told", "nobody told the crew"]}
    (moved,) = changes.position_moved((WARNED,), WARNED, "no", -1)
    assert list(shape(moved)) == ["no", "yes"]
    assert changes.position_moved((WARNED,), WARNED, "no", 5) == (WARNED,)
    with pytest.raises(RefusedError, match="take them out first"):
        changes.position_removed((WARNED,), WARNED, "no")
    (emptied,) = changes.unpinned((WARNED,), WARNED, [SILENT])
    (left,) = changes.position_removed((emptied,), emptied, "no")
    assert list(shape(left)) == ["yes"]
    with pytest.raises(RefusedError, match="no position “maybe”"):
        changes.position_renamed((WARNED,), WARNED, "maybe", "x")


def test_the_readers_verdict_and_sentence() -> None:
    (judged,) = changes.judged((WARNED,), WARNED, verdict="contradict")
    (judged,) = changes.judged((judged,), judged, sentence=" Two\n say so. ")
    assert (judged.verdict, judged.sentence) == ("contradict", "Two say so.")
    assert judged.positions == WARNED.positions


def test_merging_loses_nothing() -> None:
    other = Question(
        *(2, "Did they know?", "contradict", "Only one says no."),
        positions=(QuestionPosition("YES", (LATER, TOLD)), QuestionPosition("not asked", ())),
    )
    target = replace(WARNED, sentence="Two say yes.")
    (merged,) = changes.merged((other, target), other, target)
    assert (merged.id, merged.title, merged.verdict) == (1, WARNED.title, "contradict")
    assert merged.sentence == "Two say yes. Only one says no."
    assert shape(merged) == {
        "yes": ["the crew was told", "the crew knew by noon"],
        "no": ["nobody told the crew"],
        "not asked": [],
    }
    assert changes.merged((target, replace(target, id=5, title="Again?")), target, replace(target, id=5))[
        0
    ].sentence == ("Two say yes.")
    with pytest.raises(RefusedError, match="with itself"):
        changes.merged((target,), target, target)


def test_questions_are_moved_among_each_other_and_taken_away() -> None:
    third = Question(3, "Who paid?")
    assert changes.moved((WARNED, BLAME, third), third, -1) == (WARNED, third, BLAME)
    assert changes.moved((WARNED, BLAME, third), third, 1) == (WARNED, BLAME, third)
    assert changes.removed((WARNED, BLAME), WARNED) == (BLAME,)


def test_a_question_that_another_window_took_away_is_refused() -> None:
    for change in (changes.removed, changes.judged):
        with pytest.raises(RefusedError, match=r"“Who is to blame\?” is no longer there"):
            change((WARNED,), BLAME)
