"""Nudges: staff are asked in their channel how a session ended, when it should be over."""

from collections.abc import Mapping
from datetime import datetime

from bot.domain.base.server import Follow
from bot.domain.news.nudge_news import NudgeNews
from bot.domain.planned.reminders import ReminderTime
from bot.domain.planned.staff_nudges import NudgeUpkeep, nudge_times, nudge_upkeep
from bot.domain.season.entry import Entry
from bot.domain.season.season import Season
from bot.errors import UserError
from bot.languages.catalogue import mark, phrase
from bot.services.news.calendar_news import nudge_news
from bot.services.season.season_lookup import entry_by_id
from bot.storage.database import Database, Transaction
from bot.storage.desk import servers
from bot.storage.outbox import staff_nudges as nudges
from bot.storage.press import results
from bot.storage.season import seasons

_OUT_OF_DATE = mark(
    "That session has since been moved, cancelled or removed. See `/calendar` for what holds now, and add a "
    "result with `/result`."
)


class Nudges:
    """Use cases about questions that were asked."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def look(self, server_id: int, session_id: int, start: int) -> NudgeNews:
        """The question about a session that started at `start` (seconds since 1970) when it was asked.

        Raises:
            UserError: it has been moved, called off or taken out since, or its season is out of force.
        """
        async with self._database.read() as tx:
            for season in await seasons.list_in_force(tx, server_id):
                if _is_held(season, session_id, start):
                    return await nudge_news(tx, server_id, season, session_id)
        raise UserError(phrase(_OUT_OF_DATE))


def _is_held(season: Season, session_id: int, start: int) -> bool:
    held = (session for round_ in season.rounds for session in round_.held if session.id == session_id)
    return any(session.start and int(session.start.timestamp()) == start for session in held)


def find_car(news: NudgeNews, entry_id: int) -> Entry:
    """The car that somebody answers for.

    Raises:
        UserError: it isn't in the season any more.
    """
    entry = entry_by_id(news.season, entry_id)
    if entry is None:
        raise UserError(phrase(_OUT_OF_DATE))
    return entry


async def replan_nudges(
    tx: Transaction, server_id: int, now: datetime, session_id: int | None = None
) -> None:
    """Plan, move, edit and take down questions after anything that they depend on has changed.

    `session_id` is the session of which a result was stored or taken back, if that is all.
    """
    follow = await servers.get_staff_channel(tx, server_id)
    if follow is None:
        return
    plan, asked = await _plan(tx, server_id), await nudges.deliveries_by_session(tx, follow.id, session_id)
    new: dict[int, ReminderTime] = {}
    for id_ in sorted({session_id} if session_id else plan.keys() | asked.keys()):
        due = plan.get(id_)
        todo = nudge_upkeep(asked.get(id_, ()), due, now, changed=session_id is not None)
        await _keep_up(tx, follow, todo, due, now)
        if due and todo.add:
            new[id_] = due
    await nudges.add(tx, follow, new, now)


async def _plan(tx: Transaction, server_id: int) -> Mapping[int, ReminderTime]:
    plan: dict[int, ReminderTime] = {}
    for season in await seasons.list_in_force(tx, server_id):
        season_results = await results.of_season(tx, season.id)
        plan |= nudge_times(season, {(result.session_id, result.entry_id) for result in season_results})
    return plan


async def _keep_up(
    tx: Transaction, follow: Follow, todo: NudgeUpkeep, due: ReminderTime | None, now: datetime
) -> None:
    await nudges.remove_all(tx, todo.drop)
    for posted in todo.take_down:
        await nudges.request_removal(tx, follow, posted, now)
    if due and todo.edit:
        await nudges.request_edit(tx, follow, todo.edit, due, now)
    if due and todo.move:
        await nudges.reschedule(tx, todo.move, due)
