from __future__ import annotations

import pytest

from convoy_tui.articles.quotations import find_quotations
from convoy_tui.articles.reported_parts import reported_parts


def _marked(sentence: str) -> str:
    """Give a sentence with its reported parts in braces."""
    marked, at = "", 0
    for start, end in reported_parts(sentence, find_quotations(sentence)):
        marked += sentence[at:start] + "{" + sentence[start:end].strip() + "}"
        at = end
    return marked + sentence[at:]


@pytest.mark.parametrize(
    "marked",
    [
        "The union said{that crews would strike.}",
        "The union said{crews would strike.}",
        "On Monday, the union warned the owners{that crews would strike.}",
        "The union said on Monday{that crews would strike.}",
        "The mayor told the Courier{that crews would strike.}",
        "The mayor told reporters{crews would strike.}",
        "{The rebel crews will strike on Monday,}a spokesman for the port said.",
        "{The rebel crews will strike on Monday,}the port said on Sunday, ending days of talks.",
        "{Yet the rebel crews will strike on Monday,}Ada Marl told the Courier.",
        "According to the union,{crews will strike.}",
        "{Crews will strike,}according to a letter from the union.",
        "{The plan,}according to the union,{will fail.}",
        "The ferry,{carrying 40 rebels}according to the port, is now stuck.",
        "The ferry left at noon, but according to the port,{it was empty.}",
        "The owner opposes the strike, arguing{it harms the town.}",
        "Owners called the strike{a betrayal of the town.}",
        "Owners called the strike “a betrayal.”",
        "{The town “will suffer from this for years,”}Ola Brandt said on Friday in the hall.",
        "{Rebel crews will strike again}: union",
        "The crews will strike.",
    ],
)
def test_what_is_reported_and_what_the_outlet_says(marked: str) -> None:
    sentence = marked.replace("{", " ").replace("}", " ").replace("  ", " ").strip()
    sentence = sentence.replace(" :", ":").replace(" ,", ",")
    assert _marked(sentence).replace(" ", "") == marked.replace(" ", "")


def test_who_is_quoted_is_named_by_the_outlet() -> None:
    text = "“It rained,” said Ola Brandt of the rebel crews."
    assert all(end <= text.index("said") for _, end in reported_parts(text, find_quotations(text)))


@pytest.mark.parametrize("piece", ["he said the ", "according to ", ", arguing ", "“a said. "])
def test_hostile_text(piece: str) -> None:
    text = piece * 3000
    assert all(0 <= start < end <= len(text) for start, end in reported_parts(text, find_quotations(text)))
