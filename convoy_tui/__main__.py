"""Run the program as ``python -m convoy_tui``."""

from convoy_tui.cli import main

raise SystemExit(main())
