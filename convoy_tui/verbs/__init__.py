"""What the command line can do, a module for each group of commands; none of them loads the screen.

Each command is a function from the parsed options to an exit status.
"""
