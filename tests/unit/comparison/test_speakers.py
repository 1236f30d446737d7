"""Who tells a figure, in a short name, and which readings come from one origin."""

from __future__ import annotations

from dataclasses import replace

import pytest

from convoy_tui.articles.model import Article
from convoy_tui.comparison.ledger.speakers import origins_of, short_name, speaker_of
from convoy_tui.comparison.model import Reading


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Hezbollah", "Hezbollah"),
        ("so-called US-led coalition", "US-led coalition"),
        ("statement issued by the US-led coalition", "US-led coalition, statement"),
        ("report from the Daily Tide", "Daily Tide, report"),
        ("most recent projections from the Tide Office", "Tide Office, projections"),
        ("aide to the Ways and Means Committee", "aide to the Ways and Means Committee"),
        ("officer stopped Ann Roe after a chase", None),
        ("head of the Oslo-based Northern Observatory for Rights", "Northern Observatory for Rights"),
    ],
)  # fmt: skip
def test_names_are_short(name: str, short: str | None) -> None:
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
        ("The road was bad, Ann Roe said.", "reported", "Ann Roe"),
        ("It had 17 buses, according to the Sunday statement.", "reported", "Sunday statement"),
        ("It said some 85 members had been killed.", "reported", None),
        ("Rain fell.", "own", None),
    )
    assert speaker_of(text, 2) == "US-led coalition, statement"
    assert speaker_of(text, 3) == "US-led coalition, statement"
    assert speaker_of(text, 4) is None


def test_a_pronoun_is_not_followed_past_the_words_of_the_outlet() -> None:
    text = article(
        ("Ann Roe said it rained.", "reported", "Ann Roe"),
        ("Bob Poe stayed at home.", "own", None),
        ("He said the sun shone.", "reported", None),
    )
    assert speaker_of(text, 2) is None


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
