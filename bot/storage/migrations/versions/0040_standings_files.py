"""Standings as organisers publish them, by the round after which they are.

Reason: where not every session's results are known, theirs are shown in place of ours.
"""

import sqlalchemy as sa
from alembic import op

from bot.storage.types import UtcDateTime

revision = "0040"
down_revision = "0039"


def upgrade() -> None:
    """Make the table; nobody has handed in any before."""
    op.create_table(
        "standings_files",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("round_id", sa.Integer(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("tables", sa.JSON(), nullable=False),
        sa.Column("by", sa.BigInteger(), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["round_id"], ["rounds.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("round_id", "digest"),
    )
    op.create_index(op.f("ix_standings_files_round_id"), "standings_files", ["round_id"])
