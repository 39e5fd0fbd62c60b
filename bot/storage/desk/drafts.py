"""Drafts: previews that wait for somebody's word."""

from datetime import datetime

from sqlalchemy import select

from bot.domain.desk.draft import Draft, DraftKind
from bot.storage.database import Transaction
from bot.storage.rows import AnyRow, upsert
from bot.storage.tables import drafts


async def save(tx: Transaction, draft: Draft) -> None:
    """Keep the draft, new or with another body."""
    values = {
        "server_id": draft.server_id,
        "by": draft.by,
        "kind": draft.kind,
        "body": draft.body,
        "made_at": draft.made_at,
    }
    await upsert(tx, drafts, {"key": draft.key}, values)


async def find(tx: Transaction, server_id: int, key: str, *, lock: bool = False) -> Draft | None:
    """The server's draft of that key; with `lock` nobody else takes it before the transaction ends."""
    query = select(drafts).where(drafts.c.key == key, drafts.c.server_id == server_id)
    if lock:
        query = query.with_for_update()
    row = (await tx.execute(query)).one_or_none()
    if row is None:
        return None
    return _draft(row)


async def of_kind(tx: Transaction, server_id: int, kind: DraftKind) -> list[Draft]:
    """The server's drafts of a kind, the newest first."""
    query = select(drafts).where(drafts.c.server_id == server_id, drafts.c.kind == kind)
    rows = await tx.execute(query.order_by(drafts.c.made_at.desc(), drafts.c.key))
    return [_draft(row) for row in rows]


async def remove(tx: Transaction, key: str) -> bool:
    """Take the draft away; whether it was there."""
    removed = await tx.execute(drafts.delete().where(drafts.c.key == key).returning(drafts.c.key))
    return removed.first() is not None


async def remove_older(tx: Transaction, than: datetime) -> None:
    """Take away what nobody wanted any more."""
    await tx.execute(drafts.delete().where(drafts.c.made_at < than))


async def remove_all_but_newest(tx: Transaction, like: Draft, most: int) -> None:
    """Take away the person's oldest drafts of a kind in a server, so that `most` are left."""
    is_alike = (
        (drafts.c.server_id == like.server_id) & (drafts.c.by == like.by) & (drafts.c.kind == like.kind)
    )
    newest = select(drafts.c.key).where(is_alike).order_by(drafts.c.made_at.desc(), drafts.c.key).limit(most)
    await tx.execute(drafts.delete().where(is_alike, drafts.c.key.not_in(newest)))


def _draft(row: AnyRow) -> Draft:
    return Draft(row.server_id, row.by, DraftKind(row.kind), row.body, row.made_at, row.key)
