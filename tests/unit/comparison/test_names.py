from __future__ import annotations

from itertools import pairwise

import pytest

from convoy_tui.comparison.terms.name_spelling import name_similarity
from convoy_tui.comparison.terms.names import find_names


def names(text: str, **known: frozenset[str]) -> list[str]:
    return [text[start:end] for start, end in find_names(text, **known)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lt. Gen. Marla Voss spoke to Mr. Tann.", ["Marla Voss", "Tann"]),
        ("Troops near Deir ez-Zor met Omar bin Khalid.", ["Deir ez-Zor", "Omar bin Khalid"]),
        ("He works for the Bank of England and the Institute for Coastal Studies.",
         ["Bank of England", "Institute for Coastal Studies"]),
        ("The U.S.-led force and anti-ISIS units left Daesh-held ground.", ["U.S.", "ISIS", "Daesh"]),
        ("They sold across the Lebanon-Syria border on Tuesday in March.", ["Lebanon", "Syria"]),
        ("Norway’s Statnett and France's Areva agreed.", ["Norway", "Statnett", "France", "Areva"]),
        ("Secretary of State Ann Poole flew to General Motors with Sen. Lee Orr.",
         ["Ann Poole", "General Motors", "Lee Orr"]),
        ("Premier Pedro Ruiz of Spain agreed.", ["Pedro Ruiz", "Spain"]),
        ("She read The Harbour Post and slept.", ["Harbour Post"]),
        ("Rep. Ann Poole, D-Ohio, voted.", ["Ann Poole"]),
        ("J. K. Moran and W. Mark Stone Sr. met Kim Jong-un.",
         ["J. K. Moran", "W. Mark Stone Sr.", "Kim Jong-un"]),
    ],
)  # fmt: skip
def test_names_are_found_without_titles_endings_and_calendar(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_the_first_word_of_a_sentence_counts_when_nothing_speaks_against_it() -> None:
    text = (
        "Officials in Oslo waited. Torvald came. Harbours shut. Later, harbours opened. “Yes,” Torvald said."
    )
    assert names(text) == ["Oslo", "Torvald", "Torvald"]


def test_a_headline_set_in_capitals_gives_only_what_is_known() -> None:
    text = "REBELS LEAVE AS VOSS RETURNS TO NORWAY\nGeneral Voss came back."
    assert names(text) == ["VOSS", "NORWAY", "Voss"]
    assert names("Rebels Leave Town as Marla Voss Comes Home") == []
    assert names("Rebels Leave Town as Marla Voss Comes Home", proper=frozenset({"marla voss"})) == [
        "Marla Voss"
    ]


def test_a_short_sentence_of_names_is_no_headline() -> None:
    assert names("Sergei Lavrov met John Kerry in Geneva") == ["Sergei Lavrov", "John Kerry", "Geneva"]


@pytest.mark.parametrize(
    "text", ["", " \n", "no capitals here", "[/quote] \x1b[31m", "A" * 100_000, "ABC " * 20_000]
)
def test_odd_text_gives_spans_inside_it(text: str) -> None:
    spans = find_names(text)
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(a[1] <= b[0] for a, b in pairwise(spans))


SAME = [
    ("Deir ez-Zour", "Deir al-Zor"), ("Deir Ezzor", "Deir ez-Zor"), ("Deir Ezzor", "Deir ez-Zour"),
    ("Dayr az-Zawr", "Deir ez-Zor"), ("al-Bukamal", "Boukamal"), ("Abu Kamal", "al-Bukamal"),
    ("Hezbollah", "Hizbullah"), ("Gaddafi", "Qaddafi"), ("Muammar Gaddafi", "Moammar Kadhafi"),
    ("Kyiv", "Kiev"), ("US", "U.S."), ("US", "United States"), ("SDF", "Syrian Democratic Forces"),
    ("Erdoğan", "Erdogan"), ("Kim Jong-un", "Kim Jong Un"), ("Michael T. Flynn", "Michael Flynn"),
    ("Jim Clyburn", "James E. Clyburn"), ("Burma", "Myanmar"), ("Microsoft", "Microsoft Corp."),
    ("Volodymyr Zelensky", "Volodymyr Zelenskyy"), ("Łódź", "Lodz"), ("Gen. Marla Voss", "Marla Voss"),
]  # fmt: skip
SHORT = [
    ("Marla Voss", "Voss"),
    ("Donald J. Trump", "Mr. Trump"),
    ("Bashar al-Assad", "Assad"),
    ("Kim", "Kim Jong Un"),
]
DIFFERENT = [
    ("Iran", "Iraq"), ("Niger", "Nigeria"), ("Austria", "Australia"), ("Mali", "Malawi"), ("Iraq", "Iraqi"),
    ("George W. Bush", "Jeb Bush"), ("George W. Bush", "George H. W. Bush"),
    ("Washington", "The Washington Post"),
    ("Korea", "North Korea"), ("North Korea", "South Korea"), ("Iranian army", "Iraqi army"),
    ("Mario Lopez", "Maria Lopez"), ("Ivanov", "Ivanova"), ("John Smith", "Jane Smith"), ("US", "UK"),
    ("World War I", "World War II"), ("Homs", "Hama"), ("Dillon", "Dolan"), ("Post", "Harbour Post"),
    ("Lee", "Li"), ("", "Voss"),
]  # fmt: skip


@pytest.mark.parametrize(("a", "b"), SAME)
def test_spellings_of_one_name_score_high(a: str, b: str) -> None:
    assert name_similarity(a, b) >= 0.88


@pytest.mark.parametrize(("a", "b"), SHORT)
def test_a_family_name_scores_between_a_spelling_and_another_name(a: str, b: str) -> None:
    assert 0.8 <= name_similarity(a, b) < 0.88


@pytest.mark.parametrize(("a", "b"), DIFFERENT)
def test_names_that_look_alike_score_low(a: str, b: str) -> None:
    assert name_similarity(a, b) < 0.86


@pytest.mark.parametrize(("a", "b"), [*SAME, *SHORT, *DIFFERENT])
def test_similarity_is_symmetric_and_bounded(a: str, b: str) -> None:
    assert name_similarity(a, b) == name_similarity(b, a)
    assert 0 <= name_similarity(a, b) <= 1


@pytest.mark.parametrize("name", ["Voss", "Киев", "東京", "..", "’s", "x" * 5000])
def test_any_text_can_be_compared(name: str) -> None:
    assert name_similarity(name, "Voss") <= 1
    assert name_similarity(name, name) in (0.0, 1.0)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Mazar-e-Sharif", "Mazar-i-Sharif"),
        ("Abu Kamal", "Albu Kamal"),
        ("Gov.Ann Poole", "Ann Poole"),
        ('Vincent "Ox" Voss', "Vincent Voss"),
    ],
)
def test_what_is_written_between_or_glued_to_a_name_makes_no_difference(a: str, b: str) -> None:
    assert name_similarity(a, b) == 1.0


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Khamenei", "Khomeini"),
        ("Hama", "Homs"),
        ("a prison in Norhaven", "a prison in Oslo"),
        ("Norhaven man", "in Norhaven"),
    ],
)
def test_look_alikes_and_descriptions_are_no_spellings_of_each_other(a: str, b: str) -> None:
    assert name_similarity(a, b) < 0.8


def test_wordings_that_are_no_spellings_are_ordered_by_the_kind_of_thing() -> None:
    woman = name_similarity("the suspect", "a woman")
    assert name_similarity("the suspect", "at a hotel in Norhaven") < woman < 0.8
    assert name_similarity("Ann Poole", "Marla Voss") < name_similarity("Ann Poole", "a woman")


def test_a_nickname_in_quotation_marks_is_part_of_the_name() -> None:
    assert names("Police held Vincent “the Ox” Voss and Al (Ole) Moran.") == [
        "Vincent “the Ox” Voss",
        "Al (Ole) Moran",
    ]
