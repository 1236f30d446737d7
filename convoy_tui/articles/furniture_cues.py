"""Cue words by which a line of a news page gives itself away as not the article.

Every pattern is tried on one short line alone, so none can run long. ``ANYWHERE`` cues count wherever the
line stands; ``EDGE`` cues only above the first and below the last paragraph of the article.
"""

from __future__ import annotations

import re
from typing import Final

from convoy_tui.articles.model import FurnitureKind

Cues = tuple[FurnitureKind, re.Pattern[str]]


def _any_of(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(patterns), re.IGNORECASE)


ANYWHERE: Final[tuple[Cues, ...]] = (
    (
        "tags",
        _any_of(
            r"(?:tags?|keywords?|topics?|related topics|filed under|categor(?:y|ies)|posted in)\s*:.*",
            r"(?:#\w+[\s,|]*)+",
        ),
    ),
    (
        "comments",
        _any_of(
            r"(?:\d+|no|view|show|hide|read|see|all|add|write|post|leave)?\s*(?:\d+|all|a|your|the)?\s*comments?"
            r"(?:\s*\(?\d+\)?)?\s*:?",
            r"(?:leave|post|write|cancel|add) (?:a |your )?(?:reply|comment).{0,20}",
            r"join the (?:conversation|discussion|debate)\W*",
            r"your e-?mail address will not be published.*",
            r"required fields are marked.*",
            r"to participate in the discussion.{0,40}",
            r"(?:please )?log ?in or (?:register|sign up).{0,40}",
            r"(?:you must be |please )?(?:logged|log|signed|sign) ?in to .{0,20}(?:comment|reply|post).*",
            r"notify me of .{0,60}",
            r"save my name,? e-?mail.*",
            r"comments (?:are|have been) (?:closed|moderated|disabled|turned off).*",
            r"comments on this (?:article|story|post).*",
        ),
    ),
    (
        "read-more",
        _any_of(
            r"(?:click (?:here )?to )?(?:read|see|view) (?:the )?"
            r"(?:full|rest|whole|entire|original|complete)\b(?: \w+){0,8}\W*",
            r"(?:click (?:here )?to )?continue reading\b.{0,60}",
            r"(?:read|see|show|load) more\W*",
            r"keep reading\W*",
            r"this (?:article|story|post|piece) (?:was )?(?:first|originally) (?:appeared|published) .*",
        ),
    ),
    (
        "teaser",
        _any_of(
            r"(?:read|see|watch|listen)(?: (?:also|more|next|this|on|now))?\s*[:|>»→].+",
            r"(?:also|must)[- ](?:read|see|watch)\b\W.*",
            r"(?:read|see) (?:also|next)\b.*",
            r"(?:related|recommended|more|latest|popular|trending|featured|sponsored|promoted)"
            r"(?: (?:articles?|stor(?:y|ies)|news|posts?|content|coverage|videos?|reading|links?|headlines"
            r"|now|on|for you|in \w+|from \w+(?: \w+){0,3}|about .{1,40}|like this|by this author))?"
            r"\s*(?::.*|[>»]*)",
            r"(?:most|top)[- ](?:read|popular|viewed|shared|commented|watched|stories|news|headlines).{0,30}",
            r"you (?:may|might) (?:also )?(?:like|be interested in).{0,30}",
            r"editors?['’]?s?['’]? (?:picks?|choice)",
            r"don['’]t miss.{0,3}",
            r"(?:up|read|what to (?:read|watch)) next.{0,3}",
            r"from (?:around )?the web",
            r"(?:next|previous) (?:article|story|post)\b.*",
            r"news ?feed",
            r"recent (?:posts|stories|articles|news)",
            r"in (?:case you missed it|other news)\W*",
        ),
    ),
    (
        "subscribe",
        _any_of(
            r"subscribe(?: (?:now|today|here|to .{0,80}|for .{0,60}))?\W*",
            r"unsubscribe\W*",
            r"sign up (?:now |here |today )?(?:for|to) .{0,60}"
            r"(?:newsletter|e-?mail|alert|inbox|briefing|updates?|digest|notification|account).*",
            r"(?:get|receive|have) (?:\S+ ){0,12}(?:in|to|into) your (?:inbox|e-?mail|phone).*",
            r"get the latest (?:\w+ ){0,3}news\b.*",
            r"(?:join|like|follow|find) us (?:on|at) .{0,60}",
            r"follow @?\w+(?: \w+){0,4} on "
            r"(?:twitter|facebook|x|instagram|telegram|youtube|google news|whatsapp|linkedin)\W*",
            r"(?:enter|type) your e-?mail(?: address)?\b.*",
            r"e-?mail address\W*",
            r"(?:our|daily|weekly|free|morning|evening)?\s*newsletters?\W*",
            r"already (?:a|have) .{0,20}(?:subscriber|member|account).*",
            r"(?:become a|support our) (?:member|subscriber|journalism|work|patron)\b.*",
            r"download (?:our|the) (?:\w+ ){0,4}app\b.*",
        ),
    ),
    (
        "navigation",
        _any_of(
            r"advertisements?|advertising|ads?|paid post",
            r"skip (?:to |ad|past).{0,40}",
            r"(?:story|article) continues (?:below|after).{0,30}",
            r"scroll (?:down )?(?:for|to) .{0,30}",
            r"(?:back|return) to (?:top|homepage|home|article|main)\b.{0,20}",
            r"A\s*[-+−]?\s*[/|]?\s*A\s*[-+−](?:\s*A\s*[-+−]?)?",
            r"toggle \w+|load(?:er|ing)\W*",
            r"please enable javascript.*",
            r"(?:this (?:site|website) uses|we use) cookies\b.*",
            r"(?:font|text) size\W*",
            r"print this (?:page|article|story)\W*",
            r"report (?:an? )?(?:error|typo|correction)\W*",
            r"listen to (?:this )?(?:article|story)\W*",
        ),
    ),
)
"""Kinds with the whole-line patterns that show them wherever the line stands."""

