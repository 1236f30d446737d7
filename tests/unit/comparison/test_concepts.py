from __future__ import annotations

from datetime import date

from convoy_tui.articles.model import Article, Sentence, Voice
from convoy_tui.comparison.model import Concept
from convoy_tui.comparison.terms.concepts import find_concepts
from convoy_tui.comparison.terms.differing_terms import differing_terms
from convoy_tui.comparison.terms.lexicon import Lexicon, LexiconConcept, shipped_lexicon


def article(name: str, *sentences: str, voice: Voice = "own", speaker: str | None = None) -> Article:
    text = "\n".join(sentences)
    spans: list[Sentence] = []
    start = 0
    for index, sentence in enumerate(sentences):
        end = start + len(sentence)
        spans.append(Sentence(f"A{index + 1}", start, end, voice=voice, speaker=speaker))
        start = end + 1
    return Article(id=name, text=text, sentences=tuple(spans), published=date(2020, 1, 2))


def forms(concepts: tuple[Concept, ...]) -> dict[str, dict[str, int]]:
    return {c.name: {f.form: len(f.mentions) for f in c.forms} for c in concepts}


def holding(concepts: tuple[Concept, ...], form: str) -> list[set[str]]:
    return [{f.form for f in c.forms} for c in concepts if any(f.form == form for f in c.forms)]


def test_labels_of_one_thing_are_one_concept_and_each_place_counts_once() -> None:
    story = [
        article("a", "Daesh-held roads were hit and Daesh's men fled."),
        article("b", "Islamic State (IS) lost a town, and ISIS lost a road."),
    ]
    concept = next(c for c in find_concepts(story, shipped_lexicon()) if c.name == "Islamic State")
    assert {f.form: len(f.mentions) for f in concept.forms} == {
        "Daesh": 2,
        "IS": 1,
        "ISIS": 1,
        "Islamic State": 1,
    }
    assert (concept.type, concept.origin, concept.grade) == ("label", "lexicon", "sure")
    for form in concept.forms:
        for mention in form.mentions:
            text = next(a.text for a in story if a.id == mention.article)
            assert text[mention.start : mention.end] == form.form


def test_a_form_that_needs_another_does_not_count_alone() -> None:
    assert find_concepts([article("a", "What IS this?")], shipped_lexicon()) == ()


def test_the_governments_of_two_countries_are_two_and_a_bare_word_goes_to_the_only_one() -> None:
    story = [
        article("a", "The Syrian government agreed. The regime denied it."),
        article("b", "The government of Iraq was angry. In Baghdad the government met."),
    ]
    found = forms(find_concepts(story, shipped_lexicon()))
    assert found["government of Syria"] == {"government": 1, "regime": 1}
    assert found["government of Iraq"] == {"government": 2}
    alone = forms(find_concepts([article("a", "The government agreed.")], shipped_lexicon()))
    assert alone["government"] == {"government": 1}


def test_a_ruler_stands_for_the_country_that_the_story_says_he_rules() -> None:
    story = [article("a", "Syrian President Bashar al-Assad spoke. The Assad regime held on."),
             article("b", "The Syrian government held on.")]  # fmt: skip
    assert forms(find_concepts(story, shipped_lexicon()))["government of Syria"] == {
        "government": 1,
        "regime": 1,
    }


def test_the_fighters_of_one_group_are_never_those_of_another() -> None:
    story = [
        article("a", "Daesh militants met Hezbollah fighters."),
        article("b", "ISIS terrorists left. Some militants stayed."),
    ]
    concepts = find_concepts(story, shipped_lexicon())
    found = forms(concepts)
    assert found["fighters of Islamic State"] == {"militant": 1, "terrorist": 1}
    assert found["fighters of Hezbollah"] == {"fighter": 1}
    bare = next(c for c in concepts if c.name == "fighters")
    assert bare.grade == "doubtful"
    assert bare.near == ("fighters of Hezbollah", "fighters of Islamic State")


