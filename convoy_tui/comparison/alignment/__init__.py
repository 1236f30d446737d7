"""Which sentences tell the same fact: tokens, scores, links with their evidence, clusters, coverage."""
