"""All that is kept of one server: counted, and deleted whole.

The tables are walked by what they refer to, so that none that comes later is left out.
"""

import json
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import JSON, Column, ColumnElement, Table, and_, func, or_, select

from bot.domain.outbox.delivery import DeliveryState
from bot.storage.backup.server_rows import conditions_of, digests_in
from bot.storage.database import Transaction
from bot.storage.outbox.delivery_rows import WAITING, state_in
from bot.storage.tables import METADATA, changes, deliveries, departures, drafts, meta, photos

_TABLES = METADATA.sorted_tables
"""Those that others refer to first."""


async def count_rows(tx: Transaction, server_id: int) -> dict[str, int]:
    """How many rows of each table are the server's."""
    row_counts = {}
    for table, condition in conditions_of(_TABLES, server_id).items():
        query = select(func.count()).select_from(table).where(condition)
        row_counts[table.name] = int((await tx.execute(query)).scalar_one())
    return row_counts


async def count_of_followed(tx: Transaction, server_id: int) -> int:
    """How many rows of other servers' say what this one follows, and what was posted here for that."""
    count = 0
    own_rows = conditions_of(_TABLES, server_id)
    for table in _TABLES:
        if "guild_id" not in table.c or table is departures:
            continue
        here = table.c.guild_id == server_id
        if table in own_rows:
            here = and_(here, ~own_rows[table])
        query = select(func.count()).select_from(table).where(here)
        count += int((await tx.execute(query)).scalar_one())
    return count


async def drop_waiting_deliveries(tx: Transaction, server_id: int) -> None:
    """Let nothing more go out for the server, or into it."""
    await tx.execute(deliveries.delete().where(_of_server(server_id), state_in(deliveries, *WAITING)))


async def is_being_sent(tx: Transaction, server_id: int) -> bool:
    """Whether a delivery for the server, or into it, is on its way at this moment."""
    claimed = state_in(deliveries, DeliveryState.CLAIMED)
    query = select(deliveries.c.id).where(_of_server(server_id), claimed).limit(1)
    return (await tx.execute(query)).first() is not None


def _of_server(server_id: int) -> ColumnElement[bool]:
    own = conditions_of(_TABLES, server_id)[deliveries]
    return or_(own, deliveries.c.guild_id == server_id)


async def delete_all(tx: Transaction, server_id: int, undoable_since: datetime) -> None:
    """Delete every row of the server, and every picture that only they needed.

    What other servers' changes since `undoable_since` (UTC) show may be put back, so it stays.
    """
    conditions = conditions_of(_TABLES, server_id)
    digests = await _pictures_of(tx, conditions.items())
    for table in reversed(_TABLES):
        if table in conditions:
            await tx.execute(table.delete().where(conditions[table]))
        if "guild_id" in table.c:  # other servers' news in a channel of this one, and that the bot left it
            await tx.execute(table.delete().where(table.c.guild_id == server_id))
    await tx.execute(meta.delete().where(meta.c.key.startswith(f"preflight {server_id} ")))
    await _delete_pictures(tx, digests, undoable_since)


async def _pictures_of(tx: Transaction, owned: Iterable[tuple[Table, ColumnElement[bool]]]) -> set[str]:
    """The pictures that the server's rows name, in columns of their own or within what they keep as JSON."""
    digests: set[str] = set()
    for table, condition in owned:
        columns = [column for column in table.columns if _may_name_pictures(column)]
        if columns:
            rows = (await tx.execute(select(*columns).where(condition))).all()
            digests |= _digests_in_rows(rows)
    return digests


def _may_name_pictures(column: Column[Any]) -> bool:
    return isinstance(column.type, JSON) or _shows_picture(column)


def _shows_picture(column: Column[Any]) -> bool:
    return any(key.column is photos.c.digest for key in column.foreign_keys)


def _digests_in_rows(rows: Iterable[Iterable[Any]]) -> set[str]:
    digests: set[str] = set()
    for row in rows:
        digests.update(digests_in(json.dumps(list(row))))
    return digests


async def _delete_pictures(tx: Transaction, digests: set[str], undoable_since: datetime) -> None:
    """Delete those that nothing shows any more, and that no preview and no Undo of anybody may show again."""
    previews = (await tx.execute(select(drafts.c.body))).all()
    recent = changes.c.at >= undoable_since
    undoable = (await tx.execute(select(changes.c.before, changes.c.after).where(recent))).all()
    unneeded = digests - _digests_in_rows(previews) - _digests_in_rows(undoable)
    columns = [column for table in _TABLES for column in table.columns if _shows_picture(column)]
    unshown = [photos.c.digest.not_in(select(column).where(column.is_not(None))) for column in columns]
    for digest in unneeded:
        await tx.execute(photos.delete().where(photos.c.digest == digest, *unshown))
