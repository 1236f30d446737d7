from __future__ import annotations

import random

import pytest
from markdown_it import MarkdownIt

from convoy_tui.export.escaping import escape_markdown, markdown_address, one_line, spreadsheet_cell, visible

HOSTILE = [
    "*bold* _under_ **both** __it__ ~~gone~~ ~x~",
    "`code` ``more`` ```fence",
    "```",
    "~~~ fence",
    "[text](http://evil.example) ![image](x.png) [ref] [^1] [ref]: http://x.example",
    "[ref]: http://x.example 'title'",
    "<b>bold</b> <script>alert(1)</script> <!-- gone --> <http://a.example> <a@b.example>",
    "<div>",
    "1. one",
    "12) twelve",
    "2017. A year",
    "1234567890. too long for a list",
    "- item",
    "-",
    "---",
    "- - -",
    "+ plus",
    "* star",
    "***",
    "=====",
    "=",
    "# heading",
    "####### seven",
    "closed # heading ##",
    "#",
    "> quote",
    "| a | b |",
    "a | b",
    ":---|:---",
    "[/quote] [@click=app.quit]x[/]",
    "AT&T &amp; &lt;b&gt; &#35; &#x41; &copy &copy; &",
    "back\\slash \\* \\\\ end\\",
    "\\",
    "http://evil.example/a_b_c www.evil.example a@b.example ftp://x.example mailto:a@b.c",
    "$5 million to $6 million, $x$",
    "! [not an image]",
    "  leading and trailing  ",
    "    four spaces",
    "\ttab\tinside\t",
    "line one\nline two\n\n# three\n- four",
    "ends with a hard break  \nnext",
    "crlf\r\nand cr\rhere\n",
    "\u00a0no-break edges\u00a0",
    "\u3000wide edges\u2003",
    "Текст, 文章, \u05e9\u05dc\u05d5\u05dd, e\u0301, \U0001f6a2",
    "\u2028odd\u2029ends\u2028",
    " ",
    "\n",
]
PIECES = [
    *"*_[]()<>#+-.!|~`\\&;:=@$%^{}'\"/ \n\t",
    *("a", "1", "12", "x1", "&amp;", "&#35;", "http://", "www.", "a@b.c", "[/b]", "<b>", "\u00a0", "é"),
]


def random_texts(count: int) -> list[str]:
    source = random.Random(7)
    return ["".join(source.choices(PIECES, k=source.randrange(1, 14))) for _ in range(count)]


def commonmark() -> MarkdownIt:
    return MarkdownIt("commonmark").enable(["table", "strikethrough"])


def text_of(markdown: str, parser: MarkdownIt, kind: str) -> str:
    """Render, and give the text of the one block of that kind; anything but text in it fails."""
    tokens = parser.parse(markdown)
    contents = [tokens[i + 1] for i, token in enumerate(tokens) if token.type == f"{kind}_open"]
    assert len(contents) == 1, [token.type for token in tokens]
    children = contents[0].children or []
    assert {child.type for child in children} <= {"text", "text_special"}, children
    return "".join(child.content for child in children)


CONTEXTS = {
    "paragraph": ("{}", "paragraph"),
    "heading": ("## {}", "heading"),
    "quote": ("> {}", "paragraph"),
    "item": ("- {}", "paragraph"),
    "after a letter": ("x{}x", "paragraph"),
    "cell": ("| head |\n| --- |\n| {} |", "td"),
    "under a paragraph": ("{}\n", "paragraph"),
}


@pytest.mark.parametrize("context", sorted(CONTEXTS))
@pytest.mark.parametrize("text", HOSTILE)
def test_renders_back(text: str, context: str) -> None:
    around, kind = CONTEXTS[context]
    before, after = around.split("{}")
    expected = f"x{text}x" if context == "after a letter" else text
    assert text_of(before + escape_markdown(text) + after, commonmark(), kind) == expected


def test_renders_back_random_texts() -> None:
    parser = commonmark()
    for context, (around, kind) in sorted(CONTEXTS.items()):
        before, after = around.split("{}")
        for text in random_texts(400):
            expected = f"x{text}x" if context == "after a letter" else text
            assert text_of(before + escape_markdown(text) + after, parser, kind) == expected, (context, text)


def test_follows_text_without_becoming_its_underline() -> None:
    for text in ("---", "===", "-", "# x", "1. x"):
        found = text_of(
            f"before\n{escape_markdown(text)}", MarkdownIt("commonmark").disable("newline"), "paragraph"
        )
        assert found == f"before\n{text}"


@pytest.mark.parametrize(
    "text",
    ["http://evil.example/x", "write to someone@evil.com", "HTTPS://EVIL.EXAMPLE", "ftp://evil.example"],
)
def test_bare_addresses_do_not_become_links(text: str) -> None:
    pytest.importorskip("linkify_it")
    parser = MarkdownIt("gfm-like", {"linkify": True})
    assert parser.linkify is not None
    parser.linkify.set({"fuzzy_link": False})
    assert "<a" in parser.render(text), "the check itself must see links"
    assert "<a" not in parser.render(escape_markdown(text))


def test_is_one_line() -> None:
    assert all(len(escape_markdown(text).splitlines()) <= 1 for text in HOSTILE if "\u2028" not in text)


def test_plain_news_prose_stays_readable() -> None:
    prose = "“It was 5.5 km - no more,” she said (twice); R&D at 9:30 p.m. isn't 100%!"
    assert escape_markdown(prose) == prose


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31mred", "\\x1b[31mred"),
        ("a\u202eb", "a\\u202eb"),
        ("\u2066a\u2069", "\\u2066a\\u2069"),
        ("nul\x00", "nul\\x00"),
        ("\x9b", "\\x9b"),
        ("bad\udce9name", "bad\\udce9name"),
        ("tab\tline\n\u200f", "tab\tline\n\u200f"),
    ],
)
def test_visible(text: str, shown: str) -> None:
    assert visible(text) == shown


def test_one_line() -> None:
    assert one_line(" a \r\n\t b\u2028c\x0bd\u00a0e  f ") == "a b c d\u00a0e  f"


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x", "\t=1", " =1", "\n=1", "\uff1d1", "\uff0b1"])
def test_a_formula_gets_an_apostrophe(text: str) -> None:
    assert spreadsheet_cell(text) == "'" + text.strip()


def test_other_cells_stay() -> None:
    assert [spreadsheet_cell(text) for text in ("a=1", "'x", "", "17")] == ["a=1", "'x", "", "17"]


@pytest.mark.parametrize("url", ["https://news.example/a?b=1_2&c=[d]#e*f", "http://x.example:80/"])
def test_an_address_becomes_a_link_to_itself(url: str) -> None:
    tokens = commonmark().parse(markdown_address(url))[1].children or []
    assert [token.type for token in tokens] == ["link_open", "text", "link_close"]
    assert tokens[1].content == url


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "https://x.example/a b", "https://x.example/|", "https://x/>"]
)
def test_no_other_text_becomes_a_link(url: str) -> None:
    assert text_of(markdown_address(url), commonmark(), "paragraph") == url


def test_sums_of_money_do_not_become_formulas() -> None:
    assert escape_markdown("from $5 to $6") == "from \\$5 to \\$6"
