"""One attempt at a delivery: what it needs, Discord's answer, and what the queue notes of it."""

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from bot.clock import Clock
from bot.correlation import correlated
from bot.delivery.alerts.channel_alerts import ChannelAlerts
from bot.delivery.answers.retry_policy import Verdict, judge_failure
from bot.delivery.messenger import Messenger
from bot.delivery.networks.network_attempts import NetworkAttempts
from bot.delivery.requests.courier_turn import LostTurnError, sent_in_turn
from bot.domain.fans.driver_poll import PollNews
from bot.domain.fans.weekend_card import CardNews
from bot.domain.news.news import News, PostedNews
from bot.domain.outbox.announcement import AnnouncementKind
from bot.domain.outbox.delivery import Delivery, DeliveryAction, DeliveryState, MessagePlace
from bot.domain.outbox.shown_posts import NOTHING_THERE
from bot.errors import DatabaseFaultError
from bot.languages.current import speaking
from bot.services.queue.delivery_queue import DeliveryQueue
from bot.services.results.post_pictures import PicturedNews, PostPictures


class DeliveryAttempts:
    """Makes attempts, and remembers how long Discord takes no request of the bot's at all."""

    def __init__(
        self,
        queue: DeliveryQueue,
        messenger: Messenger,
        clock: Clock,
        alerts: ChannelAlerts,
        pictures: PostPictures,
        networks: NetworkAttempts,
    ) -> None:
        self._networks = networks
        self._queue = queue
        self._pictures = pictures
        self._messenger = messenger
        self._clock = clock
        self._alerts = alerts
        self._shut_out_until = 0.0

    def shut_out_seconds(self) -> float:
        """For how many real seconds yet Discord takes no request; 0 or less when it takes them."""
        return self._shut_out_until - asyncio.get_running_loop().time()

    async def attempt(self, delivery: Delivery) -> None:
        """Deliver what was claimed, and note how it went; its other errors are Pitboard's own faults.

        Raises:
            LostTurnError: another process is the courier now, to which the delivery is left.
            DatabaseFaultError: nothing can be read or noted now; it is claimed anew later.
        """
        with (
            sent_in_turn(partial(self._queue.may_send, delivery)),
            correlated(delivery.correlation_id),
            speaking(delivery.language),
        ):
            network = delivery.network
            if network is None:
                await self._attempt(delivery)
            else:
                await self._networks.attempt(delivery, network)

    async def _attempt(self, delivery: Delivery) -> None:
        pointless = await self._queue.facts.reason_to_skip(delivery)
        try:
            if pointless:
                # What needn't go out any more may have done so already, unheard.
                place = await self._messenger.search.find(delivery)
            else:
                place = await self._send(delivery)
        except (LostTurnError, DatabaseFaultError):
            raise
        except Exception as error:
            await self._note_failure(delivery, error)
            return
        if place is None:
            await self._queue.endings.finish(
                delivery, DeliveryState.SKIPPED, reason=pointless or NOTHING_THERE
            )
            return
        await self._queue.endings.finish(delivery, DeliveryState.SENT, **place._asdict())
        if not delivery.is_direct:
            await self._alerts.note_arrival(delivery)

    async def _send(self, delivery: Delivery) -> MessagePlace | None:
        """Where the message is that was posted, edited or taken down; None when there is none."""
        shown: list[Delivery] = []
        if delivery.action is not DeliveryAction.POST:
            shown = await self._queue.facts.earlier_posts(delivery)
        if delivery.action is DeliveryAction.REMOVE:
            return await self._messenger.take_down(delivery, shown)
        news = await self._news(delivery)
        posted = await self._posted(shown)
        if any(earlier.without_links for earlier in shown):  # what stands there without them stays so
            delivery = replace(delivery, without_links=True)
        if isinstance(news, PollNews):
            return await self._hold_poll(delivery, news, posted)
        return await self._post_or_edit(delivery, news, posted)

    async def _news(self, delivery: Delivery) -> News:
        """Of its claim or later: whoever changes the facts from then on adds an edit behind it."""
        news = await self._queue.facts.news(delivery)
        if not isinstance(news, PicturedNews) or not news.wants_picture:
            return news
        if not await self._messenger.may_attach(delivery):
            return news
        return await self._pictures.add_to(delivery, news)

    async def _post_or_edit(
        self, delivery: Delivery, news: PostedNews, posted: Sequence[Delivery]
    ) -> MessagePlace | None:
        if delivery.action is DeliveryAction.OPEN:
            if not posted:
                return None
            return await self._messenger.open(delivery, news, posted[-1], posted[0])
        if _is_edit_of(delivery, AnnouncementKind.CARD):
            return await self._edit_card(delivery, news, posted)
        if delivery.tells_start or _is_edit_of(delivery, AnnouncementKind.DESK):
            return await self._edit_in_place(delivery, news, posted)
        return await self._tell(delivery, news, posted)

    async def _hold_poll(
        self, delivery: Delivery, news: PollNews, posted: Sequence[Delivery]
    ) -> MessagePlace | None:
        """Open a poll, or close it and keep how it came out; one that was deleted isn't opened anew."""
        if delivery.action is DeliveryAction.POST:
            return await self._messenger.polls.open(delivery, news)
        if not posted:
            return None
        votes = await self._messenger.polls.close(posted[-1])
        if votes is None:
            return None
        await self._queue.endings.save_votes(delivery, votes)
        return posted[-1].place

    async def _tell(self, delivery: Delivery, news: PostedNews, posted: Sequence[Delivery]) -> MessagePlace:
        """Only a new post pings; what corrects one doesn't, even where it is sent anew."""
        veiled = await self._queue.facts.is_hidden(delivery)
        if posted:
            return await self._messenger.deliver(delivery, news, posted[-1], posted[0], veiled=veiled)
        role_ids: Sequence[int] = ()
        if delivery.action is DeliveryAction.POST:
            role_ids = await self._queue.facts.roles_to_ping(delivery, news)
        place = await self._messenger.deliver(delivery, news, veiled=veiled, ping_role_ids=role_ids)
        is_own = delivery.guild_id == delivery.announcement.server_id
        if is_own and isinstance(news, CardNews):  # people of other servers talk where they always do
            await self._messenger.begin_talk(delivery, news, place)
        return place

    async def _edit_in_place(
        self, delivery: Delivery, news: PostedNews, posted: Sequence[Delivery]
    ) -> MessagePlace | None:
        """Nothing is sent anew where the message is gone.

        Who deleted the race desk doesn't want it: only `/desk panel` posts it again. And a channel without
        a reminder of a session needn't hear that it has started.
        """
        if not posted:
            return None
        if delivery.tells_start:
            return await self._messenger.edit_or_leave(delivery, news, posted[-1])
        return await self._messenger.open(delivery, news, posted[-1], posted[-1])

    async def _edit_card(
        self, delivery: Delivery, news: PostedNews, posted: Sequence[Delivery]
    ) -> MessagePlace | None:
        """A weekend card that somebody has deleted isn't wanted; one too old to be edited is replaced."""
        if not posted:
            return None
        veiled = await self._queue.facts.is_hidden(delivery)
        return await self._messenger.edit_or_replace(delivery, news, posted[-1], veiled=veiled)

    async def _posted(self, shown: Sequence[Delivery]) -> list[Delivery]:
        """Those that have a message; if none is known to, those that have left one unheard."""
        posted = [delivery for delivery in shown if delivery.message_id]
        return posted or await self._messenger.search.find_arrived(shown)

    async def _note_failure(self, delivery: Delivery, error: Exception) -> None:
        verdict = judge_failure(error, delivery)
        if verdict.shut_out_seconds:
            self._shut_out_until = asyncio.get_running_loop().time() + verdict.shut_out_seconds
        await self._finish_failed(delivery, verdict)
        if delivery.is_direct:  # between the bot and that person: staff hear nothing of it
            return
        if verdict.state is DeliveryState.FAILED:
            await self._alerts.note_failure(delivery, verdict.shown)
        elif verdict.state is DeliveryState.PAUSED and await self._alerts.note_blocked(
            delivery, verdict.shown
        ):
            await self._queue.retry(delivery.guild_id)

    async def _finish_failed(self, delivery: Delivery, verdict: Verdict) -> None:
        again_at, not_before = None, None
        if verdict.retry_after:
            again_at = self._clock.now() + verdict.retry_after
        if verdict.rest_seconds:
            again_at = not_before = self._clock.now() + self._clock.passes_in(verdict.rest_seconds)
        await self._queue.endings.finish(
            delivery,
            verdict.state,
            reason=verdict.reason,
            again_at=again_at,
            not_before=not_before,
            # What may have arrived at an earlier attempt isn't known any better by failing again.
            doubtful=verdict.doubtful or delivery.doubtful,
            refused=verdict.refused,
        )


def _is_edit_of(delivery: Delivery, kind: AnnouncementKind) -> bool:
    return delivery.announcement.kind is kind and delivery.action is DeliveryAction.EDIT
