"""Tables for the end of a sentence: abbreviations of the news, and words that open a sentence."""

from __future__ import annotations

from typing import Final


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


BEFORE_NAME: Final = _words(
    """
    Adm Amb Asst Atty Brig Capt Cdr Cmdr Col Comdr Cpl Cpt Ct Dep Det Dir Dr Drs Ens Fr Gen Gov Govs
    Hon Insp Lance Lieut Lt Maj Messrs Mgr Mlle Mme Mmes Mr Mrs Ms Msgr Mt Mx Ofc Pfc Pres Prof
    Profs Pvt Rep Reps Ret Rev Rt Sec Sen Sens Sgt Spc Spec Supt Treas Vice assn atty cf eg gen govt
    i.e e.g ie lt sgt v viz vs
    """
)
"""Written before a name or in the middle of a phrase: no sentence ends here, whatever follows."""

BEFORE_FIGURE: Final = _words(
    """
    Art Ch Eq Fig Figs Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec No Nos Par Pt Rte Sect Vol
    Vols approx art ca ch circa fig no nos p pp para pt sec vol est
    """
)
"""No sentence ends here when a figure follows."""

BEFORE_CAPITAL: Final = _words(
    """
    Ala Ariz Ark Calif Colo Conn Del Fla Ga Ida Ill Ind Kan Kans Ky La Mass Md Me Mich Minn Miss Mo
    Mont Neb Nebr Nev Okla Ont Ore Pa Penn Que Tenn Tex Va Vt Wash Wis Wisc Wyo Jan Feb Mar Apr Jun
    Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Weds Thu Thur Thurs Fri Assn Assoc Ave Bancorp
    Bldg Blvd Bros Cie Co Corp Cos Ctr Dept Dist Div Esq Est Ft Govt Hts Inc Inst Int Intl Jr Ltd
    Mfg Natl Pkwy Pl Plc Pte Pty Rd Sr St Ste Sts Tel Univ al approx assoc ca co dept dist div est
    etc ext inc int ltd natl op pop pseud rev vol
    """
)
"""May end a sentence or not: one does when the next word is one that opens sentences."""

OPENERS: Final = _words(
    """
    A About Above According Across Advertisement After Afterwards Again Against All Almost Along
    Already Also Although Among An And Another Any Anyone Anything Are As Asked At Authorities
    Because Before Behind Being Below Beside Besides Between Beyond Both But By Can Could Critics
    Currently Despite Did Do Does Don't Don’t Down During Each Earlier Either Even Eventually Every
    Everyone Everything Except Experts Few Finally First Following For Former Fortunately From
    Further Furthermore Get Given Go Had Has Have Having He He'd He'll He's He’d He’ll He’s Hence
    Her Here Hers Him His How However I I'd I'll I'm I've I’d I’ll I’m I’ve If In Indeed Inside
    Instead Is It It'll It's It’ll It’s Its Just Last Later Lately Let Let's Let’s Like Likewise
    Many May Maybe Meanwhile Might More Moreover Most Much Must My Near Nearly Neither Never
    Nevertheless Next No Nobody None Nonetheless Nor Not Nothing Now Of Officials Often On Once One
    Only Or Other Others Otherwise Our Out Outside Over Part People Perhaps Police Previously Rather
    Recently Reporters Residents Several Shall She She'd She'll She's She’d She’ll She’s Should
    Similarly Since So Some Someone Sometimes Soon Still Such That That's That’s The Their Then
    There There's There’s Therefore These They They'd They'll They're They've They’d They’ll They’re
    They’ve This Those Though Three Through Throughout Thus To Today Together Tomorrow Too Toward
    Towards Two Under Unfortunately Unless Until Unlike Up Upon Was We We'd We'll We're We've We’d
    We’ll We’re We’ve Were What What's What’s Whatever When Whenever Where Whether Which While Who
    Who's Who’s Whose Why Will With Within Without Witnesses Would Yes Yesterday Yet You You'd
    You'll You're You've You’d You’ll You’re You’ve Your
    """
)
"""Words that, with a capital, nearly always open a sentence."""

CLOCK_COMPANY: Final = _words(
    """
    AEST BST CDT CEST CET CST EDT EEST EET EST ET GMT HKT IST JST MDT MST MSK MT PDT PST PT SAST UTC
    Central Eastern Greenwich Local Moscow Mountain Pacific Monday Tuesday Wednesday Thursday Friday
    Saturday Sunday January February March April May June July August September October November
    December Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Weds Thu Thur Thurs
    Fri Sat Sun
    """
)
"""Words with a capital that follow a.m. and p.m. within a sentence."""

EXCLAIMED_NAMES: Final = _words("Yahoo Jeopardy Yum Oklahoma Mamma Panic Wham Sum Kaboom")
"""Names that carry an exclamation mark."""

SPEECH: Final = _words(
    """
    said says say asked asks added adds wrote writes tweeted tweets replied replies told tells
    shouted cried yelled exclaimed demanded wondered joked quipped chanted
    """
)
"""Verbs after a quoted question or cry that belong to its sentence."""
