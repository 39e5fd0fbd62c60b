"""The standings can be told to followers, where a server chooses so.

Reason: a post of its own after each round; no server has it before it chooses that.
"""

import sqlalchemy as sa
from alembic import op

revision = "0037"
down_revision = "0036"

_KINDS = (
    "kind IN ('result', 'quote', 'recap', 'schedule', 'reminder', 'nudge', 'trail', 'desk', 'fans', "
    "'private', 'card', 'standings')"
)


def upgrade() -> None:
    """Add the setting and let announcements tell standings."""
    op.add_column(
        "servers", sa.Column("has_standings", sa.Boolean(), server_default=sa.false(), nullable=False)
    )
    with op.batch_alter_table("announcements", reflect_kwargs={"resolve_fks": False}) as table:
        table.drop_constraint("known_kind", type_="check")
        table.create_check_constraint("known_kind", _KINDS)
