"""Rows for the outbox's tests: servers with a channel each, things to tell, and what comes of them."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain.base.server import Follow, Server
from bot.domain.outbox.announcement import Announcement, AnnouncementKind
from bot.domain.outbox.delivery import Delivery, DeliveryAction
from bot.domain.processes.lease import Lease
from bot.storage.database import Database, Transaction
from bot.storage.desk import servers
from bot.storage.outbox import announcements
from bot.storage.outbox import deliveries as delivery_queries
from bot.storage.outbox.delivery_rows import new_delivery
from bot.storage.queue import delivery_claims as claims
from bot.storage.rows import insert
from bot.storage.tables import deliveries
from tests.clocks import utc

NOW = utc("2023-07-02 12:00")
HOUR = timedelta(hours=1)


async def follow(database: Database, server_id: int = 1, guild_id: int = 0, channel_id: int = 0) -> Follow:
    """A channel that follows the server's team, its own unless told otherwise."""
    async with database.write() as tx:
        await servers.save(tx, Server(server_id, 10), by=7, now=NOW)
        new = Follow(server_id, guild_id or server_id, channel_id or server_id * 100, "1h")
        return replace(new, id=await servers.save_follow(tx, new))


async def add_delivery(
    tx: Transaction,
    announcement_id: int,
    to: Follow,
    action: DeliveryAction = DeliveryAction.POST,
    due_at: datetime | None = None,
    channel_id: int | None = None,
) -> int:
    """One delivery, in somebody's transaction; its id."""
    row = new_delivery(announcement_id, to, action, due_at, channel_id)
    return await insert(tx, deliveries, **row)


async def put(
    database: Database,
    to: Follow,
    due_at: datetime | None = None,
    action: DeliveryAction = DeliveryAction.POST,
) -> int:
    """A delivery to that channel."""
    announcement = Announcement(to.server_id, AnnouncementKind.RESULT)
    if due_at:
        announcement = Announcement(to.server_id, AnnouncementKind.REMINDER, due_at=due_at, lead="1h")
    async with database.write() as tx:
        id_ = await announcements.add(tx, announcement, NOW)
        return await add_delivery(tx, id_, to, action, due_at=due_at)


async def claim(database: Database, now: datetime = NOW, most: int = 10, owner: str = "me") -> list[Delivery]:
    async with database.write() as tx:
        return await claims.claim(tx, Lease("courier", owner, 1), now, most)


async def get(database: Database, delivery_id: int) -> Delivery:
    async with database.read() as tx:
        return await delivery_queries.get(tx, delivery_id)


def ids(found: list[Delivery]) -> list[int]:
    return [delivery.id for delivery in found]
