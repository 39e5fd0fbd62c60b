"""Servers that the bot was removed from: what is kept of them is forgotten after a while."""

import sqlalchemy as sa
from alembic import op

from bot.storage.types import UtcDateTime

revision = "0025"
down_revision = "0024"


def upgrade() -> None:
    """Make the table; at the next start it is noticed which servers are gone already."""
    op.create_table(
        "departures",
        sa.Column("guild_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("forget_at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("guild_id"),
    )
