"""What every test has: folders of its own, a screen that stands still, and a made-up story to read."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, cast

import pytest

from convoy_tui.articles.model import Article, Furniture, Sentence, Unreadable
from convoy_tui.comparison.model import (
    Cluster,
    Comparison,
    Concept,
    Coverage,
    Evidence,
    Form,
    LedgerRow,
    Link,
    Mention,
    Nearest,
    PairVerdict,
    Quantity,
    Reading,
    Unmatched,
)

if TYPE_CHECKING:
    from convoy_tui.comparison.model import Correction
    from convoy_tui.config import Config
    from convoy_tui.store import Store
    from convoy_tui.tui.app import ConvoyApp

_FOLDERS = ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME")
_UNWANTED = ("NO_COLOR", "FORCE_COLOR", "EDITOR", "VISUAL", "BROWSER", "COLUMNS", "LINES")


@pytest.fixture(autouse=True)
def own_folders(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Put home, configuration and data into a new folder, so that no test meets the developer's own."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("HOME", str(home))
    for name in _FOLDERS:
        monkeypatch.setenv(name, str(home / name.removesuffix("_HOME").lower()))
    return home


@pytest.fixture(autouse=True)
def plain_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take away what the developer's terminal would change on the screen, and keep the screen from moving."""
    for name in _UNWANTED:
        monkeypatch.delenv(name, raising=False)
    for name in [name for name in os.environ if name.startswith(("CONVOY_TUI_", "TEXTUAL_"))]:
        # The snapshot plug-in tells its workers in a variable where its report goes.
        if name != "TEXTUAL_SNAPSHOT_TEMPDIR":
            monkeypatch.delenv(name)
    monkeypatch.setenv("TEXTUAL_ANIMATIONS", "none")
    # Textual reads the variable when it is imported, which the snapshot plug-in has done before any test.
    constants = sys.modules.get("textual.constants")
    if constants is not None:
        monkeypatch.setattr(constants, "TEXTUAL_ANIMATIONS", "none")


@dataclass(frozen=True)
class MadeStory:
    """Articles in the order in which they join their story, and what a comparison found in them."""

    articles: tuple[Article, ...]
    comparison: Comparison

    def named(self, article_id: str) -> Article:
        return next(article for article in self.articles if article.id == article_id)


def article_of(article_id: str, letter: str, pieces: Sequence[tuple[str, str]], **details: Any) -> Article:
    """Make an article of pieces: ``body``, ``title`` or a kind of furniture, each with its text.

    Each takes the next number and a paragraph of its own; a dateline shares both with what follows.
    """
    text = ""
    sentences: list[Sentence] = []
    furniture: list[Furniture] = []
    number = 0
    for place, (kind, words) in enumerate(pieces):
        shared = place > 0 and pieces[place - 1][0] == "dateline"
        number += not shared
        text += ("" if not text else " " if shared else "\n\n") + words
        ref, start, end = f"{letter}{number}", len(text) - len(words), len(text)
        if kind in ("body", "title"):
            sentences.append(Sentence(ref, start, end, kind))  # type: ignore[arg-type]
        else:
            furniture.append(Furniture(ref, start, end, kind))  # type: ignore[arg-type]
    return Article(article_id, text, tuple(sentences), tuple(furniture), letter, **details)


@pytest.fixture
def bridge() -> MadeStory:
    """Three reports of a bridge that fell.

    The panes stand tide (B), north (A), vale (C), in the order of their dates. The links north 1 - tide 2
    and north 3 - tide 1 cross; north 2 has two tellings in tide; north 5 has none anywhere, and neither has
    the title of each report. Differences: north 1, 2; tide 2, 3, 4; vale 1, 2 (places among the sentences).
    """
    north = article_of(
        *("north", "A"),
        (
            ("share", "SHARE THIS"),
            ("title", "Twelve hurt at Ostrand"),
            ("dateline", "OSTRAND –"),
            ("body", "A bridge over the Lind gave way on Friday morning, the police said."),
            ("body", "Twelve people were hurt, three of them badly."),
            ("body", "Some 40 cars stood on it when the middle arch fell."),
            ("body", "“We heard the stone crack,” said Vera Holt, who sells fish below."),
            ("body", "The council had promised repairs worth 2 million crowns in spring."),
            (
                "teaser",
                "Read next: the ten oldest crossings of the country, and what carries them through floods",
            ),
        ),
        path="/news/north.txt",
        outlet="North Courier",
        title="Twelve hurt at Ostrand",
        published=date(2031, 5, 3),
        published_from="printed",
        published_why="below the headline",
    )
    north = replace(
        north,
        sentences=(
            north.sentences[0],
            replace(north.sentences[1], voice="reported", speaker="the police"),
            *north.sentences[2:4],
            replace(north.sentences[4], voice="quoted", speaker="Vera Holt"),
            north.sentences[5],
        ),
    )
    tide = article_of(
        *("tide", "B"),
        (
            ("title", "Arch falls into the Lind"),
            ("body", "The middle arch fell with 40 cars on it."),
            ("body", "Police say the crossing over the Lind gave way at 7 in the morning."),
            ("body", "Nine people are in hospital."),
            ("body", "Two of them are badly hurt."),
            ("body", "Fishmongers below heard the stone crack."),
        ),
        path="/news/tide.txt",
        outlet="Tide Radio",
        title="Arch falls into the Lind",
        published=date(2031, 5, 2),
        published_from="front-matter",
    )
    vale = article_of(
        *("vale", "C"),
        (
            ("title", "Patients brought to Lindmouth"),
            ("body", "The hospital of Lindmouth took in twelve people by noon."),
            ("body", "More than 30 cars were on the viaduct."),
            ("body", "The mayor calls it safe to this day."),
        ),
        path="/news/vale.txt",
        title="Patients brought to Lindmouth",
        truncated=True,
    )
    return MadeStory((north, tide, vale), _compared(north, tide, vale))


