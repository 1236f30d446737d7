"""Three made-up reports of a ferry on fire, for the command line to compare."""

from __future__ import annotations

REPORTS = {
    "coast.txt": (
        "Ferry burns off Norhaven\n\n"
        "The ferry Alma caught fire off Norhaven on Monday with 120 passengers aboard.\n\n"
        "Three sailors were hurt in the engine room, the fire brigade said.\n"
    ),
    "harbour.txt": (
        "Fire on the Alma\n\n"
        "Some 120 passengers were aboard when the ferry Alma caught fire off Norhaven.\n\n"
        "The harbour had bought new hoses in spring.\n"
    ),
    "isle.txt": (
        "Boats take travellers off burning ferry\n\n"
        "Boats from the isle took 95 passengers off the ferry Alma.\n\n"
        "The fire brigade said that three sailors were hurt in the engine room.\n"
    ),
}