STRAIGHT = str.maketrans({"“": '"', "”": '"'})


def test_near_is_not_the_same() -> None:
    concepts = find_concepts(
        [article("a", "The US-led coalition flew. The coalition landed.")], shipped_lexicon()
    )
    near = {c.name: c.near for c in concepts if c.type == "label"}
    assert near == {"US-led coalition": ("coalition",), "coalition": ("US-led coalition",)}


def test_spellings_in_different_articles_are_joined() -> None:
    story = [
        article("a", "Trucks reached Deir ez-Zour and al-Bukamal."),
        article("b", "Trucks reached Deir al-Zor."),
        article("c", "Trucks reached Deir Ezzor and Boukamal."),
        article("d", "Trucks reached Deir ez-Zor."),
    ]
    concepts = find_concepts(story, Lexicon())
    assert holding(concepts, "Deir Ezzor") == [{"Deir ez-Zour", "Deir al-Zor", "Deir Ezzor", "Deir ez-Zor"}]
    assert holding(concepts, "Boukamal") == [{"al-Bukamal", "Boukamal"}]
    assert all(c.origin == "spelling" and c.type == "name" for c in concepts)


def test_countries_that_look_alike_and_names_in_one_article_stay_apart() -> None:
    story = [
        article("a", "Talks in Niger and Iran."),
        article("b", "Talks in Nigeria and Iraq, said Baker and Becker."),
    ]
    concepts = find_concepts(story, Lexicon())
    assert all(len(c.forms) == 1 for c in concepts)


def test_a_family_name_goes_to_its_full_name_article_by_article() -> None:
    story = [
        article("a", "Marla Voss spoke. Later Voss left."),
        article("b", "Peter Voss spoke. Later Voss left."),
        article("c", "Marla Voss met Peter Voss. Then Voss left."),
    ]
    concepts = find_concepts(story, Lexicon())
    where = {c.name: {m.article for f in c.forms if f.form == "Voss" for m in f.mentions} for c in concepts}
    assert where == {"Marla Voss": {"a"}, "Peter Voss": {"b"}, "Voss": {"c"}}


def test_a_newspaper_is_not_the_town_and_a_country_not_its_north() -> None:
    story = [
        article("a", "The Washington Post left Washington."),
        article("b", "Korea beat North Korea, and South Korea."),
    ]
    assert all(len(c.forms) == 1 for c in find_concepts(story, Lexicon()))


def test_party_words_and_what_campaigns_call_themselves_are_not_joined() -> None:
    story = [
        article("a", "He met Democrats and House Democrats. Save Village Schools met."),
        article("b", "She met Democratic voters. He saw Village Schools in Oslo."),
    ]
    assert all(len(c.forms) == 1 for c in find_concepts(story, Lexicon()))


def test_what_stands_before_a_full_name_is_no_part_of_it() -> None:
    story = [
        article("a", "People saw Rovers Keeper Marla Voss. Then Voss left."),
        article("b", "People saw Marla Voss. Then Voss left."),
    ]
    assert holding(find_concepts(story, Lexicon()), "Voss") == [
        {"Rovers Keeper Marla Voss", "Marla Voss", "Voss"}
    ]


def test_abbreviations_that_a_text_explains_are_joined() -> None:
    story = [
        article("a", "The Northern Harbour Workers (NHW) met. The NHW voted."),
        article("b", "Then NHW men left."),
    ]
    assert holding(find_concepts(story, Lexicon()), "NHW") == [{"NHW", "Northern Harbour Workers"}]


def test_capitals_alone_make_no_other_form() -> None:
    story = [
        article("a", "OSLO GIVES UP ON TRAMS AGAIN", "People in Oslo waited."),
        article("b", "Oslo waited."),
    ]
    assert forms(find_concepts(story, Lexicon())) == {"Oslo": {"Oslo": 3}}


