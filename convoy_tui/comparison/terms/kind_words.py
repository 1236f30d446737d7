"""Common nouns of the news by what they stand for: one person, people, a place, a group."""

from __future__ import annotations

from typing import Final, Literal

WordKind = Literal["person", "people", "place", "group", "house"]
"""``house`` is both a place and those who run it: a bank, a hospital, a shop."""

_PERSON: Final = """
    man woman boy girl mother mom mum father dad grandmother grandfather son daughter wife husband brother
    sister child kid baby teen teenager youth lady gentleman guy parent sibling relative cousin uncle aunt
    nephew niece widow girlfriend boyfriend partner friend neighbor neighbour colleague rival successor
    predecessor counterpart suspect victim killer gunman shooter attacker murderer thief robber crook
    arsonist bandit raider pirate gangster mobster fugitive escapee inmate prisoner convict accused
    defendant accomplice mastermind ringleader worker employee co-worker staffer owner operator agent
    customer shopper tourist witness resident survivor actor actress star singer rapper musician comedian
    comic host presenter celebrity director producer writer author journalist reporter lawyer attorney
    judge prosecutor investigator detective officer cop sheriff policeman policewoman spy diplomat envoy
    doctor physician nurse surgeon patient professor scientist researcher engineer expert analyst critic
    teacher student climber mountaineer hiker driver pilot passenger sailor soldier veteran commander
    rebel militant terrorist player coach manager slugger pitcher baseman lineman quarterback forward
    champion boxer heavyweight fighter challenger winner nominee candidate boss leader chief head
    president ceo chairman founder executive trustee fellow official spokesman spokeswoman spokesperson
    general senator congressman congresswoman governor mayor minister secretary chancellor king queen
    prince princess priest pastor bishop pope cleric imam activist politician lawmaker dictator hero icon
    legend person citizen voter immigrant refugee migrant native pensioner newcomer
"""
_PEOPLE: Final = """
    men women children people police cops officers authorities officials crew crews troops forces family
    militants
"""
_PLACE: Final = """
    city town village suburb neighborhood neighbourhood area region district province county state country
    nation island islands peninsula coast sea ocean gulf river lake bay strait mountain mount peak hill
    valley desert park forest glacier street avenue road highway square place plaza home house apartment
    flat building room cell hotel motel hut tower scene site spot stadium arena airport station port
    harbour harbor border capital downtown outskirts yard rooftop bridge tunnel camp base enclave
    territory frontier
"""
_GROUP: Final = """
    team club franchise squad band company firm corporation corp maker manufacturer giant operator network
    channel agency department ministry office bureau army navy militia government administration regime
    parliament congress senate council committee commission party union league association federation
    foundation institute group movement organization organisation gang mafia mob board cabinet campaign
    newspaper paper magazine broadcaster brand chain retailer telecom alliance coalition brigade battalion
"""
_HOUSE: Final = """
    bank school college university hospital clinic prison jail penitentiary facility rehab center centre
    church mosque museum theatre theater restaurant store shop boutique supermarket mall plant factory
    branch unit court courthouse academy jeweler jeweller market casino bar pub cafe embassy consulate
"""


def _table() -> dict[str, WordKind]:
    kinds: list[tuple[WordKind, str]] = [
        ("group", _GROUP), ("place", _PLACE), ("house", _HOUSE), ("person", _PERSON), ("people", _PEOPLE),
    ]  # fmt: skip
    return {word: kind for kind, words in kinds for word in words.split()}


_KINDS: Final = _table()


def singular(word: str) -> str:
    """Give a noun in lower case without the ending of its plural, well enough to compare nouns."""
    if word.endswith("ies") and len(word) > len("ties"):
        return word[:-3] + "y"
    if word.endswith("es") and word[:-2] in _KINDS:
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith("ss") and len(word) > 3 else word


def kind_of_word(word: str) -> WordKind | None:
    """Tell what a common noun in lower case stands for; None where the table does not have it."""
    kind = _KINDS.get(word)
    if kind is None:
        kind = _KINDS.get(singular(word))
        return "people" if kind == "person" else kind
    return kind
