"""A plan that is made anew part by part is made as of the change that asked for it.

Reason: followers' reminders that came due between that change and their own turn were planned by nobody.
"""

import sqlalchemy as sa
from alembic import op

from bot.storage.types import UtcDateTime

revision = "0054"
down_revision = "0053"


def upgrade() -> None:
    """Add the moment; of what is being planned just now it isn't known."""
    op.add_column("replans", sa.Column("changed_at", UtcDateTime()))
