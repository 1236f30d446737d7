from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest

from convoy_tui.articles.assembly import build_article
from convoy_tui.articles.document import Details
from convoy_tui.articles.mending import flip_furniture, with_details
from convoy_tui.articles.model import Article, Furniture, Sentence

DUMP = """- Harbour Post
World

River rises, bridges close

PORT TOWN (Reuters) – The river rose by a metre in one night, he said. “Both bridges are closed,” she added.

Some 40 boats were torn from their moorings, according to the coast guard. It sent two ships to look for them.

Subscribe
Leave a Reply
Your email address will not be published. Required fields are marked *
"""

ODD = [
    "x",
    "…",
    "\n\n\u00a0x\u00a0\n",
    "No stop",
    "(AFP) – ",
    "PARIS (AFP) –",
    "PARIS (AFP) – \u00a0",
    "PARIS (AFP) – \nPARIS (AFP) – It rained all day in the town. It did.",
    "“" * 50,
    "a.b.c... d!? “e.” f.\u2003G",
    "\ufeffbom inside",
    "مرحبا بالعالم. هذا نص.",
    "A" * 500 + ". " + "B" * 500,
    "0\nNewsfeed\nloader\nChats\n",
    "🚒🚒 e\u0301. 🚒",
    DUMP,
    DUMP * 3,
    DUMP.replace("\n", " "),
]


def spans_of(article: Article) -> list[Sentence | Furniture]:
    return [*article.sentences, *article.furniture]


def covered_once(article: Article) -> bool:
    spans = sorted((s.start, s.end) for s in spans_of(article))
    inside = {i for start, end in spans for i in range(start, end)}
    apart = all(a[1] <= b[0] for a, b in pairwise(spans))
    return apart and all(i in inside for i, c in enumerate(article.text) if not c.isspace())


