"""An announcement: something to tell the followers, or the staff."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from bot.domain.base.server import Audience


class AnnouncementKind(StrEnum):
    """What an announcement tells; `nudge`, `trail` and `desk` are for staff's eyes only.

    `standings` are those after a round, `fans` is the panel on which followers choose their pings,
    `private` a direct message to somebody who asked to be reminded, `card` the weekend card, and
    `poll` the vote for a race's driver of the day.
    """

    RESULT = "result"
    QUOTE = "quote"
    RECAP = "recap"
    SCHEDULE = "schedule"
    REMINDER = "reminder"
    NUDGE = "nudge"
    TRAIL = "trail"
    DESK = "desk"
    FANS = "fans"
    PRIVATE = "private"
    CARD = "card"
    STANDINGS = "standings"
    POLL = "poll"

    @property
    def rank(self) -> int:
        """Who goes first: what has happened, before what is to come, before housekeeping.

        Direct messages have a rank of their own, for they go at a pace of their own.
        """
        return _RANKS.get(self, 0)

    @property
    def audience(self) -> Audience:
        """Whose channels it goes to."""
        if self in (AnnouncementKind.NUDGE, AnnouncementKind.TRAIL, AnnouncementKind.DESK):
            return Audience.STAFF
        return Audience.FOLLOWERS


FEED_KINDS = (
    AnnouncementKind.RESULT,
    AnnouncementKind.QUOTE,
    AnnouncementKind.RECAP,
    AnnouncementKind.SCHEDULE,
    AnnouncementKind.STANDINGS,
)
"""What a team's page and feeds tell."""


class AnnouncementSubject(NamedTuple):
    """What several announcements may tell one after the other, by the field that names it."""

    kind: AnnouncementKind
    field: str
    id: int


_RANKS = {
    AnnouncementKind.REMINDER: 1,
    AnnouncementKind.CARD: 1,
    AnnouncementKind.NUDGE: 1,
    AnnouncementKind.TRAIL: 2,
    AnnouncementKind.DESK: 2,
    AnnouncementKind.FANS: 2,
    AnnouncementKind.PRIVATE: 3,
}

_SUBJECT_FIELDS = {
    AnnouncementKind.RESULT: "result_id",
    AnnouncementKind.QUOTE: "quote_id",
    AnnouncementKind.RECAP: "round_id",
    AnnouncementKind.CARD: "round_id",
    AnnouncementKind.STANDINGS: "round_id",
    AnnouncementKind.POLL: "session_id",
    AnnouncementKind.SCHEDULE: "round_id",
    AnnouncementKind.NUDGE: "session_id",
    AnnouncementKind.REMINDER: "id",
    AnnouncementKind.PRIVATE: "id",
    AnnouncementKind.DESK: "server_id",
    AnnouncementKind.FANS: "server_id",
}


@dataclass(frozen=True, slots=True)
class Announcement:
    """What to tell; the words are made from the stored facts when it is delivered.

    `bundle_id` stands in the place of a result's or a quote's id where several are told in one post.
    `lead` is how early a reminder is (`1h`); one without a lead is of the start itself. `own_reminder_id`
    is who asked for what, of a direct message.
    """

    server_id: int
    kind: AnnouncementKind
    result_id: int | None = None
    quote_id: int | None = None
    round_id: int | None = None
    session_id: int | None = None
    change_id: int | None = None
    notice_id: int | None = None
    bundle_id: int | None = None
    own_reminder_id: int | None = None
    lead: str | None = None
    due_at: datetime | None = None
    expires_at: datetime | None = None
    id: int = 0

    @property
    def subject(self) -> AnnouncementSubject | None:
        """What later announcements correct or take down; None for what is told once and stays.

        A change of the schedule is of a session or, without one, of a round; each is told anew.
        """
        field = self._subject_field()
        if field is None:
            return None
        subject_id = getattr(self, field)
        if not subject_id:
            return None
        return AnnouncementSubject(self.kind, field, subject_id)

    def _subject_field(self) -> str | None:
        if self.kind is AnnouncementKind.SCHEDULE and self.session_id:
            return "session_id"
        if self.bundle_id:
            return "bundle_id"
        return _SUBJECT_FIELDS.get(self.kind)
