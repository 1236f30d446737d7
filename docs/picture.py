"""Draw the pictures of the README on the sample story. Run it as ``.venv/bin/python docs/picture.py``."""

from __future__ import annotations

import asyncio
import os
import tempfile
from collections.abc import Sequence
from pathlib import Path

SIZE = (132, 36)
PICTURES = {"reader.svg": ("J",), "numbers.svg": ("2",)}
"""The keys that lead to what each picture shows."""


async def draw(target: Path, keys: Sequence[str]) -> None:
    """Open the sample, press the keys once it is compared, and save the screen."""
    from convoy_tui import Article, read_articles
    from convoy_tui.config import Config
    from convoy_tui.resources import sample_paths
    from convoy_tui.store import Store
    from convoy_tui.tui.app import ConvoyApp
    from convoy_tui.tui.session import Session

    articles = [a for a in read_articles([str(path) for path in sample_paths()]) if isinstance(a, Article)]
    with Store.in_memory() as store:
        story = store.create_story(articles)
        app = ConvoyApp(store, config=Config(), session=Session(store, story.id))
        async with app.run_test(size=SIZE) as pilot:
            await pilot.pause(0.3)
            await app.workers.wait_for_complete()
            await pilot.press(*keys)
            await pilot.pause(0.3)
            target.write_text(app.export_screenshot(title="convoy-tui"), encoding="utf-8")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as home:
        os.environ.update(XDG_DATA_HOME=home, XDG_CONFIG_HOME=home, TEXTUAL_ANIMATIONS="none")
        for name, keys in PICTURES.items():
            asyncio.run(draw(Path(__file__).with_name(name), keys))
