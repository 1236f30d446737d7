"""The table of terms as plain values, and what the inspector says of a row."""

from __future__ import annotations

from dataclasses import replace

import pytest

from convoy_tui.comparison.model import Comparison, Concept, Counterparts, Form, Mention
from convoy_tui.tui.reading.explaining.lines import Line
from convoy_tui.tui.reading.explaining.terms import explain_term, mention_words
from convoy_tui.tui.reading.tables.table import Cell, TableRow, cell_rows
from convoy_tui.tui.reading.tables.terms import TermEntry, room_for, term_columns, term_entries, term_table
from tests.truce_story import truce_comparison, truce_story

ORDER = ("herald", "gazette", "post")


@pytest.fixture
def found() -> Comparison:
    return truce_comparison()


def articles() -> list:  # type: ignore[type-arg]
    by_id = {article.id: article for article in truce_story()}
    return [by_id[name] for name in ORDER]


def text(cell: Cell) -> list[str]:
    return ["".join(part.text for part in line).replace("\u00a0", " ") for line in cell.lines]


def said(lines: tuple[Line, ...]) -> list[str]:
    return [f"{line.label}: {''.join(part.text for part in line.parts)}" for line in lines]


def table(comparison: Comparison, *, everything: bool = False, room: int = 0) -> dict[str, TableRow]:
    entries = term_entries(comparison, ORDER, everything=everything)
    return {row.key: row for row in term_table(entries, articles(), room=room)}


def entry(comparison: Comparison, key: str) -> TermEntry:
    return next(one for one in term_entries(comparison, ORDER) if one.key == key)


def test_each_kind_of_difference_has_its_heading_labels_first_loaded_words_last(found: Comparison) -> None:
    rows = table(found, everything=True)
    assert [row.heading or row.key for row in rows.values()] == [
        "Different words",
        "label:airstrike",
        "label:fighters",
        "label:government",
        "label:ceasefire",
        "Different spellings",
        "name:Qara Merj",
        "The same in every source, or in one source alone",
        "name:Idris Halm",
        "Loaded words, beside the plainer words for the same",
        "loaded:regime:government",
    ]
    assert "name:Idris Halm" not in table(found)


def test_a_cell_counts_each_form_and_tells_the_voices_apart(found: Comparison) -> None:
    what, herald, gazette, post = table(found)["label:ceasefire"].cells
    assert text(what) == ["ceasefire"]
    assert text(herald) == ["ceasefire 2"]
    assert text(gazette) == ["truce 2", "ceasefire 1 “1”"]
    assert text(post) == ["ceasefire 1", "truce 1 “1”"]
    assert text(table(found)["label:government"].cells[2]) == ["regime 1 ~1"]


def test_a_source_that_does_not_name_it_says_so_and_the_others_lead_to_the_first_place(
    found: Comparison,
) -> None:
    _, herald, gazette, post = table(found)["label:fighters"].cells
    assert text(post) == ["none found"]
    assert post.place is None
    home = next(article for article in truce_story() if article.id == "gazette")
    assert gazette.place == ("gazette", home.text.index("terrorists"))
    assert herald.place is not None


def test_what_is_doubtful_looks_doubtful_and_what_everybody_says_does_not_stand_out(
    found: Comparison,
) -> None:
    what, _, gazette, _ = table(found)["label:fighters"].cells
    assert text(what) == ["? fighters", "doubtful"]
    assert {part.tone for line in gazette.lines for part in line} == {"plain"}
    _, herald, gazette, _ = table(found)["label:ceasefire"].cells
    assert [line[0].tone for line in herald.lines] == ["plain"]
    assert [line[0].tone for line in gazette.lines] == ["term", "plain"]


def test_the_rate_stands_only_where_there_is_room(found: Comparison) -> None:
    herald = table(found, room=24)["label:airstrike"].cells[1]
    words = articles()[0].words
    assert text(herald) == [f"airstrike 3  {round(3000 / words, 1):g}‰"]
    assert text(table(found, room=14)["label:airstrike"].cells[1]) == ["airstrike 3"]
    assert (room_for(160, 5), room_for(160, 2), room_for(300, 0)) == (23, 36, 36)


def test_a_loaded_word_stands_beside_the_plainer_one(found: Comparison) -> None:
    what, herald, gazette, _ = table(found)["loaded:regime:government"].cells
    assert text(what) == ["regime", "for government"]
    assert text(herald) == ["government 1"]
    assert {part.tone for part in herald.lines[0]} == {"quiet"}
    assert text(gazette) == ["regime 1 ~1"]


def test_count_and_voices_stay_together_where_a_row_breaks(found: Comparison) -> None:
    gazette = table(found)["label:ceasefire"].cells[2]
    assert [row[-1].text.strip() for row in cell_rows(gazette, 12)] == ["2", "ceasefire", "1\u00a0“1”"]


