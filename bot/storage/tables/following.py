"""What other servers follow a team by, and what is kept of follows that were changed or ended.

The follows themselves stand in `follows`, beside each team's own channels.
"""

from sqlalchemy import BigInteger, Column, ForeignKey, Index, Integer, String, Table, Text, UniqueConstraint

from bot.domain.following.team_follow import EndingReason
from bot.storage.tables.columns import METADATA, of, one_of
from bot.storage.types import UtcDateTime

follow_codes = Table(
    "follow_codes",
    METADATA,
    Column("server_id", BigInteger, ForeignKey("servers.id", ondelete="CASCADE"), primary_key=True),
    Column("code", String(15), nullable=False),
    UniqueConstraint("code"),
)
"""A team's server has one once somebody asked for it. It is shown again, so it is kept as it is."""

refused_followers = Table(
    "refused_followers",
    METADATA,
    Column("id", Integer, primary_key=True),
    of("servers", required=True),
    Column("guild_id", BigInteger, nullable=False),
    UniqueConstraint("server_id", "guild_id"),
)
"""Servers that a team's present code doesn't bring back."""

past_follows = Table(
    "past_follows",
    METADATA,
    Column("id", Integer, primary_key=True),
    of("servers", required=True),
    Column("guild_id", BigInteger, nullable=False),
    Column("channel_id", BigInteger, nullable=False),
    Column("reminders", Text, nullable=False),
    Column("ping_role_id", BigInteger),
    Column("spoilers", Integer),
    Column("language", String(2)),
    Column("until", UtcDateTime, nullable=False),
)
"""Follows as they were before a change or their end, for Undo; `until` is when that happened."""

follow_endings = Table(
    "follow_endings",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("guild_id", BigInteger, nullable=False),
    Column("channel_id", BigInteger, nullable=False),
    Column("team", Text, nullable=False),
    Column("reason", String(10), nullable=False),
    Index("endings_in_server", "guild_id"),
    one_of("reason", EndingReason),
)
"""Follows that the team ended, until the follower's staff have read it; the team may be forgotten since."""
