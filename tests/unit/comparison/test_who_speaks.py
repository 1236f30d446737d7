"""Who speaks is not what is told: attributions found, and links that rest on them alone kept doubtful."""

from __future__ import annotations

import pytest

from convoy_tui.articles.model import Article
from convoy_tui.comparison.alignment.links import find_links
from convoy_tui.comparison.alignment.scores import scores_of
from convoy_tui.comparison.alignment.who_speaks import attribution_spans
from convoy_tui.comparison.model import Grade

SPEAKER = "Harbour pilots association chairman Torvald Einarsson"


@pytest.mark.parametrize(
    ("sentence", "naming"),
    [
        (f"{SPEAKER} said on Monday that the quay is unsafe.", [f"{SPEAKER} said"]),
        (f"“The quay is unsafe,” {SPEAKER} said.", [f"{SPEAKER} said"]),
        ("According to the port office, the quay is unsafe.", ["According to the port office,"]),
        ("The quay is unsafe.", []),
        ("", []),
    ],
)
def test_attributions_are_found_with_their_places(sentence: str, naming: list[str]) -> None:
    assert [sentence[start:end] for start, end in attribution_spans(sentence)] == naming


def grade(first: str, second: str) -> Grade | None:
    """Grade the link of two sentences in articles that share their other facts."""
    common = [
        "A crane toppled into the harbour basin of Oddvik on Sunday night.",
        "Divers found the operator unhurt in his cabin.",
        "The basin is closed to ships until the wreck is lifted.",
    ]
    articles = [
        Article.from_sentences([*common, first], id="a"),
        Article.from_sentences([*reversed(common), second], id="b"),
    ]
    links = {(link.a[1], link.b[1]): link for link in find_links(scores_of(articles), articles)}
    return links[3, 3].grade if (3, 3) in links else None


def test_one_speaker_with_two_statements_is_no_sure_link() -> None:
    told = f"{SPEAKER} said that the brakes of the second crane had rusted through."
    assert grade(told, f"{SPEAKER} said that insurance will cover neither salvage nor lost fees.") != "sure"
    assert grade(told, f"{SPEAKER} said the second crane's brakes had rusted through.") == "sure"
