"""What the reader says of concepts: one thing, or another's wording; the later of two holds."""

from __future__ import annotations

from dataclasses import replace

import pytest

from convoy_tui.articles.model import Article
from convoy_tui.comparison import compare
from convoy_tui.comparison.model import Comparison, Concept, Correction, CorrectionKind, Form, Mention, Place
from convoy_tui.comparison.terms.concept_corrections import corrected_concepts, unplaced
from convoy_tui.comparison.terms.concepts import find_concepts
from convoy_tui.comparison.terms.lexicon import Lexicon, LexiconConcept

NORTH = Article.from_sentences(
    ["The Harbour Guild met in Norhaven.", "The strikers of the guild left the quay.", "Strikers sang."],
    id="north",
)
SOUTH = Article.from_sentences(
    ["The Dock Brotherhood met on Monday.", "Its picketers, all rioters, stayed on the quay."], id="south"
)
STORY = [NORTH, SOUTH]
LEXICON = Lexicon(
    (
        LexiconConcept("people on strike", "group", ("strikers", "picketers", "rioters")),
        LexiconConcept("Harbour Guild", "group", ("Harbour Guild",), near=("people on strike",)),
        LexiconConcept("Dock Brotherhood", "group", ("Dock Brotherhood",)),
    )
)


def place(article: Article, word: str) -> Place:
    start = article.text.index(word)
    return article.id, start, start + len(word), word


def said(kind: CorrectionKind, a: Place, b: Place | None) -> Correction:
    return Correction(kind, a, b)


GUILD, BROTHERHOOD = place(NORTH, "Harbour Guild"), place(SOUTH, "Dock Brotherhood")
STRIKERS, PICKETERS, RIOTERS = place(NORTH, "strikers"), place(SOUTH, "picketers"), place(SOUTH, "rioters")


def forms(concepts: tuple[Concept, ...]) -> dict[str, dict[str, int]]:
    return {c.name: {f.form: len(f.mentions) for f in c.forms} for c in concepts}


def corrected(*corrections: Correction) -> tuple[Concept, ...]:
    return corrected_concepts(find_concepts(STORY, LEXICON), corrections)


def named(concepts: tuple[Concept, ...], name: str) -> Concept:
    return next(concept for concept in concepts if concept.name == name)


def test_two_concepts_become_one_with_all_forms_and_the_readers_origin() -> None:
    joined = corrected(said("same-concept", GUILD, BROTHERHOOD))
    one = named(joined, "Dock Brotherhood")
    assert {form.form: len(form.mentions) for form in one.forms} == {
        "Dock Brotherhood": 1,
        "Harbour Guild": 1,
    }
    assert (one.type, one.origin, one.grade, one.near) == ("label", "reader", "sure", ("people on strike",))
    assert "Harbour Guild" not in forms(joined)
    assert corrected(said("same-concept", BROTHERHOOD, GUILD)) == joined


def test_a_form_of_both_is_one_form_and_near_names_follow() -> None:
    joined = corrected(said("same-concept", STRIKERS, BROTHERHOOD))
    assert "Dock Brotherhood" not in forms(joined)
    assert forms(joined)["people on strike"] == {
        "strikers": 2,
        "Dock Brotherhood": 1,
        "picketers": 1,
        "rioters": 1,
    }
    swallowed = corrected(said("same-concept", STRIKERS, BROTHERHOOD), said("same-concept", RIOTERS, GUILD))
    assert named(swallowed, "people on strike").near == ()


def test_a_form_leaves_with_all_its_mentions() -> None:
    parted = corrected(said("other-concept", STRIKERS, RIOTERS))
    assert forms(parted)["strikers"] == {"strikers": 2}
    assert forms(parted)["people on strike"] == {"picketers": 1, "rioters": 1}
    for name in ("strikers", "people on strike"):
        assert (named(parted, name).origin, named(parted, name).grade) == ("reader", "sure")


def test_what_is_left_is_not_called_by_the_form_that_left() -> None:
    parted = corrected(said("same-concept", GUILD, BROTHERHOOD), said("other-concept", BROTHERHOOD, GUILD))
    assert forms(parted)["Harbour Guild"] == {"Harbour Guild": 1}
    assert forms(parted)["Dock Brotherhood"] == {"Dock Brotherhood": 1}


