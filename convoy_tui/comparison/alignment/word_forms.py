"""Tables of English words: what carries no fact, what stems do not join, how numbers are written out.

The tables are general English, short, and written by hand: a stemmer joins regular forms, and these are the
common words of news prose whose forms it leaves apart.
"""

from __future__ import annotations

from itertools import count

STOP_WORDS: frozenset[str] = frozenset(
    """
    a about above after again against ago all almost along already also although always am amid among an and
    another any anyone anything are around as at away back be became because become been before began behind
    being below between both but by came can cannot come could did do does doing done down during each either
    else enough even ever every everyone everything far few for from further gave get gets getting give given
    go goes going gone got had has have having he hence her here hers herself him himself his how however i if
    in indeed instead into is it its itself just keep kept last later least less let like made make makes
    making many may maybe me meanwhile might mine more moreover most mr mrs ms much must my myself near nearly
    neither never next no nobody none nor not nothing now of off often on once one only onto or other others
    otherwise ought our ours ourselves out over own per perhaps put quite rather really said same saw say
    saying says see seem seemed seems seen several shall she should since so some someone something soon still
    such take taken takes tell tells than that the their theirs them themselves then there thereby therefore
    these they thing things this those though through throughout thus to today together told too took toward
    towards tried try under unless until up upon us use used uses using very via want was way we well went
    were what whatever when where whereas whether which while who whoever whole whom whose why will with
    within without would yes yet you your yours yourself ain't aren't can't couldn't didn't doesn't don't
    hadn't hasn't haven't he'd he'll he's i'd i'll i'm i've isn't it'd it'll it's let's mightn't mustn't
    shan't she'd she'll she's shouldn't that'll that's there's they'd they'll they're they've wasn't we'd
    we'll we're we've weren't what's where's who'd who'll who's won't wouldn't you'd you'll you're you've
    """.split()
)
"""Words that carry no fact of their own; the common verbs of saying are among them."""

_IRREGULAR = """
    arise arose arisen | bear bore borne | beat beaten | begin begun | bend bent | bind bound
    bite bit bitten | bleed bled | blow blew blown | break broke broken | bring brought | build built
    burn burnt | buy bought | catch caught | child children | choose chose chosen | cling clung
    creep crept | crisis crises | deal dealt | die dies died dying dead death deaths | dig dug
    draw drew drawn | dream dreamt | drink drank drunk | drive drove driven | eat ate eaten
    fall fell fallen | feed fed | feel felt | fight fought | find found | flee fled fleeing | fling flung
    fly flew flown flight flights | foot feet | forbid forbade forbidden | foresee foresaw foreseen
    forget forgot forgotten | forgive forgave forgiven | freeze froze frozen | goose geese | grind ground
    grow grew grown growth | half halves | hang hung | hear heard | hide hid hidden | hold held | keep kept
    kneel knelt | knife knives | know knew known knowledge | lay laid | lead led leader leaders
    leaf leaves | lean leant | leap leapt | learn learnt | leave left | lend lent | lie lay lain lying
    life lives | light lit | loaf loaves | lose lost loss losses | man men | mean meant | meet met
    mislead misled | mistake mistook mistaken | mouse mice | overcome overcame
    overthrow overthrew overthrown | pay paid | person people persons | plead pled | prove proven
    ride rode ridden | ring rang rung | rise rose risen | run ran | seek sought | sell sold sale sales
    send sent | sew sewn | shake shook shaken | shoot shot shots | show shown | shrink shrank shrunk
    sing sang sung | sink sank sunk | sit sat | slay slew slain | sleep slept | slide slid | sow sown
    speak spoke spoken speech speeches | speed sped | spend spent | spill spilt | spin spun
    spring sprang sprung | stand stood | steal stole stolen theft thefts | stick stuck | sting stung
    strike struck stricken strikes striking | strive strove striven | swear swore sworn | sweep swept
    swell swollen | swim swam swum | swing swung | teach taught | tear tore torn | thief thieves
    think thought thoughts | throw threw thrown | tooth teeth | tread trod trodden
    undergo underwent undergone | understand understood | uphold upheld | wake woke woken | wear wore worn
    weave wove woven | weep wept | wife wives | win won winner winners | wind wound
    withdraw withdrew withdrawn | withhold withheld | withstand withstood | wolf wolves | woman women
    wring wrung | write wrote written | analysis analyses | basis bases | criterion criteria | datum data
    medium media | phenomenon phenomena | bus buses busses | gas gases | choice choices
    defence defense defences defenses defend defended | offence offense | arrive arrival arrivals
    refuse refusal | deny denies denied denial denials | destroy destruction | descend descent
    decide decision decisions | divide division | explode explosion explosions explosive | invade invasion
    expand expansion | extend extension | suspend suspension | permit permission | admit admission
    submit submission | prosecute prosecution prosecutor prosecutors | convict conviction
    resolve resolution | revolt revolution | pursue pursuit | succeed success | proceed procedure
    respond response responses | require requirement | receive receipt reception | believe belief beliefs
    relieve relief | advise advice | succeed succeeded success | try trial trials
    apply applies application applications applicant | deploy deployment | supply supplies supplier
    marry married marriage | bury burial | betray betrayal | approve approval | propose proposal proposals
    dismiss dismissal | withdraw withdrawal withdrawals | remove removal
    survive survival survivor survivors | behave behaviour behavior | labour labor | harbour harbor
    centre center centres centers | theatre theater | metre meter metres meters
    kilometre kilometer kilometres kilometers km | litre liter litres liters
    organise organize organised organized organisation organization | programme program programmes programs
    tyre tire tyres | armour armor | neighbour neighbor neighbours neighbors | colour color | honour honor
    percent percentage pct | police policeman policemen policewoman | january jan | february feb
    august aug | september sep sept | october oct | november nov | december dec
"""


def _irregular_table() -> dict[str, str]:
    """Map each form to the first form of its family; of two families the first one has it."""
    table: dict[str, str] = {}
    for line in _IRREGULAR.replace("\n", " | ").split("|"):
        forms = line.split()
        for form in forms:
            table.setdefault(form, forms[0])
    return table


IRREGULAR_FORMS: dict[str, str] = _irregular_table()

NUMBER_WORDS: dict[str, str] = {
    word: f"#{value}"
    for words, first, step in (
        ("two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen", 2, 1),
        ("sixteen seventeen eighteen nineteen twenty", 16, 1),
        ("thirty forty fifty sixty seventy eighty ninety", 30, 10),
    )
    for value, word in zip(count(first, step), words.split(), strict=False)
}
"""Number words and the keys of their figures; ``one`` is left out, being a pronoun more often."""
