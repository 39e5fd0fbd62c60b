"""What was chosen of `/setup` before it could be saved: one draft for each server."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import select

from bot.storage.database import Transaction
from bot.storage.rows import upsert
from bot.storage.tables import setup_drafts


async def get(tx: Transaction, server_id: int) -> Mapping[str, Any]:
    """The choices by the names of their options; empty where there are none."""
    query = select(setup_drafts.c.choices).where(setup_drafts.c.server_id == server_id)
    choices: Mapping[str, Any] | None = (await tx.execute(query)).scalar()
    return choices or {}


async def save(tx: Transaction, server_id: int, choices: Mapping[str, Any], now: datetime) -> None:
    """Keep the choices in place of those before."""
    await upsert(tx, setup_drafts, {"server_id": server_id}, {"choices": dict(choices), "made_at": now})


async def remove(tx: Transaction, server_id: int) -> None:
    """Forget the choices, as after they are saved."""
    await tx.execute(setup_drafts.delete().where(setup_drafts.c.server_id == server_id))
