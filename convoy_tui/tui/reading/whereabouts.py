"""What the title bar says: which story this is, and where in it the reader stands."""

from __future__ import annotations

from collections.abc import Iterator

from convoy_tui.export.witness_words import sources_words
from convoy_tui.export.wording import counted
from convoy_tui.tui.reading.room import WIDE
from convoy_tui.tui.reading.story_view import Spot, StoryView

_BETWEEN = " · "


def story_words(name: str, view: StoryView) -> str:
    """Name the story and say how many sources it has."""
    witnesses = view.index.comparison.witnesses if view.index is not None else ()
    return f"{name}{_BETWEEN}{sources_words(len(view.order), witnesses)}"


def whereabouts(
    view: StoryView, spot: Spot, *, progress: str | None, in_step: bool, room: tuple[int, int]
) -> str:
    """Say how far comparing is, where the reader stands, and what was found on the whole.

    ``room`` is the width of the bar in cells, and how many of them the story's own words take.
    """
    width, taken = room
    said = [progress] if progress else []
    said += _counts(view, spot, width)
    said.append("in step" if in_step else "each alone")
    compared = view.index is not None and not view.index.partly
    if view.index is not None and compared and len(view.order) > 1 and width >= WIDE:
        # Loaded with the first comparison: the first text needs none of it.
        from convoy_tui.export.wording import figures_count, figures_summary

        whole = figures_summary(view.index.comparison)
        taken += sum(len(words) + len(_BETWEEN) for words in said) + len(_BETWEEN)
        fits = taken + len(whole) + 2 <= width
        said.append(whole if fits else figures_count(view.index.comparison))
    return _BETWEEN.join(said)


def _counts(view: StoryView, spot: Spot, width: int) -> Iterator[str]:
    """Give the place among the linked passages, differences and denials of the article, each out of all."""
    index = view.index
    if index is None:
        return
    from convoy_tui.tui.reading.passages import ordinal

    key = view.key(spot)
    counts = (index.linked(spot.article), index.differences(spot.article), index.denying(spot.article))
    places = [ordinal(stops, key[1]) if key else None for stops in counts]
    # Where there is little room, a denial that is no difference takes its place.
    narrow = width < WIDE
    left_out = "difference" if narrow and places[2] and not places[1] else ""
    for what, stops, at in zip(("passage", "difference", "denial"), counts, places, strict=True):
        if what == left_out or (what == "denial" and not at and (narrow or not stops)):
            continue
        yield f"{what} {at} of {len(stops)}" if at else counted(len(stops), what)
