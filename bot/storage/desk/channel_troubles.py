"""Troubles: one row for each server and channel that staff have to put something right in."""

from datetime import datetime

from sqlalchemy import ColumnElement, and_, exists, select, text

from bot.domain.desk.channel_trouble import Trouble
from bot.storage.database import Transaction
from bot.storage.rows import AnyRow, upsert
from bot.storage.tables import deliveries, follows, servers, troubles


async def lock_server(tx: Transaction, server_id: int) -> None:
    """Let no other who asks for this change the server's troubles, codes or seasons in force until the end.

    SQLite has one writer anyway.
    """
    await tx.execute(select(servers.c.id).where(servers.c.id == server_id).with_for_update())


async def get(tx: Transaction, server_id: int, channel_id: int) -> Trouble | None:
    """The trouble of that channel."""
    row = (await tx.execute(select(troubles).where(_is_of(server_id, channel_id)))).one_or_none()
    if row is None:
        return None
    return _trouble(row)


async def list_all(tx: Transaction) -> list[Trouble]:
    """All troubles there are, the oldest first."""
    query = select(troubles).order_by(troubles.c.since, troubles.c.id)
    return [_trouble(row) for row in await tx.execute(query)]


async def save(tx: Transaction, trouble: Trouble) -> None:
    """Keep the trouble of its server and channel."""
    key = {"server_id": trouble.server_id, "channel_id": trouble.channel_id}
    values = {
        "guild_id": trouble.guild_id,
        "what": trouble.what,
        "since": trouble.since,
        "told_at": trouble.told_at,
    }
    await upsert(tx, troubles, key, values)


async def mark_told(tx: Transaction, trouble: Trouble, at: datetime) -> None:
    """Note that staff were told of exactly this; what has changed in the meantime is still to be told."""
    is_unchanged = and_(
        _is_of(trouble.server_id, trouble.channel_id),
        troubles.c.what == trouble.what,
        troubles.c.since == trouble.since,
    )
    await tx.execute(troubles.update().where(is_unchanged).values(told_at=at))


async def remove(tx: Transaction, server_id: int, channel_id: int) -> None:
    """It is put right."""
    await tx.execute(troubles.delete().where(_is_of(server_id, channel_id)))


async def remove_unfollowed(tx: Transaction) -> None:
    """Forget the channels that nobody follows any more and nothing waits for."""
    followed = exists().where(
        follows.c.server_id == troubles.c.server_id, follows.c.channel_id == troubles.c.channel_id
    )
    awaited = exists().where(
        deliveries.c.channel_id == troubles.c.channel_id,
        text("deliveries.state IN ('pending', 'claimed', 'paused')"),  # in the words of the partial index
    )
    await tx.execute(troubles.delete().where(~followed, ~awaited))


async def find_setup_user(tx: Transaction, server_id: int) -> int | None:
    """The user who ran the server's last `/setup`."""
    query = select(servers.c.set_up_by).where(servers.c.id == server_id)
    return (await tx.execute(query)).scalar()


def _is_of(server_id: int, channel_id: int) -> ColumnElement[bool]:
    return and_(troubles.c.server_id == server_id, troubles.c.channel_id == channel_id)


def _trouble(row: AnyRow) -> Trouble:
    return Trouble(
        server_id=row.server_id,
        guild_id=row.guild_id,
        channel_id=row.channel_id,
        what=row.what,
        since=row.since,
        told_at=row.told_at,
        id=row.id,
    )
