"""What in a text file is not the article: site lines, captions, share links, teasers, comment rules.

A rule looks at one line and its place. A line is left out only where something shows that it is furniture;
what is in doubt stays in the article, since a line too many is better than a sentence lost.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from convoy_tui.articles import furniture_cues as cues
from convoy_tui.articles.datelines import inline_dateline, is_place_and_site
from convoy_tui.articles.model import FurnitureKind
from convoy_tui.articles.page_lines import Line, anywhere_kind, edge_kind, is_caption, lines_of

_SITE_SUFFIX: Final = re.compile(r"\s[-–—|]\s+([A-Z][^-–—|]{1,40})$")
_SITE_LINE: Final = re.compile(r"[-–—|]\s*[A-Z][\w'’.&]*(?:\s[A-Z][\w'’.&]*){0,4}")
_TAIL_HEADS: Final = frozenset({"comments", "share", "teaser", "read-more", "subscribe"})


@dataclass(frozen=True, slots=True)
class Layout:
    """How a file is laid out.

    Attributes:
        furniture: ``(start, end, kind)`` in order; each is a whole span of the ones given, but for an inline
            dateline, which is the head of one, its dash with it.
        title: the span of the line that is the title, or None.
        truncated: whether the body was cut off.
        dateline: the dateline as printed, without a dash at its end, or None.
    """

    furniture: tuple[tuple[int, int, FurnitureKind], ...]
    title: tuple[int, int] | None
    truncated: bool
    dateline: str | None


def find_layout(text: str, spans: Sequence[tuple[int, int]], *, dump: bool = True) -> Layout:
    """Find the furniture of a text, its title, its dateline, and whether it breaks off.

    Args:
        text: the whole file.
        spans: its sentences in order, none across a line end.
        dump: whether the text is a plain dump of a page. Text that an extractor took out of a page, or
            Markdown, has been cleaned already: there only inline datelines are furniture, and no title is
            looked for.

    Returns:
        The layout; in time linear in the length of the text.
    """
    lines = lines_of(text, spans)
    kinds, title = _sort_lines(lines) if dump else ({}, None)
    body = [i for i in range(len(lines)) if i not in kinds and i != title]
    furniture = _datelines(text, lines, body)
    for i, kind in kinds.items():
        furniture += [(*spans[n], kind) for n in range(lines[i].first_span, lines[i].last_span + 1)]
    furniture.sort()
    dateline = next((text[start:end] for start, end, kind in furniture if kind == "dateline"), None)
    return Layout(
        furniture=tuple(furniture),
        title=(lines[title].start, lines[title].end) if title is not None else None,
        truncated=_is_truncated(lines, body),
        dateline=dateline.rstrip("–—―- \u00a0") if dateline else None,
    )


def _sort_lines(lines: Sequence[Line]) -> tuple[dict[int, FurnitureKind], int | None]:
    """Give the furniture lines with their kinds, and the title's line."""
    kinds: dict[int, FurnitureKind] = {}
    for i, line in enumerate(lines):
        kind = anywhere_kind(line) or ("caption" if is_caption(line) else None)
        if kind:
            kinds[i] = kind
    prose = [i for i, line in enumerate(lines) if line.prose and i not in kinds]
    if not prose:
        prose = [i for i, line in enumerate(lines) if line.stops and i not in kinds]
    if not prose:
        return {}, None
    sites = _site_names(lines)
    title = _mark_head(lines, kinds, sites, prose[0])
    _mark_inside(lines, kinds, sites, title)
    _mark_tail(lines, kinds, prose[-1])
    return kinds, title


def _site_names(lines: Sequence[Line]) -> frozenset[str]:
    """Find the names that stand behind a dash at the end of a line, and there or alone once more."""
    seen: Counter[str] = Counter()
    behind: set[str] = set()
    for i, line in enumerate(lines):
        if line.stops or line.words > 80:
            continue
        if i < 12 and line.words <= 6:
            seen[line.text.lstrip("-–—| ")] += 1
        name = _suffix(line)
        if name:
            seen[name] += 1
            behind.add(name)
    return frozenset(name for name in behind if seen[name] >= 2)


def _suffix(line: Line) -> str | None:
    found = _SITE_SUFFIX.search(" ".join(line.ending.split())) if not line.stops else None
    return found.group(1) if found and len(found.group(1).split()) <= 5 else None


def _mark_head(
    lines: Sequence[Line], kinds: dict[int, FurnitureKind], sites: frozenset[str], first: int
) -> int | None:
    """Choose the title among the lines above the article and mark what else stands there."""
    unmarked = [i for i in range(first) if i not in kinds]
    edge = {i: kind for i in unmarked if (kind := edge_kind(lines[i]))}
    edge |= {i: "site" for i in unmarked if i not in edge and _is_site_line(lines[i])}
    title = _choose_title(lines, [i for i in unmarked if i not in edge], sites)
    if title is None:
        # A headline may begin as teasers do: "Watch: ...".
        title = next((i for i in range(first) if kinds.get(i) == "teaser" and lines[i].words >= 5), None)
        if title is not None:
            del kinds[title]
    for i in unmarked:
        if i == title:
            continue
        line = lines[i]
        if i in edge:
            kinds[i] = edge[i]
        elif is_place_and_site(line.text):
            kinds[i] = "dateline"
        elif title is not None and not line.stops:
            beside = not {i - 1, i + 1}.isdisjoint(kinds.keys() | edge.keys())
            above = i < title and _above_title(line, lines[title], sites)
            if above or (_is_name(line) and (line.words == 1 or beside)):
                kinds[i] = "site"
    return title


