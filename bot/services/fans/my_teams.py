"""The teams that somebody follows by themselves: added, taken off, and found by their name."""

from collections.abc import Sequence
from functools import partial

from bot.domain.base.plain_text import fold
from bot.domain.fans.my_teams import MOST_TEAMS, MyTeam
from bot.errors import UserError
from bot.languages.catalogue import phrase
from bot.storage.database import Database
from bot.storage.desk import team_pages
from bot.storage.fans import followed_teams
from bot.storage.season import seasons


class MyTeams:
    """Use cases about them. Whether somebody may see a team is checked before."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def list_mine(self, person_id: int) -> Sequence[MyTeam]:
        """The teams that somebody follows, the one added last first."""
        async with self._database.read() as tx:
            return await followed_teams.list_of_person(tx, person_id)

    async def find_team(self, server_id: int) -> MyTeam | None:
        """The team whose server it is; None where it isn't set up."""
        reading = partial(followed_teams.find_team, server_id=server_id)
        return await self._database.server_readings.get(server_id, "team", reading)

    async def find_public(self, typed: str) -> MyTeam | None:
        """The team of that name, its own or its page's, whose page is public; None of none or of several."""
        async with self._database.read() as tx:
            public_teams = await followed_teams.list_public(tx)
        named = fold(typed)
        by_page = [team for team, page_name in public_teams if page_name == typed.strip()]
        by_name = [team for team, _ in public_teams if named and fold(team.name) == named]
        for matching_teams in (by_page, by_name):
            if len(matching_teams) == 1:
                return matching_teams[0]
        return None

    async def server_of_season(self, season_id: int) -> int | None:
        """The server whose season it is; None where it is gone."""
        async with self._database.read() as tx:
            return await seasons.find_server(tx, season_id)

    async def is_public(self, server_id: int) -> bool:
        """Whether anybody may read the team's calendar and news outside its server."""
        async with self._database.read() as tx:
            page = await team_pages.get(tx, server_id)
        return page is not None and page.is_public

    async def add(self, person_id: int, server_id: int) -> MyTeam:
        """Somebody follows the team from now on.

        Raises:
            UserError: its server isn't set up, or they follow too many.
        """
        async with self._database.write() as tx:
            team = await followed_teams.find_team(tx, server_id)
            if team is None:
                raise UserError(phrase("Look it up again: that team isn't there any more."))
            mine = await followed_teams.list_of_person(tx, person_id)
            if team not in mine and len(mine) >= MOST_TEAMS:
                raise UserError(
                    phrase(
                        "Take a team off with `/myteams remove` first: you follow {most} already.",
                        most=MOST_TEAMS,
                    )
                )
            await followed_teams.add(tx, person_id, server_id)
        return team

    async def remove(self, person_id: int, server_id: int) -> MyTeam | None:
        """Somebody follows the team no more; None where there is no such team."""
        async with self._database.write() as tx:
            team = await followed_teams.find_team(tx, server_id)
            await followed_teams.remove(tx, person_id, server_id)
        return team
