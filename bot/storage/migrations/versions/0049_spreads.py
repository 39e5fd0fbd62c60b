"""News that reaches many servers is handed out in parts, each in a short transaction of its own.

Reason: one that wrote a delivery to each of thousands of followers kept all others waiting meanwhile.
"""

import sqlalchemy as sa
from alembic import op

revision = "0049"
down_revision = "0048"


def upgrade() -> None:
    """Make the table; nothing is being handed out yet."""
    op.create_table(
        "spreads",
        sa.Column("announcement_id", sa.Integer(), nullable=False),
        sa.Column("purpose", sa.String(10), nullable=False),
        sa.Column("after_follow_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["announcement_id"], ["announcements.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("announcement_id"),
        sa.CheckConstraint("purpose IN ('everybody', 'told', 'shown', 'withdraw')", name="known_purpose"),
    )
