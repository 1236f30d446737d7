"""The screens of the reader, one a file, and ``dialogs``. No screen knows the app.

The reading screen is built up in layers, each on the one before: ``place_keeping``, ``walking``, ``finding``,
``correcting``, ``leading`` (to the screens beside it), ``reader``. The screens beside it stand on ``side``,
those that are a table on ``table``, and those whose rows are handed in on ``handing``.
"""
