"""Calendar files: a season, or one round of it, for people's own calendars."""

from dataclasses import dataclass

from bot.clock import Clock
from bot.domain.base.plain_text import slug
from bot.domain.planned.lead_plan import kept_lead_plan
from bot.domain.planned.lead_times import USUAL_LEADS, Lead, kept_leads
from bot.domain.season.season import Season
from bot.errors import UserError
from bot.languages.catalogue import mark, phrase
from bot.services.server.server_lookup import require_server
from bot.storage.database import Database, Transaction
from bot.storage.desk import servers
from bot.storage.season import calendar_revisions as calendars
from bot.storage.season import seasons
from bot.worker.jobs import CalendarPart, FileWorker, WriteCalendar

_GONE = mark("See `/calendar` for the season as it is now: that round is no longer in it.")


@dataclass(frozen=True, slots=True)
class CalendarFile:
    """An iCalendar file: what it holds, in words, its name, and its bytes."""

    title: str
    name: str
    data: bytes


class Calendars:
    """Use cases about calendar files; anybody in the server may have them."""

    def __init__(self, database: Database, clock: Clock, making: FileWorker) -> None:
        self._database = database
        self._clock = clock
        self._files = making

    async def make(self, server_id: int, season_id: int, round_id: int | None = None) -> CalendarFile:
        """The file of the season, or of one round of it.

        Raises:
            UserError: the server has no such season, or that no such round (any more).
        """
        async with self._database.read() as tx:
            season = await _season(tx, server_id, season_id)
            rounds = [r for r in season.rounds if round_id in (None, r.id)]
            revisions = await calendars.revisions(tx, season.id)
            leads = await _leads(tx, server_id)
        if round_id and not rounds:
            raise UserError(phrase(_GONE))
        title = f"{season.title}: {rounds[0].name}" if round_id else season.title
        job = WriteCalendar(
            title=title,
            parts=(CalendarPart(season, tuple(round_.id for round_ in rounds), revisions),),
            leads=leads,
            now=self._clock.now(),
        )
        data = await self._files.run(job, server_id)
        return CalendarFile(title, f"{slug(title) or 'season'}.ics", data)

    async def make_subscribed(self, server_id: int) -> bytes | None:
        """The seasons in force as a calendar that apps fetch again and again; None where there is none.

        Raises:
            UserError: too much waits for whoever makes files, or the bot is being stopped.
        """
        async with self._database.read() as tx:
            in_force = await seasons.list_in_force(tx, server_id)
            if not in_force:
                return None
            parts: list[CalendarPart] = []
            for season in in_force:
                revisions = await calendars.revisions(tx, season.id)
                parts.append(CalendarPart(season, tuple(round_.id for round_ in season.rounds), revisions))
            leads = await _leads(tx, server_id)
        job = WriteCalendar(
            title=" · ".join(season.title for season in in_force),
            parts=tuple(parts),
            leads=leads,
            now=self._clock.now(),
            is_subscribed=True,
        )
        return await self._files.run(job, server_id)


async def _season(tx: Transaction, server_id: int, season_id: int) -> Season:
    await require_server(tx, server_id)
    season = await seasons.find_in_server(tx, server_id, season_id)
    if season is None:
        raise UserError(phrase(_GONE))
    return season


async def _leads(tx: Transaction, server_id: int) -> tuple[Lead, ...]:
    """As early as the server reminds; where it doesn't, the usual: these alarms trouble nobody else."""
    follow = await servers.get_follow(tx, server_id)
    kept = kept_lead_plan(follow.reminders).usual if follow else ()
    return kept or kept_leads(USUAL_LEADS)
