"""Texts to share end in hashtags and an address of the team's choice.

Reason: each team has its own, and whoever shares would type them every time.
"""

import sqlalchemy as sa
from alembic import op

revision = "0044"
down_revision = "0043"


def upgrade() -> None:
    """Add the setting; nobody has any yet."""
    op.add_column("servers", sa.Column("hashtags", sa.Text(), nullable=True))
