"""Seasons: kept, exported, and looked at."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import partial
from types import MappingProxyType

from bot.clock import Clock
from bot.domain.base.look import PLAIN_LOOK, Look
from bot.domain.desk.change import Change, ChangeSubject, ChangeVerb
from bot.domain.results.respelled_crews import Respelling
from bot.domain.results.result import Result
from bot.domain.season.season import Season
from bot.domain.season.season_choice import Looking, RoundBeside, SeasonName, is_rival
from bot.services.desk.trail import RestoreSubject, Trail
from bot.services.news.team_name import shown_team
from bot.services.outbox.outbox import Outbox
from bot.services.planned.reminders import replan
from bot.services.results.respelling import respell
from bot.services.season.season_lookup import SeasonChoices, no_season, season_choices
from bot.services.season.season_saving import (
    StoredSeason,
    leave_force,
    read_season_change,
    restore_season,
    season_facts,
    store_season,
    told_facts,
)
from bot.services.standings.standings_posts import StandingsPosts
from bot.storage.database import Database, Transaction
from bot.storage.desk import servers
from bot.storage.press import results
from bot.storage.season import season_names, seasons
from bot.worker.jobs import FileWorkers
from bot.writers.season_writer import write_season

_RESPELLED = "respelled"
"""In the facts of a change: the names that it spelt otherwise in what was saved earlier, old and new."""


_NO_INSTANT = datetime.min.replace(tzinfo=UTC)
"""Of a view that is kept: each one who asks looks at it at an instant of their own."""


@dataclass(frozen=True, slots=True)
class View:
    """A server's season with its results by (session id, entry id), at one instant.

    `spoiler_free` when the server's own channel is to be kept from results for a while. `names_series`
    where somebody couldn't know which season it is: it isn't the usual one, or one of several series.
    """

    team: str
    season: Season
    results: Mapping[tuple[int, int], Result]
    now: datetime
    spoiler_free: bool = False
    look: Look = PLAIN_LOOK
    names_series: bool = False


class Seasons:
    """Use cases about a server's season."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        outbox: Outbox,
        trail: Trail,
        files: FileWorkers,
        standings: StandingsPosts,
    ) -> None:
        self._database = database
        self._files = files
        self._clock = clock
        self._outbox = outbox
        self._trail = trail
        self._standings = standings

    async def keep(
        self,
        tx: Transaction,
        server_id: int,
        season: Season,
        by: int,
        respellings: Sequence[Respelling] = (),
        replaced: Season | None = None,
    ) -> tuple[StoredSeason, Change | None]:
        """Store the season whole in the caller's transaction, with its reminders and in the trail.

        What was saved earlier gets these spellings of names, too; other names stay in it as they were.
        `replaced` is another season in whose place it comes: the same series' becomes it, with all that was
        saved for it; one of another series is out of force from now on, and stays readable.

        Raises:
            UserError: it can't be (`bot.domain.season.season_merge.update`).
        """
        now = self._clock.now()
        renamed, ousted = await _parted(tx, server_id, season, replaced)
        before = await season_facts(tx, server_id, renamed or season)
        stored = await store_season(tx, server_id, season, now, renamed)
        if ousted is not None:
            in_force = await season_names.list_ids_in_force(tx, server_id)
            await leave_force(tx, server_id, [id_ for id_ in in_force if id_ != ousted.id])
        await replan(tx, server_id, now)
        await respell(tx, self._outbox, server_id, stored.season.id, respellings)
        await self._keep_standings_true(tx, server_id, stored.season, stored.old)
        after = await season_facts(tx, server_id, stored.season)
        is_changed = after != before
        before, after = told_facts(stored, before, after)
        if respellings:
            pairs = [[respelling.old, respelling.new] for respelling in respellings]
            after = {**after, _RESPELLED: pairs}
        verb = ChangeVerb.CHANGED if before["toml"] else ChangeVerb.STORED
        change = Change(
            server_id, by, verb, ChangeSubject.SEASON, stored.season.id, season.title, before, after
        )
        return stored, await self._trail.note(tx, change) if is_changed or respellings else None

    async def find_rival(self, tx: Transaction, server_id: int, season: Season) -> Season | None:
        """The season in force that this one, if it is new, could be meant to replace."""
        if await seasons.find(tx, server_id, season) is not None:
            return None
        for other in await seasons.list_in_force(tx, server_id):
            if is_rival(season, other, self._clock.now()):
                return other
        return None

    def changed(self) -> None:
        """Let whoever delivers know that reminders have changed; to call after the commit."""
        self._outbox.changed()

    async def prepare_restore(self, change: Change) -> RestoreSubject:
        """What makes the season what it was before the change; results and quotes stay, spelt as they were.

        It raises a UserError when the season was changed since, or when results or quotes were stored
        for one that was new.
        """
        before, after = change.before or {}, dict(change.after or {})
        respelled = [Respelling(new, old) for old, new in after.pop(_RESPELLED, [])]
        kept = await read_season_change(self._files.making, change.server_id, before, after)

        async def restore(tx: Transaction, change: Change, _by: int) -> None:
            now = self._clock.now()
            restored = await restore_season(tx, change.server_id, kept, now)
            await respell(tx, self._outbox, change.server_id, change.subject_id, respelled)
            await replan(tx, change.server_id, now)
            if restored is not None:
                await self._keep_standings_true(tx, change.server_id, restored, kept.changed)

        return restore

    async def _keep_standings_true(
        self, tx: Transaction, server_id: int, season: Season, old: Season | None
    ) -> None:
        """Correct what was told of the standings where another file may count them otherwise."""
        if old is not None and _points_facts(season) != _points_facts(old):
            await self._standings.correct(tx, server_id, season)

    async def list_names(self, server_id: int) -> Sequence[SeasonName]:
        """All of a server's seasons, those in force first, and then the newest."""
        async with self._database.read() as tx:
            return await season_names.list_names(tx, server_id)

    async def export(self, server_id: int, typed_season: str | None = None) -> tuple[Season, str]:
        """The season that was typed or is meant, and as the TOML file that imports to the same.

        Raises:
            UserError: the server isn't set up, or has no season or none such.
        """
        view = await self.view(server_id, typed_season)
        return view.season, write_season(view.season)

    async def view(
        self, server_id: int, typed_season: str | None = None, looking: Looking = Looking.AHEAD
    ) -> View:
        """The season that was typed, or else the one that is meant on this day, with its results.

        Raises:
            UserError: the server isn't set up, or has no season or none such.
        """
        now, choices = self._clock.now(), await self._choices(server_id)
        season_id = choices.choose(typed_season, now, looking)
        reading = partial(_read_view, server_id=server_id, season_id=season_id)
        view = await self._database.server_readings.get(server_id, season_id, reading)
        return replace(view, now=now, names_series=choices.has_to_name(season_id, now, looking))

    async def rounds_beside(self, server_id: int, view: View) -> Sequence[RoundBeside]:
        """What comes next in the seasons in force that the view isn't of.

        Raises:
            UserError: the server isn't set up.
        """
        choices = await self._choices(server_id)
        return choices.rounds_beside(view.season.id, view.now)

    async def _choices(self, server_id: int) -> SeasonChoices:
        reading = partial(season_choices, server_id=server_id)
        return await self._database.server_readings.get(server_id, "seasons", reading)


