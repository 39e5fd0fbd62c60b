"""Teams whose followers' reminders are being planned anew, part by part, after the season has changed."""

from collections.abc import Collection
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import select

from bot.storage.database import Transaction
from bot.storage.rows import upsert
from bot.storage.tables import replans


class Replan(NamedTuple):
    """What is left: the follows from elsewhere whose ids come after; `touched` are sessions' ids.

    `changed_at` (UTC) is when the first of the changes was made, from which on reminders may have come due;
    None of one that an older Pitboard began.
    """

    server_id: int
    after_follow_id: int
    touched: list[int]
    changed_at: datetime | None


async def begin(
    tx: Transaction, server_id: int, after_follow_id: int, touched: Collection[int], now: datetime
) -> None:
    """Keep that the follows with later ids are still to be planned; what was changed before counts too."""
    values = {"after_follow_id": after_follow_id, "touched": sorted(touched), "changed_at": now}
    query = select(replans.c.touched, replans.c.changed_at).where(replans.c.server_id == server_id)
    earlier = (await tx.execute(query)).first()
    if earlier is not None:
        values |= {"touched": sorted({*earlier.touched, *touched}), "changed_at": earlier.changed_at or now}
    await upsert(tx, replans, {"server_id": server_id}, values)


async def take_one(tx: Transaction) -> Replan | None:
    """One that isn't at its end; no other process has it before the transaction ends."""
    query = select(replans).order_by(replans.c.server_id).limit(1).with_for_update(skip_locked=True)
    row = (await tx.execute(query)).first()
    if row is None:
        return None
    return Replan(row.server_id, row.after_follow_id, row.touched, row.changed_at)


async def go_on(tx: Transaction, server_id: int, after_follow_id: int) -> None:
    """The follows up to that one are planned."""
    same = replans.c.server_id == server_id
    await tx.execute(replans.update().where(same).values(after_follow_id=after_follow_id))


async def end(tx: Transaction, server_id: int) -> None:
    """All are planned."""
    await tx.execute(replans.delete().where(replans.c.server_id == server_id))
