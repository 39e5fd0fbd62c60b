"""The codes by which other servers follow teams, and the servers that a team's code doesn't bring back."""

from sqlalchemy import select

from bot.storage.database import Transaction
from bot.storage.rows import insert_missing, upsert
from bot.storage.tables import follow_codes, past_follows, refused_followers


async def get(tx: Transaction, server_id: int) -> str | None:
    """The team's code; None where it has none yet."""
    query = select(follow_codes.c.code).where(follow_codes.c.server_id == server_id)
    return (await tx.execute(query)).scalar()


async def find_server(tx: Transaction, code: str) -> int | None:
    """The server whose team has that code."""
    query = select(follow_codes.c.server_id).where(follow_codes.c.code == code)
    return (await tx.execute(query)).scalar()


async def save(tx: Transaction, server_id: int, code: str) -> None:
    """Keep the code in place of the team's earlier one; nobody is refused by the new one yet.

    What the team has refused before isn't brought back by an Undo of the other side's either.
    """
    refused_ids = select(refused_followers.c.guild_id).where(refused_followers.c.server_id == server_id)
    refused = (past_follows.c.server_id == server_id, past_follows.c.guild_id.in_(refused_ids))
    await tx.execute(past_follows.delete().where(*refused))
    await upsert(tx, follow_codes, {"server_id": server_id}, {"code": code})
    await tx.execute(refused_followers.delete().where(refused_followers.c.server_id == server_id))


async def refuse(tx: Transaction, server_id: int, guild_id: int) -> None:
    """Let the team's present code be worth nothing in that server."""
    await insert_missing(tx, refused_followers, {"server_id": server_id, "guild_id": guild_id}, {})


async def allow(tx: Transaction, server_id: int, guild_id: int) -> None:
    """Let the code be worth something there again."""
    of_server = (refused_followers.c.server_id == server_id, refused_followers.c.guild_id == guild_id)
    await tx.execute(refused_followers.delete().where(*of_server))


async def is_refused(tx: Transaction, server_id: int, guild_id: int) -> bool:
    """Whether the team has refused that server since the code was made."""
    of_server = (refused_followers.c.server_id == server_id, refused_followers.c.guild_id == guild_id)
    return (await tx.execute(select(refused_followers.c.id).where(*of_server))).first() is not None


async def void_where_refused(tx: Transaction, guild_id: int) -> None:
    """Let the codes be void of all teams that have refused a server: nobody will know it, once forgotten.

    A team's next code is made when its staff ask for it.
    """
    refusing_ids = select(refused_followers.c.server_id).where(refused_followers.c.guild_id == guild_id)
    await tx.execute(follow_codes.delete().where(follow_codes.c.server_id.in_(refusing_ids)))
