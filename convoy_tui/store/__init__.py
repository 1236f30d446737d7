"""Stories, notes and positions in one SQLite database on the reader's own machine."""
