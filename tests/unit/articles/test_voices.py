from __future__ import annotations

import pytest

from convoy_tui.articles.sentences import split_sentences
from convoy_tui.articles.voices import voices_of


def _voices(text: str) -> list[tuple[str, str | None]]:
    return list(voices_of(text, split_sentences(text)))


@pytest.mark.parametrize(
    ("sentence", "voice", "speaker"),
    [
        ("The ferries sail again on Monday.", "own", None),
        ("The so-called truce held for a day.", "own", None),
        ("The plan is said to cost little.", "own", None),
        ("The owners, which say they are broke, closed the yard.", "own", None),
        ("The council agreed to a plan that closes the yard.", "own", None),
        ("The yard announced a plan that cuts 300 jobs.", "own", None),
        ('The "truce" held for a day.', "own", None),
        ("When Ruud told the crews the news, they left.", "own", None),
        ("The ferries sail again on Monday, according to Hezbollah.", "reported", "Hezbollah"),
        ("The ferries, about 40 according to the port office, sail again.", "reported", "port office"),
        (
            "According to a report from the Courier, ferries sail again.",
            "reported",
            "Courier",
        ),
        ("According to her, the ferries sail again.", "reported", None),
        ("The owners said the ferries would sail again.", "reported", "owners"),
        ("He later said the ferries would sail again.", "reported", None),
        ("On Saturday, the union warned the owners that crews would strike.", "reported", "union"),
        ("The union also announced that the crews would strike.", "reported", "union"),
        ("Mona Field, who leads the union, said the crews would strike.", "reported", "Mona Field"),
        ("Mona Field, R-Ky., said the crews would strike.", "reported", "Mona Field"),
        ("Rep. Mona Field (D-Ga.) said the crews would strike.", "reported", "Mona Field"),
        ("Local officials, however, have reported a strike.", "reported", "Local officials"),
        (
            "The ferries sail again on Monday, a spokesman for the port said.",
            "reported",
            "spokesman for the port",
        ),
        (
            "The ferries sail again, port officer Ola Brandt told Newswire.",
            "reported",
            "Ola Brandt",
        ),
        ("The ferries sail again, said Lt. Gen. Ada Marl.", "reported", "Ada Marl"),
        ("Ferries sail again, owners say", "reported", "owners"),
        ("Part of the fleet returns to harbour: coast guard police", "reported", "coast guard police"),
        ("Ferry owners face their longest week: what happens now", "own", None),
        ("“The ferries will sail,” Mona Field said.", "quoted", "Mona Field"),
        ("“The ferries will sail,” said a US spokesperson.", "quoted", "US spokesperson"),
        ("“The ferries will sail,” said Capt. Ada Marl, who leads the crews.", "quoted", "Ada Marl"),
        ("“The ferries will sail,” she added.", "quoted", None),
        ("Field said: “The ferries will sail.”", "quoted", "Field"),
        ("Field told reporters, “The ferries will sail.”", "quoted", "Field"),
        ("“The ferries will sail.”", "quoted", None),
        ("The union said it saw the plan as “an insult to all of us.”", "mixed", "union"),
        ("Asked about Monday's talks in the town hall, Field said, “I was there.”", "mixed", "Field"),
        ("The plan “takes from the crews and gives to the owners,” Field said.", "mixed", "Field"),
        ("The yard was shut for what it called “reasons of the safety of crews.”", "mixed", None),
    ],
)
def test_one_sentence(sentence: str, voice: str, speaker: str | None) -> None:
    spans = [(0, len(sentence))]
    (found,) = voices_of(sentence, spans)
    assert found == (voice, speaker)


