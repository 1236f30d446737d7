"""The command palette: every command that the screen below it can carry out now."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from textual.command import DiscoveryHit, Hit, Hits, Provider

from convoy_tui.tui.commands import ALL, Command
from convoy_tui.tui.live_keys import live_keys


class CommandProvider(Provider):
    """Offers the commands of the screen that the palette was opened on, with the keys they have now."""

    async def discover(self) -> Hits:
        """List every command before anything is typed."""
        for command, shown in self._commands():
            yield DiscoveryHit(shown, partial(self.screen.run_action, command.action), help=command.help)

    async def search(self, query: str) -> Hits:
        """List the commands whose name matches."""
        matcher = self.matcher(query)
        for command, shown in self._commands():
            score = matcher.match(shown)
            if score > 0:
                yield Hit(
                    score,
                    matcher.highlight(shown),
                    partial(self.screen.run_action, command.action),
                    help=command.help,
                )

    def _commands(self) -> Iterator[tuple[Command, str]]:
        keys = live_keys(self.screen)
        # Two screens may have a command of one name that does not do the same: the bound one is offered.
        bound = {
            (active.binding.id, active.binding.tooltip)
            for active in self.screen.active_bindings.values()
            if active.node is self.screen
        }
        seen = set()
        for _, commands in ALL:
            for command in commands:
                here = command.id in keys and (command.id, command.help) in bound
                if here and command.id not in seen and command.id != "palette":
                    seen.add(command.id)
                    yield command, f"{command.label} ({keys[command.id][0]})"
