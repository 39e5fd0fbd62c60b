"""The tables. Discord's ids are 64-bit; instants are in UTC; days are the venue's."""

import uuid
from enum import StrEnum
from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
    false,
    text,
)

from bot.domain.announcements import Action, Kind, State
from bot.domain.lives import Life
from bot.domain.results import Status
from bot.domain.seasons import EventState
from bot.domain.servers import Audience
from bot.storage.types import Seconds, UtcDateTime

METADATA = MetaData()


def _of(table: str, *, required: bool = False) -> Column[int]:
    """A reference that goes when what it refers to goes."""
    key = BigInteger if table == "servers" else Integer
    name = {"entries": "entry_id"}.get(table, f"{table.removesuffix('s')}_id")
    target = ForeignKey(f"{table}.id", ondelete="CASCADE")
    return Column(name, key, target, nullable=not required, index=True)


def _one_of(column: str, values: type[StrEnum]) -> CheckConstraint:
    return CheckConstraint(
        f"{column} IN ({', '.join(repr(v.value) for v in values)})", name=f"known_{column}"
    )


def _in_calendars() -> list[Column[Any]]:
    """By what a calendar knows it, and how often what calendars show of it has changed."""
    return [
        Column("uid", String(32), nullable=False, default=lambda: uuid.uuid4().hex),
        Column("sequence", Integer, nullable=False, server_default="0"),
        Column("changed_at", UtcDateTime),
    ]


def _facts_of_a_result() -> list[Column[Any]]:
    return [
        Column("life", String(12), nullable=False),
        Column("status", String(10), nullable=False),
        Column("position", Integer),
        Column("overall", Integer),
        Column("grid", Integer),
        Column("note", Text),
        Column("driver", Text),
    ]


def _photo() -> list[Column[Any]]:
    return [
        Column("photo", String(64), ForeignKey("photos.digest"), index=True),
        Column("photo_credit", Text),
        Column("photo_alt", Text),
    ]


meta = Table("meta", METADATA, Column("key", String(80), primary_key=True), Column("value", Text))

servers = Table(
    "servers",
    METADATA,
    Column("id", BigInteger, primary_key=True, autoincrement=False),
    Column("staff_role_id", BigInteger, nullable=False),
    Column("timezone", Text, nullable=False),
    Column("team", Text),
    Column("set_up_by", BigInteger, nullable=False),
    Column("set_up_at", UtcDateTime, nullable=False),
)

follows = Table(
    "follows",
    METADATA,
    Column("id", Integer, primary_key=True),
    _of("servers", required=True),
    Column("guild_id", BigInteger, nullable=False),
    Column("channel_id", BigInteger, nullable=False),
    Column("reminders", Text, nullable=False),
    Column("ping_role_id", BigInteger),
    Column("spoilers", Integer),
    Column("audience", String(10), nullable=False, server_default="followers"),
    UniqueConstraint("server_id", "channel_id"),
    _one_of("audience", Audience),
)

seasons = Table(
    "seasons",
    METADATA,
    Column("id", Integer, primary_key=True),
    _of("servers", required=True),
    Column("series", Text, nullable=False),
    Column("year", Integer, nullable=False),
    Column("team", Text, nullable=False),
    Column("photos", Text),
    Column("session_keys", JSON, nullable=False),
    Column("current", Boolean, nullable=False),
    UniqueConstraint("server_id", "series", "year"),
    Index("one_current_season", "server_id", unique=True, sqlite_where=text("current"),
          postgresql_where=text("current")),
)  # fmt: skip

entries = Table(
    "entries",
    METADATA,
    Column("id", Integer, primary_key=True),
    _of("seasons", required=True),
    Column("place", Integer, nullable=False),
    Column("number", Text),
    Column("car", Text, nullable=False),
    Column("class_name", Text, nullable=False),
    Column("drivers", JSON, nullable=False),
)

rounds = Table(
    "rounds",
    METADATA,
    Column("id", Integer, primary_key=True),
    _of("seasons", required=True),
    Column("name", Text, nullable=False),
    Column("venue", Text, nullable=False),
    Column("near", Text),
    Column("country", String(2), nullable=False),
    Column("timezone", Text, nullable=False),
    Column("first_day", Date, nullable=False),
    Column("last_day", Date, nullable=False),
    Column("state", String(10), nullable=False, server_default="scheduled"),
    *_in_calendars(),
    _one_of("state", EventState),
)

sessions = Table(
    "sessions",
    METADATA,
    Column("id", Integer, primary_key=True),
    _of("rounds", required=True),
    Column("place", Integer, nullable=False),
    Column("key", String(20), nullable=False),
    Column("name", Text, nullable=False),
    Column("start", UtcDateTime),
    Column("duration", Seconds),
    Column("watch", Text),
    Column("replay", Text),
    Column("state", String(10), nullable=False, server_default="scheduled"),
    *_in_calendars(),
    UniqueConstraint("round_id", "key"),
    _one_of("state", EventState),
)

results = Table(
    "results",
    METADATA,
    Column("id", Integer, primary_key=True),
    _of("sessions", required=True),
    _of("entries", required=True),
    *_facts_of_a_result(),
    *_photo(),
    Column("at", UtcDateTime, nullable=False),
    UniqueConstraint("session_id", "entry_id"),
    _one_of("status", Status),
    _one_of("life", Life),
)

