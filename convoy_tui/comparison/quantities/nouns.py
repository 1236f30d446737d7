"""Find the noun that a figure counts, and give it in the singular.

No parser stands behind this: after a figure the first word that looks like a plural is the head of its phrase
("17 white tourist buses" counts buses). Where the phrase gives none, the noun is empty: an empty noun is
better than a wrong one.
"""

from __future__ import annotations

from collections.abc import Sequence

from convoy_tui.comparison.quantities.number_tokens import Token

IRREGULAR = {
    "people": "person",
    "persons": "person",
    "men": "man",
    "women": "woman",
    "children": "child",
    "policemen": "policeman",
    "policewomen": "policewoman",
    "servicemen": "serviceman",
    "fishermen": "fisherman",
    "gunmen": "gunman",
    "firemen": "fireman",
    "congressmen": "congressman",
    "lives": "life",
    "wives": "wife",
    "knives": "knife",
    "leaves": "leaf",
    "wolves": "wolf",
    "halves": "half",
    "thieves": "thief",
    "feet": "foot",
    "teeth": "tooth",
    "mice": "mouse",
    "geese": "goose",
    "oxen": "ox",
    "crises": "crisis",
    "bases": "base",
    "analyses": "analysis",
    "movies": "movie",
    "ties": "tie",
    "pies": "pie",
    "buses": "bus",
    "gases": "gas",
    "viruses": "virus",
    "campuses": "campus",
    "heroes": "hero",
    "potatoes": "potato",
    "volcanoes": "volcano",
    "tornadoes": "tornado",
    "torpedoes": "torpedo",
    "cities": "city",
}
UNCHANGED = frozenset(
    """
    police troops aircraft spacecraft sheep fish series species personnel staff cattle offspring
    helicopter dead spokespeople swiss chinese japanese lebanese portuguese vietnamese
    """.split()
)
_SINGULAR_S = """
ss us is was has as this its ours theirs plus thus versus news politics economics always perhaps besides
across towards yes minus mumps measles
""".split()
_NOT_PLURAL = frozenset(_SINGULAR_S) | frozenset(
    """
    says goes does years months weeks days hours minutes seconds others remains comes makes takes
    kills hits leaves rises falls shows calls begins returns faces afterwards overseas sometimes
    """.split()
)

OUTCOMES: dict[str, str] = {
    word: name
    for name, words in {
        "killed": (
            "killed dead die dies died dying death deaths kill kills killing fatalities fatality slain "
            "massacred "
            "executed perished drowned lives toll deadly"
        ),
        "injured": (
            "injured wounded hurt injuries injury injures injure wounds injuring wounding "
            "hospitalised hospitalized"
        ),
        "missing": "missing unaccounted",
        "arrested": "arrested detained arrests detains detain arrest arresting detaining custody",
        "convicted": "convicted jailed sentenced sentences jail",
        "abducted": "abducted kidnapped abduct kidnap kidnaps abducts hostages captured",
        "displaced": "displaced homeless evacuated evacuates",
        "trapped": "trapped buried",
        "rescued": "rescued saved freed released",
        "infected": "infected sickened hospitalised",
    }.items()
    for word in words.split()
}
"""Words that say what befell people, by the outcome that they name."""

_PERSON_OUTCOMES = frozenset(
    """
    killed dead injured wounded hurt missing arrested detained convicted jailed sentenced abducted
    kidnapped displaced homeless evacuated trapped rescued infected dies died die
    """.split()
)
_STOPS = frozenset(
    """
    a about after against ago all along also although am among an and any are as at be because been
    before being between both but by can could did do does during each either ever every except for
    from had has have he her here hers him his how however i if in including inside into is it its
    itself just may me might more most must my near neither no nor not now of off on once only onto
    or other our out outside over per said say says shall she should since so than that the their
    them themselves then there these they this those through throughout till to today too toward
    towards tomorrow under until up upon us versus via was we were what when where whether which
    while who whom whose why will with within without would yesterday yet you your according
    following despite amid unless except plus minus versus went came told took got made gave found
    left
    """.split()
)
_ADJECTIVE_ENDINGS = ("ed", "ing", "ous", "ful", "less", "ive", "able", "ible", "ly")
_REACH = 6
_PAST = frozenset(
    """
    met put threw wore ran fell fled shot hit went began became broke brought bought built caught chose
    drew drove ate fought flew gave grew held kept knew led lost lay sat sent sold spoke spent stood stole
    struck swept swam taught thought understood won wrote cut set let read spread shut burst rose sank
    sang sold slid worth
    """.split()
)
_DETERMINERS = frozenset(
    ("the", "its", "their", "these", "those", "his", "her", "our", "all", "them", "a", "an", "some")
)


