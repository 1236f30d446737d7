from __future__ import annotations

import pytest

from convoy_tui.articles.model import Article
from convoy_tui.comparison.model import Link, LoadedWord
from convoy_tui.comparison.pipeline import compare
from convoy_tui.comparison.terms.lexicon import form_key
from convoy_tui.comparison.terms.loaded import find_loaded
from convoy_tui.comparison.terms.loaded_words import loaded_entries


def _article(name: str, *sentences: str) -> Article:
    return Article.from_sentences(sentences, id=name)


def _counts(loaded: LoadedWord) -> dict[str, list[tuple[str, str, str | None]]]:
    return {form.form: [(m.article, m.voice, m.speaker) for m in form.mentions] for form in loaded.forms}


def test_who_uses_it_and_in_whose_voice() -> None:
    articles = [
        _article("a", "The Belarusian regime closed the port.", "“The regime fears us,” Olga Marl said."),
        _article("b", "The Belarusian government closed the port."),
    ]
    (loaded,) = compare(articles).loaded
    assert loaded.word == "regime"
    assert _counts(loaded) == {"regime": [("a", "own", None), ("a", "quoted", "Olga Marl")]}
    assert [(form.form, [m.article for m in form.mentions]) for form in loaded.beside] == [
        ("government", ["b"])
    ]
    assert "government" in loaded.plainer and loaded.source


def test_the_plainer_word_in_a_surely_linked_sentence_stands_beside_it() -> None:
    articles = [
        _article("a", "The dock owners refuted the report."),
        _article("b", "The owners of the docks denied the report.", "The mayor denied everything."),
    ]
    sure = Link(("a", 0), ("b", 0), 0.8, "sure")
    doubtful = Link(("a", 0), ("b", 0), 0.3, "doubtful")
    (loaded,) = find_loaded(articles, (), [sure])
    assert [(form.form, len(form.mentions)) for form in loaded.beside] == [("denied", 1)]
    (loaded,) = find_loaded(articles, (), [doubtful])
    assert loaded.beside == ()


def test_words_of_different_things_are_kept_apart() -> None:
    articles = [
        _article("a", "The Belarusian regime closed the port.", "The Iranian regime closed a mine."),
        _article("b", "The Iranian government closed a mine."),
    ]
    found = {loaded.concept: loaded for loaded in compare(articles).loaded}
    assert set(found) == {"government of Belarus", "government of Iran"}
    assert found["government of Belarus"].beside == ()
    assert [form.form for form in found["government of Iran"].beside] == ["government"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The sanctions regime has lasted ten years.",
        "A lorry slammed into the toll booth.",
        "Riot police lined the quay.",
        "The People's Liberation Army crossed the strait.",
        "Points came from the guards Al Slaughter and Ole Moran.",
    ],
)
def test_other_meanings_are_left_out(sentence: str) -> None:
    assert find_loaded([_article("a", sentence)], (), ()) == ()


def test_the_order_of_articles_makes_no_difference() -> None:
    articles = [
        _article("b", "The mob burned a tram.", "Thugs fled."),
        _article("a", "A mob burned two trams."),
    ]
    assert find_loaded(articles, (), ()) == find_loaded(articles[::-1], (), ())


def test_every_entry_of_the_list_has_a_source_and_plainer_words_that_are_not_its_own() -> None:
    seen: set[str] = set()
    for entry in loaded_entries():
        assert entry.forms and entry.plainer and entry.note and entry.source, entry
        own = {form_key(form) for form in entry.forms}
        assert not own & {form_key(word) for word in entry.plainer}, entry
        assert not own & seen, entry
        seen |= own
