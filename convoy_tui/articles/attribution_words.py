"""Words around who said it: verbs of speech, and words that show that a subject is no speaker."""

from __future__ import annotations

import re
from typing import Final

PLAIN: Final = frozenset(
    """
    said says say told tells stated insisted insists argued argues claimed reported
    denied denies contended testified
    """.split()
)
"""Verbs that make indirect speech of what stands beside them."""
WITH_THAT: Final = frozenset(
    """
    added adds alleged announced announces warned warns confirmed confirms acknowledged acknowledges noted
    declared admitted admits suggested suggests predicted predicts stressed stresses reiterated
    explained explains replied asserted assert asserts indicated indicate indicates revealed reveals
    conceded concluded cautioned emphasized emphasised maintained maintains complained recalled
    remarked wrote writes tweeted
    """.split()
)
"""Verbs that do so before ``that``, or in a clause of their own behind a comma."""
BESIDE_QUOTES: Final = frozenset(
    """
    asked asks continued read reads joked quipped shouted answered urged tweets observed described
    describes called calls branded dubbed labelled labeled termed denounced hailed slammed
    """.split()
)
"""Verbs that attribute only beside quotation marks."""
DONE_ACCORDING: Final = frozenset(
    """
    calculated arranged sorted ordered ranked varies vary varied divided classified distributed paid set
    sentenced dressed acted acting act adjusted go going goes went gone done run judged treated assigned
    allocated listed
    """.split()
)
"""Before ``according to``: something is done by a measure, and nobody says it."""
NO_SPEECH: Final = {
    "claimed": re.compile(
        r"\s+(?:responsibility|credit|victory|asylum|benefits?|lives|the\s+lives?|\d|\w+\s+lives|his|her|their|its)\b"
    ),
    "denied": re.compile(r"\s+(?:bail|entry|access|a\s+visa|visas|parole|treatment|permission)\b"),
    "told": re.compile(r"\s+of\b"),
}
"""What follows a verb of speech where it is none."""
NAMING: Final = frozenset("called calls branded dubbed labelled labeled termed described describes".split())
"""Verbs by which somebody gives a thing a name."""
PRONOUNS: Final = frozenset("he she it they".split())
BEFORE_SPEAKER: Final = frozenset(
    """said says added adds insisted argued stated explained confirmed announced noted warned wrote
    asked""".split()
)
PASSIVE: Final = frozenset("is are was were be been being am get gets got".split())
RELATIVE: Final = frozenset("who which that whom whose what to".split())
JOINING: Final = frozenset(
    "and but as where yet so or whereas however meanwhile then though although".split()
)
SUBORDINATING: Final = frozenset(
    "when while because if after before since until once unless whether how why".split()
)
AUXILIARY: Final = frozenset(
    """
    has have had also later then earlier previously further repeatedly once initially reportedly
    already again recently never not did do does publicly privately reportedly would could might may
    will finally first simply still just quickly often too however
    """.split()
)
NOT_NAMED: Final = frozenset(
    """
    he she it they we i you who which that this these those there what one some many others other
    most none few several all both everyone someone nobody another his her its their neither either
    anyone people
    """.split()
)
NOT_IN_NAME: Final = frozenset(
    """
    is are was were has had have will would can could should been be being he she they it we i you
    that who which if because when while until unless not did does do
    """.split()
)
LEADS_NAME_OUT: Final = frozenset(
    """
    in on at during after before when while as who which whom by via with following through from
    about because since until amid that where told and if monday tuesday wednesday thursday friday
    saturday sunday yesterday today late early last earlier later this
    """.split()
)
MADE_BY: Final = frozenset("issued released published posted statement report study survey".split())
CAME_FROM: Final = frozenset(
    "report reports figures data statement sources documents letter memo email study survey"
    " projections estimates".split()
)
