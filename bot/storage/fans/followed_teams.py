"""Which teams somebody follows by themselves, and what teams are called."""

from sqlalchemy import and_, select, true

from bot.domain.base.team_page import PageReach
from bot.domain.fans.my_teams import MyTeam
from bot.storage.database import Transaction
from bot.storage.rows import AnyRow, AnySelect, insert_missing
from bot.storage.tables import followed_teams, seasons, servers, team_pages

_IN_FORCE = and_(seasons.c.server_id == servers.c.id, seasons.c.current == true())
_NEWEST_TEAM = select(seasons.c.team).where(_IN_FORCE).order_by(seasons.c.id.desc()).limit(1)

SEASON_TEAM = _NEWEST_TEAM.scalar_subquery().label("season_team")
"""What a team without a name of its own is called: as the season in force that was saved last calls it."""


async def list_of_person(tx: Transaction, person_id: int) -> list[MyTeam]:
    """The teams that somebody follows, the one added last first."""
    query = _select_teams().join(followed_teams, followed_teams.c.server_id == servers.c.id)
    mine = query.where(followed_teams.c.person_id == person_id).order_by(followed_teams.c.id.desc())
    return [_team(row) for row in await tx.execute(mine)]


async def add(tx: Transaction, person_id: int, server_id: int) -> None:
    """Somebody follows a server's team from now on."""
    await insert_missing(tx, followed_teams, {"person_id": person_id, "server_id": server_id}, {})


async def remove(tx: Transaction, person_id: int, server_id: int) -> None:
    """Somebody follows it no more."""
    mine = (followed_teams.c.person_id == person_id, followed_teams.c.server_id == server_id)
    await tx.execute(followed_teams.delete().where(*mine))


async def find_team(tx: Transaction, server_id: int) -> MyTeam | None:
    """A server's team; None where the server isn't set up."""
    row = (await tx.execute(_select_teams().where(servers.c.id == server_id))).one_or_none()
    if row is None:
        return None
    return _team(row)


async def list_public(tx: Transaction) -> list[tuple[MyTeam, str]]:
    """Every team whose page is public, with the page's own name."""
    query = _select_teams().add_columns(team_pages.c.name.label("page_name"))
    public = query.join(team_pages, team_pages.c.server_id == servers.c.id)
    rows = await tx.execute(public.where(team_pages.c.reach == PageReach.PUBLIC).order_by(servers.c.id))
    return [(_team(row), row.page_name) for row in rows]


def _select_teams() -> AnySelect:
    return select(servers.c.id, servers.c.team, SEASON_TEAM).select_from(servers)


def _team(row: AnyRow) -> MyTeam:
    return MyTeam(row.id, row.team or row.season_team or "")
