"""From articles to a ``Comparison``: alignment, clusters, quantities, ledger, concepts, coverage.

No module here may have the name of one of the functions below: once imported it would take the function's
place in the package.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from convoy_tui.lazy import lazy_names

if TYPE_CHECKING:
    from convoy_tui.comparison.alignment.scores import similarity
    from convoy_tui.comparison.model import Comparison, Correction
    from convoy_tui.comparison.offers.offering import find_offers
    from convoy_tui.comparison.pipeline import compare
    from convoy_tui.comparison.quantities.finding import find_quantities
    from convoy_tui.comparison.terms.lexicon import Lexicon
    from convoy_tui.comparison.terms.name_spelling import name_similarity

__all__ = [
    "Comparison",
    "Correction",
    "Lexicon",
    "compare",
    "find_offers",
    "find_quantities",
    "name_similarity",
    "similarity",
]

__getattr__ = lazy_names(
    __name__,
    {
        "alignment.scores": ("similarity",),
        "model": ("Comparison", "Correction"),
        "quantities.finding": ("find_quantities",),
        "offers.offering": ("find_offers",),
        "pipeline": ("compare",),
        "terms.lexicon": ("Lexicon",),
        "terms.name_spelling": ("name_similarity",),
    },
)
