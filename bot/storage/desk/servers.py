"""Servers and who follows them."""

from datetime import datetime

from sqlalchemy import bindparam, select

from bot.domain.base.look import Look
from bot.domain.base.server import Audience, CardChoice, EventsChoice, Follow, Server, Switch
from bot.languages.current import SpokenLanguage
from bot.storage.database import Transaction
from bot.storage.rows import AnyRow, insert, upsert
from bot.storage.tables import follows, servers

_SERVER = select(servers).where(servers.c.id == bindparam("server_id"))
_OWN_FOLLOW = select(follows).where(
    follows.c.server_id == bindparam("server_id"),
    follows.c.guild_id == bindparam("server_id"),
    follows.c.audience == bindparam("audience"),
)
"""Made once: they are asked for again and again, and making them takes as long as the answers."""


async def get(tx: Transaction, server_id: int) -> Server | None:
    """The server's settings; None before its first `/setup`."""
    row = (await tx.execute(_SERVER, {"server_id": server_id})).one_or_none()
    if row is None:
        return None
    look = Look(row.colour, row.logo)
    events = EventsChoice(row.events)
    card = _card_choice(row)
    language = SpokenLanguage(row.language) if row.language else None
    return Server(
        row.id,
        row.staff_role_id,
        row.timezone,
        row.team,
        look,
        row.quiet_hours,
        events,
        card,
        _switch(row.has_guesses),
        _switch(row.has_standings),
        _switch(row.has_driver_polls),
        language,
        SpokenLanguage(row.discord_language),
        _switch(row.has_pictures),
        row.voice_channel_id,
        row.hashtags,
    )


def _switch(is_on: bool) -> Switch:  # noqa: FBT001 - a row's value
    return Switch.ON if is_on else Switch.OFF


def _card_choice(row: AnyRow) -> CardChoice:
    if not row.has_cards:
        return CardChoice.OFF
    if row.has_card_threads:
        return CardChoice.THREAD
    return CardChoice.ON


async def save(tx: Transaction, server: Server, by: int, now: datetime) -> None:
    """Keep the settings, and who chose them (a user's id)."""
    values = {
        "staff_role_id": server.staff_role_id,
        "timezone": server.timezone,
        "team": server.team,
        "colour": server.look.colour,
        "logo": server.look.logo,
        "quiet_hours": server.quiet_hours,
        "events": server.events,
        "has_cards": server.card is not CardChoice.OFF,
        "has_card_threads": server.card is CardChoice.THREAD,
        "has_guesses": server.guess is Switch.ON,
        "has_standings": server.standings is Switch.ON,
        "has_driver_polls": server.driver_poll is Switch.ON,
        "language": server.language,
        "discord_language": server.discord_language,
        "has_pictures": server.picture is Switch.ON,
        "voice_channel_id": server.voice_channel_id,
        "hashtags": server.hashtags,
        "set_up_by": by,
        "set_up_at": now,
    }
    await upsert(tx, servers, {"id": server.id}, values)


async def get_follow(tx: Transaction, server_id: int) -> Follow | None:
    """The server's own announcement channel."""
    return await _find_own(tx, server_id, Audience.FOLLOWERS)


async def get_staff_channel(tx: Transaction, server_id: int) -> Follow | None:
    """The channel of the server's staff, where it has one."""
    return await _find_own(tx, server_id, Audience.STAFF)


async def _find_own(tx: Transaction, server_id: int, audience: Audience) -> Follow | None:
    row = (await tx.execute(_OWN_FOLLOW, {"server_id": server_id, "audience": audience})).first()
    if row is None:
        return None
    return to_follow(row)


async def find_follow(tx: Transaction, follow_id: int) -> Follow | None:
    """The follow of that id; None where it has ended."""
    row = (await tx.execute(select(follows).where(follows.c.id == follow_id))).first()
    if row is None:
        return None
    return to_follow(row)


async def get_follows_in(tx: Transaction, guild_id: int) -> list[Follow]:
    """The channels of a server that hear its own team, its staff's last, and then those that hear others."""
    there = (follows.c.guild_id == guild_id, follows.c.audience != Audience.NETWORKS)
    of_staff = follows.c.audience == Audience.STAFF
    query = select(follows).where(*there)
    rows = await tx.execute(query.order_by(follows.c.server_id != guild_id, of_staff, follows.c.id))
    return [to_follow(row) for row in rows]


async def find_follow_in_channel(tx: Transaction, server_id: int, channel_id: int) -> Follow | None:
    """A channel as it hears a server's team; None where it doesn't."""
    query = select(follows).where(follows.c.server_id == server_id, follows.c.channel_id == channel_id)
    row = (await tx.execute(query)).first()
    if row is None:
        return None
    return to_follow(row)


async def get_own_follows(tx: Transaction, server_id: int, audience: Audience | None = None) -> list[Follow]:
    """The server's own channels that hear its team, that of its staff last; only those for an `audience`."""
    return [follow for follow in await get_follows_in(tx, server_id) if _is_own(follow, audience)]


def _is_own(follow: Follow, audience: Audience | None) -> bool:
    return not follow.is_elsewhere and audience in (None, follow.audience)


async def get_network_follows(tx: Transaction, server_id: int) -> list[Follow]:
    """The accounts outside Discord that post this server's news, or once did."""
    of_networks = (follows.c.server_id == server_id, follows.c.audience == Audience.NETWORKS)
    rows = await tx.execute(select(follows).where(*of_networks).order_by(follows.c.id))
    return [to_follow(row) for row in rows]


async def save_follow(tx: Transaction, follow: Follow) -> int:
    """Keep the follow; its id."""
    values = {
        "guild_id": follow.guild_id,
        "channel_id": follow.channel_id,
        "reminders": follow.reminders,
        "ping_role_id": follow.ping_role_id,
        "spoilers": follow.spoilers,
        "audience": follow.audience,
        "language": follow.language,
        "followed_by": follow.followed_by,
    }
    if not follow.id:
        return await insert(tx, follows, server_id=follow.server_id, **values)
    await tx.execute(follows.update().where(follows.c.id == follow.id).values(**values))
    return follow.id


async def remove_follow(tx: Transaction, follow_id: int) -> None:
    """Let that channel hear nothing any more; what waits for it goes with it."""
    await tx.execute(follows.delete().where(follows.c.id == follow_id))


def to_follow(row: AnyRow) -> Follow:
    """The follow of a row of `follows`."""
    return Follow(
        server_id=row.server_id,
        guild_id=row.guild_id,
        channel_id=row.channel_id,
        reminders=row.reminders,
        ping_role_id=row.ping_role_id,
        id=row.id,
        spoilers=row.spoilers,
        audience=Audience(row.audience),
        language=SpokenLanguage(row.language) if row.language else None,
        followed_by=row.followed_by,
    )
