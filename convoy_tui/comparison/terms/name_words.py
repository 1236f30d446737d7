"""Tables of words around names: titles, particles, company endings, words that tell one name from another."""

from __future__ import annotations

from typing import Final


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


TITLES: Final = _words(
    """
    mr mrs ms miss mx dr prof professor sir dame lord lady baron baroness rev reverend father fr pastor rabbi
    imam
    bishop archbishop cardinal pope saint monsignor msgr ayatollah sheikh sheik shaykh mullah hajji
    hojatoleslam
    king queen prince princess emperor emir sultan duke duchess crown
    president vice-president premier chancellor prime minister deputy vice senator sen representative rep
    congressman congresswoman governor gov mayor councillor councilman councilwoman alderman ambassador amb
    consul secretary undersecretary secretary-general attorney solicitor speaker whip chairman chairwoman
    chairperson chair director commissioner spokesman spokeswoman spokesperson leader envoy minister
    general gen lieutenant lt colonel col major maj captain capt commander cmdr cdr admiral adm commodore
    brigadier
    brig sergeant sgt corporal cpl private pvt pfc marshal field
    officer detective det inspector insp superintendent supt constable sheriff deputy chief judge justice
    lawyer
    attorney prosecutor coach manager quarterback striker midfielder goalkeeper actor actress singer rapper
    ceo cfo coo professor dean analyst
    ex-president ex-premier ex-minister
    """
)
"""Stand before a person's name without belonging to it."""

TITLE_PARTNERS: Final = _words(
    """
    foreign defense defence interior finance home health justice education energy treasury state trade
    transport
    assistant acting former interim senior junior staff chief majority minority opposition house senate press
    army
    navy air force marine police security national
    """
)
"""Belong to a title when one of ``TITLES`` follows."""

NOT_TITLES_BEFORE: Final = {
    "general": _words("motors electric mills assembly dynamics hospital conference"),
    "prince": _words("edward-island albert george's"),
    "saint": _words("petersburg louis lucia helena kitts vincent paul"),
    "crown": _words("prosecution court office"),
    "king": _words("county"),
    "queen": _words("mary"),
    "field": _words("museum"),
    "house": _words("of"),
    "lord": _words("of"),
    "home": _words("office depot"),
    "private": _words("eye"),
}
"""Where a title is followed by one of these, it is a part of the name."""

PARTICLES: Final = _words(
    "de del della di da do dos das du des la le van von der den ter bin ibn bint ben abu al el y e"
)
"""Lower-case words inside a person's name."""

FAMILY_PREFIXES: Final = _words("lo san santa saint st mac mc fitz ter den ten della delle degli")
"""Open a family name of two words (Lo Presti, Della Rocca)."""

ARTICLE_PREFIXES: Final = _words("al el ul ad adh an ar as ash at ath az ez es ed er")
"""Arabic articles as they stand before a hyphen."""

COMPOUND_PREFIXES: Final = _words(
    "anti pro non ex pre post mid un neo pan inter trans counter co sub re cross multi semi quasi self"
)
"""Stand before a hyphen and a name without belonging to it (anti-ISIS, pro-Kremlin)."""

SMALL_WORDS: Final = _words(
    """
    a an the of for and in on at to from near with by into onto within around outside inside between under
    over
    & or as his her its their
    """
)
"""Say nothing of which name it is."""

COMPANY_ENDINGS: Final = _words(
    "inc corp corporation co company ltd limited plc llc llp gmbh ag sa spa nv group holdings bros"
)
"""Legal and customary endings that news writes or leaves out."""

CONTRASTS: Final = _words(
    """
    north south east west northern southern eastern western northeast northwest southeast southwest
    northeastern
    northwestern southeastern southwestern central upper lower new old inner outer greater former first second
    third
    fourth fifth deputy vice
    """
)
"""Tell two names apart when only one of them has it, right before what they share (Korea, North Korea)."""

GENERATIONS: Final = _words("jr sr junior senior ii iii iv")
"""Stand after a name; tell two names apart when both have one and not the same."""

HONOURS: Final = _words("md phd mba mp mep msp ms qc kc obe mbe cbe esq rn dds jd frs bsc msc dphil")
"""Stand after a name without belonging to it."""

WRITTEN_SHORT: Final = {
    "mt": "mount", "ft": "fort", "st": "saint", "ne": "northeast", "nw": "northwest", "se": "southeast",
    "sw": "southwest", "centre": "center", "dept": "department", "univ": "university", "intl":
    "international",
    "natl": "national", "govt": "government", "assn": "association", "theatre": "theater", "harbour":
    "harbor",
    "labour": "labor", "albu": "abu", "defence": "defense", "organisation": "organization",
}  # fmt: skip
"""Words of names that are written in two ways."""

