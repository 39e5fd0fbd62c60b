"""Posts in announcement channels are published, so that servers without the bot can follow them.

Reason: Discord takes ten an hour in a channel, so what waits is kept, and what was published is counted.
"""

import sqlalchemy as sa
from alembic import op

from bot.storage.types import UtcDateTime

revision = "0051"
down_revision = "0050"


def upgrade() -> None:
    """Add them; what was posted before is left as it is."""
    op.create_table(
        "publications",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("delivery_id", sa.Integer(), nullable=False),
        sa.Column("guild_id", sa.BigInteger(), nullable=False),
        sa.Column("channel_id", sa.BigInteger(), nullable=False),
        sa.Column("message_id", sa.BigInteger(), nullable=False),
        sa.Column("rank", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(10), nullable=False),
        sa.Column("posted_at", UtcDateTime(), nullable=False),
        sa.Column("stale_at", UtcDateTime(), nullable=False),
        sa.Column("due_at", UtcDateTime()),
        sa.Column("claimed_until", UtcDateTime()),
        sa.Column("published_at", UtcDateTime()),
        sa.Column("reason", sa.Text()),
        sa.ForeignKeyConstraint(["delivery_id"], ["deliveries.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("delivery_id"),
        sa.CheckConstraint("state <> 'published' OR published_at IS NOT NULL", name="published_at_some_time"),
        sa.CheckConstraint("state <> 'left' OR reason IS NOT NULL", name="left_says_why"),
        sa.CheckConstraint("state IN ('waiting', 'published', 'left')", name="known_state"),
    )
    op.create_index(op.f("ix_publications_delivery_id"), "publications", ["delivery_id"])
    waiting = sa.text("state IN ('waiting')")
    op.create_index(
        "waiting_publications", "publications", ["rank", "id"], sqlite_where=waiting, postgresql_where=waiting
    )
    op.create_index("published_in_channel", "publications", ["channel_id", "published_at"])
