"""A small made-up story for the exports: three reports of a fire on a ferry, with hostile text among them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from convoy_tui.articles.model import Article, Furniture, Sentence
from convoy_tui.comparison.ledger.ledger_corrections import corrected_ledger
from convoy_tui.comparison.model import (
    Cluster,
    Comparison,
    Concept,
    Correction,
    Coverage,
    Evidence,
    Form,
    LedgerRow,
    Link,
    Mention,
    Nearest,
    PairVerdict,
    Parts,
    Quantity,
    Reading,
    Unmatched,
)
from convoy_tui.store.findings import Pin, Question, QuestionPosition
from convoy_tui.store.model import Anchor, Note, Story, StoryContents

COAST = (
    "Fire on the ferry *Alma* | [photos](http://evil.example)",
    "The Alma left Norhaven with 120 passengers on Monday.",
    "Three people were hurt, the fire brigade says.",
    "<b>“Nobody was told,” says a deckhand</b> [/quote] & waits.",
)
HARBOUR = (
    "Some 120 were aboard the Alma when she left.",
    "Five were injured, says the hospital of Norhaven.",
    "The harbour paid\nfor new hoses in spring.",
)
ISLE = (
    "95 of the travellers were taken off by boat, 25 stayed.",
    "=1+1 is what the purser shouted, a witness claims.",
)


def article(article_id: str, letter: str, sentences: tuple[str, ...], **details: object) -> Article:
    """Join sentences by newlines into an article; a first line of furniture takes number 1."""
    text = "SHARE THIS\n" + "\n".join(sentences)
    spans, start = [], len("SHARE THIS\n")
    for number, sentence in enumerate(sentences, 2):
        spans.append(Sentence(f"{letter}{number}", start, start + len(sentence)))
        start += len(sentence) + 1
    return Article(
        article_id,
        text,
        tuple(spans),
        (Furniture(f"{letter}1", 0, 10, "share"),),
        letter,
        **details,  # type: ignore[arg-type]
    )


def quantity(
    home: Article, sentence: int, figure: str, value: float, hedge: str = "", noun: str = ""
) -> Quantity:
    start = home.text.index(figure, home.sentences[sentence].start)
    bound = "about" if hedge else "exact"
    return Quantity(
        *(start, start + len(figure), figure, hedge, "count", value, value, bound, "", noun),  # type: ignore[arg-type]
        article=home.id,
        sentence=sentence,
    )


@pytest.fixture
def comparison() -> Comparison:
    """Three articles in order of id, letters A to C."""
    coast = article(
        *("alma-coast", "A", COAST),
        title=COAST[0],
        outlet="Coast Wire",
        path="/news/alma-coast.txt",
        sha256="c0" * 32,
        published=date(2031, 9, 4),
        published_from="printed",
        published_why="below the headline",
    )
    coast = replace(coast, sentences=(replace(coast.sentences[0], role="title"), *coast.sentences[1:]))
    harbour = article(
        *("harbour", "B", HARBOUR),
        outlet="Harbour_Post",
        agency="Coast Wire",
        url="https://harbour.example/alma?id=1_2",
        retrieved="2031-09-05T10:00:00Z",
        sha256="ab" * 32,
    )
    isle = article(
        "isle", "C", ISLE, title="Boats", path="/news/[bold].txt", sha256="15" * 32, truncated=True
    )
    return Comparison(
        articles=(coast, harbour, isle),
        links=(
            Link(
                *(("alma-coast", 1), ("harbour", 0), 0.71, "sure"),
                evidence=(Evidence("number", "120", "120", 0.4), Evidence("word", "left", "left", 0.2)),
            ),
            Link(("alma-coast", 2), ("harbour", 1), 0.4123, "doubtful"),
            Link(("harbour", 0), ("isle", 0), 0.5, "sure"),
        ),
        clusters=(Cluster((("alma-coast", 1), ("harbour", 0), ("isle", 0))),),
        quantities=(
            quantity(coast, 1, "120", 120.0, noun="passenger"),
            quantity(harbour, 0, "120", 120.0, "Some", "passenger"),
            quantity(isle, 0, "95", 95.0, noun="traveller"),
            quantity(isle, 0, "25", 25.0, noun="traveller"),
            quantity(coast, 2, "Three", 3.0, noun="person"),
            quantity(harbour, 1, "Five", 5.0, noun="person"),
        ),
        ledger=(
            LedgerRow(
                *(
                    "aboard",
                    "people aboard",
                    "count",
                    "",
                    "scope",
                    True,
                    "95 were taken off, 120 were aboard",
                    (),
                ),
                origins=((0, 1), (2,), (3,)),
                readings=(
                    Reading(
                        0, "alma-coast", 1, "left Norhaven with 120 passengers", "own", as_of="2031-09-01"
                    ),
                    Reading(1, "harbour", 0, "Some 120 were aboard the Alma", "own"),
                    Reading(2, "isle", 0, "95 of the travellers were taken off", "own", place="at sea"),
                    Reading(3, "isle", 0, "25 stayed", "own"),
                ),
                pairs=(
                    PairVerdict(0, 1, "agree", "equal"),
                    PairVerdict(0, 2, "scope", "a part of those aboard"),
                ),
                parts=(Parts(0, (2, 3)),),
            ),
            LedgerRow(
                *(
                    "hurt",
                    "people hurt",
                    "count",
                    "",
                    "conflict",
                    False,
                    "3 and 5 of the same people",
                    ("isle",),
                ),
                origins=((0,), (1,)),
                readings=(
                    Reading(4, "alma-coast", 2, "Three people were hurt", "reported", "the fire brigade"),
                    Reading(5, "harbour", 1, "Five were injured", "reported", "the hospital"),
                ),
                pairs=(PairVerdict(0, 1, "conflict", "3 and 5"),),
            ),
            LedgerRow(
                *("stayed", "those who stayed", "count", "", None, False, "", ("alma-coast", "harbour")),
                origins=((0,),),
                readings=(Reading(3, "isle", 0, "25 stayed", "own"),),
                pairs=(),
            ),
        ),
        concepts=(
            Concept(
                *("people aboard", "label", "lexicon", "sure", ("crew",)),
                forms=(
                    Form(
                        "passengers",
                        (
                            Mention(
                                "alma-coast",
                                coast.text.index("passengers"),
                                coast.text.index("passengers") + 10,
                                "own",
                            ),
                        ),
                    ),
                    Form(
                        "travellers",
                        (
                            Mention(
                                "isle",
                                isle.text.index("travellers"),
                                isle.text.index("travellers") + 10,
                                "quoted",
                                "=x",
                            ),
                        ),
                    ),
                ),
            ),
            Concept(
                *("Norhaven", "name", "spelling", "sure", ()),
                forms=(
                    Form(
                        "Norhaven",
                        (
                            Mention(
                                "alma-coast",
                                coast.text.index("Norhaven"),
                                coast.text.index("Norhaven") + 8,
                                "own",
                            ),
                            Mention(
                                "harbour",
                                harbour.text.index("Norhaven"),
                                harbour.text.index("Norhaven") + 8,
                                "own",
                            ),
                        ),
                    ),
                ),
            ),
        ),
        coverage=Coverage(
            (
                Unmatched("alma-coast", 0, ()),
                Unmatched("alma-coast", 3, (Nearest("isle", 1, 0.12),)),
                Unmatched("harbour", 2, ()),
                Unmatched("isle", 1, (Nearest("alma-coast", 3, 0.12),)),
            )
        ),
        corrections=(Correction("verdict", ("alma-coast", 0, 4, "Fire"), None, "agree"),),
        lexicon_sha256=("1e" * 32,),
    )


@pytest.fixture
def ruled(comparison: Comparison) -> Comparison:
    """The same comparison after the reader took out 95, moved 25 to another row and overruled a verdict."""
    coast, harbour, isle = comparison.articles

    def place(number: int) -> tuple[str, int, int, str]:
        found = comparison.quantities[number]
        return found.article, found.start, found.end, found.text

    corrections = (
        Correction("reading-out", place(2)),
        Correction("reading-to", place(3), place(5)),
        Correction("verdict", place(4), place(5), "scope: =the hospital | counted a *day* later"),
    )
    ledger = corrected_ledger(comparison.ledger, (coast, harbour, isle), comparison.quantities, corrections)
    return replace(comparison, ledger=ledger, corrections=corrections)


@pytest.fixture
def contents(comparison: Comparison) -> StoryContents:
    """The same articles as a story in which they joined in another order, so under other letters."""
    coast, harbour, isle = comparison.articles
    articles = (isle.with_letter("A"), coast.with_letter("B"), harbour.with_letter("C"))

    def note(number: int, home: Article, exact: str, text: str) -> Note:
        start = home.text.find(exact)
        anchor = Anchor(home.id, exact, home.text[max(0, start - 20) : start], "", max(start, 0), home.sha256)
        time = f"2031-09-06T08:0{number}:00Z"
        return Note(number, 1, "passage", anchor, text, time, time)

    return StoryContents(
        Story(1, "Fire on the *Alma*", "2031-09-06T08:00:00Z", "2031-09-06T08:00:00Z"),
        articles,
        (
            note(1, harbour, HARBOUR[1], "Who counts?\n\n```\n# not a heading"),
            note(2, coast, COAST[1], "The <same> as C."),
            note(3, isle, "the mast fell upon the bridge and broke it in two", "gone"),
            note(4, isle, ISLE[1], ""),
            note(5, coast, "SHARE THIS", "furniture"),
        ),
        None,
    )


@pytest.fixture
def asked(contents: StoryContents) -> StoryContents:
    """The same story with three questions: a whole one with hostile words, a lost passage, an empty one."""
    home = {article.id: article for article in contents.articles}

    def pin(article_id: str, exact: str, target: str = "passage") -> Pin:
        article = home.get(article_id)
        text = article.text if article else exact
        start = text.index(exact)
        anchor = Anchor(article_id, exact, text[max(0, start - 20) : start], "", start, "")
        return Pin(target, replace(anchor, sha256=article.sha256 if article else "99" * 32))  # type: ignore[arg-type]

    hurt = Question(
        *(4, "How many were hurt | *really*? <script>alert(1)</script>", "contradict"),
        sentence="Three or five; & # nobody says when.",
        positions=(
            QuestionPosition("three", (pin("alma-coast", COAST[2]),)),
            QuestionPosition("**five**", (pin("harbour", HARBOUR[1]), pin("harbour", "Five", "figure"))),
            QuestionPosition("none", ()),
        ),
    )
    lost = Question(
        *(5, "Was anybody told?", "not-comparable"),
        positions=(
            QuestionPosition(
                "", (pin("alma-coast", COAST[3]), pin("gone-gazette", "All were told at once."))
            ),
            QuestionPosition("aboard", (pin("isle", "95", "row"),)),
        ),
    )
    return replace(contents, questions=(hurt, lost, Question(9, "Who paid?")))