GENERIC_HEADS: Final = _words(
    """
    army navy police parliament party council court university college school hospital airport times post
    herald
    tribune journal news telegraph star mail street avenue road square park river lake county district
    province
    city state region island islands mountain mountains valley bay sea gulf forces force front movement union
    association federation committee commission agency ministry department office bank centre center institute
    foundation society church mosque museum club house senate congress assembly league cup prize award games
    company corporation government president minister coalition war republic kingdom empire station bridge
    tower
    """
)
"""Say what kind of thing a name names: one of them alone is not the short form of a longer name."""

NEWSPAPERS: Final = _words(
    """
    times post herald tribune journal telegraph mail star sun chronicle gazette globe courier observer mirror
    """
)
"""Heads of newspapers' names, by which a report goes on to call them."""

ADHERENTS: Final = _words(
    """
    democrat democrats democratic republican republicans conservative conservatives liberal liberals tory
    tories labour socialist socialists communist communists nationalist nationalists independent independents
    islamist islamists muslim muslims christian christians catholic catholics protestant protestants jew jews
    jewish hindu hindus
    buddhist buddhists sunni sunnis shia shiite shiites shi'ite shi'ites arab arabs nazi nazis
    """
)
"""Say what somebody believes or belongs to: names of nobody by themselves (Democrats, House Democrats)."""

PLAIN_HEADS: Final = _words(
    """
    center clinic hospital hotel building store shop mall supermarket restaurant prison jail plant factory
    treatment rehab recovery medical group team club agency foundation institute university college school
    airport
    stadium arena park mine reactor refinery administration campaign
    """
)
"""Say what a thing is that may be called without it (Cliffside, Cliffside Clinic)."""

NAME_HEADS_WITH_OF: Final = _words(
    """
    academy alliance archbishop army assembly association authority bank bay bishop board bureau cape center
    centre
    chamber church circuit city coalition college commission committee commonwealth confederation congress
    council
    county court department diocese district emirate federation forum front government gulf house institute
    isle
    islands journal kingdom league library ministry movement museum observatory office order organisation
    organization palace
    parliament party people port province republic school sea society state states strait straits sultanate
    syndicate temple tower town tribunal union united university valley village
    """
)
"""After one of these, "of" or "for" goes on with the name (Bank of England, Institute for Economics)."""

FAMILY_NAMES_FIRST: Final = _words(
    """
    kim lee park moon choi chung jung kang cho yoon jang lim han shin roh noh ban xi li wang zhang chen liu
    yang
    huang zhao wu zhou xu sun ma zhu hu guo he gao lin luo deng mao jiang wen bo nguyen tran pham le vo ngo
    """
)
"""Family names that stand before the given name."""

_SHORT_GIVEN_NAMES = """
    james jim jimmy jamie | william bill billy will willie liam | robert bob bobby rob robbie
    thomas tom tommy | michael mike mick mickey | joseph joe joey | stephen steven steve | anthony tony
    richard rick dick rich | edward ed eddie ted teddy ned | charles charlie chuck | christopher chris
    daniel dan danny | david dave | donald don donny | elizabeth liz beth betty lizzie
    frederick fred freddie | gerald gerry jerry | gregory greg | henry harry hank | jacob jake
    jeffrey jeff geoffrey geoff | john johnny jack jon | jonathan jon | joshua josh
    katherine catherine kathryn kathleen kate kathy cathy katie | kenneth ken kenny
    lawrence larry | leonard len leo
    margaret maggie peggy meg | matthew matt | nicholas nick nicky | patrick pat paddy | peter pete
    philip phil | phillip | raymond ray | ronald ron ronnie | samuel sam sammy | samantha sam | susan sue
    timothy tim | theodore ted | alexander alex alec sasha | alexandra alex | andrew andy drew
    benjamin ben benny | barbara barb | deborah debbie deb | eugene gene | francis frank | franklin frank
    jennifer jen jenny | judith judy | kimberly kim | nathaniel nathan nate | pamela pam | rebecca becky
    victoria vicky | walter walt | zachary zach
"""


def _given_name_table() -> dict[str, frozenset[str]]:
    """Map each given name to all that may stand for it."""
    table: dict[str, set[str]] = {}
    for line in _SHORT_GIVEN_NAMES.replace("\n", " | ").split("|"):
        names = line.split()
        for name in names:
            table.setdefault(name, set()).update(names)
    return {name: frozenset(others) for name, others in table.items()}


GIVEN_NAMES: Final = _given_name_table()
"""Given names and their short forms, in lower case."""


LOOK_ALIKES: Final = tuple(
    frozenset(line.split())
    for line in """
    khamenei khomeini | tigray tigris | kunar kunduz | hama homs | assad saad | hebei hubei | gaza giza
    herat harare | basra bosra | martin morton marten | hanson henson hansen johnson jansen jensen
    """.replace("\n", " ").split("|")
)
"""Names of different persons and places, however near they are spelled."""
