"""From a file, a page or a URL to an ``Article``: loading, furniture, metadata, sentences, voices."""
