"""Focus: reports of two events of one kind are told apart by the names that run through them."""

from __future__ import annotations

from collections.abc import Sequence

from convoy_tui.articles.model import Article
from convoy_tui.comparison.alignment.focus import have_rival_names, name_shares
from convoy_tui.comparison.alignment.links import find_links
from convoy_tui.comparison.alignment.scores import Scores
from convoy_tui.comparison.alignment.story_index import build_index
from convoy_tui.comparison.alignment.tokens import tokenize
from convoy_tui.comparison.alignment.vocabulary import build_vocabulary


def report(skipper: str) -> tuple[str, ...]:
    return (
        f"Port police in Varna fined {skipper} for smuggling cigarettes on Monday.",
        f"On Monday morning {skipper} steered a trawler with hidden cartons into the Varna harbour.",
        f"Customs officers found that {skipper} had no licence.",
        "The trawler was towed away by the port police.",
        f"Later {skipper} left Varna without a comment.",
    )


def rivals(left: Sequence[str], right: Sequence[str]) -> bool:
    tokens = [[tokenize(text) for text in sentences] for sentences in (left, right)]
    vocabulary = build_vocabulary(tokens_of for part in tokens for tokens_of in part)
    a, b = (name_shares(part, vocabulary) for part in tokens)
    return have_rival_names(a, b, (len(left), len(right)), vocabulary)


def sure(left: Sequence[str], right: Sequence[str]) -> int:
    articles = [Article.from_sentences(left, id="a"), Article.from_sentences(right, id="b")]
    links = find_links(Scores(["a", "b"], lambda: build_index(articles)), articles)
    return sum(link.grade == "sure" for link in links)


def test_reports_carried_by_two_persons_are_rivals_though_all_else_is_shared() -> None:
    assert rivals(report("Petrov"), report("Ilieva"))
    assert sure(report("Petrov"), report("Ilieva")) == 0


def test_reports_carried_by_one_person_are_none() -> None:
    assert not rivals(report("Petrov"), report("Petrov"))
    assert sure(report("Petrov"), report("Petrov")) >= 4


def test_a_name_in_another_spelling_is_no_rival() -> None:
    assert not rivals(report("Petrovich"), report("Petrovitch"))


def test_a_name_that_one_report_adds_is_no_rival() -> None:
    witness = (
        "The harbour master Dimova saw it all.",
        "It was a surprise, Dimova said, to her and to Dimova's son.",
    )
    assert not rivals(report("Petrov"), (*report("Petrov"), *witness))


def test_shares_count_sentences_and_nothing_is_no_trouble() -> None:
    tokens = [tokenize(text) for text in report("Petrov")]
    vocabulary = build_vocabulary(tokens)
    shares = name_shares(tokens, vocabulary)
    assert shares[vocabulary.number["petrov"]] == 4 / 5
    assert name_shares([], vocabulary) == {}
    assert not have_rival_names({}, shares, (0, 5), vocabulary)
