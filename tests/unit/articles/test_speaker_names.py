from __future__ import annotations

import pytest

from convoy_tui.articles.speaker_names import may_stand_for, short_speaker


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("Navy Brigadier General Ada Marl", "Ada Marl"),
        ("harbour commander Lt. Gen. Ada Marl", "Ada Marl"),
        ("Norhaven Foreign Minister Ola al-Brandt", "Ola al-Brandt"),
        ("U.S. Secretary of State Ada Marl", "Ada Marl"),
        ("Representative Ola Brandt of Norhaven", "Ola Brandt"),
        ("Mr. Brandt", "Brandt"),
        ("the so-called Free Crews", "Free Crews"),
        ("a statement issued by the port office", "port office"),
        ("a report from the Courier", "Courier"),
        ("a US spokesperson", "US spokesperson"),
        ("head of the Oslo-based Ferry Watch", "head of the Ferry Watch"),
        ("Ministry of Fisheries", "Ministry of Fisheries"),
        ("General Electric", "General Electric"),
        ("Prime Minister's Office", "Prime Minister's Office"),
        ("Pope Francis", "Pope Francis"),
        ("US Central Command", "US Central Command"),
    ],
)
def test_titles_and_roles_before_a_name_go_and_roles_without_one_stay(phrase: str, name: str) -> None:
    assert short_speaker(phrase) == name


def test_a_phrase_of_many_words_is_no_speaker() -> None:
    assert short_speaker("crew of the old ferry that sank in the harbour last week") is None
    assert short_speaker("") is None


@pytest.mark.parametrize(
    ("pronoun", "speaker", "fits"),
    [
        ("he", "Ola Brandt", True),
        ("it", "Ola Brandt", False),
        ("she", "port spokeswoman", True),
        ("it", "port office", True),
        ("he", "port office", False),
        ("they", "officials", True),
        ("it", "officials", False),
        ("he", "Brandt", True),
        ("he", "Hezbollah", False),
        ("it", "Hezbollah", True),
    ],
)
def test_which_pronoun_may_mean_which_speaker(pronoun: str, speaker: str, fits: bool) -> None:
    assert may_stand_for(pronoun, speaker, "Yesterday Ola Brandt met Hezbollah.") is fits
