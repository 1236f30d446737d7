"""Each page is written with a mark before every line: T title, A article, F and a kind for furniture."""

from __future__ import annotations

import random
from itertools import pairwise

import pytest

from convoy_tui.articles.furniture import Layout, find_layout
from convoy_tui.articles.sentences import split_sentences

WIRE = """
F navigation|Home > World > Harbours
T|Ferry strike leaves islands without fresh food
F site|By Ada Quill and Tom Reyes
F date|Published 12 March 2019, 14:05 GMT
F share|Share on Facebook
F share|Tweet
F share|Email Print
F caption|Empty quays in the old port of Lindholm. Photograph: Ada Quill/Getty Images

A|PORT LINDHOLM (Newswire) - Ferry crews walked out at dawn on Tuesday, leaving islands without food.

A|The union said 340 of its 360 members had joined the strike.

F navigation|Advertisement

A|"We will not sail," said Mona Field, who leads the union. "Not this week."

F read-more|Read more
F teaser|Related: How the ferries were sold
A|Talks are to go on tonight, the port office said.

A|What happens next

A|A judge will hear the owners on Friday.

F site|Reporting by Ada Quill; Editing by Tom Reyes
F tags|Tags: ferries, islands, strike
F teaser|Most read
F teaser|Ten beaches you have never heard of
F teaser|Mayor of Lindholm resigns
F site|© 2019 Newswire. All rights reserved.
"""

BLOG = """
F site|The Harbour Courier
F navigation|Menu
F navigation|Search
F subscribe|Sign up for our newsletter
T|Why the lighthouse went dark
F date|March 3, 2020
F comments|12 Comments

A|The lamp at Cape Orre failed at nine in the evening and nobody noticed until the fog came in.

A|Engineers found a burnt cable. They replaced it within two hours.

A|The keeper, who lives forty kilometres away, learned of it from a neighbour.

F share|Share this:
F share|Facebook
F share|Twitter
F comments|Leave a comment
F comments|Your email address will not be published.
F comments|Name
F comments|Website
F comments|Post Comment
"""

CUT_OFF = """
T|Minister promises new bridge by autumn
F date|2 hours ago
A|The minister for works promised on Monday that the bridge would be rebuilt before the rains begin.
A|Engineers doubt it, since the contract for the steel has not been signed and the…
F read-more|Continue reading on the publisher's site
"""

BROADCASTER = """
F navigation|Skip to main content
F navigation|LIVE TV
F site|| Channel Nine News
T|Flood waters reach the edge of Maristan, mayor says
F date|Updated 5:32 PM ET, Mon July 4, 2016
F caption|Residents carry sandbags along the river front in Maristan, July 3, 2016.
A|MARISTAN, Lower Province — The river rose by a metre overnight and reached the first houses, the mayor said.
A|About 1,200 people have left their homes.
F caption|PHOTO: A boat on what was the main street
F teaser|WATCH: Drone pictures of the flood
A|"I have never seen it so high," said Ola Brandt, 71, a baker.
F caption|A man holds a dog as he waits for a boat in Maristan, July 4, 2016.
A|The army has sent 300 soldiers and about 40 boats.
F teaser|Top Stories
F teaser|Senate Votes on Water Bill
F navigation|Back to top
F navigation|Terms of use
F navigation|Privacy Policy
"""

COMMENT_RULES = """
T|Orchard fire destroys a third of the harvest
F site|Valley Herald
F date|21-10-2018
A|A fire that began in a packing shed destroyed about a third of the apple harvest on Saturday.
A|No one was hurt, the fire service said.
A|The cause is not known, and our reporter was not let into the shed.

F comments|Comments
F comments|We welcome comments that add to the discussion. Comments are moderated before they are published.
F comments|Please do not post personal attacks, spam or links to other websites.
F comments|Name
F comments|Submit
F comments|Новости дня
"""

DUPLICATED = """
F site|Quarry collapse kills two - Hillside Online
T|Quarry collapse kills two
F site|Quarry collapse kills two
F caption|© Hillside Pool / Ben Ottoway Rescue teams search the lower level of the quarry late in the evening
F caption|Rescue teams search the lower level of the quarry late in the evening
A|Two workers died when a wall of the quarry near Sandhurst gave way on Thursday, the company said.
A|A third was taken to hospital with a broken leg.
F caption|The entrance of the quarry seen from the northern road - Hillside Online
F teaser|Second Quarry Near Sandhurst Closed After Inspection
A|The quarry had been inspected in May.
F subscribe|Follow us on Telegram
F site|www.hillside.example.org
"""

