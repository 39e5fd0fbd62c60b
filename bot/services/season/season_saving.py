"""Writes a season, new or imported again, in the caller's transaction."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.domain.desk.change import Facts
from bot.domain.season.season import Season
from bot.domain.season.season_merge import IdsInUse, SeasonMerge, merge_seasons, season_changes
from bot.errors import UserError
from bot.languages.catalogue import mark, phrase
from bot.languages.current import SpokenLanguage, speaking
from bot.storage.database import Transaction
from bot.storage.desk import server_languages
from bot.storage.season import season_names, season_writing, seasons
from bot.worker.jobs import FileWorker, ReadSeason
from bot.writers.season_writer import write_season

SENTENCES = "changes"
"""In the facts of a change: in sentences, how one comes to them from those on its other side."""
FOLLOWED_NOW, FOLLOWED_NO_MORE = mark("Followed now"), mark("No longer followed")


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
        forward.append(phrase(FOLLOWED_NOW))
        back.append(phrase(FOLLOWED_NO_MORE))
    return {**before, SENTENCES: back}, {**after, SENTENCES: forward}


@dataclass(frozen=True, slots=True)
class SeasonChange:
    """The facts of a season's change, and the seasons that they keep as files.

    `old` is None of a new one, `changed` of one that was removed; one of them is there.
    """

    before: Facts
    after: Facts
    old: Season | None
    changed: Season | None

    @property
    def season(self) -> Season:
        """The season as it became; of one that was removed, as it was.

        Raises:
            LookupError: neither is kept, which no change is noted without.
        """
        season = self.changed or self.old
        if season is None:
            raise LookupError("the change of a season keeps no file")
        return season

    @property
    def has_left_force(self) -> bool:
        """Whether a season was followed before it, and isn't after it."""
        return bool(set(self.before["in_force"]) - set(self.after["in_force"]))


async def read_season_change(files: FileWorker, server_id: int, before: Facts, after: Facts) -> SeasonChange:
    """Read what a change keeps; not to be done in a transaction, because it may take its time."""

    async def read(toml: str | None) -> Season | None:
        if not toml:
            return None
        return await files.run(ReadSeason(files=(toml.encode(),)), server_id)

    old, changed = await read(before["toml"]), await read(after["toml"])
    return SeasonChange(_kept(before), _kept(after), old, changed)


def _kept(facts: Facts) -> Facts:
    """The facts that `season_facts` finds, without what was said of them.

    Before there were several in force, the only one was kept.
    """
    if "in_force" in facts:
        return {"in_force": facts["in_force"], "toml": facts["toml"]}
    in_force = [facts["current"]] if facts["current"] else []
    return {"in_force": in_force, "toml": facts["toml"]}


async def restore_season(
    tx: Transaction, server_id: int, change: SeasonChange, now: datetime
) -> Season | None:
    """Make the changed season what it was, and put in force what was in force then; None where it is gone.

    Raises:
        UserError: it was changed since, or results or quotes were stored for a season that was new.
    """
    title = change.season.title
    if await season_facts(tx, server_id, change.season) != change.after:
        raise UserError(
            phrase(
                "Undo the later change first, or import the season again: {title} has changed since.",
                title=title,
            )
        )
    stored = await seasons.find(tx, server_id, change.season)
    restored: Season | None = None
    followed_ids = set(change.before["in_force"])
    if change.old:
        restored = (await store_season(tx, server_id, change.old, now, stored)).season
    elif stored is not None:
        await remove_unused(tx, stored.id, title)
    if restored is not None and change.changed is None and change.has_left_force:
        followed_ids.add(restored.id)  # it was removed, and has another id now
    await season_writing.put_in_force(tx, server_id, followed_ids)
    return restored


async def remove_unused(tx: Transaction, season_id: int, title: str) -> None:
    """Take a season out for which nothing was saved but its calendar and cars.

    Raises:
        UserError: it has results, points or quotes.
    """
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
