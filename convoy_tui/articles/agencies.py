"""The news agencies of the world, and where a text names the one that it comes from."""

from __future__ import annotations

import re
from collections.abc import Sequence

_AGENCIES = {
    "AAP": ("Australian Associated Press",),
    "AFP": ("Agence France-Presse", "Agence France Presse"),
    "AGI": (),
    "ANI": (),
    "ANSA": (),
    "AP": ("Associated Press", "The Associated Press"),
    "APA": (),
    "Anadolu": ("AA", "Anadolu Agency", "Anadolu Ajansi", "Anadolu Ajansı"),
    "ANP": (),
    "Antara": (),
    "BTA": (),
    "Belga": (),
    "Bernama": (),
    "Bloomberg": ("Bloomberg News",),
    "CNS": ("Catholic News Service",),
    "CP": ("The Canadian Press", "Canadian Press"),
    "DPA": ("dpa", "Deutsche Presse-Agentur"),
    "EFE": (),
    "Fars": ("Fars News Agency",),
    "IANS": (),
    "INA": ("Iraqi News Agency",),
    "IRNA": (),
    "Interfax": (),
    "Jiji": ("Jiji Press",),
    "KCNA": (),
    "KUNA": (),
    "Kyodo": ("Kyodo News",),
    "MENA": ("Middle East News Agency",),
    "NNA": ("National News Agency",),
    "NTB": (),
    "PA": ("PA Media", "Press Association", "The Press Association"),
    "PAP": (),
    "PTI": ("Press Trust of India",),
    "Petra": (),
    "QNA": (),
    "RIA Novosti": ("RIA",),
    "Reuters": ("Thomson Reuters",),
    "SANA": (),
    "SPA": ("Saudi Press Agency",),
    "STT": (),
    "TASS": ("ITAR-TASS", "Itar-Tass"),
    "TT": (),
    "Tasnim": ("Tasnim News Agency",),
    "UPI": ("United Press International",),
    "WAFA": (),
    "WAM": (),
    "Xinhua": ("Xinhua News Agency",),
    "Yonhap": ("Yonhap News Agency",),
}
_NAMES = {name: agency for agency, others in _AGENCIES.items() for name in (agency, *others)}
_FOLDED = {name.casefold(): agency for name, agency in _NAMES.items()}
_MOST_WORDS = 4

# Names are looked up rather than written into the patterns: compiling those would cost every start 20 ms.
_LEAD = re.compile(r"(?:[-–—(/]+|(?i:by|from|source:|via|agency:|reporting by)[\s\u00a0])?[\s\u00a0]*")
_STAFF = re.compile(r"(?:[\s\u00a0]+(?i:staff|writers?|correspondents?|news agency))?[\s\u00a0]*[).]*")
_DATED = re.compile(r"[\s\u00a0]*[-–—|,][\s\u00a0]*[^\n]*\b(?:19|20)\d\d\b[^\n]{0,20}")
_CREDIT = re.compile(
    r"by[\s\u00a0].{3,60}?(?:,|\||/|[\s\u00a0][-–—]|[\s\u00a0]for)[\s\u00a0]*(?P<rest>[^,|/]+)", re.I
)
_IN_BRACKETS = re.compile(r"\(([^()]{2,40})\)")
_AT_END = re.compile(r"(?:\(([^()]{2,40})\)|[.”\"][\s\u00a0]*[-–—/]+[\s\u00a0]?([\w .-]{2,40}))\.?\Z")


def agency_called(name: str) -> str | None:
    """Give the agency that a name stands for (``Agence France-Presse`` is AFP), or None."""
    return _FOLDED.get(" ".join(name.strip(" .()").split()).casefold())


def agency_of(lines: Sequence[str], dateline: str | None) -> str | None:
    """Find the agency that an article comes from.

    Args:
        lines: the lines of the file in order, without captions: a picture's credit is not the article's.
        dateline: the dateline as printed.

    Returns:
        The agency's usual short name where a dateline, a byline, a line of its own or the very end of the
        text names it. An agency that is only quoted in the text is none.
    """
    for bracket in _IN_BRACKETS.findall(dateline or ""):
        if agency := _NAMES.get(bracket.strip()):
            return agency
    for line in lines:
        if len(line) > 100 or re.search(r"photo|picture|image|getty|©", line, re.I):
            continue
        if agency := _credited(line):
            return agency
    for line in reversed(lines):
        if len(line.split()) >= 8:
            end = _AT_END.search(line[-60:])
            return _NAMES.get((end[1] or end[2]).strip(" .")) if end else None
    return None


def _credited(line: str) -> str | None:
    """Give the agency of a line that holds nothing but a credit, or None."""
    lead = _LEAD.match(line)
    agency, rest = _leading(line[lead.end() :] if lead else line)
    if agency and (_STAFF.fullmatch(rest) or _DATED.fullmatch(rest)):
        return agency
    if credit := _CREDIT.fullmatch(line):
        agency, rest = _leading(credit["rest"])
        if agency and _STAFF.fullmatch(rest):
            return agency
    return None


def _leading(text: str) -> tuple[str | None, str]:
    """Give the agency whose name a text begins with, the longest name first, and what follows it."""
    ends = [match.end() for match in re.finditer(r"[^\s\u00a0,|/()]+", text[:60])][:_MOST_WORDS]
    for end in reversed(ends):
        name = " ".join(text[:end].split())
        for known in (name, name.rstrip(".")):
            if known in _NAMES:
                return _NAMES[known], text[end:]
    return None, text
