"""Which teams have a page on the web, and by what names."""

from collections.abc import Collection

from sqlalchemy import select

from bot.domain.base.team_page import PageReach, TeamPage
from bot.languages.current import SpokenLanguage
from bot.storage.database import Transaction
from bot.storage.desk.server_languages import SPOKEN
from bot.storage.rows import AnyRow, AnySelect, upsert
from bot.storage.tables import servers, team_pages


async def get(tx: Transaction, server_id: int) -> TeamPage | None:
    """The server's page; None where it is off."""
    row = (await tx.execute(_select_pages().where(team_pages.c.server_id == server_id))).one_or_none()
    if row is None:
        return None
    return _page(row)


async def find(tx: Transaction, name: str) -> TeamPage | None:
    """The page of that name."""
    row = (await tx.execute(_select_pages().where(team_pages.c.name == name))).one_or_none()
    if row is None:
        return None
    return _page(row)


async def find_all(tx: Transaction, names: Collection[str]) -> dict[str, TeamPage]:
    """The pages of these names, by them; those that there are."""
    rows = await tx.execute(_select_pages().where(team_pages.c.name.in_(names)))
    return {row.name: _page(row) for row in rows}


async def find_only_public(tx: Transaction) -> TeamPage | None:
    """The one public page; None where there are none or several."""
    query = _select_pages().where(team_pages.c.reach == PageReach.PUBLIC).limit(2)
    rows = (await tx.execute(query)).all()
    if len(rows) != 1:
        return None
    return _page(rows[0])


async def save(tx: Transaction, page: TeamPage) -> None:
    """Keep the page in place of the server's earlier one."""
    await upsert(tx, team_pages, {"server_id": page.server_id}, {"reach": page.reach, "name": page.name})


async def remove(tx: Transaction, server_id: int) -> None:
    """Let the server have no page."""
    await tx.execute(team_pages.delete().where(team_pages.c.server_id == server_id))


def _select_pages() -> AnySelect:
    return select(team_pages, SPOKEN.label("language"), servers.c.revision).join(servers)


def _page(row: AnyRow) -> TeamPage:
    return TeamPage(row.server_id, PageReach(row.reach), row.name, SpokenLanguage(row.language), row.revision)
