"""Waits that are over before their time: what was tried before is tried at once."""

from sqlalchemy import ColumnElement, and_

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
    return and_(state_in(deliveries, *WAITING), deliveries.c.attempts > 0)


async def retry_refused(tx: Transaction, guild_id: int) -> None:
    """Let what was refused in a server be tried at once: somebody changed something there."""
    refused = and_(
        deliveries.c.guild_id == guild_id, deliveries.c.refusals > 0, state_in(deliveries, *WAITING)
    )
    await tx.execute(deliveries.update().where(refused).values(due_at=None))
