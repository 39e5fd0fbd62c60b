"""Waits that are over before their time: what was tried before is tried at once."""

from sqlalchemy import ColumnElement, and_, literal_column, select

from bot.storage.database import Transaction
from bot.storage.outbox.delivery_rows import WAITING, state_in
from bot.storage.tables import deliveries


async def retry_all_tried(tx: Transaction) -> None:
    """Let whatever was tried before be tried at once: a start is a new chance.

    But not before Discord's time has come, where it asked to wait.
    """
    await tx.execute(deliveries.update().where(_was_tried()).values(due_at=deliveries.c.not_before))


async def forget_waits(tx: Transaction) -> None:
    """Let whatever was tried before be tried at once: their times are of a clock that was set back."""
    await tx.execute(deliveries.update().where(_was_tried()).values(due_at=None, not_before=None))


def _was_tried() -> ColumnElement[bool]:
    """Whether it was tried and waits, in the words of the index of those, which are few."""
    return and_(state_in(deliveries, *WAITING), deliveries.c.attempts > literal_column("0"))


async def is_any_refused(tx: Transaction, guild_id: int) -> bool:
    """Whether anything waits that was refused in a server."""
    query = select(deliveries.c.id).where(_was_refused(guild_id)).limit(1)
    return (await tx.execute(query)).first() is not None


async def retry_refused(tx: Transaction, guild_id: int) -> None:
    """Let what was refused in a server be tried at once: somebody changed something there."""
    await tx.execute(deliveries.update().where(_was_refused(guild_id)).values(due_at=None))


def _was_refused(guild_id: int) -> ColumnElement[bool]:
    return and_(deliveries.c.guild_id == guild_id, _was_tried(), deliveries.c.refusals > 0)
