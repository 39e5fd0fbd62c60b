"""The operator's accounts on other networks as followers of one server's news, beside its channels."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.domain.base.server import Audience, Follow
from bot.domain.outbox.announcement import Announcement, AnnouncementKind
from bot.domain.outbox.delivery import Delivery, DeliveryAction
from bot.domain.outbox.posting_network import SharedNetworks
from bot.services.outbox.next_delivery import NextDelivery
from bot.storage.database import Transaction
from bot.storage.desk import servers

_SHARED_KINDS = (AnnouncementKind.RESULT, AnnouncementKind.RECAP)


async def network_follows(
    tx: Transaction, announcement: Announcement, shared: SharedNetworks
) -> list[Follow]:
    """Those that hear of it; one that is new is kept."""
    server_id = announcement.server_id
    if server_id != shared.server_id or announcement.kind not in _SHARED_KINDS:
        return []
    follows = await servers.get_network_follows(tx, server_id)
    known = {follow.channel_id for follow in follows}
    for network in shared.networks:
        if network not in known:
            follow = Follow(server_id, server_id, network.value, "", audience=Audience.NETWORKS)
            await servers.save_follow(tx, follow)
    follows = await servers.get_network_follows(tx, server_id)
    return [follow for follow in follows if follow.channel_id in shared.networks]


async def wait_out_spoilers(
    tx: Transaction, server_id: int, next_deliveries: Sequence[NextDelivery], now: datetime
) -> None:
    """No network has spoiler marks: a post there waits as long as they stand in the team's channel."""
    new_posts = [
        delivery.row
        for delivery in next_deliveries
        if delivery.follow.audience is Audience.NETWORKS
        and delivery.row is not None
        and delivery.row["action"] is DeliveryAction.POST
    ]
    if not new_posts:
        return
    wait = await _spoiler_wait(tx, server_id)
    if not wait:
        return
    for row in new_posts:
        row["due_at"] = max(row["due_at"] or now, now) + wait


async def first_due_on_network(tx: Transaction, delivery: Delivery, now: datetime) -> datetime:
    """Before when a network's delivery wasn't tried (UTC), as far as the spoilers of today tell."""
    wait = await _spoiler_wait(tx, delivery.announcement.server_id)
    return (delivery.meant_for or now) + wait


async def _spoiler_wait(tx: Transaction, server_id: int) -> timedelta:
    home = await servers.get_follow(tx, server_id)
    if home is None:
        return timedelta()
    return timedelta(hours=home.spoilers or 0)
