from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from convoy_tui.articles.model import Article, Furniture, Hyperlink, Sentence
from convoy_tui.store import Position, Store, StoreError, make_anchor

if TYPE_CHECKING:
    from tests.unit.store.conftest import MakeArticle

FULL = Article(
    id="flood",
    text="Harbour Post\nQuay under water\n“All of it”, the mayor said.\nRead more",
    sentences=(Sentence("A2", 13, 29, "title"), Sentence("A3", 30, 58, "body", "mixed", "the mayor")),
    furniture=(Furniture("A1", 0, 12, "site"), Furniture("A4", 59, 68, "read-more")),
    path="/news/flood.txt",
    url="https://example.org/flood",
    retrieved="2020-01-02T03:04:05Z",
    sha256="ab" * 32,
    title="Quay under water",
    outlet="Harbour Post",
    agency="AFP",
    author="A. Writer",
    dateline="PORT TOWN",
    published=date(2020, 1, 2),
    published_from="printed",
    published_why="the line under the title",
    truncated=True,
    hyperlinks=(Hyperlink(17, 21, "https://example.org/quay"),),
)
POSITION = Position("flood", 13, "flood", ("flood", "b"), False, True)


@pytest.fixture(params=["file", "memory"])
def any_store(request: pytest.FixtureRequest, file: Path, clock: Callable[[], str]) -> Iterator[Store]:
    """Give the store on the disk and the one in memory in turn: they are to behave alike."""
    with Store.open(file, now=clock) if request.param == "file" else Store.in_memory(now=clock) as opened:
        yield opened


def test_an_article_comes_back_exactly_as_it_was_read(store: Store, file: Path, made: MakeArticle) -> None:
    odd = made("b\udce4", "A line with \x00, \ud800 and \u202e in it.", path="/news/b\udce4.txt")
    story = store.create_story([FULL, odd])
    store.close()
    with Store.open(file) as again:
        contents = again.load(story.id)
        assert again.match([odd]).known == (odd,)
    assert contents.articles == (FULL, odd.with_letter("B"))
    assert (contents.story, contents.notes, contents.position) == (story, (), None)


def test_a_story_has_name_and_times(any_store: Store, made: MakeArticle) -> None:
    story = any_store.create_story([made("a", "The quay is wet."), made("b", "Second.")])
    assert (story.name, story.created, story.opened) == (
        "The quay is wet.",
        "2030-01-01T00:01:00Z",
        story.created,
    )
    assert (
        any_store.create_story([made("c", "x")], name="  The QUAY\nis wet. ").name == "The QUAY is wet. (2)"
    )
    assert any_store.create_story([made("d", "x")], name=" ").name == "x"


def test_a_story_without_articles_is_refused(any_store: Store) -> None:
    with pytest.raises(ValueError, match="needs an article"):
        any_store.create_story([])
    assert any_store.stories() == ()


def test_articles_find_their_story(any_store: Store, made: MakeArticle) -> None:
    a, b, c = (made(name, f"Text of {name}.") for name in "abc")
    story = any_store.create_story([a, b])
    other = any_store.create_story([b, c])
    for given in ((a,), (b, a), (a, b)):
        elsewhere = tuple(replace(article, path=f"/copies/{article.id}", id="z") for article in given)
        match = any_store.match(elsewhere)
        assert (match.story, match.known, match.new, match.changed) == (story, elsewhere, (), ())
    assert any_store.match([b]).story == other
    any_store.mark_opened(story.id)
    found = any_store.match([b]).story
    assert found is not None
    assert found.id == story.id
    assert any_store.match([c, made("d", "d")]).new == (made("d", "d"),)
    nothing = any_store.match([made("d", "d")])
    assert (nothing.story, nothing.new) == (None, (made("d", "d"),))


