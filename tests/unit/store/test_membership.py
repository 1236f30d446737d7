from __future__ import annotations

from dataclasses import replace
from itertools import permutations
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from convoy_tui.articles.model import Article
from convoy_tui.store.membership import Member, fingerprint, join, match_articles, origin
from convoy_tui.store.model import Story

if TYPE_CHECKING:
    from tests.unit.store.conftest import MakeArticle

FIRST, SECOND, THIRD = (Story(number, f"story {number}", "", "") for number in (1, 2, 3))


def members(*articles: Article) -> list[Member]:
    return [Member(article.id, fingerprint(article), origin(article)) for article in articles]


def test_a_path_is_made_whole_and_an_address_is_not(
    made: MakeArticle, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    whole = origin(made("a", path=str(tmp_path / "b" / "c.txt")))
    assert whole is not None
    for path in ("b/c.txt", "./x/../b/c.txt", "~/b/c.txt"):
        assert origin(made("a", path=path)) == whole
    assert origin(made("a", path="https://example.org/x")) == "https://example.org/x"
    page = replace(made("a", path="b/c.txt"), url="https://example.org/all")
    assert origin(page) == whole
    assert origin(made("a", path="")) is None
    assert origin(made("a", path="-")) is None


def test_an_article_without_a_hash_is_known_by_its_text(made: MakeArticle) -> None:
    bare = replace(made("a", "One."), sha256="")
    assert fingerprint(bare) == fingerprint(made("b", "One."))
    assert fingerprint(replace(made("a", "\ud800"), sha256="")) != fingerprint(bare)


def test_any_part_of_a_story_in_any_order_finds_it(made: MakeArticle) -> None:
    articles = [made(name, name) for name in "abc"]
    stored = {1: members(*articles), 2: members(made("x", "x"))}
    for size in (1, 2, 3):
        for given in permutations(articles, size):
            match = match_articles(given, [SECOND, FIRST], stored)
            assert (match.story, match.known, match.new, match.changed) == (FIRST, given, (), ())


def test_of_several_stories_that_hold_all_the_last_opened_is_found(made: MakeArticle) -> None:
    a, b, c = (made(name, name) for name in "abc")
    stored = {1: members(a, b, c), 2: members(a), 3: members(b, a)}
    assert match_articles([a, b], [SECOND, THIRD, FIRST], stored).story == THIRD
    assert match_articles([a, b], [FIRST, SECOND, THIRD], stored).story == FIRST
    assert match_articles([a], [SECOND, THIRD, FIRST], stored).story == SECOND


def test_the_story_with_the_most_of_them_is_the_candidate(made: MakeArticle) -> None:
    a, b, c, d = (made(name, name) for name in "abcd")
    stored = {1: members(a, b), 2: members(c)}
    match = match_articles([d, c, b, a], [SECOND, FIRST], stored)
    assert (match.story, match.known, match.new, match.changed) == (FIRST, (b, a), (d, c), ())


def test_the_same_bytes_given_twice_count_once(made: MakeArticle) -> None:
    a, b, c = (made(name, name) for name in "abc")
    copies = [replace(c, id=f"c{n}", path=f"/copies/{n}.txt") for n in range(3)]
    stored = {1: members(a, b), 2: members(c)}
    assert match_articles([a, b, *copies], [SECOND, FIRST], stored).story == FIRST


def test_a_known_path_with_other_bytes_is_changed(made: MakeArticle) -> None:
    a, b = made("a", "a"), made("b", "b")
    later = replace(made("a", "a, later"), id="whatever")
    match = match_articles([later, b], [FIRST], {1: members(a, b)})
    assert (match.story, match.known, match.new, match.changed) == (FIRST, (b,), (), (later,))


def test_bytes_come_before_paths_and_paths_before_nothing(made: MakeArticle) -> None:
    a, b, later = made("a", "a"), made("b", "b"), made("a", "a, later")
    stored = {1: members(b), 2: members(a)}
    assert match_articles([later, b], [SECOND, FIRST], stored).story == FIRST
    match = match_articles([later], [FIRST, SECOND], stored)
    assert (match.story, match.known, match.changed) == (SECOND, (), (later,))


def test_of_stories_with_as_many_bytes_the_one_that_knows_more_of_the_other_paths_is_the_candidate(
    made: MakeArticle,
) -> None:
    a, b, later = made("a", "a"), made("b", "b"), made("b", "b, later")
    stored = {1: members(a), 2: members(replace(a, path="/elsewhere/a.txt"), b)}
    assert match_articles([a, later], [FIRST, SECOND], stored).story == SECOND


def test_nothing_known_is_no_story(made: MakeArticle) -> None:
    a = made("a", "a")
    match = match_articles([a], [FIRST], {1: members(made("b", "b"))})
    assert (match.story, match.known, match.new, match.changed) == (None, (), (a,), ())
    assert match_articles([], [FIRST], {}).story is None


def test_pasted_texts_are_no_versions_of_each_other(made: MakeArticle) -> None:
    one, two = made("pasted", "one", path=""), made("pasted", "two", path="")
    assert match_articles([two], [FIRST], {1: members(one)}).story is None
    assert join([two], members(one))[0].version_of is None


def test_letters_go_on_and_refs_with_them(made: MakeArticle) -> None:
    joined = join([made("a", "a", "b"), made("b", "b", "c")], [])
    assert [article.letter for article in joined] == ["A", "B"]
    more = join([made("c", "c", "d")], members(*joined))
    assert [(article.letter, [s.ref for s in article.sentences]) for article in more] == [("C", ["C1", "C2"])]
    assert join([made("z", "z")], members(*(made(str(n), str(n)) for n in range(26))))[0].letter == "AA"


def test_an_id_that_is_taken_is_marked_and_then_counted(made: MakeArticle) -> None:
    first, second = made("report", "one"), made("report", "two", path="/elsewhere/report.txt")
    marked = f"report-{second.sha256[:6]}"
    in_the_way = made(marked, "three")
    assert [article.id for article in join([first, second], [])] == ["report", marked]
    assert [article.id for article in join([second], members(first, in_the_way))] == [f"{marked}-2"]


def test_the_same_bytes_do_not_join_twice(made: MakeArticle) -> None:
    a = made("a", "a")
    copy = replace(a, id="copy", path="/elsewhere/copy.txt")
    assert join([a, copy], []) == (a,)
    assert join([copy], members(a)) == ()


def test_a_version_names_the_latest_before_it(made: MakeArticle) -> None:
    a, later, latest = made("a", "1"), made("a", "2"), made("a", "3")
    joined = join([later, latest], members(a))
    assert [article.version_of for article in joined] == ["a", f"a-{later.sha256[:6]}"]
    assert joined[0].letter == "B"
