"""Choices of `/setup` that can't be saved yet.

Reason: its panel takes them one by one, and a server is saved with its channel and its staff together.
"""

import sqlalchemy as sa
from alembic import op

from bot.storage.types import UtcDateTime

revision = "0013"
down_revision = "0012"


def upgrade() -> None:
    """Make the table; it refers to no server, for that is not there yet."""
    op.create_table(
        "setup_drafts",
        sa.Column("server_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("choices", sa.JSON(), nullable=False),
        sa.Column("made_at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("server_id"),
    )
