from __future__ import annotations

import random

import pytest

from convoy_tui.articles.sentences import split_sentences

# A bar stands where one sentence ends and the next begins.
CASES = [
    "The U.S.-led force left.|Its last convoy crossed at noon.",
    "Lt. Gen. Ada Marl spoke first.|Gov. Tom Reyes followed.",
    "It began on Aug. 29 and ended on Sept. 3.|Nobody was hurt.",
    "Sen. Ola Field, R-Ky., said no.|Rep. Ben Ruud, D-N.Y., said yes.",
    "Sen. Ola Field (R-Ky.) said no.|Rep. Ben Ruud (D-N.Y.), the chair, said yes.",
    "The bill came from Ola Field (R-Ky.).|Field has been there since 2003.",
    "Ms. Quill met Mr. Ottoway.|Dr. Brandt was late.",
    "No. 3 on the list was hers.|Was it?|No.|He left.",
    "J. K. Marl and A.B. Ruud wrote it.|They got $3.5 million.",
    "She lives in the U.S.|He moved to the U.K. in May.",
    "The U.S. Senate met.|At 9 a.m. Monday it rose.|It met again at 5 p.m.|Nobody came.",
    "Acme Inc. said it would close.|Acme Corp. Chairman Bo Lind agreed.",
    "See www.example.org/a.b?c=d. for more.",
    "The site example.org was down.|Node.js was not.",
    "“We won,” she said.|“It was close.”|He nodded.",
    '"We won." |He nodded.'.replace(" |", "|"),
    "“We came. We saw.” They left.".replace("came. ", "came.|").replace("” ", "”|"),
    '“We won." |They left.'.replace(" |", "|"),
    "(He was late.)|She was not (again).|They left.",
    "“Why now?” Ms. Bell asked.|Nobody knew.",
    "“Why now?” he asked.|“Stop!” she cried.",
    "Why now?|Because it rained!|So what?",
    "They waited… and waited.|Then they left.",
    "They waited. … Then they left.".replace(". …", ".|…"),
    "He said: “I … I do not know.”|She did.",
    "Yahoo! shares fell.|Was that news?",
    "1. Bring water.|2. Bring bread.".replace("|", "\n"),
    "Prices rose 3.5 percent, to 12.75 crowns.|At 7.30 p.m. the market closed.",
    "On\u00a0Aug.\u00a029 it rained.|On\u202fSept.\u00a03 it did not.",
    "The bridge (built in 1901) fell.|[It was closed.]|Nobody was near.",
    "It fell, e.g. in Oslo, vs. Bergen last year.|Oslo won.",
    "He works at St. Olav's.|It is on Main St.|The door is red.",
    "iPhone sales fell.|eBay grew.|al-Shabaab denied it.",
    "Police said two men, aged 30 and 41, were held.|300 officers searched.|$5 million was found.",
    "The court in Washington, D.C., agreed.|In Trenton, N.J. it did not.",
    "一つ目の文。|二つ目の文です！|三つ目。",
    "Первое предложение.|Второе предложение.",
    "Headline without a stop\nThe first sentence.|The second one…\nRead on",
    "They said it’s over.|‘It is not,’ he said.|'Never.'",
    "Ruud et al. found it.|The paper is out.",
    "The text ends with a stray mark. ” |It goes on.".replace(" |", "|"),
]


def _pieces(text: str) -> list[str]:
    return [text[a:b] for a, b in split_sentences(text)]


@pytest.mark.parametrize("case", CASES)
def test_news_prose(case: str) -> None:
    text = case.replace("|", "" if "。" in case else " ")
    assert _pieces(text) == [piece.strip() for line in case.split("\n") for piece in line.split("|")]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\x0b", "\x0c", "\x85", "\u2028", "\u2029"])
def test_a_line_end_always_ends_a_span(end: str) -> None:
    assert _pieces(f"One half of{end}a sentence{end}{end} \u00a0{end}more") == [
        "One half of",
        "a sentence",
        "more",
    ]


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\u00a0\u2003\n\t"])
def test_no_text_has_no_sentences(text: str) -> None:
    assert split_sentences(text) == []


ALPHABET = [
    *"aAbB1 .!?…,;:()[]\"'“”‘’«»-–—\n\r\t\u00a0\u2028",
    "Mr.",
    "U.S.",
    " said ",
    "No. ",
    "。",
    "The ",
    "É",
]


def test_every_visible_character_lies_in_exactly_one_span() -> None:
    chance = random.Random(7)
    for _ in range(3000):
        text = "".join(chance.choice(ALPHABET) for _ in range(chance.randrange(60)))
        spans = split_sentences(text)
        covered = [0] * len(text)
        for start, end in spans:
            assert start < end
            assert not text[start].isspace()
            assert not text[end - 1].isspace()
            for i in range(start, end):
                covered[i] += 1
        assert spans == sorted(spans)
        assert all(covered[i] == 1 for i, character in enumerate(text) if not character.isspace())
        assert max(covered, default=0) <= 1


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("." * 100_000, 1),
        ("x" * 1_000_000, 1),
        (". " * 100_000, 1),
        ("It rained. " * 50_000, 50_000),
        ("a." * 200_000, 1),
        ('."' * 100_000, 1),
        (" " * 500_000, 0),
        ("It fell" + "…" * 100_000 + " The end", 2),
    ],
)
def test_hostile_lines(text: str, count: int) -> None:
    assert len(split_sentences(text)) == count