def test_a_changed_file_becomes_a_second_version(any_store: Store, made: MakeArticle) -> None:
    a, later = made("a", "Text of a."), made("a", "Text of a, mended.")
    story = any_store.create_story([a])
    match = any_store.match([later])
    assert (match.story, match.changed) == (story, (later,))
    (joined,) = any_store.add_articles(story.id, match.changed)
    assert (joined.id, joined.letter, joined.version_of) == (f"a-{later.sha256[:6]}", "B", "a")
    assert any_store.load(story.id).articles == (a, joined)
    assert any_store.match([later]).known == (later,)


def test_articles_that_are_added_go_on_behind_the_others(any_store: Store, made: MakeArticle) -> None:
    a, b, c = (made(name, f"Text of {name}.") for name in "abc")
    story = any_store.create_story([b])
    assert [article.id for article in any_store.add_articles(story.id, [a, b, c])] == ["a", "c"]
    assert any_store.add_articles(story.id, [c, a]) == ()
    articles = any_store.load(story.id).articles
    assert [(article.letter, article.id, article.sentences[0].ref) for article in articles] == [
        ("A", "b", "A1"),
        ("B", "a", "B1"),
        ("C", "c", "C1"),
    ]


def test_the_order_of_opening_does_not_hang_on_the_clock(made: MakeArticle) -> None:
    hours = iter(
        ["2030-01-01T12:00:00Z", "2030-01-01T12:00:00Z", "2030-01-01T12:00:00Z", "2029-06-01T00:00:00Z"]
    )
    with Store.in_memory(now=lambda: next(hours)) as store:
        assert store.last_story() is None
        first, second = (store.create_story([made(name, name)]) for name in "ab")
        assert store.last_story() == second
        store.mark_opened(first.id)
        reopened = replace(first, opened="2029-06-01T00:00:00Z")
        assert store.last_story() == reopened
        assert store.stories() == (reopened, second)


def test_a_story_is_found_by_name_number_and_beginning(any_store: Store, made: MakeArticle) -> None:
    quay, quarry = (any_store.create_story([made(name, name)], name=name) for name in ("Quay", "Quarry"))
    assert any_store.story("qUAY") == any_store.story(str(quay.id)) == any_store.story("quay ") == quay
    assert any_store.story("quar") == quarry
    assert any_store.story("qua") is None
    assert any_store.stories_meant("qua") == (quarry, quay)
    assert any_store.story("harbour") is None


def test_renaming(any_store: Store, made: MakeArticle) -> None:
    first = any_store.create_story([made("a", "Headline.")])
    second = any_store.create_story([made("b", "Other.")])
    assert any_store.rename_story(first.id, " New\nname ").name == "New name"
    assert any_store.rename_story(first.id, "NEW name").name == "NEW name"
    assert any_store.rename_story(second.id, "new name").name == "new name (2)"
    assert any_store.rename_story(first.id, "").name == "Headline."
    assert {story.name for story in any_store.stories()} == {"Headline.", "new name (2)"}


def test_what_the_reader_gives_lies_over_what_was_read(any_store: Store, made: MakeArticle) -> None:
    story = any_store.create_story([FULL, made("b", "x")])

    def article() -> Article:
        return any_store.load(story.id).articles[0]

    any_store.give_details(
        story.id, "flood", published=date(2021, 2, 3), outlet="unused", given=("published",)
    )
    assert (article().published, article().published_from) == (date(2021, 2, 3), "given")
    assert (article().outlet, article().agency, article().given) == ("Harbour Post", "AFP", ("published",))
    any_store.give_details(
        story.id, "flood", outlet="Bay \ud800 News", agency=None, given=("outlet", "agency")
    )
    assert (article().published, article().outlet, article().agency) == (
        date(2021, 2, 3),
        "Bay \ufffd News",
        None,
    )
    assert article().given == ("published", "outlet", "agency")
    any_store.clear_details(story.id, "flood", ["published", "agency"])
    assert article() == replace(FULL, outlet="Bay \ufffd News", given=("outlet",))
    any_store.give_details(story.id, "flood", published=None, given=["published"])
    assert (article().published, article().published_from) == (None, "unknown")
    any_store.clear_details(story.id, "flood")
    assert any_store.load(story.id).articles == (FULL, made("b", "x").with_letter("B"))


