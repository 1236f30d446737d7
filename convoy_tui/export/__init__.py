"""From a comparison and notes to what leaves the program: Markdown, JSON, CSV, plain text."""