PAGES = {
    "wire": WIRE,
    "blog": BLOG,
    "cut off": CUT_OFF,
    "broadcaster": BROADCASTER,
    "comment rules": COMMENT_RULES,
    "duplicated": DUPLICATED,
}

CLEAN = {
    "paragraphs": (
        "Council votes to close the northern landfill\n\n"
        "The council voted on Tuesday to close the northern landfill within two years.\n\n"
        '"It\'s over," said Ines Marl. "We won."\n\n'
        "He agreed.\n\n"
        "A costly plan\n\n"
        "Our region needs a new site, and you can see why: more waste comes in each year.\n\n"
        "Comments on the plan were mixed.\n\n"
        "The landfill was opened on May 3, 1998.\n"
    ),
    "lists": (
        "What we know about the outage\n"
        "The grid operator has published a first report on the outage of last week.\n"
        "- 12 substations failed\n"
        "- 300,000 homes went dark\n"
        "- Power came back after nine hours\n"
    ),
    "timeline": (
        "How the week unfolded\n"
        "It took six days before the last of the miners was brought to the surface.\n"
        "Monday, March 5\n"
        "The shaft floods at noon, and eleven men are cut off from the lift.\n"
        "Tuesday, March 6\n"
        "Divers reach the second level and hear knocking through a pipe.\n"
    ),
    "sells a photo": (
        "The family sued the picture agency Getty Images for using the portrait without a licence.\n"
        "She was shown smiling in a file photo.\n"
        "The exhibition, which shows works by forty painters, runs until Friday, June 3, 2022.\n"
        "More from the sale will go to the museum, which has asked for help with the roof.\n"
        "Share prices fell by two per cent.\n"
        "Read the letter, and you will see why they left.\n"
    ),
    "short sentences": "It rained.\nThe river rose.\nThey left.\n",
    "wrapped": (
        "The first of the boats came in at dawn with thirty people on board and\n"
        "no fuel left in the tank, a harbour officer said on Monday. Most of\n"
        "them were asleep.\n"
    ),
    "no final stop": "The ferry will sail on Monday, its owners told the crews.\nThe strike is over",
}


def _marked(page: str) -> tuple[str, list[tuple[str, str]]]:
    marks: list[tuple[str, str]] = []
    lines: list[str] = []
    for row in page.strip("\n").split("\n"):
        mark, _, line = row.partition("|")
        lines.append(line)
        if line:
            marks.append((mark, line))
    return "\n".join(lines), marks


def _layout(text: str, *, dump: bool = True) -> Layout:
    return find_layout(text, split_sentences(text), dump=dump)


def _by_line(text: str, layout: Layout) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    at = 0
    for line in text.split("\n"):
        start, end = at, at + len(line)
        at = end + 1
        if not line.strip():
            continue
        inside = [(a, b, kind) for a, b, kind in layout.furniture if start <= a and b <= end]
        covered = sum(b - a for a, b, _ in inside)
        whole = covered >= len(line.replace(" ", "")) * 0.9
        if layout.title and layout.title[0] == start:
            found.append(("T", line))
        elif whole:
            found.append((f"F {inside[0][2]}", line))
        else:
            assert all(kind == "dateline" for _, _, kind in inside)
            found.append(("A", line))
    return found


@pytest.mark.parametrize("name", PAGES)
def test_pages_of_other_makes(name: str) -> None:
    text, marks = _marked(PAGES[name])
    assert _by_line(text, _layout(text)) == marks


@pytest.mark.parametrize("name", CLEAN)
def test_clean_articles_lose_nothing(name: str) -> None:
    assert _layout(CLEAN[name]).furniture == ()


