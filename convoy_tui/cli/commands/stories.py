"""``story``, and how every command that works on a stored story finds it."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from convoy_tui.cli.delivering import FAILED, CommandError, deliver
from convoy_tui.standard_error import say
from convoy_tui.store.paths import database_file
from convoy_tui.store.stories import Store

if TYPE_CHECKING:
    from convoy_tui.store.model import Story, StoryContents

NO_STORIES = "there are no stories yet; open reports with: convoy-tui PATH ..."


def story(options: Namespace) -> int:
    """Keep reports as a story and print its sources with their letters; without reports, print them."""
    if not options.paths:
        with the_story(options.story) as (_, contents):
            return deliver(_listing(contents), None, force=False)
    from convoy_tui.cli.commands.comparing import read_all
    from convoy_tui.tui.admission import Choice, admit

    articles, status = read_all(options.paths)
    if not articles:
        return FAILED
    choice = Choice.ADD if options.add else Choice.NEW if options.new else Choice.ASK
    with Store.open(database_file()) as store:
        into = _meant(store, options.story) if options.story is not None else None
        admission = admit(store, articles, choice=choice, into=into)
        if admission.ask:
            raise CommandError(
                f"not all of these reports are in the story “{admission.story.name}”; "
                "say --add to add them to it, or --new for a story of their own"
            )
        store.mark_opened(admission.story.id)
        for line in admission.said:
            say(line)
        return max(status, deliver(_listing(store.load(admission.story.id)), None, force=False))


@contextmanager
def the_story(name: str | None) -> Iterator[tuple[Store, StoryContents]]:
    """Open the store and load the story that is meant, the last one without a name.

    Raises:
        CommandError: there is none, or the name can mean several.
        StoreError: the store can't be read.
    """
    if not database_file().exists():
        raise CommandError(NO_STORIES)
    with Store.open(database_file()) as store:
        yield store, store.load(_meant(store, name).id)


def story_contents(name: str | None) -> StoryContents:
    """Load the story that is meant and let the store go.

    Raises:
        CommandError: there is none, or the name can mean several.
        StoreError: the store can't be read.
    """
    with the_story(name) as (_, contents):
        return contents


def _meant(store: Store, name: str | None) -> Story:
    found = store.story(name) if name is not None else store.last_story()
    if found is not None:
        return found
    if not store.stories():
        raise CommandError(NO_STORIES)
    meant = store.stories_meant(name or "")
    cause = f"“{name}” can mean more than one story" if meant else f"no story “{name}”"
    known = ", ".join(f"{story.id} “{story.name}”" for story in meant or store.stories())
    raise CommandError(f"{cause}; give the number of one of these: {known}")


def _listing(contents: StoryContents) -> str:
    from convoy_tui.comparison.witnesses import find_witnesses
    from convoy_tui.export.escaping import one_line
    from convoy_tui.export.witness_words import copies_words, sources_words
    from convoy_tui.export.wording import published_words, source_name

    witnesses = find_witnesses(contents.articles)
    count = f": {sources_words(len(contents.articles), witnesses)}" if witnesses else ""
    lines = [f"story {contents.story.id} “{contents.story.name}”{count}"]
    for article in contents.articles:
        last = article.sentences[-1].ref if article.sentences else "no sentences"
        said = f"{source_name(article)}; {published_words(article)}; up to {last}"
        lines.append(f"{article.letter}: {said}")
    lines += copies_words(contents.articles, witnesses)
    return "".join(f"{'  ' * (number > 0)}{one_line(line)}\n" for number, line in enumerate(lines))
