"""A publication: a post of ours in an announcement channel, to be passed on to all servers that follow it.

https://docs.discord.com/developers/resources/message#crosspost-message. Discord publishes ten messages an
hour in a channel, whoever publishes them.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum, StrEnum, auto

from bot.domain.outbox.announcement import Announcement, AnnouncementKind
from bot.domain.outbox.delivery import Delivery, DeliveryAction, DeliveryState

MOST_AN_HOUR = 10
KEPT_FOR_NEWS = 3
"""Of the ten, what reminders leave free: a result may come at any time."""
STALE_AFTER = timedelta(hours=6)
"""Another server needn't learn today what was news then; its own members have long read it elsewhere."""

PUBLISHED_KINDS = frozenset(
    {
        AnnouncementKind.RESULT,
        AnnouncementKind.QUOTE,
        AnnouncementKind.RECAP,
        AnnouncementKind.STANDINGS,
        AnnouncementKind.SCHEDULE,
        AnnouncementKind.REMINDER,
    }
)
"""Not the weekend card, which is edited all weekend, while Discord takes few edits of what is published; nor
polls and the fans' panel, which can be used in their own server only."""


class PublicationState(StrEnum):
    """Waiting -> published | left; left is what isn't published any more."""

    WAITING = "waiting"
    PUBLISHED = "published"
    LEFT = "left"


class PublicationTurn(Enum):
    """Whether a message can be published as it stands."""

    NOW = auto()
    LATER = auto()
    """It is about to be edited or taken down: what is published now would be out of date at once."""
    NEVER = auto()
    """It was taken down, or should have been."""


@dataclass(frozen=True, slots=True)
class Publication:
    """A message to be published; `rank` 0 goes first, and `stale_at` is when it is left (UTC)."""

    delivery_id: int
    guild_id: int
    channel_id: int
    message_id: int
    rank: int
    posted_at: datetime
    stale_at: datetime
    id: int = 0


def is_published_kind(announcement: Announcement) -> bool:
    """Whether servers that follow the channel from outside hear of it."""
    return announcement.kind in PUBLISHED_KINDS


def stale_at(announcement: Announcement, posted_at: datetime) -> datetime:
    """When it is better left: hours later, and of a reminder once its session has begun."""
    latest = posted_at + STALE_AFTER
    if announcement.expires_at is None:
        return latest
    return min(latest, announcement.expires_at)


def publication_turn(later: Sequence[Delivery], now: datetime) -> PublicationTurn:
    """By what was delivered of its subject to its channel, or is to be, after its own delivery."""
    for delivery in later:
        is_over = delivery.state in (DeliveryState.SENT, DeliveryState.FAILED)
        if delivery.action is DeliveryAction.REMOVE and is_over:
            return PublicationTurn.NEVER
    if any(_is_under_way(delivery, now) for delivery in later):
        return PublicationTurn.LATER
    return PublicationTurn.NOW


def _is_under_way(delivery: Delivery, now: datetime) -> bool:
    """Whether it goes out as soon as it can; what opens a spoiler in some hours isn't."""
    if delivery.is_finished:
        return False
    is_planned = delivery.state is DeliveryState.PENDING and not delivery.attempts
    return not is_planned or delivery.due_at is None or delivery.due_at <= now


def free_from(rank: int, published_at: Sequence[datetime], now: datetime, hour: timedelta) -> datetime:
    """From when (UTC) a channel takes one of that rank, `now` if at once.

    `published_at` is when something was published there lately, and `hour` one of Discord's, which is longer
    on a clock that runs fast.
    """
    most = MOST_AN_HOUR
    if rank > 0:
        most -= KEPT_FOR_NEWS
    counted = sorted(at for at in published_at if now - hour < at <= now)
    if len(counted) < most:
        return now
    return counted[-most] + hour
