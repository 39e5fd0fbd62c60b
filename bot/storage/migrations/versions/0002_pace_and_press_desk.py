"""Who goes first in the outbox; and what the press desk tells and takes down.

Reason: results go before reminders before housekeeping, and of a fan-out no server's thousandth
channel goes before another's first. Schedule changes, recaps, the trail and nudges are told too,
and a withdrawn post is taken down.
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

_WAITING = sa.text("state IN ('pending', 'paused')")
_KINDS = "kind IN ('result', 'quote', 'recap', 'schedule', 'reminder', 'nudge', 'trail')"
_ACTIONS = "action IN ('post', 'edit', 'remove')"


def upgrade() -> None:
    """Widen what may be told and done, and give each delivery its rank and place."""
    with op.batch_alter_table("announcements", reflect_kwargs={"resolve_fks": False}) as table:
        table.drop_constraint("known_kind", type_="check")
        table.create_check_constraint("known_kind", _KINDS)
    with op.batch_alter_table("deliveries", reflect_kwargs={"resolve_fks": False}) as table:
        table.drop_constraint("known_action", type_="check")
        table.create_check_constraint("known_action", _ACTIONS)
        table.add_column(sa.Column("rank", sa.Integer(), nullable=False, server_default="0"))
        table.add_column(sa.Column("place", sa.Integer(), nullable=False, server_default="0"))
    op.execute(
        "UPDATE deliveries SET rank = 1, place = coalesce(follow_id, 0) "
        "WHERE announcement_id IN (SELECT id FROM announcements WHERE kind = 'reminder')"
    )
    op.create_index("told_in_channel", "deliveries", ["channel_id", "announcement_id"], unique=False)
    op.create_index(
        "queue_of_deliveries",
        "deliveries",
        ["rank", "due_at", "place"],
        unique=False,
        sqlite_where=_WAITING,
        postgresql_where=_WAITING,
    )
