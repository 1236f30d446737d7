"""From articles to a ``Comparison``: alignment, clusters, quantities, ledger, concepts, coverage.

No module here may have the name of one of the functions below: once imported it would take the function's
place in the package.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from convoy_tui.lazy import lazy_names

if TYPE_CHECKING:
    from convoy_tui.comparison.alignment.clusters import find_clusters
    from convoy_tui.comparison.alignment.coverage import find_coverage
    from convoy_tui.comparison.alignment.links import find_links
    from convoy_tui.comparison.alignment.scores import similarity
    from convoy_tui.comparison.model import (
        Cluster,
        Comparison,
        Concept,
        Correction,
        Coverage,
        Evidence,
        Form,
        LedgerRow,
        Link,
        Mention,
        Nearest,
        PairVerdict,
        Parts,
        Quantity,
        Reading,
        Unmatched,
    )
    from convoy_tui.comparison.numbers.ledger import build_ledger
    from convoy_tui.comparison.numbers.quantities import article_quantities, find_quantities
    from convoy_tui.comparison.pipeline import compare
    from convoy_tui.comparison.terms.concepts import find_concepts
    from convoy_tui.comparison.terms.lexicon import Lexicon, shipped_lexicon
    from convoy_tui.comparison.terms.names import find_names, name_similarity

__all__ = [
    "Cluster",
    "Comparison",
    "Concept",
    "Correction",
    "Coverage",
    "Evidence",
    "Form",
    "LedgerRow",
    "Lexicon",
    "Link",
    "Mention",
    "Nearest",
    "PairVerdict",
    "Parts",
    "Quantity",
    "Reading",
    "Unmatched",
    "article_quantities",
    "build_ledger",
    "compare",
    "find_clusters",
    "find_concepts",
    "find_coverage",
    "find_links",
    "find_names",
    "find_quantities",
    "name_similarity",
    "shipped_lexicon",
    "similarity",
]

__getattr__ = lazy_names(
    __name__,
    {
        "alignment.clusters": ("find_clusters",),
        "alignment.coverage": ("find_coverage",),
        "alignment.links": ("find_links",),
        "alignment.scores": ("similarity",),
        "model": (
            "Cluster",
            "Comparison",
            "Concept",
            "Correction",
            "Coverage",
            "Evidence",
            "Form",
            "LedgerRow",
            "Link",
            "Mention",
            "Nearest",
            "PairVerdict",
            "Parts",
            "Quantity",
            "Reading",
            "Unmatched",
        ),
        "numbers.ledger": ("build_ledger",),
        "numbers.quantities": (
            "article_quantities",
            "find_quantities",
        ),
        "pipeline": ("compare",),
        "terms.concepts": ("find_concepts",),
        "terms.lexicon": (
            "Lexicon",
            "shipped_lexicon",
        ),
        "terms.names": ("find_names",),
        "terms.name_spelling": ("name_similarity",),
    },
)