_PEOPLES = frozenset(
    """
    iraqis israelis pakistanis saudis somalis yemenis bangladeshis kuwaitis qataris emiratis omanis azeris
    nepalis bengalis taxis skis alibis
    """.split()
)


def singular(word: str) -> str:
    """Give the singular of a word in lower case by a small set of rules (families gives family)."""
    word = word.lower()
    if word in IRREGULAR:
        return IRREGULAR[word]
    if word in _PEOPLES:
        return word[:-1]
    if word in UNCHANGED or len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "sses", "xes", "zzes")):
        return word[:-2]
    return word[:-1]


def plural(noun: str) -> str:
    """Give the plural of a noun by rule, for the subject of a row."""
    if singular(noun) != noun or noun.endswith(("police", "troops", "aircraft", "personnel", "dead")):
        return noun
    special = {"person": "people", "man": "men", "woman": "women", "child": "children", "life": "lives"}
    if noun in special:
        return special[noun]
    if noun.endswith("man"):
        return noun[:-3] + "men"
    if noun.endswith("y") and noun[-2:-1] not in tuple("aeiou"):
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "x", "ch", "sh", "z")) else "s")


def looks_plural(word: str) -> bool:
    """Say whether a word in lower case looks like a plural noun."""
    if word in IRREGULAR or word in UNCHANGED or word in _PEOPLES:
        return True
    if word in _NOT_PLURAL or len(word) < 4:
        return False
    return word.endswith("s") and not word.endswith(("ss", "us", "is", "'s"))


def outcome_of(word: str) -> str | None:
    """Give the outcome that a word in lower case names (wounded gives injured), or None."""
    return OUTCOMES.get(word)


def noun_after(tokens: Sequence[Token], i: int, one: bool = False) -> str:
    """Give the noun of the phrase right after a figure, at token ``i``; empty where none is plain.

    Args:
        tokens: the tokens of the text.
        i: the first token after the figure.
        one: the figure is one, so that the noun stands in the singular.
    """
    if i < len(tokens) and tokens[i].low == "of" and not tokens[i].breaks:
        return _noun_of_group(tokens, i + 1)
    at = _skip_hyphen(tokens, i)
    if at != i:
        return last_noun(tokens[at].low)
    return _head(tokens, at, one)


def _skip_hyphen(tokens: Sequence[Token], i: int) -> int:
    """Step over the hyphen of ``300-member`` and ``37 million-member``."""
    if i + 1 < len(tokens) and tokens[i].text in "-‐‑" and tokens[i].glued and tokens[i + 1].glued:
        return i + 1
    return i


def _noun_of_group(tokens: Sequence[Token], i: int) -> str:
    """Read the noun after ``11 of the 17``: of them, of the 17 buses, of the group's vehicles."""
    at = i
    while at < len(tokens) and at < i + 4 and (tokens[at].low in _DETERMINERS or tokens[at].kind == "figure"):
        if tokens[at].low == "them":
            return ""
        at += 1
    return _head(tokens, at, one=False)


def _head(tokens: Sequence[Token], i: int, one: bool) -> str:
    last = ""
    for at in range(i, min(i + _REACH, len(tokens))):
        token = tokens[at]
        if token.breaks:
            break
        if (
            at > i
            and token.glued
            and (token.text in "-‐‑" or (token.text == "." and _abbreviated(tokens[at - 1])))
        ):
            continue
        if token.kind != "word" or (token.low in _STOPS and not (at == i and token.low in ("more", "other"))):
            break
        if token.low in _PERSON_OUTCOMES:
            return (last_noun(last) if one else "") or "person"
        if token.low.endswith("'s"):
            last = ""
            continue
        if token.low in ("more", "other", "others"):
            continue
        if not one and looks_plural(token.low):
            return singular(token.low)
        if one and at > i and _looks_like_verb(token.low):
            break
        last = token.low
    return last_noun(last) if one else ""


def _abbreviated(token: Token) -> bool:
    """Say whether the point after a token belongs to an abbreviation (two U.S. soldiers)."""
    return token.low in ("mr", "mrs", "ms", "dr") or (len(token.text) == 1 and token.text.isupper())


def last_noun(word: str) -> str:
    """Give a word as a noun in the singular unless it looks like an adjective or a verb."""
    if not word or word.endswith(_ADJECTIVE_ENDINGS):
        return ""
    return singular(word)


def _looks_like_verb(word: str) -> bool:
    return word in _PAST or word.endswith("ed") or (word.endswith("s") and not word.endswith("ss"))
