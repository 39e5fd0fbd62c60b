"""The list of a server's seasons: what each holds, which are followed, and which can go."""

from collections.abc import Collection, Sequence

from bot.clock import Clock
from bot.domain.desk.change import Change, ChangeSubject, ChangeVerb, Facts
from bot.domain.season.season import Season
from bot.domain.season.season_choice import SeasonName
from bot.domain.season.season_holding import SeasonHolding
from bot.domain.season.season_merge import IdsInUse
from bot.errors import UserError
from bot.languages.catalogue import mark, phrase
from bot.languages.current import speaking
from bot.services.desk.trail import Trail
from bot.services.outbox.outbox import Outbox
from bot.services.planned.reminders import replan
from bot.services.season.season_saving import (
    FOLLOWED_NO_MORE,
    FOLLOWED_NOW,
    SENTENCES,
    remove_unused,
    season_facts,
)
from bot.services.server.server_lookup import require_server
from bot.storage.database import Database, Transaction
from bot.storage.desk import server_languages
from bot.storage.desk.channel_troubles import lock_server
from bot.storage.press import quotes, results
from bot.storage.season import season_names, season_writing, seasons

_REMOVED = mark("Season removed")
_BACK_AGAIN = mark("Season back again")


class SeasonLists:
    """Use cases about all of a server's seasons."""

    def __init__(self, database: Database, clock: Clock, outbox: Outbox, trail: Trail) -> None:
        self._database = database
        self._clock = clock
        self._outbox = outbox
        self._trail = trail

    async def read(self, server_id: int, first: int, most: int) -> tuple[Sequence[SeasonHolding], int]:
        """As many seasons as `most`, those in force first and then the newest, and how many there are.

        From the one at that place on, which counts from 0.

        Raises:
            UserError: the server isn't set up.
        """
        async with self._database.read() as tx:
            await require_server(tx, server_id)
            all_names = await season_names.list_names(tx, server_id)
            shown_names = all_names[first : first + most]
            followed_ids = [season_name.id for season_name in all_names if season_name.in_force]
            holdings = [await _holding(tx, season_name, followed_ids) for season_name in shown_names]
        return holdings, len(all_names)

    async def follow(self, server_id: int, season_id: int, by: int) -> Change | None:
        """Put the season in force beside the others; None where it is already.

        Raises:
            UserError: the server has no such season any more.
        """
        async with self._database.write() as tx:
            season, in_force = await _season_and_in_force(tx, server_id, season_id)
            if season_id in in_force:
                return None
            followed_ids = [*in_force, season_id]
            change = await self._put_in_force(tx, server_id, season, followed_ids, by)
        self._outbox.changed()
        return change

    async def stop(self, server_id: int, season_id: int, by: int) -> Change | None:
        """Put the season out of force: it stays readable, and nobody is reminded of it. None where it is.

        Raises:
            UserError: the server has no such season any more, or follows no other.
        """
        async with self._database.write() as tx:
            season, in_force = await _season_and_in_force(tx, server_id, season_id)
            if season_id not in in_force:
                return None
            followed_ids = [id_ for id_ in in_force if id_ != season_id]
            if not followed_ids:
                raise UserError(
                    phrase("Follow another season first: {season} is the only one.", season=season.title)
                )
            change = await self._put_in_force(tx, server_id, season, followed_ids, by)
        self._outbox.changed()
        return change

    async def remove(self, server_id: int, season_id: int, by: int) -> Change:
        """Take a season out for which nothing was saved but its calendar and cars.

        Raises:
            UserError: the server has no such season any more, or it has results, points or quotes.
        """
        async with self._database.write() as tx:
            season, _ = await _season_and_in_force(tx, server_id, season_id)
            before = await season_facts(tx, server_id, season)
            await remove_unused(tx, season_id, season.title)
            await replan(tx, server_id, self._clock.now())
            change = await self._note(tx, server_id, season, before, by, _REMOVED, _BACK_AGAIN)
        self._outbox.changed()
        return change

    async def _put_in_force(
        self, tx: Transaction, server_id: int, season: Season, followed_ids: Collection[int], by: int
    ) -> Change:
        """Follow these seasons, of which `season` is a new one or no longer one."""
        before = await season_facts(tx, server_id, season)
        await season_writing.put_in_force(tx, server_id, followed_ids)
        await replan(tx, server_id, self._clock.now())
        if season.id in followed_ids:
            return await self._note(tx, server_id, season, before, by, FOLLOWED_NOW, FOLLOWED_NO_MORE)
        return await self._note(tx, server_id, season, before, by, FOLLOWED_NO_MORE, FOLLOWED_NOW)

    async def _note(
        self, tx: Transaction, server_id: int, season: Season, before: Facts, by: int, forward: str, back: str
    ) -> Change:
        """Keep the change in the trail; `forward` and `back` tell of it and of its undoing."""
        after = await season_facts(tx, server_id, season)
        with speaking(await server_languages.spoken_in(tx, server_id)):
            after_told = {**after, SENTENCES: [phrase(forward)]}
            before_told = {**before, SENTENCES: [phrase(back)]}
        where = (ChangeSubject.SEASON, season.id, season.title)
        change = Change(server_id, by, ChangeVerb.CHANGED, *where, before_told, after_told)
        return await self._trail.note(tx, change)


async def _holding(tx: Transaction, season_name: SeasonName, followed_ids: Sequence[int]) -> SeasonHolding:
    season = await seasons.get(tx, season_name.id)
    return SeasonHolding(
        name=season_name,
        rounds=len(season.rounds),
        first_day=min((round_.first_day for round_ in season.rounds), default=None),
        last_day=max((round_.last_day for round_ in season.rounds), default=None),
        results=len(await results.of_season(tx, season.id)),
        quotes=len(await quotes.of_season(tx, season.id)),
        is_in_use=await seasons.find_ids_in_use(tx, season.id) != IdsInUse(),
        is_followed_alone=[season_name.id] == list(followed_ids),
    )


async def _season_and_in_force(
    tx: Transaction, server_id: int, season_id: int
) -> tuple[Season, Sequence[int]]:
    """The server's season, and the ids of those in force; nobody else changes them until the end.

    Raises:
        UserError: the server has no such season any more.
    """
    await lock_server(tx, server_id)
    season = await seasons.find_in_server(tx, server_id, season_id)
    if season is None:
        raise UserError(phrase("Open `/season list` again: that season was removed in the meantime."))
    return season, await season_names.list_ids_in_force(tx, server_id)
