"""What tells a result can stay under spoiler marks for some hours, and is then opened.

Reason: who records a race to watch it later must not read the result in a notification.
"""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"

_ACTIONS = "action IN ('post', 'edit', 'open', 'remove')"


def upgrade() -> None:
    """Add the follow's wish, and let a delivery open what an earlier one posted."""
    op.add_column("follows", sa.Column("spoilers", sa.Integer(), nullable=True))
    with op.batch_alter_table("deliveries", reflect_kwargs={"resolve_fks": False}) as table:
        table.drop_constraint("known_action", type_="check")
        table.create_check_constraint("known_action", _ACTIONS)
