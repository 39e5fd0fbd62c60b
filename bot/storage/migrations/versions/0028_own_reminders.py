"""Reminders in direct messages: who asked for them, of what, and where their direct messages are.

Reason: fans want one message before the race, and nobody is written to who didn't ask.
"""

import sqlalchemy as sa
from alembic import op

from bot.storage.types import UtcDateTime

revision = "0028"
down_revision = "0027"

_KINDS = (
    "kind IN ('result', 'quote', 'recap', 'schedule', 'reminder', 'nudge', 'trail', 'desk', 'fans', "
    "'private')"
)


def upgrade() -> None:
    """Make the tables; nobody has asked for anything yet."""
    op.create_table(
        "reminded_people",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("server_id", sa.BigInteger(), nullable=False),
        sa.Column("person_id", sa.BigInteger(), nullable=False),
        sa.Column("channel_id", sa.BigInteger(), nullable=False),
        sa.Column("closed_at", UtcDateTime(), nullable=True),
        sa.Column("told_closed", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.ForeignKeyConstraint(["server_id"], ["servers.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_reminded_people_server_id"), "reminded_people", ["server_id"])
    op.create_index("one_row_of_a_person", "reminded_people", ["server_id", "person_id"], unique=True)
    op.create_table(
        "own_reminders",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("reminded_people_id", sa.Integer(), nullable=False),
        sa.Column("round_id", sa.Integer(), nullable=False),
        sa.Column("session_id", sa.Integer(), nullable=True),
        sa.Column("lead", sa.String(length=10), nullable=False),
        sa.ForeignKeyConstraint(["reminded_people_id"], ["reminded_people.id"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["round_id"], ["rounds.id"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["session_id"], ["sessions.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
    )
    for column in ("reminded_people_id", "round_id", "session_id"):
        op.create_index(op.f(f"ix_own_reminders_{column}"), "own_reminders", [column])
    with op.batch_alter_table("announcements", reflect_kwargs={"resolve_fks": False}) as table:
        table.drop_constraint("known_kind", type_="check")
        table.create_check_constraint("known_kind", _KINDS)
        table.add_column(sa.Column("own_reminder_id", sa.Integer(), nullable=True))
        table.create_foreign_key(
            "own_reminder_of_announcements",
            "own_reminders",
            ["own_reminder_id"],
            ["id"],
            ondelete="CASCADE",
        )
        table.create_index(op.f("ix_announcements_own_reminder_id"), ["own_reminder_id"], unique=False)
