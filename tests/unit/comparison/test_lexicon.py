from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from convoy_tui.articles.model import Article
from convoy_tui.comparison.terms.concepts import find_concepts
from convoy_tui.comparison.terms.lexicon import (
    Lexicon,
    LexiconConcept,
    LexiconError,
    lexicon_with,
    merged,
    read_lexicon,
    shipped_lexicon,
)
from convoy_tui.comparison.terms.lexicon_lines import plain_table
from convoy_tui.comparison.terms.lexicon_matching import FormMatcher


def written(folder: Path, text: str) -> Path:
    path = folder / "own.toml"
    path.write_text(text, encoding="utf-8")
    return path


def found(lexicon: Lexicon, text: str, **options: bool) -> list[tuple[str, str]]:
    return [(text[m.start : m.end], m.form) for m in FormMatcher(lexicon).find(text, **options)]


def of_forms(*forms: str, never: tuple[str, ...] = ()) -> Lexicon:
    return Lexicon((LexiconConcept("x", "thing", forms, never=never),))


def test_the_shipped_lexicon_is_sound_and_says_where_its_rules_come_from() -> None:
    lexicon = shipped_lexicon()
    assert len(lexicon.sha256s) == 1
    assert all(concept.source for concept in lexicon.concepts)
    names = {concept.name for concept in lexicon.concepts}
    assert all(near in names for concept in lexicon.concepts for near in concept.near)


def test_an_empty_lexicon_finds_nothing() -> None:
    assert Lexicon().concepts == ()
    assert found(Lexicon(), "Anything at all.") == []


def test_names_need_their_capitals_and_common_words_do_not() -> None:
    lexicon = of_forms("IS", "Daesh", "air raid")
    assert found(lexicon, "It is an Air Raid on IS and DAESH.") == [
        ("Air Raid", "air raid"), ("IS", "IS"), ("DAESH", "Daesh")
    ]  # fmt: skip


def test_a_headline_in_capitals_does_not_make_common_words_names() -> None:
    assert found(of_forms("IS", "ISIS"), "THE TOWN IS FREE OF ISIS", shouted=True) == [("ISIS", "ISIS")]


def test_possessives_plurals_and_compounds_count() -> None:
    lexicon = of_forms("Daesh", "regime", "ally")
    text = "Daesh-held roads, Daesh’s men, regimes and the regime's allies"
    assert [form for _, form in found(lexicon, text)] == ["Daesh", "Daesh", "regime", "regime", "ally"]
    assert found(lexicon, "Daeshing regimental") == []


def test_the_longest_form_counts_and_longer_wordings_can_bar_it() -> None:
    lexicon = of_forms("coalition", "US-led coalition", never=("coalition talks",))
    text = "The U.S.-led coalition left the coalition talks; the coalition fell"
    assert found(lexicon, text) == [("U.S.-led coalition", "US-led coalition"), ("coalition", "coalition")]


def test_words_parted_by_a_stop_are_no_form() -> None:
    assert found(of_forms("air raid"), "Out of air. Raid over; air-raid") == [("air-raid", "air raid")]


def test_a_file_is_read_with_all_its_keys(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        '[[concept]]\nname = "ferry"\nwhat = "thing"\nforms = ["ferry", "car boat"]\nonly_beside = ["boat"]\n'
        'never = ["ferry port"]\nnear = ["ship"]\nnote = "n"\nsource = "s"\ngrade = "doubtful"\n',
    )
    lexicon = read_lexicon(path)
    assert lexicon.concepts == (
        LexiconConcept(
            "ferry",
            "thing",
            ("ferry", "car boat"),
            ("boat",),
            ("ferry port",),
            ("ship",),
            "n",
            "s",
            "doubtful",
        ),
    )


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ('[[concept]]\nname = "a"\nforms = ["b"\nwhat = "act"\n', 4, "column"),
        (
            '[[concept]]\nname = "a"\nforms = ["x"]\n\n[[concept]]\nname = "b"\nforms = ["y", "x"]\n',
            5,
            "'a' and 'b'",
        ),
        ('[[concept]]\nname = "a"\nforms = ["x"]\n[[concept]]\nname = "a"\nforms = ["y"]\n', 4, "twice"),
        ('[[concept]]\nname = "a"\nforms = []\n', 1, "no forms"),
        ('[[concept]]\nforms = ["x"]\n', 1, "no name"),
        ('[[concept]]\nname = "a"\nform = ["x"]\n', 1, "'form'"),
        ('[[concept]]\nname = "a"\nforms = ["x"]\nwhat = "animal"\n', 1, "'animal'"),
        ('[[concept]]\nname = "a"\nforms = "x"\n', 1, "no list"),
        ('[[concept]]\nname = "a"\nforms = ["..."]\n', 1, "'...'"),
        ('[[concept]]\nname = "a"\nforms = ["x"]\nnear = ["a"]\n', 1, "near itself"),
        ("[concepts]\n", None, "'concepts'"),
        ("concept = 3\n", None, "no list"),
    ],
)
def test_a_faulty_file_is_refused_with_line_and_cause(
    tmp_path: Path, text: str, line: int | None, said: str
) -> None:
    path = written(tmp_path, text)
    with pytest.raises(LexiconError) as caught:
        read_lexicon(path)
    assert caught.value.line == line
    assert said in caught.value.cause
    assert caught.value.remedy
    assert str(caught.value).startswith(str(path))


