"""What denies, what it denies, and what only looks like it."""

from __future__ import annotations

import pytest

from convoy_tui.articles.model import Article
from convoy_tui.comparison.offers.denials import find_denials
from convoy_tui.comparison.offers.negation import MAX_DENIALS, find_negations


def denied(text: str) -> list[tuple[str, str | None]]:
    """Give cue and act of each denial of a sentence."""
    return [
        (text[found.start : found.end], None if found.act is None else text[slice(*found.act)])
        for found in find_negations(text)
    ]


@pytest.mark.parametrize(
    ("text", "cue", "act"),
    [
        ("The army did not shell the village.", "did not", "shell"),
        ("The army didn’t even shell the village.", "didn’t", "shell"),
        ("The crew were not, however, warned of the storm.", "were not", "warned"),
        ("The mayor has still not signed the lease.", "has still not", "signed"),
        ("No new air strikes on the harbour were flown.", "No", "strikes"),
        ("The ferry never reached the island.", "never", "reached"),
        ("The town does not have the technical experts for it.", "does not", "experts"),
        ("Nobody was hurt in the fire.", "Nobody", "hurt"),
        ("No one was hurt in the fire.", "No one", "hurt"),
        ("None of the lorries crossed the border.", "None", "lorries"),
        ("The guards are no longer watching the gate.", "no longer", "watching"),
        ("They left the valley without burning the bridge.", "without", "burning"),
        ("The firm refused to repair the dam.", "refused to", "repair"),
        ("The firm has failed three times to repair the dam.", "failed three times to", "repair"),
        ("The boats were unable to leave the port.", "unable to", "leave"),
        ("The minister ruled out raising the tax.", "ruled out", "raising"),
        ("The hospital was unharmed.", "unharmed", "unharmed"),
        ("The bill is not expected to pass the upper house.", "is not", "pass"),
        ("The party pledged not to raise the tax.", "not", "raise"),
        ("He did not know whether the dam would hold.", "did not", "know"),
    ],
)
def test_a_denial_has_its_cue_and_the_act_that_it_denies(text: str, cue: str, act: str) -> None:
    assert denied(text) == [(cue, act)]


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("The union denied that its members had blocked the gate.", "denied"),
        ("The union rejected the claim that its members had blocked the gate.", "rejected"),
        ("The union pushed back on a report that its members had blocked the gate.", "pushed back"),
        ("The union called the report misleading.", "misleading"),
        ("The charge is baseless, said the union.", "baseless"),
    ],
)
def test_a_claim_that_is_denied_has_no_single_act(text: str, cue: str) -> None:
    assert denied(text) == [(cue, None)]


@pytest.mark.parametrize(
    "text",
    [
        "The army shelled the village.",
        "Not only the army shelled the village.",
        "The army did not only shell the village.",
        "There is no doubt that the army shelled the village.",
        "The spokesman had no immediate comment.",
        "The spokesman declined to comment.",
        "The No. 2 engine was running.",
        "The army should not shell the village.",
        "Troops can't shell villages, said the envoy.",
        "If the army does not leave, the talks will end.",
        "Why did the army not leave?",
        "Do not enter the tunnel.",
        "The captain warned the crew not to enter the tunnel.",
        "The board rejected the plan for a tunnel.",
        "The statement does not deny that the tunnel leaks.",
        "He would not have come if he had known.",
        "The wall was raised so that the river would not flood the town.",
        "The town lies beside a river, not a lake.",
        "Without a permit the tunnel stays shut.",
        "“No,” said the engineer.",
    ],
)
def test_what_only_looks_like_a_denial_is_none(text: str) -> None:
    assert denied(text) == []


def test_a_denial_reaches_to_the_end_of_its_clause() -> None:
    text = "The army said that it did not shell the village because children lived there."
    (found,) = find_negations(text)
    assert [text[slice(*span)] for span in found.reach] == ["shell", "the", "village"]
    assert "army" in [text[slice(*span)] for span in found.before]


def test_a_place_that_is_denied_is_no_act() -> None:
    assert denied("The captain was not in the wheelhouse.") == [("was not", None)]


def test_a_denial_ends_with_the_quotation() -> None:
    text = "“We promised a dam, and we have failed to do that,” said Representative Rill."
    (found,) = find_negations(text)
    assert (found.act, [text[slice(*span)] for span in found.reach]) == (None, ["do"])


def test_a_denied_claim_reaches_past_the_claim() -> None:
    text = "The union denied the claim that its members had blocked the gate."
    (found,) = find_negations(text)
    assert [text[slice(*span)] for span in found.reach][-2:] == ["the", "gate"]


def test_denials_stand_in_order_with_their_places_in_the_article() -> None:
    articles = [
        Article.from_sentences(["All is well.", "Nobody came, and the hall was not heated."], id="b"),
        Article.from_sentences(["The ferry did not sail."], id="a"),
    ]
    found = [denial for denial, _ in find_denials(articles)]
    assert [(d.article, d.sentence, d.cue, d.act) for d in found] == [
        ("a", 0, "did not", "sail"),
        ("b", 1, "Nobody", "came"),
        ("b", 1, "was not", "heated"),
    ]
    assert all(next(a for a in articles if a.id == d.article).text[d.start : d.end] == d.cue for d in found)


@pytest.mark.parametrize(
    "text", ["", "not", "no", "…not", "n't", "without", "denied", "not " * 400, "no, " * 400]
)
def test_odd_sentences_are_taken(text: str) -> None:
    said = [text[one.start : one.end] for one in find_negations(text)]
    assert said == ([text] if text == "denied" else [])


def test_of_a_list_without_end_the_first_denials_are_told() -> None:
    assert len(find_negations("It did not go and no one came. " * 500)) == MAX_DENIALS
