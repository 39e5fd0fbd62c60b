"""Teams' pages on the web: who may find each, and by what name.

Reason: calendars and feeds are read outside Discord, where a server's id says nothing to anybody.
"""

import sqlalchemy as sa
from alembic import op

revision = "0027"
down_revision = "0026"


def upgrade() -> None:
    """Make the table; no server has a page before it chooses one."""
    op.create_table(
        "team_pages",
        sa.Column("server_id", sa.BigInteger(), nullable=False),
        sa.Column("reach", sa.String(10), nullable=False),
        sa.Column("name", sa.String(64), nullable=False),
        sa.ForeignKeyConstraint(["server_id"], ["servers.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("server_id"),
        sa.UniqueConstraint("name"),
        sa.CheckConstraint("reach IN ('off', 'secret', 'public')", name="known_reach"),
    )
