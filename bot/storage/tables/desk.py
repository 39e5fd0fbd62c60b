"""Behind the scenes: the trail, drafts, and what the bot remembers of itself."""

from sqlalchemy import JSON, BigInteger, Column, ForeignKey, Index, Integer, String, Table, Text

from bot.storage.tables.columns import METADATA, of
from bot.storage.types import UtcDateTime

meta = Table("meta", METADATA, Column("key", String(80), primary_key=True), Column("value", Text))

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

setup_drafts = Table(
    "setup_drafts",
    METADATA,
    Column("server_id", BigInteger, primary_key=True, autoincrement=False),
    Column("choices", JSON, nullable=False),
    Column("made_at", UtcDateTime, nullable=False),
)

drafts = Table(
    "drafts",
    METADATA,
    Column("key", String(16), primary_key=True),
    of("servers", required=True),
    Column("by", BigInteger, nullable=False),
    Column("kind", String(20), nullable=False),
    Column("body", JSON, nullable=False),
    Column("made_at", UtcDateTime, nullable=False),
)
