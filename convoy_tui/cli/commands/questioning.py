"""``question``: ask, put passages under positions, judge, rename, merge, move, without the screen."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from convoy_tui.cli.commands.stories import the_story
from convoy_tui.cli.delivering import CommandError, told
from convoy_tui.cli.refs import Passage, passage_at
from convoy_tui.store import question_changes as changes
from convoy_tui.store.findings import Question
from convoy_tui.store.names import clean_name

if TYPE_CHECKING:
    from convoy_tui.store.model import StoryContents
    from convoy_tui.store.stories import Store


class _Outcome(NamedTuple):
    """The questions after a change, the title of the one that was changed, and what was done to it."""

    questions: changes.Questions
    title: str
    done: tuple[str, ...]


def question(options: Namespace) -> int:
    """Change a question in one step that can be taken back as one."""
    with the_story(options.story) as (store, contents):
        groups = [(name, [passage_at(ref, contents) for ref in refs]) for name, *refs in options.position]
        for name, passages in groups:
            if not passages:
                raise CommandError(
                    f"--position {name}: name the passages under it, as in: --position no A8 C11"
                )
        out = [passage_at(ref, contents) for ref in options.remove]
        outcome = _Outcome(contents.questions, _title_of(contents.questions, options), ())

        def change(questions: changes.Questions) -> changes.Questions:
            nonlocal outcome
            outcome = _changed(questions, options, groups, out)
            return outcome.questions

        store.change_questions(contents.story.id, change, f"question “{outcome.title}”")
        done = [*outcome.done, *_ticked(store, contents, outcome.title, options)]
    return told(f"question “{outcome.title}”: {'; '.join(done) or 'it is there already'}")


def _ticked(store: Store, contents: StoryContents, title: str, options: Namespace) -> list[str]:
    """Tick the question or take its tick away, and say so."""
    there = changes.question_titled(store.questions(contents.story.id), title)
    if there is None or not (options.tick or options.untick):
        return []
    if options.tick:
        store.tick(contents.story.id, "question", there.id)
        return ["ticked"]
    on = [one.id for one in contents.ticks if (one.kind, one.thing) == ("question", there.id)]
    store.untick(contents.story.id, *on)
    return ["no longer ticked"]


def _title_of(questions: changes.Questions, options: Namespace) -> str:
    """Give the title of the question that is meant, which is a new one only where nothing else can be."""
    whole = changes.question_titled(questions, options.title)
    if whole is not None:
        return whole.title
    if _needs_it(options):
        return changes.question_meant(questions, options.title).title
    return clean_name(options.title)


def _needs_it(options: Namespace) -> bool:
    """Tell whether the question has to be there already for what is to be done to it."""
    altered = options.remove or options.rename or options.merge_into or options.delete or options.untick
    judged = options.verdict or options.sentence is not None or options.move or options.tick
    return bool(altered or (judged and not options.position))


def _changed(
    questions: changes.Questions,
    options: Namespace,
    groups: Sequence[tuple[str, list[Passage]]],
    out: Sequence[Passage],
) -> _Outcome:
    """Do all that was asked for."""
    title, done = _title_of(questions, options), []

    def there() -> Question:
        found = changes.question_titled(questions, title)
        assert found is not None
        return found

    if changes.question_titled(questions, title) is None:
        done.append("new")
    questions = changes.asked(questions, title)
    for name, passages in groups:
        questions = changes.pinned(questions, title, name, [passage.pin for passage in passages])
        where = f"under “{clean_name(name)}”" if clean_name(name) else "under no position"
        done.append(f"{_refs(passages)} {where}")
    if out:
        questions = changes.unpinned(questions, there(), [passage.pin for passage in out])
        done.append(f"{_refs(out)} taken out")
    if options.verdict or options.sentence is not None:
        questions = changes.judged(questions, there(), verdict=options.verdict, sentence=options.sentence)
        done += [f"verdict: {options.verdict}"] if options.verdict else []
        done += ["sentence kept"] if options.sentence is not None else []
    if options.move:
        questions = changes.moved(questions, there(), options.move)
        done.append(f"now number {questions.index(there()) + 1}")
    if options.rename:
        questions = changes.renamed(questions, there(), options.rename)
        done.append(f"was “{title}”")
        title = clean_name(options.rename)
    if options.merge_into:
        target = changes.question_meant(questions, options.merge_into)
        questions = changes.merged(questions, there(), target)
        done.append(f"holds “{title}” too")
        title = target.title
    if options.delete:
        questions = changes.removed(questions, there())
        done.append("taken away; convoy-tui undo brings it back")
    return _Outcome(questions, title, tuple(done))


def _refs(passages: Sequence[Passage]) -> str:
    return ", ".join(passage.named for passage in passages)
