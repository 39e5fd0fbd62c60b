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
    its = select(drafts).where(drafts.c.key == key, drafts.c.server_id == server_id)
    row = (await tx.execute(its.with_for_update() if lock else its)).one_or_none()
    return _draft(row) if row else None


async def of_kind(tx: Transaction, server_id: int, kind: DraftKind) -> list[Draft]:
    """The server's drafts of a kind, the newest first."""
    its = select(drafts).where(drafts.c.server_id == server_id, drafts.c.kind == kind)
    return [_draft(row) for row in await tx.execute(its.order_by(drafts.c.made_at.desc(), drafts.c.key))]


async def remove(tx: Transaction, key: str) -> bool:
    """Take the draft away; whether it was there."""
    gone = await tx.execute(drafts.delete().where(drafts.c.key == key).returning(drafts.c.key))
    return gone.first() is not None


async def remove_older(tx: Transaction, than: datetime) -> None:
    """Take away what nobody wanted any more."""
    await tx.execute(drafts.delete().where(drafts.c.made_at < than))


def _draft(row: AnyRow) -> Draft:
    return Draft(row.server_id, row.by, DraftKind(row.kind), row.body, row.made_at, row.key)
