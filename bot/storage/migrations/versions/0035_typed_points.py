"""Points that staff type, where a round's results aren't known in full.

Reason: standings stand on them in place of what lists would give.
"""

import sqlalchemy as sa
from alembic import op

from bot.storage.types import ExactNumber, UtcDateTime

revision = "0035"
down_revision = "0034"


def upgrade() -> None:
    """Make the table; nobody has typed any before."""
    op.create_table(
        "typed_points",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("round_id", sa.Integer(), nullable=False),
        sa.Column("class_name", sa.Text(), nullable=False),
        sa.Column("driver", sa.Text(), nullable=False),
        sa.Column("points", ExactNumber(), nullable=False),
        sa.Column("by", sa.BigInteger(), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["round_id"], ["rounds.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("round_id", "class_name", "driver"),
    )
    op.create_index(op.f("ix_typed_points_round_id"), "typed_points", ["round_id"])
