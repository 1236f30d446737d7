"""The dialogs: a box over a screen that asks for something, one a file."""
