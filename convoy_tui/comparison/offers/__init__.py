"""What a sentence denies, and which sentences of other sources are about the same act and object."""