def test_a_detail_that_does_not_exist_is_refused(any_store: Store) -> None:
    story = any_store.create_story([FULL])
    with pytest.raises(ValueError, match="author"):
        any_store.give_details(story.id, "flood", outlet="x", given=("outlet", "author"))
    assert any_store.load(story.id).articles == (FULL,)


def test_furniture_is_flipped_and_back(any_store: Store, made: MakeArticle) -> None:
    story = any_store.create_story([FULL])

    def spans() -> tuple[list[tuple[str, int]], list[tuple[str, int, str]]]:
        (article,) = any_store.load(story.id).articles
        return [(s.ref, s.start) for s in article.sentences], [
            (f.ref, f.start, f.kind) for f in article.furniture
        ]

    before = spans()
    any_store.flip_furniture(story.id, "flood", 30, 58, True)
    any_store.flip_furniture(story.id, "flood", 30, 58, True)
    assert spans() == ([("A2", 13)], [("A1", 0, "site"), ("A3", 30, "reader"), ("A4", 59, "read-more")])
    any_store.flip_furniture(story.id, "flood", 59, 68, False)
    assert spans() == ([("A2", 13), ("A4", 59)], [("A1", 0, "site"), ("A3", 30, "reader")])
    any_store.flip_furniture(story.id, "flood", 59, 68, True)
    any_store.flip_furniture(story.id, "flood", 30, 58, False)
    assert spans() == before


def test_a_span_that_is_none_can_not_be_flipped(any_store: Store) -> None:
    story = any_store.create_story([FULL])
    for start, end, is_furniture in ((30, 57, True), (30, 58, False), (0, 12, True)):
        with pytest.raises(ValueError, match="flood"):
            any_store.flip_furniture(story.id, "flood", start, end, is_furniture)
    assert any_store.load(story.id).articles[0].furniture == FULL.furniture


def test_the_last_position_counts(any_store: Store) -> None:
    story = any_store.create_story([FULL])
    any_store.save_position(
        story.id, replace(POSITION, start=0, base=None, shown=(), synced=True, marks=False)
    )
    any_store.save_position(story.id, POSITION)
    assert any_store.load(story.id).position == POSITION


def test_notes_are_kept_changed_deleted_and_had_back(any_store: Store, made: MakeArticle) -> None:
    story = any_store.create_story([FULL, made("b", "A second text.")])
    other = any_store.create_story([made("c", "A third text.")])
    quote, second = make_anchor(FULL, 30, 58), make_anchor(any_store.load(story.id).articles[1], 0, 5)
    first = any_store.add_note(story.id, quote, "line one\nline \ud83d\ude00 two")
    assert (first.story, first.target, first.anchor) == (story.id, "passage", quote)
    assert (first.text, first.changed) == ("line one\nline \U0001f600 two", first.created)
    later = any_store.add_note(story.id, second, "", target="question")
    assert (later.text, later.target) == ("", "question")
    assert any_store.notes(story.id) == any_store.load(story.id).notes == (first, later)
    assert any_store.notes(other.id) == ()
    changed = any_store.change_note(first.id, "new")
    assert changed == replace(first, text="new", changed=changed.changed)
    assert changed.changed > first.changed
    assert any_store.change_note(first.id, "new") == changed
    any_store.delete_note(first.id)
    assert any_store.notes(story.id) == (later,)
    with pytest.raises(LookupError, match="no note 1"):
        any_store.change_note(first.id, "lost?")
    assert any_store.restore_note(first.id) == changed
    assert any_store.notes(story.id) == (changed, later)


