"""An announcement is something to tell the followers; a delivery is that, to one channel."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from bot.domain.base.server import Audience


class AnnouncementKind(StrEnum):
    """What an announcement tells; `trail` and `nudge` are for staff's eyes only."""

    RESULT = "result"
    QUOTE = "quote"
    RECAP = "recap"
    SCHEDULE = "schedule"
    REMINDER = "reminder"
    NUDGE = "nudge"
    TRAIL = "trail"

    @property
    def rank(self) -> int:
        """Who goes first: what has happened, before what is to come, before housekeeping."""
        return _RANKS.get(self, 0)

    @property
    def audience(self) -> Audience:
        """Whose channels it goes to."""
        return (
            Audience.STAFF if self in (AnnouncementKind.NUDGE, AnnouncementKind.TRAIL) else Audience.FOLLOWERS
        )


class AnnouncementSubject(NamedTuple):
    """What several announcements may tell one after the other, by the field that names it."""

    kind: AnnouncementKind
    field: str
    id: int


_RANKS = {AnnouncementKind.REMINDER: 1, AnnouncementKind.NUDGE: 1, AnnouncementKind.TRAIL: 2}
_SUBJECTS = {
    AnnouncementKind.RESULT: "result_id",
    AnnouncementKind.QUOTE: "quote_id",
    AnnouncementKind.RECAP: "round_id",
    AnnouncementKind.NUDGE: "session_id",
    AnnouncementKind.REMINDER: "id",
}


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


@dataclass(frozen=True, slots=True)
class Announcement:
    """What to tell; the words are made from the stored facts when it is delivered."""

    server_id: int
    kind: AnnouncementKind
    result_id: int | None = None
    quote_id: int | None = None
    round_id: int | None = None
    session_id: int | None = None
    change_id: int | None = None
    notice_id: int | None = None
    lead: str | None = None
    due_at: datetime | None = None
    expires_at: datetime | None = None
    id: int = 0

    @property
    def subject(self) -> AnnouncementSubject | None:
        """What later announcements correct or take down; None for what is told once and stays.

        A change of the schedule is of a session or, without one, of a round; each is told anew.
        """
        schedule = "session_id" if self.session_id else "round_id"
        field = schedule if self.kind is AnnouncementKind.SCHEDULE else _SUBJECTS.get(self.kind)
        id_ = getattr(self, field) if field else None
        return AnnouncementSubject(self.kind, field, id_) if field and id_ else None


@dataclass(frozen=True, slots=True)
class Delivery:
    """One announcement to one channel, and how far it has come.

    `due_at` None means at once. `nonce` is what Discord recognises a repeated send by, and
    `mark` what the posted message carries so that it can be found again; `doubtful` says that an
    earlier attempt may have reached Discord though nobody heard. `refusals` counts the times in a
    row that Discord closed the channel to the bot. `spoilers` is for how many hours its follow wants
    what tells a result under spoiler marks.
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
    attempts: int = 0
    refusals: int = 0
    message_id: int | None = None
    sent_at: datetime | None = None
    reason: str | None = None
    doubtful: bool = False
    id: int = 0

    @property
    def mark(self) -> int:
        """A number from the nonce (1 to 2^28), carried by the message as a component's id."""
        return int(self.nonce[:7], 16) or 1

    @property
    def is_planned(self) -> bool:
        """Whether it is a post that nobody has tried yet."""
        return (
            self.state is DeliveryState.PENDING and self.action is DeliveryAction.POST and not self.attempts
        )

    @property
    def is_over(self) -> bool:
        """Whether nothing more will happen to it by itself."""
        return self.state in (DeliveryState.SENT, DeliveryState.SKIPPED, DeliveryState.FAILED)
