"""From articles to a ``Comparison``: alignment, clusters, quantities, ledger, concepts, coverage."""
