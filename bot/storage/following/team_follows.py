"""Follows from elsewhere: a channel of one server that hears the team of another."""

from sqlalchemy import ColumnElement, and_, case, select

from bot.domain.base.server import Audience, Follow
from bot.domain.following.team_follow import FollowedTeam
from bot.domain.outbox.announcement import AnnouncementKind
from bot.domain.outbox.delivery import DeliveryAction
from bot.storage.database import Transaction
from bot.storage.desk.servers import remove_follow, to_follow
from bot.storage.fans.followed_teams import SEASON_TEAM
from bot.storage.outbox.delivery_rows import WAITING, state_in
from bot.storage.rows import AnyRow, AnySelect
from bot.storage.tables import announcements, deliveries, follows, servers

_OWN_SERVER = servers.alias("own_server")
"""The server that a channel is in, where it was set up itself."""


def _from_elsewhere() -> ColumnElement[bool]:
    return and_(follows.c.guild_id != follows.c.server_id, follows.c.audience == Audience.FOLLOWERS)


async def list_followed(tx: Transaction, guild_id: int) -> list[FollowedTeam]:
    """The teams that a server follows, the one followed last first."""
    query = _select_teams().where(follows.c.guild_id == guild_id, _from_elsewhere())
    return [_team(row) for row in await tx.execute(query.order_by(follows.c.id.desc()))]


async def find(tx: Transaction, server_id: int, guild_id: int) -> FollowedTeam | None:
    """A team as that server follows it; None where it doesn't."""
    query = _select_teams().where(
        follows.c.server_id == server_id, follows.c.guild_id == guild_id, _from_elsewhere()
    )
    row = (await tx.execute(query)).first()
    if row is None:
        return None
    return _team(row)


async def list_followers(tx: Transaction, server_id: int) -> list[Follow]:
    """The channels of other servers that follow the team, who followed first first."""
    query = select(follows).where(follows.c.server_id == server_id, _from_elsewhere())
    return [to_follow(row) for row in await tx.execute(query.order_by(follows.c.id))]


async def end(tx: Transaction, follow: Follow) -> None:
    """Let the channel hear nothing new: what waits goes, but what takes spoiler marks off.

    What was posted is kept, so that it isn't posted once more should the server follow again.
    """
    of_follow = deliveries.c.follow_id == follow.id
    waits = (of_follow, state_in(deliveries, *WAITING), deliveries.c.action != DeliveryAction.OPEN)
    own_kinds = (AnnouncementKind.REMINDER, AnnouncementKind.CARD)
    waiting_ids = select(deliveries.c.announcement_id).where(*waits)
    planned = (announcements.c.id.in_(waiting_ids), announcements.c.due_at.is_not(None))
    # A reminder or card is announced for one channel alone: it goes with its delivery.
    await tx.execute(announcements.delete().where(*planned, announcements.c.kind.in_(own_kinds)))
    await tx.execute(deliveries.delete().where(*waits))
    await tx.execute(deliveries.update().where(of_follow).values(follow_id=None))
    await remove_follow(tx, follow.id)


async def take_up_again(tx: Transaction, follow: Follow) -> None:
    """What the channel's server was told by an earlier follow of the same team is corrected from now on."""
    of_team = select(announcements.c.id).where(announcements.c.server_id == follow.server_id)
    told_before = (
        deliveries.c.follow_id.is_(None),
        deliveries.c.guild_id == follow.guild_id,
        deliveries.c.announcement_id.in_(of_team),
    )
    await tx.execute(deliveries.update().where(*told_before).values(follow_id=follow.id))


def _select_teams() -> AnySelect:
    is_set_up = select(_OWN_SERVER.c.id).where(_OWN_SERVER.c.id == follows.c.guild_id).exists()
    quiet_hours = case((is_set_up, None), else_=servers.c.quiet_hours).label("quiet_hours")
    columns = (follows, servers.c.team, SEASON_TEAM, quiet_hours, servers.c.timezone)
    return select(*columns).join(servers, servers.c.id == follows.c.server_id)


def _team(row: AnyRow) -> FollowedTeam:
    team = row.team or row.season_team or ""
    return FollowedTeam(team, to_follow(row), row.quiet_hours, row.timezone)
