"""Small facts by name: the rounds that were checked before, the list of commands that Discord has."""

from sqlalchemy import select

from bot.storage.database import Transaction
from bot.storage.rows import upsert
from bot.storage.tables import meta


async def get(tx: Transaction, key: str) -> str | None:
    """The value kept under `key`."""
    return (await tx.execute(select(meta.c.value).where(meta.c.key == key))).scalar()


async def put(tx: Transaction, key: str, value: str) -> None:
    """Keep `value` under `key`."""
    await upsert(tx, meta, {"key": key}, {"value": value})
