from __future__ import annotations

import random

import pytest

from convoy_tui.articles.quotations import find_quotations


def _quoted(text: str) -> list[str]:
    return [text[a:b] for a, b in find_quotations(text)]


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ('She said "it rained" and left.', ['"it rained"']),
        ("She said “it rained” and left.", ["“it rained”"]),
        ('“Curly and straight," she said.', ['“Curly and straight,"']),
        ('"Straight and curly,” she said.', ['"Straight and curly,”']),
        ("“One. Two. Three,” she said. “Four.”", ["“One. Two. Three,”", "“Four.”"]),
        ("He called it ‘a fine mess’ today.", ["‘a fine mess’"]),
        ("He called it 'a fine mess' today.", ["'a fine mess'"]),
        ("“He called it ‘a fine mess’ today,” she said.", ["“He called it ‘a fine mess’ today,”"]),
        ("„So war es“, sagte sie. «Voilà», dit-il.", ["„So war es“", "«Voilà»"]),
        ("It's the ferries' fault, isn't it? In the ’90s they didn’t, 'em and all.", []),
        ("The crews’ boats and the owners’ boats.", []),
        ('He is 6\'2" tall, the plank 5" wide.', []),
        ("No quotation here.", []),
        ("", []),
    ],
)
def test_marks_of_all_kinds(text: str, quoted: list[str]) -> None:
    assert _quoted(text) == quoted


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("“One paragraph.\n\n“And the next,” she said.", ["“One paragraph.", "“And the next,”"]),
        ("“Never closed.\n\nThe outlet goes on. It rained.", ["“Never closed."]),
        ('"Never closed.\n\nHe called it "a mess" there.', ['"Never closed.', '"a mess"']),
        ('"Wrapped by\nthe line," she said.', ['"Wrapped by\nthe line,"']),
        ("“Never closed. Then she said “it rained” and left.", ["“Never closed.", "“it rained”"]),
        ("“Never closed to the end. ", ["“Never closed to the end."]),
        ("‘Never closed\n’s the way.", []),
    ],
)
def test_lines_and_unclosed_quotations(text: str, quoted: list[str]) -> None:
    assert _quoted(text) == quoted


def test_quotations_stand_in_order_and_never_overlap() -> None:
    chance = random.Random(3)
    for _ in range(3000):
        text = "".join(chance.choice('ab s.,\n""“”„«»‘’\'') for _ in range(chance.randrange(40)))
        last = 0
        for start, end in find_quotations(text):
            assert last <= start < end <= len(text)
            last = end


@pytest.mark.parametrize("mark", ['"', "“", "” ", "“a ", '"a ', "'a ", "s' ", "“a\n", "‘", '“. "'])
def test_hostile_marks(mark: str) -> None:
    text = mark * 100_000
    assert all(start < end for start, end in find_quotations(text))
