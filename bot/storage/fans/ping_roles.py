"""The roles that ping fans: which of Discord's each kind has, and which are being made."""

from collections.abc import Mapping

from sqlalchemy import select

from bot.domain.fans.ping_kind import PingKind
from bot.storage.database import Transaction
from bot.storage.rows import upsert
from bot.storage.tables import ping_roles


async def get_all(tx: Transaction, server_id: int) -> dict[PingKind, int]:
    """Discord's role ids by the kinds that have one, in the kinds' usual order."""
    query = select(ping_roles.c.kind, ping_roles.c.role_id).where(
        ping_roles.c.server_id == server_id, ping_roles.c.role_id.is_not(None)
    )
    role_ids: Mapping[str, int] = {row.kind: row.role_id for row in await tx.execute(query)}
    return {kind: role_ids[kind] for kind in PingKind if kind in role_ids}


async def find_begun(tx: Transaction, server_id: int, kind: PingKind) -> int | None:
    """The newest role that there was when this one was about to be made; None when none is being made."""
    query = select(ping_roles.c.newest_role_id).where(
        ping_roles.c.server_id == server_id, ping_roles.c.kind == kind, ping_roles.c.role_id.is_(None)
    )
    newest_role_id: int | None = (await tx.execute(query)).scalar()
    return newest_role_id


async def save(
    tx: Transaction, server_id: int, kind: PingKind, role_id: int | None, newest_role_id: int | None = None
) -> None:
    """Keep the role of a kind; without `role_id`, that it is about to be made."""
    values = {"role_id": role_id, "newest_role_id": newest_role_id}
    await upsert(tx, ping_roles, {"server_id": server_id, "kind": kind}, values)


async def remove(tx: Transaction, server_id: int, kind: PingKind) -> None:
    """Forget the role of a kind: Discord has made none."""
    of_kind = (ping_roles.c.server_id == server_id, ping_roles.c.kind == kind)
    await tx.execute(ping_roles.delete().where(*of_kind))
