"""An announcement keeps the id of what somebody did that it comes of.

Reason: whoever runs the bot follows it in the log from the command to its posts, also over a restart.
"""

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"


def upgrade() -> None:
    """What was announced before comes of nobody knows what."""
    op.add_column("announcements", sa.Column("correlation_id", sa.String(8), nullable=True))
