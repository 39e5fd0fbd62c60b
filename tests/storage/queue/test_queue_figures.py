"""What waits in the outbox over all servers, and since when something should have gone out."""

from datetime import datetime
from typing import Any

from bot.correlation import correlated
from bot.domain.base.server import Follow
from bot.domain.outbox.announcement import AnnouncementKind
from bot.domain.outbox.delivery import DeliveryAction, DeliveryState
from bot.storage.database import Database
from bot.storage.queue import queue_figures
from bot.storage.tables import deliveries
from tests.storage.outbox_rows import HOUR, NOW, follow, get, put

LATER = NOW + HOUR
RESULT, REMINDER = AnnouncementKind.RESULT, AnnouncementKind.REMINDER


async def change(database: Database, delivery_id: int, **values: Any) -> None:
    async with database.write() as tx:
        await tx.execute(deliveries.update().where(deliveries.c.id == delivery_id).values(**values))


async def overdue_since(database: Database, now: datetime = LATER) -> datetime | None:
    async with database.read() as tx:
        return await queue_figures.overdue_since(tx, now)


async def test_what_has_not_come_to_its_end_is_counted_by_state_and_kind(database: Database) -> None:
    one, two = await follow(database, 1), await follow(database, 2)
    for to in (one, two):
        await put(database, to)
        await put(database, to, due_at=LATER)
    await change(database, await put(database, one), state=DeliveryState.PAUSED, reason="no")
    await change(database, await put(database, one), state=DeliveryState.FAILED, reason="no")
    async with database.read() as tx:
        waiting = await queue_figures.count_waiting(tx)
    assert waiting == {
        (DeliveryState.PENDING, RESULT): 2,
        (DeliveryState.PENDING, REMINDER): 2,
        (DeliveryState.PAUSED, RESULT): 1,
    }


async def test_news_is_due_at_once_a_reminder_at_its_time(database: Database) -> None:
    assert await overdue_since(database) is None
    to = await follow(database)
    await put(database, to, due_at=LATER + HOUR)
    assert await overdue_since(database) is None
    await put(database, to, due_at=LATER)
    assert await overdue_since(database) == LATER
    await put(database, to)
    assert await overdue_since(database) == NOW


async def test_a_retry_in_the_future_is_overdue_and_an_opening_that_is_to_come_is_not(
    database: Database,
) -> None:
    to = await follow(database)
    opening = await put(database, to, action=DeliveryAction.OPEN)
    await change(database, opening, due_at=LATER + HOUR)
    assert await overdue_since(database) is None
    tried = await put(database, to)
    await change(database, tried, due_at=LATER + HOUR, attempts=1, reason="Discord has trouble just now")
    assert await overdue_since(database) == NOW


async def test_what_a_closed_channel_holds_up_is_not_overdue(database: Database) -> None:
    closed, open_ = await follow(database, 1), await follow(database, 2)
    await change(database, await put(database, closed), state=DeliveryState.PAUSED, reason="no", refusals=2)
    await put(database, closed)
    assert await overdue_since(database) is None
    await put(database, open_)
    assert await overdue_since(database) == NOW


async def test_a_delivery_knows_what_it_comes_of_and_when_it_was_meant_to_go(database: Database) -> None:
    to: Follow = await follow(database)
    with correlated("3f2a91c0"):
        asked_for = await get(database, await put(database, to, due_at=LATER))
    assert (asked_for.correlation_id, asked_for.meant_for) == ("3f2a91c0", LATER)
    unasked = await get(database, await put(database, to))
    assert (unasked.correlation_id, unasked.meant_for) == (None, NOW)
