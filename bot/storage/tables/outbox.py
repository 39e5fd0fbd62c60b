"""What is to be told, and to which channels it has come."""

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
    false,
)

from bot.correlation import current_correlation_id
from bot.domain.outbox.announcement import AnnouncementKind
from bot.domain.outbox.delivery import DeliveryAction, DeliveryState
from bot.domain.outbox.publication import PublicationState
from bot.domain.outbox.spread import SpreadPurpose
from bot.storage.tables.columns import METADATA, index_where, of, one_of
from bot.storage.types import UtcDateTime

notices = Table(
    "notices",
    METADATA,
    Column("id", Integer, primary_key=True),
    of("rounds", required=True),
    of("sessions"),
    Column("before", JSON(none_as_null=True)),
    Column("reason", Text),
    Column("at", UtcDateTime, nullable=False),
)

announcements = Table(
    "announcements",
    METADATA,
    Column("id", Integer, primary_key=True),
    of("servers", required=True),
    Column("kind", String(10), nullable=False),
    of("results"),
    of("quotes"),
    of("rounds"),
    of("sessions"),
    of("changes", called="change_of_announcements"),
    of("notices", called="announced_notice"),
    Column("lead", String(10)),
    Column("due_at", UtcDateTime),
    Column("expires_at", UtcDateTime),
    Column("created_at", UtcDateTime, nullable=False),
    of("bundles", called="bundle_of_announcements"),
    of("own_reminders", called="own_reminder_of_announcements"),
    # Whatever announces it: what it comes of is known where the row is written.
    Column("correlation_id", String(8), default=current_correlation_id),
    one_of("kind", AnnouncementKind),
)

deliveries = Table(
    "deliveries",
    METADATA,
    Column("id", Integer, primary_key=True),
    of("announcements", required=True),
    of("follows"),
    Column("action", String(10), nullable=False),
    Column("state", String(10), nullable=False),
    Column("guild_id", BigInteger, nullable=False),
    Column("channel_id", BigInteger, nullable=False),
    Column("nonce", String(25), nullable=False),
    Column("due_at", UtcDateTime),
    Column("attempts", Integer, nullable=False, default=0),
    Column("claimed_by", String(32)),
    Column("claimed_until", UtcDateTime),
    Column("refusals", Integer, nullable=False, default=0),
    Column("doubtful", Boolean, nullable=False, default=False),
    Column("sent_at", UtcDateTime),
    Column("message_id", BigInteger),
    Column("thread_id", BigInteger),
    Column("reason", Text),
    Column("rank", Integer, nullable=False, server_default="0"),
    Column("place", Integer, nullable=False, server_default="0"),
    Column("not_before", UtcDateTime),
    Column("without_links", Boolean, nullable=False, default=False, server_default=false()),
    Column("lease_number", Integer),
    CheckConstraint("state <> 'claimed' OR claimed_by IS NOT NULL", name="claimed_by_somebody"),
    CheckConstraint("state <> 'sent' OR message_id IS NOT NULL", name="sent_is_somewhere"),
    CheckConstraint("state <> 'sent' OR sent_at IS NOT NULL", name="sent_at_some_time"),
    CheckConstraint("state NOT IN ('skipped', 'paused', 'failed') OR reason IS NOT NULL", name="says_why"),
    one_of("action", DeliveryAction),
    one_of("state", DeliveryState),
    # What the courier asks all day stays as quick with a million delivered rows as with none.
    index_where("state IN ('pending', 'paused')", "waiting_deliveries", "due_at"),
    index_where("state IN ('pending', 'paused')", "queue_of_deliveries", "rank", "due_at", "place"),
    index_where(
        "state IN ('pending', 'paused') AND attempts > 0", "tried_deliveries", "attempts", "guild_id"
    ),
    index_where("state IN ('claimed')", "claimed_deliveries", "claimed_by"),
    Index("told_in_channel", "channel_id", "announcement_id"),
    index_where("state IN ('pending', 'claimed', 'paused')", "unfinished_in_channel", "channel_id", "id"),
)

spreads = Table(
    "spreads",
    METADATA,
    Column("announcement_id", Integer, ForeignKey("announcements.id", ondelete="CASCADE"), primary_key=True),
    Column("purpose", String(10), nullable=False),
    Column("after_follow_id", Integer, nullable=False),
    one_of("purpose", SpreadPurpose),
)
"""What is still to be handed out to the follows from elsewhere with later ids."""

publications = Table(
    "publications",
    METADATA,
    Column("id", Integer, primary_key=True),
    of("deliveries", required=True),
    Column("guild_id", BigInteger, nullable=False),
    Column("channel_id", BigInteger, nullable=False),
    Column("message_id", BigInteger, nullable=False),
    Column("rank", Integer, nullable=False),
    Column("state", String(10), nullable=False),
    Column("posted_at", UtcDateTime, nullable=False),
    Column("stale_at", UtcDateTime, nullable=False),
    Column("due_at", UtcDateTime),
    Column("claimed_until", UtcDateTime),
    Column("published_at", UtcDateTime),
    Column("reason", Text),
    UniqueConstraint("delivery_id"),
    CheckConstraint("state <> 'published' OR published_at IS NOT NULL", name="published_at_some_time"),
    CheckConstraint("state <> 'left' OR reason IS NOT NULL", name="left_says_why"),
    one_of("state", PublicationState),
    index_where("state IN ('waiting')", "waiting_publications", "rank", "id"),
    Index("published_in_channel", "channel_id", "published_at"),
)
"""Messages in announcement channels that are published, or are to be; `due_at` None means at once."""

replans = Table(
    "replans",
    METADATA,
    Column("server_id", BigInteger, ForeignKey("servers.id", ondelete="CASCADE"), primary_key=True),
    Column("after_follow_id", Integer, nullable=False),
    Column("touched", JSON, nullable=False),
    Column("changed_at", UtcDateTime),
)
"""Whose reminders are still to be planned anew: of the follows from elsewhere with later ids."""

forum_posts = Table(
    "forum_posts",
    METADATA,
    Column("id", Integer, primary_key=True),
    of("servers", required=True),
    of("seasons", required=True),
    of("rounds"),
    Column("channel_id", BigInteger, nullable=False),
    Column("title", Text, nullable=False),
    Column("nonce", String(25), nullable=False),
    Column("thread_id", BigInteger),
    Index("posts_of_forum", "channel_id"),
)

troubles = Table(
    "troubles",
    METADATA,
    Column("id", Integer, primary_key=True),
    of("servers", required=True),
    Column("guild_id", BigInteger, nullable=False),
    Column("channel_id", BigInteger, nullable=False),
    Column("what", Text, nullable=False),
    Column("since", UtcDateTime, nullable=False),
    Column("told_at", UtcDateTime),
    UniqueConstraint("server_id", "channel_id"),
)
