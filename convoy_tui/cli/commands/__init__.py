"""What the command line can do without a screen: a module for each group of commands.

Each command is a function from the parsed options to an exit status.
"""
