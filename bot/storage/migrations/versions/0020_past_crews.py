"""Past crews: who was entered in a car before a season file changed that, and until when.

Reason: a result that is first saved later is of the crew of its day.
"""

import sqlalchemy as sa
from alembic import op

from bot.storage.types import UtcDateTime

revision = "0020"
down_revision = "0019"


def upgrade() -> None:
    """Make the table; what was changed before nobody knows any more."""
    op.create_table(
        "past_crews",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("entry_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Text(), nullable=True),
        sa.Column("car", sa.Text(), nullable=False),
        sa.Column("class_name", sa.Text(), nullable=False),
        sa.Column("drivers", sa.JSON(), nullable=False),
        sa.Column("until", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["entry_id"], ["entries.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_past_crews_entry_id"), "past_crews", ["entry_id"], unique=False)