async def _read_view(tx: Transaction, server_id: int, season_id: int) -> View:
    """The view but for the instant, which is nobody's yet."""
    season = await seasons.find_in_server(tx, server_id, season_id)
    if season is None:  # it was removed just now
        raise no_season()
    team = await shown_team(tx, server_id, season)
    stored = await results.of_season(tx, season.id)
    follow = await servers.get_follow(tx, server_id)
    by_place = {(result.session_id, result.entry_id): result for result in stored}
    has_spoilers = bool(follow and follow.spoilers)
    return View(team.name, season, MappingProxyType(by_place), _NO_INSTANT, has_spoilers, team.look)


async def _parted(
    tx: Transaction, server_id: int, season: Season, replaced: Season | None
) -> tuple[Season | None, Season | None]:
    """What becomes the season, and what it only puts out of force, of that in whose place it comes.

    Where the season itself was saved meanwhile, from another preview, nothing else can become it.
    """
    if replaced is None:
        return None, None
    saved = await seasons.find(tx, server_id, season)
    if saved is None and replaced.series == season.series:
        return replaced, None
    if saved is not None and saved.id == replaced.id:
        return None, None
    return None, replaced


def _points_facts(season: Season) -> list[object]:
    """All of a season's file that its standings depend on."""
    facts: list[object] = [season.points, season.team, season.classes, season.drivers]
    for round_ in season.rounds:
        facts.append(round_.number)
        facts += [(session.key, session.points_factor, session.is_on) for session in round_.held]
    return facts
