"""Offers: sentences of other sources about the same act and object, where no link was made."""

from __future__ import annotations

from itertools import permutations

import pytest

from convoy_tui.articles.model import Article
from convoy_tui.comparison import Comparison, compare, find_offers
from convoy_tui.comparison.model import Correction, Offer, SentenceKey
from convoy_tui.comparison.offers.offering import MAX_OFFERS, MAX_PER_SOURCE
from convoy_tui.comparison.offers.outcomes import act_families, fate_lines, thing_families

HARBOUR = Article.from_sentences(
    [
        "Harbour of Tarsk quiet after a week of rumours",
        "The navy said its gunboats did not shell the grain ships at anchor off Tarsk.",
        "Dockers went back to work on Tuesday, and two cranes were running by noon.",
        "Prices of bread in the old town have doubled since the spring.",
    ],
    id="harbour",
)
COURIER = Article.from_sentences(
    [
        "Grain fleet hit, owners say",
        "According to the owners, rockets struck three freighters that lay outside the port before dawn.",
        "Insurers in Veln now ask for twice the premium.",
        "A sailor who swam ashore told of a column of smoke above the ships that were bombed.",
        "The town hall will decide on Friday whether the regatta takes place.",
    ],
    id="courier",
)
TIMES = Article.from_sentences(
    [
        "Captains wait for word",
        "Fourteen ships have been stuck in the bay for nine days, their agents complain.",
        "A choir of pupils sang for the crews from the mole.",
        "The weather office expects a calm and sunny weekend along the whole coast.",
    ],
    id="times",
)
LEDGER = Article.from_sentences(
    [
        "Calm sea, full berths",
        "Five ships reached the quay of Tarsk overnight under escort, the pilots reported.",
        "Nobody at the exchange remembers a summer like this one.",
    ],
    id="ledger",
)
STORY = [HARBOUR, COURIER, TIMES, LEDGER]
DENIAL: SentenceKey = ("harbour", 1)


def offered(comparison: Comparison, key: SentenceKey) -> list[SentenceKey]:
    return [offer.b for offer in find_offers(comparison, key)]


def the_offer(comparison: Comparison, a: SentenceKey, b: SentenceKey) -> Offer:
    (found,) = [offer for offer in comparison.offers if (offer.a, offer.b) == (a, b)]
    return found


def unlinked(comparison: Comparison, a: SentenceKey, b: SentenceKey) -> bool:
    return not any({link.a, link.b} == {a, b} for link in comparison.links)


def test_a_denial_is_offered_what_tells_the_act_of_the_same_thing() -> None:
    found = compare(STORY)
    assert unlinked(found, DENIAL, ("courier", 3))
    offer = the_offer(found, DENIAL, ("courier", 3))
    assert (offer.act, offer.outcome, offer.denied) == (("shell", "bombed"), False, (True, False))
    assert ("ships", "ships") in offer.things


def test_what_is_offered_the_denial_is_offered_in_turn() -> None:
    found = compare(STORY)
    there, back = the_offer(found, DENIAL, ("courier", 3)), the_offer(found, ("courier", 3), DENIAL)
    assert (back.act, back.denied) == ((there.act[1], there.act[0]), (False, True))
    assert back.score == there.score


def test_two_outcomes_of_one_thing_are_offered_to_each_other() -> None:
    found = compare(STORY)
    offer = the_offer(found, ("times", 1), ("ledger", 1))
    assert (offer.act, offer.outcome, offer.denied) == (("stuck", "reached"), True, (False, False))


def test_the_subject_may_stand_far_before_its_outcome() -> None:
    far = [
        "Escort pays off",
        "Ships with barley for the mills of Veln and the villages up the river have now reached the quay.",
    ]
    found = compare([TIMES, Article.from_sentences(far, id="far")])
    assert the_offer(found, ("times", 1), ("far", 1)).act == ("stuck", "reached")


def test_what_was_wanted_or_prevented_is_no_outcome() -> None:
    tried = [
        "Escorts turn away",
        "Patrol boats kept five ships from reaching the quay of Tarsk, and a dozen ships wait to reach it.",
    ]
    found = compare([TIMES, Article.from_sentences(tried, id="tried")])
    assert not find_offers(found, ("tried", 1))


def test_a_sentence_about_another_act_or_another_thing_is_not_offered() -> None:
    found = compare(STORY)
    assert ("times", 2) not in offered(found, DENIAL)
    assert not find_offers(found, ("courier", 4))
    assert not find_offers(found, ("harbour", 3))


def test_the_order_of_the_articles_does_not_matter() -> None:
    expected = compare(STORY).offers
    assert expected
    for order in permutations(STORY, 4):
        assert compare(order).offers == expected


def test_what_is_linked_or_rejected_is_not_offered() -> None:
    def place(article: Article, sentence: int) -> tuple[str, int, int, str]:
        span = article.sentences[sentence]
        return article.id, span.start, span.end, article.sentence_text(sentence)

    a, b = place(HARBOUR, 1), place(COURIER, 3)
    for kind in ("match", "not-a-match"):
        found = compare(STORY, corrections=[Correction(kind, a, b)])
        assert ("courier", 3) not in offered(found, DENIAL)
        assert DENIAL not in offered(found, ("courier", 3))


def test_offers_are_few_and_no_source_has_them_all() -> None:
    bombed = [f"Shells hit the grain ships of pier {n} on the {n}th morning." for n in range(3, 13)]
    many = [HARBOUR, *(Article.from_sentences(bombed, id=f"many{k}") for k in range(3))]
    offers = find_offers(compare(many), DENIAL)
    sources = [offer.b[0] for offer in offers]
    assert 0 < len(offers) <= MAX_OFFERS
    assert max(map(sources.count, sources)) <= MAX_PER_SOURCE


def test_a_copy_of_the_passage_s_own_text_is_not_offered() -> None:
    body = [
        "The navy said that its gunboats did not shell the grain ships at anchor off Tarsk this week.",
        "Rockets had struck three of the ships before dawn, their owners told reporters in the town of Veln.",
        "Insurers have doubled the premium for each voyage, and some crews refuse to put to sea again.",
        "A pilot boat brought four sailors ashore, one of them with burns on both hands and the face.",
    ]
    found = compare(
        [
            Article.from_sentences(["A quiet bay", *body], id="one"),
            Article.from_sentences(["B", *body], id="two"),
            TIMES,
        ]
    )
    assert found.witnesses == (("one", "two"),)
    assert not [offer for offer in found.offers if {offer.a[0], offer.b[0]} == {"one", "two"}]


@pytest.mark.parametrize("articles", [[], [HARBOUR]])
def test_with_one_article_there_is_nothing_to_offer(articles: list[Article]) -> None:
    assert compare(articles).offers == ()


def test_the_tables_are_sound() -> None:
    families = act_families()
    for line in fate_lines():
        sides: dict[int, set[str]] = {}
        for stem, places in families.items():
            for number, side in places:
                if number == line:
                    sides.setdefault(side, set()).add(stem)
        assert len(sides) > 1
        assert sum(map(len, sides.values())) == len(set().union(*sides.values()))
    assert set(thing_families()["bus"]) & set(thing_families()["convoy"])