def _compared(north: Article, tide: Article, vale: Article) -> Comparison:
    def figure(
        home: Article,
        sentence: int,
        words: str,
        low: float,
        noun: str,
        hedge: str = "",
        high: float | None = -1,
    ) -> Quantity:
        start = home.text.index(words, home.sentences[sentence].start)
        bound = {"Some": "about", "More than": "more_than"}.get(hedge, "exact")
        top = low if high == -1 else high
        return Quantity(
            *(start, start + len(words), words, hedge, "count", low, top, bound, "", noun),  # type: ignore[arg-type]
            article=home.id,
            sentence=sentence,
        )

    def form(home: Article, word: str) -> Form:
        start = home.text.index(word)
        return Form(word, (Mention(home.id, start, start + len(word), "own"),))

    return Comparison(
        articles=(north, tide, vale),
        links=(
            Link(
                *(("north", 1), ("tide", 2), 0.81, "sure"),
                evidence=(
                    Evidence("word", "gave", "gave", 0.3),
                    Evidence("concept", "bridge", "crossing", 0.2),
                ),
            ),
            Link(("north", 2), ("tide", 3), 0.62, "sure"),
            Link(("north", 2), ("tide", 4), 0.35, "doubtful"),
            Link(("north", 2), ("vale", 1), 0.65, "sure"),
            Link(("north", 3), ("tide", 1), 0.72, "sure"),
            Link(("north", 3), ("vale", 2), 0.45, "doubtful"),
            Link(("north", 4), ("tide", 5), 0.41, "doubtful", origin="reader"),
        ),
        clusters=(
            Cluster((("north", 2), ("tide", 3), ("tide", 4), ("vale", 1))),
            Cluster((("north", 3), ("tide", 1), ("vale", 2))),
        ),
        quantities=(
            figure(north, 2, "Twelve", 12.0, "person"),
            figure(tide, 3, "Nine", 9.0, "person"),
            figure(vale, 1, "twelve", 12.0, "person"),
            figure(north, 3, "40", 40.0, "car", "Some"),
            figure(tide, 1, "40", 40.0, "car"),
            figure(vale, 2, "30", 30.0, "car", "More than", None),
            figure(north, 2, "three", 3.0, "person"),
            figure(tide, 4, "Two", 2.0, "person"),
            figure(north, 5, "2 million crowns", 2e6, "repair"),
        ),
        ledger=(
            LedgerRow(
                *("hurt", "people hurt", "count", "", "conflict", False, "12 and 9 of the same people", ()),
                origins=((0,), (1,), (2,)),
                readings=(
                    Reading(0, "north", 2, "Twelve people were hurt", "own"),
                    Reading(1, "tide", 3, "Nine people are in hospital", "own"),
                    Reading(2, "vale", 1, "took in twelve people", "reported", "the hospital"),
                ),
                pairs=(
                    PairVerdict(0, 1, "conflict", "12 and 9"),
                    PairVerdict(0, 2, "agree", "equal"),
                    PairVerdict(1, 2, "conflict", "9 and 12"),
                ),
            ),
            LedgerRow(
                *(
                    "cars",
                    "cars on it",
                    "count",
                    "",
                    "compatible",
                    False,
                    "more than 30 leaves room for 40",
                    (),
                ),
                origins=((0,), (1,), (2,)),
                readings=(
                    Reading(3, "north", 3, "Some 40 cars stood on it", "own"),
                    Reading(4, "tide", 1, "fell with 40 cars on it", "own"),
                    Reading(5, "vale", 2, "More than 30 cars", "own"),
                ),
                pairs=(
                    PairVerdict(0, 1, "agree", "equal but for the hedge"),
                    PairVerdict(0, 2, "compatible", "40 is more than 30"),
                    PairVerdict(1, 2, "compatible", "40 is more than 30"),
                ),
            ),
            LedgerRow(
                *(
                    "badly",
                    "people badly hurt",
                    "count",
                    "",
                    "scope",
                    False,
                    "counted a day apart",
                    ("vale",),
                ),
                origins=((0,), (1,)),
                readings=(
                    Reading(6, "north", 2, "three of them badly", "own"),
                    Reading(7, "tide", 4, "Two of them are badly hurt", "own"),
                ),
                pairs=(PairVerdict(0, 1, "scope", "a day apart"),),
            ),
            LedgerRow(
                *("repairs", "repairs", "money", "", None, False, "", ("tide", "vale")),
                origins=((0,),),
                readings=(Reading(8, "north", 5, "repairs worth 2 million crowns", "own"),),
                pairs=(),
            ),
        ),
        concepts=(
            Concept(
                *("bridge", "label", "lexicon", "sure", ()),
                forms=(form(north, "bridge"), form(tide, "crossing"), form(vale, "viaduct")),
            ),
            Concept(
                *("Lind", "name", "spelling", "sure", ()), forms=(form(north, "Lind"), form(tide, "Lind"))
            ),
        ),
        coverage=Coverage(
            (
                Unmatched("north", 0, ()),
                Unmatched("north", 5, (Nearest("vale", 3, 0.12), Nearest("tide", 3, 0.08))),
                Unmatched("tide", 0, ()),
                Unmatched("vale", 0, (Nearest("tide", 3, 0.2),)),
                Unmatched("vale", 3, (Nearest("north", 5, 0.12),)),
            )
        ),
    )


