"""A season has rules for points, and a session how much of them it gives.

Reason: standings are counted from the fields of its sessions.
"""

import sqlalchemy as sa
from alembic import op

from bot.storage.types import ExactNumber

revision = "0034"
down_revision = "0033"


def upgrade() -> None:
    """Add the columns; no season has rules yet, and every session gives full points."""
    op.add_column("seasons", sa.Column("points", sa.JSON(none_as_null=True), nullable=True))
    op.add_column("sessions", sa.Column("points", ExactNumber(), server_default="1", nullable=False))
