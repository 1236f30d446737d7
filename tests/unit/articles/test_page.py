from __future__ import annotations

import logging
from datetime import date
from pathlib import Path

import pytest

from convoy_tui.articles.model import ArticleError
from convoy_tui.articles.page import read_page
from convoy_tui.articles.reading import read_article
from convoy_tui.articles.sources import Loaded

PARAGRAPHS = (
    "<p>The quay of Port Town was under water on Friday, the <a href='/mayor'>mayor of the town</a> said, "
    "after a night of rain that had filled both of the rivers.</p>"
    "<p>Some 40&nbsp;boats were torn from their moorings and <a href='https://coast.example/list'>nine were "
    "lost</a>, according to the coast guard, which sent two of its ships.</p>"
    "<p>“We have never seen this,” said the mayor. “It was up to the windows of the houses here.” The water "
    "fell again on Saturday morning, and the school opened.</p>"
)


def page(head: str = "", body: str = PARAGRAPHS, around: str = "") -> str:
    return (
        f"<!DOCTYPE html><html><head>{head}</head><body>"
        f"<nav><a href='/'>Home</a> <a href='/w'>World</a></nav><article>{body}</article>{around}"
        "<footer>© 2023 Harbour Post. All rights reserved.</footer></body></html>"
    )


def test_the_article_is_taken_out_of_its_page() -> None:
    document = read_page(page(around="<aside><p>Read more: <a href='/o'>Another story</a></p></aside>"))
    assert document.text.startswith("The quay of Port Town")
    assert document.text.count("\n\n") == 2
    assert "40\u00a0boats" in document.text
    assert "Home" not in document.text
    assert "All rights" not in document.text
    assert not document.dump


def test_links_carry_true_offsets_and_whole_addresses() -> None:
    document = read_page(page(), url="https://harbour.example/news/1")
    assert [(document.text[h.start : h.end], h.url) for h in document.hyperlinks] == [
        ("mayor of the town", "https://harbour.example/mayor"),
        ("nine were lost", "https://coast.example/list"),
    ]


def test_what_a_page_says_of_itself() -> None:
    head = (
        "<title>Quay under water - Harbour Post</title><meta property='og:site_name' content='Harbour Post'>"
        "<meta property='og:title' content='Quay under water'><meta name='author' content='Ann Example'>"
        "<link rel='canonical' href='https://harbour.example/quay'>"
    )
    details = read_page(page(head)).details
    assert (details.title, details.outlet, details.author) == (
        "Quay under water",
        "Harbour Post",
        "Ann Example",
    )
    assert details.url == "https://harbour.example/quay"
    assert (details.published, details.published_from) == (None, "unknown")


@pytest.mark.parametrize(
    ("head", "body", "url", "why"),
    [
        (
            '<script type=\'application/ld+json\'>{"@type": "NewsArticle", "datePublished": '
            "\"2019-05-03T23:10:00-07:00\"}</script><meta name='date' content='2020-01-01'>",
            "",
            None,
            "the page's own data (datePublished) says “2019-05-03T23:10:00-07:00”",
        ),
        (
            "<meta name='date' content='2020-01-01'>"
            "<meta property='article:published_time' content='2019-05-03'>",
            "",
            None,
            "the page's head (article:published_time) says “2019-05-03”",
        ),
        (
            "",
            "<time datetime='2019-05-03'>3 May</time>",
            None,
            "the page's only date line says “2019-05-03”",
        ),
        ("", "", "https://harbour.example/2019/05/03/quay", "the address of the page says “2019-05-03”"),
    ],
)
def test_the_date_is_taken_from_what_the_page_states(head: str, body: str, url: str | None, why: str) -> None:
    details = read_page(page(head, body + PARAGRAPHS), url=url).details
    assert (details.published, details.published_from) == (date(2019, 5, 3), "page")
    assert details.published_why == why


