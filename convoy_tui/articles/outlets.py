"""Which outlet published an article, from the furniture that it left in the text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from convoy_tui.articles.agencies import agency_called

_WORD = r"(?:(?:[A-Z]\.)+|[A-Z0-9À-ÖØ-Þ](?:[\w'’&+-]|\.(?=\w))*)"
_NAME = (
    rf"(?!(?:19|20)\d\d\b){_WORD}(?:[ \u00a0](?:(?:of|the|and|de|for|in|on|al|&)[ \u00a0])?{_WORD}){{0,5}}"
)

_WHOLE_NAME = re.compile(_NAME)
_NAME_BEFORE = re.compile(rf"(?<!\w){_NAME}[.,]?\Z")
_DASHED = re.compile(r"[-–—|]\s+")
_DASH = re.compile(r"\s[-–—|]\s+")
_BEHIND_NAME = re.compile(
    r"['’]s (?:web ?site|website|site|app|newsletter|terms|privacy|community)\b"
    r"| (?:moderates|reserves the right|is not responsible|all rights reserved)\b",
    re.I,
)
_BEFORE_NAME = re.compile(
    r"(?:\b(?:criticism|feedback) (?:about|on)|(?:©|\(c\)|\bcopyright)(?: ©)?(?: \d{4}(?:[-–]\d{4})?)?"
    r"(?: by)?"
    r"|\b(?:published|appeared) (?:by|in|on)|\bsource:) ",
    re.I,
)
_INVITATION = re.compile(
    r"\b(?:follow|download|support|join|subscribe to|sign up (?:for|to)) (?:the )?"
    r"(?=(.{2,60}?) (?:on|app|for|newsletter|today)\b)",
    re.I,
)
_DOMAIN = re.compile(r"(?<![\w@.-])(?:https?://)?(?:www\.)?((?:[a-z0-9-]+\.)+[a-z]{2,})(?![\w@-])", re.I)
_HOSTS = frozenset(
    "amazon apple bit blogspot disqus facebook feedburner goo google instagram linkedin medium "
    "pinterest reddit substack telegram tiktok tumblr twitter vk whatsapp wikipedia wordpress x youtu "
    "youtube".split()
)
_SECOND_LEVEL = frozenset("ac co com edu gob gouv gov ne net or org".split())
_SECTIONS = frozenset(
    "about africa americas analysis archive arts asia business chats climate comment comments contact "
    "culture economy education entertainment environment europe features finance football global "
    "health home latest lifestyle live local login media menu more national news newsfeed newsletter "
    "opinion opinions photos politics reply science search share source sport sports story subscribe "
    "support tags tech technology today top topics travel trending uk us usa video videos weather "
    "world".split()
)
_LONGEST = 600


@dataclass(frozen=True, slots=True)
class Line:
    """One line that is not blank, spaces around it taken off, and the kind of furniture that it begins in."""

    text: str
    kind: str | None


def outlet_of(lines: Sequence[Line], title: str | None) -> str | None:
    """Find the outlet; None where no sign is strong enough.

    Signs are a line that holds the name alone, the ends of captions and of the title, what comment rules and
    copyright lines say, and domain names, which count for the name that they spell. Each sign is a vote.
    """
    votes: dict[str, int] = {}
    furniture = [line for line in lines if line.kind is not None]
    for name, weight in [*_signs_of_place(lines, title), *_signs_of_wording(furniture)]:
        name = name.strip(" .,|–—-\u00a0")
        if name and not _is_section(name):
            votes[name] = votes.get(name, 0) + weight
    for host in (host for line in furniture for host in _hosts(line.text)):
        label = _label(host)
        called = next((name for name in votes if _squashed(name) in (label, label.removeprefix("the"))), None)
        called = called or _spelling(label, furniture) or host
        votes[called] = votes.get(called, 0) + 2
    strong = [(-weight, -len(name), name) for name, weight in votes.items() if weight >= 2]
    return min(strong)[2] if strong else None


def _signs_of_place(lines: Sequence[Line], title: str | None) -> list[tuple[str, int]]:
    """Collect names that stand where outlets put theirs, with the weight of each."""
    signs = []
    for index, line in enumerate(lines):
        if line.kind is None or len(line.text) > _LONGEST:
            continue
        dashed = _DASHED.match(line.text)
        parts = _DASH.split(line.text)
        if dashed and line.kind in ("site", "navigation") and _is_name(line.text[dashed.end() :]):
            signs.append((line.text[dashed.end() :], 3))
        elif len(parts) == 2 and line.kind in ("site", "dateline") and all(map(_is_name, parts)):
            signs.append((parts[1], 2))
        elif line.kind == "site" and len(line.text.split()) <= 5 and _is_name(line.text):
            beside = [*lines[max(0, index - 1) : index], *lines[index + 1 : index + 2]]
            signs.append((line.text, 2 if index == 0 or any(other.kind == "date" for other in beside) else 1))
        elif len(parts) > 1 and line.kind in ("caption", "teaser", "site") and _is_name(parts[-1]):
            signs.append((parts[-1], 1))
    if title and "|" in title and _is_name(ending := title.rpartition("|")[2].strip()):
        signs.append((ending, 2))
    return signs


def _signs_of_wording(furniture: Sequence[Line]) -> list[tuple[str, int]]:
    """Collect names that stand in the set phrases of sites; an agency there is a credit, not the outlet."""
    names: list[str] = []
    for line in furniture:
        if line.kind == "caption":
            continue
        text = line.text[:_LONGEST].replace("\u00a0", " ")
        for phrase in _BEHIND_NAME.finditer(text):
            if before := _NAME_BEFORE.search(text[max(0, phrase.start() - 80) : phrase.start()]):
                names.append(before[0])
        for phrase in _BEFORE_NAME.finditer(text):
            if behind := _WHOLE_NAME.match(text, phrase.end()):
                names.append(behind[0])
        names += [phrase[1] for phrase in _INVITATION.finditer(text) if _is_name(phrase[1])]
    return [(name, 2) for name in names if agency_called(name) is None]


def _is_name(text: str) -> bool:
    return len(text) <= 80 and bool(_WHOLE_NAME.fullmatch(text))


def _is_section(name: str) -> bool:
    return name.isdecimal() or all(word.casefold() in _SECTIONS for word in re.findall(r"\w+", name))


def _hosts(line: str) -> list[str]:
    """List the domains in a line that can be the outlet's own."""
    found = [match[1].lower() for match in _DOMAIN.finditer(line[:_LONGEST])]
    return [host for host in found if _label(host) not in _HOSTS]


def _label(host: str) -> str:
    """Give the part of a host that names its owner: ``presstv`` of ``presstv.co.uk``."""
    parts = host.split(".")
    index = -3 if len(parts) > 2 and parts[-2] in _SECOND_LEVEL else -2
    return parts[max(index, -len(parts))].replace("-", "")


def _squashed(name: str) -> str:
    return re.sub(r"\W", "", name).casefold()


def _spelling(label: str, lines: Sequence[Line]) -> str | None:
    """Find the words of the furniture that a domain squashes into one."""
    for line in lines:
        words = [word.strip("'’.,:;!?()|–—-") for word in re.split(r"['’]s\b|\s+", line.text[:_LONGEST])]
        words = [word for word in words if word]
        for size in range(1, 6):
            for i in range(len(words) - size + 1):
                name = " ".join(words[i : i + size])
                if name[:1].isupper() and _squashed(name) == label:
                    return name
    return None
