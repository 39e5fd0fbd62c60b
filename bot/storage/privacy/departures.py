"""The servers that the bot was removed from, until they are forgotten or it is back."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import select, union

from bot.storage.database import Transaction
from bot.storage.rows import insert_missing
from bot.storage.tables import (
    departures,
    follow_endings,
    follows,
    past_follows,
    refused_followers,
    servers,
    setup_drafts,
)


async def known_servers(tx: Transaction) -> set[int]:
    """Every server of which anything is kept; also where only a channel follows another server's team."""
    ids = union(
        select(servers.c.id),
        select(setup_drafts.c.server_id),
        select(follows.c.guild_id),
        select(past_follows.c.guild_id),
        select(refused_followers.c.guild_id),
        select(follow_endings.c.guild_id),
    )
    return set((await tx.execute(ids)).scalars())


async def departed(tx: Transaction) -> set[int]:
    """The servers that the bot was removed from."""
    return set((await tx.execute(select(departures.c.guild_id))).scalars())


async def note(tx: Transaction, server_id: int, forget_at: datetime) -> None:
    """The bot was removed; a server that is noted already keeps its time."""
    await insert_missing(tx, departures, {"guild_id": server_id}, {"forget_at": forget_at})


async def cancel(tx: Transaction, server_ids: Collection[int]) -> None:
    """The bot is there again."""
    await tx.execute(departures.delete().where(departures.c.guild_id.in_(server_ids)))


async def due(tx: Transaction, now: datetime) -> list[int]:
    """The servers whose time has come."""
    is_due = departures.c.forget_at <= now
    return list((await tx.execute(select(departures.c.guild_id).where(is_due))).scalars())
