"""Follows as they were before a change or their end, for as long as that may be undone; and their endings."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import select

from bot.domain.base.server import Follow
from bot.domain.following.team_follow import EndingReason, FollowEnding
from bot.languages.current import SpokenLanguage
from bot.storage.database import Transaction
from bot.storage.rows import insert
from bot.storage.tables import follow_endings, past_follows


async def add(tx: Transaction, follow: Follow, until: datetime) -> int:
    """Keep the follow as it was until that moment (UTC); its id."""
    return await insert(
        tx,
        past_follows,
        server_id=follow.server_id,
        guild_id=follow.guild_id,
        channel_id=follow.channel_id,
        reminders=follow.reminders,
        ping_role_id=follow.ping_role_id,
        spoilers=follow.spoilers,
        language=follow.language,
        until=until,
    )


async def find_servers(tx: Transaction, past_id: int) -> tuple[int, int] | None:
    """The server whose team it is of, and the one that followed it; None where it isn't kept."""
    query = select(past_follows.c.server_id, past_follows.c.guild_id).where(past_follows.c.id == past_id)
    row = (await tx.execute(query)).one_or_none()
    if row is None:
        return None
    return row.server_id, row.guild_id


async def take(tx: Transaction, past_id: int) -> tuple[Follow, datetime] | None:
    """The follow as it was, and until when, which is then kept no more; None where it isn't kept."""
    query = past_follows.delete().where(past_follows.c.id == past_id).returning(*past_follows.columns)
    row = (await tx.execute(query)).one_or_none()
    if row is None:
        return None
    follow = Follow(
        server_id=row.server_id,
        guild_id=row.guild_id,
        channel_id=row.channel_id,
        reminders=row.reminders,
        ping_role_id=row.ping_role_id,
        spoilers=row.spoilers,
        language=SpokenLanguage(row.language) if row.language else None,
    )
    return follow, row.until


async def is_newest(tx: Transaction, past_id: int, follow: Follow) -> bool:
    """Whether the follow of that team and server was changed no more since that one was kept."""
    later = (
        past_follows.c.server_id == follow.server_id,
        past_follows.c.guild_id == follow.guild_id,
        past_follows.c.id > past_id,
    )
    return (await tx.execute(select(past_follows.c.id).where(*later).limit(1))).first() is None


async def remove_older(tx: Transaction, than: datetime) -> None:
    """Keep none that can't be undone any more."""
    await tx.execute(past_follows.delete().where(past_follows.c.until < than))


async def add_endings(tx: Transaction, endings: Collection[FollowEnding]) -> None:
    """Keep to tell the followers' staff that these follows have ended."""
    if not endings:
        return
    rows = []
    for ending in endings:
        row = {
            "guild_id": ending.guild_id,
            "channel_id": ending.channel_id,
            "team": ending.team,
            "reason": ending.reason,
        }
        rows.append(row)
    await tx.execute(follow_endings.insert(), rows)


async def take_endings(tx: Transaction, guild_id: int) -> list[FollowEnding]:
    """What a server's staff haven't read yet, the oldest first, which is then kept no more."""
    query = select(follow_endings).where(follow_endings.c.guild_id == guild_id).order_by(follow_endings.c.id)
    rows = (await tx.execute(query)).all()
    await tx.execute(follow_endings.delete().where(follow_endings.c.guild_id == guild_id))
    return [FollowEnding(row.guild_id, row.channel_id, row.team, EndingReason(row.reason)) for row in rows]


async def drop_endings(tx: Transaction, guild_id: int, team: str) -> None:
    """The team's refusal was undone before anybody read of it."""
    of_team = (follow_endings.c.guild_id == guild_id, follow_endings.c.team == team)
    await tx.execute(follow_endings.delete().where(*of_team))
