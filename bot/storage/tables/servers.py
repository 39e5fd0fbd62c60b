"""Who follows whom: servers with their settings, and the channels that hear a team."""

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
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

from bot.domain.base.server import Audience, EventsChoice
from bot.domain.base.team_page import PageReach
from bot.storage.tables.columns import METADATA, of, one_of
from bot.storage.types import UtcDateTime

servers = Table(
    "servers",
    METADATA,
    Column("id", BigInteger, primary_key=True, autoincrement=False),
    Column("staff_role_id", BigInteger, nullable=False),
    Column("timezone", Text, nullable=False),
    Column("team", Text),
    Column("set_up_by", BigInteger, nullable=False),
    Column("set_up_at", UtcDateTime, nullable=False),
    Column("colour", Integer),
    Column("quiet_hours", String(11)),
    Column("logo", String(64), ForeignKey("photos.digest", name="logo_of_server"), index=True),
    Column("voice_channel_id", BigInteger),
    Column("has_cards", Boolean, nullable=False, server_default=false()),
    Column("has_card_threads", Boolean, nullable=False, server_default=false()),
    Column("has_guesses", Boolean, nullable=False, server_default=false()),
    Column("has_standings", Boolean, nullable=False, server_default=false()),
    Column("hashtags", Text),
    Column("has_driver_polls", Boolean, nullable=False, server_default=false()),
    Column("has_pictures", Boolean, nullable=False, server_default=false()),
    Column("events", String(10), nullable=False, server_default="off"),
    Column("language", String(2)),
    Column("discord_language", String(2), nullable=False, server_default="en"),
    Column("revision", BigInteger, nullable=False, server_default="0"),
    one_of("events", EventsChoice),
)
"""`revision` is written by the database's triggers alone (`bot.storage.readings.server_revisions`)."""

faces = Table(
    "faces",
    METADATA,
    Column("server_id", BigInteger, ForeignKey("servers.id", ondelete="CASCADE"), primary_key=True),
    Column("avatar", String(64), ForeignKey("photos.digest"), index=True),
    Column("banner", String(64), ForeignKey("photos.digest"), index=True),
    Column("bio", Text),
    Column("shown", JSON, nullable=False),
    Column("due_at", UtcDateTime),
    Column("trouble", Text),
)
"""The bot's face in a server, as it is to be; `shown` is what Discord has, `due_at` when it is tried."""

team_pages = Table(
    "team_pages",
    METADATA,
    Column("server_id", BigInteger, ForeignKey("servers.id", ondelete="CASCADE"), primary_key=True),
    Column("reach", String(10), nullable=False),
    Column("name", String(64), nullable=False),
    UniqueConstraint("name"),
    one_of("reach", PageReach),
)
"""Those that are served: a server without a row has no page."""

follows = Table(
    "follows",
    METADATA,
    Column("id", Integer, primary_key=True),
    of("servers", required=True),
    Column("guild_id", BigInteger, nullable=False),
    Column("channel_id", BigInteger, nullable=False),
    Column("reminders", Text, nullable=False),
    Column("ping_role_id", BigInteger),
    Column("spoilers", Integer),
    Column("audience", String(10), nullable=False, server_default="followers"),
    Column("language", String(2)),
    Column("followed_by", BigInteger),
    UniqueConstraint("server_id", "channel_id"),
    Index("follows_in_server", "guild_id"),
    one_of("audience", Audience),
)