_NAME: Final = r"[A-Z][\w.'’-]*(?: (?:[A-Z][\w.'’-]*|de|van|von|bin|al|el|da)){0,4}"

EDGE: Final[tuple[Cues, ...]] = (
    (
        "site",
        _any_of(
            rf"(?-i:(?:By|BY|by):? (?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day){_NAME}"
            rf"(?:(?:,| and| with| for| in| \||/) ?{_NAME}){{0,4}})",
            r"(?:additional )?(?:reporting|writing|editing|written|edited|compiled) by\b.*",
            r"(?:source|via|agenc(?:y|ies)|author|editor)\s*[:|].{0,80}",
            r"(?:©|\(c\)|copyright\b).{0,200}",
            r"all rights reserved\W*",
            r"(?:\w+ ){0,4}(?:staff writer|web desk|news desk)",
            r"(?:published|powered|provided) by .{0,60}",
            r"https?://\S+|www\.\S+",
            r"[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|org|net|co\.\w\w|tv|info|news|io|eu|[a-z]{2})(?:/\S*)?",
            r".{0,80} can (?:also )?be (?:accessed|reached|viewed) (?:at|via|on) .{0,60}:",
        ),
    ),
    (
        "navigation",
        _any_of(
            r"(?:prev(?:ious)?|back|top|next|close|open|menu|search)",
            r"log ?in|sign (?:in|up)|register|my account",
            r"(?:contact|about)(?: us)?|(?:privacy|terms|cookies?|advertise)(?: .{0,30})?",
            r"live(?: tv)?|breaking(?: news)?|news(?: home)?|middle east|u\.s\.",
            r"\d+\s*(?:/|of)\s*\d+|\d{1,6}",
        ),
    ),
)
"""Kinds with the patterns that count at the edges of the page only."""

MENU_WORDS: Final = frozenset(
    """africa americas analysis archive archives arts asia business careers chat chats climate
    corrections culture donate edition editions education english entertainment environment europe
    exclusive explainer faq faqs feature food galleries gallery health help home international jobs
    language languages latest lifestyle listen local market markets money more mute nation national
    newsletters opinion pause photo photos play podcast podcasts politics region regional report
    required rss science section sections shop sitemap sport sports store style tech technology topics
    travel uk us video videos watch weather world""".split()
)
"""Words that, alone on a line at the edge of a page, are parts of its menu."""

BREADCRUMB: Final = re.compile(r"\w[\w&'’. -]{0,30}(?:\s*[/>›»|→·•]\s*\w[\w&'’. -]{0,30}){1,8}")
"""A path through the site: News / World, Home > Region > City."""

OUTLET_WORDS: Final = frozenset(
    """
    news times post daily weekly herald tribune gazette courier chronicle journal press observer
    guardian telegraph mail express online tv radio magazine wire
    """.split()
)
"""Words that outlets bear in their names."""

SHARE_HEADS: Final = frozenset(
    """
    share shares tweet facebook twitter whatsapp telegram linkedin reddit pinterest email e-mail
    print flipboard
    """.split()
)
SHARE_WORDS: Final = SHARE_HEADS | frozenset(
    """
    a an and article by copy friend friends instagram link mail messenger more on or page pin post
    save send sms story this tiktok to url via viber vk with x your youtube bookmark comment
    comments like us follow
    """.split()
)
"""A line of these words alone, one head among them, is a row of share buttons."""

