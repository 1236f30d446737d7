"""Which story the reader begins with, and a store to keep it in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from convoy_tui.articles.model import Unreadable
from convoy_tui.store import Store, StoreError
from convoy_tui.store.paths import database_file
from convoy_tui.tui.admission import Admission, Choice, admit
from convoy_tui.tui.loading import Loaded
from convoy_tui.tui.session import Session


@dataclass(frozen=True, slots=True)
class FirstStory:
    """The story to begin with, or what is to be asked about first; and what there is to say."""

    session: Session | None = None
    admission: Admission | None = None
    said: tuple[str, ...] = ()


def open_store(loaded: Loaded, paths: Sequence[str], choice: Choice) -> tuple[Store, FirstStory]:
    """Open the store and the story to begin with.

    Where either is at fault the reader goes on with a store that keeps nothing, and is told so; the file at
    fault is left as it is.
    """
    store: Store | None = None
    try:
        store = Store.open(database_file())
        return store, _begin(store, loaded, paths, choice)
    except StoreError as error:
        if store is not None:
            store.close()
        store = Store.in_memory()
        first = _begin(store, loaded, paths, choice)
        problem = f"{error}. Until then nothing is kept: export your notes before you leave"
        return store, replace(first, said=(problem, *first.said))


def _begin(store: Store, loaded: Loaded, paths: Sequence[str], choice: Choice) -> FirstStory:
    if not loaded.articles:
        last = None if paths else store.last_story()
        return FirstStory(_session(store, last.id, ()) if last else None)
    admission = admit(store, loaded.articles, choice=choice)
    if admission.ask:
        return FirstStory(admission=admission, said=admission.said)
    return FirstStory(_session(store, admission.story.id, loaded.unreadable), said=admission.said)


def _session(store: Store, story: int, unreadable: Sequence[Unreadable]) -> Session:
    store.mark_opened(story)
    return Session(store, story, unreadable)