def test_what_is_not_there_is_a_lookup_error_and_leaves_nothing(any_store: Store, made: MakeArticle) -> None:
    story = any_store.create_story([FULL])
    anchor = replace(make_anchor(FULL, 0, 5), article="nobody")
    calls: list[Callable[[], object]] = [
        lambda: any_store.load(99),
        lambda: any_store.add_articles(99, [made("b", "b")]),
        lambda: any_store.rename_story(99, "x"),
        lambda: any_store.mark_opened(99),
        lambda: any_store.save_position(99, POSITION),
        lambda: any_store.notes(99),
        lambda: any_store.add_note(99, anchor, "x"),
        lambda: any_store.add_note(story.id, anchor, "x"),
        lambda: any_store.give_details(story.id, "nobody", given=()),
        lambda: any_store.clear_details(story.id, "nobody"),
        lambda: any_store.flip_furniture(story.id, "nobody", 0, 5, True),
        lambda: any_store.change_note(99, "x"),
        lambda: any_store.delete_note(99),
        lambda: any_store.restore_note(99),
    ]
    for call in calls:
        with pytest.raises(LookupError, match="there is no"):
            call()
    assert any_store.stories() == (story,)
    assert any_store.load(story.id).notes == ()


def test_a_full_disk_loses_only_what_did_not_fit(store: Store, made: MakeArticle) -> None:
    story = store.create_story([FULL])
    note = store.add_note(story.id, make_anchor(FULL, 0, 5), "kept")
    connection = store._db._connection
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(StoreError, match="disk is full, so this was not saved"):
        store.add_articles(story.id, [made("b", "small"), made("c", "large " * 10_000)])
    with pytest.raises(StoreError, match="disk is full"):
        store.change_note(note.id, "large " * 10_000)
    assert store.load(story.id).articles == (FULL,)
    assert store.notes(story.id) == (note,)
    assert store.change_note(note.id, "small").text == "small"


def test_a_database_that_becomes_read_only_says_so(store: Store) -> None:
    story = store.create_story([FULL])
    store._db._connection.execute("PRAGMA query_only = ON")
    with pytest.raises(StoreError, match="can't be written"):
        store.add_note(story.id, make_anchor(FULL, 0, 5), "x")
    assert store.load(story.id).articles == (FULL,)


def test_another_program_that_keeps_writing_is_told_of(file: Path) -> None:
    with Store.open(file, patience=0.05) as store:
        story = store.create_story([FULL])
        other = sqlite3.connect(file, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match="another program"):
            store.save_position(story.id, POSITION)
        other.close()
        store.save_position(story.id, POSITION)
        assert store.load(story.id).position == POSITION


@pytest.mark.parametrize(
    "record", [b"{", b"{}", b"[]", b"3", b"\xff\xfe\xfd", b'{"id": "x", "text": "", "sentences": [3]}']
)
def test_a_damaged_article_names_the_database(store: Store, file: Path, record: bytes) -> None:
    story = store.create_story([FULL])
    store._db._connection.execute("UPDATE articles SET record = ?", (record,))
    with pytest.raises(StoreError, match=r"damaged .*article") as caught:
        store.load(story.id)
    assert caught.value.path == str(file)


def test_damaged_notes_dates_and_positions(store: Store) -> None:
    story = store.create_story([FULL])
    store.add_note(story.id, make_anchor(FULL, 0, 5), "x")
    store.save_position(story.id, POSITION)
    store._db._connection.execute("UPDATE positions SET record = x'7b7d'")
    assert store.load(story.id).position is None
    store._db._connection.execute("UPDATE notes SET anchor = x'7b7d'")
    with pytest.raises(StoreError, match=r"damaged .*note"):
        store.load(story.id)
    store._db._connection.execute("DELETE FROM notes")
    store.give_details(story.id, "flood", published=date(2021, 2, 3), given=["published"])
    store._db._connection.execute("UPDATE details SET value = '2021-99-99'")
    with pytest.raises(StoreError, match=r"damaged .*date"):
        store.load(story.id)
