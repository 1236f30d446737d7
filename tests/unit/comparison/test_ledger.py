"""What the ledger joins, what it keeps apart, and what it says of a row."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Literal

import pytest

from convoy_tui.articles.model import Article
from convoy_tui.comparison.ledger.building import build_ledger
from convoy_tui.comparison.model import Cluster, LedgerRow, Link, Quantity
from convoy_tui.comparison.quantities.finding import article_quantities


def ledger(
    sentences: Mapping[str, Sequence[str]],
    *links: tuple[tuple[str, int], tuple[str, int]],
    grade: Literal["sure", "doubtful"] = "sure",
    score: float = 0.9,
    clusters: Sequence[Cluster] = (),
    published: Mapping[str, date] | None = None,
    speakers: Mapping[str, str] | None = None,
) -> tuple[tuple[LedgerRow, ...], tuple[Quantity, ...]]:
    articles = []
    for name, texts in sorted(sentences.items()):
        article = Article.from_sentences(list(texts), id=name, published=(published or {}).get(name))
        speaker = (speakers or {}).get(name)
        if speaker:
            article = replace(
                article,
                sentences=tuple(replace(s, speaker=speaker, voice="reported") for s in article.sentences),
            )
        articles.append(article)
    quantities = tuple(q for article in articles for q in article_quantities(article))
    made = [Link(a, b, score, grade) for a, b in links]
    return build_ledger(articles, quantities, made, clusters), quantities


def joined(rows: Sequence[LedgerRow]) -> list[LedgerRow]:
    return [row for row in rows if row.pairs and row.verdict is not None]


AB = (("a", 0), ("b", 0))


def test_the_same_figure_of_the_same_noun_agrees() -> None:
    rows, quantities = ledger(
        {
            "a": ["A column of 17 buses left the camp."],
            "b": ["An estimated 17 buses drove off."],
            "c": ["Rain fell."],
        },
        AB,
    )
    row = joined(rows)[0]
    assert (row.verdict, row.kind, row.subject, row.not_found_in) == ("agree", "count", "buses", ("c",))
    assert [quantities[r.quantity].text for r in row.readings] == ["17", "17"]
    assert "an estimated 17" in row.reason.lower()
    assert row.readings[0].clause == "A column of 17 buses left the camp."


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Of the column 17 buses left at dawn.", "Only 11 buses of the column were left at dawn."),
        ("It carried 308 militants from the camp.", "It carried 331 civilians from the camp."),
        ("The front is 6 km from the camp.", "Six buses stood before the camp."),
        ("On August 19, 2017 the army attacked.", "On August 27, 2017 a truce with the army began."),
        ("About 400 militants and civilians crossed.", "The 308 militants crossed."),
        ("The road has 40 bends there.", "The road has 40 lamps there."),
        ("Two people were killed in the blast.", "Two people were injured in the blast."),
        ("It waited almost ten days there.", "It waited about two weeks there."),
        ("The bridge opened on Wednesday.", "The bridge opened on Wednesday."),
    ],
)
def test_different_things_are_never_set_against_each_other(a: str, b: str) -> None:
    rows, _ = ledger({"a": [a], "b": [b]}, AB)
    assert joined(rows) == []


def test_a_total_and_a_remainder_never_contradict() -> None:
    rows, _ = ledger(
        {
            "a": ["The 17 buses were driven west, and six returned, so 11 buses of the column remained."],
            "b": ["Only 11 buses of the column remained there."],
            "c": ["A column of 17 buses was driven west."],
        },
        AB,
        (("a", 0), ("c", 0)),
        (("b", 0), ("c", 0)),
    )
    assert {row.verdict for row in rows} <= {None, "agree", "scope"}
    assert all(pair.verdict != "conflict" for row in rows for pair in row.pairs)


def test_parts_that_add_up_to_a_total_are_said() -> None:
    rows, quantities = ledger(
        {"a": ["Police watch 11 of the 17 buses after six turned back."], "b": ["Rain fell."]}
    )
    row = next(row for row in rows if row.parts)
    parts = row.parts[0]
    assert quantities[row.readings[parts.total].quantity].text == "17"
    assert sorted(quantities[row.readings[k].quantity].text for k in parts.of) == ["11", "six"]
    assert row.verdict is None
    assert {pair.verdict for pair in row.pairs} == {"scope"}
    assert "17 = 11 + six" in row.reason


def test_a_hedged_figure_fits() -> None:
    rows, _ = ledger({"a": ["It carried 308 militants."], "b": ["It carried about 300 militants."]}, AB)
    assert joined(rows)[0].verdict == "compatible"


def test_a_plain_contradiction_is_shown() -> None:
    rows, _ = ledger(
        {
            "a": ["The blast killed 19 sailors in the port."],
            "b": ["The blast in the port killed 24 sailors."],
        },
        AB,
    )
    row = joined(rows)[0]
    assert (row.verdict, row.subject) == ("conflict", "sailors killed")
    assert rows[0] is row


def test_reports_of_different_days_tell_an_update() -> None:
    rows, _ = ledger(
        {
            "a": ["The blast killed 19 sailors in the port."],
            "b": ["The blast in the port killed 24 sailors."],
        },
        AB,
        published={"a": date(2020, 5, 1), "b": date(2020, 5, 3)},
    )
    row = joined(rows)[0]
    assert row.verdict == "scope"
    assert "2020-05-01" in row.reason
    assert [r.as_of for r in row.readings] == ["2020-05-01", "2020-05-03"]


def test_a_rising_toll_is_an_update() -> None:
    rows, _ = ledger(
        {"a": ["The ferry death toll climbs to 19."], "b": ["The ferry death toll hits 24."]}, AB
    )
    assert joined(rows)[0].verdict == "scope"


def test_other_countries_are_other_events() -> None:
    rows, _ = ledger({"a": ["A bus crash in Italy killed 37."], "b": ["A bus crash in Peru killed 12."]}, AB)
    assert joined(rows) == []


def test_a_doubtful_link_joins_only_what_agrees_strongly() -> None:
    same = {"a": ["The column of 17 buses left."], "b": ["It had 17 buses."]}
    other = {"a": ["The blast killed 19 sailors."], "b": ["The blast killed 24 sailors."]}
    assert joined(ledger(same, AB, grade="doubtful", score=0.4)[0])[0].verdict == "agree"
    assert joined(ledger(other, AB, grade="doubtful", score=0.4)[0]) == []


COACH = {
    "a": [
        "A coach slid into a gorge in Bolivia on Friday, killing 12 people and injuring 30, police said.",
        "The coach was carrying 45 passengers when it left the road.",
    ],
    "b": [
        "At least 15 people died and about 30 were injured when a coach fell in Bolivia on Friday",
        "The coach had 52 passengers on board.",
    ],
    "c": [
        "Coach crash kills 12 in Bolivia",
        "The coach rolled down a slope on Friday, killing 14 people and injuring 31, an official said.",
    ],
}


def figures(row: LedgerRow, quantities: Sequence[Quantity]) -> list[str]:
    return [quantities[r.quantity].text for r in row.readings]


def row_of(rows: Sequence[LedgerRow], quantities: Sequence[Quantity], *texts: str) -> LedgerRow:
    return next(row for row in rows if figures(row, quantities) == list(texts))


def test_a_likely_doubtful_link_sets_counts_of_one_noun_and_outcome_against_each_other() -> None:
    reports = {name: COACH[name] for name in "ab"}
    rows, quantities = ledger(reports, AB, (("a", 1), ("b", 1)), grade="doubtful", score=0.45)
    assert row_of(rows, quantities, "12", "15").verdict == "conflict"
    assert row_of(rows, quantities, "45", "52").verdict == "conflict"
    assert row_of(rows, quantities, "30", "30").verdict == "agree"


def test_an_unlikely_doubtful_link_only_keeps_a_row_from_saying_that_nothing_was_found() -> None:
    reports = {**{name: COACH[name] for name in "ab"}, "d": ["Rain fell."]}
    rows, quantities = ledger(reports, AB, (("a", 1), ("b", 1)), grade="doubtful", score=0.44)
    assert not any(pair.verdict == "conflict" for row in rows for pair in row.pairs)
    for text, other in (("12", "at least 15"), ("45", "52"), ("52", "45")):
        row = row_of(rows, quantities, text)
        assert (row.verdict, row.not_found_in) == (None, ("d",))
        assert f"Not compared, since it is unsure whether the same is meant: {other}." in row.reason.replace(
            "At", "at"
        )


def test_an_equal_reading_stands_with_the_one_that_was_weighed() -> None:
    links = ((("a", 0), ("b", 0)), (("a", 0), ("c", 0)), (("a", 0), ("c", 1)))
    rows, quantities = ledger(COACH, *links, grade="doubtful")
    assert row_of(rows, quantities, "12", "15", "12").verdict == "conflict"
    alone = row_of(rows, quantities, "14")
    assert (alone.verdict, alone.not_found_in) == (None, ("b",))
    assert alone.reason.endswith("unsure whether the same is meant: 12.")


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The attacks on the port killed 41 sailors.", "The attacks on the port killed 15 sailors."),
        ("The blast killed 19 sailors on May 3, 2020.", "The blast killed 24 sailors on May 9, 2021."),
        ("The blast killed 19 sailors on Monday.", "The blast killed 24 sailors on Friday."),
        ("The blast killed 19 sailors.", "The blast killed 24 nurses."),
        ("The blast killed 19 sailors.", "The blast injured 24 sailors."),
        ("The survey was carried out in 45 schools.", "The survey carried out in 52 schools is new."),
        ("The school board backed 45 teachers.", "The school board backed 52 teachers."),
        ("The blast killed 19 sailors on Monday.", "Last month a blast killed 24 sailors."),
        ("The ferry carried 45 lorries.", "The ferry carried 52 passengers."),
        ("The ferry carried 45 passengers.", "The train carried 52 passengers."),
        ("The coach had 45 passengers.", "The coach passed 52 passengers."),
    ],
)
def test_a_likely_doubtful_link_does_not_cry_wolf(a: str, b: str) -> None:
    assert joined(ledger({"a": [a], "b": [b]}, AB, grade="doubtful", score=1.0)[0]) == []


def test_a_likely_doubtful_link_joins_related_nouns_that_something_carries() -> None:
    reports = {
        "a": ["The lorries carried 308 militants."],
        "b": ["Lorries carrying about 300 fighters left."],
    }
    rows, quantities = ledger(reports, AB, grade="doubtful", score=0.6)
    assert row_of(rows, quantities, "308", "300").verdict == "compatible"


def test_a_figure_that_has_its_own_row_with_the_same_reports_is_not_told_as_uncompared() -> None:
    reports = {
        "a": ["Police watch 11 of the 17 buses."],
        "b": ["Some 11 of the 17 buses went on."],
        "c": ["It had 17 buses."],
    }
    rows, quantities = ledger(reports, AB, (("a", 0), ("c", 0)))
    row = row_of(rows, quantities, "11", "11")
    assert row.not_found_in == ("c",)
    assert "Not compared" not in row.reason


def test_without_a_link_nothing_is_joined() -> None:
    rows, _ = ledger({"a": ["The column of 17 buses left."], "b": ["It had 17 buses."]})
    assert [row.verdict for row in rows] == [None, None]
    assert all(len(row.not_found_in) == 1 for row in rows)


def test_a_cluster_joins_like_a_link() -> None:
    rows, _ = ledger(
        {"a": ["The column of 17 buses left."], "b": ["It had 17 buses."]}, clusters=[Cluster(AB)]
    )
    assert joined(rows)[0].verdict == "agree"


def test_the_same_figure_of_other_acts_says_that_words_differ() -> None:
    rows, _ = ledger(
        {"a": ["Six buses returned to the city."], "b": ["Six buses remained stranded near the city."]}, AB
    )
    row = joined(rows)[0]
    assert (row.verdict, row.words_differ) == ("agree", True)


def test_readings_of_one_speaker_are_one_origin() -> None:
    sentences = {
        "a": ["It lost 85 lorries."],
        "b": ["Some 85 lorries were lost."],
        "c": ["It lost 85 lorries."],
    }
    rows, _ = ledger(
        sentences, AB, (("a", 0), ("c", 0)), speakers={"a": "Harbour Watch", "b": "Harbour Watch spokesman"}
    )
    row = joined(rows)[0]
    assert row.origins == ((0, 1), (2,))
    assert row.readings[0].speaker == "Harbour Watch"
    assert row.readings[0].voice == "reported"


def test_both_sides_of_a_score_share_a_row() -> None:
    rows, quantities = ledger(
        {"a": ["The house passed the bill 234-193."], "b": ["The bill passed by a vote of 234 to 193."]}, AB
    )
    row = joined(rows)[0]
    assert [quantities[r.quantity].text for r in row.readings] == ["234", "193", "234", "193"]
    assert {pair.verdict for pair in row.pairs} == {"agree"}
    assert len(row.pairs) == 2


def test_the_ledger_does_not_depend_on_the_order_of_links() -> None:
    sentences = {
        "a": ["A column of 17 buses left.", "The blast killed 19 sailors in the port."],
        "b": ["Some 17 buses left.", "The blast in the port killed 24 sailors."],
    }
    links = (AB, (("a", 1), ("b", 1)))
    assert ledger(sentences, *links)[0] == ledger(sentences, *reversed(links))[0]
    ids = [row.id for row in ledger(sentences, *links)[0]]
    assert len(set(ids)) == len(ids)


def test_a_table_pasted_as_text_is_left_alone() -> None:
    table = "Results: " + " ".join(f"{n} votes" for n in range(3, 90))
    rows, _ = ledger({"a": [table], "b": [table]}, AB)
    assert rows == ()
