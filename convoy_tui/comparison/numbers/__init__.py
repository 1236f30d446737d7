"""What is measured: quantities in prose, their verdicts, and the ledger that sets them side by side."""
