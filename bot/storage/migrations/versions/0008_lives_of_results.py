"""A result is provisional, final, amended or withdrawn, and knows since when.

Reason: the road's order is not the final one, appeals come months later, and what was withdrawn
keeps its history.
"""

import sqlalchemy as sa
from alembic import op

from bot.storage.types import UtcDateTime

revision = "0008"
down_revision = "0007"

_LIVES = "life IN ('provisional', 'final', 'amended', 'withdrawn')"


def upgrade() -> None:
    """What was stored before is final, since its last step."""
    with op.batch_alter_table("result_steps", reflect_kwargs={"resolve_fks": False}) as table:
        table.add_column(sa.Column("life", sa.String(length=12), nullable=False, server_default="final"))
    with op.batch_alter_table("results", reflect_kwargs={"resolve_fks": False}) as table:
        table.add_column(sa.Column("life", sa.String(length=12), nullable=False, server_default="final"))
        table.add_column(sa.Column("at", UtcDateTime(), nullable=True))
    op.execute("UPDATE results SET at = (SELECT max(at) FROM result_steps WHERE result_id = results.id)")
    with op.batch_alter_table("result_steps", reflect_kwargs={"resolve_fks": False}) as table:
        table.alter_column("life", server_default=None)
    with op.batch_alter_table("results", reflect_kwargs={"resolve_fks": False}) as table:
        table.alter_column("life", server_default=None)
        table.alter_column("at", nullable=False)
        table.create_check_constraint("known_life", _LIVES)
