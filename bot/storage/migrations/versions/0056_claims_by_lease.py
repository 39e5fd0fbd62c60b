"""Each claim carries the number of the lease under which it was made.

Reason: one process at a time is the courier; what an earlier one has claimed is free for the next at once.
"""

import sqlalchemy as sa
from alembic import op

revision = "0056"
down_revision = "0055"


def upgrade() -> None:
    """Add the number; a claim of before has none, and is free for the first courier."""
    op.add_column("deliveries", sa.Column("lease_number", sa.Integer()))
