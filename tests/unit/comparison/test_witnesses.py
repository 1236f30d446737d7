"""Copies of one text: recognised, counted once, and told apart from reports that quote the same words."""

from __future__ import annotations

from itertools import permutations

import pytest

from convoy_tui.articles.model import Article
from convoy_tui.comparison import compare
from convoy_tui.comparison.model import Comparison, LedgerRow
from convoy_tui.comparison.witnesses import count_witnesses, find_witnesses, witness_of

WIRE = [
    "Ferry runs aground off Sandvik, 14 passengers hurt",
    "A ferry with 230 people aboard ran aground off the island of Sandvik on Sunday night in thick fog.",
    "Fourteen passengers were hurt, two of them seriously, the coast guard said on Monday morning.",
    "Lifeboats from three harbours brought everyone ashore within four hours of the first distress call.",
    "The master of the vessel, who has sailed this route for eleven years, was questioned by police.",
    "Divers found a gash of nine metres in the hull but no sign that fuel had leaked into the sound.",
    "The company that runs the line cancelled all crossings until the end of the week.",
    "A sister ship of the same class had struck a rock in the same channel two winters ago.",
]
OTHER = [
    "Islanders bring soup to stranded ferry travellers",
    "People of Sandvik opened the school gym for the travellers of a ferry that hit the skerries on Sunday.",
    "Some 230 travellers spent the night there, wrapped in blankets, while fog kept the helicopters away.",
    "A nurse who was on holiday bandaged fourteen of them before the first doctor arrived by boat.",
    "Ingrid Moe, who keeps the bakery, said she had never seen so many wet children in one room.",
    "The line says that it will pay for hotels and offers a refund to all who held a ticket for this week.",
    "Investigators want to know why the ship left its lane although its radar was working.",
]
STATEMENT = (
    "“We regret deeply what has happened to our guests, we thank the crews of the lifeboats who came so "
    "quickly in the fog, and we will give every paper, log and recording to the board of inquiry, without "
    "waiting to be asked, because nobody wants to know the cause of this accident more than we do, and "
    "nobody will rest here until it is found,” the line said."
)


def made(id_: str, sentences: list[str]) -> Article:
    return Article.from_sentences(sentences, id=id_, title=sentences[0])


def row_with(comparison: Comparison, subject: str) -> LedgerRow:
    (row,) = [row for row in comparison.ledger if subject in row.subject]
    return row


def edited(sentences: list[str]) -> list[str]:
    """Give the sentences with a word changed here and there."""
    changes = {"hurt": "injured", "thick": "dense", "company": "operator", "gash": "tear", "everyone": "all"}
    return [" ".join(changes.get(word, word) for word in sentence.split()) for sentence in sentences]


@pytest.mark.parametrize(
    "copy",
    [
        WIRE,
        WIRE[:5],
        [
            "Fog sends ferry onto rocks",
            "Our reporter on the island adds that the weather is bad.",
            *WIRE[1:6],
        ],
        edited(WIRE),
        [OTHER[0], *OTHER[4:6], *WIRE[1:]],
    ],
    ids=["whole", "shortened", "with a paragraph of its own", "edited", "behind another lead"],
)
def test_a_copy_is_one_witness_with_its_original(copy: list[str]) -> None:
    articles = [made("wire", WIRE), made("copy", copy), made("other", OTHER)]
    for order in permutations(articles):
        assert find_witnesses(order) == (("copy", "wire"),)


def test_reports_of_one_event_are_no_copies() -> None:
    assert find_witnesses([made("wire", WIRE), made("other", OTHER)]) == ()


def test_a_quoted_statement_makes_no_copy() -> None:
    quoting = [made("wire", [*WIRE[:4], STATEMENT]), made("other", [*OTHER[:5], STATEMENT])]
    assert find_witnesses(quoting) == ()


def test_what_is_nearly_all_quotation_must_be_nearly_the_same() -> None:
    speech = [f"“{sentence}”" for sentence in WIRE[1:]]
    assert find_witnesses([made("a", speech), made("b", speech)]) == (("a", "b"),)
    assert find_witnesses([made("a", speech), made("b", [*speech[:4], *OTHER[1:5]])]) == ()


