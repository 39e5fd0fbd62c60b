"""The trail: every change, who made it and when."""

from sqlalchemy import select

from bot.domain.desk.change import Change, ChangeSubject, ChangeVerb
from bot.storage.database import Transaction
from bot.storage.rows import AnyRow, insert
from bot.storage.tables import changes


async def add(tx: Transaction, change: Change) -> int:
    """Keep a change; its id."""
    return await insert(
        tx,
        changes,
        server_id=change.server_id,
        by=change.by,
        at=change.at,
        verb=change.verb,
        subject=change.subject,
        subject_id=change.subject_id,
        label=change.label,
        before=change.before,
        after=change.after,
    )


async def find(tx: Transaction, server_id: int, change_id: int) -> Change | None:
    """The server's change with that id; nobody else moves it before the transaction ends."""
    query = select(changes).where(changes.c.id == change_id, changes.c.server_id == server_id)
    row = (await tx.execute(query.with_for_update())).one_or_none()
    if row is None:
        return None
    return _change(row)


async def get(tx: Transaction, change_id: int) -> Change:
    """The change with that id."""
    return _change((await tx.execute(select(changes).where(changes.c.id == change_id))).one())


async def list_newest(tx: Transaction, server_id: int, most: int, before: int | None = None) -> list[Change]:
    """The server's last changes, the newest first; `before` is the id of the last one seen already."""
    query = select(changes).where(changes.c.server_id == server_id)
    if before:
        query = query.where(changes.c.id < before)
    return [_change(row) for row in await tx.execute(query.order_by(changes.c.id.desc()).limit(most))]


async def list_newer(tx: Transaction, server_id: int, most: int, after: int) -> list[Change]:
    """The server's changes that came next after the one with that id, the newest first."""
    query = select(changes).where(changes.c.server_id == server_id, changes.c.id > after)
    rows = (await tx.execute(query.order_by(changes.c.id).limit(most))).all()
    return [_change(row) for row in reversed(rows)]


async def mark_undone(tx: Transaction, change: Change, by: int) -> None:
    """Note who took it back (a user's id)."""
    await tx.execute(changes.update().where(changes.c.id == change.id).values(undone_by=by))


def _change(row: AnyRow) -> Change:
    return Change(
        server_id=row.server_id,
        by=row.by,
        verb=ChangeVerb(row.verb),
        subject=ChangeSubject(row.subject),
        subject_id=row.subject_id,
        label=row.label,
        before=row.before,
        after=row.after,
        at=row.at,
        undone_by=row.undone_by,
        id=row.id,
    )