@pytest.mark.parametrize(
    ("text", "dateline", "cut"),
    [
        ("OSLO (AP) — The talks went on through the night, officials said.", "OSLO (AP)", "OSLO (AP) —"),
        ("Oslo (AFP) - The talks went on through the night, officials said.", "Oslo (AFP)", "Oslo (AFP) -"),
        (
            "NEW HAVEN, Conn., March 4 (Newswire) -- The talks went on all night, it said.",
            "NEW HAVEN, Conn., March 4 (Newswire)",
            "NEW HAVEN, Conn., March 4 (Newswire) --",
        ),
        ("SAN JOSÉ — Los talks went on through the night, officials said.", "SAN JOSÉ", "SAN JOSÉ —"),
        ("(CNN) — The talks went on through the whole night, officials said.", "(CNN)", "(CNN) —"),
        ("The talks went on through the night — nobody slept, officials said.", None, ""),
        ("NATO – also known as the alliance – met through the night, officials said.", None, ""),
        ("Zoe Marl — The Unseen Years is a film about talks that nobody attended.", None, ""),
    ],
)
@pytest.mark.parametrize("dump", [True, False])
def test_inline_datelines(text: str, dateline: str | None, cut: str, dump: bool) -> None:
    layout = _layout(text, dump=dump)
    assert layout.dateline == dateline
    assert [text[a:b] for a, b, _ in layout.furniture] == ([cut] if cut else [])


def test_a_place_and_a_site_above_the_article_are_a_dateline_and_no_title() -> None:
    text = "Tirana - Coast Tribune\nThe talks went on through the night, officials in the capital said."
    layout = _layout(text)
    assert layout.furniture == ((0, 22, "dateline"),)
    assert layout.title is None
    assert layout.dateline == "Tirana - Coast Tribune"


@pytest.mark.parametrize(
    ("text", "truncated"),
    [
        ("The council met on Monday to talk about the landfill, and it has…", True),
        ("The council met on Monday to talk about the landfill, and it has...", True),
        ("The council met on Monday to talk about the landfill [...]", True),
        ("The council met on Monday to talk about the landfill. [+1204 chars]", True),
        ("The council met on Monday to talk about the landfill.\nRead the full article here", True),
        ("The council met on Monday to talk about the landfill.", False),
        ("The council met on Monday… and then it met again on the Tuesday after that.", False),
        ("The council met on Monday, and its chair said: “I do not know…”", False),
        ("The council met on Monday to talk about it.\nRead the full report of the auditors.", False),
    ],
)
@pytest.mark.parametrize("dump", [True, False])
def test_cut_off_bodies(text: str, truncated: bool, dump: bool) -> None:
    assert _layout(text, dump=dump).truncated is truncated


def test_text_that_was_cleaned_already_keeps_its_lines() -> None:
    text, _ = _marked(WIRE)
    layout = _layout(text, dump=False)
    assert [text[a:b] for a, b, _ in layout.furniture] == ["PORT LINDHOLM (Newswire) -"]
    assert layout.title is None


def test_furniture_of_several_sentences_is_given_span_by_span() -> None:
    text, _ = _marked(COMMENT_RULES)
    spans = split_sentences(text)
    furniture = _layout(text).furniture
    assert {(a, b) for a, b, _ in furniture} <= set(spans)
    assert sum(text[a:b].startswith(("We welcome", "Comments are")) for a, b, _ in furniture) == 2


def test_furniture_stands_in_order_and_never_overlaps() -> None:
    pages = [_marked(page)[0].split("\n") for page in PAGES.values()]
    lines = [line for page in pages for line in page]
    for seed in range(40):
        random.Random(seed).shuffle(lines)
        text = "\n".join(lines)
        furniture = _layout(text).furniture
        assert all(a < b for a, b, _ in furniture)
        assert all(b <= c for (_, b, _), (c, _, _) in pairwise(furniture))


@pytest.mark.parametrize("text", ["", " \n\u00a0\n", "Comments", "Share\nTweet", "0\n0\n0", "© ©"])
def test_pages_without_an_article(text: str) -> None:
    layout = _layout(text)
    assert layout.title is None
    assert layout.truncated is False


@pytest.mark.parametrize(
    "text",
    [
        "x" * 300_000,
        "short line\n" * 30_000,
        "A - " * 80_000,
        "a / " * 80_000,
        "Comments\n" * 30_000,
        "\n" * 300_000,
    ],
    ids=["one word", "short lines", "dashes", "slashes", "cue lines", "blank lines"],
)
def test_hostile_pages_come_through(text: str) -> None:
    assert _layout(text).truncated is False
