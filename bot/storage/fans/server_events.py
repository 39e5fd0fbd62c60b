"""Events in servers' own lists: how far each has come, and when something is done about it next."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime

from sqlalchemy import ColumnElement, and_, select

from bot.domain.planned.server_event_steps import EventStage, KeptEvent
from bot.storage.database import Transaction
from bot.storage.rows import AnyRow
from bot.storage.tables import server_events


async def of_server(tx: Transaction, server_id: int) -> list[KeptEvent]:
    """All that are kept of a server, the soonest due first."""
    query = select(server_events).where(server_events.c.server_id == server_id)
    rows = await tx.execute(query.order_by(server_events.c.due_at, server_events.c.id))
    return [_kept_event(row) for row in rows]


async def list_due_servers(tx: Transaction, now: datetime) -> list[int]:
    """The servers in which something is to be done now."""
    query = select(server_events.c.server_id).where(server_events.c.due_at <= now).distinct()
    return list((await tx.execute(query.order_by(server_events.c.server_id))).scalars())


async def add(tx: Transaction, server_id: int, events: Sequence[KeptEvent]) -> None:
    """Keep events that aren't kept yet."""
    rows = [{"server_id": server_id, **asdict(event)} for event in events]
    if rows:
        await tx.execute(server_events.insert(), rows)


async def save(tx: Transaction, server_id: int, event: KeptEvent) -> None:
    """Keep how far an event has come; one that isn't kept any more stays forgotten."""
    values = asdict(event)
    await tx.execute(server_events.update().where(_is(server_id, event.uid)).values(**values))


async def begin(tx: Transaction, server_id: int, event: KeptEvent) -> bool:
    """Keep that an event is asked for; whether nobody else did so since it was seen to be waiting."""
    is_waiting = and_(_is(server_id, event.uid), server_events.c.stage == EventStage.WAITING)
    result = await tx.execute(server_events.update().where(is_waiting).values(**asdict(event)))
    return result.rowcount == 1


async def remove(tx: Transaction, server_id: int, uid: str) -> None:
    """Keep an event no more."""
    await tx.execute(server_events.delete().where(_is(server_id, uid)))


async def remove_deleted(tx: Transaction, server_id: int) -> None:
    """Forget which events somebody has deleted: they are wanted anew."""
    deleted = and_(server_events.c.server_id == server_id, server_events.c.stage == EventStage.DELETED)
    await tx.execute(server_events.delete().where(deleted))


def _is(server_id: int, uid: str) -> ColumnElement[bool]:
    return and_(server_events.c.server_id == server_id, server_events.c.uid == uid)


def _kept_event(row: AnyRow) -> KeptEvent:
    return KeptEvent(
        uid=row.uid,
        stage=EventStage(row.stage),
        due_at=row.due_at,
        event_id=row.event_id,
        newest_event_id=row.newest_event_id,
        begins=row.begins,
        ends=row.ends,
        shown=row.shown,
        cover=row.cover,
        trouble=row.trouble,
    )
