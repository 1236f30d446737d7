"""Groups of words that news uses for one another: to flee is to escape, a vote backs or approves.

Each group is general news English, written by hand. Two words of one group count as the same word in part,
because they are exchanged often but do not mean the same.
"""

from __future__ import annotations

from functools import cache

_GROUPS = """
    kill slay murder homicide shoot massacre assassinate execute slaughter
    die kill fatal lethal perish victim casualty toll decease
    wound injure hurt maim casualty
    attack assault strike raid bomb bombard shell ambush offensive blitz
    strike bomb airstrike raid bombing
    explode blast detonate bomb bombing blow
    shoot gunman gunfire gun fire shooter shooting firearm
    stab knife
    rape assault molest abuse
    fight battle clash combat war conflict skirmish fighting
    soldier troop military army serviceman trooper
    militant fighter rebel insurgent gunman extremist terrorist jihadist guerrilla militia
    warplane jet aircraft plane airplane aeroplane airliner fighter
    helicopter chopper
    vehicle car truck lorry van automobile
    ship vessel boat tanker ferry
    flee escape evade elude fugitive getaway
    evacuate displace relocate remove
    besiege siege encircle surround blockade
    capture seize conquer take overrun occupy control
    arrest detain custody apprehend nab jail capture
    suspect accuse alleged defendant perpetrator culprit
    accuse charge indict allege blame
    convict guilty sentence conviction
    jail prison imprison sentence incarcerate cell
    acquit clear exonerate innocent
    court judge tribunal justice bench magistrate
    trial case hearing proceeding court
    lawyer attorney counsel solicitor barrister
    lawsuit sue suit litigation complaint
    police officer cop authority detective investigator sheriff deputy
    investigate probe inquiry investigation inspect examine
    rob robbery steal theft burglary heist loot burgle raid
    thief robber burglar
    drug narcotic cocaine heroin
    smuggle traffic
    hostage captive kidnap abduct prisoner detainee captor
    free release liberate
    rescue save retrieve
    search hunt seek manhunt look
    find discover locate recover uncover
    missing disappear vanish lost
    quake earthquake tremor aftershock temblor shake seismic
    storm hurricane cyclone typhoon tornado
    flood deluge inundate flooding
    fire blaze burn inferno wildfire flame
    collapse crumble fall topple
    destroy damage wreck ruin devastate demolish raze
    crash collide collision accident wreck smash derail
    sink capsize founder
    victim casualty dead survivor
    doctor physician medic surgeon
    hospital clinic ward infirmary
    sick ill disease illness infect sickness
    virus epidemic outbreak pandemic disease
    drunk alcohol intoxicated
    rehab rehabilitation treatment
    surgery operation operate
    win victory triumph defeat beat prevail succeed
    lose defeat loss beat
    match game fixture contest
    team side squad club
    coach manager trainer
    player athlete
    champion title championship winner trophy
    goal score
    injure sideline
    award prize honor honour
    nominate nomination nominee candidate
    elect election vote poll ballot
    vote ballot poll
    voter electorate
    candidate contender nominee hopeful
    campaign bid race run
    pass approve adopt clear endorse enact ratify
    approve endorse back support accept agree favor favour
    back support endorse
    oppose reject resist object against refuse opposition
    reject refuse decline deny dismiss rebuff rule
    bill law legislation measure act statute
    plan proposal propose scheme blueprint
    veto block
    repeal revoke scrap abolish overturn cancel
    cancel scrap postpone call
    ban prohibit bar forbid outlaw block
    parliament congress legislature assembly senate
    lawmaker legislator congressman senator parliamentarian deputy politician
    minister secretary
    president leader head chief chairman
    chief head boss director executive
    executive ceo
    government regime administration cabinet authority
    republican gop
    democrat democratic
    office position post role
    resign quit step leave
    fire dismiss sack oust remove
    appoint name pick choose select nominate tap hire
    replace succeed successor
    deal agreement accord pact treaty bargain settlement
    negotiate broker talk mediate talks bargain
    meet meeting summit talk conference
    ceasefire truce armistice
    withdraw retreat pull leave pullout
    advance push
    sanction embargo penalty
    ally partner coalition alliance
    aid assistance relief help
    help assist aid
    warn caution alert
    threaten threat menace
    criticize criticise condemn denounce blast slam attack castigate decry
    praise hail applaud laud welcome
    demand urge call press
    ask request urge
    announce declare unveil reveal disclose launch
    reveal disclose expose
    claim assert allege maintain insist contend argue
    confirm verify
    deny dispute refute reject
    acknowledge admit concede confess
    promise pledge vow commit swear
    order command instruct direct
    statement comment remark
    spokesman spokeswoman spokesperson
    report article story
    journalist reporter correspondent
    newspaper paper daily
    buy purchase acquire acquisition takeover
    sell dispose
    merge merger acquisition combine
    company firm corporation business maker corp inc
    worker employee staff workforce
    job employment post position
    layoff dismiss redundancy
    strike walkout
    pay wage salary earn
    profit earnings income
    revenue sale income
    cost price expense
    price cost value worth
    tax levy duty
    cut reduce reduction decrease slash lower trim
    rise increase grow climb jump soar surge gain
    fall drop decline decrease plunge slump tumble
    share stock
    investor shareholder
    money fund cash financing
    spend expenditure
    debt borrow loan owe
    fine penalty
    release launch unveil introduce debut
    version edition update
    computer laptop notebook pc
    phone smartphone handset
    processor chip
    build construct construction
    begin start open launch commence
    end stop halt finish conclude cease
    stop halt suspend cease
    continue remain resume
    start launch
    show reveal indicate suggest
    large big huge massive major
    big major
    small minor little
    woman female
    man male
    child kid boy girl teenager teen
    family relative kin
    wife husband spouse
    baby infant newborn
    elderly senior old aged
    student pupil
    teacher professor
    school college university
    house home residence
    building structure
    road highway street route
    town city village municipality
    area region district zone province
    border frontier
    stronghold bastion base
    protest demonstrate demonstration rally march riot
    protester demonstrator rioter
    riot unrest violence
    crowd people mob
    film movie picture
    actor actress star
    singer musician
    host anchor presenter
    replace star
    sequel
    marry wed wedding
    divorce split separate
    funeral bury
    send dispatch deploy
    deploy station
    food provision supply
    weapon arm gun
    nuclear atomic
    satellite spacecraft
    patrol navy naval
    pirate hijack hijacker piracy
    civilian noncombatant
    refugee migrant
    cross enter
    stay remain
    stick strand trap
    stranded stuck trapped
    dangerous risky
    quick rapid swift fast
    significant substantial considerable
    critic opponent
    supporter backer
    expert analyst
    official authority
"""


@cache
def related_groups() -> tuple[tuple[str, ...], ...]:
    """Give the groups, each a tuple of words in base form, in the order written."""
    groups = (tuple(line.split()) for line in _GROUPS.strip().splitlines())
    return tuple(group for group in groups if len(group) > 1)
