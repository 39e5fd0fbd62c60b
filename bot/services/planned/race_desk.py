"""The race desk: one message in the staff channel that shows where the weekend stands.

It takes the road of every message. Each change of what it shows asks for one edit, and so does the
next beginning or end of a session, which is planned as a single row: the one after that is planned when it
has gone out.
"""

from datetime import datetime

from bot.clock import Clock
from bot.domain.base.server import Follow
from bot.domain.outbox.announcement import Announcement, AnnouncementKind
from bot.domain.outbox.delivery import Delivery, DeliveryAction
from bot.domain.outbox.shown_posts import is_posted, posts_to_take_down
from bot.domain.planned.race_desk import DeskUpkeep, desk_upkeep, next_change_of_desk
from bot.errors import UserError
from bot.languages.catalogue import mark, phrase
from bot.services.outbox.outbox import Outbox
from bot.storage.database import Database, Transaction
from bot.storage.desk import servers
from bot.storage.outbox import announcements, deliveries
from bot.storage.outbox.delivery_rows import add_deliveries, new_delivery, with_queue_place
from bot.storage.season import seasons

_NO_STAFF_CHANNEL = mark("Choose a staff channel with `/setup` first: the race desk goes there.")


class RaceDesks:
    """Use cases about the race desk."""

    def __init__(self, database: Database, clock: Clock, outbox: Outbox) -> None:
        self._database = database
        self._clock = clock
        self._outbox = outbox

    async def posted(self, server_id: int) -> tuple[Follow, int | None]:
        """Where the desk stands or is to stand, and its message's id; None while there is none.

        Raises:
            UserError: the server has no staff channel.
        """
        async with self._database.read() as tx:
            follow = await _staff_channel(tx, server_id)
            past = await deliveries.of_follow(tx, AnnouncementKind.DESK, follow.id)
        return follow, _message_id(past, follow.channel_id)

    async def show(self, server_id: int, gone_id: int | None = None) -> None:
        """Post the desk where it isn't, or bring it up to date; `gone_id` is a message that was deleted.

        Raises:
            UserError: the server has no staff channel.
        """
        async with self._database.write() as tx:
            follow = await _staff_channel(tx, server_id)
            past = await deliveries.of_follow(tx, AnnouncementKind.DESK, follow.id)
            if gone_id is not None and _message_id(past, follow.channel_id) == gone_id:
                await announcements.remove(tx, [delivery.announcement.id for delivery in past])
            await keep_race_desk(tx, server_id, self._clock.now(), wanted=True)
        self._outbox.changed()


async def _staff_channel(tx: Transaction, server_id: int) -> Follow:
    follow = await servers.get_staff_channel(tx, server_id)
    if follow is None:
        raise UserError(phrase(_NO_STAFF_CHANNEL))
    return follow


def _message_id(past: list[Delivery], channel_id: int) -> int | None:
    for delivery in reversed(past):
        if delivery.channel_id == channel_id and delivery.action is DeliveryAction.POST:
            return delivery.message_id
    return None


async def keep_race_desk(
    tx: Transaction, server_id: int, now: datetime, *, changed: bool = True, wanted: bool = False
) -> None:
    """Have the desk edited after a change of what it shows, and when the next session begins or ends.

    It is posted only if it is `wanted`, or moved with the staff channel; `changed` False only plans.
    """
    follow = await servers.get_staff_channel(tx, server_id)
    if follow is None:
        return
    past = await deliveries.of_follow(tx, AnnouncementKind.DESK, follow.id)
    if not past and not wanted:
        return
    next_change = await _next_change(tx, server_id, now)
    upkeep = desk_upkeep(past, follow.channel_id, next_change, now, changed=changed, wanted=wanted)
    await _keep_up(tx, follow, upkeep, now)


async def _next_change(tx: Transaction, server_id: int, now: datetime) -> datetime | None:
    """When the desk shows something else by the clock alone, whichever season's weekend it is on."""
    moments: list[datetime] = []
    for season in await seasons.list_in_force(tx, server_id):
        moment = next_change_of_desk(season, now)
        if moment is not None:
            moments.append(moment)
    return min(moments, default=None)


async def retire_race_desk(tx: Transaction, follow: Follow, now: datetime) -> None:
    """Have the desk taken down where `follow`, which is about to be removed, has it.

    Its deliveries would go with the follow, and with them what says where its message is.
    """
    past = await deliveries.of_follow(tx, AnnouncementKind.DESK, follow.id)
    posts = posts_to_take_down(past)
    if not posts:
        return
    await deliveries.leave_follow(tx, [delivery for delivery in past if is_posted(delivery)])
    announcement = Announcement(follow.server_id, AnnouncementKind.DESK)
    for post in posts:
        announcement_id = await announcements.add(tx, announcement, now)
        row = new_delivery(announcement_id, follow, DeliveryAction.REMOVE, channel_id=post.channel_id)
        ownerless = row | {"follow_id": None}
        await add_deliveries(tx, [with_queue_place(ownerless, AnnouncementKind.DESK, follow.id)])


async def _keep_up(tx: Transaction, follow: Follow, upkeep: DeskUpkeep, now: datetime) -> None:
    if upkeep.remove:
        await announcements.remove(tx, [delivery.announcement.id for delivery in upkeep.remove])
    for post in upkeep.take_down:
        await _add(tx, follow, DeliveryAction.REMOVE, now, channel_id=post.channel_id)
    if upkeep.post:
        await _add(tx, follow, DeliveryAction.POST, now)
    if upkeep.edit:
        await _add(tx, follow, DeliveryAction.EDIT, now)
    if upkeep.edit_at:
        await _add(tx, follow, DeliveryAction.EDIT, now, due_at=upkeep.edit_at)


async def _add(
    tx: Transaction,
    follow: Follow,
    action: DeliveryAction,
    now: datetime,
    *,
    due_at: datetime | None = None,
    channel_id: int | None = None,
) -> None:
    announcement = Announcement(follow.server_id, AnnouncementKind.DESK, due_at=due_at)
    announcement_id = await announcements.add(tx, announcement, now)
    row = new_delivery(announcement_id, follow, action, due_at, channel_id)
    await add_deliveries(tx, [with_queue_place(row, AnnouncementKind.DESK, follow.id)])
