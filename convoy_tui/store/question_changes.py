"""What a reader can do to the questions of a story: each is a function from questions to questions. Pure.

What can't be done raises ``RefusedError`` with a sentence for the reader, and nothing is changed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from convoy_tui.errors import SaidError
from convoy_tui.store.findings import Pin, Question, QuestionPosition, QuestionVerdict
from convoy_tui.store.names import clean_name

Questions = tuple[Question, ...]

COMMON_POSITIONS = ("yes", "no", "unclear")
"""Positions that are offered before a question has any of its own."""

_SHOWN = 80
"""Characters of a title that a complaint repeats."""


class RefusedError(SaidError):
    """Something that a reader asked for and that can't be done; the text says why, for people."""


def question_titled(questions: Sequence[Question], title: str) -> Question | None:
    """Give the question of a title; upper and lower case are one, and so is white space."""
    sought = clean_name(title).casefold()
    return next((one for one in questions if one.title.casefold() == sought), None)


def question_meant(questions: Sequence[Question], said: str) -> Question:
    """Give the question that a reader means: by its title, or by a beginning that no other has.

    Raises:
        RefusedError: there is none, or several begin so.
    """
    if (whole := question_titled(questions, said)) is not None:
        return whole
    sought = clean_name(said).casefold()
    found = [one for one in questions if sought and one.title.casefold().startswith(sought)]
    if len(found) == 1:
        return found[0]
    known = ", ".join(f"“{_short(one.title)}”" for one in found or questions) or "none yet"
    cause = "can mean more than one question" if found else "is no question"
    raise RefusedError(f"“{_short(said)}” {cause}; the questions are: {known}")


def _short(title: str) -> str:
    return title if len(title) <= _SHOWN else f"{title[: _SHOWN - 1].rstrip()}…"


def position_named(question: Question, name: str) -> QuestionPosition | None:
    """Give the position of a name; upper and lower case are one."""
    sought = clean_name(name).casefold()
    return next((one for one in question.positions if one.name.casefold() == sought), None)


def asked(questions: Questions, title: str) -> Questions:
    """Ask a question that has nothing under it yet; one of that title stays as it is.

    Raises:
        RefusedError: the title is empty.
    """
    title = clean_name(title)
    if not title:
        raise RefusedError("a question needs a title")
    if question_titled(questions, title) is not None:
        return questions
    return (*questions, Question(0, title))


def pinned(questions: Questions, title: str, position: str, pins: Sequence[Pin]) -> Questions:
    """Put passages under a position of a question, making both where they are not there.

    What stands under another position of the question moves.

    Raises:
        RefusedError: the title is empty.
    """
    questions = asked(questions, title)
    question = question_titled(questions, title)
    assert question is not None
    name = clean_name(position)
    held = position_named(question, name) or QuestionPosition(name)
    places = {pin.place for pin in held.pins}
    fresh = {pin.place: pin for pin in pins if pin.place not in places}
    if not fresh and held in question.positions:
        return questions
    positions = tuple(
        one if one == held else replace(one, pins=tuple(p for p in one.pins if p.place not in fresh))
        for one in question.positions
    )
    grown = replace(held, pins=(*held.pins, *fresh.values()))
    if held in positions:
        positions = tuple(grown if one == held else one for one in positions)
    else:
        positions = (*positions, grown)
    return _with(questions, replace(question, positions=positions))


def unpinned(questions: Questions, question: Question, pins: Sequence[Pin]) -> Questions:
    """Take passages out of a question; a position that is emptied stays.

    Raises:
        RefusedError: one of them does not stand there.
    """
    there = _there(questions, question)
    gone = {pin.place for pin in pins}
    if gone - {pin.place for pin in there.pins}:
        raise RefusedError(f"that does not stand under “{there.title}”")
    positions = tuple(
        replace(one, pins=tuple(pin for pin in one.pins if pin.place not in gone)) for one in there.positions
    )
    return _with(questions, replace(there, positions=positions))


def renamed(questions: Questions, question: Question, title: str) -> Questions:
    """Give a question another title.

    Raises:
        RefusedError: the title is empty, or another question has it.
    """
    there = _there(questions, question)
    title = clean_name(title)
    if not title:
        raise RefusedError("a question needs a title")
    other = question_titled(questions, title)
    if other is not None and other.id != there.id:
        raise RefusedError(
            f"there is a question “{other.title}” already; merge the two, or give another title"
        )
    return _with(questions, replace(there, title=title))


