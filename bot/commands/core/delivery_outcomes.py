"""How deliveries came out, as the person who typed wants to know it."""

import asyncio
from collections.abc import Sequence

from bot.commands.core.interaction import Interaction, missing_in, use_cases
from bot.domain.outbox.announcement import Announcement
from bot.domain.outbox.delivery import Delivery, DeliveryState
from bot.posts.desk.delivery_ledger import can_go_without_links, without_links_button
from bot.posts.desk.delivery_summary import DeliveryOutcome
from bot.posts.kit.link_buttons import message_url


async def delivery_outcomes(interaction: Interaction, announcement: Announcement) -> list[DeliveryOutcome]:
    """Those in the server where it was typed; other servers' channels are their own business."""
    deliveries = await use_cases(interaction).outbox.outcomes(announcement)
    own_deliveries = [delivery for delivery in deliveries if delivery.guild_id == interaction.guild_id]
    return [await _outcome(interaction, delivery) for delivery in own_deliveries]


async def outcomes_of_all(
    interaction: Interaction, announcements: Sequence[Announcement]
) -> list[DeliveryOutcome]:
    """Those of several announcements, which are waited for together."""
    waits = [delivery_outcomes(interaction, announcement) for announcement in announcements]
    return [outcome for outcomes in await asyncio.gather(*waits) for outcome in outcomes]


async def _outcome(interaction: Interaction, delivery: Delivery) -> DeliveryOutcome:
    state = delivery.state
    missing: tuple[str, ...] = ()
    if _is_blocked(delivery):
        state = DeliveryState.PAUSED
        missing = await missing_in(interaction, delivery.channel_id)
    return DeliveryOutcome(
        channel_id=delivery.place_id,
        state=state,
        url=_url(delivery),
        reason=delivery.reason,
        missing=missing,
        action=delivery.action,
        due_at=delivery.due_at if delivery.is_planned else None,
        rests_until=delivery.rests_until,
        without_links=without_links_button(delivery) if can_go_without_links(delivery) else None,
    )


def _is_blocked(delivery: Delivery) -> bool:
    if delivery.state is DeliveryState.PAUSED:
        return True
    return delivery.refusals > 0 and not delivery.is_finished


def _url(delivery: Delivery) -> str | None:
    if delivery.message_id is None or delivery.network is not None:
        return None
    return message_url(delivery.guild_id, delivery.place_id, delivery.message_id)
