"""Claimed deliveries are found by an index of them alone.

Reason: each look at the queue asks who holds claims, and read every delivery there has ever been for it.
"""

import sqlalchemy as sa
from alembic import op

revision = "0045"
down_revision = "0044"


def upgrade() -> None:
    """Add the index, which is small at all times: what is being sent at this moment."""
    claimed = sa.text("state IN ('claimed')")
    op.create_index(
        "claimed_deliveries", "deliveries", ["claimed_by"], sqlite_where=claimed, postgresql_where=claimed
    )
