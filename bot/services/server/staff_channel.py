"""The channel of a server's staff: chosen, moved and taken away, beside the one for followers."""

from dataclasses import replace
from datetime import datetime

from bot.domain.base.server import Audience, Follow
from bot.domain.planned.lead_times import format_leads
from bot.errors import UserError
from bot.languages.catalogue import phrase
from bot.services.planned.race_desk import retire_race_desk
from bot.storage.database import Transaction
from bot.storage.desk import servers
from bot.storage.outbox import deliveries


def require_two_channels(channel_id: int | None, staff_channel_id: int | None) -> None:
    """Let through a staff channel that is not the one for announcements.

    Raises:
        UserError: it is.
    """
    if channel_id and staff_channel_id == channel_id:
        raise UserError(
            phrase(
                "Choose another staff channel, or none with `no_staff_channel`: in the news channel "
                "followers would read every change."
            )
        )


async def choose_staff_channel(
    tx: Transaction, server_id: int, channel_id: int, chosen_id: int | None, now: datetime
) -> Follow | None:
    """The staff channel to keep when announcements go to `channel_id`; `chosen_id` 0: none, None: as before.

    The old one is gone afterwards where there is to be none, or where announcements are to go: a
    channel is followed once. What waited for it is gone with it, and so is the race desk that stands there.

    Raises:
        UserError: it would be the one for announcements.
    """
    old = await servers.get_staff_channel(tx, server_id)
    staff_channel_id = chosen_id or 0
    if chosen_id is None and old:
        staff_channel_id = old.channel_id
    require_two_channels(channel_id, staff_channel_id)
    if old and (not staff_channel_id or old.channel_id == channel_id):
        await retire_race_desk(tx, old, now)
        await servers.remove_follow(tx, old.id)
        old = None
    if not staff_channel_id:
        return None
    if old:
        return replace(old, channel_id=staff_channel_id)
    return Follow(server_id, server_id, staff_channel_id, format_leads(()), audience=Audience.STAFF)


async def save_staff_channel(tx: Transaction, follow: Follow | None) -> Follow | None:
    """Keep what was chosen, after the channel for announcements is kept; what waits goes there."""
    if follow is None:
        return None
    kept = replace(follow, id=await servers.save_follow(tx, follow))
    await deliveries.move_to_channel(tx, kept.id, kept.channel_id)
    return kept
