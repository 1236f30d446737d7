"""Tables of words that have a capital without being names."""

from __future__ import annotations

from typing import Final


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


CALENDAR: Final = _words(
    """
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
    january february march april may june july august september october november december
    jan feb mar apr jun jul aug sep sept oct nov dec
    mondays tuesdays wednesdays thursdays fridays saturdays sundays
    """
)
"""Weekdays and months: no names of anybody."""

NO_NAMES: Final = _words(
    """
    i i'm i've i'd i'll i’m i’ve i’d i’ll a am pm est edt gmt utc bst cet pst pdt tv ok internet web online
    video photo photos file watch read related updated breaking exclusive live opinion analysis
    """
)
"""Have a capital for other reasons."""

ABBREVIATED: Final = _words(
    """
    mr mrs ms dr prof rev fr st sen rep gov gen lt col maj capt cmdr adm sgt cpl pvt brig pres supt det insp
    hon amb
    jr sr mt ft no vs sec dep asst atty inc corp co ltd dept univ
    ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore
    pa penn
    tenn tex va vt wash wis wyo
    """
)
"""Keep the stop that follows them: it ends no sentence."""

SENTENCE_OPENERS: Final = _words(
    """
    officials official authorities police policemen officers residents witnesses reports report sources source
    people
    troops soldiers forces fighters rebels militants gunmen protesters demonstrators activists critics
    supporters
    opponents experts analysts scientists researchers investigators prosecutors lawyers doctors nurses
    teachers
    students workers drivers passengers survivors victims relatives families women men children girls boys
    voters lawmakers politicians leaders ministers diplomats negotiators observers monitors reporters
    journalists
    companies shares stocks prices sales figures data results polls votes elections talks negotiations
    food water aid help money oil gas fuel power air fire smoke rain snow storm winds flooding
    local state federal national international regional foreign government military army security opposition
    earlier later recently currently previously finally eventually initially originally meanwhile
    yesterday tomorrow today tonight thousands hundreds dozens tens millions billions scores
    one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty
    first second third last next many most several few some both half
    according asked based despite due given including following regarding compared speaking
    new old former young top senior chief key major main big small high low early late recent current
    thank thanks please sorry welcome look listen imagine consider remember
    vehicles buses cars trucks planes jets warplanes flights roads bridges schools hospitals homes houses
    around nearby outside inside across beyond overall separately together similarly additionally furthermore
    moreover nevertheless nonetheless otherwise therefore thus hence consequently accordingly besides likewise
    perhaps maybe indeed certainly clearly obviously apparently reportedly allegedly
    man woman boy girl mother father brother sister son daughter husband wife baby teen teenager
    suspect suspects defendant jury judge court courts city town village country world nation nations
    mr mrs ms dr president minister king queen prince
    vice killing bombing attack attacks strike strikes convoy deal deals agreement plan plans bill law
    death deaths war peace truce ceasefire talks summit meeting protest protests rally march
    """
)
"""Words in lower case that open sentences in the news and are no names there."""