def test_a_capitalised_common_word_is_no_name() -> None:
    story = [
        article("a", "The Pact held. He praised the Pact."),
        article("b", "A pact is a pact, and this pact held."),
    ]
    assert find_concepts(story, Lexicon()) == ()


def test_a_lexicon_form_takes_its_place_from_a_name() -> None:
    lexicon = Lexicon((LexiconConcept("movement", "group", ("Hezbollah",)),))
    found = forms(find_concepts([article("a", "He joined Lebanese Hezbollah.")], lexicon))
    assert found == {"movement": {"Hezbollah": 1}}


def test_furniture_is_left_out() -> None:
    text = "Share: Daesh news\nDaesh fled."
    whole = Article(id="a", text=text, sentences=(Sentence("A2", 18, len(text)),))
    assert forms(find_concepts([whole], shipped_lexicon())) == {"Islamic State": {"Daesh": 1}}


def test_voices_and_distance() -> None:
    text = "The force said that Daesh fled."
    reported = article("a", text, voice="reported", speaker="the force")
    mention = find_concepts([reported], shipped_lexicon())[0].forms[0].mentions[0]
    assert (mention.voice, mention.speaker, mention.distance) == ("reported", "the force", False)
    own = article("b", "The so-called Islamic State fled.")
    mention = find_concepts([own], shipped_lexicon())[0].forms[0].mentions[0]
    assert (mention.voice, mention.speaker, mention.distance) == ("own", None, True)


def test_quoted_inserted_and_scare_quoted_words() -> None:
    lexicon = Lexicon((LexiconConcept("group", "group", ("Daesh", "terrorist")),))
    story = article(
        "a",
        "“We told [Daesh] that every terrorist must leave the town,” Voss said of Daesh.",
        voice="mixed",
        speaker="Voss",
    )
    concept = next(c for c in find_concepts([story], lexicon) if c.name == "group")
    mentions = sorted((m for f in concept.forms for m in f.mentions), key=lambda m: m.start)
    assert [m.voice for m in mentions][:2] == ["inserted", "quoted"]
    assert mentions[0].speaker is None
    assert mentions[1].speaker == "Voss"
    assert mentions[2].voice == "own"
    scare = find_concepts([article("b", "He met the “terrorists” there.")], lexicon)[0].forms[0].mentions[0]
    assert scare.distance


def test_the_order_of_articles_makes_no_difference() -> None:
    story = [
        article("a", "Marla Voss met Daesh men in Kyiv."),
        article("b", "Voss met ISIS men in Kiev."),
        article("c", "M. Voss met IS men in Kyiv, and the US sent the United States flag."),
    ]
    assert find_concepts(story, shipped_lexicon()) == find_concepts(story[::-1], shipped_lexicon())


def test_concepts_stand_by_sources_and_then_by_name() -> None:
    story = [article("a", "Zagreb and Oslo."), article("b", "People left Zagreb and Berlin.")]
    assert [c.name for c in find_concepts(story, Lexicon())] == ["Zagreb", "Berlin", "Oslo"]


def test_no_articles_and_no_names_give_no_concepts() -> None:
    assert find_concepts([], shipped_lexicon()) == ()
    assert find_concepts([article("a", "it rained all day")], shipped_lexicon()) == ()


def test_differing_terms_are_labels_first_and_only_real_differences() -> None:
    story = [
        article("a", "Daesh fled Kyrdan Zor. Marla Voss and the US agreed. Voss left Oslo."),
        article("b", "ISIS fled Kyrdan Zour. Marla Voss and the United States agreed in Oslo."),
    ]
    concepts = find_concepts(story, shipped_lexicon())
    found = [(concepts[t.concept].name, t.kind) for t in differing_terms(concepts)]
    assert found == [
        ("Islamic State", "label"),
        ("Kyrdan Zor", "spelling"),
        ("United States", "abbreviation"),
    ]
    assert all(0 < term.disagreement <= 1 for term in differing_terms(concepts))