@pytest.mark.parametrize(
    "body",
    [
        "<figure><figcaption>The old quay on August 28, 2017. (Photo by AFP)</figcaption></figure>",
        "<time datetime='2019-05-03'>a</time><time datetime='2018-01-01'>b</time>",
        "<p>Copyright 2016-08-08 by the harbour</p>",
    ],
)
def test_pictures_footers_and_other_stories_date_nothing(body: str, tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text(page("", body + PARAGRAPHS), encoding="utf-8")
    assert read_article(path).published is None


def test_an_agency_in_the_author_field_is_the_agency() -> None:
    details = read_page(page("<meta name='author' content='Reuters'>")).details
    assert (details.author, details.agency) == (None, "Reuters")


def test_where_no_article_is_found_all_visible_text_is_taken() -> None:
    html = (
        "<html><head><title>T</title><style>p{}</style></head><body><h1>Rise</h1>"
        "<div>It rose.<br>It fell.</div>"
        "<script>alert(1)</script><p hidden>a</p><p style='display: none'>b</p><noscript>c</noscript>"
        "<table><tr><td>1</td><td>2</td></tr></table><p>End <b>here</b>.</p></body></html>"
    )
    document = read_page(html)
    for seen in ("Rise", "It rose.", "It fell.", "End here."):
        assert seen in document.text
    assert "alert" not in document.text


@pytest.mark.parametrize(
    "html",
    [
        "<div>" * 20_000 + "deep text",
        "<p><b>" * 3000 + "deep text",
        "<p " + "a=b " * 20_000 + ">deep text",
        "<p>deep &#0;&#xd800;&#x202e;&#27;[31mtext",
        "<table>" * 500 + "deep text",
        "</p></div>deep text<p",
        "<?xml version='1.0' encoding='utf-8'?><html><p>deep text</p></html>",
        "<svg><![CDATA[<p>]]></svg><p>deep text",
        "deep text",
    ],
    ids=range(9),
)
def test_hostile_pages_give_their_text(html: str) -> None:
    text = read_page(html).text
    assert "deep" in text
    assert "text" in text
    assert not {"\x00", "\x1b", "\u202e", "\ud800"} & set(text)


@pytest.mark.parametrize(
    "html", ["<html><body></body></html>", "<!--", "<a href='" * 500, "<script>x()</script>"]
)
def test_a_page_without_text_is_an_error(html: str, tmp_path: Path) -> None:
    path = tmp_path / "empty.html"
    path.write_text(html, encoding="utf-8")
    with pytest.raises(ArticleError, match=r"empty\.html: .+; .+"):
        read_article(path)


def test_the_extractor_may_fail(monkeypatch: pytest.MonkeyPatch) -> None:
    import trafilatura

    def fail(*args: object, **kwargs: object) -> None:
        raise RecursionError("too deep")

    monkeypatch.setattr(trafilatura, "bare_extraction", fail)
    document = read_page(page())
    assert "nine were lost" in document.text
    assert document.dump


def test_nothing_is_printed(capfd: pytest.CaptureFixture[str]) -> None:
    propagate = logging.getLogger("trafilatura").propagate
    read_page("<html></html>")
    read_page("")
    assert capfd.readouterr() == ("", "")
    assert logging.getLogger("trafilatura").propagate == propagate


def test_a_title_that_stands_only_in_the_head_becomes_the_first_line(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text(page("<meta property='og:title' content='Quay under water'>"), encoding="utf-8")
    article = read_article(path)
    assert article.text.startswith("Quay under water\n\nThe quay")
    assert article.sentences[0].role == "title"
    assert article.text[article.hyperlinks[0].start : article.hyperlinks[0].end] == "nine were lost"


def test_a_page_in_its_own_encoding(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_bytes(
        page("<meta charset='iso-8859-2'>", PARAGRAPHS + "<p>Řeka stoupá.</p>").encode(
            "iso-8859-2", "replace"
        )
    )
    assert "Řeka stoupá." in read_article(path).text


def test_a_fetched_page_keeps_where_and_when() -> None:
    def fetch(address: str) -> Loaded:
        return Loaded(
            path=address,
            name="harbour.example-1",
            data=page().encode(),
            format="page",
            url="https://harbour.example/1",
            retrieved="2020-05-04T10:00:00Z",
        )

    article = read_article("http://harbour.example/1", fetch=fetch)
    assert (article.id, article.path) == ("harbour.example-1", "http://harbour.example/1")
    assert (article.url, article.retrieved) == ("https://harbour.example/1", "2020-05-04T10:00:00Z")
    assert len(article.hyperlinks) == 2
