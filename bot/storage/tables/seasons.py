"""A season with its entries, rounds and sessions. Days are the venue's; instants in UTC."""

import uuid
from typing import Any

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Date,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from bot.domain.season.session import EventState
from bot.storage.tables.columns import METADATA, index_where, of, one_of
from bot.storage.types import ExactNumber, Seconds, UtcDateTime


def _in_calendars() -> list[Column[Any]]:
    """By what a calendar knows it, and how often what calendars show of it has changed."""
    return [
        Column("uid", String(32), nullable=False, default=lambda: uuid.uuid4().hex),
        Column("sequence", Integer, nullable=False, server_default="0"),
        Column("changed_at", UtcDateTime),
    ]


seasons = Table(
    "seasons",
    METADATA,
    Column("id", Integer, primary_key=True),
    of("servers", required=True),
    Column("series", Text, nullable=False),
    Column("year", Integer, nullable=False),
    Column("team", Text, nullable=False),
    Column("photos", Text),
    Column("session_keys", JSON, nullable=False),
    Column("current", Boolean, nullable=False),
    Column("points", JSON(none_as_null=True)),
    UniqueConstraint("server_id", "series", "year", "team", name="one_season_of_a_team"),
    index_where("current", "seasons_in_force", "server_id"),
)

entries = Table(
    "entries",
    METADATA,
    Column("id", Integer, primary_key=True),
    of("seasons", required=True),
    Column("place", Integer, nullable=False),
    Column("number", Text),
    Column("car", Text, nullable=False),
    Column("class_name", Text, nullable=False),
    Column("drivers", JSON, nullable=False),
)

past_crews = Table(
    "past_crews",
    METADATA,
    Column("id", Integer, primary_key=True),
    of("entries", required=True),
    Column("number", Text),
    Column("car", Text, nullable=False),
    Column("class_name", Text, nullable=False),
    Column("drivers", JSON, nullable=False),
    Column("until", UtcDateTime, nullable=False),
)

rounds = Table(
    "rounds",
    METADATA,
    Column("id", Integer, primary_key=True),
    of("seasons", required=True),
    Column("name", Text, nullable=False),
    Column("venue", Text, nullable=False),
    Column("near", Text),
    Column("country", String(2), nullable=False),
    Column("timezone", Text, nullable=False),
    Column("first_day", Date, nullable=False),
    Column("last_day", Date, nullable=False),
    Column("state", String(10), nullable=False, server_default="scheduled"),
    *_in_calendars(),
    one_of("state", EventState),
)

sessions = Table(
    "sessions",
    METADATA,
    Column("id", Integer, primary_key=True),
    of("rounds", required=True),
    Column("place", Integer, nullable=False),
    Column("key", String(20), nullable=False),
    Column("name", Text, nullable=False),
    Column("start", UtcDateTime),
    Column("duration", Seconds),
    Column("watch", Text),
    Column("replay", Text),
    Column("state", String(10), nullable=False, server_default="scheduled"),
    Column("points", ExactNumber, nullable=False, server_default="1"),
    *_in_calendars(),
    UniqueConstraint("round_id", "key"),
    one_of("state", EventState),
)
