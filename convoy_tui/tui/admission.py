"""Which story given articles open: a stored one, a new one, or one that the reader must be asked about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from convoy_tui.articles.copies import without_copies
from convoy_tui.articles.model import Article
from convoy_tui.export.wording import counted
from convoy_tui.store import Store, Story


class Choice(Enum):
    """What the reader wants done with articles that are new to a story."""

    ASK = "ask"
    ADD = "add"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Admission:
    """What came of it: the story to open, or the story and the articles to ask about; and what to say."""

    story: Story
    ask: tuple[Article, ...] = ()
    said: tuple[str, ...] = ()


def admit(
    store: Store, articles: Sequence[Article], *, choice: Choice = Choice.ASK, into: Story | None = None
) -> Admission:
    """Find or make the story of some articles.

    A changed file joins its story as a second version. ``into`` is the story that is open, which new articles
    may be meant for; with ``Choice.ASK`` nothing is changed where the reader has to say.

    Raises:
        StoreError: the store can't be read or written.
        ValueError: there are no articles.
    """
    articles, said = without_copies(articles)
    match = store.match(articles)
    story = match.story
    if story is None or (into is not None and match.new):
        story = into
    if story is None or choice is Choice.NEW:
        made = store.create_story(articles)
        return Admission(made, said=said)
    newcomers = tuple(a for a in articles if a in match.new) if story == match.story else tuple(articles)
    if newcomers and choice is Choice.ASK:
        return Admission(story, ask=tuple(articles), said=said)
    if newcomers or match.changed:
        store.add_articles(story.id, articles)
        if match.changed:
            said = (*said, f"{counted(len(match.changed), 'file')} changed since; both versions are kept")
    return Admission(story, said=said)
