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
            "report from the Courier",
        ),
        ("According to her, the ferries sail again.", "reported", None),
        ("The owners said the ferries would sail again.", "reported", "owners"),
        ("He later said the ferries would sail again.", "reported", None),
        ("On Saturday, the union warned the owners that crews would strike.", "reported", "union"),
        ("The union also announced that the crews would strike.", "reported", "union"),
        ("Mona Field, who leads the union, said the crews would strike.", "reported", "Mona Field"),
        ("Mona Field, R-Ky., said the crews would strike.", "reported", "Mona Field"),
        ("Rep. Mona Field (D-Ga.) said the crews would strike.", "reported", "Rep. Mona Field"),
        ("Local officials, however, have reported a strike.", "reported", "Local officials"),
        (
            "The ferries sail again on Monday, a spokesman for the port said.",
            "reported",
            "spokesman for the port",
        ),
        (
            "The ferries sail again, port officer Ola Brandt told Newswire.",
            "reported",
            "port officer Ola Brandt",
        ),
        ("The ferries sail again, said Lt. Gen. Ada Marl.", "reported", "Lt. Gen. Ada Marl"),
        ("Ferries sail again, owners say", "reported", "owners"),
        ("Part of the fleet returns to harbour: coast guard police", "reported", "coast guard police"),
        ("Ferry owners face their longest week: what happens now", "own", None),
        ("“The ferries will sail,” Mona Field said.", "quoted", "Mona Field"),
        ("“The ferries will sail,” said a US spokesperson.", "quoted", "US spokesperson"),
        ("“The ferries will sail,” said Capt. Ada Marl, who leads the crews.", "quoted", "Capt. Ada Marl"),
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
    assert _voices("“We left,” Brandt said.\n\n“It rained.”")[1] == ("quoted", None)


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
