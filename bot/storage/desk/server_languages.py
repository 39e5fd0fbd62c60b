"""The languages that servers are spoken to in: the one that they have chosen, or Discord's own setting."""

from collections.abc import Mapping

from sqlalchemy import bindparam, func, select

from bot.languages.current import SpokenLanguage
from bot.storage.database import Transaction
from bot.storage.tables import servers

SPOKEN = func.coalesce(servers.c.language, servers.c.discord_language)
"""The code of the language that a server is spoken to in."""


async def spoken_in(tx: Transaction, server_id: int) -> SpokenLanguage:
    """What the server is spoken to in; English before its first `/setup`."""
    query = select(SPOKEN).where(servers.c.id == server_id)
    return SpokenLanguage((await tx.execute(query)).scalar() or SpokenLanguage.ENGLISH)


async def of_discord(tx: Transaction, server_id: int | None = None) -> dict[int, SpokenLanguage]:
    """Each server's setting in Discord, or that of the one alone, as it was noted last."""
    query = select(servers.c.id, servers.c.discord_language)
    if server_id is not None:
        query = query.where(servers.c.id == server_id)
    rows = await tx.execute(query)
    return {row.id: SpokenLanguage(row.discord_language) for row in rows}


async def note_of_discord(tx: Transaction, languages: Mapping[int, SpokenLanguage]) -> None:
    """Keep the settings in Discord of these servers, by their ids: at a first start of all that there are."""
    noted = servers.update().where(servers.c.id == bindparam("server_id"))
    noted_languages = [{"server_id": id_, "spoken": language} for id_, language in languages.items()]
    if noted_languages:
        await tx.execute(noted.values(discord_language=bindparam("spoken")), noted_languages)