def numbers(article: Article) -> list[int]:
    return [int(s.ref.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")) for s in spans_of(article)]


@pytest.mark.parametrize("dump", [True, False])
@pytest.mark.parametrize("text", ODD, ids=range(len(ODD)))
def test_every_character_lies_in_exactly_one_span(text: str, dump: bool) -> None:
    article = build_article(text, id="x", dump=dump)
    assert covered_once(article)
    assert set(numbers(article)) == set(range(1, max(numbers(article)) + 1))
    for span in spans_of(article):
        assert article.text[span.start : span.end].strip() == article.text[span.start : span.end] != ""


def test_refs_count_furniture_and_datelines_share_theirs() -> None:
    article = build_article(DUMP, id="x", letter="C")
    told = {s.ref: article.text[s.start : s.end] for s in article.sentences}
    left = {f.ref: (article.text[f.start : f.end], f.kind) for f in article.furniture}
    assert left["C1"] == ("- Harbour Post", "site")
    assert left["C4"] == ("PORT TOWN (Reuters) –", "dateline")
    assert told["C3"] == "River rises, bridges close"
    assert told["C4"].startswith("The river rose")
    assert told["C5"] == "“Both bridges are closed,” she added."
    assert {s.role for s in article.sentences if s.ref == "C3"} == {"title"}
    assert {s.role for s in article.sentences if s.ref != "C3"} == {"body"}
    assert "Subscribe" in {text for text, _ in left.values()}


def test_details_come_from_the_text() -> None:
    article = build_article(DUMP, id="x")
    assert article.title == "River rises, bridges close"
    assert (article.outlet, article.agency, article.dateline) == ("Harbour Post", "Reuters", "PORT TOWN")
    assert (article.published, article.published_from) == (None, "unknown")
    assert article.published_why


def test_a_stated_title_marks_its_line_in_the_text() -> None:
    text = "River “rises”. Bridges close\n\nThe river rose by a metre. It fell again.\n"
    article = build_article(text, id="x", dump=False, details=Details(title='River "rises".  Bridges CLOSE'))
    assert [s.role for s in article.sentences] == ["title", "title", "body", "body"]


def test_building_is_the_same_twice() -> None:
    assert build_article(DUMP, id="x") == build_article(DUMP, id="x")
    assert len(build_article(DUMP, id="x").sha256) == 64


def test_given_sentences_are_kept_exactly() -> None:
    given = ["River rises", "  The mayor. Said so.", "", "It fell\nagain [sic]"]
    article = Article.from_sentences(
        given, id="g", title="River Rises", outlet="O", published=date(2020, 1, 2)
    )
    assert [article.sentence_text(i) for i in range(4)] == given
    assert [s.ref for s in article.sentences] == ["A1", "A2", "A3", "A4"]
    assert [s.role for s in article.sentences] == ["title", "body", "body", "body"]
    assert article.furniture == ()
    assert (article.outlet, article.published, article.published_from) == ("O", date(2020, 1, 2), "given")
    assert Article.from_sentences([], id="e").sentences == ()


def test_a_sentence_becomes_furniture_and_comes_back() -> None:
    article = build_article(DUMP, id="x", letter="B")
    sentence = article.sentences[-1]
    flipped = flip_furniture(article, sentence.start, sentence.end, True)
    assert sentence.ref in [f.ref for f in flipped.furniture if f.kind == "reader"]
    assert len(flipped.sentences) == len(article.sentences) - 1
    assert covered_once(flipped)
    assert flip_furniture(flipped, sentence.start, sentence.end, False) == article


def test_the_title_keeps_its_role_over_both_ways() -> None:
    article = build_article(DUMP, id="x")
    title = next(s for s in article.sentences if s.role == "title")
    there = flip_furniture(article, title.start, title.end, True)
    assert flip_furniture(there, title.start, title.end, False) == article


def test_furniture_becomes_a_sentence_and_goes_back() -> None:
    article = build_article(DUMP, id="x")
    piece = next(f for f in article.furniture if f.kind == "subscribe")
    flipped = flip_furniture(article, piece.start, piece.end, False)
    assert [s.ref for s in flipped.sentences if s.start == piece.start] == [piece.ref]
    assert [s.start for s in flipped.sentences] == sorted(s.start for s in flipped.sentences)
    back = flip_furniture(flipped, piece.start, piece.end, True)
    assert next(f for f in back.furniture if f.start == piece.start).kind == "reader"
    assert numbers(back) == numbers(article)


def test_a_dateline_that_becomes_text_joins_its_sentence() -> None:
    article = build_article(DUMP, id="x")
    piece = next(f for f in article.furniture if f.kind == "dateline")
    flipped = flip_furniture(article, piece.start, piece.end, False)
    assert covered_once(flipped)
    assert len(flipped.sentences) == len(article.sentences)
    assert flipped.text[flipped.sentences[1].start :].startswith("PORT TOWN (Reuters) – The river")


@pytest.mark.parametrize("is_furniture", [True, False])
def test_only_whole_spans_are_flipped(is_furniture: bool) -> None:
    article = build_article(DUMP, id="x")
    with pytest.raises(ValueError, match="span"):
        flip_furniture(article, 1, 3, is_furniture)


def test_the_reader_gives_details() -> None:
    article = build_article(DUMP, id="x")
    day = date(2019, 5, 3)
    mended = with_details(article, published=day, outlet="Port Gazette", given=("outlet", "published"))
    assert (mended.published, mended.published_from, mended.published_why) == (
        day,
        "given",
        "given by the reader",
    )
    assert (mended.outlet, mended.agency) == ("Port Gazette", "Reuters")
    assert mended.given == ("published", "outlet")
    again = with_details(mended, agency=None, given=("agency",))
    assert (again.agency, again.outlet, again.given) == (
        None,
        "Port Gazette",
        ("published", "outlet", "agency"),
    )
    taken = with_details(mended, given=("published",))
    assert (taken.published, taken.published_from) == (None, "unknown")
    with pytest.raises(ValueError, match="title"):
        with_details(article, given=("title",))
