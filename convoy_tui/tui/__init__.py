"""The reader: everything that is drawn on the screen. Nothing below this folder knows of Textual."""