def _above_title(line: Line, title: Line, sites: frozenset[str]) -> bool:
    """Tell whether a line over the title is a kicker, the site's name, or the title with the site's name."""
    return (
        _is_name(line)
        or line.text in sites
        or (line.text.startswith(title.text) and _suffix(line) is not None)
    )


def _is_name(line: Line) -> bool:
    """Tell whether a line may be the name of an outlet or an author alone."""
    words = line.text.split()
    return len(words) <= 3 and all(word[0].isupper() and word.replace(".", "").isalpha() for word in words)


def _is_site_line(line: Line) -> bool:
    """Tell whether a line is the name of a site alone, by a dash before it or a word that outlets bear."""
    if _SITE_LINE.fullmatch(line.text):
        return True
    words = line.text.split()
    capitals = all(word[0].isupper() or word in ("of", "the", "and", "&", "|") for word in words)
    return len(words) <= 5 and capitals and any(word.lower() in cues.OUTLET_WORDS for word in words)


def _choose_title(lines: Sequence[Line], plain: Sequence[int], sites: frozenset[str]) -> int | None:
    """Choose the first line that reads like a headline: four words or more, else two, else any."""
    candidates = [i for i in plain if _may_be_title(lines, i)]
    named = [i for i in candidates if _suffix(lines[i]) in sites]
    clean = [i for i in candidates if i not in named]
    for least, choice in ((4, clean), (4, named), (2, clean), (1, candidates)):
        for i in choice:
            if lines[i].words >= least and lines[i].text not in sites:
                return i
    return None


def _may_be_title(lines: Sequence[Line], i: int) -> bool:
    line = lines[i]
    wrapped = lines[i + 1].attached and lines[i + 1].text[:1].islower()
    return (
        line.words <= 40
        and not wrapped
        and not line.text.endswith((".", ":", ","))
        and not is_place_and_site(line.text)
    )


def _mark_inside(
    lines: Sequence[Line], kinds: dict[int, FurnitureKind], sites: frozenset[str], title: int | None
) -> None:
    """Mark captions that end with the site's name, the title once more, and headlines of other stories."""
    headline = lines[title].text.casefold() if title is not None else None
    for i in range(1, len(lines)):
        line = lines[i]
        if i in kinds or i == title or line.stops:
            continue
        after = kinds.get(i - 1)
        if line.words >= 6 and _suffix(line) in sites:
            kinds[i] = "caption"
        elif line.text.casefold() == headline:
            kinds[i] = "site"
        elif line.words >= 6 and after == "caption" and _same(line, lines[i - 1]):
            kinds[i] = "caption"
        elif (
            line.attached and after in ("caption", "teaser") and i > (title or 0) and _is_headline(line.text)
        ):
            kinds[i] = "teaser"


def _same(line: Line, before: Line) -> bool:
    """Tell whether two neighbouring lines carry the same caption, one perhaps with a credit."""
    return line.text in before.text or before.text in line.text


def _is_headline(text: str) -> bool:
    """Tell whether nearly all longer words of a line have a capital, as headlines do."""
    words = [word.strip("'\"“”‘’()") for word in text.split()]
    longer = [word for word in words if len(word) >= 4]
    return len(longer) >= 3 and sum(word[0].isupper() for word in longer) >= 0.8 * len(longer)


def _mark_tail(lines: Sequence[Line], kinds: dict[int, FurnitureKind], last: int) -> None:
    """Mark what follows the article: cue lines, and below the first heading of such, everything."""
    article = (i for i in range(len(lines)) if i not in kinds and _is_article(lines[i]))
    last = max(article, default=last)
    body_is_latin = _is_latin(lines[last].text)
    heading: FurnitureKind | None = None
    for i in range(last + 1, len(lines)):
        if kinds.get(i) in _TAIL_HEADS:
            heading = kinds[i]
        if i in kinds and not lines[i].text.startswith("©"):
            continue
        kind = edge_kind(lines[i]) or heading
        if kind is None and not lines[i].stops and _is_latin(lines[i].text) != body_is_latin:
            kind = "navigation"
        if kind is not None:
            kinds[i] = kind


def _is_latin(text: str) -> bool:
    """Tell whether most letters of a line are Latin; a line without letters counts as Latin."""
    letters = [character for character in text if character.isalpha()]
    return sum(character < "\u0250" for character in letters) * 2 >= len(letters)


def _is_article(line: Line) -> bool:
    """Tell whether a line reads like a paragraph of the article, be it a short one."""
    return (line.prose or (line.stops and line.words >= 3)) and not _is_housekeeping(line)


def _is_housekeeping(line: Line) -> bool:
    """Tell whether a paragraph speaks to the reader of comments, accounts or the like."""
    if any(mark in line.text for mark in '"“”'):
        return False
    return bool(cues.HOUSEKEEPING.search(line.text)) and bool(cues.ADDRESSING.search(line.text))


def _datelines(text: str, lines: Sequence[Line], body: Sequence[int]) -> list[tuple[int, int, FurnitureKind]]:
    """Find the datelines at the head of paragraphs."""
    found: list[tuple[int, int, FurnitureKind]] = []
    for i in body:
        line = lines[i]
        length = inline_dateline(text[line.start : min(line.end, line.start + 200)]) if line.prose else 0
        if length:
            found.append((line.start, line.start + length, "dateline"))
    return found


def _is_truncated(lines: Sequence[Line], body: Sequence[int]) -> bool:
    """Tell whether the last line of the body breaks off, or what follows sends the reader elsewhere."""
    if not body:
        return False
    last = body[-1]
    cut_off = bool(cues.CUT_OFF.search(lines[last].ending))
    return cut_off or any(cues.READ_ON.match(line.text) for line in lines[last : last + 4])
