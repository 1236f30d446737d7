"""The formats of what is written: blocks of a report as Markdown, HTML or plain text, and values as JSON."""
