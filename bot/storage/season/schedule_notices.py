"""Notices: what a round or session was before a change that followers are told of."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from bot.domain.desk.change import Facts
from bot.storage.database import Transaction
from bot.storage.rows import insert
from bot.storage.tables import notices


@dataclass(frozen=True, slots=True)
class Notice:
    """`before` None when the round is new; `session_id` None when the change is about the whole round."""

    round_id: int
    session_id: int | None
    before: Facts | None
    reason: str | None = None


async def add(tx: Transaction, notice: Notice, now: datetime) -> int:
    """Keep a notice, made now; its id."""
    return await insert(
        tx,
        notices,
        round_id=notice.round_id,
        session_id=notice.session_id,
        before=notice.before,
        reason=notice.reason,
        at=now,
    )


async def get(tx: Transaction, notice_id: int) -> Notice:
    """The notice with that id."""
    row = (await tx.execute(select(notices).where(notices.c.id == notice_id))).one()
    return Notice(row.round_id, row.session_id, row.before, row.reason)
