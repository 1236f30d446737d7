from __future__ import annotations

from collections.abc import Sequence

import pytest

from convoy_tui.articles.model import Article
from convoy_tui.comparison.alignment.concept_spans import concept_spans
from convoy_tui.comparison.alignment.story_index import build_index
from convoy_tui.comparison.model import Concept, Grade, Link
from convoy_tui.comparison.pipeline import compare
from convoy_tui.comparison.terms.concepts import find_concepts
from convoy_tui.comparison.terms.learned import find_learned
from convoy_tui.comparison.terms.lexicon import shipped_lexicon
from convoy_tui.comparison.terms.same_slot import TokensOf


def tokens_of(articles: Sequence[Article], concepts: Sequence[Concept]) -> TokensOf:
    return build_index(articles, concept_spans(articles, concepts)).tokens


def learned(*sentences: str, grade: Grade = "sure") -> list[Concept]:
    """Learn from articles of one sentence each, all linked with the first."""
    articles = [Article.from_sentences([text], id=f"a{n}") for n, text in enumerate(sentences)]
    concepts = find_concepts(articles, shipped_lexicon())
    links = [Link(("a0", 0), (f"a{n}", 0), 0.9, grade) for n in range(1, len(articles))]
    return list(find_learned(articles, concepts, links, tokens_of(articles, concepts)))


def forms(concepts: list[Concept]) -> list[set[str]]:
    return [{form.form for form in concept.forms} for concept in concepts]


def test_what_stands_in_the_same_place_is_offered_with_its_passages() -> None:
    (concept,) = learned(
        "On Monday the longtime lawyer Ada Marl left.", "They say longtime attorney Ada Marl left."
    )
    assert (concept.origin, concept.grade, concept.type) == ("learned", "doubtful", "label")
    assert forms([concept]) == [{"longtime lawyer", "longtime attorney"}]
    (evidence,) = concept.evidence
    assert (evidence.a[0], evidence.a[3]) == ("a0", "longtime lawyer")
    assert (evidence.b[0], evidence.b[3]) == ("a1", "longtime attorney")


def test_every_place_of_a_wording_is_counted() -> None:
    articles = [
        Article.from_sentences(
            ["In Athens the general strike stopped ferries.", "A general strike hurts."], id="a"
        ),
        Article.from_sentences(["In Athens the nationwide strike stopped ferries."], id="b"),
    ]
    links = [Link(("a", 0), ("b", 0), 0.9, "sure")]
    (concept,) = find_learned(articles, (), links, tokens_of(articles, ()))
    assert forms([concept]) == [{"general strike", "nationwide strike"}]
    assert {form.form: len(form.mentions) for form in concept.forms}["general strike"] == 2


@pytest.mark.parametrize(
    ("a", "b"),
    [
        # Verbs share a frame with their opposites.
        ("Ada Marl was married twice in Oslo.", "Ada Marl was divorced twice in Oslo."),
        # Another number, another spelling, another day are no other words for a thing.
        ("The Oslo ferries carried goods.", "The Oslo ferry carried goods."),
        ("The Oslo theatre burned down.", "The Oslo theater burned down."),
        ("The final days of Ada Marl.", "The final weeks of Ada Marl."),
        # The frame differs.
        ("On Thursday night at an Oslo clinic.", "On Thursday of pneumonia at an Oslo clinic."),
    ],
)
def test_what_is_not_sure_is_not_learned(a: str, b: str) -> None:
    assert learned(a, b) == []


def test_doubtful_links_teach_nothing() -> None:
    pair = ("The longtime lawyer Ada Marl left.", "The longtime attorney Ada Marl left.")
    assert learned(*pair, grade="doubtful") == []


def test_a_post_that_is_named_more_and_less_fully_of_one_person() -> None:
    assert forms(
        learned("Ada Marl stays as House minority leader.", "Voters kept Ada Marl as House leader.")
    ) == [{"House minority leader", "House leader"}]
    assert forms(learned("Ada Marl was made vice chairwoman.", "Ada Marl is vice caucus chair now.")) == [
        {"vice chairwoman", "vice caucus chair"}
    ]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Ada Marl is general manager.", "Ada Marl was assistant general manager."),
        ("Ada Marl is the yard's police chief.", "Ada Marl, the Oslo police chief, left."),
        ("Ada Marl is House leader.", "Ola Brandt is House minority leader."),
        ("Ada Marl is union leader.", "Ada Marl met party leaders and House leader Ola Brandt."),
    ],
)
def test_other_posts_and_other_persons_are_kept_apart(a: str, b: str) -> None:
    assert learned(a, b) == []


def test_compounds_whose_noun_is_exchanged() -> None:
    found = learned(
        "It warned of benefit cuts.", "A reduction in benefits looms, and benefits reductions hurt."
    )
    assert forms(found) == [{"benefit cuts", "reduction in benefits", "benefits reductions"}]
    assert learned("The government troops left.", "The government forces left.") == []
    assert learned("A new deal was made.", "A new agreement was made.") == []


def test_the_comparison_learns_and_says_so_whatever_the_order() -> None:
    articles = [
        Article.from_sentences(["The evacuation deal angered Oslo.", "It rained."], id="a"),
        Article.from_sentences(["The evacuation agreement angered Oslo."], id="b"),
    ]
    comparison = compare(articles)
    assert [c.name for c in comparison.concepts if c.origin == "learned"] == ["evacuation agreement"]
    assert comparison == compare(articles[::-1])


def test_what_the_lexicon_joins_is_not_learned_again() -> None:
    assert all(
        "truce" not in forms([c])[0]
        for c in learned("The Oslo truce deal held.", "The Oslo ceasefire deal held.")
    )
