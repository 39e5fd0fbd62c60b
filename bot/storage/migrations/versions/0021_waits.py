"""Waits: until when Discord asked to wait with a delivery.

Reason: no process sleeps through a long wait, and a restart doesn't forget it.
"""

import sqlalchemy as sa
from alembic import op

from bot.storage.types import UtcDateTime

revision = "0021"
down_revision = "0020"


def upgrade() -> None:
    """Add the column; nothing that is there waits."""
    op.add_column("deliveries", sa.Column("not_before", UtcDateTime(), nullable=True))
