from __future__ import annotations

from datetime import date
from itertools import permutations

import pytest

from convoy_tui.articles.assembly import build_article
from convoy_tui.articles.dates import date_details, settle_dates, stated_date
from convoy_tui.articles.document import Details
from convoy_tui.articles.mending import with_details
from convoy_tui.articles.model import Article
from convoy_tui.articles.written_dates import dates_in

BODY = "\n\nThe river rose by a metre in one night and closed both bridges of the old town, the mayor said.\n"
FOURTH = date(2017, 9, 4)


@pytest.mark.parametrize(
    "written",
    [
        "4 September 2017",
        "4\u00a0Sept.\u00a02017",
        "September 4, 2017",
        "Sep 4 2017",
        "SEPTEMBER 4, 2017",
        "4th of September, 2017",
        "Monday, September 4, 2017",
        "Mon 4 Sep 2017",
        "2017-09-04",
        "2017/09/04",
        "2017-09-04T23:10:00-07:00",
        "04.09.2017",
        "4-Sep-2017",
        "Monday 04/09/2017",
    ],
)
def test_full_dates_are_read(written: str) -> None:
    (day,) = dates_in(f"x {written} y")
    assert day.readings == (FOURTH,)
    assert f"x {written} y"[day.start : day.end] == day.text


@pytest.mark.parametrize(
    "written",
    [
        "31-02-2017",
        "2017",
        "September 2017",
        "4 September",
        "10-12",
        "1.2.3.2017",
        "5/4/20171",
        "room 104-09-2017x",
    ],
)
def test_what_is_no_full_date_is_not_read(written: str) -> None:
    assert dates_in(written) == []


def test_a_numeric_date_has_two_readings_where_both_are_days() -> None:
    assert dates_in("04-09-2017")[0].readings == (FOURTH, date(2017, 4, 9))
    assert dates_in("25/09/2017")[0].readings == (date(2017, 9, 25),)
    assert dates_in("09/25/2017")[0].readings == (date(2017, 9, 25),)
    assert dates_in("05-05-2017")[0].readings == (date(2017, 5, 5),)


@pytest.mark.parametrize(
    "line",
    [
        "September 4, 2017",
        "Published: 4 September 2017, 10:30 GMT",
        "Posted on Monday, September 4, 2017 at 5:30 p.m.",
        "Harbour Post | 4 September 2017",
        "By Ann Example, September 4, 2017",
        "Updated 6 September 2017 | Published 4 September 2017",
        "(4 Sep 2017 - 3 min read)",
    ],
)
def test_a_date_line_dates_the_article(line: str) -> None:
    details = date_details(f"River rises\n{line}{BODY}", [])
    assert (details.published, details.published_from) == (FOURTH, "printed")
    assert "“" in details.published_why


def test_a_dateline_with_a_year_dates_the_article() -> None:
    text = f"River rises\n\nPORT TOWN, September 4, 2017 (AFP) – The river rose.{BODY}"
    assert date_details(text, []).published == FOURTH


def test_a_date_of_change_is_taken_where_there_is_no_other() -> None:
    assert date_details(f"Last updated 4 September 2017{BODY}", []).published == FOURTH


@pytest.mark.parametrize(
    "line",
    [
        "The bridge was built on September 4, 2017",
        "© AFP 2017 / Ann Example",
        "The old bridge on September 4, 2017. (Photo by AFP)",
        "File picture: 4 September 2017",
        "It reopened after the flood of 4 September 2017 and a year of repairs",
    ],
)
def test_credits_captions_and_running_text_date_nothing(line: str) -> None:
    details = date_details(f"River rises\n\n{line}{BODY}", [])
    assert (details.published, details.published_from) == (None, "unknown")
    assert details.published_why == "no date is printed in the text"


def test_the_date_of_a_caption_is_named_as_such() -> None:
    caption = "The old bridge, August 28, 2017"
    text = f"{caption}{BODY}"
    details = date_details(text, [(0, len(caption), "caption")])
    assert details.published is None
    assert details.published_why == "no date of its own is printed; “August 28, 2017” belongs to a picture"


def test_a_date_below_the_article_counts_only_with_a_label() -> None:
    text = f"River rises{BODY}{BODY}{BODY}"
    assert date_details(text + "\n4 September 2017\n", []).published is None
    assert date_details(text + "\nPublished 4 September 2017\n", []).published == FOURTH


def test_the_weekday_of_the_text_settles_a_date() -> None:
    details = date_details(f"04-09-2017\nThe mayor spoke on Monday evening.{BODY}", [])
    assert details.published == FOURTH
    assert details.published_from == "printed"
    assert details.published_why == (
        "“04-09-2017” is read day-first, because the text says “Monday evening” "
        "and 4 September 2017 was a Monday"
    )
    details = date_details(f"04-09-2017\nThe mayor spoke on Sunday.{BODY}", [])
    assert details.published == date(2017, 4, 9)
    assert "month-first" in details.published_why


@pytest.mark.parametrize("said", ["", "on Wednesday", "on Monday, not on Sunday"])
def test_a_date_that_nothing_settles_stays_open_and_says_both_readings(said: str) -> None:
    details = date_details(f"04-09-2017\nThe mayor spoke {said}.{BODY}", [])
    assert (details.published, details.published_from) == (None, "unknown")
    assert details.published_why == (
        "“04-09-2017” can be 4 September 2017 or 9 April 2017, and nothing says which"
    )


def test_a_weekday_in_furniture_settles_nothing() -> None:
    teaser = "Monday: the week ahead"
    text = f"04-09-2017\n{teaser}{BODY}"
    start = text.index(teaser)
    assert date_details(text, [(start, start + len(teaser), "teaser")]).published is None


def test_stated_dates() -> None:
    assert stated_date("2017-09-04", "", "the front matter").published == FOURTH
    why = stated_date("2017-09-04", "", "the front matter").published_why
    assert why == "the front matter says “2017-09-04”"
    assert stated_date("04/09/2017", "On Monday it rained.", "the page").published == FOURTH
    assert stated_date("04/09/2017", "", "the page").published is None
    assert "9 April 2017" in stated_date("04/09/2017", "", "the page").published_why
    assert stated_date("soon", "", "the page").published_why == "the date “soon” in the page can't be read"


def report(key: str, day: date | None = None) -> Article:
    details = Details(published=day, published_from="page", published_why="x") if day else None
    line = "" if day else "04-09-2017\n"
    return build_article(f"River rises\n{line}{BODY}", id=key, details=details)


def test_the_other_reports_settle_a_date_whatever_their_order() -> None:
    reports = [report("a"), report("b", date(2017, 9, 6)), report("c", date(2017, 8, 30)), report("d")]
    assert reports[0].published is None
    for order in permutations(reports):
        settled = {article.id: article for article in settle_dates(order)}
        assert settled["a"].published == settled["d"].published == FOURTH
        assert settled["a"].published_from == "inferred"
        assert settled["a"].published_why == (
            "“04-09-2017” is read day-first, because another report (b) is of 6 September 2017"
        )
        assert settled["b"] is reports[1]


def test_other_reports_that_are_far_or_near_both_settle_nothing() -> None:
    for day in (date(2019, 1, 1), date(2017, 6, 22)):
        assert settle_dates([report("a"), report("b", day)])[0].published is None
    assert settle_dates([report("a"), report("b")])[0].published is None


def test_what_a_reader_said_is_not_settled_again() -> None:
    unknown = with_details(report("a"), published=None, given=("published",))
    assert settle_dates([unknown, report("b", FOURTH)])[0] is unknown
