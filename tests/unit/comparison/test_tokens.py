"""Tokens: what is folded into one key, what is kept apart, and that spans point into the sentence."""

from __future__ import annotations

import pytest

from convoy_tui.comparison.alignment.tokens import MAX_WORD, ConceptSpan, Token, fold, stem, tokenize


def keys(text: str, *concepts: ConceptSpan) -> list[str]:
    return [token.key for token in tokenize(text, concepts) if token.kind != "function"]


def kinds(text: str) -> dict[str, str]:
    return {text[token.start : token.end]: token.kind for token in tokenize(text)}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("children", "child"),
        ("struck", "strikes"),
        ("fled", "flee"),
        ("women", "woman"),
        ("buses", "bus"),
        ("negotiated", "negotiation"),
        ("organisation", "organizations"),
    ],
)
def test_forms_of_one_word_have_one_stem(one: str, other: str) -> None:
    assert stem(one) == stem(other)


def test_different_words_keep_different_stems() -> None:
    assert len({stem(word) for word in ("harbour", "harvest", "flood", "food", "strike", "strand")}) == 6


def test_case_accents_and_typographic_apostrophes_are_folded() -> None:
    assert keys("Zoë’s ferry") == keys("ZOE's ferry")
    assert fold("Łódź\u00a0‘q’") == "lodz 'q'"


def test_possessive_is_no_part_of_the_word() -> None:
    (token,) = [t for t in tokenize("the mayor’s") if t.kind != "function"]
    assert token.key == stem("mayor")
    assert "the mayor’s"[token.start : token.end] == "mayor"


def test_hyphenated_words_are_taken_apart() -> None:
    assert keys("flood-hit valley") == keys("flood hit valley")


def test_acronym_with_and_without_stops_is_one_and_no_pronoun() -> None:
    assert keys("the U.N. envoy")[0] == keys("the UN envoy")[0] == "un"
    assert "us" in keys("a US ferry")
    assert "us" not in keys("they told us")


def test_figures_and_number_words_are_tokens_of_their_own() -> None:
    assert keys("six boats") == keys("6 boats")
    assert keys("1,250 boats")[0] == keys("1250 boats")[0] == "#1250"
    assert kinds("six boats and 14 crews")["six"] == "number"


def test_a_capital_inside_a_sentence_makes_a_name_but_not_in_a_headline() -> None:
    assert kinds("Officials praised Marta Olsen again")["Olsen"] == "name"
    assert kinds("Officials Praise Marta Olsen")["Praise"] == "word"
    assert kinds("Rain closed the port")["Rain"] == "word"


def test_function_words_are_kept_as_such() -> None:
    assert kinds("we will not leave")["will"] == "function"


def test_concept_spans_become_one_token_with_one_key() -> None:
    first, second = "The Coast Guard sailed", "The guards sailed"
    a = keys(first, ConceptSpan(4, 15, "coast guard"))
    b = keys(second, ConceptSpan(4, 10, "coast guard"))
    assert a == b == ["@coast guard", "sail"]


def test_of_overlapping_concepts_the_longer_counts() -> None:
    text = "The Coast Guard sailed"
    spans = ConceptSpan(4, 9, "coast"), ConceptSpan(4, 15, "coast guard"), ConceptSpan(10, 15, "guard")
    assert keys(text, *spans) == ["@coast guard", "sail"]


def test_a_named_concept_is_a_name() -> None:
    tokens = tokenize("The Coast Guard sailed", [ConceptSpan(4, 15, "x", is_name=True)])
    assert [t.kind for t in tokens if t.key == "@x"] == ["name"]


def test_spans_are_in_order_and_hold_what_they_stand_for() -> None:
    text = "Mayor Ida Quist's 14 boats, moored off U.S. piers, sank — all six."
    tokens = tokenize(text)
    assert [t.start for t in tokens] == sorted(t.start for t in tokens)
    assert all(0 <= t.start < t.end <= len(text) for t in tokens)
    assert [text[t.start : t.end] for t in tokens if t.kind == "number"] == ["14", "six"]


def test_clauses_are_cut_at_commas_and_conjunctions_but_never_tiny() -> None:
    text = "Rescue boats reached the island harbour, while coastal villages lost power, officials said."
    clauses = {text[t.start : t.end]: t.clause for t in tokenize(text)}
    assert clauses["harbour"] == 0
    assert clauses["villages"] == 1
    assert clauses["officials"] == 1


def test_other_scripts_give_words_and_unspaced_ones_pairs_of_characters() -> None:
    assert keys("Паром затонул") == ["паром", "затонул"]
    assert keys("渡轮沉没") == ["渡轮", "轮沉", "沉没"]


def test_very_long_words_and_odd_text_are_survived() -> None:
    (token,) = tokenize("x" * 10_000)
    assert len(token.key) <= MAX_WORD
    assert (token.start, token.end) == (0, MAX_WORD)
    assert tokenize("") == ()
    assert tokenize("… — \u202e !!") == ()
    assert all(isinstance(t, Token) for t in tokenize("[/quote] \x1b[31m a.b.c. 12:30:"))
