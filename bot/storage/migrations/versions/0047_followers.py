"""Other servers follow a team: by a code, each channel in its own language, until it stops or is refused.

Reason: a series, a club or fans have servers of their own, and want a team's news there.
"""

import sqlalchemy as sa
from alembic import op

from bot.storage.types import UtcDateTime

revision = "0047"
down_revision = "0046"


def upgrade() -> None:
    """Add what a follow from elsewhere chooses, the codes, and what is kept of follows that ended."""
    op.add_column("follows", sa.Column("language", sa.String(2)))
    op.add_column("follows", sa.Column("followed_by", sa.BigInteger()))
    op.create_index("follows_in_server", "follows", ["guild_id"])
    op.create_table(
        "follow_codes",
        sa.Column("server_id", sa.BigInteger(), nullable=False),
        sa.Column("code", sa.String(15), nullable=False),
        sa.ForeignKeyConstraint(["server_id"], ["servers.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("server_id"),
        sa.UniqueConstraint("code"),
    )
    op.create_table(
        "refused_followers",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("server_id", sa.BigInteger(), nullable=False),
        sa.Column("guild_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["server_id"], ["servers.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("server_id", "guild_id"),
    )
    op.create_index(op.f("ix_refused_followers_server_id"), "refused_followers", ["server_id"])
    op.create_table(
        "past_follows",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("server_id", sa.BigInteger(), nullable=False),
        sa.Column("guild_id", sa.BigInteger(), nullable=False),
        sa.Column("channel_id", sa.BigInteger(), nullable=False),
        sa.Column("reminders", sa.Text(), nullable=False),
        sa.Column("ping_role_id", sa.BigInteger()),
        sa.Column("spoilers", sa.Integer()),
        sa.Column("language", sa.String(2)),
        sa.Column("until", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["server_id"], ["servers.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_past_follows_server_id"), "past_follows", ["server_id"])
    op.create_table(
        "follow_endings",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("guild_id", sa.BigInteger(), nullable=False),
        sa.Column("channel_id", sa.BigInteger(), nullable=False),
        sa.Column("team", sa.Text(), nullable=False),
        sa.Column("reason", sa.String(10), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.CheckConstraint("reason IN ('refused', 'left')", name="known_reason"),
    )
    op.create_index("endings_in_server", "follow_endings", ["guild_id"])
