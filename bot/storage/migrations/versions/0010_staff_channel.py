"""Whom a followed channel is for; and what of the trail is told.

Reason: a server's staff may have a channel of their own, where every change is told as it happens.
"""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    """All that was followed before is for followers."""
    with op.batch_alter_table("follows", reflect_kwargs={"resolve_fks": False}) as table:
        table.add_column(
            sa.Column("audience", sa.String(length=10), nullable=False, server_default="followers")
        )
        table.create_check_constraint("known_audience", "audience IN ('followers', 'staff')")
    with op.batch_alter_table("announcements", reflect_kwargs={"resolve_fks": False}) as table:
        table.add_column(sa.Column("change_id", sa.Integer(), nullable=True))
        table.create_foreign_key(
            "change_of_announcements", "changes", ["change_id"], ["id"], ondelete="CASCADE"
        )
    op.create_index(op.f("ix_announcements_change_id"), "announcements", ["change_id"], unique=False)
