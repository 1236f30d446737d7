from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from convoy_tui.articles.markdown import front_matter, read_markdown
from convoy_tui.articles.reading import read_article


def text_of(markdown: str) -> str:
    return read_markdown(markdown).text


def test_paragraphs_stand_on_a_line_each_with_a_blank_line_between() -> None:
    markdown = (
        "# River *rises*\n\nThe river rose\nin one night.\n\n\nIt fell again.\n\n## More\n\n***\n\nEnd."
    )
    assert (
        text_of(markdown) == "River rises\n\nThe river rose in one night.\n\nIt fell again.\n\nMore\n\nEnd.\n"
    )


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("*a* **b** ~~c~~ `d`", "a b c d"),
        ("- one\n- two\n  - three", "one\n\ntwo\n\nthree"),
        ("1. one\n2. two", "one\n\ntwo"),
        ("> said\n> she\n\nyes", "said she\n\nyes"),
        ("a  \nb", "a\nb"),
        ("a<br>b", "a\nb"),
        ("    code\n    more", "code\nmore"),
        ("```\ncode\n```", "code"),
        ("| a | b |\n|---|---|\n| 1 | 2 |", "a | b\n1 | 2"),
        ("![a picture](x.png)It rained.", "It rained."),
        ("<b>a</b> <i onclick='x()'>b</i>", "a b"),
        ("<div>\n<p>kept</p><script>alert('no')</script>\n</div>", "kept"),
        ("<!-- not shown -->\n\nshown", "shown"),
        ("caf&eacute; &lt;5 &amp; 29&nbsp;Aug.", "café <5 & 29\u00a0Aug."),
        ("a&#x202e;b&#8203;c", "abc"),
        ("[/quote] [@click=app.quit]x[/]", "[/quote] [@click=app.quit]x[/]"),
        (">" * 60 + " deep", "deep"),
    ],
)
def test_marks_go_and_text_stays(markdown: str, text: str) -> None:
    assert text_of(markdown) == text + "\n"


def test_nothing_gives_nothing() -> None:
    assert text_of("") == text_of("<!-- x -->") == text_of("![](x.png)") == ""


def test_links_carry_true_offsets() -> None:
    markdown = (
        "---\nurl: https://e.example/news/a.html\n---\n# Title\n\n"
        "Say *[the  mayor](b.html)* and [**the** port](https://p.example/x?y=1#z).\n\n- [ one ](/c)\n\n"
        "[bad](javascript:alert(1)) [mail](mailto:a@b.example) [](https://empty.example)\n"
    )
    document = read_markdown(markdown)
    assert [(document.text[h.start : h.end], h.url) for h in document.hyperlinks] == [
        ("the mayor", "https://e.example/news/b.html"),
        ("the port", "https://p.example/x?y=1#z"),
        ("one", "https://e.example/c"),
    ]


def test_a_relative_link_without_a_base_is_none() -> None:
    assert read_markdown("[x](y.html)").hyperlinks == ()


def test_front_matter_is_read() -> None:
    markdown = (
        '---\ntitle: "River: the \\"rise\\""\nSource: Harbour Post # the daily\ndate: \'2019-05-03\'\n'
        "author: Ann Example\nagency: Agence France-Presse\nnote: a digest\nurl: null\n"
        "# a comment\ntags:\n  - sea\n- air\nmood: calm\n---\nIt rose.\n"
    )
    keys, rest = front_matter(markdown)
    assert keys == {
        "title": 'River: the "rise"',
        "outlet": "Harbour Post",
        "published": "2019-05-03",
        "author": "Ann Example",
        "agency": "Agence France-Presse",
        "note": "a digest",
    }
    assert rest == "It rose.\n"
    details = read_markdown(markdown).details
    assert (details.published, details.published_from) == (date(2019, 5, 3), "front-matter")
    assert details.published_why == "the front matter says “2019-05-03”"
    assert (details.outlet, details.agency, details.author) == ("Harbour Post", "AFP", "Ann Example")


@pytest.mark.parametrize(
    "markdown",
    [
        "---\nIt rose, and it\nfell.\n---\nMore.\n",
        "---\ntitle: never closed\n\nIt rose.\n",
        "Before\n---\ntitle: x\n---\n",
        "----\ntitle: x\n----\n",
    ],
)
def test_malformed_front_matter_is_text(markdown: str) -> None:
    assert front_matter(markdown) == ({}, markdown)


def test_an_unclear_date_says_so() -> None:
    details = read_markdown("---\ndate: 04/09/2017\n---\nIt rose.\n").details
    assert (details.published, details.published_from) == (None, "unknown")
    assert "4 September 2017 or 9 April 2017" in details.published_why


def test_the_first_heading_is_the_title() -> None:
    assert read_markdown("Kicker\n\n## River *rises*\n\n# Later\n").details.title == "River rises"
    assert read_markdown("No heading.\n").details.title is None


def test_a_title_that_stands_only_in_the_front_matter_becomes_the_first_line(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("---\ntitle: River rises\n---\nSee [it](https://e.example/).\n", encoding="utf-8")
    article = read_article(path)
    assert article.text == "River rises\n\nSee it.\n"
    assert [article.text[h.start : h.end] for h in article.hyperlinks] == ["it"]
    assert [s.role for s in article.sentences] == ["title", "body"]
    path.write_text('---\ntitle: River “rises”\n---\n# River "rises"\n\nIt did.\n', encoding="utf-8")
    assert read_article(path).text == 'River "rises"\n\nIt did.\n'