def test_a_file_that_is_missing_or_no_text_is_refused(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match="absent"):
        read_lexicon(tmp_path / "absent.toml")
    path = tmp_path / "odd.toml"
    path.write_bytes(b"# fine\n# \xff\xfe\n")
    with pytest.raises(LexiconError) as caught:
        read_lexicon(path)
    assert caught.value.line == 2


def test_the_users_lexicon_wins() -> None:
    shipped = Lexicon(
        (
            LexiconConcept("ship", "thing", ("ship", "boat")),
            LexiconConcept("car", "thing", ("car",)),
            LexiconConcept("lorry", "thing", ("truck",)),
        ),
        ("one",),
    )
    users = Lexicon(
        (LexiconConcept("boat", "thing", ("boat",)), LexiconConcept("car", "act", ("drive", "truck"))),
        ("two",),
    )
    both = merged(shipped, users)
    assert [(c.name, c.forms) for c in both.concepts] == [
        ("ship", ("ship",)),
        ("boat", ("boat",)),
        ("car", ("drive", "truck")),
    ]
    assert both.sha256s == ("one", "two")


def test_the_readers_lexicon_is_laid_over_the_shipped_one(tmp_path: Path) -> None:
    assert lexicon_with(None) == (shipped_lexicon(), None)

    path = written(tmp_path, '[[concept]]\nname = "quay"\nforms = ["quay", "wharf"]\n')

    assert lexicon_with(path) == (merged(shipped_lexicon(), read_lexicon(path)), None)


def test_where_the_readers_lexicon_is_at_fault_the_shipped_one_is_given_and_the_fault_told(
    tmp_path: Path,
) -> None:
    path = written(tmp_path, '[[concept]]\nforms = ["quay"]\n')

    lexicon, problem = lexicon_with(path)

    assert lexicon == shipped_lexicon()
    assert problem is not None
    assert problem.startswith(f"{path}, line 1: a concept has no name; ")


def test_thousands_of_forms_with_one_first_word_are_found() -> None:
    lexicon = Lexicon(tuple(LexiconConcept(f"c{i}", "thing", (f"the thing{i} here",)) for i in range(5000)))
    assert found(lexicon, "See the thing4711 here and the thing9999 here") == [("the thing4711 here",) * 2]


@pytest.mark.parametrize(
    "text",
    [
        '# a list\n\n[[concept]]\nname = "a # b"\nforms = ["x", "y, z", "ä"]\r\nnote = ""\n'
        '[[concept]]\nname = "b"\nforms = []\n',
        '[[concept]]\nname="a"\n  forms   =   [ "x" ,"y" ]\n',
    ],
)
def test_plain_lines_are_read_as_toml_reads_them(text: str) -> None:
    assert plain_table(text) == tomllib.loads(text)


@pytest.mark.parametrize(
    "text",
    [
        '[[concept]]\nname = "a"\nname = "b"\n',
        '[[concept]]\nname = "a" # why\n',
        '[[concept]]\nname = "a\\tb"\n',
        '[[concept]]\nname = """a"""\n',
        '[[concept]]\nforms = ["x",]\n',
        '[[concept]]\nforms = [\n"x"]\n',
        "[[concept]]\nname = 'a'\n",
        '[[concept]]\nforms = ["x", 3]\n',
        '[[concept]]\nforms = [["x"]]\n',
        'name = "a"\n',
        '[concept]\nname = "a"\n',
        "",
    ],
)
def test_what_is_not_plain_is_left_to_toml(text: str) -> None:
    assert plain_table(text) is None


def test_a_form_that_is_also_barred_is_refused(tmp_path: Path) -> None:
    path = written(tmp_path, '[[concept]]\nname = "a"\nforms = ["x y"]\nnever = ["x-y"]\n')
    with pytest.raises(LexiconError, match="both a form and under never"):
        read_lexicon(path)


def test_concepts_may_be_near_each_other_in_a_circle(tmp_path: Path) -> None:
    text = "".join(
        f'[[concept]]\nname = "{a}"\nforms = ["{a} word"]\nnear = ["{b}"]\n' for a, b in ("ab", "bc", "ca")
    )
    story = [Article.from_sentences(["The a word met the b word and the c word."], id="s")]
    concepts = find_concepts(story, read_lexicon(written(tmp_path, text)))
    assert {c.name: c.near for c in concepts} == {"a": ("b",), "b": ("c",), "c": ("a",)}


def test_fifty_thousand_entries_are_read_and_found(tmp_path: Path) -> None:
    text = "".join(
        f'[[concept]]\nname = "thing {i}"\nforms = ["wording {i}", "other {i}"]\n' for i in range(50_000)
    )
    lexicon = read_lexicon(written(tmp_path, text))
    assert len(lexicon.concepts) == 50_000
    assert found(lexicon, "An other 49999 and a wording 7") == [("other 49999",) * 2, ("wording 7",) * 2]
