"""Cars with their crews as they were entered before a season file changed that."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select

from bot.domain.season.entry import Entry
from bot.storage.database import Transaction
from bot.storage.rows import AnyRow
from bot.storage.tables import entries, past_crews


async def keep_changed(tx: Transaction, season_id: int, cars: Sequence[Entry], now: datetime) -> None:
    """Keep what those of the season's entries were until `now` (UTC) that are about to be changed."""
    new_entries = {entry.id: entry for entry in cars}
    stored = await tx.execute(select(entries).where(entries.c.season_id == season_id))
    changed: list[dict[str, object]] = []
    for row in stored:
        new_entry = new_entries.get(row.id)
        if new_entry is None or new_entry == _entry(row, row.id):
            continue
        facts = {"number": row.number, "car": row.car, "class_name": row.class_name, "drivers": row.drivers}
        changed.append({"entry_id": row.id, "until": now, **facts})
    if changed:
        await tx.execute(past_crews.insert(), changed)


async def entries_at(tx: Transaction, season_id: int, moment: datetime) -> dict[int, Entry]:
    """By the entry's id, what was entered at that moment (UTC), where it has been changed since."""
    query = (
        select(past_crews)
        .join(entries)
        .where(entries.c.season_id == season_id, past_crews.c.until > moment)
        .order_by(past_crews.c.until.desc(), past_crews.c.id.desc())
    )
    return {row.entry_id: _entry(row, row.entry_id) for row in await tx.execute(query)}


async def respell(tx: Transaction, season_id: int, old_name: str, new_name: str) -> None:
    """Spell a driver's name otherwise in all that was entered earlier in the season."""
    query = select(past_crews).join(entries).where(entries.c.season_id == season_id)
    for row in (await tx.execute(query)).all():
        if old_name in row.drivers:
            drivers = [new_name if name == old_name else name for name in row.drivers]
            await tx.execute(past_crews.update().where(past_crews.c.id == row.id).values(drivers=drivers))


def _entry(row: AnyRow, entry_id: int) -> Entry:
    return Entry(row.car, row.class_name, tuple(row.drivers), row.number, entry_id)
