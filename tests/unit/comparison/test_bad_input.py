"""Input that a comparison must stand: tiny, huge, copied, unrelated, in other scripts, without a lexicon."""

from __future__ import annotations

import pytest

from convoy_tui.articles.model import Article
from convoy_tui.comparison import Comparison, Lexicon, compare

FIRE = (
    "Fire destroys 14 barns in Ebbing",
    "A fire destroyed 14 barns near the village of Ebbing on Saturday night.",
    "Farmer Klara Voss lost 60 cows in the flames.",
    "The fire brigade from Ebbing needed five hours to put the fire out.",
)
CHESS = (
    "Norwegian wins chess open in Porto",
    "The Norwegian grandmaster Lars Moe won the chess open in Porto on Saturday.",
    "He beat the favourite after 61 moves and five hours.",
)


def compared(*texts: tuple[str, ...], lexicon: Lexicon | None = None) -> Comparison:
    return compare([Article.from_sentences(t, id=f"n{i}") for i, t in enumerate(texts)], lexicon=lexicon)


def sure(comparison: Comparison) -> set[tuple[int, int]]:
    return {(link.a[1], link.b[1]) for link in comparison.links if link.grade == "sure"}


def test_articles_of_one_sentence_are_compared() -> None:
    same = compared(
        (FIRE[1],), ("Near the village of Ebbing 14 barns were destroyed by a fire on Saturday.",)
    )
    assert [(link.a[1], link.b[1]) for link in same.links] == [(0, 0)]
    assert not compared((FIRE[1],), (CHESS[1],)).links


def test_articles_on_different_events_have_no_sure_links() -> None:
    assert sure(compared(FIRE, CHESS)) == set()


def test_two_copies_are_sure_sentence_by_sentence() -> None:
    assert {(n, n) for n in range(len(FIRE))} <= sure(compared(FIRE, FIRE))


@pytest.mark.parametrize("word", ["barns", "barns, ", "14 Ebbing "])
def test_a_sentence_of_5000_words_is_no_trouble(word: str) -> None:
    endless = (word + " ") * 5_000
    found = compared((*FIRE, endless), (*FIRE[:2], endless))
    assert {(0, 0), (1, 1)} <= sure(found)
    assert all(0 <= link.score <= 1 for link in found.links)


def test_5000_different_words_in_one_sentence_are_no_trouble() -> None:
    endless = " ".join(f"word{n} in barn{n}" for n in range(2_500))
    assert {(0, 0)} <= sure(compared((*FIRE, endless), FIRE))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            ("Пожар уничтожил 14 амбаров в деревне Эббинг.", "Шахматист выиграл турнир в Порту."),
            ("В деревне Эббинг пожар уничтожил 14 амбаров.", "Погода будет тёплой."),
        ),
        (
            ("حريق يدمر 14 حظيرة في قرية إبينغ", "فاز لاعب الشطرنج في بورتو"),
            ("دمر حريق 14 حظيرة في قرية إبينغ", "الطقس دافئ اليوم"),
        ),
        (
            ("埃宾村的大火烧毁了十四座谷仓", "挪威棋手在波尔图夺冠"),
            ("大火烧毁埃宾村十四座谷仓", "明天天气暖和"),
        ),
    ],
)
def test_other_scripts_are_linked_by_their_tokens(left: tuple[str, ...], right: tuple[str, ...]) -> None:
    links = {(link.a[1], link.b[1]): link.score for link in compared(left, right).links}
    assert max(links, key=lambda cell: links[cell]) == (0, 0)
    assert (1, 1) not in links


def test_an_empty_lexicon_changes_no_link_that_rests_on_words() -> None:
    other = (FIRE[1].replace("destroyed", "burnt down"), *FIRE[2:])
    assert sure(compared(FIRE, other, lexicon=Lexicon())) == sure(compared(FIRE, other)) != set()


def test_empty_sentences_and_articles_are_no_trouble() -> None:
    assert compared(("", "!!!", "…"), FIRE, ()).links == ()
