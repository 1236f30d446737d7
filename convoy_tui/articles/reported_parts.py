"""Which part of a sentence is what somebody is reported to have said: the rest is the outlet speaking.

"Hezbollah said that Daesh fled, and the army went home": that Hezbollah is named is the outlet's doing, that
Daesh is named is Hezbollah's, as reported.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from convoy_tui.articles.attribution_words import NAMING, WITH_THAT
from convoy_tui.articles.attributions import Attribution, find_attribution, named_so

Span = tuple[int, int]

_ACCORDING: Final = re.compile(r"according\s+to\b", re.IGNORECASE)
_PARTICIPLE: Final = re.compile(
    r"(?:,|\band)\s+(?:\w+ly\s+)?(?:(?:saying|arguing|insisting|asserting|alleging|stating|maintaining)\b"
    r"|claiming\b(?!\s+(?:\d|responsibility|credit|victory|lives|the\s+lives|asylum|at\s+least|more|a\s))"
    r"|(?:adding|warning|noting|stressing|explaining|suggesting|telling\s+\w+(?:\s+\w+)?)(?=\s+that\b))"
)
_INTRODUCING: Final = frozenset(
    """
    on in at during after before since when while as asked last this earlier later late following under
    amid with despite if although though because by from over until for yesterday today monday tuesday
    wednesday thursday friday saturday sunday speaking
    """.split()
)
_CIRCUMSTANCE: Final = re.compile(
    r"(?:\s*(?:[A-Z]\S*|reporters|journalists|lawmakers|a\s+\w+|the\s+\w+)?)?\s*"
    r"(?:(?:on|in|at|by|during|late|early|last|this|earlier|later|yesterday|today|after|before|to|from|through|via|of|about"
    r"|[A-Z]\w+day)\b[^,;]*)?[.!?\"”’]*\s*(?:$|,)"
)
_MOST_CIRCUMSTANCE: Final = 12
_HEADLINE_SOURCE: Final = re.compile(r"([^\n]{20,160}):\s+(?:[\w.’'-]+\s+){0,2}[\w.’'-]+$")
_THAT: Final = re.compile(
    r"(?:\s+(?:on|in|at|by|during|after|before|late|early|earlier|later|afterwards?|yesterday|today|\w+day)\b"
    r"(?:\s+[^\s,;“”]+){0,7}?)?\s+(that)\s"
)
_TOLD_THAT: Final = re.compile(r"(?:\s+[^\s,;“”]+){0,7}?\s+(that)\s")
_ADDRESSING: Final = frozenset("told tells tell warned warns reminded assured informed".split())
_ADDRESSED: Final = re.compile(r"\s+(?:(?:the|a|an|his|her|their|its)\s+)?[^\s,;]+(?:\s+[A-Z]\S*)*")
_CONJOINED: Final = re.compile(r"(?:^|[,;:—–]\s*|\s)(?:and|but|while|although|though|yet)\s+$")
_PUBLISHED: Final = re.compile(
    r"\s*(?:issued|released|published|posted|on|in|last|this|late|earlier)\b[^,]*$"
)
_CHUNK_BREAK: Final = re.compile(r"[,;:—–]")


def reported_parts(sentence: str, quotations: Sequence[Span] = ()) -> list[Span]:
    """Find the parts of a sentence that are indirect speech.

    Args:
        sentence: its text.
        quotations: the spans in it that stand in quotation marks; what they hold is looked at as a blank.

    Returns:
        Half-open spans into the sentence, in order. Quotations inside them are not cut out.
    """
    text = sentence
    for start, end in quotations:
        start, end = max(start, 0), min(end, len(text))
        text = text[:start] + "“" + "x" * max(end - start - 2, 0) + "”" * (end - start > 1) + text[end:]
    parts: list[Span] = []
    found = (_beside_quotation(text, quotations) if quotations else None) or find_attribution(text)
    if found is not None:
        according = _ACCORDING.match(text, found.start)
        parts = _around_source(text, found) if according else _around_verb(text, found)
    elif colon := _HEADLINE_SOURCE.match(text):
        parts = [(0, colon.end(1))]
    participle = participle_of_speech(text)
    if participle is not None and not any(start <= participle < end for start, end in parts):
        parts.append((participle, len(text)))
    return sorted((start, end) for start, end in parts if start < end)


def participle_of_speech(text: str) -> int | None:
    """Give where a participle of speech ends ("opposes the move, arguing"), or None where there is none."""
    match = _PARTICIPLE.search(text)
    return match.end() if match else None


def _beside_quotation(text: str, quotations: Sequence[Span]) -> Attribution | None:
    """Find the attribution of a quotation."""
    at = 0
    for start, end in [*quotations, (len(text), len(text))]:
        piece = text[at : max(start, at)]
        found = find_attribution(piece, after_quotation=at > 0, before_quotation=start < len(text))
        if found is not None:
            return Attribution(found.start + at, found.end + at, found.speaker, found.pronoun)
        at = max(at, min(end, len(text)))
    return None


def _around_source(text: str, found: Attribution) -> list[Span]:
    """Give what is said "according to" somebody: a clause, or only the phrase that it hangs on."""
    before, after = text[: found.start], text[found.end :]
    if not before.strip(" ,.—–-") or _CONJOINED.search(before):
        return [(found.end, len(text))]
    if not after.strip(" .”\"'") or _PUBLISHED.match(after):
        return [(0, found.start)]
    if before.rstrip().endswith((",", "—", "–", "(")):
        return [(0, found.start), (found.end, len(text))]
    breaks = [match.end() for match in _CHUNK_BREAK.finditer(before)]
    return [(breaks[-1] if breaks else 0, found.start)]


def _around_verb(text: str, found: Attribution) -> list[Span]:
    """Give what stands as the object of a verb of speech: behind it, before it, or on both sides."""
    before, after = text[: found.start].rstrip(), text[found.end :]
    verb = re.split(r"\s", text[found.start : found.end].strip())[-1]
    opening = before.split()[:1]
    introduces = bool(opening) and (
        opening[0].strip("“\"',").lower() in _INTRODUCING or (opening[0].endswith("ing") and "“" in after)
    )
    content_before = (len(before.split()) >= 4 or "“" in before) and before.endswith(
        (",", "—", "–", "”", '"')
    )
    closes = _CIRCUMSTANCE.match(after)
    circumstance = closes is not None and len(closes.group().split()) <= _MOST_CIRCUMSTANCE
    follows_quotation = text[: found.start].rstrip(" ,").endswith("”") and text[found.start] in "sta"
    if follows_quotation and re.match(r"(?:said|says|told|added|asked|agreed)\b", text[found.start :]):
        return [(0, found.start)]
    if content_before and circumstance and (not introduces or before.count(",") > 1):
        return [(0, found.start)]
    if after.startswith(","):
        return [(found.end, len(text))] if introduces else [(0, found.start), (found.end, len(text))]
    if verb in NAMING:
        begin = named_so(text, found.end)
        return [] if begin is None else [(begin, len(text))]
    that = (_TOLD_THAT if verb in _ADDRESSING else _THAT).match(after)
    if that:
        return [(found.end + that.start(1), len(text))]
    if verb in WITH_THAT:
        return [(0, found.start)] if content_before else []
    addressed = _ADDRESSED.match(after) if verb in ("told", "tells", "tell") else None
    return [(found.end + (addressed.end() if addressed else 0), len(text))]
