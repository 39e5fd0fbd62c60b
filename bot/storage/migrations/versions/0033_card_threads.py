"""Weekend cards may have a thread for talk.

Reason: a server chooses that, and most want none.
"""

import sqlalchemy as sa
from alembic import op

revision = "0033"
down_revision = "0032"


def upgrade() -> None:
    """Add the column; no card has a thread before a server chooses so."""
    op.add_column(
        "servers", sa.Column("has_card_threads", sa.Boolean(), server_default=sa.false(), nullable=False)
    )
