"""Who tells a figure, in a short name, and which readings come from one origin."""

from __future__ import annotations

from dataclasses import replace

import pytest

from convoy_tui.articles.model import Article
from convoy_tui.comparison.model import Reading
from convoy_tui.comparison.numbers.speakers import origins_of, short_name, speaker_of


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Hezbollah", "Hezbollah"),
        ("so-called US-led coalition", "US-led coalition"),
        ("statement issued by the US-led coalition", "US-led coalition, statement"),
        ("report from the Daily Tide", "Daily Tide, report"),
        ("head of the Oslo-based Northern Observatory for Rights", "Northern Observatory for Rights"),
    ],
)  # fmt: skip
def test_names_are_short(name: str, short: str) -> None:
    assert short_name(name) == short


def article(*told: tuple[str, str, str | None]) -> Article:
    made = Article.from_sentences([text for text, _, _ in told], id="a")
    sentences = [
        replace(s, voice=voice, speaker=speaker)  # type: ignore[arg-type]
        for s, (_, voice, speaker) in zip(made.sentences, told, strict=True)
    ]
    return replace(made, sentences=tuple(sentences))


def test_a_pronoun_and_a_nameless_statement_are_followed_back() -> None:
    text = article(
        ("The coalition told of it in a statement.", "reported", "so-called US-led coalition"),
        ("It had 17 buses, according to the Sunday statement.", "reported", "Sunday statement"),
        ("It said some 85 members had been killed.", "reported", None),
        ("Rain fell.", "own", None),
    )
    assert speaker_of(text, 1) == "US-led coalition, statement"
    assert speaker_of(text, 2) == "US-led coalition, statement"
    assert speaker_of(text, 3) is None


def test_no_source_is_named_where_none_stands() -> None:
    assert speaker_of(article(("Officials aside, 85 were said to be dead.", "reported", None)), 0) is None


@pytest.mark.parametrize(
    ("a", "b", "one"),
    [
        ("US spokesperson", "US-led coalition, statement", True),
        ("coalition", "US-led coalition, statement", True),
        ("Bassem Aziz", "Aziz", True),
        ("Iraqi police", "police", True),
        ("US", "US senator Ann Roe", False),
        ("health ministry", "interior ministry", False),
        ("Local Iraqi officials", "Iraqi officials", False),
        ("spokesman", "spokesman", False),
        (None, None, False),
    ],
)
def test_origins(a: str | None, b: str | None, one: bool) -> None:
    readings = [Reading(k, str(k), 0, "", "reported", speaker) for k, speaker in enumerate((a, b))]
    assert origins_of(readings) == (((0, 1),) if one else ((0,), (1,)))
    assert origins_of(readings[::-1]) == (((0, 1),) if one else ((0,), (1,)))