def test_short_texts_and_headlines_prove_nothing() -> None:
    assert find_witnesses([made("a", WIRE[:3]), made("b", WIRE[:3])]) == ()


def test_a_round_up_does_not_make_two_agencies_one() -> None:
    round_up = made("round-up", [*WIRE, *OTHER[1:]])
    groups = find_witnesses([made("wire", WIRE), made("other", OTHER), round_up])
    assert groups in ((("other", "round-up"),), (("round-up", "wire"),))


def test_witnesses_are_counted() -> None:
    groups = (("b", "d"),)
    assert witness_of(["a", "b", "c", "d"], groups) == {"a": "a", "b": "b", "c": "c", "d": "b"}
    assert count_witnesses(["a", "b", "d"], groups) == 2
    assert count_witnesses([], groups) == 0


def test_copies_alone_make_no_cluster_and_join_that_of_another_source() -> None:
    third = [*OTHER, "On Sunday night the ferry ran aground in fog off Sandvik with 230 people aboard."]
    alone = compare([made("wire", WIRE), made("copy", WIRE[:5]), made("other", OTHER)])
    assert all("other" in {article for article, _ in cluster.members} for cluster in alone.clusters)
    joined = compare([made("wire", WIRE), made("copy", WIRE[:5]), made("other", third)])
    (cluster,) = [c for c in joined.clusters if ("other", 7) in c.members]
    assert {("copy", 1), ("wire", 1)} <= set(cluster.members)


def test_a_figure_that_only_copies_give_has_no_verdict() -> None:
    found = compare([made("wire", WIRE), made("copy", WIRE[:7]), made("other", OTHER)])
    row = row_with(found, "hull")
    assert {reading.article for reading in row.readings} == {"copy", "wire"}
    assert (row.verdict, row.pairs) == (None, ())
    assert "one text and count once" in row.reason
    assert row.not_found_in == ("other",)


def test_a_figure_of_another_source_is_weighed_with_each_copy_but_not_copy_with_copy() -> None:
    third = [*OTHER, "On Sunday night the ferry ran aground in fog off Sandvik with 230 people aboard."]
    found = compare([made("wire", WIRE), made("copy", WIRE[:5]), made("other", third)])
    rows = [row for row in found.ledger if {r.article for r in row.readings} == {"copy", "other", "wire"}]
    assert rows
    for row in rows:
        sources = [{row.readings[pair.a].article, row.readings[pair.b].article} for pair in row.pairs]
        assert {"copy", "wire"} not in sources
        assert "count as 2 sources" in row.reason


def test_a_copy_that_gives_another_figure_is_shown() -> None:
    changed = [sentence.replace("Fourteen", "Nineteen").replace("14", "19") for sentence in WIRE]
    found = compare([made("wire", WIRE), made("copy", changed), made("other", OTHER)])
    rows = [row for row in found.ledger if row.verdict == "conflict"]
    assert {reading.article for row in rows for reading in row.readings} == {"copy", "wire"}
    assert "one text, of which one was changed" in rows[0].reason


def test_what_only_a_copy_has_too_is_found_in_one_source() -> None:
    found = compare([made("wire", WIRE), made("copy", WIRE), made("other", OTHER)])
    unmatched = {(u.article, u.sentence): u for u in found.coverage.unmatched}
    assert ("wire", 7) in unmatched
    assert ("copy", 7) in unmatched
    assert all(miss.article == "other" for miss in unmatched["wire", 7].nearest)
    assert all(len({article for article, _ in c.members} - {"copy"}) > 1 for c in found.clusters)


def test_versions_of_one_text_alone_are_set_against_each_other() -> None:
    found = compare([made("old", WIRE[:7]), made("new", WIRE)])
    assert [(u.article, u.sentence) for u in found.coverage.unmatched] == [("new", 7)]


def test_the_comparison_without_a_copy_claims_none() -> None:
    assert compare([made("wire", WIRE), made("other", OTHER)]).witnesses == ()