def test_two_concepts_of_one_name_are_two_rows(found: Comparison) -> None:
    again = replace(found, concepts=(*found.concepts, found.concepts[0]))
    keys = [one.key for one in term_entries(again, ORDER)]
    assert {"label:airstrike", "label:airstrike:2"} <= {*keys}
    assert len(set(keys)) == len(keys)


def test_the_columns_are_the_sources_with_their_letters() -> None:
    assert [column.title for column in term_columns(articles())] == [
        "what",
        "B Harbour Herald",
        "A Gazette",
        "C Morning Post",
    ]


def test_the_inspector_tells_every_mention_by_source_and_manner(found: Comparison) -> None:
    lines = said(explain_term(entry(found, "label:ceasefire"), articles()))
    assert lines[0].startswith("ceasefire: different words · from the lexicon · named in 3 of 3 sources · ")
    assert lines[1:] == [
        f"B: Harbour Herald ceasefire 2 · {round(2000 / articles()[0].words, 1):g} in 1,000 words"
        " · own words: B1 B2",
        f"A: Gazette truce 2 · {round(2000 / articles()[1].words, 1):g} in 1,000 words · own words: A1 A2",
        f": ceasefire 1 · {round(1000 / articles()[1].words, 1):g} in 1,000 words"
        " · quoted (Colonel Idris Halm): A4",
        f"C: Morning Post ceasefire 1 · {round(1000 / articles()[2].words, 1):g} in 1,000 words"
        " · own words: C2",
        f": truce 1 · {round(1000 / articles()[2].words, 1):g} in 1,000 words"
        " · quoted, held at a distance: C3",
        "near to it: peace · nearly the same, but not it",
    ]


def test_the_source_under_the_cursor_is_told_first_and_why_shows_each_place(found: Comparison) -> None:
    one = entry(found, "label:fighters")
    lines = said(explain_term(one, articles(), 2, note="whose word?", why=True))
    assert " · doubtful · " in lines[0]
    assert lines[1:3] == ["note: whose word?", "C: Morning Post none found"]
    assert "A4: quoted (Colonel Idris Halm)  “The terrorists broke the ceasefire,” said Colonel…" in lines
    mention = one.mentions(1)[0]
    assert mention_words(mention, articles()[1]) == (
        "A4 · quoted (Colonel Idris Halm) · “The terrorists broke the ceasefire,” said Colonel…"
    )


def test_the_inspector_tells_lexicon_origin_and_loaded_words(found: Comparison) -> None:
    lines = said(explain_term(entry(found, "label:airstrike"), articles()))
    assert "lexicon: A raid is carried out by people, a strike by weapons. (A style guide, raid)" in lines
    government = said(explain_term(entry(found, "label:government"), articles()))
    assert "loaded: “regime”: Says that a government is not seen as rightful. (A style guide, regime)" in (
        government
    )
    assert "plainer: government" in government
    loaded = said(explain_term(entry(found, "loaded:regime:government"), articles()))
    assert loaded[0] == "regime: loaded word · named in 1 of 3 sources"
    assert any("government (plainer) 1" in line for line in loaded)


def test_what_was_learned_shows_the_passages(found: Comparison) -> None:
    gazette, herald, _ = truce_story()
    a = gazette.text.index("clerk of the town")
    b = herald.text.index("granary")
    evidence = Counterparts(("gazette", a, a + 5, "clerk"), ("herald", b, b + 7, "granary"))
    learned = replace(found.concepts[3], origin="learned", evidence=(evidence,))
    lines = said(explain_term(entry(replace(found, concepts=(learned,)), "label:fighters"), articles()))
    assert lines[0].startswith("fighters: different words · doubtful · learned from these reports")
    assert lines[1] == "learned from: “clerk” A3  ·  “granary” B4"


def test_hostile_text_is_kept_as_it_is_and_long_sentences_are_cut_around_the_mention() -> None:
    article = truce_story()[1]
    start = article.text.index("militants")
    mention = Mention("herald", start, start + 9, "own")
    assert mention_words(mention, article) == (
        "B4 · own words · Some 25 militants had left the mill &amp; the granary…"
    )


def test_a_story_of_one_article_differs_in_nothing() -> None:
    alone = Comparison(
        articles=truce_story()[:1],
        concepts=(
            Concept(
                "airstrike",
                "label",
                "lexicon",
                "sure",
                (),
                (Form("air raid", (Mention("gazette", 0, 8, "own"),)),),
            ),
        ),
    )
    assert term_entries(alone, ("gazette",)) == ()
    assert len(term_entries(alone, ("gazette",), everything=True)) == 1
