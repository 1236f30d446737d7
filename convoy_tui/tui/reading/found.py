"""The places where words were found, laid over a story: which comes next, and which stand in a block."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence

from convoy_tui.tui.reading.finding import Match
from convoy_tui.tui.reading.story_view import Spot, StoryView


class Found:
    """Matches in the order of the panes, worked out once for a search: ``n`` is quick among thousands."""

    def __init__(self, view: StoryView, matches: Sequence[Match]) -> None:
        order = {article: number for number, article in enumerate(view.order)}
        self.spots: list[Spot] = []
        self._places: list[tuple[int, int]] = []
        self._by_block: dict[Spot, list[Match]] = defaultdict(list)
        self._order = order
        for match in matches:
            spot = view.spot_of_place(match.article, match.start)
            if spot is None:
                continue
            self.spots.append(spot)
            self._places.append((order[match.article], spot.block))
            for block in range(spot.block, len(view.blocks[match.article])):
                if view.blocks[match.article][block].start >= match.end:
                    break
                self._by_block[Spot(match.article, block)].append(match)

    def __len__(self) -> int:
        return len(self.spots)

    def in_block(self, spot: Spot) -> Sequence[Match]:
        """Give the matches of one block."""
        return self._by_block.get(spot, ())

    def next(self, spot: Spot, direction: int) -> int:
        """Give the number of the match after (1), before (-1), or from (0) a spot on; it goes round."""
        here = (self._order[spot.article], spot.block)
        if direction < 0:
            return (bisect_left(self._places, here) - 1) % len(self.spots)
        at = (bisect_right if direction else bisect_left)(self._places, here)
        return at % len(self.spots)
