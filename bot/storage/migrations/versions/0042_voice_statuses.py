"""A voice channel's status says what comes next, where a server chooses one.

Reason: fans who sit in it see the next session without looking for it.
"""

import sqlalchemy as sa
from alembic import op

from bot.storage.types import UtcDateTime

revision = "0042"
down_revision = "0041"


def upgrade() -> None:
    """Add the channel to the settings, and what it shows; no server has one before it chooses so."""
    op.add_column("servers", sa.Column("voice_channel_id", sa.BigInteger()))
    op.create_table(
        "voice_statuses",
        sa.Column("server_id", sa.BigInteger(), nullable=False),
        sa.Column("channel_id", sa.BigInteger(), nullable=False),
        sa.Column("shown", sa.Text(), nullable=False),
        sa.Column("due_at", UtcDateTime()),
        sa.ForeignKeyConstraint(["server_id"], ["servers.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("server_id"),
    )
    op.create_index(op.f("ix_voice_statuses_due_at"), "voice_statuses", ["due_at"])