result_steps = Table(
    "result_steps",
    METADATA,
    Column("id", Integer, primary_key=True),
    _of("results", required=True),
    *_facts_of_a_result(),
    Column("by", BigInteger, nullable=False),
    Column("at", UtcDateTime, nullable=False),
)

quotes = Table(
    "quotes",
    METADATA,
    Column("id", Integer, primary_key=True),
    _of("seasons", required=True),
    _of("rounds"),
    _of("sessions"),
    Column("driver", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("language", String(10)),
    Column("translation", Text),
    *_photo(),
    Column("not_before", UtcDateTime),
    Column("author", BigInteger),
    Column("approved_by", BigInteger),
    Column("withdrawn", Boolean, nullable=False, server_default=false()),
    Column("by", BigInteger, nullable=False),
    Column("at", UtcDateTime, nullable=False),
)

recaps = Table(
    "recaps",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("round_id", Integer, ForeignKey("rounds.id", ondelete="CASCADE"), nullable=False),
    Column("headline", Text),
    Column("lead", Text),
    Column("by", BigInteger, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    UniqueConstraint("round_id"),
)

notices = Table(
    "notices",
    METADATA,
    Column("id", Integer, primary_key=True),
    _of("rounds", required=True),
    _of("sessions"),
    Column("before", JSON(none_as_null=True)),
    Column("reason", Text),
    Column("at", UtcDateTime, nullable=False),
)

announcements = Table(
    "announcements",
    METADATA,
    Column("id", Integer, primary_key=True),
    _of("servers", required=True),
    Column("kind", String(10), nullable=False),
    _of("results"),
    _of("quotes"),
    _of("rounds"),
    _of("sessions"),
    _of("changes"),
    _of("notices"),
    Column("lead", String(10)),
    Column("due_at", UtcDateTime),
    Column("expires_at", UtcDateTime),
    Column("created_at", UtcDateTime, nullable=False),
    _one_of("kind", Kind),
)

deliveries = Table(
    "deliveries",
    METADATA,
    Column("id", Integer, primary_key=True),
    _of("announcements", required=True),
    _of("follows"),
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
    Column("reason", Text),
    Column("rank", Integer, nullable=False, server_default="0"),
    Column("place", Integer, nullable=False, server_default="0"),
    CheckConstraint("state <> 'claimed' OR claimed_by IS NOT NULL", name="claimed_by_somebody"),
    CheckConstraint("state <> 'sent' OR message_id IS NOT NULL", name="sent_is_somewhere"),
    CheckConstraint("state <> 'sent' OR sent_at IS NOT NULL", name="sent_at_some_time"),
    CheckConstraint("state NOT IN ('skipped', 'paused', 'failed') OR reason IS NOT NULL", name="says_why"),
    _one_of("action", Action),
    _one_of("state", State),
    # What the courier asks all day stays as quick with a million delivered rows as with none.
    Index("waiting_deliveries", "due_at", sqlite_where=text("state IN ('pending', 'paused')"),
          postgresql_where=text("state IN ('pending', 'paused')")),
    Index("queue_of_deliveries", "rank", "due_at", "place",
          sqlite_where=text("state IN ('pending', 'paused')"),
          postgresql_where=text("state IN ('pending', 'paused')")),
    Index("told_in_channel", "channel_id", "announcement_id"),
    Index("unfinished_in_channel", "channel_id", "id",
          sqlite_where=text("state IN ('pending', 'claimed', 'paused')"),
          postgresql_where=text("state IN ('pending', 'claimed', 'paused')")),
)  # fmt: skip

troubles = Table(
    "troubles",
    METADATA,
    Column("id", Integer, primary_key=True),
    _of("servers", required=True),
    Column("guild_id", BigInteger, nullable=False),
    Column("channel_id", BigInteger, nullable=False),
    Column("what", Text, nullable=False),
    Column("since", UtcDateTime, nullable=False),
    Column("told_at", UtcDateTime),
    UniqueConstraint("server_id", "channel_id"),
)

changes = Table(
    "changes",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("server_id", BigInteger, ForeignKey("servers.id", ondelete="CASCADE"), nullable=False),
    Column("by", BigInteger, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("verb", String(20), nullable=False),
    Column("subject", String(20), nullable=False),
    Column("subject_id", BigInteger, nullable=False),
    Column("label", Text, nullable=False),
    Column("before", JSON(none_as_null=True)),
    Column("after", JSON(none_as_null=True)),
    Column("undone_by", BigInteger),
    Index("trail_of_server", "server_id", "id"),
)

drafts = Table(
    "drafts",
    METADATA,
    Column("key", String(16), primary_key=True),
    _of("servers", required=True),
    Column("by", BigInteger, nullable=False),
    Column("kind", String(20), nullable=False),
    Column("body", JSON, nullable=False),
    Column("made_at", UtcDateTime, nullable=False),
)

photos = Table(
    "photos",
    METADATA,
    Column("digest", String(64), primary_key=True),
    Column("data", LargeBinary, nullable=False),
    Column("wanted_at", UtcDateTime, nullable=False),
)
