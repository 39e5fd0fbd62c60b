"""Attempts at deliveries to networks outside Discord: the same rows, with each network's own rules."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

import aiohttp

from bot.clock import Clock
from bot.delivery.alerts.channel_alerts import ChannelAlerts
from bot.delivery.answers.retry_policy import Verdict, backoff
from bot.delivery.networks.accounts import NetworkAccounts
from bot.delivery.networks.network_account import (
    REFUSED_ACCOUNT,
    SERVER_TROUBLE,
    TOO_MANY_REQUESTS,
    NetworkAccount,
    NetworkAnswerError,
    NetworkPost,
    UnsureError,
)
from bot.domain.desk.channel_trouble import FAILED
from bot.domain.outbox.delivery import Delivery, DeliveryAction, DeliveryState, MessagePlace
from bot.domain.outbox.posting_network import PostingNetwork
from bot.domain.outbox.shown_posts import NOTHING_THERE
from bot.errors import UserError
from bot.languages.catalogue import mark
from bot.posts.press.networks import Network
from bot.posts.press.share_text import share_paragraphs, share_text
from bot.services.press.share_facts import Shares
from bot.services.queue.delivery_queue import DeliveryQueue

UNREACHABLE = mark("the network can't be reached")
NETWORK_TROUBLE = mark("the network has trouble just now")
ASKED_TO_WAIT = mark("the network asks to wait")
ACCOUNT_REFUSED = mark("the network doesn't accept the account: whoever runs Pitboard has to look at it")
TEXT_REFUSED = mark("the network doesn't take it")
UNSURE = mark("it may be there already: look before you press Retry")
NO_ACCOUNT = mark("Pitboard has no account there any more")

_TEXTS = {
    PostingNetwork.MASTODON: Network.MASTODON,
    PostingNetwork.BLUESKY: Network.BLUESKY,
    PostingNetwork.TELEGRAM: Network.TELEGRAM,
}
"""By which network's limits each text is made."""
_USUAL_WAIT = timedelta(minutes=1)


class NetworkAttempts:
    """Makes them for the operator's accounts."""

    def __init__(
        self,
        queue: DeliveryQueue,
        clock: Clock,
        alerts: ChannelAlerts,
        shares: Shares,
        accounts: NetworkAccounts,
    ) -> None:
        self._queue = queue
        self._clock = clock
        self._alerts = alerts
        self._shares = shares
        self._accounts = accounts

    async def attempt(self, delivery: Delivery, network: PostingNetwork) -> None:
        """Deliver what was claimed, and note how it went."""
        account = self._accounts.find(delivery.announcement.server_id, network)
        if account is None:
            await self._queue.endings.finish(delivery, DeliveryState.SKIPPED, reason=NO_ACCOUNT)
            return
        try:
            place = await self._send(delivery, network, account)
        except (UnsureError, NetworkAnswerError, aiohttp.ClientError, OSError, TimeoutError) as error:
            await self._note_failure(delivery, judge_network(error, delivery))
            return
        if place is None:
            await self._queue.endings.finish(delivery, DeliveryState.SKIPPED, reason=NOTHING_THERE)
            return
        await self._queue.endings.finish(delivery, DeliveryState.SENT, **place._asdict())

    async def _send(
        self, delivery: Delivery, network: PostingNetwork, account: NetworkAccount
    ) -> MessagePlace | None:
        """Where it is; None where there is nothing to do any more.

        Raises:
            UnsureError: it may be there, and nobody can tell: also what was withdrawn meanwhile.
        """
        posted_ids = await self._posted_ids(delivery)
        if delivery.action is DeliveryAction.REMOVE and posted_ids:
            await account.remove(posted_ids[-1])
            return MessagePlace(posted_ids[-1])
        if delivery.action is DeliveryAction.REMOVE:
            return None
        message_id = None
        post = await self._post(delivery, network)
        if post is None and delivery.action is DeliveryAction.POST and delivery.doubtful:
            raise UnsureError
        if post is not None and delivery.action is DeliveryAction.POST:
            message_id = await account.post(post, doubtful_for=await self._doubtful_for(delivery))
        elif post is not None and posted_ids:
            message_id = await account.edit(posted_ids[-1], post)
        if message_id is None:
            return None
        return MessagePlace(message_id)

    async def _doubtful_for(self, delivery: Delivery) -> timedelta | None:
        """For how long at most it may have been there already; None where no attempt may have arrived."""
        if not delivery.doubtful:
            return None
        return self._clock.now() - await self._queue.facts.first_due_on_network(delivery)

    async def _posted_ids(self, delivery: Delivery) -> Sequence[int]:
        """What was posted there of the same, the oldest first."""
        if delivery.action is DeliveryAction.POST:
            return ()
        earlier_posts = await self._queue.facts.earlier_posts(delivery)
        return [earlier.message_id for earlier in earlier_posts if earlier.message_id]

    async def _post(self, delivery: Delivery, network: PostingNetwork) -> NetworkPost | None:
        """The text as the facts stand now; None where they are withdrawn."""
        try:
            facts = await self._shares.of_announcement(delivery.announcement)
        except UserError:
            return None
        text = share_text(share_paragraphs(facts.news), facts.link, _TEXTS[network], facts.hashtags)
        return NetworkPost(text, facts.link, delivery.nonce, delivery.meant_for or self._clock.now())

    async def _note_failure(self, delivery: Delivery, verdict: Verdict) -> None:
        again_at = None
        if verdict.retry_after is not None:
            again_at = self._clock.now() + self._clock.passes_in(verdict.retry_after.total_seconds())
        await self._queue.endings.finish(
            delivery,
            verdict.state,
            reason=verdict.reason,
            again_at=again_at,
            # What may have arrived at an earlier attempt isn't known any better by being refused now.
            doubtful=verdict.doubtful or delivery.doubtful,
        )
        if verdict.state is not DeliveryState.FAILED:
            return
        channel_id = await self._queue.facts.home_channel(delivery.announcement.server_id)
        if channel_id is not None:  # staff read there what to look at
            await self._alerts.note_failure(replace(delivery, channel_id=channel_id), FAILED)


def judge_network(error: Exception, delivery: Delivery) -> Verdict:
    """What to do after `error` ended an attempt at `delivery`, which is as it was before the attempt."""
    if isinstance(error, UnsureError):
        # It stays doubtful: a correction must not post what may be there a second time.
        return Verdict(DeliveryState.FAILED, UNSURE, doubtful=True, shown=FAILED)
    if not isinstance(error, NetworkAnswerError):
        is_doubtful = delivery.doubtful or not isinstance(error, aiohttp.ClientConnectorError)
        return Verdict(
            DeliveryState.PENDING, UNREACHABLE, retry_after=backoff(delivery.attempts), doubtful=is_doubtful
        )
    if error.status == TOO_MANY_REQUESTS:
        wait = _USUAL_WAIT
        if error.retry_after is not None:
            wait = timedelta(seconds=error.retry_after)
        return Verdict(DeliveryState.PENDING, ASKED_TO_WAIT, retry_after=wait, doubtful=delivery.doubtful)
    if error.status >= SERVER_TROUBLE:
        wait = backoff(delivery.attempts)
        return Verdict(DeliveryState.PENDING, NETWORK_TROUBLE, retry_after=wait, doubtful=True)
    reason = ACCOUNT_REFUSED if error.status in REFUSED_ACCOUNT else TEXT_REFUSED
    return Verdict(DeliveryState.FAILED, reason, shown=FAILED)