def test_the_later_of_two_holds() -> None:
    apart, together = said("other-concept", STRIKERS, RIOTERS), said("same-concept", RIOTERS, STRIKERS)
    assert "strikers" in forms(corrected(together, apart))
    assert forms(corrected(apart, together))["people on strike"] == {
        "strikers": 2,
        "picketers": 1,
        "rioters": 1,
    }


@pytest.mark.parametrize(
    "correction",
    [
        said("same-concept", place(NORTH, "sang"), GUILD),
        said("same-concept", ("gone", 0, 5, "Guild"), GUILD),
        said("same-concept", STRIKERS, RIOTERS),
        said("other-concept", GUILD, BROTHERHOOD),
        said("other-concept", STRIKERS, place(NORTH, "Strikers")),
        said("not-a-match", GUILD, BROTHERHOOD),
    ],
    ids=["no mention", "no article", "one already", "two already", "one form", "another kind"],
)
def test_what_speaks_of_nothing_changes_nothing(correction: Correction) -> None:
    found = find_concepts(STORY, LEXICON)
    assert corrected_concepts(found, [correction]) == found


def test_a_doubtful_concept_is_confirmed() -> None:
    doubtful = tuple(replace(concept, grade="doubtful") for concept in find_concepts(STORY, LEXICON))
    confirmed = corrected_concepts(doubtful, [said("same-concept", STRIKERS, RIOTERS)])
    assert {c.name: (c.grade, c.origin) for c in confirmed}["people on strike"] == ("sure", "reader")
    assert forms(confirmed) == forms(doubtful)


def test_what_speaks_of_concepts_that_are_found_later_is_kept_for_them() -> None:
    found = find_concepts(STORY, LEXICON)
    later = said("same-concept", place(NORTH, "left the quay"), place(SOUTH, "stayed"))
    others = [said("other-concept", STRIKERS, RIOTERS), said("not-a-match", later.a, later.b)]
    assert unplaced(found, [later, *others]) == (later,)


def test_a_learned_concept_is_confirmed_or_parted(monkeypatch: pytest.MonkeyPatch) -> None:
    def learned(*_given: object) -> tuple[Concept, ...]:
        wordings = [(NORTH, "left the quay"), (SOUTH, "stayed on the quay")]
        made = []
        for article, words in wordings:
            name, start, end, _ = place(article, words)
            made.append(Form(words, (Mention(name, start, end, "own"),)))
        return (Concept("leaving", "label", "learned", "doubtful", (), tuple(made)),)

    monkeypatch.setattr("convoy_tui.comparison.pipeline.find_learned", learned)
    a, b = place(NORTH, "left the quay"), place(SOUTH, "stayed on the quay")
    confirmed = compare(STORY, lexicon=LEXICON, corrections=[said("same-concept", a, b)]).concepts
    assert named(confirmed, "leaving").grade == "sure"
    parted = compare(STORY, lexicon=LEXICON, corrections=[said("other-concept", a, b)]).concepts
    assert forms(parted)["leaving"] == {"stayed on the quay": 1}
    assert forms(parted)["left the quay"] == {"left the quay": 1}


def test_one_place_is_refused() -> None:
    with pytest.raises(ValueError, match="same-concept"):
        corrected(said("same-concept", GUILD, None))


def test_the_concepts_keep_their_order() -> None:
    concepts = corrected(said("other-concept", STRIKERS, RIOTERS))
    sources = [len({m.article for f in c.forms for m in f.mentions}) for c in concepts]
    assert sources == sorted(sources, reverse=True)


def test_a_comparison_takes_them_whatever_the_order_of_the_articles() -> None:
    def compared(*articles: Article) -> Comparison:
        return compare(articles, lexicon=LEXICON, corrections=[said("same-concept", GUILD, BROTHERHOOD)])

    assert forms(compared(*STORY).concepts)["Dock Brotherhood"] == {
        "Dock Brotherhood": 1,
        "Harbour Guild": 1,
    }
    assert compared(*STORY) == compared(*reversed(STORY))
