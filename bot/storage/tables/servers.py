"""Who follows whom: servers with their settings, and the channels that hear a team."""

from sqlalchemy import BigInteger, Column, Integer, String, Table, Text, UniqueConstraint

from bot.domain.base.server import Audience
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
)

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
    UniqueConstraint("server_id", "channel_id"),
    one_of("audience", Audience),
)