@pytest.mark.parametrize(
    ("sentence", "voice", "speaker"),
    [
        ("Ruud, the yard's owner, said the crews would strike.", "reported", "Ruud"),
        ("Ola Brandt, AK Verft’s manager, said the crews would strike.", "reported", "Ola Brandt"),
        ("Representative Ola Brandt of Norhaven said the crews would strike.", "reported", "Ola Brandt"),
        ("The so-called Free Crews said they would strike.", "reported", "Free Crews"),
        ("A statement issued by the port office said crews would strike.", "reported", "port office"),
        ("Crews will strike, according to a letter from the union.", "reported", "union"),
        (
            "Crews will strike, the head of the Oslo-based Ferry Watch said.",
            "reported",
            "head of the Ferry Watch",
        ),
        ("Prime Minister Ada Marl said on Friday that crews would strike.", "reported", "Ada Marl"),
        ("Crews will strike, Foreign Minister Ada Marl told Newswire.", "reported", "Ada Marl"),
        ("Crews will strike, a union official who asked not to be named said.", "reported", "union official"),
        ("“We will strike,” one crew member said.", "quoted", "crew member"),
        ("“We will strike,” said Ada Marl, the union's leader.", "quoted", "Ada Marl"),
        ("The owner opposes the strike, arguing that it harms the town.", "reported", None),
        ("Owners called the strike a betrayal of the town.", "reported", "Owners"),
        ("Ruud described the long strike of the ferry crews as “an insult to us all.”", "mixed", "Ruud"),
        ("Wages are calculated according to a worker's age.", "own", None),
        ("The storm claimed nine lives.", "own", None),
        ("The group claimed responsibility for the blast.", "own", None),
        ("The judge denied bail to the captain.", "own", None),
        ("The plan could provide added income to crews.", "own", None),
        ("The yard cut wages, adding 300 jobs elsewhere.", "own", None),
        ("The owner called a meeting in the hall.", "own", None),
        ("The owner called the crew a day later.", "own", None),
        ("A shop called Brandt's closed.", "own", None),
    ],
)
def test_speakers_are_short_and_sure(sentence: str, voice: str, speaker: str | None) -> None:
    assert _voices(sentence) == [(voice, speaker)]


def test_a_pronoun_is_whoever_spoke_right_before() -> None:
    assert _voices("Ola Brandt said it rained. He added that nobody came.")[1] == ("reported", "Ola Brandt")
    assert _voices("The ministry said it rained. It said nobody came.")[1] == ("reported", "ministry")
    assert _voices("Officials said it rained. They said nobody came.")[1] == ("reported", "Officials")
    assert _voices("“It rained,” Ola Brandt said. “Nobody came,” he said.")[1] == ("quoted", "Ola Brandt")


def test_a_pronoun_that_does_not_fit_or_stands_too_far_is_nobody() -> None:
    assert _voices("The ministry said it rained. He said nobody came.")[1] == ("reported", None)
    assert _voices("Ola Brandt said it rained. They said nobody came.")[1] == ("reported", None)
    assert _voices("Ola Brandt said it rained. The hall was shut. He said nobody came.")[2] == (
        "reported",
        None,
    )


def test_a_quotation_that_is_not_closed_before_its_speaker() -> None:
    assert _voices("“We have many members, Mr. Brandt said.") == [("quoted", "Brandt")]


def test_a_quotation_over_sentences_has_one_speaker() -> None:
    text = "The talks failed. “It rained. Nobody came. We left,” said Ola Brandt. The hall was shut."
    assert _voices(text) == [
        ("own", None),
        ("quoted", "Ola Brandt"),
        ("quoted", "Ola Brandt"),
        ("quoted", "Ola Brandt"),
        ("own", None),
    ]


def test_a_speaker_named_behind_the_quotation() -> None:
    assert _voices("“We will not sail.”\n\nsaid Ola Brandt.")[0] == ("quoted", "Ola Brandt")
    assert _voices("“We will not sail.”\n\nOla Brandt said the crews had gone home by noon.")[0] == (
        "quoted",
        None,
    )


def test_a_quotation_goes_on_behind_its_attribution() -> None:
    assert _voices("“We left,” Brandt said. “It rained.”")[1] == ("quoted", "Brandt")
    assert _voices("“We left,” Brandt said.\n\n“It rained.”")[1] == ("quoted", "Brandt")
    assert _voices("“We left,” Brandt said.\n\nThe hall was shut. “It rained.”")[2] == ("quoted", None)


def test_a_speaker_announced_by_a_colon() -> None:
    assert _voices("In the evening Brandt said in a statement:\n“We left.”")[1] == ("quoted", None)
    assert _voices("Brandt said in a statement:\n“We left at noon.”")[1] == ("quoted", "Brandt")


def test_one_voice_for_each_span() -> None:
    assert voices_of("", []) == []
    assert voices_of("a b", [(0, 1), (2, 3)]) == [("own", None), ("own", None)]


@pytest.mark.parametrize(
    "piece", ["he said the ", "according to ", ", said ", "“a said. ", '" said x, ', "(said "]
)
def test_hostile_text(piece: str) -> None:
    text = piece * 20_000
    spans = split_sentences(text)
    assert len(voices_of(text, spans)) == len(spans)