class MakeApp(Protocol):
    """Make the app over a story of these articles, or over none where there are none.

    ``comparison`` is what the comparison gives at once; left out, the articles are compared in this process.
    ``store`` is one in memory unless one is given. ``story`` opens a stored story instead.
    """

    def __call__(
        self,
        articles: Sequence[Article] = (),
        *,
        comparison: Comparison | None = None,
        store: Store | None = None,
        story: int | None = None,
        config: Config | None = None,
        **options: Any,
    ) -> ConvoyApp: ...


@pytest.fixture
def make_app(monkeypatch: pytest.MonkeyPatch) -> MakeApp:
    """Make apps that read and compare without child processes: quick, and always the same."""
    from textual.widgets import Input, TextArea

    from convoy_tui.articles.reading import read_articles
    from convoy_tui.comparison import compare
    from convoy_tui.config import Config
    from convoy_tui.store import Store
    from convoy_tui.tui.app import ConvoyApp
    from convoy_tui.tui.loading import Loaded
    from convoy_tui.tui.session import Session

    class Loading:
        def __init__(self, sources: Sequence[str]) -> None:
            self.sources = sources

        def finish(self) -> Loaded:
            read = read_articles(self.sources)
            return Loaded(
                tuple(item for item in read if isinstance(item, Article)),
                tuple(item for item in read if isinstance(item, Unreadable)),
            )

        def stop(self) -> None:
            pass

    monkeypatch.setattr("convoy_tui.tui.arriving.Loading", Loading)
    monkeypatch.setattr("convoy_tui.tui.screens.reader.TEXT_FIRST", 0.001)
    # A blinking cursor would be drawn or not, as the clock has it.
    monkeypatch.setattr(Input, "cursor_blink", False)
    monkeypatch.setattr(TextArea, "cursor_blink", False)

    def make(
        articles: Sequence[Article] = (),
        *,
        comparison: Comparison | None = None,
        store: Store | None = None,
        story: int | None = None,
        config: Config | None = None,
        **options: Any,
    ) -> ConvoyApp:
        async def at_once(articles: Sequence[Article], **others: object) -> Comparison:
            if comparison is not None:
                return comparison
            lettered = tuple(sorted(articles, key=lambda article: article.id))
            corrections = cast("Sequence[Correction]", others.get("corrections", ()))
            return replace(compare(articles, corrections=corrections), articles=lettered)

        monkeypatch.setattr("convoy_tui.tui.screens.reader.compare_in_child", at_once)
        store = store or Store.in_memory()
        if articles:
            story = store.create_story(articles, name="Fall of a bridge").id
        session = Session(store, story) if story is not None else None
        return ConvoyApp(store, config=config or Config(), session=session, **options)

    return make
