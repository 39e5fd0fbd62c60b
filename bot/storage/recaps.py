"""Recaps that were published: the words that staff gave them."""

from datetime import datetime

from sqlalchemy import select

from bot.domain.recaps import Recap
from bot.storage.database import Transaction
from bot.storage.rows import upsert
from bot.storage.tables import recaps


async def find(tx: Transaction, round_id: int) -> Recap | None:
    """The round's published recap."""
    row = (await tx.execute(select(recaps).where(recaps.c.round_id == round_id))).one_or_none()
    return Recap(row.round_id, row.headline, row.lead, row.at) if row else None


async def save(tx: Transaction, recap: Recap, by: int, now: datetime) -> None:
    """Keep a recap (`by` is the user's id); published again it keeps the time of its first publishing."""
    words = {"headline": recap.headline, "lead": recap.lead, "by": by, "at": recap.at or now}
    await upsert(tx, recaps, {"round_id": recap.round_id}, words)


async def remove(tx: Transaction, round_id: int) -> None:
    """Take the round's recap away."""
    await tx.execute(recaps.delete().where(recaps.c.round_id == round_id))