def position_renamed(questions: Questions, question: Question, name: str, to: str) -> Questions:
    """Give a position another name; where the question has one of that name, the two become one.

    Raises:
        RefusedError: the question has no such position.
    """
    there = _there(questions, question)
    old = _position(there, name)
    to = clean_name(to)
    other = position_named(there, to)
    if other is None or other == old:
        kept = tuple(replace(one, name=to) if one == old else one for one in there.positions)
        return _with(questions, replace(there, positions=kept))
    joined = replace(other, pins=(*other.pins, *old.pins))
    kept = tuple(joined if one == other else one for one in there.positions if one != old)
    return _with(questions, replace(there, positions=kept))


def position_removed(questions: Questions, question: Question, name: str) -> Questions:
    """Take away a position that nothing stands under.

    Raises:
        RefusedError: the question has no such position, or something stands under it.
    """
    there = _there(questions, question)
    old = _position(there, name)
    if old.pins:
        raise RefusedError(f"passages stand under “{old.name}”; take them out first, or rename it")
    return _with(questions, replace(there, positions=tuple(one for one in there.positions if one != old)))


def judged(
    questions: Questions,
    question: Question,
    *,
    verdict: QuestionVerdict | None = None,
    sentence: str | None = None,
) -> Questions:
    """Give a question the reader's verdict, sentence, or both; None leaves what is there."""
    there = _there(questions, question)
    if verdict is not None:
        there = replace(there, verdict=verdict)
    if sentence is not None:
        there = replace(there, sentence=clean_name(sentence))
    return _with(questions, there)


def merged(questions: Questions, question: Question, into: Question) -> Questions:
    """Put all that a question holds into another; positions of one name become one, and nothing is lost.

    The other keeps its verdict unless it is open, and takes the sentence behind its own.

    Raises:
        RefusedError: they are the same.
    """
    there, target = _there(questions, question), _there(questions, into)
    if there.id == target.id:
        raise RefusedError("a question can't be merged with itself")
    sentences = [target.sentence, there.sentence]
    if there.sentence == target.sentence:
        sentences.pop()
    grown = replace(
        target,
        verdict=there.verdict if target.verdict == "open" else target.verdict,
        sentence=" ".join(filter(None, sentences)),
    )
    kept = tuple(one for one in _with(questions, grown) if one.id != there.id)
    held = {pin.place for pin in target.pins}
    for position in there.positions:
        fresh = [pin for pin in position.pins if pin.place not in held]
        kept = pinned(kept, grown.title, position.name, fresh)
    return kept


def moved(questions: Questions, question: Question, by: int) -> Questions:
    """Move a question up (-1) or down (1) among the others; at either end it stays."""
    there = _there(questions, question)
    at = questions.index(there)
    to = min(max(at + by, 0), len(questions) - 1)
    rest = [one for one in questions if one.id != there.id]
    rest.insert(to, there)
    return tuple(rest)


def position_moved(questions: Questions, question: Question, name: str, by: int) -> Questions:
    """Move a position of a question to the front (-1) or back (1) by one.

    Raises:
        RefusedError: the question has no such position.
    """
    there = _there(questions, question)
    held = _position(there, name)
    at = there.positions.index(held)
    rest = [one for one in there.positions if one != held]
    rest.insert(min(max(at + by, 0), len(rest)), held)
    return _with(questions, replace(there, positions=tuple(rest)))


def removed(questions: Questions, question: Question) -> Questions:
    """Take a question away."""
    there = _there(questions, question)
    return tuple(one for one in questions if one.id != there.id)


def _there(questions: Questions, question: Question) -> Question:
    """Give the question as it is now, which another window may have changed.

    Raises:
        RefusedError: it is gone.
    """
    for one in questions:
        if one.id == question.id:
            return one
    raise RefusedError(f"the question “{question.title}” is no longer there")


def _position(question: Question, name: str) -> QuestionPosition:
    found = position_named(question, name)
    if found is None:
        raise RefusedError(f"“{question.title}” has no position “{name}”")
    return found


def _with(questions: Questions, changed: Question) -> Questions:
    """Put a changed question where it was; questions not kept yet are told apart by their titles."""
    return tuple(
        changed if (one.id, one.id or one.title) == (changed.id, changed.id or changed.title) else one
        for one in questions
    )
