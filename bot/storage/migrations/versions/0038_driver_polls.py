"""Fans vote for the driver of the day, where a server chooses so.

Reason: Discord's own poll ends after some hours; the recap tells for good how it came out.
"""

import sqlalchemy as sa
from alembic import op

revision = "0038"
down_revision = "0037"

_KINDS = (
    "kind IN ('result', 'quote', 'recap', 'schedule', 'reminder', 'nudge', 'trail', 'desk', 'fans', "
    "'private', 'card', 'standings', 'poll')"
)


def upgrade() -> None:
    """Make the table and the setting; no server has polls before it chooses them."""
    op.add_column(
        "servers", sa.Column("has_driver_polls", sa.Boolean(), server_default=sa.false(), nullable=False)
    )
    op.create_table(
        "driver_votes",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("session_id", sa.Integer(), nullable=False),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("votes", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["session_id"], ["sessions.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_driver_votes_session_id"), "driver_votes", ["session_id"])
    op.create_index("one_count_of_an_answer", "driver_votes", ["session_id", "answer"], unique=True)
    with op.batch_alter_table("announcements", reflect_kwargs={"resolve_fks": False}) as table:
        table.drop_constraint("known_kind", type_="check")
        table.create_check_constraint("known_kind", _KINDS)
