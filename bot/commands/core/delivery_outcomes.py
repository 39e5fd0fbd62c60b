"""How deliveries came out, as the person who typed wants to know it."""

from collections.abc import Iterable

from bot.commands.core.interaction import Interaction
from bot.discord_ui.permissions import missing
from bot.domain.outbox.announcement import Delivery, DeliveryState
from bot.posts.desk.delivery_summary import Arrival
from bot.posts.kit.link_buttons import message_url


def arrivals(interaction: Interaction, deliveries: Iterable[Delivery]) -> list[Arrival]:
    """Those in the server where it was typed; other servers' channels are their own business."""
    return [_arrival(interaction, d) for d in deliveries if d.guild_id == interaction.guild_id]


def _arrival(interaction: Interaction, delivery: Delivery) -> Arrival:
    blocked = delivery.state is DeliveryState.PAUSED or (delivery.refusals > 0 and not delivery.is_over)
    return Arrival(
        channel_id=delivery.channel_id,
        state=DeliveryState.PAUSED if blocked else delivery.state,
        url=_url(delivery),
        reason=delivery.reason,
        missing=missing(interaction.guild, delivery.channel_id) if blocked else (),
        action=delivery.action,
        due_at=delivery.due_at if delivery.is_planned else None,
    )


def _url(delivery: Delivery) -> str | None:
    if delivery.message_id is None:
        return None
    return message_url(delivery.guild_id, delivery.channel_id, delivery.message_id)
