"""Writes a season, new or imported again, in the caller's transaction."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.seasons import Season
from bot.domain.updates import Told, Update, update
from bot.storage import seasons
from bot.storage.database import Transaction


@dataclass(frozen=True, slots=True)
class Stored:
    """A season as it is stored now; `changes` in sentences, None when it was new."""

    season: Season
    changes: Sequence[str] | None


async def store(tx: Transaction, server_id: int, season: Season) -> Stored:
    """Keep the season whole and make it the server's current one; results and quotes stay."""
    old = await seasons.find(tx, server_id, season.series, season.year)
    if old is None:
        await _write(tx, server_id, Update(season))
        changes = None
    else:
        told = Told(*map(frozenset, await seasons.told_of(tx, old.id)))
        plan = update(old, season, told)
        await _write(tx, server_id, plan)
        changes = plan.changes
    stored = await seasons.get_current(tx, server_id)
    return Stored(stored or season, changes)


async def _write(tx: Transaction, server_id: int, plan: Update) -> None:
    await seasons.remove(tx, plan.gone)
    season_id = await seasons.save_header(tx, server_id, plan.season)
    await seasons.save_entries(tx, season_id, plan.season.entries)
    await seasons.save_rounds(tx, season_id, plan.season.rounds)
