"""Events in servers' own lists: what each server wants there, and how far each has come.

Reason: an event takes no nonce, so what is about to be made is kept before it is made.
"""

import sqlalchemy as sa
from alembic import op

from bot.storage.types import UtcDateTime

revision = "0029"
down_revision = "0028"


def upgrade() -> None:
    """Make the table; no server has events before it chooses them."""
    op.create_table(
        "server_events",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("server_id", sa.BigInteger(), nullable=False),
        sa.Column("uid", sa.String(32), nullable=False),
        sa.Column("stage", sa.String(10), nullable=False),
        sa.Column("due_at", UtcDateTime(), nullable=False),
        sa.Column("event_id", sa.BigInteger(), nullable=True),
        sa.Column("newest_event_id", sa.BigInteger(), nullable=True),
        sa.Column("begins", UtcDateTime(), nullable=True),
        sa.Column("ends", UtcDateTime(), nullable=True),
        sa.Column("shown", sa.String(64), nullable=True),
        sa.Column("cover", sa.String(64), nullable=True),
        sa.Column("trouble", sa.Text(), nullable=True),
        sa.CheckConstraint("stage IN ('waiting', 'begun', 'standing', 'deleted')", name="known_stage"),
        sa.ForeignKeyConstraint(["server_id"], ["servers.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_server_events_server_id"), "server_events", ["server_id"])
    op.create_index(op.f("ix_server_events_due_at"), "server_events", ["due_at"])
    op.create_index("one_event_of_a_subject", "server_events", ["server_id", "uid"], unique=True)
    with op.batch_alter_table("servers", reflect_kwargs={"resolve_fks": False}) as table:
        table.add_column(sa.Column("events", sa.String(10), nullable=False, server_default="off"))
        table.create_check_constraint("known_events", "events IN ('off', 'rounds', 'sessions')")