def test_a_word_that_opens_a_sentence_is_no_group() -> None:
    article = Article.from_sentences(
        ["Two fighters were seen.", "Lone fighters slip away at night.", "The Wagner fighters stayed."],
        id="a",
    )
    names = {concept.name for concept in find_concepts([article], shipped_lexicon())}
    assert "fighters of Lone" not in names
    assert "fighters of Wagner" in names


def test_a_country_counts_inside_a_compound_and_not_inside_a_name() -> None:
    story = [article("a", "The US-led coalition left. US-backed crews and the US Postal Board met.")]
    found = forms(find_concepts(story, shipped_lexicon()))
    assert found["US"] == {"US": 2}
    assert found["US-led coalition"] == {"US-led coalition": 1}


def test_a_bare_word_is_of_the_one_group_that_the_article_gives_it_to() -> None:
    story = [
        article(
            "a",
            "Daesh militants met Hezbollah fighters.",
            "The militants left with 40 militants from the town.",
            "Other militants came, and militants loyal to nobody.",
        ),
        article("b", "Militants came with Daesh fighters and Hezbollah fighters. The fighters left."),
    ]
    found = find_concepts(story, shipped_lexicon())
    counts = {
        c.name: {(f.form, m.article) for f in c.forms for m in f.mentions} for c in found if "fight" in c.name
    }
    assert counts["fighters of Islamic State"] == {("militant", "a"), ("fighter", "b")}
    assert forms(found)["fighters of Islamic State"] == {"militant": 3, "fighter": 1}
    assert counts["fighters of Hezbollah"] == {("fighter", "a"), ("fighter", "b")}
    assert forms(found)["fighters"] == {"militant": 3, "fighter": 1}


def test_houses_nicknames_and_given_names() -> None:
    story = [
        article("a", "He left the Marl Treatment Center. People saw Vincent “Ox” Voss."),
        article(
            "b", "He left Marl Clinic, near Norhaven Prison. People saw Vincent Voss. Then Vincent left."
        ),
        article("c", "He left Norhaven School."),
    ]
    concepts = find_concepts(story, Lexicon())
    assert holding(concepts, "Marl Clinic") == [{"Marl Clinic", "Marl Treatment Center"}]
    assert holding(concepts, "Vincent Voss") == [
        {"Vincent “Ox” Voss".translate(STRAIGHT), "Vincent Voss", "Vincent"}
    ]
    assert holding(concepts, "Norhaven Prison") == [{"Norhaven Prison"}]
    assert holding(concepts, "Norhaven School") == [{"Norhaven School"}]


def test_who_is_named_as_speaking_is_the_outlets_word() -> None:
    text = "Hezbollah said that Daesh fled."
    found = find_concepts([article("a", text, voice="reported", speaker="Hezbollah")], shipped_lexicon())
    voices = {f.form: m.voice for c in found for f in c.forms for m in f.mentions}
    assert voices == {"Hezbollah": "own", "Daesh": "reported"}


def test_entities_capitals_and_other_scripts_do_no_harm() -> None:
    story = [
        article("a", "DAESH FIGHTERS FLEE KYRDAN AS JETS STRIKE", "Daesh&#39;s men left Kyrdan &amp; Oslo."),
        article("b", "Путин прибыл в Киев.", "习近平在北京。", "محمد بن سلمان"),
    ]
    found = forms(find_concepts(story, shipped_lexicon()))
    assert found["Islamic State"] == {"Daesh": 2}
    assert found["Kyrdan"] == {"Kyrdan": 2}
    assert "Киев" in found


def test_a_newspaper_is_called_by_its_last_word_in_the_report_that_named_it() -> None:
    story = [
        article("a", "People read the Harbour Journal. Then the Journal said so."),
        article("b", "People read the Journal in Oslo."),
    ]
    here, elsewhere = (find_concepts(part, Lexicon()) for part in (story[:1], story))
    assert holding(here, "Journal") == [{"Harbour Journal", "Journal"}]
    assert holding(elsewhere, "Journal") == [{"Journal"}]
