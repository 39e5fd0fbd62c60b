"""Writes a season, new or imported again, in the caller's transaction."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.domain.desk.change import Facts
from bot.domain.season.season import Season
from bot.domain.season.season_merge import IdsInUse, SeasonMerge, merge_seasons, season_changes
from bot.errors import UserError
from bot.languages.catalogue import phrase
from bot.languages.current import SpokenLanguage, speaking
from bot.storage.database import Transaction
from bot.storage.desk import server_languages
from bot.storage.season import season_names, season_writing, seasons
from bot.worker.jobs import FileWorker, ReadSeason
from bot.writers.season_writer import write_season

SENTENCES = "changes"
"""In the facts of a change: in sentences, how one comes to them from those on its other side."""


@dataclass(frozen=True, slots=True)
class StoredSeason:
    """A season as it is stored now; of a new one, `changes` (in sentences) and the `old` one are None.

    `trail_changes` are the same in the server's `language`, in which the trail keeps them.
    """

    season: Season
    changes: Sequence[str] | None
    old: Season | None = None
    trail_changes: Sequence[str] = ()
    language: SpokenLanguage = SpokenLanguage.ENGLISH


async def store_season(
    tx: Transaction, server_id: int, season: Season, now: datetime, old: Season | None = None
) -> StoredSeason:
    """Keep the season whole and put it in force beside the others; results and quotes stay.

    `old` is the stored season that it becomes, None for the one of the same series, year and team.
    """
    old = old or await seasons.find(tx, server_id, season)
    language = await server_languages.spoken_in(tx, server_id)
    changes: Sequence[str] | None = None
    trail_changes: Sequence[str] = ()
    if old is None:
        season_id = await _write(tx, server_id, SeasonMerge(season), now)
    else:
        ids_in_use = await seasons.find_ids_in_use(tx, old.id)
        plan = merge_seasons(old, season, ids_in_use)
        season_id = await _write(tx, server_id, plan, now)
        changes = plan.changes
        with speaking(language):
            trail_changes = tuple(merge_seasons(old, season, ids_in_use).changes)
    stored = await seasons.get(tx, season_id)
    return StoredSeason(stored, changes, old, trail_changes, language)


async def leave_force(tx: Transaction, server_id: int, staying_ids: Collection[int]) -> None:
    """Put every season but these out of force: it stays readable, and nobody is reminded of it."""
    in_force = await season_names.list_ids_in_force(tx, server_id)
    await season_writing.put_in_force(tx, server_id, [id_ for id_ in in_force if id_ in staying_ids])


async def season_facts(tx: Transaction, server_id: int, named: Season | None) -> Facts:
    """What a change of a season's keeps: which are in force, and `named` as a file (None: not stored)."""
    stored = await seasons.find(tx, server_id, named) if named else None
    in_force = await season_names.list_ids_in_force(tx, server_id)
    return {"in_force": in_force, "toml": stored and write_season(stored)}


def told_facts(stored: StoredSeason, before: Facts, after: Facts) -> tuple[Facts, Facts]:
    """The facts of a change, each with the sentences that tell how one comes to it from the other.

    They are in the language of the server whose trail keeps them.
    """
    with speaking(stored.language):
        return _told_facts(stored, before, after)


def _told_facts(stored: StoredSeason, before: Facts, after: Facts) -> tuple[Facts, Facts]:
    if stored.old is None:
        forward = [phrase("New season, rounds: {count}", count=len(stored.season.rounds))]
        return {**before, SENTENCES: [phrase("Season removed")]}, {**after, SENTENCES: forward}
    forward, back = list(stored.trail_changes), season_changes(stored.season, stored.old)
    if stored.season.id not in before["in_force"]:
        forward.append(phrase("Now the current season"))
        back.append(phrase("No longer the current season"))
    return {**before, SENTENCES: back}, {**after, SENTENCES: forward}


@dataclass(frozen=True, slots=True)
class SeasonChange:
    """The facts of a season's change, and the seasons that they keep as files; `old` is None of a new one."""

    before: Facts
    after: Facts
    old: Season | None
    changed: Season


async def read_season_change(files: FileWorker, server_id: int, before: Facts, after: Facts) -> SeasonChange:
    """Read what a change keeps; not to be done in a transaction, because it may take its time."""

    async def read(toml: str) -> Season:
        return await files.run(ReadSeason(files=(toml.encode(),)), server_id)

    old = await read(before["toml"]) if before["toml"] else None
    return SeasonChange(_kept(before), _kept(after), old, await read(after["toml"]))


def _kept(facts: Facts) -> Facts:
    """The facts that `season_facts` finds, without what was said of them.

    Before there were several in force, the only one was kept.
    """
    if "in_force" in facts:
        return {"in_force": facts["in_force"], "toml": facts["toml"]}
    in_force = [facts["current"]] if facts["current"] else []
    return {"in_force": in_force, "toml": facts["toml"]}


async def restore_season(tx: Transaction, server_id: int, change: SeasonChange, now: datetime) -> None:
    """Make the changed season what it was, and put in force what was in force then.

    Raises:
        UserError: it was changed since, or results or quotes were stored for a season that was new.
    """
    title = change.changed.title
    if await season_facts(tx, server_id, change.changed) != change.after:
        raise UserError(
            phrase(
                "Undo the later change first, or import the season again: {title} has changed since.",
                title=title,
            )
        )
    stored = await seasons.find(tx, server_id, change.changed)
    if change.old:
        await store_season(tx, server_id, change.old, now, stored)
    elif stored is not None:
        await _remove_new(tx, stored.id, title)
    await season_writing.put_in_force(tx, server_id, change.before["in_force"])


async def _remove_new(tx: Transaction, season_id: int, title: str) -> None:
    if await seasons.find_ids_in_use(tx, season_id) != IdsInUse():
        raise UserError(
            phrase("{title} can't be removed: it has results, points or quotes by now.", title=title)
        )
    await season_writing.remove_whole(tx, season_id)


async def _write(tx: Transaction, server_id: int, plan: SeasonMerge, now: datetime) -> int:
    await season_writing.remove(tx, plan.gone)
    season_id = await season_writing.save_header(tx, server_id, plan.season)
    await season_writing.save_entries(tx, season_id, plan.season.entries, now)
    await season_writing.save_rounds(tx, season_id, plan.season.rounds, now)
    return season_id
