"""Pings by kind: a role for each kind of news that fans choose, who was pinged for what, and quiet hours.

Reason: a role takes no nonce, so what is about to be made is kept before it is made; and a fan is pinged
once for a session, however often it is moved.
"""

import sqlalchemy as sa
from alembic import op

revision = "0026"
down_revision = "0025"

_KINDS = "kind IN ('result', 'quote', 'recap', 'schedule', 'reminder', 'nudge', 'trail', 'desk', 'fans')"
_PING_KINDS = "kind IN ('races', 'qualifying', 'practice', 'results', 'quotes', 'schedule')"


def upgrade() -> None:
    """Make the tables; no server offers kinds yet, and none has quiet hours."""
    op.create_table(
        "ping_roles",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("server_id", sa.BigInteger(), nullable=False),
        sa.Column("kind", sa.String(length=10), nullable=False),
        sa.Column("role_id", sa.BigInteger(), nullable=True),
        sa.Column("newest_role_id", sa.BigInteger(), nullable=True),
        sa.CheckConstraint(_PING_KINDS, name="known_kind"),
        sa.ForeignKeyConstraint(["server_id"], ["servers.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_ping_roles_server_id"), "ping_roles", ["server_id"])
    op.create_index("one_ping_role_of_a_kind", "ping_roles", ["server_id", "kind"], unique=True)
    op.create_table(
        "sent_pings",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("server_id", sa.BigInteger(), nullable=False),
        sa.Column("kind", sa.String(length=10), nullable=False),
        sa.Column("round_id", sa.Integer(), nullable=False),
        sa.Column("session_id", sa.Integer(), nullable=True),
        sa.Column("nonce", sa.String(length=25), nullable=False),
        sa.CheckConstraint(_PING_KINDS, name="known_kind"),
        sa.ForeignKeyConstraint(["server_id"], ["servers.id"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["round_id"], ["rounds.id"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["session_id"], ["sessions.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
    )
    for column in ("server_id", "round_id", "session_id"):
        op.create_index(op.f(f"ix_sent_pings_{column}"), "sent_pings", [column])
    op.add_column("servers", sa.Column("quiet_hours", sa.String(length=11), nullable=True))
    with op.batch_alter_table("announcements", reflect_kwargs={"resolve_fks": False}) as table:
        table.drop_constraint("known_kind", type_="check")
        table.create_check_constraint("known_kind", _KINDS)
