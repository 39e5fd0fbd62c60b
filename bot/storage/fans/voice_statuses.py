"""The status that a server's voice channel shows, and when to look at it again."""

from datetime import datetime

from sqlalchemy import select

from bot.domain.planned.voice_status import KeptStatus
from bot.storage.database import Transaction
from bot.storage.rows import AnyRow, upsert
from bot.storage.tables import voice_statuses


async def find(tx: Transaction, server_id: int) -> KeptStatus | None:
    """What is kept of the server; None where no channel shows anything of ours."""
    query = select(voice_statuses).where(voice_statuses.c.server_id == server_id)
    row = (await tx.execute(query)).one_or_none()
    if row is None:
        return None
    return _kept(row)


async def list_due(tx: Transaction, now: datetime) -> list[KeptStatus]:
    """Those that are to be looked at now."""
    query = select(voice_statuses).where(voice_statuses.c.due_at <= now)
    return [_kept(row) for row in await tx.execute(query.order_by(voice_statuses.c.server_id))]


async def save(tx: Transaction, kept: KeptStatus) -> None:
    """Keep what the channel shows and when to look again."""
    values = {"channel_id": kept.channel_id, "shown": kept.shown, "due_at": kept.due_at}
    await upsert(tx, voice_statuses, {"server_id": kept.server_id}, values)


async def remove(tx: Transaction, server_id: int) -> None:
    """Nothing of ours is shown in the server any more."""
    await tx.execute(voice_statuses.delete().where(voice_statuses.c.server_id == server_id))


def _kept(row: AnyRow) -> KeptStatus:
    return KeptStatus(row.server_id, row.channel_id, row.shown, row.due_at)
