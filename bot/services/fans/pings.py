"""Decides at the moment of posting whom a post pings, from what the server has chosen by then."""

from collections.abc import Sequence
from datetime import datetime

from bot.domain.fans.ping_kind import in_usual_order
from bot.domain.fans.pings import PingRules, PingSubject, ping_subjects
from bot.domain.fans.quiet_hours import kept_quiet_hours
from bot.domain.news.news import News
from bot.domain.outbox.announcement import AnnouncementKind
from bot.domain.outbox.delivery import Delivery
from bot.domain.planned.lead_plan import kept_lead_plan
from bot.storage.database import Database, Transaction
from bot.storage.desk import servers
from bot.storage.fans import ping_roles, sent_pings


async def read_ping_rules(tx: Transaction, server_id: int) -> PingRules:
    """What the server has chosen; what it doesn't say is none."""
    roles = await ping_roles.get_all(tx, server_id)
    server, follow = await servers.get(tx, server_id), await servers.get_follow(tx, server_id)
    if server is None or follow is None:
        return PingRules(roles)
    quiet_hours = kept_quiet_hours(server.quiet_hours)
    plan = kept_lead_plan(follow.reminders)
    return PingRules(roles, plan.usual, plan.of_kinds, quiet_hours, server.timezone)


async def read_follower_rules(tx: Transaction, guild_id: int, team_id: int) -> PingRules:
    """The quiet hours of a server that follows the team of the server `team_id`.

    Where it was never set up it can't choose any: the team's hold, who knows its fans' nights best.
    """
    server = await servers.get(tx, guild_id)
    if server is None:
        server = await servers.get(tx, team_id)
    if server is None:  # it has left since this was claimed
        return PingRules({})
    return PingRules({}, quiet_hours=kept_quiet_hours(server.quiet_hours), timezone=server.timezone)


async def roles_to_ping(
    database: Database, rules: PingRules, delivery: Delivery, news: News, now: datetime
) -> Sequence[int]:
    """Discord's ids of the roles that a new post mentions: those of its kinds, and no other.

    Where fans have no kinds to choose from, each reminder mentions the role of `/setup ping`.
    """
    if rules.is_quiet(now):
        return ()
    if rules.roles:
        return await _roles_of_kinds(database, rules, delivery, news)
    if delivery.announcement.kind is AnnouncementKind.REMINDER and delivery.ping_role_id:
        return (delivery.ping_role_id,)
    return ()


async def _roles_of_kinds(
    database: Database, rules: PingRules, delivery: Delivery, news: News
) -> Sequence[int]:
    subjects = ping_subjects(news, delivery.announcement.lead, rules)
    offered = [subject for subject in subjects if subject.kind in rules.roles]
    pinging = [subject for subject in offered if subject.each_time]
    once = [subject for subject in offered if not subject.each_time]
    if once:
        pinging += await _take(database, delivery, once)
    return [rules.roles[kind] for kind in in_usual_order(subject.kind for subject in pinging)]


async def _take(database: Database, delivery: Delivery, subjects: Sequence[PingSubject]) -> list[PingSubject]:
    """Those for which nobody was pinged yet; kept before it is sent, so that no crash pings twice."""
    server_id = delivery.announcement.server_id
    async with database.write() as tx:
        return [
            subject for subject in subjects if await sent_pings.take(tx, server_id, subject, delivery.nonce)
        ]
