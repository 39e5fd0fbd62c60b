"""Each server has a revision, which is another one whenever what commands show of it is written.

Reason: what was read of a server is kept in memory, and one small question tells whether it still holds.
"""

import sqlalchemy as sa
from alembic import op

revision = "0048"
down_revision = "0047"


def upgrade() -> None:
    """Add it; the triggers that raise it are made anew after each upgrade (`bot.storage.migrate`)."""
    op.add_column("servers", sa.Column("revision", sa.BigInteger, nullable=False, server_default="0"))
