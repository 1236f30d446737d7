"""The screens and dialogs of the reader, one a file. No screen knows the app."""
