"""What was tried and waits is found by an index of that alone.

Reason: each start asks for it, and each change of a role or channel, and read all that waits for it.
"""

import sqlalchemy as sa
from alembic import op

revision = "0046"
down_revision = "0045"


def upgrade() -> None:
    """Add the index, which is small: most that waits hasn't been tried."""
    tried = sa.text("state IN ('pending', 'paused') AND attempts > 0")
    op.create_index(
        "tried_deliveries",
        "deliveries",
        ["attempts", "guild_id"],  # the attempts first: SQLite's planner prefers a search to a whole index
        sqlite_where=tried,
        postgresql_where=tried,
    )
