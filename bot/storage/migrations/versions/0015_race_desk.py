"""The race desk: one message in the staff channel, kept true by deliveries of a kind of its own.

Reason: its message's id is that of its delivery, as every message's is.
"""

from alembic import op

revision = "0015"
down_revision = "0014"

_KINDS = "kind IN ('result', 'quote', 'recap', 'schedule', 'reminder', 'nudge', 'trail', 'desk')"


def upgrade() -> None:
    """Let the race desk be told."""
    with op.batch_alter_table("announcements", reflect_kwargs={"resolve_fks": False}) as table:
        table.drop_constraint("known_kind", type_="check")
        table.create_check_constraint("known_kind", _KINDS)
