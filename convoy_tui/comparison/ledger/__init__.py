"""The ledger: which quantities of several reports measure one thing, and how they stand to each other."""
