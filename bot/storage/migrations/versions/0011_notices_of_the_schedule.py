"""Notices: what a round or session was before a change that followers are told of, and why it changed.

Reason: an announcement is worded when it goes out, from what is stored then and what was before.
"""

import sqlalchemy as sa
from alembic import op

from bot.storage.types import UtcDateTime

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    """Make the table, and let announcements refer to it."""
    op.create_table(
        "notices",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("round_id", sa.Integer(), nullable=False),
        sa.Column("session_id", sa.Integer(), nullable=True),
        sa.Column("before", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["round_id"], ["rounds.id"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["session_id"], ["sessions.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
    )
    for column in ("round_id", "session_id"):
        op.create_index(op.f(f"ix_notices_{column}"), "notices", [column], unique=False)
    with op.batch_alter_table("announcements", reflect_kwargs={"resolve_fks": False}) as table:
        table.add_column(sa.Column("notice_id", sa.Integer(), nullable=True))
        table.create_foreign_key("announced_notice", "notices", ["notice_id"], ["id"], ondelete="CASCADE")
        table.create_index(op.f("ix_announcements_notice_id"), ["notice_id"], unique=False)
