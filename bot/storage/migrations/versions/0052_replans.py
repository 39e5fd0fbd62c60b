"""Followers' reminders are planned anew part by part, each in a short transaction of its own.

Reason: a change of the schedule planned those of thousands of followers at once, and kept all others waiting.
"""

import sqlalchemy as sa
from alembic import op

revision = "0052"
down_revision = "0051"


def upgrade() -> None:
    """Make the table; nothing is being planned anew yet."""
    op.create_table(
        "replans",
        sa.Column("server_id", sa.BigInteger(), nullable=False),
        sa.Column("after_follow_id", sa.Integer(), nullable=False),
        sa.Column("touched", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["server_id"], ["servers.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("server_id"),
    )
