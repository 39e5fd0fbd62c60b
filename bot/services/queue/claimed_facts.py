"""What there is to know of claimed deliveries to send them, as it is stored at the claim or later."""

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.clock import Clock
from bot.domain.base.server import Audience
from bot.domain.fans.pings import PingRules
from bot.domain.news.news import News
from bot.domain.outbox.announcement import Announcement, AnnouncementKind
from bot.domain.outbox.delivery import Delivery, DeliveryAction
from bot.domain.outbox.shown_posts import earlier_posts
from bot.domain.outbox.spoilers import is_hidden
from bot.services.fans.pings import read_follower_rules, read_ping_rules, roles_to_ping
from bot.services.news.gathering import gather
from bot.services.outbox import network_follows, relevance
from bot.services.queue.claimed_batch import ClaimedBatch
from bot.storage.database import Database
from bot.storage.desk import servers
from bot.storage.outbox.session_starts import newest_reminder


class ClaimedFacts:
    """What deliveries need that were claimed together is read once for all of them, where it is the same."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self._batches: Sequence[ClaimedBatch] = ()
        self._news: dict[Announcement, asyncio.Task[News]] = {}
        self._ping_rules: dict[tuple[int, int], PingRules] = {}

    def begin_anew(self, claimed: Sequence[Delivery]) -> None:
        """After a claim: what changes from then on finds these claimed, and is told by an edit of its own."""
        batch = ClaimedBatch(self._database, self._clock, claimed)
        self._batches = (batch, *self._batches[:1])  # some of those before may still be under way
        self._news = {}
        self._ping_rules = {}

    async def reason_to_skip(self, delivery: Delivery) -> str | None:
        """Why it needn't go out any more: it was withdrawn, or is about what is past."""
        if delivery.announcement.kind is AnnouncementKind.SCHEDULE or delivery.tells_start:
            return relevance.reason_it_is_no_news(await self.news(delivery), self._clock.now())
        if relevance.is_new_reminder(delivery):
            is_superseded = await self._batch_of(delivery).is_superseded(delivery)
            return relevance.reason_not_to_remind(delivery, self._clock.now(), is_superseded=is_superseded)
        if relevance.edits_reminder(delivery):
            return relevance.reason_not_to_edit_reminder(await self.earlier_posts(delivery))
        if not relevance.may_be_irrelevant(delivery):
            return None
        async with self._database.read() as tx:
            return await relevance.reason_to_skip(tx, delivery, self._clock.now())

    async def news(self, delivery: Delivery) -> News:
        """The facts to tell, as stored at its claim or later; read once for all that tell the same."""
        announcement = replace(delivery.announcement, id=0, own_reminder_id=None, lead=None, expires_at=None)
        if delivery.action is DeliveryAction.EDIT:  # an edit is never late
            announcement = replace(announcement, due_at=None)
        if announcement not in self._news:
            self._news[announcement] = asyncio.create_task(self._gather(announcement))
        return await asyncio.shield(self._news[announcement])

    async def _gather(self, announcement: Announcement) -> News:
        return await self._database.read_whole(lambda tx: gather(tx, announcement, self._clock))

    async def is_hidden(self, delivery: Delivery) -> bool:
        """Whether what it tells stays under spoiler marks for now in its channel."""
        subject = delivery.announcement.subject
        if not delivery.spoilers or delivery.action is DeliveryAction.OPEN or subject is None:
            return False
        told = await self._batch_of(delivery).told(subject, delivery.channel_id)
        return is_hidden(told, self._clock.now())

    async def roles_to_ping(self, delivery: Delivery, news: News) -> Sequence[int]:
        """Discord's ids of the roles that its new post mentions, by what the server has chosen by its claim.

        Those of fans' kinds only in the team's own server, whose roles they are: elsewhere a follow may name
        one for reminders.
        """
        if delivery.announcement.kind.audience is Audience.STAFF:
            return ()
        team_id = delivery.announcement.server_id
        rules = PingRules({})
        if delivery.guild_id == team_id or delivery.ping_role_id:
            rules = await self._rules_of(delivery.guild_id, team_id)
        return await roles_to_ping(self._database, rules, delivery, news, self._clock.now())

    async def _rules_of(self, guild_id: int, team_id: int) -> PingRules:
        """Read once for all that were claimed together; the next claim may begin while it is read."""
        rules_of_claim = self._ping_rules
        if (guild_id, team_id) not in rules_of_claim:
            async with self._database.read() as tx:
                if guild_id == team_id:
                    rules = await read_ping_rules(tx, team_id)
                else:
                    rules = await read_follower_rules(tx, guild_id, team_id)
            rules_of_claim[guild_id, team_id] = rules
        return rules_of_claim[guild_id, team_id]

    async def earlier_posts(self, delivery: Delivery) -> list[Delivery]:
        """What told the same in the same channel earlier and may be there still, the first one first.

        A session's start is told in the newest reminder of it.
        """
        subject = delivery.announcement.subject
        if delivery.tells_start:
            async with self._database.read() as tx:
                return await newest_reminder(tx, delivery)
        if subject is None:
            return []
        told = await self._batch_of(delivery).told(subject, delivery.channel_id)
        return earlier_posts(delivery, told)

    def _batch_of(self, delivery: Delivery) -> ClaimedBatch:
        """What it was claimed with; one that has been under way for long is read for alone."""
        for batch in self._batches:
            if batch.has(delivery):
                return batch
        return ClaimedBatch(self._database, self._clock, [delivery])

    async def home_channel(self, server_id: int) -> int | None:
        """The id of the team's own news channel; None where it has none any more."""
        async with self._database.read() as tx:
            home = await servers.get_follow(tx, server_id)
        if home is None:
            return None
        return home.channel_id

    async def first_due_on_network(self, delivery: Delivery) -> datetime:
        """Before when (UTC) no attempt was made at what goes to another network."""
        async with self._database.read() as tx:
            return await network_follows.first_due_on_network(tx, delivery, self._clock.now())
