"""A delivery: one announcement to one channel, and how far it has come."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from bot.domain.outbox.announcement import Announcement, AnnouncementKind
from bot.domain.outbox.posting_network import PostingNetwork, network_of
from bot.languages.current import SpokenLanguage


class DeliveryAction(StrEnum):
    """Whether a delivery says something new, corrects it, takes its spoiler marks off, or takes it down."""

    POST = "post"
    EDIT = "edit"
    OPEN = "open"
    REMOVE = "remove"


class DeliveryState(StrEnum):
    """The life of a delivery: pending -> claimed -> sent | skipped | paused | failed.

    `pending` and `paused` wait for another try; the others but `claimed` are the end.
    """

    PENDING = "pending"
    CLAIMED = "claimed"
    SENT = "sent"
    SKIPPED = "skipped"
    PAUSED = "paused"
    FAILED = "failed"


DIRECT = 0
"""Stands for a server's id where a message goes to somebody's direct messages."""


class MessagePlace(NamedTuple):
    """Where a message is: its id, and the thread of a forum that it is in; None in the channel itself."""

    message_id: int
    thread_id: int | None = None


def mark_of(nonce: str) -> int:
    """A number from a nonce (1 to 2^28), carried by the message as a component's id."""
    return int(nonce[:7], 16) or 1


@dataclass(frozen=True, slots=True)
class Delivery:
    """One announcement to one channel, and how far it has come.

    `due_at` None means at once; `meant_for` is when its announcement was to go out, whatever was tried
    since. `nonce` is what Discord recognises a repeated send by, and
    `mark` what the posted message carries so that it can be found again; `doubtful` says that an
    earlier attempt may have reached Discord though nobody heard. `refusals` counts the times in a
    row that Discord closed the channel to the bot. `spoilers` is for how many hours its follow wants
    what tells a result under spoiler marks. Of a forum, `channel_id` is the forum and `thread_id` the
    post in it that the message is in, or was about to be sent into. `not_before` is until when Discord
    asked to wait with it (UTC). `correlation_id` is that of what somebody did that it comes of.
    Discord refused a link in it where somebody has it sent `without_links`. `language` is what its server
    is spoken to in, or whoever asked to be reminded. `lease_number` is that of the courier's lease it was
    last claimed under.
    """

    announcement: Announcement
    action: DeliveryAction
    state: DeliveryState
    guild_id: int
    channel_id: int
    nonce: str
    follow_id: int | None = None
    ping_role_id: int | None = None
    spoilers: int | None = None
    due_at: datetime | None = None
    not_before: datetime | None = None
    meant_for: datetime | None = None
    attempts: int = 0
    refusals: int = 0
    message_id: int | None = None
    thread_id: int | None = None
    sent_at: datetime | None = None
    reason: str | None = None
    doubtful: bool = False
    correlation_id: str | None = None
    without_links: bool = False
    language: SpokenLanguage = SpokenLanguage.ENGLISH
    lease_number: int | None = None
    id: int = 0

    @property
    def mark(self) -> int:
        """What its message carries to be found by."""
        return mark_of(self.nonce)

    @property
    def is_direct(self) -> bool:
        """Whether it goes to somebody's direct messages: `channel_id` is theirs, and no follow hears it."""
        return self.announcement.kind is AnnouncementKind.PRIVATE

    @property
    def network(self) -> PostingNetwork | None:
        """The network outside Discord that it goes to; None for a channel of Discord's."""
        return network_of(self.channel_id)

    @property
    def place_id(self) -> int:
        """The channel, or the thread of a forum, that its message is in."""
        return self.thread_id or self.channel_id

    @property
    def place(self) -> MessagePlace | None:
        """Where its message is; None while there is none."""
        if self.message_id is None:
            return None
        return MessagePlace(self.message_id, self.thread_id)

    @property
    def expected_at(self) -> datetime | None:
        """When it was to go out itself (UTC), which may be long after its announcement.

        Spoiler marks are taken off, and networks told, once spoilers are over; a poll is closed a day later.
        `bot/storage/queue/queue_figures.py` has the same rule for rows.
        """
        closes_poll = self.announcement.kind is AnnouncementKind.POLL and self.action is DeliveryAction.EDIT
        if closes_poll or self.action is DeliveryAction.OPEN or self.network is not None:
            return self.due_at or self.meant_for
        return self.meant_for

    @property
    def tells_start(self) -> bool:
        """Whether it edits a reminder to say that its session has started: it has no lead of its own."""
        announcement = self.announcement
        if announcement.kind is not AnnouncementKind.REMINDER or self.action is not DeliveryAction.EDIT:
            return False
        return announcement.lead is None

    @property
    def rests_until(self) -> datetime | None:
        """Until when it waits because Discord asked for that (UTC); None where it doesn't."""
        if self.state is not DeliveryState.PENDING:
            return None
        return self.not_before

    @property
    def is_planned(self) -> bool:
        """Whether it is a post that nobody has tried yet."""
        return (
            self.state is DeliveryState.PENDING and self.action is DeliveryAction.POST and not self.attempts
        )

    @property
    def is_finished(self) -> bool:
        """Whether nothing more will happen to it by itself."""
        return self.state in (DeliveryState.SENT, DeliveryState.SKIPPED, DeliveryState.FAILED)
