from __future__ import annotations

import pytest

from convoy_tui.articles.agencies import agency_called, agency_of
from convoy_tui.articles.document import Details
from convoy_tui.articles.furniture import Layout
from convoy_tui.articles.metadata import completed
from convoy_tui.articles.outlets import Line, outlet_of

LONG = "The river rose by a metre in one night and closed both bridges of the old town, the mayor said."


@pytest.mark.parametrize(
    ("lines", "outlet"),
    [
        ([Line("- Harbour Post International", "site"), Line(LONG, None)], "Harbour Post International"),
        ([Line("Harbour Post", "site"), Line(LONG, None)], "Harbour Post"),
        ([Line("River rises", None), Line("4 May 2019", "date"), Line("Harbourpost", "site")], "Harbourpost"),
        ([Line("Tripoli - Coast Today", "dateline"), Line(LONG, None)], "Coast Today"),
        (
            [Line("A boat - Harbour Post", "caption"), Line("A pier - Harbour Post", "caption")],
            "Harbour Post",
        ),
        ([Line(LONG, None), Line("Harbour TV’s website has other addresses:", "site")], "Harbour TV"),
        ([Line(LONG, None), Line("Harbour Post moderates all comments.", "comments")], "Harbour Post"),
        ([Line(LONG, None), Line("© 2019 Harbour Post. All rights reserved.", "site")], "Harbour Post"),
        ([Line(LONG, None), Line("Follow Harbour Post on Facebook", "share")], "Harbour Post"),
        (
            [Line(LONG, None), Line("www.harbourtv.co.uk", "site"), Line("Harbour TV Live Stream", "share")],
            "Harbour TV",
        ),
        ([Line(LONG, None), Line("www.harbour-post.example", "site")], "harbour-post.example"),
    ],
)
def test_outlets_are_found_in_furniture(lines: list[Line], outlet: str) -> None:
    assert outlet_of(lines, None) == outlet


@pytest.mark.parametrize(
    "lines",
    [
        [Line(LONG, None)],
        [Line("World", "navigation"), Line("Latest News", "site"), Line(LONG, None)],
        [Line("The quay. © AFP 2019 / Ann Example", "caption"), Line(LONG, None)],
        [Line("Share on www.facebook.com", "share"), Line(LONG, None)],
        [Line("A boat - Harbour Post", "caption"), Line(LONG, None)],
        [Line("Harbour Post moderates all comments.", None)],
        [Line("12", "site"), Line(LONG, None)],
        [Line("Source: Reuters", "read-more"), Line(LONG, None)],
    ],
)
def test_weak_signs_name_no_outlet(lines: list[Line]) -> None:
    assert outlet_of(lines, None) is None


def test_the_title_of_a_page_may_end_in_the_outlet() -> None:
    assert outlet_of([], "River rises | Harbour Post") == "Harbour Post"
    assert outlet_of([], "River rises - Bridges Closed") is None


@pytest.mark.parametrize(
    ("lines", "dateline", "agency"),
    [
        ([LONG], "PORT TOWN (Reuters)", "Reuters"),
        ([LONG], "PORT TOWN, May 4 (AP)", "AP"),
        (["AFP", LONG], None, "AFP"),
        (["By Agence France-Presse", LONG], None, "AFP"),
        (["By Reuters Staff", LONG], None, "Reuters"),
        (["By Ann Example, Associated Press", LONG], None, "AP"),
        (["AFP - May 4, 2019", LONG], None, "AFP"),
        (["Source: Xinhua", LONG], None, "Xinhua"),
        ([LONG + " (AFP)"], None, "AFP"),
        ([LONG + " – Reuters"], None, "Reuters"),
        ([LONG + " The engineer Dillon told Reuters by phone."], None, None),
        (["The quay. (Photo by AFP)", LONG], None, None),
        (["© AFP 2019 / Ann Example", LONG], None, None),
        (["AFP/Getty Images", LONG], None, None),
        ([LONG], "PORT TOWN", None),
        ([LONG], "PORT TOWN (Harbour Post)", None),
        (["Pa was at sea", LONG], None, None),
        ([], None, None),
    ],
)
def test_agencies(lines: list[str], dateline: str | None, agency: str | None) -> None:
    assert agency_of(lines, dateline) == agency


def test_an_agency_has_one_name() -> None:
    assert agency_called("(Agence France-Presse)") == "AFP"
    assert agency_called("The  Associated Press") == "AP"
    assert agency_called("Harbour Post") is None


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("By Ann Example", "Ann Example"),
        ("BY ANN EXAMPLE", "ANN EXAMPLE"),
        ("By Ann Example and Bo van der Berg", "Ann Example and Bo van der Berg"),
        ("By Ann Example, Bo Test and Cy Proof", "Ann Example, Bo Test and Cy Proof"),
        ("By Ann Example, Harbour correspondent", "Ann Example"),
        ("By Ann Example | May 4, 2019", "Ann Example"),
        ("By Ann Example May 4, 2019", "Ann Example"),
        ("By Reuters", None),
        ("By News Desk", None),
        ("By the river it was quiet", None),
        ("By then", None),
        ("Ann Example", None),
    ],
)
def test_authors(line: str, author: str | None) -> None:
    text = f"River rises\n{line}\n{LONG}\n"
    assert completed(text, Layout((), None, False, None), Details()).author == author


@pytest.mark.parametrize(
    ("dateline", "place"),
    [
        ("BEIRUT (Reuters)", "BEIRUT"),
        ("Beirut - Coast Today", "Beirut"),
        ("ERBIL, Kurdistan Region", "ERBIL, Kurdistan Region"),
        ("LONDON, September 4, 2017 (AFP)", "LONDON"),
        ("LONDON, Sept. 4", "LONDON"),
        ("(AFP)", None),
    ],
)
def test_a_dateline_is_a_place(dateline: str, place: str | None) -> None:
    assert completed(LONG, Layout((), None, False, dateline), Details()).dateline == place


def test_what_is_stated_stays() -> None:
    text = f"Harbour Post\nBy Ann Example\n4 May 2019\n{LONG}"
    layout = Layout(((0, 12, "site"),), None, False, "PORT (AFP)")
    stated = Details(title="T", outlet="O", agency="A", author="W", dateline="D", published_why="open")
    assert completed(text, layout, stated) == stated
    found = completed(text, layout, Details())
    assert (found.outlet, found.agency, found.author, found.dateline) == (
        "Harbour Post",
        "AFP",
        "Ann Example",
        "PORT",
    )
    assert found.published is not None
