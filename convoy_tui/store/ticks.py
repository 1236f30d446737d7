"""What the reader ticked to hand in, in the database. A tick on something that has gone stays, and waits."""

from __future__ import annotations

from convoy_tui.store.database import Database
from convoy_tui.store.findings import Tick, TickKind
from convoy_tui.store.model import Anchor
from convoy_tui.store.records import anchor_of, anchor_record, pack, unpack


def ticks_of(db: Database, story: int) -> tuple[Tick, ...]:
    """Give the ticks of a story in the order in which they were made.

    Raises:
        StoreError: the database can't be read.
    """
    rows = db.rows("SELECT id, kind, thing, article, anchor FROM ticks WHERE story = ? ORDER BY id", (story,))
    return tuple(
        Tick(
            *(number, kind, thing),
            anchor=anchor_of(unpack(article), anchor, db.path) if article is not None else None,
        )
        for number, kind, thing, article, anchor in rows
    )


def put_tick(
    db: Database, story: int, kind: TickKind, thing: int | None, anchor: Anchor | None
) -> tuple[Tick, ...]:
    """Keep a tick and give all of the story; a second one on the same thing changes nothing.

    Raises:
        StoreError: the database can't be written.
    """
    with db.transaction() as connection:
        there = {(tick.kind, tick.thing, tick.anchor) for tick in ticks_of(db, story)}
        if (kind, thing, anchor) not in there:
            connection.execute(
                "INSERT INTO ticks (story, kind, thing, article, anchor, made) VALUES (?, ?, ?, ?, ?, ?)",
                (
                    *(story, kind, thing),
                    *((pack(anchor.article), anchor_record(anchor)) if anchor else (None, None)),
                    db.now(),
                ),
            )
    return ticks_of(db, story)


def drop_ticks(db: Database, story: int, numbers: tuple[int, ...]) -> tuple[Tick, ...]:
    """Take ticks away and give those that are left; numbers that are gone already are passed over.

    Raises:
        StoreError: the database can't be written.
    """
    with db.transaction() as connection:
        connection.executemany(
            "DELETE FROM ticks WHERE story = ? AND id = ?", [(story, number) for number in numbers]
        )
    return ticks_of(db, story)