PUBLISHED: Final = frozenset("published updated posted modified".split())
DATE_HEADS: Final = PUBLISHED | frozenset(
    """
    january february march april may june july august september october november december jan feb
    mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday
    sunday mon tue tues wed thu thur thurs fri sat sun ago today yesterday
    """.split()
)
DATE_WORDS: Final = DATE_HEADS | frozenset(
    """
    at am pm a.m p.m a m p of on the last first date time min mins minute minutes hour hours day
    days week weeks read reading article story et est edt gmt utc bst cet pt pst pdt ist local and
    st nd rd th h hrs hr created
    """.split()
)
"""A line of these words and figures alone, with a head or a long figure, is a line with a date."""

_AGENCIES: Final = (
    r"(?:AFP|AP|Reuters|EPA|Getty(?: Images)?|Xinhua|Anadolu(?: Agency)?|Shutterstock|Alamy|TASS|Bloomberg)\b"
)

CREDIT: Final = re.compile(
    r"\((?:file )?(?:photo|image|picture|credit|courtesy|photograph|illustration|screengrab|screenshot)s?\b"
    r"[^)]{0,80}\)\W*$"
    rf"|\[(?:file photo|photo|image|[^\]]{{0,40}}{_AGENCIES})[^\]]{{0,40}}\]\W*$"
    r"|^©.*$|^\(c\)\s.*$",
    re.IGNORECASE,
)
"""A photo credit that shows a caption even where the line ends with a stop."""

CREDIT_WITHOUT_STOP: Final = re.compile(
    rf"(?:/|\bvia|©)\s?{_AGENCIES}[^.]{{0,40}}$"
    r"|\b(?:AP Photo|Getty Images|file photo|handout photo)\b[^.]{0,40}$"
    r"|^(?:photo(?:graph)?s?|image|picture|pic|file(?: photo)?|caption|credit|illustration)\b"
    r"\s*(?:credit|by|courtesy(?: of)?)?\s*[:/|].*$"
    r"|^(?-i:(?:PHOTO|Photo|Image|Picture)s? (?:credit|by|courtesy of) [A-Z]).{0,80}$",
    re.IGNORECASE,
)
"""A photo credit that counts only on a line without a stop at its end."""

_MONTHS: Final = "(?:january|february|march|april|may|june|july|august|september|october|november|december)"
CAPTION_DATE: Final = re.compile(
    rf",\s+(?:{_MONTHS} \d{{1,2}}|\d{{1,2}} {_MONTHS}),? \d{{4}}\W*$",
    re.IGNORECASE,
)
CAPTION_VERB: Final = re.compile(
    r"\b(?:walks?|stands?|sits?|looks?|holds?|waves?|speaks?|attends?|arrives?|gathers?|reacts?|poses?|inspects?"
    r"|carry|carries|rides?|waits?|watch|watches|takes?|shows?|leaves?|drives?|points?|prays?|listens?|greets?"
    r"|meets?|shakes?|rests?|seen|pictured|shown)\b"
)
NOT_IN_CAPTION: Final = re.compile(
    r"\b(?:was|were|had|did|said|told|began|took|came|went|until|through|will|by|from|since|deadline|dated)\b"
)
"""A caption tells in the present what one picture shows, and ends with the day it was taken."""

HOUSEKEEPING: Final = re.compile(
    r"\b(?:comments?|commenting|commenters|guidelines|moderat\w+|profanity|vulgar\w*|e-?mail|newsletters?|cookies"
    r"|privacy|terms|subscri\w+|website|account|house rules|offensive|spam)\b",
    re.IGNORECASE,
)
ADDRESSING: Final = re.compile(r"\b(?:you|your|yours|we|our|us|please|will be)\b", re.IGNORECASE)
"""Prose that speaks of comments, accounts and the like, and to the reader, is the site's own."""

READ_ON: Final = re.compile(
    r"(?:click (?:here )?to )?(?:continue reading\b|keep reading\b|(?:read|see|view) (?:the )?"
    r"(?:full|rest|whole|entire|complete|original)(?: of (?:the|this))? (?:article|story|post|piece)\b)",
    re.IGNORECASE,
)
"""A line that says that the rest of the article stands elsewhere."""

CUT_OFF: Final = re.compile(r"(?:…|\.\.\.|\[(?:…|\.\.\.)\]|\((?:…|\.\.\.)\)|\[\+\d+ chars\])$")
"""How a body ends that was cut off."""
