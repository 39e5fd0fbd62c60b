"""The standings, looked at by everybody."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.clock import Clock
from bot.domain.results.field_cars import is_class_of
from bot.domain.results.field_classes import same_class
from bot.domain.season.round import Round
from bot.domain.season.season import Season
from bot.domain.season.season_choice import Looking
from bot.domain.standings.known_names import drivers_by_class
from bot.domain.standings.standings import Standings
from bot.domain.standings.standings_progress import RoundPlaces, standings_progress
from bot.domain.standings.standings_view import StandingsView, own_table
from bot.errors import UserError
from bot.languages.catalogue import phrase
from bot.readers.typed.quoting import escape_line, quote_value
from bot.services.news.team_name import team_look
from bot.services.season.season_lookup import chosen_season, round_by_id
from bot.services.season.typed_names import choose_round
from bot.services.standings.standings_reading import read_standings
from bot.storage.database import Database, Transaction
from bot.storage.desk import servers
from bot.storage.press import timing_files, typed_points
from bot.storage.season import seasons

_FEWEST_ROUNDS = 2


@dataclass(frozen=True, slots=True)
class StandingsProgress:
    """A table of the standings, and where everybody in it stood after each round."""

    view: StandingsView
    table: Standings
    rounds: Sequence[RoundPlaces]


class StandingsTables:
    """Use cases about the standings of a server's season."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    async def view(
        self,
        server_id: int,
        class_name: str | None = None,
        after: str | None = None,
        typed_season: str | None = None,
    ) -> StandingsView:
        """The standings after the round that was typed, of the class that was typed or else the team's.

        Raises:
            UserError: what was typed fits nothing, or nothing is counted yet.
        """
        now = self._clock.now()
        async with self._database.read() as tx:
            season = await chosen_season(tx, server_id, typed_season, now, Looking.BACK)
            last_round = choose_round(season, after, now) if after else None
            view = await self._view(tx, server_id, season, last_round)
        return _shown(view, class_name)

    async def view_after(
        self, server_id: int, round_id: int, season_id: int, class_name: str | None = None
    ) -> StandingsView:
        """The standings after the round of that id, or after the last one where the season has none such.

        Raises:
            UserError: the class isn't there any more, or nothing is counted.
        """
        async with self._database.read() as tx:
            season = await self._season_of_ids(tx, server_id, round_id, season_id)
            view = await self._view(tx, server_id, season, round_by_id(season, round_id))
        return _shown(view, class_name)

    async def progress(
        self, server_id: int, round_id: int, season_id: int, table_key: str
    ) -> StandingsProgress:
        """Where everybody of the table of that short key stood after each round, until that of the id.

        Raises:
            UserError: the table isn't there any more, or it is counted of one round alone.
        """
        now = self._clock.now()
        async with self._database.read() as tx:
            season = await self._season_of_ids(tx, server_id, round_id, season_id)
            last_round = round_by_id(season, round_id)
            view = await self._view(tx, server_id, season, last_round)
            kept_fields = await timing_files.of_season(tx, season.id)
            typed = await typed_points.of_season(tx, season.id)
        tables = [table for table in view.tables if table.short_key == table_key]
        if not tables:
            raise UserError(phrase("Use `/standings` again: these have changed since."))
        # Each round's standings are counted anew: that is no work for the loop that answers people.
        rounds = await asyncio.to_thread(
            standings_progress, season, kept_fields, typed, last_round, tables[0].class_name, now
        )
        if len(rounds) < _FEWEST_ROUNDS:
            raise UserError(phrase("Come back after the next round: a chart needs two rounds with points."))
        return StandingsProgress(view, tables[0], rounds)

    async def known_drivers(self, server_id: int, typed_season: str | None) -> dict[str, Sequence[str]]:
        """The season's classes with their drivers, the team's own first.

        Raises:
            UserError: the server has no season, or none such.
        """
        now = self._clock.now()
        async with self._database.read() as tx:
            season = await chosen_season(tx, server_id, typed_season, now, Looking.BACK)
            return drivers_by_class(await read_standings(tx, season, None, now))

    async def _season_of_ids(self, tx: Transaction, server_id: int, round_id: int, season_id: int) -> Season:
        """The season that a button says, or whose round it says: older ones say a round alone, or neither."""
        season = await seasons.find_in_server(tx, server_id, season_id)
        if season is None:
            season = await seasons.find_of_round(tx, server_id, round_id)
        return season or await chosen_season(tx, server_id, None, self._clock.now(), Looking.BACK)

    async def _view(
        self, tx: Transaction, server_id: int, season: Season, last_round: Round | None
    ) -> StandingsView:
        view = await read_standings(tx, season, last_round, self._clock.now())
        follow = await servers.get_follow(tx, server_id)
        is_spoiler_free = follow is not None and bool(follow.spoilers)
        return replace(view, look=await team_look(tx, server_id), spoiler_free=is_spoiler_free)


def _shown(view: StandingsView, class_name: str | None) -> StandingsView:
    """With the table of the class that was typed or chosen, or else of the team's."""
    if not view.tables:
        raise _no_standings(view)
    if class_name is None or not _has_classes(view):
        return replace(view, shown=own_table(view))
    return replace(view, shown=_chosen_table(view, class_name))


def _no_standings(view: StandingsView) -> UserError:
    staff_words = phrase(
        "Hand in the organiser's lists with `/timing read`, or type points with `/points`: nothing is known "
        "yet of a session that gives points."
    )
    if view.season.points is None:
        staff_words = phrase(
            'Add `[points]` to your season file, such as `rule = "top-ten"`, and import it again; or type '
            "points with `/points`."
        )
    return UserError(phrase("No standings yet. They appear here once the team has them."), staff_words)


def _has_classes(view: StandingsView) -> bool:
    return any(table.class_name for table in view.tables)


def _chosen_table(view: StandingsView, typed: str) -> Standings:
    """The table of the class that was typed, or whose key was chosen from a menu."""
    for table in view.tables:
        if table.key == typed:
            return table
    for fits in (same_class, is_class_of):
        for table in view.tables:
            if fits(table.class_name, typed):
                return table
    raise unknown_class(typed, [table.class_name for table in view.tables])


def unknown_class(typed: str, names: list[str]) -> UserError:
    """The refusal of a class that isn't there; `names` are those that are."""
    classes = ", ".join(dict.fromkeys(map(escape_line, names)))
    return UserError(
        phrase(
            "I don't know which class {typed} is. This season has {classes}.",
            typed=quote_value(typed),
            classes=classes,
        )
    )
